"""A crawl of details through Scrapy, from a loopback server and from its archive again, with bad input."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from crawler.loopback import LoopbackAssembly, code_answer, rows_answer
from index.store.dump import dump
from index.store.engine import connect

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "crawler"))

from made_up_details import (  # noqa: E402 - found by the line above
    ALL_MEMBERS,
    CALLS,
    DETAIL,
    MEETINGS,
    PROPOSERS,
    SITTING,
    SUMMARY,
    call,
    detail,
    meeting,
    proposer,
    summary,
)
from made_up_rows import BILLS, MEMBERS, VOTES, bill, member_bill, vote  # noqa: E402

ALTERNATIVE = "가법 일부개정법률안(대안)"
BROKEN = "&lt;현행법&gt은 &#xZZ; 신고를 &amp;amp; 정함. 이에 앞당기려는 것임."
PRIVATE = {"NAAS_TEL_NO": "02-788-0000", "BIRDY_DT": "1970-12-31", "AIDE_NM": "비서일", "STAFF": "비서이"}


def member(key, name="이수진", parties="가당"):
    said = {"NAAS_CD": key, "NAAS_NM": name, "NAAS_CH_NM": None, "PLPT_NM": parties, "ELECD_NM": "서울 갑"}
    return {**said, "GTELT_ERACO": "제22대", **PRIVATE}


def sitting(key):
    said = {"MONA_CD": key, "HG_NM": "이수진", "POLY_NM": "가당", "ORIG_NM": "서울 갑", "CMITS": "정무위원회"}
    return {**said, "UNITS": "제22대", **PRIVATE}


ROWS = {
    BILLS: [
        bill(0, BILL_NAME=ALTERNATIVE),
        bill(1, BILL_NAME=ALTERNATIVE, PROC_RESULT_CD="원안가결", PROC_DT="2025-01-02"),
        *(bill(number) for number in range(2, 12)),
    ],
    MEMBERS: [member_bill(number) for number in range(2, 12)],
    VOTES: [vote(1, YES_TCNT=200, VOTE_TCNT=246)],
    DETAIL: [
        detail(1, RGS_RSLN_DT="2025-01-02", PROM_DT="2025-01-01", PROM_NO="20001"),
        detail(2, PROM_DT="2099-01-01"),
    ],
    SUMMARY: [summary(3, BROKEN)],
    PROPOSERS: [
        proposer(4, f"김{number:04}", REP_DIV=None if number else "대표발의") for number in range(1_300)
    ],
    MEETINGS: [meeting(5), meeting(5)],
    CALLS: [call(1, "AA1"), call(1, "BB2", "반대")],
    ALL_MEMBERS: [member("AA1"), member("BB2", parties="가당/나당"), {**member("CC3"), "NAAS_NM": None}],
    SITTING: [sitting("AA1")],
}
LOOP = {"PRC_0": bill(1, BILL_NAME=ALTERNATIVE), "PRC_1": bill(0, BILL_NAME=ALTERNATIVE)}


class Details(LoopbackAssembly):
    """Answers as the portal does about one bill: all parameters narrow, what is not there is INFO-200."""

    def answer(self, service, query):
        if "BILL_ID_REF" in query:
            return rows_answer(service, 1, [LOOP[query["BILL_ID_REF"]]])
        asked = {
            name: value for name, value in query.items() if name not in ("KEY", "Type", "pIndex", "pSize")
        }
        rows = [
            row
            for row in self.rows.get(service, [])
            if all(str(row.get(name, value)) == value for name, value in asked.items())
        ]
        page, size = int(query["pIndex"]), int(query["pSize"])
        shown = rows[(page - 1) * size : page * size]
        return rows_answer(service, len(rows), shown) if shown else code_answer("INFO-200")


def platwatch(home, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "cli", "--home", str(home), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "ASSEMBLY_API_KEY": "real", "PYTHONUTF8": "1"},
        check=False,
        cwd=ROOT,
        timeout=120,
    )


def stored(home):
    engine = connect(f"sqlite:///{home / 'platwatch.db'}")
    try:
        return list(dump(engine))
    finally:
        engine.dispose()


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    home = tmp_path_factory.mktemp("details")
    with Details(ROWS) as server:
        for what in ("assembly", "details"):
            done = platwatch(home, "crawl", what, "--assembly", "22", "--base-url", server.base_url)
            assert "Traceback" not in done.stderr, done.stderr
    return home


def test_details_from_the_archive_give_the_same_store(crawled, tmp_path):
    for what in ("assembly", "details"):
        platwatch(tmp_path, "crawl", what, "--assembly", "22", "--from-archive", str(crawled / "archive"))
    first = stored(crawled)
    assert Counter(row["record"] for row in first)["bill_course"] == 2
    assert stored(tmp_path) == first


def test_odd_input_is_stored_and_told_by_status(crawled):
    kinds = Counter(row["record"] for row in stored(crawled))
    assert (kinds["proposer_line"], kinds["meeting"], kinds["roll_call"]) == (1_300, 1, 2)
    told = json.loads(platwatch(crawled, "show", "2200003", "--format", "json").stdout)
    assert told["summary"]["line"].startswith("앞당기려는")
    said = platwatch(crawled, "status", "--lang", "ko").stderr
    assert "확인 필요 행" in said
    for reason in (
        "표결 수가 맞지 않음",
        "의결(2025-01-02) 전에 공포(2025-01-01)",
        "공포일: 아직 오지 않은 날(2099-01-01)",
        "의원별 표결(찬성/반대/기권 1/1/0)이 집계(200/1/0)와 다름",
        "대안 반영이 되돌아옴: PRC_",
        "대수는 1개, 정당은 2개",
    ):
        assert reason in said
    assert "되돌아옴" in platwatch(crawled, "bills", "lineage", "2200001").stdout


def test_nothing_private_of_people_is_stored(crawled):
    content = (crawled / "platwatch.db").read_bytes()
    for wal in crawled.glob("platwatch.db-wal"):
        content += wal.read_bytes()
    assert "이수진".encode() in content
    assert [value for value in PRIVATE.values() if value.encode() in content] == []
