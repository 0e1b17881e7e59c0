"""``platwatch update``: all that is due, part by part, from one stand-in for every host."""

import re
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from cli.again import run_again
from cli.due import due_assemblies, due_details, due_sheets, requests_left
from cli.settings import Settings
from crawler.factsheet import read_fact_sheet
from crawler.loopback import LoopbackAssembly, code_answer
from crawler.news.loopback import LoopbackWeb
from crawler.news.sheets import news_sheet
from crawler.sheet import source_row
from index.errors import Exit
from index.moments import now
from index.records import Run, Snapshot
from index.store import runs
from index.store.engine import connect, sqlite_url, table
from index.store.migrate import migrate

SHEET = read_fact_sheet("assembly")
HOST = "open.assembly.go.kr"
TOPIC = "kakao-outage-2022"  # of the 21st Assembly, and of the three acts it names
LISTS = ("TVBPMBILL11", "nzmimeepazxkubdpn", "ncocpgfiaoituanbr")
DETAIL = "BPMBILLSUMMARY"


def row(number, name, **changes):
    about = {"BILL_ID": f"PRC_{number}", "BILL_NO": number, "AGE": number[:2], "BILL_NAME": name}
    return {**about, "PROPOSE_DT": "2022-11-01", "PROC_RESULT_CD": "원안가결", **changes}


BILLS = [
    row("2118769", "방송통신발전 기본법 일부개정법률안(대안)"),
    row("2117000", "농어촌정비법 일부개정법률안"),
    row("2200001", "농어촌정비법 일부개정법률안", PROPOSE_DT="2024-07-01"),
]


class World(LoopbackWeb):
    """Every host there is: the Assembly's services, one feed, and nothing else."""

    def __init__(self):
        super().__init__({})
        votes = dict.fromkeys(("MEMBER_TCNT", "VOTE_TCNT", "YES_TCNT", "NO_TCNT", "BLANK_TCNT"), 1)
        told = {LISTS[0]: BILLS, LISTS[1]: BILLS, LISTS[2]: [{**BILLS[0], **votes, "PROC_DT": "2022-12-08"}]}
        self.assembly = LoopbackAssembly(told, key="right")

    def answer(self, asked):
        host, _, path = asked.partition("/")
        if host != HOST or path == "robots.txt":
            return super().answer(asked)
        service = urlsplit(path).path.rpartition("/")[2]
        query = dict(parse_qsl(urlsplit(path).query))
        return self.assembly.answer(service, query) if service in LISTS else code_answer("INFO-200")

    def asked(self, *words):
        return [one for one in self.requests if all(word in one for word in words)]


@pytest.fixture
def world():
    with World() as web:
        yield web


@pytest.fixture
def update(python, tmp_path, world):
    def run(*arguments, key="right", **keys):
        reach = ("--base-url", world.base_url, "--home", str(tmp_path))
        return python("-P", "-m", "cli", "update", *reach, *arguments, ASSEMBLY_API_KEY=key, **keys)

    return run


def test_an_update_brings_lists_and_details_too_and_the_next_finds_nothing_due(update, world, tmp_path):
    said = update()
    with closing(sqlite3.connect(tmp_path / "platwatch.db")) as store:
        assert store.execute("select count(*) from bill").fetchall() == [(3,)]
    for assembly in (21, 22):
        assert world.asked(HOST, LISTS[0], f"AGE={assembly}")
    assert world.asked(HOST, "nekcaiymatialqlxr", "UNIT_CD=100022")  # what comes next, of who sits
    first = world.asked(HOST, DETAIL)[0]
    assert "2118769" in first  # what belongs to a topic comes first
    assert world.asked("rss.etnews.com")
    assert "right" not in said.stderr
    world.requests.clear()
    again = update()
    assert not world.requests
    assert "아직 다시 수집할 때가 아닙니다" in again.stderr
    assert (again.returncode, again.stderr.count("수집할 때가 된 출처가 없습니다")) == (Exit.DONE, 3)


def test_with_a_topic_only_what_concerns_it_is_asked(update, world):
    said = update("--topic", TOPIC)
    assert world.asked(HOST, LISTS[0], "AGE=21")
    assert not world.asked(HOST, "AGE=22")
    assert not world.asked(HOST, "UNIT_CD")
    assert world.asked(HOST, "2118769")
    assert not world.asked(HOST, "2117000")
    assert f"crawl releases --due --query {TOPIC}" in said.stderr


def test_without_a_key_that_part_is_named_and_the_rest_goes_on(update, world):
    said = update(key="")
    assert (said.returncode, said.stderr.count("인증키(ASSEMBLY_API_KEY)가 없어")) == (Exit.PARTIAL, 1)
    assert not world.asked(HOST)
    assert world.asked("rss.etnews.com")


def test_a_second_source_is_asked_where_its_key_is_set_and_else_named(update, world):
    without = update("--dry-run")
    assert "DATA_GO_KR_KEY" in without.stderr
    assert "--source datagokr" not in without.stderr
    with_key = update("--topic", TOPIC, "--dry-run", DATA_GO_KR_KEY="right")
    asked = f"crawl details --assembly 21 --source datagokr --topic {TOPIC} --only --budget 1000"
    assert asked in with_key.stderr


def test_words_that_name_no_topic_leave_the_bills_out_and_say_so(update, world):
    said = update("--topic", "쿠팡 상생")
    assert "주제의 이름이 아니어서" in said.stderr
    assert not world.asked(HOST)


def test_what_would_be_done_is_said_without_asking(update, world):
    said = update("--dry-run")
    assert not world.requests
    assert re.search(r"crawl assembly --assembly 22 --assembly 21", said.stderr)
    assert "구글 뉴스 검색: 새 주소를 찾을 곳" in said.stderr


@pytest.fixture
def home(tmp_path):
    engine = connect(sqlite_url(tmp_path / "platwatch.db"))
    migrate(engine, tmp_path / "backup")

    def ran(sheet, hours, state="complete", requests=0, **scope):
        scope = {"narrowed": "", "from_archive": False, **scope}
        with engine.begin() as connection:
            number = runs.begin(connection, source_row(sheet), scope)
            runs.end(connection, number, state, {}, [])
            started = {"started_at": now() - timedelta(hours=hours)}
            connection.execute(table(Run).update().where(table(Run).c.id == number).values(**started))
            about = {"run_id": number, "service": "x", "url": "u", "status": 200, "fetched_at": now()}
            about |= {"file": "f", "offset": 0, "length": 0, "digest": "d"}
            for _ in range(requests):
                connection.execute(table(Snapshot).insert().values(**about))
        return Settings(home_flag=tmp_path)

    yield ran
    engine.dispose()


@pytest.mark.parametrize(
    ("hours", "state", "scope", "due"),
    [
        (1, "complete", {"assemblies": [22]}, [21]),
        (1, "partial", {"assemblies": [21, 22]}, []),
        (30, "complete", {"assemblies": [21, 22]}, [22]),  # a closed Assembly changes little
        (30, "partial", {"assemblies": [21, 22]}, [22, 21]),
        (24 * 31, "complete", {"assemblies": [21, 22]}, [22, 21]),
        (1, "interrupted", {"assemblies": [21, 22]}, [22, 21]),
        (1, "complete", {"assemblies": [21, 22], "narrowed": "limit=5"}, [22, 21]),
        (1, "complete", {"assemblies": [21, 22], "details": True}, [22, 21]),
        (1, "complete", {"assemblies": [21, 22], "from_archive": True}, [22, 21]),
    ],
)
def test_which_lists_are_due(hours, state, scope, due, home):
    assert due_assemblies(home(SHEET, hours, state, **scope), SHEET, [22, 21]) == due


def test_details_of_one_topic_say_nothing_of_the_others(home):
    settings = home(SHEET, 1, "partial", assemblies=[21], details=True, only=["a"])
    assert due_details(settings, SHEET, [21], ["a"]) == []
    assert due_details(settings, SHEET, [22], ["a"]) == [22]
    assert due_details(settings, SHEET, [21], ["a", "b"]) == [21]
    assert due_details(settings, SHEET, [21], []) == [21]


def test_the_requests_of_a_day_are_those_of_the_source_alone(home):
    home(news_sheet("etnews"), 1, requests=2)
    settings = home(SHEET, 1, assemblies=[22], requests=3)
    assert requests_left(settings, SHEET) == SHEET.updates.budget - 3


def test_a_source_that_was_looked_at_for_other_words_is_due(home):
    sheet = news_sheet("etnews")
    settings = home(sheet, 1, queries=["가", "나"], addresses=0)
    assert due_sheets(settings, [sheet], ["가"]) == []
    for other in (["가", "다"], []):
        assert due_sheets(settings, [sheet], other) == [sheet]
    assert due_sheets(home(sheet, 1, queries=[], addresses=1), [sheet], ["다"]) == [sheet]
    assert due_sheets(home(sheet, 1, queries=[], addresses=0), [sheet], ["다"]) == []


def test_a_topic_that_goes_on_spans_the_sitting_assembly():
    assert SHEET.assemblies_between(date(2020, 5, 30), date(2026, 11, 22)) == (21, 22)
    assert SHEET.assemblies_between(date(2022, 10, 15), date(2022, 12, 8)) == (21,)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_nothing_follows_a_part_that_was_told_to_end_whatever_it_made_of_that(sent, monkeypatch, tmp_path):
    own = subprocess.Popen

    def stubborn(*_arguments, **_more):
        code = f"import os, signal; signal.signal({sent:d}, lambda *_: None); os.kill(os.getppid(), {sent:d})"
        return own([sys.executable, "-c", f"{code}; import time; time.sleep(0.5)"])

    monkeypatch.setattr(subprocess, "Popen", stubborn)
    before = signal.getsignal(sent)
    assert run_again(Settings(home_flag=tmp_path), "status") is Exit.INTERRUPTED
    assert signal.getsignal(sent) is before
