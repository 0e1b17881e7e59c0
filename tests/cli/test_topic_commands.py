import json
import re
import shutil

import pytest

from index.errors import Exit

NO_OUTAGE, OUTAGE = "online-platform-act", "kakao-outage-2022"
DRAFT = """\
title = "초안"
words = ["초안"]
about = "가"
counts = "가"
leaves_out = "가"
basis = "가"
first_day = 2024-11-06
last_day = 2024-11-05
laws = ["없는법"]
[[bills]]
no = "2199999"
basis = "가"
"""


@pytest.fixture
def own(platwatch, own_home):
    """Run the program in a home that the test may change."""
    return lambda *arguments: platwatch(*arguments, "--home", str(own_home))


def numbers(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return {json.loads(line)["no"] for line in result.stdout.splitlines()}


def test_topics_are_listed(platwatch):
    rows = [json.loads(line) for line in platwatch("topics", "list").stdout.splitlines()]
    assert {NO_OUTAGE, OUTAGE} <= {row["name"] for row in rows}
    assert all({"id", "kind", "title", "date", "url"} <= row.keys() for row in rows)
    assert "2118769" in next(row for row in rows if row["name"] == OUTAGE)["named"]


@pytest.mark.parametrize(("lang", "said"), [("ko", "카카오 장애와"), ("en", "The Kakao outage")])
def test_a_topic_says_what_belongs_to_it_and_what_not(platwatch, lang, said):
    shown = platwatch("topics", "show", "카카오먹통", "--lang", lang).stdout
    assert shown.startswith(said)
    assert "2022-10-15 ~ 2022-12-08" in shown
    assert "2118769" in shown
    document = json.loads(platwatch("topics", "show", OUTAGE, "--format", "json").stdout)
    assert document["laws"][0] == "방송통신발전 기본법"
    assert document["leaves_out"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_topic_that_another_wrote_cannot_drive_a_terminal(own, own_home, form):
    (own_home / "topics").mkdir()
    said = DRAFT.replace("초안", "초안\u009b31m", 1).replace("11-05", "11-07")
    (own_home / "topics" / "draft.toml").write_text(said, encoding="utf-8")
    shown = own("topics", "show", "draft", "--format", form)
    assert ("\u009b" in shown.stdout, "초안\\u009b31m" in shown.stdout) == (False, True), shown.stderr


def test_a_topic_narrows_lists_and_searches(platwatch):
    assert "2118769" in numbers(platwatch("bills", "--topic", OUTAGE, "-n", "0"))
    assert "2118769" not in numbers(platwatch("bills", "--topic", NO_OUTAGE, "-n", "0"))
    assert numbers(platwatch("search", "방송통신발전", "--topic", "카카오 먹통")) == {"2118769"}


def test_an_unknown_topic_names_those_there_are(platwatch):
    result = platwatch("bills", "--topic", "반도체")
    assert result.exit_code == Exit.USAGE
    assert "반도체" in result.stderr
    assert NO_OUTAGE in result.stderr


@pytest.fixture(autouse=True)
def _partly(monkeypatch):
    """The lists of bills were read in part, unless a test says otherwise."""
    monkeypatch.setattr("cli.topic_check.partly_collected", lambda reader: [21, 22])


def fault_lines(platwatch, *arguments):
    result = platwatch("topics", "check", *arguments)
    assert result.exit_code == (Exit.FAILED if result.stdout else Exit.DONE), result.stderr
    return result.stdout.splitlines()


@pytest.mark.parametrize(("lang", "said"), [("ko", "빠진|비었습니다"), ("en", "is empty")])
def test_a_new_topic_is_used_like_those_that_ship(own, lang, said):
    made = own("topics", "new", "알고리즘-공개", "--lang", lang)
    assert made.exit_code == Exit.DONE, made.stderr
    assert "알고리즘-공개.toml" in made.stdout
    assert "알고리즘-공개" in own("topics", "list").stdout
    assert own("bills", "--topic", "알고리즘-공개").exit_code == Exit.DONE
    lines = fault_lines(own, "--lang", lang)
    assert [line.split()[1].rstrip(":") for line in lines] == ["about", "counts", "leaves_out", "basis"]
    assert all(re.search(said, line) for line in lines)


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", "-a", OUTAGE, "온플법"])
def test_a_name_that_is_none_or_another_s_makes_no_file(own, own_home, name):
    result = own("topics", "new", "--", name)
    assert result.exit_code == Exit.USAGE
    assert not (own_home / "topics").exists()


def test_a_topic_is_not_written_over(own, own_home):
    own("topics", "new", "mine")
    path = own_home / "topics" / "mine.toml"
    path.write_text(path.read_text(encoding="utf-8") + "# 내 글\n", encoding="utf-8")
    assert own("topics", "new", "mine").exit_code == Exit.USAGE
    assert path.read_text(encoding="utf-8").endswith("# 내 글\n")


def test_what_ships_is_in_order(platwatch):
    assert fault_lines(platwatch) == []


@pytest.mark.parametrize(("lang", "said"), [("ko", "모르는 법률 없는법"), ("en", "unknown act 없는법")])
def test_each_fault_is_a_line(platwatch, tmp_path, lang, said):
    path = tmp_path / "draft.toml"
    path.write_text(DRAFT, encoding="utf-8")
    lines = fault_lines(platwatch, str(path), "--lang", lang)
    assert len(lines) == 2
    assert all(line.startswith("draft.toml: ") for line in lines)
    assert any(said in line for line in lines)


def test_a_bill_that_is_missing_is_a_fault_only_where_all_bills_were_read(platwatch, tmp_path, monkeypatch):
    path = tmp_path / "draft.toml"
    path.write_text(DRAFT.replace("없는법", "방발법").replace("last_day = 2024-11-05", ""), encoding="utf-8")
    partly = platwatch("topics", "check", str(path))
    assert partly.exit_code == Exit.DONE
    assert "2199999" in partly.stderr
    monkeypatch.setattr("cli.topic_check.partly_collected", lambda reader: [])
    assert [line.endswith("2199999") for line in fault_lines(platwatch, str(path))] == [True]


def test_without_an_index_numbers_are_not_judged(own, own_home):
    shutil.rmtree(own_home / "index")
    result = own("topics", "check")
    assert result.exit_code == Exit.DONE
    assert "2118769" in result.stderr
    assert "index rebuild" in result.stderr


def test_a_broken_file_of_one_s_own_is_named(own, own_home):
    (own_home / "topics").mkdir()
    (own_home / "topics" / "broken.toml").write_text("title = ", encoding="utf-8")
    result = own("topics", "list")
    assert result.exit_code == Exit.USAGE
    assert "broken.toml" in result.stderr
    assert len(fault_lines(own)) == 1
