from datetime import date

import pytest

from index.korean.statutes.force import addendum_of, apart, applications
from index.korean.statutes.reading import read_law


def addendum(text, number="19152", promulgated="2023.1.3"):
    law = read_law(f"# 견본법\n## 부칙\n부칙 <제{number}호,{promulgated}>\n{text}\n")
    return addendum_of(law, number)


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ("공포 후 6개월이 경과한 날", date(2023, 7, 4)),
        ("공포 후 1년이 경과한 날", date(2024, 1, 4)),
        ("공포 후 30일이 경과한 날", date(2023, 2, 3)),
        ("공포한 날", date(2023, 1, 3)),
        ("2027년 7월 1일", date(2027, 7, 1)),
        ("2027년 13월 1일", None),
        ("공포 후 1년이 경과한 날부터 2년이 넘지 아니하는 범위에서 대통령령으로 정하는 날", None),
    ],
)
def test_a_day_of_its_own_is_told(since, day):
    (found,) = apart(
        addendum(
            f"제1조(시행일) 이 법은 오늘부터. 다만, 제3조 및 제5조제2항의 개정규정은 {since}부터 시행한다."
        )
    )
    assert (found.provisions, found.since, found.day) == ("제3조 및 제5조제2항", since, day)


@pytest.mark.parametrize(
    ("promulgated", "since", "day"),
    [
        ("2023.4.30", "6개월", date(2023, 11, 1)),  # a term that begins with a month ends with one
        ("2023.2.28", "1년", date(2024, 3, 1)),
        ("2023.8.31", "6개월", date(2024, 3, 1)),
        ("2023.8.30", "6개월", date(2024, 3, 1)),  # there is no 31 February
        ("2023.12.31", "6개월", date(2024, 7, 1)),
    ],
)
def test_a_term_in_months_is_counted_by_the_calendar(promulgated, since, day):
    text = f"제1조(시행일) 이 법은 오늘부터. 다만, 제3조는 공포 후 {since}이 경과한 날부터 시행한다."
    assert [one.day for one in apart(addendum(text, promulgated=promulgated))] == [day]


def test_several_are_told_apart_clause_by_clause_and_item_by_item():
    clauses = (
        "이 법은 오늘부터. 다만, 제1조 및 같은 호 가목의 개정규정은 2024년 1월 1일부터 시행하고, "
        "제2조는 2025년 1월 1일부터 시행한다."
    )
    assert [(one.provisions, one.day.year) for one in apart(addendum(clauses))] == [
        ("제1조 및 같은 호 가목", 2024),
        ("제2조", 2025),
    ]
    items = (
        "제1조(시행일) 다만, 다음 각 호의 개정규정은 그 날부터 시행한다.\n"
        "1. 제4조의 개정규정: 공포 후 1년이 경과한 날\n2. 제6조: 2026년 1월 1일"
    )
    assert [(one.provisions, one.day.year) for one in apart(addendum(items))] == [
        ("제4조", 2024),
        ("제6조", 2026),
    ]


def test_the_items_of_an_addendum_without_articles_say_when_and_not_to_whom():
    own = addendum(
        "이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 다음 각 호의 개정규정은 그 날부터 시행한다.\n"
        "1. 제4조의 개정규정: 공포한 날\n2. 제6조제1항의 개정규정 중 “제9조” 부분: 2026년 1월 1일"
    )
    told = [(one.provisions, one.day) for one in apart(own)]
    assert told == [("제4조", date(2023, 1, 3)), ("제6조제1항의 개정규정 중 “제9조” 부분", date(2026, 1, 1))]
    assert not list(applications(own))
    paragraphs = addendum("①(시행일) 오늘부터.\n②(가에 관한 경과조치) 가.")
    assert [one.name for one in applications(paragraphs)] == ["제2항"]


def test_what_is_said_of_other_laws_holds_nothing_back():
    text = (
        "제1조(시행일) 오늘부터. 다만, 제7조에 따라 개정되는 법률의 부분은 해당 법률의 시행일부터 시행한다."
    )
    assert not list(apart(addendum(text)))


def test_applications_are_the_articles_on_whom_it_concerns():
    text = (
        "제1조(시행일) 오늘부터.\n제2조(가에 관한 적용례) 가.\n제3조 및 제4조 생략\n"
        "제5조(나에 관한 경과조치) 나.\n제6조(다른 법률의 개정) 다.\n제7조(다른 법령과의 관계) 라."
    )
    assert [one.name for one in applications(addendum(text))] == ["제2조", "제5조"]


def test_a_law_without_that_addendum_has_none():
    assert addendum_of(read_law("# 법\n##### 제1조\n"), "1") is None
