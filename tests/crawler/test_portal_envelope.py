import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_portal import ADDITIONAL, HOSTILE, NOTHING, additional, element, gateway, items, response

from crawler.answers import Refusal, Rows, Unreadable
from crawler.factsheet import read_fact_sheet
from crawler.sources.datagokr import read_envelope

CODES = read_fact_sheet("datagokr").result_codes


def read(body):
    return read_envelope(body, ADDITIONAL, CODES)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            items({"billId": "PRC_1", "procDt": None}, total=154),
            Rows(154, [{"billId": "PRC_1", "procDt": None}]),
        ),
        (items({"anounceNo": "15260"}), Rows(1, [{"anounceNo": "15260"}])),
        (items(total=0), Rows(0, [])),
        (NOTHING, Rows(0, [])),
        (response("", "99"), Refusal("our_bug", "99")),
        (response("", "03"), Refusal("none", "03")),
        (gateway("30"), Refusal("key_refused", "30")),
        (gateway("22"), Refusal("quota", "22")),
        (gateway("04"), Refusal("retry", "04")),
    ],
)
def test_what_the_portal_says(body, expected):
    assert read(body) == expected


def test_rows_are_named_after_their_section_and_links_after_their_bill():
    (memo, link) = read(additional(took_in=["PRC_1"])).rows
    assert memo == {"commMemo_commMemo": "비용추계요구서 제출됨."}
    assert link["exhaust_billLink"] == "PRC_1"


def test_values_beside_a_nested_one_are_kept():
    rows = read(response(element("body", {"item": {"a": "1", "receipt": {"b": "2"}}}))).rows
    assert rows == [{"a": "1"}, {"b": "2"}]


def test_a_name_said_twice_keeps_both_values_aside():
    rows = read(response(element("body", {"items": {"item": {"a": ["1", "2"]}}}))).rows
    assert rows == [[("a", "1"), ("a", "2")]]


@pytest.mark.parametrize(("body", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_body_has_one_named_outcome(body, reason):
    assert read(body) == Unreadable(reason)


def test_a_document_type_cannot_hide_in_another_encoding():
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE r [<!ENTITY a "b">]><response>&a;</response>'
    assert read(hidden.encode("utf-16")) == Unreadable("no xml: XMLSyntaxError")
    seven = hidden.replace("UTF-16", "UTF-7").replace("<!DOCTYPE", "+ADwAIQ-DOCTYPE").encode()
    assert isinstance(read(seven), Unreadable)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty body"),
        (b" \n", "empty body"),
        (b"<html><body/></html>", "xml of unknown shape"),
        ("점검 중입니다".encode(), "no xml: XMLSyntaxError"),
        (b"<response>&nbsp;</response>", "no xml: XMLSyntaxError"),
        (response("", "77"), "result code 77 without rows"),
        (response("", "00"), "result code 00 without rows"),
        (gateway("00"), "result code 00 without rows"),
        (b"<response><x/></response>", "result code none without rows"),
        (items({"a": "1"}, total="많음"), "no totalCount"),
    ],
)
def test_other_bodies_are_unreadable(body, reason):
    assert read(body) == Unreadable(reason)


TREES = st.recursive(
    st.none() | st.sampled_from(["x", "http://e/?bill_id=PRC_1", "00"]),
    lambda inner: st.dictionaries(
        st.sampled_from(["body", "header", "resultCode", "items", "item", "billLink", "totalCount"]),
        inner | st.lists(inner, max_size=3),
    ),
    max_leaves=20,
)


@given(st.binary() | TREES.map(lambda tree: element("response", tree).encode()))
def test_any_body_has_an_answer(body):
    assert isinstance(read(body), Rows | Refusal | Unreadable)
