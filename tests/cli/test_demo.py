import json

from index.errors import Exit

CLI = ("-m", "cli")


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
    found = python(*CLI, "--home", home, "search", "방송통신발전기본법", "최승재")
    assert json.loads(found.stdout.splitlines()[0])["kind"] == "bill"


def test_the_demo_never_mixes_its_sample_with_what_was_collected(platwatch, own_home):
    before = (own_home / "platwatch.db").read_bytes()
    result = platwatch("demo", "--home", str(own_home))
    assert result.exit_code == Exit.USAGE
    assert "견본을 섞지 않습니다" in result.stderr
    assert (own_home / "platwatch.db").read_bytes() == before
