"""The patterns that the words of ``data/pledges.toml`` make."""

from __future__ import annotations

import re

import pytest

from index.tracking.pledges import cues
from index.tracking.pledges.anaphors import called


@pytest.mark.parametrize(
    ("said", "found"), [("당은 ", "당"), ("“당은 ", "당"), ("식당은 ", None), ("의당은 ", None)]
)
def test_a_word_begins_where_no_hangul_stands_before_it(said: str, found: str | None) -> None:
    one = re.search(f"(?:{cues.begun(('당', '정당'))})(?=은 )", said)
    assert (one and one[0]) == found


def test_each_word_of_a_list_is_found_though_two_overlap() -> None:
    assert len(cues.each_of("marks", "of_keeping").findall("협약속도를 높이기로 한 협약")) == 4


def test_a_place_is_called_so_only_at_the_beginning() -> None:
    assert called("시는 늘린다", (0, 6)) == "시"
    assert called("다시는 늘린다", (0, 7)) is None
    assert called("그 협회는 늘린다", (0, 9)) == "협회"
