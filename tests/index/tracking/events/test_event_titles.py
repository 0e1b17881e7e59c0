from datetime import date

import pytest

from index.tracking.events.extract import extract

DAY = date(2024, 11, 7)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("네이버는 6일 ‘상생 기금’의 규모를 발표했다.", "네이버, 상생 기금의 규모 발표"),
        ("네이버는 6일 교육 과정을 운영하겠다고 밝혔다.", "네이버, 교육 과정을 운영하겠다고 발표"),
        ("쿠폰은 오는 20일 지급된다.", "쿠폰 지급 예정"),
        ("카카오는 6일 결제 방식을 바꿨다.", "카카오, 결제 방식 바꿨음"),
        ("카카오는 오는 20일 결제 방식을 바꾼다.", "카카오, 결제 방식 바꿈 예정"),
        ("예산은 6일 논의되지 않았다.", "예산 논의 안 됨"),
        ("6일 오후 서비스를 이용하지 못했다.", "서비스 이용 불가"),
        ("지난 6일 국회에서 열린 납품단가 연동제 협의회에 참석했다.", "납품단가 연동제 협의회 개최"),
        ("[한빛일보=김하나 기자] 카카오가 6일 대책을 냈다고 밝혔다.", "카카오, 대책을 냈다고 발표"),
        ("카카오는 6일 업무협약을 체결했다고 밝혔다.", "카카오, 업무협약 체결 발표"),
        ("대법원 2부는 6일 네이버가 낸 소송에서 원심을 깼다.", "대법원 2부, 네이버가 낸 소송에서 원심 파기"),
        ("조사는 지난 6일 금융감독원이 의뢰했다.", "금융감독원, 조사 의뢰"),
        ("여야가 6일 본회의를 열었다.", "여야, 본회의 개최"),
    ],
)
def test_a_title_is_made_of_the_sentences_words(text, title):
    assert [one.title for one in extract(text, DAY)] == [title]


def test_a_long_clause_keeps_its_last_words():
    text = "카카오는 6일 " + "아주 길고 길며 더없이 긴 " * 5 + "계획을 발표했다."
    (found,) = extract(text, DAY)
    assert found.title.startswith("카카오, ")
    assert found.title.endswith("계획 발표")
    assert len(found.title) <= 40
