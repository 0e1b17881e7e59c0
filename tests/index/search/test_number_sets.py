"""Sets of numbers do what Python's own sets do."""

from collections.abc import Set

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import numbers
from index.search.numbers import Numbers

SOME = st.sets(st.integers(0, 60))


@pytest.fixture(params=[(0, 0), (100, 100)], autouse=True, scope="module", ids=["marked", "looked for"])
def way(request):
    """Take both ways with sets that are small enough to be tested."""
    before = numbers.SPARSE, numbers.FEW
    numbers.SPARSE, numbers.FEW = request.param
    yield
    numbers.SPARSE, numbers.FEW = before


@given(SOME, SOME)
def test_numbers_are_a_set(one, other):
    mine, theirs = Numbers(one), Numbers(other)
    assert list(mine) == sorted(one)
    assert (mine & theirs, mine - theirs, Numbers.union([mine, theirs])) == (
        one & other,
        one - other,
        one | other,
    )
    assert (mine & other, mine - other, Numbers.union([mine, other])) == (
        one & other,
        one - other,
        one | other,
    )
    assert (mine <= theirs) == (one <= other)
    assert (mine == theirs) == (one == other)
    assert [at in mine for at in range(61)] == [at in one for at in range(61)]
    assert bool(mine) == bool(one)


@given(st.lists(st.integers(0, 60)))
def test_numbers_in_any_order_come_sorted_and_once(some):
    assert list(Numbers(some)) == sorted(set(some))


@given(SOME)
def test_marks_tell_the_numbers_before_an_end(some):
    assert [at for at, mark in enumerate(Numbers(some).marks(61)) if mark] == sorted(some)


def test_other_things_are_not_among_numbers():
    some: Set[object] = Numbers([1, 2])
    assert "1" not in some
    assert None not in some
