"""What somebody is blamed for by others, and with whose voice it is told."""

from __future__ import annotations

from datetime import date

import pytest

from index.tracking.pledges.extract import extract
from index.tracking.pledges.pledge import Relation, Voice

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("참여연대는 카카오가 약속을 지키지 않았다고 비판했다.", Relation.CONTRADICTS),
        ('참여연대는 "카카오가 골목상권 철수 약속을 지키지 않았다"고 비판했다.', Relation.CONTRADICTS),
        ("소상공인연합회는 쿠팡이 약속한 수수료 인하를 미루고 있다고 주장했다.", Relation.DELAYS),
        ("김남근 의원은 쿠팡이 약속한 상생기금을 집행하지 않았다고 지적했다.", Relation.CONTRADICTS),
        ("카카오 노조는 회사가 고용 보장 약속을 어겼다고 주장했다.", Relation.CONTRADICTS),
    ],
)
def test_what_one_is_blamed_for_is_no_word_of_his_own(text: str, relation: Relation) -> None:
    assert [(one.relation, one.voice) for one in extract(text, DAY, "").accounts] == [(relation, Voice.OTHER)]


def test_what_others_ask_for_is_still_no_account() -> None:
    assert extract("참여연대는 카카오가 약속을 지켜야 한다고 촉구했다.", DAY, "").accounts == ()


def test_who_is_threatened_promises_nothing() -> None:
    first = "카카오는 100억원을 지원하기로 했다."
    text = '김남근 의원은 "카카오가 약속을 어기면 법으로 강제하겠다"고 말했다.'
    assert len(extract(f"{first} {text}", DAY, "").promises) == 1
