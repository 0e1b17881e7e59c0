import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.answers import Refusal, Rows, Unreadable
from crawler.factsheet import read_fact_sheet
from crawler.sources.assembly import read_envelope

CODES = read_fact_sheet("assembly").result_codes
DONE = {"RESULT": {"CODE": "INFO-000"}}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["S", "head", "row", "RESULT", "CODE"]), inner)
    ),
)


def read(document):
    return read_envelope(json.dumps(document).encode(), "S", CODES)


def page(*parts, total=2):
    return {"S": [{"head": [{"list_total_count": total}, DONE]}, *parts]}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (page({"row": [{"a": 1}, {"a": 2}]}), Rows(2, [{"a": 1}, {"a": 2}])),
        (page({"row": {"a": 1}}, total=1), Rows(1, [{"a": 1}])),
        (page(total=0), Rows(0, [])),
        (
            {"RESULT": {"CODE": "INFO-200", "MESSAGE": "해당하는 데이터가 없습니다."}},
            Refusal("none", "INFO-200"),
        ),
        ({"RESULT": {"CODE": "INFO-300"}}, Refusal("key_refused", "INFO-300")),
        ({"RESULT": {"CODE": "ERROR-290"}}, Refusal("key_refused", "ERROR-290")),
        ({"RESULT": {"CODE": "ERROR-300"}}, Refusal("our_bug", "ERROR-300")),
        ({"RESULT": {"CODE": "ERROR-336"}}, Refusal("our_bug", "ERROR-336")),
        ({"RESULT": {"CODE": "ERROR-337"}}, Refusal("quota", "ERROR-337")),
        ({"RESULT": {"CODE": "ERROR-600"}}, Refusal("retry", "ERROR-600")),
        ({"S": [{"head": [{"RESULT": {"CODE": "ERROR-601"}}]}]}, Refusal("retry", "ERROR-601")),
    ],
)
def test_what_the_service_says(document, expected):
    assert read(document) == expected


@pytest.mark.parametrize(
    "document",
    [
        [],
        1,
        {},
        {"T": []},
        {"S": None},
        {"S": [1]},
        {"S": [{"head": 1}]},
        {"RESULT": None},
        {"RESULT": {"CODE": "ERROR-990"}},
        {"RESULT": {"CODE": "INFO-000"}},
        page({"row": []}, total=-1),
        page({"row": []}, total="2"),
        page({"row": []}, total=True),
        page({"row": []}, total=10**9),
    ],
)
def test_other_shapes_are_unreadable(document):
    assert isinstance(read(document), Unreadable)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty body"),
        (b" \n", "empty body"),
        ("<html>점검 중입니다.</html>".encode(), "html or xml instead of json"),
        (b'{"S": [{"head": [{"list_to', "no json: JSONDecodeError"),
        (b"\xff\xfe\xfa", "no json: UnicodeDecodeError"),
        (b"[" * 100_000, "no json: RecursionError"),
    ],
)
def test_other_bodies_are_unreadable(body, reason):
    assert read_envelope(body, "S", CODES) == Unreadable(reason)


@given(JSON | st.dictionaries(st.just("S"), st.lists(JSON)))
def test_any_json_has_an_answer(document):
    assert isinstance(read(document), Rows | Refusal | Unreadable)


@given(st.binary())
def test_any_bytes_have_an_answer(body):
    assert isinstance(read_envelope(body, "S", CODES), Rows | Refusal | Unreadable)
