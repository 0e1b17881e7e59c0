"""What looks like an operator and is none."""

import pytest

from index.search.language.hints import unmeant


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("-카카오|네이버", ["|"]),
        ("카카오 ｜ 네이버", ["|"]),
        ("카카오 or 네이버 Or 쿠팡 not 당근", ["or", "Or", "not"]),
        ("(카카오 or 네이버)", ["or"]),
        ("카카오 OR 네이버 NOT 쿠팡", []),
        ('"카카오 or 네이버 | 쿠팡" 당근', []),
        ("e-commerce for coordination", []),
    ],
)
def test_bars_and_small_operators_are_told(query, words):
    assert list(unmeant(query)) == words
