"""Two crawls of real bills with edits in between: exactly those are told, alike on SQLite and PostgreSQL."""

import csv
import gzip
import json
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner

from cli.main import cli

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
DATA, REPLAY = SHARED / "data" / "assembly", SHARED / "replay" / "assembly_replay.py"

pytestmark = pytest.mark.skipif(not REPLAY.exists(), reason="needs ../shared/replay, which is not here")

FIRST, BETWEEN, SECOND = "2026-11-10", "2026-11-11", "2026-11-12"
# The program on a day of its own.
PROGRAM = """
import sys, time_machine
time_machine.travel(sys.argv.pop(1) + "T12:00:00+09:00").start()
from cli.main import main
main()
"""
EDITS = [
    {"bill_no": "2200001", "set": {"PROC_RESULT_CD": "철회", "PROC_RESULT": "철회"}},
    {"bill_no": "2200002", "drop": True},
    {"bill_no": "2200003", "set": {"BILL_NAME": "새 이름의 법률안"}},
    {"bill_no": "2200004", "set": {"CURR_COMMITTEE": "새 위원회", "COMMITTEE": "새 위원회"}},
]
LATER_BILL, LATER_VOTE = "2200030", "2200589"


def rows(name):
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, *, later):
    """Write the rows of a few bills as the replay server reads them; ``later``: one bill, one vote more."""
    kept = {f"22{number:05}" for number in range(1, 31)} | {LATER_VOTE}
    bills = [row for row in rows("bills_22.csv.gz") if row["bill_no"] in kept]
    votes = [row for row in rows("plenary_votes_21_22.csv.gz") if row["bill_no"] in kept]
    if not later:
        bills = [row for row in bills if row["bill_no"] != LATER_BILL]
        votes = [row for row in votes if row["bill_no"] != LATER_VOTE]
    assert len(bills) > 20
    assert votes or not later
    named = {
        "bills_22.csv.gz": bills,
        "plenary_votes_21_22.csv.gz": votes or rows("plenary_votes_21_22.csv.gz")[-1:],
    }
    for name, some in named.items():
        with gzip.open(folder / name, "wt", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, some[0].keys())
            writer.writeheader()
            writer.writerows(some)
    for name in ("service_specs.json", "recorded"):
        (folder / name).symlink_to(DATA / name)
    return folder


@contextmanager
def serving(port, folder, *switches):
    served = [sys.executable, str(REPLAY), "--port", str(port), "--data", str(folder), *map(str, switches)]
    with subprocess.Popen(served, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().split()[0]
        finally:
            server.kill()


def run(day, home, *arguments, store=None):
    asked = [sys.executable, "-c", PROGRAM, day, "--home", str(home), *arguments]
    asked += ["--store", store] if store else []
    environment = {"ASSEMBLY_API_KEY": "demo", "PATH": "", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(asked, capture_output=True, env=environment, cwd=ROOT, check=False)
    assert done.returncode in (0, 5), done.stderr.decode()


def ask(home, *arguments, store=None):
    """Return what the program answers on the second day."""
    asked = ["--home", str(home), *arguments, *(["--store", store] if store else [])]
    with time_machine.travel(f"{SECOND}T12:00:00+09:00"):
        result = CliRunner().invoke(cli, asked)
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home on SQLite of two crawls."""
    home, before, after = (tmp_path_factory.mktemp(name) for name in ("home", "before", "after"))
    (after / "edits.jsonl").write_text("\n".join(map(json.dumps, EDITS)), encoding="utf-8")
    write(before, later=False)
    write(after, later=True)
    with socket.socket() as free:  # both servers are one source: the archive is asked by its address
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    crawl = ("crawl", "assembly", "--assembly", "22", "--base-url")
    with serving(port, before) as url:
        run(FIRST, home, *crawl, url)
    with serving(port, after, "--edits", after / "edits.jsonl") as url:
        run(SECOND, home, *crawl, url)
    return home


QUESTIONS = [
    ("changes", "--since", FIRST, "-n", "0"),
    ("changes", "--since", FIRST, "-n", "0", "--format", "csv"),
    *(("show", f"220000{n}", "--history") for n in range(1, 5)),
    *(("show", f"220000{n}", "--known", day) for n in range(1, 5) for day in (BETWEEN, SECOND)),
    ("show", LATER_VOTE, "--known", BETWEEN),
    ("show", LATER_BILL, "--known", BETWEEN),
]


def test_exactly_the_edits_and_what_came_up_are_changes(lived):
    told = [json.loads(line) for line in ask(lived, *QUESTIONS[0]).splitlines()]
    assert {(row["no"], row["field"], row["new"], row["first"]) for row in told} == {
        ("2200001", "result", "철회", False),
        ("2200002", "listed", "false", False),
        ("2200003", "title", "새 이름의 법률안", False),
        ("2200004", "committee", "새 위원회", False),
        (LATER_BILL, "title", next(row["new"] for row in told if row["no"] == LATER_BILL), True),
        (LATER_VOTE, "result", "수정가결", True),
        (LATER_VOTE, "decided_on", "2024-09-26", False),  # a day that the replay takes from the vote
    }
    assert {row["date"] for row in told} == {SECOND}


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        ("2200001", "처리 결과: 계류", "처리 결과: 철회"),
        ("2200002", "출처 목록: 있음", "출처 목록: 없음"),
        ("2200004", None, "소관위원회: 새 위원회"),
        (LATER_VOTE, None, "본회의 표결:"),
    ],
)
def test_the_days_before_are_known(lived, number, before, after):
    then, now = (ask(lived, "show", number, "--known", day) for day in (BETWEEN, SECOND))
    assert before is None or before in then
    assert after not in then
    assert after in now
    assert after.split(": ")[-1].strip(":") in ask(lived, "show", number, "--history")


def test_postgresql_tells_the_same_to_the_byte(lived, blank_postgres, tmp_path):
    archived = ("crawl", "assembly", "--assembly", "22", "--from-archive", str(lived / "archive"))
    run(SECOND, tmp_path, *archived, store=blank_postgres)
    for question in QUESTIONS:
        there, here = ask(tmp_path, *question, store=blank_postgres), ask(lived, *question)
        assert _told(there) == _told(here), question


def _told(shown):
    """Return what was printed; of ``show --history``, the history: each home has its own archive."""
    _, found, history = shown.partition("내력")
    return history if found else shown
