import json
from pathlib import Path

from cli import tour
from cli.settings import Settings
from crawler.session import Reason, Report
from index.errors import Exit

CLI = ("-m", "cli")
ROOT = Path(__file__).parents[2]


def test_the_demo_goes_the_whole_way_twice_and_in_english(python, tmp_path):
    home = str(tmp_path / "견본 홈")
    first = python(*CLI, "demo", "--home", home, PLATWATCH_STORE="sqlite:///nowhere/else.db")
    assert first.returncode == Exit.DONE, first.stderr
    assert "재석 246 · 찬성 245 · 반대 0 · 기권 1" in first.stdout
    assert f'--home "{home}" search' in first.stdout
    assert first.stdout.index("$ platwatch search") < first.stdout.index("$ platwatch timeline 2118769")
    again = python(*CLI, "--lang", "en", "--home", home, "demo")
    assert again.returncode == Exit.DONE, again.stderr
    assert "What to type next" in again.stdout
    assert "new 0 · changed 0" in again.stderr
    shown = python(*CLI, "--home", home, "show", "2118769").stdout
    for name in ("README.md", "README.ko.md"):
        session = (ROOT / name).read_text(encoding="utf-8").partition("$ platwatch show 2118769\n")[2]
        before, after = session.partition("\n```")[0].split("\n…\n")
        assert shown.startswith(before + "\n"), name
        assert shown.endswith("\n" + after + "\n"), name
    found = python(*CLI, "--home", home, "search", "방송통신발전기본법", "최승재")
    assert json.loads(found.stdout.splitlines()[0])["kind"] == "bill"


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
