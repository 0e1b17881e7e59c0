import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.statutes.addresses import Address, address_of, find, parse_address
from index.korean.statutes.reading import read_law
from index.korean.statutes.tree import walk

LAW = read_law(
    "# 견본법\n## 제1장 총칙\n##### 제35조의2 (견본)\n**①** 다음과 같다.\n  3\\. 셋\n    가\\. 목\n"
    "## 부칙\n부칙 <제1호,2020.1.1>\n제1조(시행일) 오늘.\n부칙 <제19152호,2023.1.3>\n"
    "제2조(적용례) 이렇게.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "견본법/제35조의2/제1항/제3호",
        "견본법 35조의2 1항 3호",
        "견본법 §35의2 ① 3호",
        "견본법제35조의2제1항제3호",
    ],
)
def test_spellings_of_one_address_are_one(text):
    address = parse_address(text)
    assert str(address) == "견본법/제35조의2/제1항/제3호"
    assert find(LAW, address)[-1].text == "셋"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("견본법/부칙제19152호/제2조", "이렇게."),
        ("견본법 부칙 <제19152호, 2023.1.3> 제2조", "이렇게."),
        ("견본법 부칙 제2조", "이렇게."),
        ("견본법 제1장", ""),
        ("견본법/제35조의2/제1항/제3호/가목", "목"),
    ],
)
def test_addenda_and_groups_are_found(text, found):
    assert find(LAW, parse_address(text))[-1].text == found


@pytest.mark.parametrize("text", ["견본법/제3조", "견본법 부칙제7호", "견본법 제35조의2 제2항", "견본법"])
def test_what_is_not_there_is_not_found(text):
    assert find(LAW, parse_address(text)) is None


@pytest.mark.parametrize("text", ["", "견본법/그밖", "견본법 제1조 그밖", "가" * 301])
def test_what_is_no_address_is_none(text):
    assert parse_address(text) is None


def test_a_law_alone_is_an_address():
    assert parse_address("5ㆍ18민주화운동 등에 관한 특별법") == Address("5ㆍ18민주화운동 등에 관한 특별법")


def test_the_address_of_every_provision_leads_to_it():
    for path in (*walk(LAW.body), *walk(LAW.addenda)):
        assert find(LAW, parse_address(address_of("견본법", path)))[-1] == path[-1]


@given(st.text(alphabet="제0123조항호목의가부칙§①/ <>", max_size=60))
def test_any_text_can_be_asked_for(text):
    address = parse_address(text)
    if address and address.parts:
        assert parse_address(str(address)).parts == address.parts
        find(LAW, address)
