"""What binds a promise: what was told as part of an agreement, and nothing beside it."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Binding

AGREED = "네이버는 12일 소상공인연합회와 상생협약을 맺고 판매자 수수료를 3%로 낮추기로 했다. "
TOGETHER = "배달의민족과 쿠팡이츠는 12일 상생협의체에서 중개수수료를 2.0~7.8%로 낮추기로 합의했다. "


def last(text: str, title: str = "") -> Binding:
    """Return what binds the last promise of a text."""
    return extract(text, date(2025, 3, 12), title).promises[-1].binding


@pytest.mark.parametrize(
    "text",
    [
        AGREED + "네이버는 내년까지 데이터센터에 1조원을 투자하겠다고 밝혔다.",
        AGREED + "협약에 따라 광고비도 30억원 지원한다. 한편 네이버는 데이터센터에 1조원을 투자하기로 했다.",
        AGREED + "이와 별도로 판매자 1만 명에게 교육을 제공하기로 했다.",
        TOGETHER + "카카오는 수수료를 5%로 인하하기로 했다.",
        "네이버는 소상공인연합회와 상생협약을 체결했다. 쿠팡은 물류센터에 3조원을 투자하기로 했다.",
        "네이버가 동의의결을 신청했다. 공정위는 30일 이내에 의견을 수렴해 잠정안을 마련할 계획이다.",
    ],
)
def test_what_is_promised_beside_an_agreement_is_not_bound_by_it(text: str) -> None:
    assert last(text) is Binding.VOLUNTARY


@pytest.mark.parametrize(
    "text",
    [
        AGREED,
        AGREED + "또 광고비도 30억원 지원하기로 했다.",
        AGREED + "네이버는 수수료 인하를 2026년까지 이어 갈 계획이다.",
        AGREED + "이에 따라 네이버는 내년에 교육장 3곳을 열기로 했다.",
        TOGETHER + "배달의민족은 수수료를 2월까지 인하하기로 했다.",
        "배달앱 상생협의체가 12일 상생안을 내놨다. 배달의민족은 배달비를 10% 인하하기로 했다.",
        "네이버는 소상공인연합회와 상생협약을 체결했다.\n ○ 판매자 1만 명에게 교육 제공 예정",
    ],
)
def test_what_is_promised_as_part_of_an_agreement_is_bound_by_it(text: str) -> None:
    assert last(text, "네이버, 소상공인연합회와 상생협약" if text is AGREED else "") is Binding.AGREEMENT
