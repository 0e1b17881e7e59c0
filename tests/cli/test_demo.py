import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cli import tour, tour_news
from cli.settings import Settings
from cli.words import WORDS
from crawler.session import Reason, Report
from index.errors import Exit

CLI = ("-m", "cli")
ROOT = Path(__file__).parents[2]
# The sample holds no text of a bill.
NOT_IN_SAMPLE = {"제22조의9", "안:제35조의2"}


def examples():
    """Return the queries of the page on the query language."""
    page = WORDS["topic.query"][0]
    yield from re.findall(r"^  platwatch search '([^']+)'", page, re.MULTILINE)
    for key, (words, _) in WORDS.items():
        if key.startswith("topic.query.") and key != "topic.query.days":
            yield re.search(r"\S+:(?:\S+|\(.+\))$", words)[0]


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory):
    """A home in which the demo was run."""
    home = str(tmp_path_factory.mktemp("견본"))
    assert (
        subprocess.run(
            [sys.executable, *CLI, "demo", "--home", home], cwd=ROOT, capture_output=True
        ).returncode
        == 0
    )
    return home


def test_the_demo_goes_the_whole_way_twice_and_in_english(python, platwatch, tmp_path):
    home = str(tmp_path / "견본 홈")
    first = python(*CLI, "demo", "--home", home, PLATWATCH_STORE="sqlite:///nowhere/else.db")
    assert first.returncode == Exit.DONE, first.stderr
    assert "재석 246 · 찬성 245 · 반대 0 · 기권 1" in first.stdout
    assert f'--home "{home}" search' in first.stdout
    assert first.stdout.index("$ platwatch search") < first.stdout.index("$ platwatch timeline 2118769")
    assert_pledges_are_shown(first.stdout, Path(home) / "pledges.html")
    page = Path(home) / "kakao-outage-2022.html"
    assert str(page) in first.stdout
    assert "2022-10-15" in page.read_text(encoding="utf-8")
    again = python(*CLI, "--lang", "en", "--home", home, "demo")
    assert again.returncode == Exit.DONE, again.stderr
    assert "What to type next" in again.stdout
    assert "new 0 · changed 0" in again.stderr
    for name in ("README.md", "README.ko.md"):
        for words, before, after in excerpts((ROOT / name).read_text(encoding="utf-8")):
            shown = python(*CLI, "--home", home, *words.split()).stdout
            assert shown.startswith(before + "\n"), (name, words)
            assert shown.endswith("\n" + after + "\n"), (name, words)
    found = python(*CLI, "--home", home, "search", "방송통신발전기본법 최승재", "--kind", "의안")
    assert json.loads(found.stdout.splitlines()[0])["no"] == "2117837"
    empty = {query for query in examples() if platwatch("--home", home, "search", query).stdout == ""}
    assert empty == NOT_IN_SAMPLE


def excerpts(page):
    """Yield the commands that a page shows with what they print: its beginning and its end."""
    (block,) = re.findall(r"^```\n(\$ platwatch .*?)\n```", page, re.MULTILINE | re.DOTALL)
    for session in block.removeprefix("$ platwatch ").split("\n\n$ platwatch "):
        words, _, printed = session.partition("\n")
        yield words, *printed.split("\n…\n")


def assert_pledges_are_shown(told, checklist):
    """Those of 2024-11-06, one that was made again, one whose day is past, one said to be done; the page."""
    listed, shown, past, done = told.split("$ platwatch pledges ")[1:5]
    assert all(company in listed for company in ("네이버", "카카오", "쿠팡", "당근마켓"))
    assert "600억 원(전체)" in shown
    assert "2024-11-11 다시 밝힘" in shown
    assert "2024년 11월 중" in past
    assert "3종" in done
    assert str(checklist) in told
    assert "플랫폼 기업 약속 이행 점검표" in checklist.read_text(encoding="utf-8")


def test_the_demo_makes_a_sample_of_another_version_anew(monkeypatch, tmp_path):
    folders = [tmp_path / name for name in ("archive", "index")]
    for folder in folders:
        folder.mkdir()
    for name in ("platwatch.db", "platwatch.db-wal", "demo.txt", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / "index" / "current.json").write_text('{"format": 1}')
    monkeypatch.setattr(
        tour, "_crawl_sample", lambda _: Report(stop=Reason("crawl.stop.our_bug", {"code": "1"}))
    )
    assert tour.tour(Settings(home_flag=tmp_path)) is Exit.PARTIAL
    assert {path.name for path in tmp_path.iterdir()} == {"demo.txt", "notes.txt"}


def test_the_demo_says_that_a_home_cannot_be_written(platwatch, tmp_path):
    (tmp_path / "file").touch()
    result = platwatch("demo", "--home", str(tmp_path / "file" / "home"))
    assert (result.exit_code, "쓸 수 없습니다" in result.stderr) == (Exit.DAMAGED, True)


def test_the_demo_never_mixes_its_sample_with_what_was_collected(platwatch, own_home):
    before = (own_home / "platwatch.db").read_bytes()
    result = platwatch("demo", "--home", str(own_home))
    assert result.exit_code == Exit.USAGE
    assert "견본을 섞지 않습니다" in result.stderr
    assert (own_home / "platwatch.db").read_bytes() == before


def test_a_folder_named_cli_where_the_user_stands_is_none_of_ours(monkeypatch, capfd, tmp_path):
    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "__init__.py").write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tour_news, "PARTS", {"no such part": None})
    assert tour_news.crawl_sample_news(tmp_path) is not Exit.DONE
    assert "KeyError: 'no such part'" in capfd.readouterr().err


# What rests on what the sample has not: the READMEs say so.
NEEDS_A_CRAWL = {
    "laws show",
    "laws diff",
    "laws delegations",
    "laws refs",
    "laws bills",
    "bills compare",
    "bills votes",
}
NEEDS_A_CRAWL |= {"members list", "agenda --within", "changes --since"}
ELSEWHERE = ("demo", "crawl", "update", "sources", "read", "index", "export", "redact", "help")
ASKING = ("pledges review", "pledges evidence")


def printed_commands(page):
    """Yield the commands that a page shows which only read a home."""
    blocks = re.findall(r"^```\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    lines = [line.partition(" #")[0] for block in blocks for line in block.splitlines()]
    table = re.findall(r"^\| `platwatch ([^`]+)`", page, re.MULTILINE)
    shown = [line.partition("platwatch ")[2] for line in lines if re.match(r"(\$ )?platwatch ", line)]
    for one in dict.fromkeys(map(str.strip, [*shown, *table])):
        if not one.startswith((*ELSEWHERE, *ASKING)) and " && " not in one:
            yield shlex.split(one)


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_every_command_of_the_readme_shows_something_of_the_sample(platwatch, demo_home, name, tmp_path):
    page = (ROOT / name).read_text(encoding="utf-8")
    commands = list(printed_commands(page))
    assert len(commands) > 30
    empty = set()
    for words in commands:
        into = "-o" in words and words.index("-o") + 1
        result = platwatch("--home", demo_home, *_into(words, into, tmp_path))
        if not (result.stdout or (into and result.exit_code == Exit.DONE)):
            empty.add(" ".join(words[:2]))
    assert empty == NEEDS_A_CRAWL


def test_a_law_without_any_text_says_how_to_have_one(platwatch, demo_home):
    for words in (("delegations", "방발법"), ("show", "방발법/제1조"), ("diff", "방발법", "19152", "19575")):
        result = platwatch("--home", demo_home, "laws", *words)
        assert result.exit_code == Exit.NOT_FOUND
        assert "platwatch crawl statutes '방송통신발전 기본법'" in result.stderr


def test_a_word_for_no_topic_is_told_those_like_it(platwatch, demo_home):
    assert (
        "비슷한 것: kakao-outage-2022" in platwatch("--home", demo_home, "search", "주제:카카오 먹통").stderr
    )


def _into(words, place, folder):
    return [str(folder / one) if place and at == place else one for at, one in enumerate(words)]
