"""Crawls of the real rows of the 21st and 22nd Assemblies, from the replay server beside this repository."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from index.moments import today
from index.search import builder
from index.store.dump import dump
from index.store.engine import connect

ROOT = Path(__file__).parents[2]
REPLAY = ROOT.parent / "shared" / "replay" / "assembly_replay.py"
sys.path.insert(0, str(ROOT / "tests" / "crawler"))

from subprocess_crawl import command, crawl  # noqa: E402 - found by the line above

pytestmark = pytest.mark.skipif(not REPLAY.exists(), reason="needs ../shared/replay, which is not here")
NEW_22 = 16_501 + 1_286


@contextmanager
def replay(*switches):
    arguments = [sys.executable, str(REPLAY), "--port", "0", *map(str, switches)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().split()[0]
        finally:
            server.kill()


@pytest.fixture(scope="module")
def server():
    with replay() as url:
        yield url


@pytest.fixture(scope="module")
def undisturbed(server, tmp_path_factory):
    home = tmp_path_factory.mktemp("undisturbed")
    report, _ = crawl(home, server, key="demo")
    return home, report


def rows(home):
    engine = connect(f"sqlite:///{home / 'platwatch.db'}")
    try:
        yield from dump(engine)
    finally:
        engine.dispose()


def digest(home):
    """Return what two equal dumps have in common, without holding either."""
    total = sha256()
    for row in rows(home):
        total.update(json.dumps(row, sort_keys=True).encode())
    return total.hexdigest()


def count(home, table="bill"):
    with closing(sqlite3.connect(home / "platwatch.db")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


@pytest.fixture(scope="module")
def wanted(undisturbed):
    """The digest that every way to the same store must give."""
    return digest(undisturbed[0])


def keys(report):
    return [reason[0] for reason in report["reasons"]]


def test_the_22nd_assembly_is_complete(undisturbed):
    home, report = undisturbed
    assert (report["state"], report["counts"]["new"], report["counts"]["requests"]) == (
        "complete",
        NEW_22,
        35,
    )
    assert count(home) == 16_501


@pytest.mark.slow
def test_both_assemblies_and_the_closed_one_again(server, tmp_path):
    report, _ = crawl(tmp_path, server, key="demo", assemblies=(21, 22))
    assert (report["state"], count(tmp_path)) == ("complete", 42_040)
    again, _ = crawl(tmp_path, server, key="demo", assemblies=(21,))
    assert (again["state"], again["counts"]["requests"], again["notes"]) == ("complete", 3, 3)


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (None, "crawl.stop.no_key"),
        ("sample", "crawl.stop.wrong_key"),
        ("wrong", "crawl.stop.wrong_key"),
        ("refused", "crawl.stop.key_refused"),
    ],
)
def test_keys_that_open_nothing(server, tmp_path, key, reason):
    report, _ = crawl(tmp_path, server, key=key)
    assert (report["state"], keys(report), count(tmp_path), count(tmp_path, "sweep")) == (
        "partial",
        [reason],
        0,
        0,
    )


def test_a_spent_quota_is_gone_on_from(wanted, server, tmp_path):
    with replay("--quota", 5) as url:
        report, _ = crawl(tmp_path, url, key="demo")
    assert (report["state"], keys(report), count(tmp_path)) == ("partial", ["crawl.stop.quota"], 5_000)
    report, _ = crawl(tmp_path, server, key="demo")
    assert (report["state"], report["counts"]["requests"]) == ("complete", 30)
    assert digest(tmp_path) == wanted


@pytest.mark.parametrize(
    "switches",
    [
        ("--faults", 0.2, "--seed", 1),
        *(
            pytest.param(switches, marks=pytest.mark.slow)
            for switches in (
                *(("--faults", 0.2, "--seed", seed) for seed in range(2, 6)),
                ("--moving", 3),
                ("--moving", 12),
            )
        ),
    ],
    ids=lambda switches: " ".join(map(str, switches)),
)
def test_under_faults_and_moving_and_from_that_archive_again(wanted, tmp_path, switches):
    with replay(*switches) as url:
        report, _ = crawl(tmp_path / "first", url, key="demo")
    assert report["state"] == "complete"
    assert digest(tmp_path / "first") == wanted
    archive = tmp_path / "first" / "archive"
    report, _ = crawl(tmp_path / "second", key=None, from_archive=[archive])
    assert report["state"] == "complete"
    assert digest(tmp_path / "second") == wanted


@pytest.mark.slow
def test_under_vanishing_five_are_marked_and_nothing_else_differs(undisturbed, tmp_path):
    with replay("--vanishing", 3) as url:
        report, _ = crawl(tmp_path, url, key="demo")
    assert (report["state"], report["counts"]["missing"]) == ("complete", 5)
    gone = {row["bill_id"] for row in rows(tmp_path) if row["record"] == "bill" and not row["listed"]}
    assert len(gone) == 5
    added = [row for row in rows(tmp_path) if row["record"] == "revision"]
    assert {(row["key"], row["field"]) for row in added} == {(key, "listed") for key in gone}
    assert [row for row in rows(undisturbed[0]) if row.get("bill_id") not in gone] == [
        row for row in rows(tmp_path) if row.get("bill_id") not in gone and row["record"] != "revision"
    ]


def ask(home, *arguments):
    """Return what the program prints, asked in a home."""
    asked = [sys.executable, "-m", "cli", "--home", str(home), *arguments]
    return subprocess.run(asked, capture_output=True, encoding="utf-8", check=True, cwd=ROOT).stdout


def test_a_second_crawl_finds_exactly_the_edits(server, tmp_path):
    crawl(tmp_path, server, key="demo", index=True)
    edits = tmp_path / "edits.jsonl"
    changes = [
        {"bill_no": "2200001", "set": {"PROC_RESULT_CD": "철회", "PROC_RESULT": "철회"}},
        {"bill_no": "2200002", "drop": True},
        {"bill_no": "2200003", "set": {"BILL_NAME": "새 이름"}},
        {"bill_no": "2200004", "set": {"CURR_COMMITTEE": "새 위원회", "COMMITTEE": "새 위원회"}},
    ]
    edits.write_text("\n".join(map(json.dumps, changes)), encoding="utf-8")
    with replay("--edits", edits) as url:
        report, _ = crawl(tmp_path, url, key="demo", index=True)
    assert (report["state"], report["counts"]["new"], report["counts"]["missing"]) == ("complete", 0, 1)
    found = {(row["field"], row["new"]) for row in rows(tmp_path) if row["record"] == "revision"}
    assert found == {
        ("result", "철회"),
        ("listed", "false"),
        ("title", "새 이름"),
        ("committee", "새 위원회"),
    }
    told = [json.loads(line) for line in ask(tmp_path, "changes", "--since", "1d").splitlines()]
    assert {(row["field"], row["new"]) for row in told} == found
    assert "새 위원회" in ask(tmp_path, "show", "2200004", "--history")
    assert "제목: 새 이름" in ask(tmp_path, "show", "2200003", "--known", f"{today()}")


@pytest.mark.slow
def test_twenty_kills_and_a_final_run(wanted, server, tmp_path):
    moments = random.Random(2_118_769)
    for _ in range(20):
        with subprocess.Popen(
            command(tmp_path, server, key="demo", index=True), stdout=-1, stderr=-1, cwd=ROOT
        ) as one:
            time.sleep(moments.uniform(0.5, 6.0))
            one.send_signal(signal.SIGKILL)
    report, errors = crawl(tmp_path, server, key="demo", index=True)
    assert (report["state"], errors) == ("complete", "")
    assert digest(tmp_path) == wanted
    engine = connect(f"sqlite:///{tmp_path / 'platwatch.db'}")
    try:
        builder.check(engine, tmp_path / "index")
    finally:
        engine.dispose()
