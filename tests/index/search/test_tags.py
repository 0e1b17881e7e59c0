from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.meanings.words import canonical
from index.search.tags import tags_of

Card = dict[str, Any]


def article(body: str | None, title: str = "제목", **values: object) -> Card:
    return {
        "kind": "article",
        "title": title,
        "body": body,
        "date": "2022-10-20",
        "source": "hankyung",
        **values,
    }


def bill(body: str | None = None, **values: object) -> Card:
    plain = {"kind": "bill", "title": "방송통신발전 기본법 일부개정법률안", "law": "방송통신발전 기본법"}
    return {**plain, "body": body, "date": "2022-11-01", "steps": [], "sources": [], **values}


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("당근마켓은 중고거래 앱이다.", ["당근마켓"]),
        ("네이버·당근 등 플랫폼이 밝혔다.", ["네이버", "당근마켓"]),
        ("당근 주스와 라인업을 다음 주에 공개한다.", None),
        ("카카오톡이 멈췄다.", ["카카오"]),
        ("배민과 요기요가 맞붙었다.", ["우아한형제들", "위대한상상"]),
        ("NAVER(035420)는 올랐다.", ["네이버"]),
        ("네카쿠배 대표를 불렀다.", ["네이버", "카카오", "쿠팡", "우아한형제들"]),
        ("공정거래위원회가 조사했다.", None),
        ("주식회사 모르는회사가 있다.", None),
    ],
)
def test_companies(text: str, companies: list[str] | None):
    assert tags_of(article(text)).get("company") == companies


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("방발법 개정안을 냈다.", ["방송통신발전기본법"]),
        ("전기통신사업법 시행령이 바뀐다.", ["전기통신사업법"]),
        (
            "카카오 먹통 방지법이 발의됐다.",
            ["방송통신발전기본법", "정보통신망이용촉진및정보보호등에관한법률"],
        ),
        ("온플법 제정안과 온플법 논의", ["온플법"]),
        ("방법이 없다.", None),
    ],
)
def test_laws_of_what_was_written(text: str, laws: list[str] | None):
    assert tags_of(article(text)).get("law") == laws


def test_a_nickname_of_one_meaning_on_its_day_names_all_its_laws():
    tags = tags_of(article("카카오 먹통 방지법이 통과됐다.", date="2022-12-08"))
    assert len(tags["law"]) == 3


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("(안 제22조의9 및 제50조제1항제9호)", ["제22조의9", "제50조"]),
        ("(안 제4조부터 제6조까지)", ["제4조", "제5조", "제6조"]),
        ("(안 제22조의2부터 제22조의4까지)", ["제22조의2", "제22조의3", "제22조의4"]),
        ("(안 제22조부터 제22조의3까지)", ["제22조", "제22조의2", "제22조의3"]),
        ("(안 제4조의2부터 제6조까지)", ["제4조의2", "제5조", "제6조"]),
        ("(안 제4조부터 제6조의2까지)", ["제4조", "제5조", "제6조", "제6조의2"]),
        ("(안 제9조부터 제4조까지)", ["제9조", "제4조"]),
        ("(안 제1조부터 제9999조까지)", ["제1조", "제9999조"]),
        ("(안 부칙 제2조, 별표 3)", None),
        ("현행법 제35조에 따르면", ["제35조"]),
        ("「전기통신사업법」 제22조의7에 따른 부가통신사업자", None),
        ("별다른 조문이 없다.", None),
    ],
)
def test_provisions_of_a_bill_are_those_of_its_own_law(text: str, provisions: list[str] | None):
    assert tags_of(bill(text)).get("provision") == provisions


def test_provisions_of_what_was_written_are_of_any_law():
    assert tags_of(article("전기통신사업법 제22조의7을 지적했다."))["provision"] == ["제22조의7"]


def test_a_bill_is_of_its_own_law_and_its_events_are_its_steps():
    steps = [{"when": "2022-11-01"}, {"when": None}, {"when": "2022-12-08"}, {"when": "2022-12-08"}]
    tags = tags_of(
        bill(
            "「전기통신사업법」을 2020년 6월 9일 개정",
            steps=steps,
            sources=[{"service": "A"}, {"service": "A"}],
        )
    )
    assert tags == {
        "law": ["방송통신발전기본법"],
        "event_day": ["2022-11-01", "2022-12-08"],
        "source": ["A"],
    }


def test_a_resolution_has_no_law():
    assert tags_of(bill(law=None, title="카카오 청문회 실시계획서")) == {"company": ["카카오"]}


def test_events_of_a_text_are_the_days_it_names_as_past():
    text = "카카오가 지난 15일 멈췄다. 19일 국회는 30일 청문회를 열기로 했다. 2021년 3월 2일 시작됐다."
    assert tags_of(article(text))["event_day"] == ["2022-10-15", "2022-10-19", "2021-03-02"]


def test_a_text_without_a_day_names_no_events():
    assert "event_day" not in tags_of(article("지난 15일 멈췄다.", date=None))


def test_of_a_redacted_record_nothing_is_told():
    assert tags_of(article("카카오", redacted={"reason": "x"})) == {}


def test_a_record_without_a_title_or_text():
    assert tags_of(article(None, title=None)) == {"source": ["hankyung"]}  # type: ignore[arg-type]


@given(st.text(max_size=200) | st.text(alphabet="제안조의부터까지및 ,~0123456789()카오당근법", max_size=80))
def test_any_text_has_tags_that_are_words(text: str):
    for card in (article(text), bill(text)):
        assert all(value.strip() for values in tags_of(card).values() for value in values)


@pytest.mark.parametrize(
    ("field", "word", "values"),
    [
        ("company", "당근", ("당근마켓",)),
        ("company", "배민", ("우아한형제들",)),
        ("company", "naver", ("네이버",)),
        ("company", "네카오", ("네이버", "카카오")),
        ("company", "모르는회사", ("모르는회사",)),
        ("law", "방발법", ("방송통신발전기본법", "방발법")),
        ("law", "김영란법", ("부정청탁및금품등수수의금지에관한법률", "김영란법")),
        ("law", "모르는법", ("모르는법",)),
        ("law", "카카오 먹통 방지법", ("카카오먹통방지법",)),
        ("law", "플랫폼법", ("온라인플랫폼시장의공정경쟁촉진에관한법률", "플랫폼법")),
        ("committee", "정무위", ("정무위원회", "정무위")),
        ("committee", "정무", ("정무위원회", "정무")),
        ("committee", "없는", ("없는",)),
        ("committee", "과방위", ("과학기술정보방송통신위원회", "미래창조과학방송통신위원회", "과방위")),
        ("committee", "기획재정위원회", ("기획재정위원회", "재정경제기획위원회")),
    ],
)
def test_a_word_for_a_fact_means_its_values(field: str, word: str, values: tuple[str, ...]):
    assert canonical(field, word) == values


def test_the_word_for_a_family_means_all_its_acts_and_itself():
    values = canonical("law", "온플법")
    assert len(values) == 18
    assert values[-1] == "온플법"
