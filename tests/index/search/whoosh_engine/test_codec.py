"""Postings as arrays, there and back."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.whoosh_engine.codec import MOST, PLACE_BITS, documents, join, keep, pack, places, shift

LENGTHS = bytes(range(100, 150))
WIDE = st.lists(
    st.tuples(st.integers(0, 49), st.integers(0, 2**PLACE_BITS - 1)), min_size=1, max_size=60
).map(lambda found: [one << PLACE_BITS | place for one, place in sorted(set(found))])


def packed(wide):
    return pack(array("Q", wide), LENGTHS, placed=True)


def told(data):
    """Return by document how often a term comes in it, and the byte of the length."""
    ids, impacts = documents(data)
    return {one: (impact >> 8, impact & 255) for one, impact in zip(ids, impacts, strict=True)}


@given(WIDE)
def test_postings_are_read_as_they_were_written(wide):
    data = packed(wide)
    assert list(places(data)) == wide
    counts = {one >> PLACE_BITS: 0 for one in wide}
    for one in wide:
        counts[one >> PLACE_BITS] += 1
    assert told(data) == {one: (count, LENGTHS[one]) for one, count in counts.items()}


def test_without_places_a_count_comes_instead_of_one():
    data = pack(array("Q", [3 << PLACE_BITS | 7, 5 << PLACE_BITS | MOST]), LENGTHS, placed=False)
    assert told(data) == {3: (7, 103), 5: (MOST, 105)}
    assert len(places(data)) == 0


def test_what_comes_more_often_than_can_be_told_counts_as_the_most():
    assert told(packed(range(400))) == {0: (MOST, 100)}


@given(WIDE, WIDE)
def test_joined_postings_are_those_of_all(one, other):
    joined = join([packed(one), shift(packed(other), 50)])
    assert list(places(joined)) == [*one, *((50 << PLACE_BITS) + place for place in other)]
    assert told(joined) == told(packed(one)) | {50 + k: v for k, v in told(packed(other)).items()}


@given(WIDE, st.sets(st.integers(0, 49)))
def test_what_is_kept_leaves_out_documents_and_counts_the_rest_anew(wide, gone):
    left = [one for one in range(50) if one not in gone]
    kept = keep(packed(wide), [left.index(one) if one in left else -1 for one in range(50)])
    expected = [
        left.index(one >> PLACE_BITS) << PLACE_BITS | one & (1 << PLACE_BITS) - 1
        for one in wide
        if one >> PLACE_BITS in left
    ]
    assert list(places(kept) if kept else ()) == expected
    if kept:
        assert told(kept) == {left.index(k): v for k, v in told(packed(wide)).items() if k in left}


def test_postings_that_were_cut_are_refused():
    with pytest.raises(ValueError, match="another length"):
        documents(packed([1, 2])[:-1])
