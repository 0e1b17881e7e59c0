import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.tracking.statutes.wording import as_compared, changed_words, is_gone, without_marks


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("신고한다. <개정 2013.3.23, 2017.7.26>", "신고한다."),
        ("신고한다. [본조신설 2023. 1. 3.]", "신고한다."),
        ("신고한다. [종전 제3조는 제4조로 이동 <2013.8.13>]", "신고한다."),
        ("<단서 생략> [제3항을 말한다]\n 신고", "<단서 생략> [제3항을 말한다] 신고"),
    ],
)
def test_marks_of_amendments_are_left_out(text, plain):
    assert without_marks(text) == plain


def test_dots_that_a_source_writes_in_several_ways_are_one_when_compared():
    assert as_compared("유·무선망 <개정 2013.3.23>") == as_compared("유ㆍ무선망") == "유ㆍ무선망"
    assert without_marks("유·무선망") == "유·무선망"


@pytest.mark.parametrize("text", ["삭제 <2013.3.23>", "삭  제", "삭제."])
def test_a_provision_may_be_gone(text):
    assert is_gone(text)
    assert not is_gone("삭제할 수 있다.")


def test_the_words_that_differ_are_named():
    old, new = "갑은 을에게 늘 신고한다.", "갑은 병과 을에게 신고한다."
    ours, theirs = changed_words(old, new)
    assert [old[start:end] for start, end in ours] == ["늘"]
    assert [new[start:end] for start, end in theirs] == ["병과"]


@given(st.text(alphabet="가나 다", max_size=60), st.text(alphabet="가나 다", max_size=60))
def test_without_the_words_that_differ_both_are_the_same(old, new):
    ours, theirs = changed_words(old, new)
    assert kept(old, ours) == kept(new, theirs)


def kept(text, spans):
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text.split()


@pytest.mark.parametrize("words", [["가"], [str(number) for number in range(1000)]])
def test_texts_written_to_take_long_do_not(words):
    old = " ".join(words * (40_000 // len(words)))
    started = time.perf_counter()
    assert changed_words(f"{old} 끝 {old}", f"{old} 다른 끝 {old} 더")
    assert time.perf_counter() - started < 5
