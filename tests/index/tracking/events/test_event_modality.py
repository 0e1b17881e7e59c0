from datetime import date

import pytest

from index.tracking.events.event import Modality
from index.tracking.events.extract import extract

DAY = date(2024, 11, 7)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("카카오는 6일 대책을 발표했다.", Modality.HAPPENED),
        ("카카오는 오는 20일 대책을 발표한다.", Modality.PLANNED),
        ("카카오는 연내 대책을 마련할 계획이다.", Modality.PLANNED),
        # A plan stays one when its day has passed.
        ("카카오는 올해 3월 안에 지급을 마칠 계획이라고 했었다.", Modality.PLANNED),
        ("카카오는 올해 3월까지 지급을 완료할 예정이라고 밝혔었다.", Modality.PLANNED),
        ("카카오는 올해 3월 중 지급할 방침이라고 말했으나 미뤘다.", Modality.PLANNED),
        ("카카오는 올해 3월 안에 지급하겠다고 했었다.", Modality.PLANNED),
        ("카카오는 올해 3월 지급을 마쳤다고 밝혔다.", Modality.HAPPENED),
        ("두 회사는 올해 3월 통합하기로 합의했다.", Modality.HAPPENED),
        ("소위는 26일 회의를 다시 열기로 했다.", Modality.PLANNED),
        ("카카오는 7일 협약을 맺고 300억원을 지원하기로 했다.", Modality.HAPPENED),
        ("쿠팡은 7일 수수료를 인하하기로 했다.", Modality.HAPPENED),
        ("대책은 이달 중 공개될 전망이다.", Modality.PLANNED),
        ("예산은 6일 논의되지 않았다.", Modality.NEGATED),
        # What was planned, and of which no more is told, may have come.
        ("카카오는 당초 올해 3월 지급을 마칠 계획이었다.", Modality.PLANNED),
        ("이달 중 안을 공개할 예정이었지만 무산됐다.", Modality.NEGATED),
        ("여야는 6일 본회의를 열기로 했으나 무산됐다.", Modality.NEGATED),
        ("6일로 예정됐던 청문회는 연기됐다.", Modality.NEGATED),
        ("네이버는 11월 6일 시행하기로 했던 요금 인상을 철회했다.", Modality.NEGATED),
        ("과방위는 6일 청문회를 열기로 했지만 김범석 의장은 나오지 않았다.", Modality.HAPPENED),
        ("여야는 6일 본회의를 열기로 했으나 정족수를 채우지 못해 취소했다.", Modality.NEGATED),
        ("과방위는 6일 청문회를 열기로 했지만 증인이 출석을 거부해 연기됐다.", Modality.NEGATED),
        ("여야는 6일 본회의를 열기로 했지만 이를 연기했다.", Modality.NEGATED),
        ("쿠팡은 6일 수수료를 인하하기로 했지만 인상 계획은 보류했다.", Modality.HAPPENED),
        ("공정위는 6일 과징금을 부과하기로 했지만 시정명령을 보류했다.", Modality.HAPPENED),
        ("쿠팡은 6일 수수료를 내리기로 하고 인상 계획을 철회했다.", Modality.HAPPENED),
        ("여야는 6일 법안을 논의했으나 결론을 내지 못했다.", Modality.HAPPENED),
        ("과방위는 6일 공개할 예정이던 보고서의 공개를 미뤘다.", Modality.NEGATED),
        ("쿠팡은 6일부터 시행하려던 수수료 인상을 철회했다.", Modality.NEGATED),
        ("법안은 2020년에도 논의되었으나 통과되지 않았다.", Modality.NEGATED),
        ("6일 서버를 철거했다고 알려졌으나 사실이 아니다.", Modality.NEGATED),
        ("10일까지 자료를 내지 않으면 과태료를 부과한다.", Modality.NEGATED),
        ("다음 달 국정조사를 추진할 수도 있다.", Modality.HYPOTHETICAL),
        ("쿠폰은 오는 20일부터 받을 수 있다.", Modality.PLANNED),
        ("6일 오후 서비스를 이용하지 못했다.", Modality.HAPPENED),
    ],
)
def test_what_happened_is_told_from_what_did_not(text, modality):
    assert [one.modality for one in extract(text, DAY)] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "공정위는 6일 발표할 예정이던 대책을 발표하지 않았다.",
        "티몬은 6일 재개할 예정이던 영업을 재개하지 못했다.",
        "카카오는 12월 3일 진행할 예정이던 행사를 취소한다고 6일 밝혔다.",
    ],
)
def test_what_was_expected_and_did_not_come_is_told(text):
    assert Modality.NEGATED in [one.modality for one in extract(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "6일 참석하기로 했던 김범석 의장은 귀국을 연기했다.",
        "공정위는 6일 공개할 예정이던 보고서를 앞당겨 공개했다.",
        "공정위는 6일 공개할 예정이었으나 앞당겨 공개했다.",
    ],
)
def test_what_was_only_expected_and_came_otherwise_is_no_event(text):
    assert [one for one in extract(text, DAY) if one.modality is Modality.NEGATED] == []
