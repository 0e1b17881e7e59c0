"""Programmes that differ only in their number."""

import pytest
from mentions import merged, promise, source, text

from index.tracking.pledges.serials import serials, told_apart


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("교육 1호 사업", {"1"}),
        ("임팩트 펀드 2기", {"2"}),
        ("제2 데이터센터", {"2"}),
        ("제2차 상생 방안", {"2"}),
        ("3차원 지도", set()),
        ("쿠폰 3종", set()),
        (None, set()),
    ],
)
def test_numbers_of_programmes(name, numbers):
    assert serials(name) == numbers


def test_only_two_that_are_both_counted_are_told_apart():
    assert told_apart("교육 1호 사업", "교육 2호 사업")
    assert not told_apart("교육 사업", "교육 2호 사업")
    assert not told_apart("제2차 교육 사업", "2차 교육 사업")


def test_programmes_of_two_numbers_are_two_pledges():
    texts = [
        text(promise("교육 사업", programme=f"교육 {number}호 사업"), of=source(str(number)))
        for number in (1, 2)
    ]
    assert len(merged(*texts)) == 2
