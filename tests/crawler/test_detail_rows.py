from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_details import (
    CALLS,
    DETAIL,
    MEETINGS,
    PROPOSERS,
    PUT_DOWN,
    SUBCOMMITTEES,
    SUMMARY,
    WHOLE,
    about,
    call,
    detail,
    meeting,
    proposer,
    summary,
)

from crawler.detail_rows import read_statements
from crawler.factsheet import read_fact_sheet
from crawler.sources import reader
from index.moments import SEOUL

SERVICES = {service.code: service for service in read_fact_sheet("assembly").details}


def read(code, *rows, query=None, values=None):
    return read_statements(rows, SERVICES[code], query or {}, reader("assembly"), values or {})


def records(code, *rows, **asked):
    statements, misfits = read(code, *rows, **asked)
    assert misfits == []
    return [one.record for one in statements]


def test_a_course_says_what_its_row_says_and_no_more():
    row = detail(1, PROM_DT="2026-02-19", PROM_NO="21380", RGS_CONF_NM=" ")
    del row["GVRN_TRSF_DT"]
    (record,) = records(DETAIL, row)
    assert record["id"] == "PRC_1/BILLINFODETAIL"
    assert (record["promulgated_on"], record["promulgation_no"]) == (date(2026, 2, 19), "21380")
    assert record["plenary_meeting"] is None
    assert "sent_on" not in record


def test_shifted_columns_are_set_right():
    shifted = {
        "COMMITTEE_RESULT": "2025-09-24",
        "COMMITTEE_PROC_DT": None,
        "LINK_URL": "https://example.org/f",
    }
    course, document = records(PUT_DOWN, {**about(1), **shifted, "LAW_PROC_RESULT_CD": "수정가결"})
    assert course["committee_decided_on"] == date(2025, 9, 24)
    assert (course["law_result"], "committee_result" in course) == ("수정가결", False)
    assert (document["kind"], document["link"]) == ("hwp", "https://example.org/f")


def test_a_row_holds_the_documents_that_it_links():
    row = {**about(1), "ERACO": "제22대", "HWP_URL1": "https://example.org/a", "HWP_URL2": None}
    statements, _ = read(WHOLE, {**row, "PDF_URL1": " ", "PDF_URL2": "https://example.org/b"})
    assert [(one.kind, one.record.get("kind"), one.record["id"]) for one in statements] == [
        ("bill_course", None, "PRC_1/ALLBILLV2"),
        ("document", "hwp", "PRC_1/ALLBILLV2/HWP_URL1"),
        ("document", "pdf", "PRC_1/ALLBILLV2/PDF_URL2"),
    ]


def test_a_subcommittee_row_is_a_meeting_for_each_day_it_states():
    days = {"SUBMIT_DT": "2024-08-21", "PRESENT_DT": "2024-09-01", "PROC_DT": "2024-09-02"}
    row = {**about(1), **days, "SUB_COMMITTEE_NAME": "법안심사제1소위원회", "PROC_RESULT_CD": "수정가결"}
    meetings = records(SUBCOMMITTEES, row)
    assert [(one["kind"], one["held_on"], one["result"]) for one in meetings] == [
        ("subcommittee", date(2024, 9, 1), "상정"),
        ("subcommittee", date(2024, 9, 2), "수정가결"),
    ]
    assert records(SUBCOMMITTEES, {**about(1), "SUBMIT_DT": "2024-08-21", "PRESENT_DT": None}) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-11-13 16:34:35.0", datetime(2025, 11, 13, 16, 34, 35, tzinfo=SEOUL)),
        ("20250501 221916", datetime(2025, 5, 1, 22, 19, 16, tzinfo=SEOUL)),
        ("20250501", datetime(2025, 5, 1, tzinfo=SEOUL)),
        ("2025-11-13 16:34", datetime(2025, 11, 13, 16, 34, tzinfo=SEOUL)),
        ("2025-11-13T16:34:35+09:00", datetime(2025, 11, 13, 16, 34, 35, tzinfo=SEOUL)),
        ("2025-11-13T22:34:35.0Z", datetime(2025, 11, 14, 7, 34, 35, tzinfo=SEOUL)),
        ("2025-11-13 16:34+0000", datetime(2025, 11, 14, 1, 34, tzinfo=SEOUL)),
        ("2025-11-13T16:34:35", datetime(2025, 11, 13, 16, 34, 35, tzinfo=SEOUL)),
    ],
)
def test_the_time_of_a_vote_in_every_shape_seen(text, moment):
    assert records(CALLS, call(1, "AA1", VOTE_DATE=text))[0]["voted_at"] == moment


@pytest.mark.parametrize(
    "text", ["20250501 251916", "곧", "2025-02-30 10:00:00", "2025-11-13 오후 4:34:35", "2025-11-13 9:00"]
)
def test_a_time_that_is_none(text):
    _, (misfit,) = read(CALLS, call(1, "AA1", VOTE_DATE=text))
    assert misfit.reason.startswith("VOTE_DATE: no ")


def test_a_meeting_printed_twice_is_one_and_a_namesake_is_another():
    assert (
        len({one["id"] for one in records(MEETINGS, meeting(1), meeting(1), meeting(1, result="의결"))}) == 2
    )
    names = records(PROPOSERS, proposer(1, "이수진"), proposer(1, "이수진"), proposer(1, "김가나"))
    assert len({one["id"] for one in names}) == 3


def test_namesakes_in_a_roll_call_are_told_apart_by_their_code():
    assert len({one["id"] for one in records(CALLS, call(1, "AA1"), call(1, "BB2"))}) == 2


@pytest.mark.parametrize("text", ["&lt;제1조&gt &#xZZ; &amp;amp;", "가\r\n나 안 제22조의9", "<br>&nbsp"])
def test_a_summary_is_kept_as_received_broken_entities_and_all(text):
    assert records(SUMMARY, summary(1, text))[0]["text"] == text


@pytest.mark.parametrize("session", ["4\x0036", "\ud800"])
def test_what_tells_a_row_apart_must_be_what_a_store_keeps(session):
    row = {**about(1), "SUB_COMMITTEE_NAME": "법안심사소위", "PRESENT_SESSION": session}
    statements, (misfit,) = read(SUBCOMMITTEES, row)
    assert (statements, misfit.reason) == ([], "text that cannot be kept")


def test_what_answers_another_question_goes_aside():
    _, (misfit,) = read(DETAIL, detail(2), query={"BILL_ID": "PRC_1"})
    assert (misfit.reason, misfit.key) == ("not what was asked for: another BILL_ID", "PRC_2")


def test_the_absorbed_bills_name_the_one_that_was_asked_about():
    query, values = {"AGE": "22", "BILL_ID_REF": "PRC_9"}, {"bill_id": "PRC_9"}
    (record,) = records("TVBPMBILL11", {**about(1), "AGE": "22"}, query=query, values=values)
    assert (record["bill_id"], record["into_id"]) == ("PRC_1", "PRC_9")
    assert record["id"] == "PRC_1/TVBPMBILL11/PRC_9"


def test_nothing_private_of_a_member_is_read():
    row = {
        "NAAS_CD": "AA1",
        "NAAS_NM": "김가나",
        "BIRDY_DT": "1970-01-01",
        "NAAS_TEL_NO": "02-1",
        "AIDE_NM": "박",
    }
    (record,) = records("ALLNAMEMBER", row)
    assert set(record) == {"member_id", "name", "id", "service"}


@given(
    st.sampled_from(sorted(SERVICES)),
    st.lists(
        st.dictionaries(st.sampled_from(["BILL_ID", "HG_NM", "PROC_DT", "MONA_CD"]), st.none() | st.text())
    ),
)
def test_any_rows_are_statements_or_misfits(code, rows):
    statements, misfits = read(code, *rows, values={"bill_id": "PRC_9"})
    assert {one.row for one in statements} <= set(range(len(rows)))
    assert len(misfits) <= len(rows) * (1 + len(SERVICES[code].parts))
