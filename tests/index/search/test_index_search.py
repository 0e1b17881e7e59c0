"""What is found, from rows in the store to numbers of cards."""

import csv
import gzip
import re
from datetime import date
from pathlib import Path

import pytest

from index.korean.numbers import BillReference
from index.korean.tokens import morphemes_available
from index.search.asking import understand
from index.search.builder import rebuild
from index.search.columns import Filters
from index.search.engine import Group
from index.search.finding import Page, Wanted
from index.search.language.errors import QueryError
from index.search.reader import Reader

DATA = Path(__file__).parents[4] / "shared" / "data" / "assembly"
ANY = Filters()


@pytest.fixture
def reader(store, fill, bill, vote, tmp_path):
    fill.bills(
        bill(
            "PRC_1",
            bill_no="2200001",
            title="온라인 플랫폼 공정화법안",
            lead_names="최가나",
            committee="정무위원회",
        ),
        bill("PRC_2", bill_no="2200002", title="온라인플랫폼 공정화법안", proposed_on=date(2025, 3, 1)),
        bill("PRC_3", bill_no="2200003", title="방송통신발전 기본법 일부개정법률안", lead_names="박다라"),
        bill(
            "PRC_4",
            bill_no="2200004",
            title="방송통신발전 기본법 일부개정법률안",
            proposed_on=date(2025, 2, 1),
        ),
        bill("PRC_5", bill_no="2200005", title="도시가스사업법 일부개정법률안", result="대안반영폐기"),
        bill("PRC_6", bill_no="2200006", title="서해 5도 지원 특별법안", proposed_on=None),
    )
    rebuild(store, tmp_path / "index")
    with Reader(tmp_path / "index") as opened:
        yield opened


def search(reader, text, filters=ANY, **wanted):
    return reader.search(understand(text).meant, filters, Wanted(**wanted))


@pytest.fixture
def find(reader):
    def found(text, filters=ANY, **wanted):
        """Return the last figure of the bills that have all words."""
        found = search(reader, text, filters, **wanted)
        numbers = [one for one in found.numbers if found.hits[one].group is Group.ALL]
        assert set(numbers) <= set(found.every)
        return [card["id"][-1] for card in reader.cards(numbers)]

    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("온라인 플랫폼 공정화", "12"),
        ("온라인플랫폼공정화", "12"),
        ("온라인플랫폼", "12"),
        ("방송통신발전기본법 박다라", "3"),
        ("방발법", "34"),
        ("2200005", "5"),
        ("최가나", "1"),
        ("정무위", "1"),
        ("정무위원회", "1"),
        ("과방위 플랫폼", "2"),
        ("대안반영폐기", "5"),
        ("22대 가스", "5"),
        ("「방송통신발전 기본법」", "34"),
        ("법", "123456"),
        ("폼", "12"),
        ("5", "6"),
        ("플랫폼 - ·", "12"),
        ("없는말", ""),
        ("플랫폼 없는말", ""),
        ("상태:계류 기본법", "34"),
        ("결과:대안반영폐기", "5"),
        ("발의일:2025-02..", "24"),
        ("대표발의:최가나 -도시가스", "1"),
        ("제목:플랫폼 -위원회:정무", "2"),
        ("-플랫폼 발의자:박다라", "3"),
    ],
)
def test_words_find_bills(find, text, found):
    assert "".join(sorted(find(text))) == found


@pytest.mark.parametrize("text", ["...", "*", "", "\x00\ud800"])
def test_a_query_without_a_word_is_refused(find, text):
    with pytest.raises(QueryError):
        find(text)


@pytest.mark.parametrize("text", ["가" * 3_000, "온라인플랫폼" * 60, "플랫폼 " * 30, "가나 " * 40])
def test_a_very_long_query_is_answered(find, text):
    assert find(text) in ([], ["2", "1"])


def test_records_with_some_of_the_words_follow_and_are_counted_apart(reader):
    found = search(reader, "온라인 플랫폼 없는말")
    assert (found.total, found.beside) == (0, {Group.SOME: 2})
    assert {found.hits[one].group for one in found.numbers} == {Group.SOME}


def test_one_with_all_words_comes_before_one_that_scores_far_better(store, fill, bill, tmp_path):
    strong = "전기통신 데이터센터 전기통신 데이터센터 전기통신 데이터센터"
    fill.bills(
        bill("PRC_1", bill_no="2200001", title=strong),
        bill("PRC_2", bill_no="2200002", title=f"{'산업집적활성화 ' * 9}전기통신, 데이터센터, 보호"),
        *(bill(f"PRC_{one}", bill_no=f"22000{one}", title="어린이 보호구역") for one in range(10, 30)),
    )
    rebuild(store, tmp_path / "index")
    with Reader(tmp_path / "index") as reader:
        found = search(reader, "전기통신 데이터센터 보호")
        hits = [found.hits[one] for one in found.numbers[:2]]
        assert [card["id"] for card in reader.cards(found.numbers[:2])] == ["PRC_2", "PRC_1"]
    assert (found.total, found.beside) == (1, {Group.SOME: 1})
    assert hits[1].score > 2 * hits[0].score


@pytest.mark.parametrize("sort", ["relevance", "date", "proposed", "decided", "promulgated", "published"])
def test_pages_are_pieces_of_one_list(reader, sort):
    whole = search(reader, "법", sort=sort).numbers
    pages = [search(reader, "법", sort=sort, page=Page(start, 2)).numbers for start in (0, 2, 4)]
    assert [one for page in pages for one in page] == list(whole)
    assert len(set(whole)) == 6


def test_facets_are_counted_without_their_own_filter(reader):
    narrowed = Filters(committee=("정무위",))
    tree = understand("플랫폼").meant
    found = reader.search(tree, narrowed)
    counts = reader.facets(found, narrowed)
    assert found.total == 1
    assert dict(counts["committee"]) == {"정무위원회": 1, "과학기술정보방송통신위원회": 1}
    assert counts["kind"] == [("bill", 1)]
    assert dict(reader.facets(reader.list(ANY), ANY)["result"]) == {"계류": 5, "대안반영폐기": 1}
    assert sum(count for _, count in reader.facets(reader.list(ANY), ANY)["year"]) == 5


def test_facets_of_one_record_and_of_records_like_it_count_only_those(reader):
    narrowed = Filters(committee=("정무위",))
    alone = reader.direct(BillReference(number="2200001"), narrowed)
    assert reader.facets(alone, narrowed)["committee"] == [("정무위원회", 1)]
    like = reader.similar("PRC_2", narrowed, Wanted())
    assert reader.facets(like, narrowed)["committee"] == [("정무위원회", 1)]
    nothing = reader.similar("PRC_6", narrowed, Wanted())
    assert not nothing.total
    assert not reader.facets(nothing, narrowed)["committee"]


def test_all_rows_are_those_of_every_group(reader):
    found = search(reader, "온라인 플랫폼 OR 방송통신발전 없는말", page=Page(0, 0))
    assert len(found.numbers) == found.rows + sum(found.beside.values())


def test_the_latest_of_equals_comes_first(find):
    assert find("방송통신발전 기본법 일부개정법률안")[:2] == ["4", "3"]
    assert find("법안", sort="date")[0] == "2"


def test_a_search_counts_only_what_it_found_as_undated(reader):
    since = Filters(since="2025-01-15")
    assert search(reader, "플랫폼", since).undated == 0
    assert search(reader, "서해", since).undated == 1
    assert search(reader, "서해", since).total == 0
    assert reader.list(since).undated == 1


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(committee=("정무위",)), "1"),
        (Filters(law=("방발법",)), "34"),
        (Filters(proposer="박다라"), "3"),
        (Filters(proposer="박%"), ""),
        (Filters(result=("대안반영폐기",)), "5"),
        (Filters(result=("계류",), since="2025-02-01"), "24"),
        (Filters(result=("pending",), since="2025-02-01"), "24"),
        (Filters(until="2025-01-31", assembly=22), "135"),
        (Filters(assembly=21), ""),
        (Filters(stage=("absorbed",)), "5"),
        (Filters(committee=("정무위", "과방위")), "123456"),
        (Filters(result=("대안반영폐기", "계류"), year=("2025",)), "12345"),
        (Filters(company=("카카오",)), ""),
    ],
)
def test_filters_narrow(reader, filters, found):
    assert "".join(sorted(card["id"][-1] for card in reader.cards(reader.list(filters).numbers))) == found


def test_single_records(reader):
    assert reader.bill("PRC_3")["no"] == "2200003"
    assert reader.bill("PRC_9") is None
    assert [card["id"] for card in reader.bills_numbered("2200004")] == ["PRC_4"]
    assert [card["id"] for card in reader.bills_ending("4", None)] == ["PRC_4"]
    assert reader.bills_ending("4", 21) == []
    assert [(row.assembly, row.bills) for row in reader.counts()] == [(22, 6)]


def squeezed(text):
    return re.sub(r"\s", "", text)


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
@pytest.mark.skipif(not morphemes_available(), reason="mecab-ko is not installed")
def test_real_titles_are_found_as_a_substring_count_finds_them(store, fill, bill, tmp_path):
    with gzip.open(DATA / "bills_22.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if re.search("플랫폼|통신|정보|데이터", row["bill_name"])]
    fill.bills(*(bill(row["bill_id"], bill_no=row["bill_no"], title=row["bill_name"]) for row in rows))
    rebuild(store, tmp_path / "index")
    with Reader(tmp_path / "index") as reader:

        def ids(text):
            return {card["id"] for card in reader.cards(list(search(reader, text).every))}

        for word in ("온라인플랫폼", "전기통신사업", "데이터", "개인정보", "방송통신발전기본법"):
            wanted = {row["bill_id"] for row in rows if word in squeezed(row["bill_name"])}
            assert ids(word) == wanted, word
        assert ids("온라인 플랫폼") == ids("온라인플랫폼")
        assert ids("온라인 플랫폼 공정화") == ids("온라인플랫폼공정화") != set()
