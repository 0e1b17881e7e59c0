"""The three counts, a law to come into force, and a secret revote, as they are shown."""

import csv
import json
import shutil
from datetime import date

import pytest
from written_home import bill, vote
from written_life import Life

from index.errors import Exit
from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

PASSED = {"result": "원안가결", "decided_on": date(2025, 12, 2)}
TAKEN = {"result": "대안반영폐기", "committee_result": "대안반영폐기", "decided_on": date(2025, 12, 2)}
AGAIN = {
    "proposer_kind": "정부",
    "proposer_text": "정부",
    "proposed_on": date(2025, 12, 16),
    "lead_names": None,
}
LAW = {"promulgation_no": "21111", "promulgated_on": date(2025, 12, 20), "law_name": "은행법"}


@pytest.fixture(scope="module")
def counted_home(tmp_path_factory):
    """A home with a bill for each way that a bill can go."""
    home = tmp_path_factory.mktemp("집계")
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    life = Life(engine)
    life.bills(
        bill("PRC_P1", "2200001", "은행법 일부개정법률안", **PASSED),
        bill("PRC_V2", "2200002", "보험업법 일부개정법률안", **PASSED),
        bill(
            "GOV_V2",
            "2200002",
            "보험업법 일부개정법률안",
            **AGAIN,
            result="부결",
            decided_on=date(2026, 1, 8),
        ),
        bill("PRC_T3", "2200003", "은행법 일부개정법률안", **TAKEN),
        bill("PRC_C4", "2200004", "은행법 일부개정법률안(대안)", committee="정무 위원회"),
        bill("PRC_N5", "2200005", "어느 결의안", result="원안가결", decided_on=date(2025, 12, 2)),
        bill(
            "PRC_E6", "2100006", "은행법 일부개정법률안", result="임기만료폐기", proposed_on=date(2021, 1, 4)
        ),
    )
    life.votes(
        vote("GOV_V2", "2200002", voted_on=date(2026, 1, 8), result="부결", yes=190, no_votes=56, abstain=0)
    )
    life.state("absorption", "TVBPMBILL11", {"bill_id": "PRC_T3", "into_id": "PRC_C4"})
    life.state("bill_course", "ALLBILL", {"bill_id": "PRC_P1", **LAW})
    builder.rebuild(engine, home / "index")
    engine.dispose()
    return home


@pytest.fixture
def counted(platwatch, counted_home):
    return lambda *arguments: platwatch("--home", str(counted_home), *arguments)


def counts(result, *names):
    assert result.exit_code == Exit.DONE, result.stderr
    return [tuple(row[name] for name in names) for row in map(json.loads, result.stdout.splitlines())]


THREE = ("law_bills", "pending", "passed", "reflected", "promulgated")


def test_what_a_pending_alternative_took_in_is_pending_and_passed_is_not_promulgated(counted):
    result = counted("bills", "counts")
    assert counts(result, "id", "bills", *THREE) == [
        ("counts/21", 1, 1, 0, 0, 0, 0),
        ("counts/22", 5, 4, 2, 2, 2, 1),
    ]
    assert "가결 2건 중 1건은 공포가 확인되지 않았습니다" in result.stderr


@pytest.mark.parametrize(
    ("by", "wanted"),
    [
        ("law", [("은행법", 3, 2, 1, 1, 1), ("보험업법", 1, 0, 1, 1, 0), (None, 0, 0, 0, 0, 0)]),
        ("committee", [("정무위원회", 4, 2, 2, 2, 1)]),
        ("proposer-kind", [("의원", 4, 2, 2, 2, 1)]),
        ("year", [("2024", 4, 2, 2, 2, 1)]),
    ],
)
def test_counts_are_divided(counted, by, wanted):
    found = counts(counted("bills", "counts", "--assembly", "22", "--by", by), "group", *THREE)
    assert [(group and group.replace(" ", ""), *rest) for group, *rest in found] == wanted


def test_counts_take_the_filters_of_lists_and_every_format(counted, tmp_path):
    assert counts(counted("bills", "counts", "--law", "보험업법"), "passed", "promulgated") == [(1, 0)]
    lines = counted("bills", "counts", "--assembly", "22", "--format", "csv").stdout.splitlines()
    (row,) = csv.DictReader(lines)
    assert (row["가결(원안·수정)"], row["법률반영(가결+대안반영폐기+수정안반영폐기)"], row["공포"]) == (
        "2",
        "2",
        "1",
    )
    assert "가결(원안·수정)" in counted("bills", "counts", "--format", "table").stdout
    sheet = tmp_path / "counts.xlsx"
    assert counted("bills", "counts", "-o", str(sheet)).exit_code == Exit.DONE
    assert sheet.stat().st_size > 0
    empty = counted("bills", "counts", "--assembly", "19", "--format", "json")
    assert (empty.exit_code, json.loads(empty.stdout)) == (Exit.DONE, [])
    assert "0건" in empty.stderr


def test_status_says_the_three_counts(counted):
    said = counted("status").stderr
    told = "22대 법률안 4건, 원래 의안과 번호가 같은 본회의 수정안 등 1건은 세지 않음: "
    assert f"{told}계류 2 · 가결(원안·수정) 2 · 법률반영 2 · 공포 확인 1" in said
    english = counted("--lang", "en", "status").stderr
    assert "not counting 1 record that shares the number of a bill" in english


def test_a_secret_revote_is_told_with_the_bill(counted):
    shown = counted("show", "2200002").stdout
    assert "재의요구 2025-12-16 → 재의결 2026-01-08 부결 190/56/0" in shown
    assert "본회의에서 원안대로 가결. 재의 부결(폐기)" in shown
    assert json.loads(counted("show", "2200002", "--format", "json").stdout)["content"] == "ended"
    days = [json.loads(line)["when"] for line in counted("timeline", "2200002").stdout.splitlines()]
    assert days.count("2025-12-16") == 1
    drawn = counted("bills", "lineage", "2200002").stdout
    assert "(22대, 원안가결, 재의 부결(폐기))" in drawn
    assert "재의요구와 재의결\n└─ 재의요구: 2200002" in drawn
    assert "들어온 것" not in drawn
    result = counted("bills", "counts", "--assembly", "22")
    assert (counts(result, "vetoed"), "1건도" in result.stderr) == ([(1,)], True)
    assert "무기명투표: 의원별 표결 없음" in shown


HISTORY = {
    "mst": "1",
    "law_id": "1",
    "title": "은행법",
    "promulgation_no": "21111",
    "revision_kind": "일부개정",
}


@pytest.mark.parametrize(("effective", "stage"), [("2999-01-01", "공포"), ("2026-01-01", "시행")])
def test_a_law_that_will_come_into_force_is_to_come(platwatch, counted_home, tmp_path, effective, stage):
    home = tmp_path / "home"
    shutil.copytree(counted_home, home)
    row = {**HISTORY, "promulgated": "2025-12-20", "effective": effective}
    (tmp_path / "은행법.jsonl").write_text(json.dumps(row), encoding="utf-8")
    result = platwatch("--home", str(home), "sources", "import", "statutes", str(tmp_path / "은행법.jsonl"))
    assert (result.exit_code, "새 판 1" in result.stderr) == (Exit.DONE, True)
    shown = platwatch("--home", str(home), "show", "2200001").stdout
    assert f"시행 {effective} 법률 제21111호" in shown
    assert ("[예정]" in shown) is (stage == "공포")
    (listed,) = map(
        json.loads,
        platwatch("--home", str(home), "bills", "--result", "가결", "--law", "은행법").stdout.splitlines(),
    )
    assert listed["stage"] == stage
    assert "법령 1개의 판 1개" in platwatch("--home", str(home), "status").stderr


def test_what_is_no_history_is_told(counted, tmp_path):
    result = counted("sources", "import", "statutes", str(tmp_path))
    assert (result.exit_code, ".jsonl" in result.stderr) == (Exit.NOT_FOUND, True)


def test_articles_are_no_bills(news):
    assert all(row["assembly"] for row in map(json.loads, news("bills", "counts").stdout.splitlines()))
