"""The mark under a mistake in a query."""

import pytest

from cli.caret import pointed


@pytest.mark.parametrize(
    ("text", "at", "column"),
    [("abc(", 3, 3), ("플랫폼 (a", 4, 7), ("e\u0301(", 2, 1), ("\x1b(", 1, 6), ("가" * 100 + "(", 100, 80)],
)
def test_the_caret_stands_under_the_place_on_a_terminal(text, at, column):
    line, mark = pointed(text, at).splitlines()
    assert mark == " " * (2 + column) + "^"
    assert "\x1b" not in line
