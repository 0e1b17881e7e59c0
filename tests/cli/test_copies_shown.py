"""Copies of one text on the command line: folded where they are found, named where one is shown or cited."""

import json
from datetime import datetime, timedelta

import pytest
from made_up_articles import BODY, make_article
from made_up_store import Filler
from sqlalchemy import Engine

from index.addresses import article_id
from index.moments import SEOUL
from index.search.builder import rebuild
from index.store.articles import save_articles

FIRST = datetime(2024, 11, 6, 15, 0, tzinfo=SEOUL)
OTHER = "\n".join(
    f"쿠팡은 배달 기사 {number}명의 보험을 {number + 3}월부터 다르게 계산한다." for number in range(9)
)
RELEASE, WIRE, PAPER, ALONE = (article_id(make_article(number)["address"]) for number in range(4))


def record(number, **stated):
    at = FIRST + timedelta(hours=number)
    return make_article(number, **{"published_at": at, "outlet": f"매체{number}", **stated})


@pytest.fixture
def copied(platwatch, store: Engine, fill: Filler, tmp_path):
    """Run a command line in a home with a release, two papers that print it, and a piece of its own."""
    records = [
        record(0, kind="release", outlet="과학기술정보통신부", title="플랫폼 간담회 개최", reporters=None),
        record(1, outlet="연합뉴스", body=BODY + "\n자세한 내용은 곧 나온다."),
        record(2, title="플랫폼 대표 만난 장관", body=BODY),
        record(3, title="플랫폼 배달 보험", body=OTHER),
    ]
    fill._page("news", lambda *at: save_articles(at[0], records, at[1]))
    rebuild(store, tmp_path / "index")
    return lambda *arguments: platwatch("--home", str(tmp_path), *arguments)


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_search_folds_copies_into_the_best_of_them(copied):
    result = copied("search", "플랫폼", "--sort", "date")
    folded = {row["id"]: row["copies"] for row in rows(result)}
    assert (folded.pop(ALONE), list(folded.values())) == (0, [2])
    assert "4건을 2행으로 보임(사본 2건" in result.stderr


def test_the_best_hit_stands_for_its_copies(copied):
    assert [row["id"] for row in rows(copied("search", "장관", "간담회"))] == [RELEASE]
    assert [row["id"] for row in rows(copied("search", "만난 장관"))] == [PAPER]


def test_copies_count_those_that_were_found(copied):
    (row,) = rows(copied("search", "플랫폼", "대표", "장관", "--kind", "기사"))
    assert (row["id"], row["copies"]) == (PAPER, 1)


def test_a_search_unfolds_copies_when_asked_to(copied):
    result = copied("search", "플랫폼", "--copies")
    assert {row["id"]: row["copies"] for row in rows(result)} == dict.fromkeys((RELEASE, WIRE, PAPER, ALONE))
    assert result.stderr == ""


def test_a_table_says_how_many_are_folded_and_a_cut_list_counts_all(copied):
    result = copied("search", "플랫폼", "--format", "table", "-n", "1")
    assert "전체 4건 중 1건(-n 0: 전부)" in result.stderr
    assert "[사본 2건]" in copied("search", "플랫폼", "--format", "table").stdout


def test_show_names_the_origin_and_who_printed_it(copied):
    said = copied("show", PAPER).stdout
    for part in (
        "출처 3건(독립 매체 0곳)",
        "원문(추정: 발표한 쪽의 글)",
        f"{RELEASE} · 과학기술정보통신부",
        WIRE,
    ):
        assert part in said
    assert "같은 글" not in copied("show", ALONE).stdout


def test_json_has_the_group(copied):
    copies = json.loads(copied("show", WIRE, "--format", "json").stdout)["copies"]
    assert (copies["size"], copies["role"], copies["origin"]["id"]) == (3, "copy", RELEASE)
    assert [one["id"] for one in copies["printed_by"]] == [WIRE, PAPER]
    assert json.loads(copied("show", ALONE, "--format", "json").stdout)["copies"] is None


def test_a_copy_is_cited_with_its_origin(copied):
    assert (
        "원문(추정): 과학기술정보통신부, 「플랫폼 간담회 개최」(보도자료), 2024. 11. 6."
        in copied("cite", PAPER).stdout
    )
    assert "원문" not in copied("cite", RELEASE).stdout
    (item,) = json.loads(copied("cite", WIRE, "--style", "csl-json").stdout)
    assert item["note"].startswith("원문(추정): 과학기술정보통신부")
    assert "note = {원문(추정)" in copied("cite", WIRE, "--style", "bibtex").stdout


def test_copies_are_told_in_english(copied):
    assert "3 sources (0 independent outlets)" in copied("--lang", "en", "show", PAPER).stdout
