"""Sources beside the first: asked by ``crawl details --source``, listed, checked, and off until allowed."""

import gzip
import json
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from threading import Thread

import pytest
from written_home import bill
from written_life import Life

from cli.settings import Settings
from crawler.archive import ArchiveWriter, Exchange
from crawler.factsheet import SOURCES
from index.errors import ConfigurationError, Exit
from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

ROOT = Path(__file__).parents[2]
RECORDED = ROOT.parent / "shared" / "data" / "assembly" / "data_go_kr_xml"
PORTAL = "https://apis.data.go.kr/9710000/BillInfoService2/"
ADDITIONAL, EXAMINATION = "getBillAdditionalInfo", "getBillCommissionExaminationInfo"
PAGE = "bill_id={}&pageNo=1&numOfRows=1000"
CARRIER, TAKEN, LOST = "PRC_C9", "PRC_T1", "PRC_T2"


def fill(home, *bills):
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    Life(engine).bills(*bills)
    builder.bring_up_to_date(engine, home / "index")
    engine.dispose()


def archive(folder, answers, examined=()):
    """Keep answers of the portal, by BILL_ID, as WARC: what became of a bill, how it was examined."""
    told = [(ADDITIONAL, *one) for one in answers.items()] + [(EXAMINATION, *one) for one in examined]
    with ArchiveWriter(folder, "portal") as writer:
        for service, bill_id, body in told:
            url = f"{PORTAL}{service}?{PAGE.format(bill_id)}"
            writer.write(Exchange(url, 200, (), body, datetime(2026, 3, 3, tzinfo=UTC)))
    return folder


def asked(home, *arguments, **surroundings):
    """Run a command in a process of its own, as Scrapy asks."""
    command = [sys.executable, "-m", "cli", "--home", str(home), "crawl", "details", *arguments]
    done = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=120,
        env={**os.environ, "PYTHONUTF8": "1", **surroundings},
    )
    return done.returncode, done.stderr


def section(*bill_ids):
    link = "http://likms.assembly.go.kr/bill/jsp/BillDetail.jsp?bill_id={}"
    return "".join(f"<item><billLink>{link.format(one)}</billLink></item>" for one in bill_ids)


def answer(took_in=(), taken_by=()):
    return (
        "<response><header><resultCode>00</resultCode></header><body>"
        f"<billGbnCd>{section(*taken_by)}</billGbnCd><exhaust>{section(*took_in)}</exhaust></body></response>"
    ).encode()


def examination(day):
    return (
        "<response><header><resultCode>00</resultCode></header><body><JurisdictionExamination><item>"
        f"<committeeName>정무위원회</committeeName><procDt>{day}</procDt><procResultCd>대안반영폐기</procResultCd>"
        "</item></JurisdictionExamination></body></response>"
    ).encode()


def lineage(platwatch, home, number):
    return json.loads(platwatch("--home", str(home), "bills", "lineage", number, "--format", "json").stdout)


def ids(branch):
    return {one["id"] for one in branch["branches"]}


def test_both_ways_into_an_alternative_are_found_and_days_stand_side_by_side(platwatch, tmp_path):
    decided = {"committee_decided_on": date(2025, 3, 4), "committee_result": "대안반영폐기"}
    fill(
        tmp_path,
        bill(CARRIER, "2200009", "가법 일부개정법률안(대안)", result="원안가결"),
        bill(TAKEN, "2200001", "가법 일부개정법률안", result="대안반영폐기", **decided),
        bill(LOST, "2200002", "가법 일부개정법률안", result="대안반영폐기"),
    )
    told = {CARRIER: answer(took_in=[TAKEN]), LOST: answer(taken_by=[CARRIER])}
    recorded = archive(tmp_path / "recorded", told, [(TAKEN, examination("2025-03-05"))])
    code, _ = asked(tmp_path, "--source", "datagokr", "--from-archive", str(recorded))
    assert code == Exit.PARTIAL  # of the other services the archive holds nothing
    assert ids(lineage(platwatch, tmp_path, "2200009")["back"]) == {TAKEN, LOST}
    for number in ("2200001", "2200002"):
        assert ids(lineage(platwatch, tmp_path, number)["onward"]) == {CARRIER}
    shown = platwatch("--home", str(tmp_path), "show", "2200001").stdout
    for day in ("2025-03-04", "2025-03-05"):
        assert re.search(rf"위원회 의결\(대안반영\) {day} \[출처 간 불일치\]", shown)
    shown = platwatch("--home", str(tmp_path), "show", "2200002").stdout
    assert "대안·수정안 반영 → 2200009" in shown
    assert f"의안 부가정보 ({ADDITIONAL})" in shown
    assert "출처: 국회사무처 의안정보(공공데이터포털)" in shown
    assert "출처: 국회사무처 열린국회정보, 공공누리 제1유형" in shown


def test_the_recorded_answers_give_their_links_by_command(platwatch, tmp_path):
    if not RECORDED.exists():
        pytest.skip("../shared is missing: the recorded answers are not read")
    names = {CARRIER: "BillAdditionalInfoAlternative.xml", TAKEN: "BillAdditionalInfoRepeal.xml"}
    bodies = {key: (RECORDED / name).read_bytes() for key, name in names.items()}
    absorbed, target = "PRC_S2A4Z0A6Z1Y8F1E5D1C8D5L7J7I3G3", "PRC_V2I4I1T1G2K0Y2W0S5Q7W4I5Z6F4V1"
    fill(
        tmp_path,
        bill(CARRIER, "2200009", "양곡관리법 일부개정법률안(대안)"),
        bill(absorbed, "2200001", "양곡관리법 일부개정법률안"),
        bill(TAKEN, "2200002", "노인복지법 일부개정법률안"),
        bill(target, "2200008", "노인복지법 일부개정법률안(대안)"),
    )
    asked(tmp_path, "--source", "datagokr", "--from-archive", str(archive(tmp_path / "recorded", bodies)))
    assert len(ids(lineage(platwatch, tmp_path, "2200009")["back"])) == 13
    assert ids(lineage(platwatch, tmp_path, "2200001")["onward"]) == {CARRIER}
    assert ids(lineage(platwatch, tmp_path, "2200002")["onward"]) == {target}
    assert ids(lineage(platwatch, tmp_path, "2200008")["back"]) == {TAKEN}


@contextmanager
def serving(answers):
    """Serve bodies by what an address begins with; yields its own address and the paths it was asked for."""
    paths = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            paths.append(self.path)
            body = next((told for begin, told in answers.items() if self.path.startswith(begin)), None)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_):
            pass

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", paths
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    "given", ["ab%2Bcd%2Fef12345%3D%3D", pytest.param("ab+cd/ef12345==", marks=pytest.mark.slow)]
)
def test_a_key_is_understood_in_both_forms_and_kept_nowhere(tmp_path, given):
    fill(tmp_path, bill(CARRIER, "2200009", "가법 일부개정법률안(대안)"))
    echo = answer(took_in=[TAKEN]).replace(b"<body>", b"<body><!-- ab+cd/ef12345== -->")
    answers = {f"/9710000/BillInfoService2/{ADDITIONAL}": echo, "/9710000/": b"<response/>"}
    with serving(answers) as (url, paths):
        code, said = asked(tmp_path, "--source", "datagokr", "--base-url", url, DATA_GO_KR_KEY=given)
    assert code == Exit.DONE
    assert all(path.endswith("&serviceKey=ab%2Bcd%2Fef12345%3D%3D") for path in paths)
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    bytes_ = b"".join(path.read_bytes() for path in kept)
    bytes_ += b"".join(gzip.decompress(path.read_bytes()) for path in kept if path.suffix == ".gz")
    assert ADDITIONAL.encode() in bytes_
    assert b"ef12345" not in bytes_ + said.encode()


POPUP = "/bill/bi/popup/billSummary.do"
TEXT = "제안이유 및 주요내용\n현행법은 &lt;가&gt; &#xZZ; …"


@pytest.mark.parametrize(
    ("robots", "code", "asked_for"),
    [
        (b"User-agent: *\nDisallow: /admin", Exit.DONE, ["/robots.txt", f"{POPUP}?billId={TAKEN}"]),
        (b"User-agent: *\nDisallow: /bill", Exit.PARTIAL, ["/robots.txt"]),
    ],
)
def test_likms_gives_the_text_where_its_robots_txt_allows(platwatch, tmp_path, robots, code, asked_for):
    fill(tmp_path, bill(TAKEN, "2200001", "가법 일부개정법률안"))
    page = f'<html><pre class="print_pre">{TEXT}</pre></html>'.encode()
    with serving({"/robots.txt": robots, POPUP: page}) as (url, paths):
        result, said = asked(tmp_path, "--source", "likms", "--base-url", url)
    assert (result, paths) == (code, asked_for)
    assert ("robots.txt" in said) == (code == Exit.PARTIAL)
    records = [json.loads(line) for line in platwatch("--home", str(tmp_path), "export").stdout.splitlines()]
    texts = [one["text"] for one in records if one.get("record") == "summary"]
    assert texts == (["제안이유 및 주요내용\n현행법은 <가> &#xZZ; …"] if code == Exit.DONE else [])


def test_likms_is_refused_until_its_terms_are_recorded(platwatch, tmp_path):
    fill(tmp_path, bill(TAKEN, "2200001", "가법 일부개정법률안"))
    result = platwatch("--home", str(tmp_path), "crawl", "details", "--source", "likms")
    assert (result.exit_code, "likms_terms_read_on" in result.stderr) == (Exit.USAGE, True)
    assert not (tmp_path / "archive").exists()


def test_the_day_of_reading_terms_stands_in_the_file(tmp_path):
    settings = Settings(home_flag=tmp_path)
    assert settings.terms_read_on("likms") is None
    (tmp_path / "config.toml").write_text("likms_terms_read_on = 2026-11-22")
    assert str(Settings(home_flag=tmp_path).terms_read_on("likms")) == "2026-11-22"
    (tmp_path / "config.toml").write_text('likms_terms_read_on = "yes"')
    with pytest.raises(ConfigurationError, match=r"error\.config\.day"):
        Settings(home_flag=tmp_path).terms_read_on("likms")


def test_every_source_is_listed_and_shown(platwatch):
    rows = [json.loads(line) for line in platwatch("sources", "list").stdout.splitlines()]
    assert tuple(row["name"] for row in rows)[: len(SOURCES)] == SOURCES
    shown = platwatch("sources", "show", "datagokr").stdout
    assert "인증키: DATA_GO_KR_KEY" in shown
    assert f"{ADDITIONAL} 의안 부가정보: 의안마다" in shown
    off = platwatch("sources", "show", "likms").stdout
    assert "꺼져 있습니다" in off
    assert "인증키" not in off


def test_a_second_source_that_nobody_uses_fails_no_check_but_its_own(platwatch, tmp_path):
    fill(tmp_path, bill(TAKEN, "2200001", "가법 일부개정법률안"))
    said = platwatch("--home", str(tmp_path), "sources", "check").stdout
    assert "datagokr: 인증키가 없습니다" in said
    assert "likms: 꺼져 있습니다" in said
    assert platwatch("--home", str(tmp_path), "sources", "check", "datagokr").exit_code == Exit.FAILED
    assert platwatch("--home", str(tmp_path), "sources", "check", "likms").exit_code == Exit.DONE
