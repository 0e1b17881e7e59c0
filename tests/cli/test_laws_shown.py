import json

import pytest
import written_laws

from index.errors import Exit


@pytest.fixture(scope="module")
def laws_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("법률")
    written_laws.fill(home)
    return home


@pytest.fixture
def laws(platwatch, laws_home):
    return lambda *arguments: platwatch("--home", str(laws_home), "laws", *arguments)


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def head(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return result.stdout.partition("\n\n제")[0]


def test_the_list_tells_what_is_held_of_each_law(laws):
    told = {row["law_id"]: row for row in rows(laws("list"))}
    assert set(told) == {"000001", "000002", "000003", "000004", "000005"}
    own = told["000001"]
    assert (own["version"], own["versions"], own["coming"], own["texts"]) == ("법률 제19153호", 5, 1, 4)
    assert {"id", "kind", "title", "date", "url"} <= own.keys()


@pytest.mark.parametrize(
    ("day", "version", "what"),
    [
        ("2021-12-09", "제18198호", "처음"),
        ("2023-03-01", "제18198호", "처음"),  # the next is promulgated, and not in force yet
        ("2023-07-04", "제19153호", "같은 날 뒤의 것"),
        ("2099-01-01", "제19200호", "앞날"),
    ],
)
def test_what_is_in_force_goes_by_its_day(laws, day, version, what):
    shown = laws("show", "견본통신법/제1조", "--as-of", day)
    assert version in head(shown)
    assert "시행 중" in head(shown)
    assert f"이 법은 {what}을" in shown.stdout


def test_a_version_that_began_before_an_earlier_one_holds_that_one_too(laws):
    between, behind = (laws("show", "앞지른법", "--as-of", day) for day in ("2012-06-01", "2012-08-01"))
    assert "공포 번호       법률 제11373호" in head(between)
    assert "제11200호: 2012-07-18부터(먼저 공포되어 이 본문에 이미 들어 있음)" in head(between)
    assert "공포 번호       법률 제11200호" in head(behind)
    assert "법률 제11373호의 본문" in head(behind)
    assert "시행 예정" not in head(behind)
    assert all("먼저 것과 뒤의 것" in one.stdout for one in (between, behind))
    states = {row["promulgation_no"]: row["law_state"] for row in rows(laws("history", "앞지른법"))}
    assert states == {"11200": "시행 중", "11373": "지난 판"}


@pytest.mark.parametrize(
    ("day", "version", "told"),
    [
        # No text of it is held that could hold the other.
        ("2025-11-01", "21066", "법률 제21065호: 2026-01-02부터\n"),
        ("2026-01-02", "21065", "법률 제21066호(2025-10-01부터 시행)의 개정은 들어 있지 않음"),
    ],
)
def test_what_began_last_is_in_force_and_what_its_text_lacks_is_told(laws, day, version, told):
    shown = laws("show", "늦은법", "--as-of", day)
    assert f"공포 번호       법률 제{version}호" in head(shown)
    assert told in head(shown)


def test_what_the_addenda_say_stands_beside_the_day_in_force(laws):
    told = head(laws("show", "견본통신법", "--as-of", "2024-03-01"))
    assert "2023-07-04" in told
    assert "법률 제19153호 부칙 제2조(견본에 관한 적용례)" in told
    assert "제2조의2: 2098년 1월 1일(2098-01-01)부터" in told
    assert "법률 제19200호: 2099-01-01부터" in told


def test_a_provision_is_found_by_any_spelling_and_told_with_its_address(laws):
    for spelling in ("견본통신법/제2조의2/제1항/제1호", "견본통신법 §2의2 ① 1호"):
        (row,) = rows(laws("show", spelling, "--format", "ndjson"))
        assert row["id"] == "견본통신법/제2조의2/제1항/제1호"
        assert row["wording"] == "1. 첫째\n    가. 가목"
    (own,) = rows(laws("show", "견본통신법 부칙제1호", "--format", "ndjson"))
    assert "공포한 날부터" in own["wording"]


def test_the_whole_law_is_its_articles_and_its_own_addendum(laws):
    addresses = [row["address"] for row in rows(laws("show", "000001", "--format", "ndjson"))]
    assert addresses == [f"견본통신법/{part}" for part in ("제1조", "제2조의2", "부칙제19153호")]
    shown = laws("show", "견본통신법").stdout
    assert "지난 부칙 1개" in shown
    assert "제1장 총칙" in shown


def test_the_history_is_in_order_with_the_bill_that_made_a_version(laws):
    told = laws("history", "견본통신법")
    numbers = [row["promulgation_no"] for row in rows(told)]
    assert numbers == ["10165", "18198", "19152", "19153", "19200"]
    made_by = {row["promulgation_no"]: (row["made_by"], row["made_by_basis"]) for row in rows(told)}
    assert made_by == {**dict.fromkeys(numbers, ([], [])), "19152": (["2118769"], ["inferred"])}
    assert [row["law_state"] for row in rows(told)][-2:] == ["시행 중", "시행 예정"]
    assert "판 5개 중 1개는 본문이 없습니다" in told.stderr
    assert "(추정)" in laws("history", "견본통신법", "--format", "table").stdout


def test_a_version_without_a_text_is_said_to_have_none(laws):
    shown = laws("show", "견본통신법", "--as-of", "2011-01-01")
    assert shown.exit_code == Exit.DONE
    assert "법률 제10165호의 본문은 없습니다" in shown.stdout
    article = laws("show", "견본통신법/제1조", "--as-of", "2011-01-01")
    assert (article.exit_code, "본문은 없습니다" in article.stderr) == (Exit.NOT_FOUND, True)


def test_of_two_laws_of_one_name_the_one_of_the_day_is_shown_and_the_other_named(laws):
    now, then = laws("show", "겹친이름법"), laws("show", "겹친이름법", "--as-of", "1990")
    assert ("새 법" in now.stdout, "000002" in now.stderr) == (True, True)
    assert ("옛 법" in then.stdout, "000003" in then.stderr) == (True, True)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("show", "없는법률"), "없는법률"),
        (("show", "견본통신"), "혹시 견본통신법?"),
        (("show", "견본통신법/제99조"), "없는 조문입니다: 제99조"),
        (("show", "견본통신법/그밖"), "조문 위치로 읽을 수 없습니다"),
        (("show", "견본통신법", "--as-of", "2010-09-22"), "법률 제10165호)은 2010-09-23부터"),
        (("show", "늦은법", "--as-of", "2025-09-30"), "2025-09-30에 시행 중이던 판을 가지고 있지 않습니다"),
        (("show", "늦은법", "--as-of", "2025-09-30"), "2025-10-01부터 시행된 것(법률 제21066호)"),
        (("history", "없는법률"), "없는법률"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(laws, asked, words):
    result = laws(*asked)
    assert (result.exit_code, result.stdout) == (Exit.NOT_FOUND, "")
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_without_laws_the_way_to_them_is_said(platwatch):
    assert platwatch("laws", "list").exit_code == Exit.DONE
    assert "sources import statutes" in platwatch("laws", "show", "전파법").stderr


def test_it_speaks_english(laws):
    assert "In force" in laws("show", "견본통신법", "--lang", "en").stdout


@pytest.mark.parametrize("asked", [["list"], ["show", "견본통신법"], ["history", "견본통신법"]], ids=" ".join)
def test_laws_are_read_without_the_store(python, laws_home, asked):
    from test_light_imports import loaded

    assert loaded(python, "laws", *asked, PLATWATCH_HOME=str(laws_home)) == "[]"
