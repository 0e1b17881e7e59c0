"""No text of a law takes more than its length allows."""

import time

import pytest

from index.korean.statutes.tree import Law, Level, Node
from index.tracking.statutes.delegations import delegations
from index.tracking.statutes.difference import changes, difference
from index.tracking.statutes.refs import refs

LENGTH = 5_000
WORST = [
    "제1조부터 ",
    "같은 항 제1호 ",
    "「가」 제1조 ",
    "제1항, ",
    "같은 조 제1항 ",
    "「",
    "<",
    "[1.1.1",
    "가나부령 ",
]


def law(text):
    return Law("시험법", body=(Node(Level.ARTICLE, "1", None, text),))


@pytest.mark.parametrize("words", WORST)
def test_four_times_the_text_takes_about_four_times_as_long(words):
    # A busy machine only adds time: the best of three counts.
    assert min(_slope(words) for _ in range(3)) < 7


def _slope(words):
    short, long = (_seconds(words * (length // len(words))) for length in (LENGTH, 4 * LENGTH))
    return long / max(short, 0.01)


def _seconds(text):
    started = time.process_time()
    assert list(delegations(law(text))) is not None
    assert list(refs(law(text))) is not None
    assert list(changes(difference(law(text), law(f"{text}끝")).articles))
    return time.process_time() - started
