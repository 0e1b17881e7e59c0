"""The time that pledges take grows with the length of a text, not with its square."""

from __future__ import annotations

import time
from datetime import date

import pytest

from index.korean.reading import read
from index.tracking.pledges.extract import extract

DAY = date(2025, 3, 12)
_LINES = {
    "prose": "쿠팡은 {}번 상점의 수수료를 인하하고 판매자 3만명에게 5만원을 지급하기로 했다고 밝혔다.\n",
    "one sentence": "쿠팡은 {}번 수수료를 인하하고, ",
    "quotes": "“‘쿠팡은 {}번",
    "brackets": "쿠팡은((({}원",
    "letters": "하고며는을{}",
}
_READ = ("prose", "one sentence")


@pytest.mark.parametrize("kind", list(_LINES))
def test_linear(kind: str) -> None:
    short, long = _taken(kind, 10_000), _taken(kind, 80_000)
    assert long < 20 * short + 0.3


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(_LINES))
def test_linear_to_a_megabyte(kind: str) -> None:
    short, long = _taken(kind, 100_000), _taken(kind, 1_000_000)
    assert long < 20 * short + 0.3


@pytest.mark.parametrize("blank", [" ", "\n", "\t"])
def test_a_gap_longer_than_a_part_of_a_sentence_is_nothing_told(blank: str) -> None:
    text = f"쿠팡은 판매자 수수료를{blank * 2_500}인하하기로 했다고 밝혔다."
    assert [one.actor for one in extract(text, DAY).promises] == ["쿠팡"]


def _taken(kind: str, length: int) -> float:
    line = _LINES[kind]
    text = "".join(line.format(number) for number in range(length // len(line)))
    reading = read(text, DAY) if kind in _READ else ()
    start = time.process_time()
    extract(text, DAY, reading=reading)
    return time.process_time() - start
