"""What tells a pledge from another."""

from __future__ import annotations

import pytest
from mentions import account, promise

from index.tracking.pledges.likeness import IN_PASSING, NAMED, Wording, likeness, names
from index.tracking.pledges.relations import DOUBTFUL, DUE


def of(said, quotation=""):
    return Wording(said, quotation)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SME AI 교육 프로젝트 소상공인", "AI 교육 소상공인"),
        ("선물하기 교환권 정산", "선물하기교환권 정산주기"),
        ("지역 상권 활성화 동네 사장님", "동네 사장님 지역 상권"),
    ],
)
def test_like_words_are_of_one_pledge(one, other):
    assert likeness(of(promise(one)), of(promise(other))) >= DUE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("판로 확대 소상공인 지원", "수수료 인하 소상공인 지원"),
        ("지원 프로그램 소상공인", "서비스 확대 소상공인"),
        ("이모티콘 이용자", "감사 쿠폰 이용자"),
    ],
)
def test_broad_words_alone_make_none(one, other):
    assert likeness(of(promise(one)), of(promise(other))) < DOUBTFUL


def test_a_programme_named_in_the_sentence_is_enough_for_an_account():
    first = of(promise("전통시장", programme="프로젝트 단골"))
    later = of(account(words="상권"), "카카오는 '프로젝트단골'로 상권 59곳을 지원했다")
    assert likeness(first, later) == NAMED
    assert names(first, later)
    assert not names(later, first)


def test_a_promise_of_another_name_may_only_begin_with_it():
    first = of(promise("재편성", programme="분수펀드"))
    sentence = "분수펀드를 '임팩트 펀드'로 넓혀 1조원을 투자한다"
    assert likeness(first, of(promise("투자", programme="임팩트 펀드"), sentence)) == IN_PASSING < DUE
    assert likeness(first, of(promise("투자"), sentence)) == NAMED


def test_a_name_that_many_have_tells_nothing():
    first = of(promise("멘토", programme="지원 프로그램"))
    assert first.name == ""
    assert (
        likeness(first, of(account(words="쿠폰", programme="지원 프로그램"), "지원 프로그램을 열었다")) == 0
    )


def test_a_sentence_printed_again_is_the_same():
    sentence = "여러 제품을 발굴해 할인 프로모션 비용을 지원할 계획인데요"
    assert likeness(of(promise("비용"), sentence), of(promise("제품"), sentence + " (종합)")) >= DUE
    assert likeness(of(promise("")), of(promise(""))) == 0
