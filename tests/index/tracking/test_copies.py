"""Copies are found among pieces labelled by hand, and pieces on one event are not taken for copies."""

from __future__ import annotations

import gzip
import itertools
import random
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.shingles import LENGTH, containment, letters, numbers, sample, shingles
from index.tracking.copies import SHARED, Group, Pair, Piece, compare, groups
from index.tracking.copy_pairs import CopyPairs, copy_pairs

FLOOR = 0.95  # of precision and recall over pairs, which may only rise
FILES = sorted((Path(__file__).parent / "copies").glob("*.toml"))
RAW = [piece for path in FILES for piece in tomllib.loads(path.read_text("utf-8"))["piece"]]
TEXTS = {raw["id"]: raw["body"] for raw in RAW}
PIECES = {raw["id"]: Piece(*(raw[name] for name in ("id", "kind", "outlet", "at", "body"))) for raw in RAW}
LABEL = {raw["id"]: raw["text"] for raw in RAW}
EVENT = {raw["id"]: raw["event"] for raw in RAW}


def texts(names):
    return {name: TEXTS[name] for name in names}


def found(path: Path, order: list[str]) -> list[Group]:
    with copy_pairs(path) as pairs:
        pairs.take_in(((name, TEXTS[name]) for name in order), texts)
        return groups(pairs.pairs(), PIECES)


def joined(some: list[Group]) -> set[tuple[str, str]]:
    return {pair for group in some for pair in itertools.combinations(sorted(group.members), 2)}


def test_precision_and_recall_over_labelled_pairs(tmp_path):
    said = joined(found(tmp_path / "pairs.db", list(TEXTS)))
    right = {
        (one, other) for one, other in itertools.combinations(sorted(TEXTS), 2) if LABEL[one] == LABEL[other]
    }
    assert (len(TEXTS), len(RAW)) == (65, 65)
    assert len(right) == 30
    assert len(said & right) / len(said) >= FLOOR
    assert len(said & right) / len(right) >= FLOOR


def test_no_two_events_are_joined(tmp_path):
    assert [
        pair
        for pair in joined(found(tmp_path / "pairs.db", list(TEXTS)))
        if len({EVENT[one] for one in pair}) > 1
    ] == []


def test_groups_do_not_depend_on_the_order_of_arrival(tmp_path):
    order = list(TEXTS)
    first = found(tmp_path / "one.db", order)
    for seed in range(5):
        random.Random(seed).shuffle(order)
        assert found(tmp_path / f"{seed}.db", order) == first


def test_the_origin_is_the_release_else_the_agency_else_the_first(tmp_path):
    by_first = {
        LABEL[group.origin]: (group.origin, group.why) for group in found(tmp_path / "p.db", list(TEXTS))
    }
    assert by_first == {
        "fund": ("fund-release", "release"),
        "fee": ("fee-release", "release"),
        "outage": ("outage-wire", "agency"),
        "leak": ("leak-statement", "release"),
        "leak-wire": ("leak-wire", "agency"),
        "weekly-two": ("weekly-two", "release"),
        "meeting": ("meeting-release", "release"),
        "badge": ("badge-post", "release"),
        "escrow": ("escrow-wire", "agency"),
        "server-tv": ("server-anchor", "earliest"),
        "server-wire": ("server-rewrite-one", "earliest"),
        "label": ("label-release", "release"),
        "notice": ("notice-short", "earliest"),
        "schedule-two": ("schedule-two", "release"),
        "weekly-three": ("weekly-three", "release"),
        "speech": ("polite-release", "release"),
    }


def share(one, other):
    mine, theirs = shingles(TEXTS[one]), shingles(TEXTS[other])
    return max(containment(mine, theirs), containment(theirs, mine))


def apart(one, other):
    """Tell whether pieces are not grouped though they share what copies do."""
    pair = Pair(one, other, *(compare(TEXTS[one], TEXTS[other]) or (0, 0)))
    return share(one, other) > SHARED and groups([pair], PIECES) == []


def test_a_form_filled_in_anew_is_no_copy_by_its_numbers_or_its_day():
    assert compare(TEXTS["weekly-one"], TEXTS["weekly-two"]) is None
    assert apart("weekly-one", "weekly-two")
    assert compare(TEXTS["schedule-one"], TEXTS["schedule-two"]) is not None
    assert apart("schedule-one", "schedule-two")


def test_what_quotes_a_whole_piece_beside_much_else_is_no_copy():
    assert apart("notice-short", "week-roundup")


@pytest.mark.parametrize(
    ("kind", "at", "size"),
    [
        ("article", "2025-10-13T12:20:00+09:00", []),
        ("article", "2025-10-13T12:00:00+09:00", [2]),  # at one moment nobody is the later one
        ("release", "2025-10-13", [2]),  # of a day only, but the announcement
    ],
)
def test_an_excerpt_is_a_copy_of_the_longer_text_before_it(kind, at, size):
    short = Piece("a", "article", "", "2025-10-13T12:00:00+09:00", "")
    found = groups([Pair("a", "b", 1.0, 0.2)], {"a": short, "b": Piece("b", kind, "", at, "")})
    assert [len(group.members) for group in found] == size


def test_rewrites_of_a_text_that_is_not_held_are_known_by_their_day_and_numbers():
    one, other = PIECES["server-rewrite-one"], PIECES["server-rewrite-two"]
    pair = Pair(one.id, other.id, 0.4, 0.4)
    assert [group.origin for group in groups([pair], PIECES)] == [one.id]
    later = {**PIECES, other.id: replace(other, at="2025-08-29T10:31:00+09:00")}
    assert groups([pair], later) == []
    undated = {**PIECES, other.id: replace(other, at="")}
    assert groups([pair], undated) == []


def test_a_changed_piece_leaves_its_group(tmp_path):
    with copy_pairs(tmp_path / "pairs.db") as pairs:
        pairs.take_in(TEXTS.items(), texts)
        pairs.take_in([("meeting-rewrite", "이 기사는 삭제됐습니다.")], texts)
        assert not any("meeting-rewrite" in (pair.one, pair.other) for pair in pairs.pairs())


def test_what_is_not_taken_in_to_the_end_does_not_count(tmp_path):
    class KilledError(Exception):
        pass

    def killed(_names):
        raise KilledError

    with pytest.raises(KilledError), copy_pairs(tmp_path / "pairs.db") as pairs:
        pairs.take_in(TEXTS.items(), killed)
    with copy_pairs(tmp_path / "pairs.db") as pairs:
        assert isinstance(pairs, CopyPairs)
        assert pairs.pairs() == []


def test_a_round_up_joins_the_text_it_shares_most_with_and_not_two():
    pieces = {name: Piece(name, "article", "", f"2025-01-0{at}", "") for at, name in enumerate("abcdr", 1)}
    pairs = [
        Pair("a", "b", 0.9, 0.9),
        Pair("c", "d", 0.9, 0.9),
        Pair("b", "r", 0.5, 0.4),
        Pair("a", "r", 0.6, 0.4),
        Pair("d", "r", 0.5, 0.4),
    ]
    assert [group.members for group in groups(pairs, pieces)] == [("a", "b", "r"), ("c", "d")]


def test_letters_and_numbers_are_blind_to_how_a_text_is_set():
    assert letters("「상생」 보증 1,200억원!") == letters("상생보증１２００억원")
    assert numbers("1,200억원과 0.3%p, 4천536개와 3천만원") == {"1200", "0.3", "4536", "3000"}


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_can_be_compared(text):
    found = shingles(text)
    assert all(len(one) == LENGTH for one in found)
    assert containment(found, found) == bool(found)
    assert len(sample(found)) <= len(found)
    assert all(number[0].isdigit() for number in numbers(text + " 3천" + text))


def test_two_copies_of_one_real_page_are_found():
    folder = Path(__file__).parents[4] / "shared" / "data" / "news" / "html"
    pages = [*folder.glob("cached-*mkcokr*.gz")]
    if len(pages) < 2:
        pytest.skip("needs ../shared/data/news/html with two saved copies of one page")
    trafilatura = pytest.importorskip("trafilatura")
    bodies = [trafilatura.extract(gzip.decompress(page.read_bytes()), favor_precision=True) for page in pages]
    assert compare(*bodies) is not None
