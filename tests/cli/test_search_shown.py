"""What search shows beside the records: pieces of text, groups, facets, reasons, mistakes in a query."""

import json

import pytest
from click.testing import CliRunner
from written_home import AMENDED, AMENDMENT

from cli.main import cli
from index.errors import Exit


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_hit_says_why_it_was_found(news):
    row = rows(news("search", "간담회 입점", "--kind", "보도자료", "-n", "1"))[0]
    assert row["group"] == "all"
    assert row["score"] > 0
    assert "입점" in [row["snippet"][start:end] for start, end in row["marks"]]
    assert "body" in row["matched"]["입점"]
    assert len(row["snippet"]) <= 200


def test_what_is_only_listed_has_no_reasons(news):
    assert "score" not in rows(news("search", "--kind", "기사"))[0]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("search", "telecommunications business act"), "제목과 글은 한국어입니다"),
        (("search", "반도체 법안은 어디까지 왔나요?"), "문장은 읽지 않습니다"),
        (("search", "반도체"), None),
        (("search", "반도체법 개정안 배달앱"), None),
        (("bills", "--stage", "정부이송"), "없는 단계입니다: 정부이송"),
    ],
)
def test_what_finds_nothing_is_told_how_to_ask(platwatch, asked, said):
    shown = platwatch(*asked).stderr
    hints = ("제목과 글은", "문장은", "없는 단계")
    assert said in shown if said else not any(one in shown for one in hints)


@pytest.mark.parametrize(
    ("query", "name"),
    [("데이터센터 화재 복구", "kakao-outage-2022"), ("반도체", None)],
)
def test_what_finds_nothing_is_told_the_topic_that_it_may_be_about(platwatch, query, name):
    shown = platwatch("search", query).stderr
    assert f"search --topic {name}" in shown if name else "--topic" not in shown


def test_a_list_of_a_topic_is_not_told_of_topics(platwatch):
    assert (
        "search --topic"
        not in platwatch("search", "데이터센터 화재", "--topic", "online-platform-act").stderr
    )


def test_a_search_of_articles_alone_is_told_nothing_of_bills(news):
    assert "platwatch crawl details" not in news("search", "반도체", "--kind", "기사").stderr
    assert "platwatch crawl details" in news("search", "반도체").stderr


def test_records_with_some_words_follow_under_their_name(platwatch):
    query = ("search", "온라인 플랫폼 공정화 반도체")
    result = platwatch(*query)
    assert {row["group"] for row in rows(result)} == {"some"}
    assert "0건. 수집 범위" in result.stderr
    assert "따로 셈: 일부 낱말만 든 기록" in result.stderr
    assert "일부 낱말만 든 기록" in platwatch(*query, "--format", "table").stdout


def test_a_sheet_tells_the_rows_of_lesser_groups(platwatch):
    head, *lines = platwatch("search", "온라인 플랫폼 공정화 반도체", "--format", "csv").stdout.splitlines()
    assert head.endswith("갈래")
    assert lines
    assert all(line.endswith("일부 낱말만 든 기록") for line in lines)
    assert "갈래" not in platwatch("bills", "--format", "csv").stdout


def test_a_table_has_the_piece_under_its_row(news):
    shown = news("search", "입점", "--format", "table", "-n", "1").stdout
    assert "  " + "…" in shown
    assert "\x1b[" not in shown  # no terminal, no colour


def test_facets_follow_the_rows(platwatch):
    *found, last = rows(platwatch("search", "법률안", "--facets", "--assembly", "22", "-n", "2"))
    assert len(found) == 2
    kinds = {one["value"]: one["count"] for one in last["facets"]["kind"]}
    assert kinds == {"bill": last["total"]}
    assert {"value": "정무위원회", "count": 3} in last["facets"]["committee"]
    table = platwatch("search", "법률안", "--facets", "--format", "table").stdout
    assert "소관위원회" in table
    assert "열린" not in table
    assert "종류\t의안\t6" in platwatch("search", "법률안", "--facets", "--format", "csv").stderr


def test_a_query_is_explained(platwatch):
    result = platwatch("search", "방발법 -은행", "--explain", "--format", "table")
    assert "검색어: 방발법 -은행" in result.stderr
    assert "별칭: 방발법 → 방송통신발전 기본법" in result.stderr
    assert "점수" in result.stdout
    assert "별칭" not in platwatch("search", "방발법", "--explain", "--exact").stderr
    assert rows(platwatch("search", "방발법", "--exact")) == []


def test_pages_follow_each_other(platwatch):
    whole = rows(platwatch("search", "법률안", "-n", "0"))
    pages = [platwatch("search", "법률안", "-n", "2", "--offset", str(start)) for start in (0, 2)]
    assert [row for page in pages for row in rows(page)] == whole[:4]
    assert f"전체 {len(whole)}건 중 3~4번째" in pages[1].stderr
    behind = platwatch("search", "법률안", "--offset", "1000")
    assert f"전체 {len(whole)}건이라 1,000건 뒤에는 없습니다" in behind.stderr
    assert rows(platwatch("bills", "-n", "2", "--offset", "2")) == rows(platwatch("bills", "-n", "4"))[2:]


def test_records_like_one_are_found_without_it(platwatch):
    found = rows(platwatch("search", "--similar", AMENDED))
    assert found[0]["id"] == AMENDMENT
    assert AMENDED not in {row["id"] for row in found}
    assert platwatch("search", "플랫폼", "--similar", "2200007").exit_code == Exit.USAGE


def test_a_query_is_read_from_standard_input(platwatch, filled_home):
    typed = "온라인 플랫폼 공정화\n".encode()
    result = CliRunner().invoke(cli, ["--home", str(filled_home), "search", "-"], input=typed)
    assert rows(result) == rows(platwatch("search", "온라인 플랫폼 공정화"))


@pytest.mark.parametrize(
    "query", ["(온라인", '"온라인', "온라인 OR", "종류무엇:법", "가 " * 500, "(" * 500 + "가" + ")" * 500]
)
def test_a_query_that_is_none_is_told_in_a_sentence(platwatch, query):
    result = platwatch("search", query)
    assert result.exit_code == Exit.USAGE
    first, *rest = result.stderr.splitlines()
    assert first.startswith("오류: ")
    assert not rest or rest[-1].strip() == "^"
    assert "Traceback" not in result.output


def test_several_values_of_a_filter_are_any_of_them(platwatch):
    both = {row["no"] for row in rows(platwatch("bills", "--law", "은행법", "--law", "방발법", "-n", "0"))}
    assert both == {"2218769", "2118769"}
    assert rows(platwatch("bills", "--year", "2025"))[0]["no"] == "2200009"
    assert rows(platwatch("bills", "--company", "카카오")) == []


def test_an_unknown_fact_of_a_query_is_named(platwatch):
    result = platwatch("search", "위원회:정무의")
    assert rows(result) == []
    assert "없는 소관위원회입니다: 정무의. 비슷한 것: 정무위원회" in result.stderr


@pytest.mark.parametrize("query", ["단계:없는단계", "주제:없는주제", "대수:99"])
def test_a_value_that_no_record_has_is_named(platwatch, query):
    name, word = query.split(":")
    assert f"없는 {name}입니다: {word}" in platwatch("search", query).stderr


def test_an_assembly_of_which_nothing_is_held_is_named(platwatch):
    assert "없는 대수입니다: 99" in platwatch("bills", "--assembly", "99").stderr


def test_a_page_has_the_rows_their_marks_and_what_was_searched(news, tmp_path):
    path = tmp_path / "목록.html"
    found = rows(news("search", "입점", "-n", "2"))
    said = news("search", "입점", "-n", "2", "-o", str(path)).stderr
    page = path.read_text(encoding="utf-8")
    assert "<mark>입점</mark>" in page
    assert all(row["url"].replace("&", "&amp;") in page for row in found)
    assert "검색어: 입점" in page
    assert "수집 범위" in page
    assert said.splitlines()[0] in page  # how many of all are shown


def test_a_list_of_bills_is_a_page_with_its_filters(platwatch):
    page = platwatch("bills", "--assembly", "22", "--format", "html").stdout
    assert "대수: 22" in page
    assert "<caption>의안</caption>" in page


def test_a_list_by_day_is_explained_like_any_other(platwatch):
    shown = rows(platwatch("search", "법률안", "--sort", "proposed"))
    days = [row["proposed_on"] or "" for row in shown]
    assert days == sorted(days, reverse=True)
    assert all(row["matched"] and row["score"] for row in shown)


def test_a_query_may_begin_with_what_is_excluded(platwatch):
    titles = {row["title"] for row in rows(platwatch("search", "법률안", "-n", "0"))}
    kept = {row["title"] for row in rows(platwatch("search", "-플랫폼", "법률안", "-n", "0"))}
    assert kept < titles
    assert not any("플랫폼" in title for title in kept)
    assert platwatch("search", "-x", "법률안").exit_code == Exit.USAGE


def test_an_alias_that_is_excluded_is_told_so(platwatch):
    said = platwatch("search", "법률안 -방발법", "--explain").stderr
    assert "방발법 → 방송통신발전 기본법 (함께 뺌)" in said
    assert "(같은 것으로 함께 찾음)" not in said


@pytest.mark.parametrize(
    ("query", "said"), [("법률안 or 은행", "대문자 OR로"), ("은행|법률안", "|은 연산자가")]
)
def test_what_looks_like_an_operator_is_told(platwatch, query, said):
    assert said in platwatch("search", query).stderr


def test_a_query_for_articles_of_laws_says_how_many_texts_are_held(platwatch):
    said = platwatch("search", "안:제22조의9").stderr
    assert "제안이유 및 주요내용을 모은 " in said
    assert "제안이유" not in platwatch("search", "법률안").stderr


def test_facets_beside_a_sheet_are_whole(platwatch):
    said = platwatch("search", "법률안", "--facets", "--format", "csv", "-n", "1").stderr
    counted = [line.split("\t") for line in said.splitlines() if "\t" in line]
    assert all(len(line) == 3 and all(line) for line in counted)
    assert not any("그 밖" in name for _, name, _ in counted)
    assert ["종류", "의안"] in [line[:2] for line in counted]
