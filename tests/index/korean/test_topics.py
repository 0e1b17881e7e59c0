from datetime import date

import pytest

from index.korean.topics import read_topics, topic_named

KAKAO = read_topics()["kakao-outage-2022"]


def test_every_topic_says_where_its_line_is_drawn():
    assert {"kakao-outage-2022", "online-platform-act"} <= read_topics().keys()
    for topic in read_topics().values():
        texts = (topic.title, topic.about, topic.counts, topic.leaves_out, topic.basis)
        english = (topic.title_en, topic.about_en, topic.counts_en, topic.leaves_out_en, topic.basis_en)
        assert all((*texts, *english, *topic.words))
        assert topic.law_keys
        assert topic.last_day is None or topic.first_day <= topic.last_day
        assert all(bill.no.isdigit() and len(bill.no) == 7 for bill in topic.bills)
        assert len(set(topic.numbers)) == len(topic.bills)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("kakao-outage-2022", "kakao-outage-2022"),
        ("카카오먹통", "kakao-outage-2022"),
        ("온 플 법", "online-platform-act"),
        ("The Kakao outage and the safety of data centres", "kakao-outage-2022"),
    ],
)
def test_a_topic_is_known_by_several_words(word, name):
    topic = topic_named(word)
    assert topic is not None
    assert topic.name == name


def test_an_unknown_word_names_no_topic():
    assert topic_named("반도체") is None


@pytest.mark.parametrize(
    ("no", "law", "day", "belongs"),
    [
        ("2118769", None, None, True),
        ("2117989", "전기통신사업법", date(2022, 10, 15), True),
        ("2117989", "전기 통신사업법", date(2022, 12, 8), True),
        ("2117989", "전기통신사업법", date(2022, 10, 14), False),
        ("2117989", "전기통신사업법", date(2022, 12, 9), False),
        ("2117989", "전기통신사업법", None, False),
        ("2117989", "재난 및 안전관리 기본법", date(2022, 11, 1), False),
        ("2117989", None, date(2022, 11, 1), False),
    ],
)
def test_a_bill_belongs_by_its_number_or_by_its_act_and_day(no, law, day, belongs):
    assert KAKAO.has(no, law, day) is belongs


def test_a_topic_without_a_last_day_goes_on():
    assert read_topics()["online-platform-act"].has("2300001", "온라인 플랫폼 기본법", date(2030, 1, 1))
