import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_laws import NOTHING, REFUSED, listed, row, text

from crawler.answers import Misfit, Refusal, Rows, Unreadable
from crawler.sources.statutes import read_envelope
from index.korean.statutes.tree import unpacked, walk

BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><LawSearch><totalCnt>&b;</totalCnt></LawSearch>'


def read(body):
    return read_envelope(body, "lawService.do", {})


def test_a_list_is_versions_with_their_days():
    answer = read(listed(row(2, 21300, "20260105", "20270101"), {"법령일련번호": 3}, total=7))
    assert (answer.total, len(answer.rows)) == (7, 2)
    version = answer.rows[0].version
    assert (version["mst"], version["law_id"], version["title"]) == ("2", "009999", "견본법")
    assert str(version["effective_on"]) == "2027-01-01"
    assert isinstance(answer.rows[1].version, Misfit)


def test_a_text_is_the_tree_that_its_units_make():
    (said,) = read(text(19000, "20230103")).rows
    law = unpacked(json.loads(zlib.decompress(said.content)))
    assert said.version["promulgation_no"] == "19000"
    assert "mst" not in said.version
    paths = ["/".join(node.name for node in path) for path in walk(law.body)]
    assert paths == [
        "제1장",
        "제1장/제2조의2",
        "제1장/제2조의2/제1항",
        "제1장/제2조의2/제1항/제1호",
        "제1장/제2조의2/제1항/제1호/가목",
        "제1장/제2조의2/제1항/제1호의2",
        "제1장/제3조",
        "제1장/제4조",
        "제1장/제4조/제1호",
    ]
    assert law.body[0].children[0].heading == "정의"
    assert law.body[0].children[0].children[0].text == "뜻은 다음과 같다. <개정 2023.1.3>"
    assert law.body[0].children[1].text == "삭제 <2020.1.1>"
    assert [one.number for one in law.addenda] == ["19000", "7"]
    assert law.addenda[0].children[0].heading == "시행일"


def test_who_is_not_registered_is_refused_with_the_reason():
    answer = read(REFUSED)
    assert isinstance(answer, Refusal)
    assert answer.meaning == "key_refused"
    assert "등록해 주세요" in answer.code
    assert read(NOTHING) == Rows(0, [])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        BOMB,
        b"<html><body>error</body></html>",
        "<법령><broken".encode(),
        b"<LawSearch/>",
        b"x" * (33 * 2**20),
    ],
    ids=["empty", "bomb", "html", "cut", "no total", "large"],
)
def test_what_cannot_be_understood_is_said(body):
    assert isinstance(read(body), Unreadable)


def test_a_text_without_its_facts_is_a_misfit():
    (said,) = read("<법령><기본정보><법령ID>1</법령ID></기본정보></법령>".encode()).rows
    assert isinstance(said.version, Misfit)


@given(st.binary(max_size=200), st.integers(0, 2000))
def test_no_damage_is_a_traceback(junk, at):
    body = text(19000, "20230103")
    read(body[:at] + junk + body[at + len(junk) :])
