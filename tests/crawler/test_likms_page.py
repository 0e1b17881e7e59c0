import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.answers import Rows, Unreadable
from crawler.detail_rows import read_statements
from crawler.factsheet import read_fact_sheet
from crawler.sources import reader
from crawler.sources.likms import read_envelope


def page(text):
    return f'<html><body><h1>가법</h1><pre class="print_pre">{text}</pre></body></html>'.encode()


def read(body):
    return read_envelope(body, "billSummary.do", {})


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("제안이유\r\n\r\n  현행법은 …\r\n", "제안이유\n\n  현행법은 …\n"),
        ("안 &lt;제1조&gt; &amp;amp; 나", "안 <제1조> &amp; 나"),
        ("A&B &#xZZ; &nbsp 끝", "A&B &#xZZ; \xa0 끝"),
        ("<b>굵게</b><br>다음", "굵게다음"),
    ],
)
def test_the_text_survives_broken_entities(written, text):
    (row,) = read(page(written)).rows
    assert row["text"].replace("\r", "") == text


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty body"),
        (b"BLOCKED 0012", "no html"),
        (b"<?xml version='1.0'?><response/>", "no html"),
        (b"<html><pre>other</pre></html>", "0 of pre.print_pre"),
        (page("가") + page("나"), "2 of pre.print_pre"),
        (b"<" * (2 * 2**20 + 1), "body beyond 2 MB"),
    ],
)
def test_any_other_page_is_named(body, reason):
    assert read(body) == Unreadable(reason)


@given(st.binary() | st.text().map(page))
def test_any_body_has_an_answer(body):
    assert isinstance(read(body), Rows | Unreadable)


def test_the_text_is_the_summary_of_the_bill_that_was_asked_about():
    (service,) = read_fact_sheet("likms").details
    rows = read(page("제안이유")).rows
    ((kind, record, _),), misfits = read_statements(rows, service, {"billId": "PRC_1"}, reader("likms"), {})
    assert (kind, record["id"], record["text"], misfits) == (
        "summary",
        "PRC_1/billSummary.do",
        "제안이유",
        [],
    )
