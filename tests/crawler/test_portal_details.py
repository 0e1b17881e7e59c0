"""What data.go.kr states of bills: read by its fact sheet, stored beside all else, found from both ends."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from made_up_portal import (
    ADDITIONAL,
    EXAMINATION,
    HOSTILE,
    LAW,
    NOTHING,
    PROPOSERS,
    RECEIPT,
    WHOLE,
    additional,
    gateway,
    items,
    response,
    sections,
)

from crawler.detail_rows import read_statements
from crawler.factsheet import read_fact_sheet
from crawler.session import StopCrawlError
from crawler.sources import reader
from index.records import Absorption, Aside, Asked
from index.tracking.lineage import absorptions

SHEET = read_fact_sheet("datagokr")
SERVICES = {service.code: service for service in SHEET.details}
RECORDED = Path(__file__).parents[3] / "shared" / "data" / "assembly" / "data_go_kr_xml"


def stated(code, body, bill_id="PRC_1"):
    """Return what a body says of the bill that was asked about, and what of it goes aside."""
    service, read = SERVICES[code], reader("datagokr")
    rows = read.read_envelope(body, code, SHEET.result_codes).rows
    assert service.unknown_fields(rows) == set()
    query = {"bill_id": bill_id} if service.asked == "bill" else {}
    statements, misfits = read_statements(rows, service, query, read, {"bill_id": bill_id})
    ids = [one.record["id"] for one in statements]
    assert len(ids) == len(set(ids))
    return [(one.kind, one.record) for one in statements], misfits


def only(records, *names):
    return [(kind, *(record.get(name) for name in names)) for kind, record in records]


def test_absorptions_are_read_from_both_ends():
    records, _ = stated(ADDITIONAL, additional(took_in=["PRC_2", "PRC_3"]), "PRC_9")
    records += stated(ADDITIONAL, additional(taken_by=["PRC_9"]), "PRC_2")[0]
    assert only(records, "bill_id", "into_id") == [
        ("absorption", "PRC_2", "PRC_9"),
        ("absorption", "PRC_3", "PRC_9"),
        ("absorption", "PRC_2", "PRC_9"),
    ]


def test_a_link_without_a_bill_goes_aside():
    records, (misfit,) = stated(ADDITIONAL, additional(took_in=["PRC_2", ""]))
    assert len(records) == 1
    assert misfit.reason.startswith("exhaust_billLink: no bill: 'http://")


def test_the_examination_is_a_course_meetings_and_what_there_is_to_read():
    meetings = [
        {"confDt": "2025-03-01", "confName": "제1차 전체회의", "confResult": "상정", "fileUrl": "http://e/1"},
        {"confDt": "2025-04-01", "confName": "제2차 법안소위", "confResult": "의결(수정가결)", "fileUrl": ""},
    ]
    days = {"submitDt": "2025-02-01", "presentDt": "2025-03-01", "procDt": "2025-05-01"}
    report = {"docName1": "검토보고서", "hwpUrl1": "http://e/h", "pdfUrl1": "http://e/p"}
    body = sections(
        JurisdictionExamination=[
            {"committeeName": "정무위원회", **days, "procResultCd": "수정가결", **report}
        ],
        JurisdictionMeeting=meetings,
        procExamination=[{**days, "procResultCd": "원안가결"}],
        procMeeting=meetings[:1],
        comitExamination=[
            {"comitName": "기획재정위원회", "presentDt": None, "procDt": None, "submitDt": None}
        ],
        commitMeeting=[],
    )
    records, misfits = stated(EXAMINATION, body)
    assert misfits == []
    courses = [record for kind, record in records if kind == "bill_course"]
    assert [one.get("committee_decided_on") or one.get("law_decided_on") for one in courses] == [
        date(2025, 5, 1)
    ] * 2
    found = [record for kind, record in records if kind == "meeting"]
    assert [(one["kind"], one["name"]) for one in found] == [
        ("committee", "제1차 전체회의"),
        ("committee", "제2차 법안소위"),
        ("law_committee", "제1차 전체회의"),
    ]
    assert only([one for one in records if one[0] == "document"], "kind", "name") == [
        ("document", "hwp", "검토보고서"),
        ("document", "pdf", "검토보고서"),
        ("document", "minutes", "제1차 전체회의"),
        ("document", "minutes", "제1차 전체회의"),
    ]


def test_who_asked_for_a_withdrawal_is_no_proposer():
    people = [{"gbnCd": "발의자", "memName": "김가나", "hjNm": "金가나", "polyNm": "가당"}]
    records, _ = stated(PROPOSERS, items(*people, *people, {**people[0], "gbnCd": "철회자"}))
    assert only(records, "name", "party") == [("proposer_line", "김가나", "가당")] * 2


def test_a_receipt_tells_of_a_withdrawal():
    receipt = {"proposeDt": "2025-01-01", "bookHwpUrl": "http://e/h", "bookHwpName": "의안원문"}
    body = response(
        f"<body><item><receipt>{''.join(f'<{k}>{v}</{k}>' for k, v in receipt.items())}"
        "<withdrawDate>2025-02-01</withdrawDate></receipt></item></body>"
    )
    records, _ = stated(RECEIPT, body)
    assert only(records, "proposed_on", "plenary_result", "kind") == [
        ("bill_course", date(2025, 1, 1), None, None),
        ("bill_course", date(2025, 1, 1), "철회", None),
        ("document", date(2025, 1, 1), None, "hwp"),
    ]


def test_the_list_of_an_assembly_brings_courses_and_texts():
    row = {"billId": "PRC_7", "procStageCd": "공포", "passGubn": "처리의안", "summary": "제안이유"}
    records, _ = stated(WHOLE, items({**row, "generalResult": "원안가결"}, total=1))
    assert only(records, "bill_id", "stage_word", "text") == [
        ("bill_course", "PRC_7", "공포", None),
        ("summary", "PRC_7", "공포", "제안이유"),
    ]


# The recorded answers.


def recorded(name):
    path = RECORDED / f"{name}.xml"
    if not path.exists():
        pytest.skip("../shared is missing: the recorded answers are not read")
    return path.read_bytes()


def test_the_recorded_alternative_names_thirteen_bills_and_the_recorded_bill_its_alternative():
    taken, _ = stated(ADDITIONAL, recorded("BillAdditionalInfoAlternative"), "PRC_CARRIER")
    (back,), _ = stated(ADDITIONAL, recorded("BillAdditionalInfoRepeal"), "PRC_TAKEN")
    assert len({record["bill_id"] for _, record in taken}) == 13
    assert {record["into_id"] for _, record in taken} == {"PRC_CARRIER"}
    assert back[1]["bill_id"] == "PRC_TAKEN"
    assert back[1]["into_id"] == "PRC_V2I4I1T1G2K0Y2W0S5Q7W4I5Z6F4V1"


@pytest.mark.parametrize(
    ("name", "code", "count"),
    [
        ("BillCommissionExaminationInfoResponse", EXAMINATION, 18),
        ("BillReceiptInfoResponse", RECEIPT, 5),
        ("BillPetitionMemberListResponse", PROPOSERS, 9),
        ("BillPromulgationInfoResponse", LAW, 1),
        ("BillInfoListResponse", WHOLE, 2),
        ("RecentMoorListResponse", "getRecentMoorList", 10),
        ("MotionLawListResponse", "getMotionLawList", 10),
        ("JsictionComiteProcessListResponse", "getJsictionComiteProcessList", 10),
        ("RecentPasageListResponse", "getRecentPasageList", 10),
    ],
)
def test_every_recorded_answer_is_understood_whole(name, code, count):
    records, misfits = stated(code, recorded(name))
    assert (len(records), misfits) == (count, [])


# Crawls.


@pytest.fixture
def portal(crawl):
    """A store that holds nine bills, and the portal instead of the Assembly, asked one service alone."""
    asyncio.run(crawl.run())
    crawl.asked.clear()
    quick = replace(SHEET.politeness, backoff_seconds=0.0, tries=2)
    crawl.sheet = replace(SHEET, details=(SERVICES[ADDITIONAL],), politeness=quick)
    crawl.told = {}
    crawl.service.answer = lambda _, query: (200, {}, crawl.told.get(query["bill_id"], NOTHING))
    return crawl


def run(crawl, key="decoded+key=="):
    return crawl.ask(crawl.session(key))


def test_links_of_two_bills_are_one_with_two_records_of_it(portal):
    portal.told = {"PRC_8": additional(took_in=["PRC_1", "PRC_2"]), "PRC_1": additional(taken_by=["PRC_8"])}
    report = run(portal)
    assert (report.state, len(portal.rows_of(Asked))) == ("complete", 9)
    held = portal.rows_of(Absorption)
    assert len(held) == 3
    assert {(link.source, link.target) for link in absorptions(held)} == {
        ("PRC_1", "PRC_8"),
        ("PRC_2", "PRC_8"),
    }
    assert run(portal).requests == 0


def test_questions_name_the_bill_and_the_page(portal):
    run(portal)
    parts = urlsplit(portal.asked[0])
    assert parts.path == f"/9710000/BillInfoService2/{ADDITIONAL}"
    assert dict(parse_qsl(parts.query)) == {"bill_id": "PRC_8", "pageNo": "1", "numOfRows": "1000"}


@pytest.mark.parametrize(("body", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_body_is_kept_aside_and_costs_its_bill_alone(portal, body, reason):
    portal.told = {"PRC_8": body, "PRC_7": additional(took_in=["PRC_1"])}
    report = run(portal)
    assert [one.key for one in report.reasons] == ["crawl.partial.unanswered"]
    (kept,) = portal.rows_of(Aside)
    assert (kept["reason"], "PRC_8" in kept["key"], len(kept["content"]) <= 4_000) == (reason, True, True)
    assert len(portal.rows_of(Absorption)) == 1
    assert {row["bill_id"] for row in portal.rows_of(Asked)} == {f"PRC_{n}" for n in range(8)}


@pytest.mark.parametrize(("code", "key"), [("30", "crawl.stop.key_refused"), ("22", "crawl.stop.quota")])
def test_the_gateway_stops_a_crawl_at_once(portal, code, key):
    portal.told = {f"PRC_{n}": gateway(code) for n in range(9)}
    with pytest.raises(StopCrawlError) as stop:
        run(portal)
    assert (stop.value.reason.key, len(portal.asked)) == (key, 1)
    if code == "30":
        assert stop.value.reason.values["variable"] == "DATA_GO_KR_KEY"


def test_without_a_key_nothing_is_asked(portal):
    with pytest.raises(StopCrawlError, match="needs_key") as stop:
        run(portal, key=None)
    assert (portal.asked, stop.value.reason.values["variable"]) == ([], "DATA_GO_KR_KEY")
