from datetime import date

import pytest

from index.korean.reading import read
from index.tracking.events.joining import Joiner, dated, quoted
from index.tracking.events.predicates import read_predicates, read_words

DAY = date(2024, 11, 7)


def joined(text):
    dates = [made for one in read(text, DAY) if hasattr(one, "first") and (made := dated(text, one))]
    verbs = read_predicates(read_words(text, 0, len(text)))
    whole = (0, len(text))
    pairs = Joiner(text, whole, quoted(text, whole), verbs, dates, DAY).joined()
    return [(text[slice(*one.span)], verb.noun) for one, verb in pairs]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("카카오는 6일 대책을 발표했다.", [("6일", "발표")]),
        ("지난 6일 국회에서 열린 공청회에 참석했다.", [("지난 6일", "개최")]),
        ("카카오는 6일 협의체가 수립한 계획을 발표했다.", [("6일", "발표")]),
        ("카카오는 6일 기금을 만들겠다고 밝혔다.", [("6일", "발표")]),
        ("카카오는 오는 20일부터 접수한다고 밝혔다.", [("오는 20일", "접수")]),
        ("법은 8월 31일 국회를 통과해 9월 14일부터 시행됐다.", [("8월 31일", "통과"), ("9월 14일", "시행")]),
        ("카카오는 다음 달 1일부터 시행한다고 7일 밝혔다.", [("다음 달 1일", "시행"), ("7일", "발표")]),
        ("장애가 발생한 지난 6일 문의가 몰렸다.", [("지난 6일", "발생")]),
        ("올해부터 다툼을 이어오던 여야가 6일 합의했다.", [("6일", "합의")]),
        ("6일 공정위에 따르면 조사가 늦어졌다.", []),
        ("공정위는 6일 콜 몰아주기로 과징금을 부과했다.", [("6일", "부과")]),
        ("여야는 6일 법을 처리하기로 합의했다.", [("6일", "합의")]),
        ("2023년 기준 매출을 밝혔다.", []),
    ],
)
def test_a_date_belongs_to_its_verb(text, pairs):
    assert joined(text) == pairs


def test_a_date_in_a_quotation_keeps_to_it():
    assert joined("대표는 “내년에 새 과제를 실행할 예정”이라고 말했다.") == [("내년", "실행")]


def test_the_hour_alone_makes_no_day_vague():
    text = "6일 오후 3시쯤 불이 났다. 6일쯤 열린다."
    made = [dated(text, one) for one in read(text, DAY) if hasattr(one, "first")]
    assert [one.moment.precision for one in made if one] == ["day", "around"]


def test_a_day_is_an_events_name_only_before_one():
    made = [
        dated(text, one)
        for text in ("'1015 장애'를 계기로", "'1015 피해지원 협의체'는")
        for one in read(text, date(2022, 12, 29))
        if hasattr(one, "first")
    ]
    assert [one.name if one else None for one in made] == ["1015 장애", None]
