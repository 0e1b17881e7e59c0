from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_rows import bill, vote

from crawler.answers import Misfit
from crawler.factsheet import read_fact_sheet
from crawler.sources.assembly import read_rows

BILLS, _, VOTES = read_fact_sheet("assembly").services
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=4,
)


def read(row, service=BILLS):
    (record,) = read_rows([row], service)
    return record


def test_a_row_becomes_a_record():
    row = bill(1, PROC_RESULT_CD="대안반영폐기", CURR_COMMITTEE=" ", PROPOSER="최승재의원 등 10인")
    record = read(row)
    assert record["bill_id"] == "PRC_1"
    assert record["assembly"] == 22
    assert record["proposed_on"] == date(2024, 6, 2)
    assert record["result"] == "대안반영폐기"
    assert record["committee"] is None
    assert record["proposer_text"] == "최승재의원 등 10인"


def test_what_is_not_stated_is_not_null():
    assert "law_result" not in read(bill(1))
    assert read(bill(1, LAW_PROC_RESULT_CD=None))["law_result"] is None


@pytest.mark.parametrize(
    "text", ["2024-06-02", "2024.06.02", "20240602", "20240602 143000", "2024-06-02 16:34:35.0"]
)
def test_days_in_every_spelling_seen(text):
    assert read(bill(1, PROPOSE_DT=text))["proposed_on"] == date(2024, 6, 2)


@pytest.mark.parametrize("value", [245, "245", " 245 ", "0,245"])
def test_counts_as_numbers_or_text(value):
    assert read(vote(1, YES_TCNT=value), VOTES)["yes"] == 245


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("x", "not an object"),
        (None, "not an object"),
        (bill(1, BILL_ID=None), "no BILL_ID"),
        (bill(1, BILL_ID=" "), "no BILL_ID"),
        (bill(1, BILL_ID="http://e/?billId=PRC_1"), "BILL_ID: no bill: 'http://e/?billId=PRC_1'"),
        (bill(1, BILL_NAME=""), "no BILL_NAME"),
        (bill(1, BILL_NAME=["a"]), "BILL_NAME: not text"),
        (bill(1, BILL_NAME=True), "BILL_NAME: not text"),
        (bill(1, BILL_NAME="a\x00b"), "BILL_NAME: text that cannot be kept"),
        (bill(1, BILL_NAME="\ud800"), "BILL_NAME: text that cannot be kept"),
        (bill(1, BILL_NAME="가" * 100_001), "BILL_NAME: text beyond 100,000 characters"),
        (bill(1, PROPOSE_DT="2024-02-30"), "PROPOSE_DT: no date: '2024-02-30'"),
        (bill(1, PROPOSE_DT="2024-06-021"), "PROPOSE_DT: no date: '2024-06-021'"),
        (bill(1, PROPOSE_DT="0001-01-01"), "PROPOSE_DT: no date: '0001-01-01'"),
        (bill(1, PROPOSE_DT="곧"), "PROPOSE_DT: no date: '곧'"),
        (bill(1, PROPOSE_DT=["2024-06-02"]), "PROPOSE_DT: not text"),
        (bill(1, PROPOSE_DT=True), "PROPOSE_DT: not text"),
        (bill(1, PROPOSE_DT="2024-06-02 " + "a" * 100), f"PROPOSE_DT: no date: '2024-06-02 {'a' * 29}'"),
        (bill(1, AGE="스물둘"), "AGE: no number: '스물둘'"),
    ],
)
def test_rows_that_cannot_be_understood(row, reason):
    misfit = read(row)
    assert isinstance(misfit, Misfit)
    assert misfit.reason == reason


def test_a_misfit_keeps_its_key_and_row():
    row = bill(7, PROPOSE_DT="곧")
    assert read(row) == Misfit("PROPOSE_DT: no date: '곧'", "PRC_7", row)


def test_unknown_fields_are_named():
    rows = [bill(1, NEW_FIELD=1), "x", bill(2, COMMITTEE_PROC_DT=None)]
    assert BILLS.unknown_fields(rows) == {"NEW_FIELD"}


@given(st.dictionaries(st.sampled_from(sorted(BILLS.fields)) | st.text(), VALUES) | VALUES)
def test_any_row_is_a_record_or_a_misfit(row):
    assert isinstance(read(row), dict | Misfit)


@given(st.dictionaries(st.sampled_from(sorted(BILLS.fields)), VALUES))
def test_a_record_has_what_is_required(changes):
    record = read(bill(1) | changes)
    if not isinstance(record, Misfit):
        assert all(record[BILLS.fields[name]] for name in BILLS.required)
