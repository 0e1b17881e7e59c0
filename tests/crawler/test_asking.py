import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from made_up_rows import BILLS

from crawler.asking import Asker, Fetched, FetchFailedError, UnansweredError, retry_after_seconds
from crawler.loopback import code_answer, rows_answer
from crawler.session import Order, Session, StopCrawlError

ROWS = rows_answer(BILLS, 1, [{"BILL_ID": "PRC_1"}])
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def ask(sheet, *answers, url="http://127.0.0.1:1/x"):
    """Ask a service that gives those answers in turn; return the answer and the number of requests."""
    session = Session(sheet, Order((22,)), "http://127.0.0.1:1", "real", archive=None)
    left = list(answers)

    async def fetch(url, service):
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        status, headers, body = answer
        return Fetched(status, body, headers.get("Retry-After"), {"url": url, "fetched_at": NOON})

    answered = asyncio.run(Asker(session, fetch).ask(url, BILLS))
    return answered, session.report.requests


@pytest.fixture
def slept(monkeypatch):
    seconds = []

    async def sleep(time):
        seconds.append(time)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return seconds


@pytest.mark.parametrize(
    "bad",
    [
        (503, {}, b""),
        (429, {}, b""),
        (302, {"Location": "/elsewhere"}, b""),
        (304, {}, b""),
        (204, {}, b""),
        (400, {}, b"Bad Request\n"),
        (200, {}, b""),
        (200, {}, "<html>점검 중입니다.</html>".encode()),
        (200, {}, ROWS[2][:30]),
        (200, {}, b'{"no": "such shape"}'),
        code_answer("ERROR-500"),
        code_answer("ERROR-990"),
        FetchFailedError("ConnectionLost"),
    ],
)
def test_a_failure_is_asked_again(sheet, slept, bad):
    answered, requests = ask(sheet, bad, bad, ROWS)
    assert (answered.total, answered.rows, requests) == (1, [{"BILL_ID": "PRC_1"}], 3)


def test_no_rows_are_an_answer(sheet):
    answered, _ = ask(sheet, code_answer("INFO-200"))
    assert (answered.total, answered.rows) == (0, [])


def test_tries_are_spent_with_the_last_reason(sheet, slept):
    tries = sheet.politeness.tries
    with pytest.raises(UnansweredError, match="HTTP 503") as spent:
        ask(sheet, *[FetchFailedError("Timeout")] * (tries - 1), (503, {}, b"busy"), ROWS)
    assert spent.value.fetched.body == b"busy"
    assert len(slept) == tries - 1


def test_without_any_response_there_is_none_to_keep(sheet, slept):
    with pytest.raises(UnansweredError, match="Timeout") as spent:
        ask(sheet, *[FetchFailedError("Timeout")] * sheet.politeness.tries)
    assert spent.value.fetched is None


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("ERROR-290", "crawl.stop.key_refused"),
        ("INFO-300", "crawl.stop.key_refused"),
        ("ERROR-337", "crawl.stop.quota"),
        ("ERROR-300", "crawl.stop.our_bug"),
        ("ERROR-336", "crawl.stop.our_bug"),
    ],
)
def test_codes_that_end_the_crawl_at_once(sheet, code, key):
    with pytest.raises(StopCrawlError) as stopped:
        ask(sheet, code_answer(code), ROWS)
    assert stopped.value.reason.key == key


def test_waits_double_and_are_bounded(sheet, slept):
    far = replace(sheet.politeness, backoff_seconds=10.0, longest_wait_seconds=35.0)
    session = Session(replace(sheet, politeness=far), Order((22,)), sheet.address, "real", archive=None)
    asker = Asker(session, fetch=None)
    for attempt in range(1, 5):
        asyncio.run(asker.pause(attempt))
    assert slept == [10, 20, 35, 35]


def test_retry_after_is_honoured(sheet, slept):
    ask(sheet, (429, {"Retry-After": "7"}, b""), ROWS)
    assert slept == [7]


def test_a_source_that_asks_for_hours_is_left_alone(sheet, slept):
    with pytest.raises(StopCrawlError) as stopped:
        ask(sheet, (503, {"Retry-After": "7200"}, b""), ROWS)
    assert stopped.value.reason.values == {"seconds": 7200}
    assert slept == []


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, 0),
        ("", 0),
        ("0", 0),
        (" 12 ", 12),
        ("-5", 0),
        ("soon", 0),
        ("１２", 0),
        ("Wed, 01 Jul 2026 12:00:30 GMT", 30),
        ("Wed, 01 Jul 2026 11:00:00 GMT", 0),
        ("Wed, 01 Jul 2026 12:00:30 -0000", 0),
        ("Wed, 01 Jul 99999 12:00:30 GMT", 0),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(value, seconds):
    with time_machine.travel(NOON, tick=False):
        assert retry_after_seconds(value) == seconds


@given(st.text() | st.from_regex(r"\w{3}, \d{1,3} \w{3} \d{1,6} \d\d:\d\d:\d\d [+-]\d{4}"))
def test_any_retry_after_is_a_number_of_seconds(value):
    assert retry_after_seconds(value) >= 0
