"""What comes next, from the answers of the schedules and of running notices as they were recorded."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli
from crawler.loopback import LoopbackAssembly, code_answer, rows_answer
from index.errors import Exit

ROOT = Path(__file__).parents[2]
RECORDED = ROOT.parent / "shared" / "data" / "assembly" / "recorded"
FILES = (
    "본회의_일정",
    "위원회별_일정",
    "위원회별_전체회의_일정",
    "위원회별_소위원회_일정",
    "위원회별_공청회_일정",
)

pytestmark = pytest.mark.skipif(
    not RECORDED.is_dir(), reason="needs ../shared/data/assembly/recorded, which is not here"
)


class Recorded(LoopbackAssembly):
    """Answers each list with the rows that were recorded of it."""

    def answer(self, service, query):
        rows = self.rows.get(service, []) if query["pIndex"] == "1" else []
        return rows_answer(service, len(rows), rows) if rows else code_answer("INFO-200")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    rows = {}
    for name in (*FILES, "진행중_입법예고"):
        ((service, (_, body)),) = json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8")).items()
        rows[service] = body["row"]
    home = tmp_path_factory.mktemp("기록")
    with Recorded(rows) as server:
        said = crawl(home, "--base-url", server.base_url)
    assert "새 기록 6" in said
    return home


def crawl(home, *reach):
    arguments = ("crawl", "schedule", "--assembly", "21", *reach, "--home", str(home))
    done = subprocess.run(  # Scrapy's reactor runs once in a process
        [sys.executable, "-P", "-m", "cli", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ASSEMBLY_API_KEY": "key"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == Exit.DONE, done.stderr
    return done.stderr


def agenda(home, *arguments):
    result = CliRunner().invoke(cli, ["--home", str(home), "agenda", *arguments])
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_what_was_recorded_stands_once_each_on_its_day(home):
    told = agenda(home, "--from", "2024-05-01", "--within", "30d")
    assert [(one["date"], one["time"], one["kind"]) for one in told] == [
        ("2024-05-07", "전체회의 산회 직후", "subcommittee"),
        ("2024-05-21", "10:00", "committee"),  # of two lists
        ("2024-05-28", "14:00", "plenary"),
    ]
    sub, committee, _ = told
    assert (sub["committee"], len(sub["on_agenda"]), sub["bills"][0]) == ("법제사법위원회", 62, "2114084")
    assert committee["on_agenda"][0].startswith("1. [ZZ21193] 고위공직자범죄수사처장후보자")
    (hearing,) = agenda(home, "--from", "2023-11-01")
    assert (hearing["kind"], hearing["session"]) == ("hearing", "제410회국회(정기회) 제4차")


def test_the_end_of_a_notice_stands_even_where_its_bill_is_not_held(home):
    (notice,) = agenda(home, "--from", "2025-12-01")
    assert (notice["date"], notice["kind"]) == ("2025-12-08", "notice")
    assert notice["title"] == "수집하지 않은 의안(PRC_Q2Q5P1P1X0Y4W1U5V3T3U5P1Q4P6P9)"
    assert notice["url"].startswith("https://pal.assembly.go.kr/")


def test_the_archive_of_it_gives_the_same_without_the_network(home, tmp_path):
    crawl(tmp_path / "again", "--from-archive", str(home / "archive"))
    asked = ("--from", "2023-11-01", "--within", "800d")
    assert agenda(tmp_path / "again", *asked) == agenda(home, *asked)
