import tomllib
from datetime import date
from pathlib import Path

import pytest

from index.korean.organisations import formal, read_organisations

PAIRS = tomllib.loads(Path(__file__).with_name("pairs_names.toml").read_text("utf-8"))["organisations"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["text"])
def test_organisations_are_told_with_their_formal_names(pair):
    found = read_organisations(pair["text"], pair.get("date"))
    assert [["+".join(one.names), one.kind] for one in found] == pair["found"]
    assert all(pair["text"][one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "said", "code"),
    [
        ("㈜쿠팡과", "㈜쿠팡", "CPNG"),
        ("(주)카카오에", "(주)카카오", "035720"),
        ("주식회사 카카오는", "주식회사 카카오", "035720"),
        ("네이버㈜의", "네이버㈜", "035420"),
        ("㈜가나유통에서", "㈜가나유통", None),
        ("（주）가나유통에서", "（주）가나유통", None),
    ],
)
def test_a_companys_form_belongs_to_it_and_a_particle_does_not(text, said, code):
    (found,) = read_organisations(text)
    assert (found.text, found.code) == (said, code)


@pytest.mark.parametrize(
    ("name", "day", "told"),
    [
        ("과기정통부", None, "과학기술정보통신부"),
        ("산업부", date(2024, 5, 1), "산업통상자원부"),
        ("산업부", date(2026, 5, 1), "산업통상부"),
        ("산업부", None, "산업부"),  # which of the two is open
        ("티메프", None, "티메프"),
        ("가나유통", None, "가나유통"),
    ],
)
def test_a_short_name_has_its_formal_name_on_a_day(name, day, told):
    assert formal(name, day) == told


@pytest.mark.parametrize("word", ["네이버페이", "네이버 페이", "카카오택시", "배달의 민족"])
def test_a_service_that_is_spelled_with_and_without_a_space_is_one(word):
    (one,) = read_organisations(f"{word}는 10일 요금을 알렸다.", date(2024, 11, 10))
    assert (one.text, len(one.names), one.ambiguous) == (word, 1, False)


@pytest.mark.parametrize("word", ["ＳＫ Ｃ＆Ｃ", "ＳＫ　C&C", "SK\u00a0Ｃ＆Ｃ"])
def test_a_name_in_full_width_letters_is_the_one_in_plain_letters(word):
    (one,) = read_organisations(f"{word}와 정부")
    assert (one.text, one.names) == (word, ("SK C&C",))


@pytest.mark.parametrize(
    "word", ["미국 법무부", "미 하원 법사위", "EU 의회 법사위", "중국 국회", "일본 공정거래위원회"]
)
def test_what_belongs_to_another_state_is_not_the_korean_body_of_that_name(word):
    assert read_organisations(f"{word}는 6일 서한을 보냈다.") == ()


def test_a_day_before_a_korean_body_names_no_state():
    assert [one.text for one in read_organisations("지난 9일 국회에서, 그중 법무부는")] == ["국회", "법무부"]


def test_a_word_that_opens_a_sentence_among_companies_of_its_kind_is_one():
    text = "구글과 애플은 상담 창구를 아직 열지 않고 있다고 국회가 지적했다. 그러는 사이에 해가 바뀌었다.\n"
    told = read_organisations(f"{text}메타도 지난해 설치하겠다던 전화를 7월에야 개통했다.")
    assert told[-1].names == ("메타",)
    assert read_organisations("메타도 지난해 설치하겠다던 전화를 7월에야 개통했다.") == ()
