"""What one text tells of pledges, as it is kept."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.tracking.pledges.pledge import Account, Promise
from index.tracking.pledges.told import packed, tell, unpacked

DAY = date(2024, 11, 6)
TEXT = (
    "네이버와 카카오는 소상공인 정산 주기를 내년 3월까지 5일로 단축하겠다고 밝혔다. "
    "쿠팡은 지난달 시작한 ‘가게 돋움’ 지원 대상을 1000곳으로 확대했다고 밝혔다."
)
SEED = Path(__file__).parents[5] / "shared" / "seeds" / "001_7cd24aa732e76b6c.txt"


def through_json(told):
    return unpacked(json.loads(json.dumps(packed(told), ensure_ascii=False)))


def test_each_company_of_a_sentence_has_a_mark_of_its_own():
    told = tell(TEXT, DAY, "")
    promises = [one for one in told if isinstance(one.said, Promise)]
    assert [one.said.actor for one in promises] == ["네이버", "카카오"]
    assert promises[0].said.evidence == promises[1].said.evidence
    assert len({one.mark for one in told}) == len(told)
    assert any(isinstance(one.said, Account) for one in told)
    assert through_json(told) == told


def test_a_mark_is_of_the_words_and_not_of_their_place_or_spaces():
    marks = [one.mark for one in tell(TEXT, DAY, "")]
    assert [
        one.mark for one in tell("알림.\n\n" + TEXT.replace(" 주기", "  주기"), DAY, "다른 제목")
    ] == marks


def test_what_is_printed_twice_is_told_once():
    assert len(tell(f"{TEXT}\n\n{TEXT}", DAY, "")) == len(tell(TEXT, DAY, ""))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("쿠팡은 고객에게 5만 원을 보상하겠다고 29일 밝혔다.", "쿠팡은 고객에게 5만 원을 보상하겠다고…"),
        ("쿠팡은 고객에게 5만 원을 보상하기로 했다.", "쿠팡은 고객에게 5만 원을 보상하기로 했다"),
    ],
)
def test_a_quotation_says_whether_its_sentence_goes_on(text, quoted):
    (one,) = tell(text, DAY, "")
    assert one.quotation == quoted


def test_a_quotation_is_short_and_hides_addresses():
    long = f"카카오는 {'매우 ' * 80}문의(pr@kakao.com)를 받은 정산 주기를 단축하겠다고 밝혔다."
    for one in tell(long, DAY, ""):
        assert len(one.quotation) <= 200
        assert "pr@" not in one.quotation


def test_the_seed_by_way_of_json():
    if not SEED.exists():
        pytest.skip("the seed texts of ../shared are not here")
    told = tell(SEED.read_text("utf-8"), DAY, "")
    assert len(told) > 9
    assert through_json(told) == told


@settings(max_examples=60)
@given(
    st.text(
        alphabet="네이버카오쿠팡은는이가 을소상공인지원하겠다고밝혔다.,'‘’\"\n100만명억원3월까지",
        max_size=200,
    )
)
def test_any_text_is_told_and_kept(text):
    told = tell(text, DAY, text[:20])
    assert through_json(told) == told
    assert len({one.mark for one in told}) == len(told)
