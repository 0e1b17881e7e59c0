"""Sittings from rows in the portal's shapes: kept, put off, dropped by their list, and odd ones named."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.factsheet import read_fact_sheet
from crawler.loopback import code_answer, rows_answer
from crawler.rows import read_rows
from crawler.schedule import ask_schedule, sitting_ids
from index.records import Aside, Notice, Revision, Sitting

RECORDED = Path(__file__).parents[3] / "shared" / "data" / "assembly" / "recorded"
SHEET = read_fact_sheet("assembly")
PLENARY, COMMITTEES, WHOLE, SUBCOMMITTEES, HEARINGS = (one.code for one in SHEET.schedules)
RUNNING = "nknalejkafmvgzmpt"
ITEMS = "1. [2200001] 가법 일부개정법률안(가나다의원 대표발의)<br>2. [ZZ22001] 후보자 &amp; 요청안<br/>"


def sitting(number, **changes):
    return {
        **{"MEETING_DATE": "2024-07-02", "MEETING_TIME": "10:00", "SESS": "제415회국회(임시회)", "DEGREE": 3},
        **{"TITLE": "전체회의", "COMMITTEE_NAME": "정무위원회", "UNIT_CD": "100022", "UNIT_NM": "제22대"},
        **{"LINK_URL2": f"https://example.org/view.do?cmtSchSn={number}", "HR_DEPT_CD": "1", "ANGUN": ITEMS},
        **changes,
    }


def plenary(number, **changes):
    return {
        **{"MEETINGSESSION": "제415회국회(임시회)", "CHA": "제2차 ", "TITLE": "제415-2차(의사일정)"},
        **{"MEETTING_DATE": "2024-07-04", "MEETTING_TIME": "1400", "UNIT_CD": "100022", "UNIT_NM": "제22대"},
        **{"LINK_URL": f"https://example.org/agendaSchl.do?uniqId={number}", "CONTS": None},
        **changes,
    }


NOTICE = {
    "BILL_ID": "PRC_1",
    "BILL_NO": "2200001",
    "NOTI_ED_DT": "2024-07-10",
    "LINK_URL": "https://example.org/n",
}


@pytest.fixture
def schedule(crawl):
    """Crawl the schedules of the 22nd Assembly, after what the services answer was set in ``told``."""
    crawl.sheet = replace(
        crawl.sheet, details=tuple(one for one in crawl.sheet.details if one.code == RUNNING)
    )
    told = {}

    def answer(service, query):
        rows = told.get(service, [])
        page, size = int(query["pIndex"]), int(query["pSize"])
        shown = rows[(page - 1) * size : page * size]
        return rows_answer(service, len(rows), shown) if shown else code_answer("INFO-200")

    crawl.service.answer = answer

    def run(**changed):
        told.update(changed)
        return crawl.ask(crawl.session(), ask_schedule)

    run.rows = crawl.rows_of
    run.asked = crawl.asked
    return run


def test_what_the_lists_say_is_kept_and_the_next_crawl_finds_nothing_new(schedule):
    told = {PLENARY: [plenary(1)], SUBCOMMITTEES: [sitting(2, TITLE="법안심사소위원회")], RUNNING: [NOTICE]}
    report = schedule(**told)
    assert (report.state, len(report.new)) == ("complete", 3)
    by_kind = {row["kind"]: row for row in schedule.rows(Sitting)}
    floor, sub = by_kind["plenary"], by_kind["subcommittee"]
    assert (str(floor["held_on"]), floor["time"], floor["degree"]) == ("2024-07-04", "1400", "제2차")
    assert (sub["assembly"], sub["degree"], sub["committee"]) == (22, "3", "정무위원회")
    first, second = sub["items"].splitlines()
    assert (first[:13], second) == ("1. [2200001] ", "2. [ZZ22001] 후보자 & 요청안")
    assert [str(row["ends_on"]) for row in schedule.rows(Notice)] == ["2024-07-10"]
    assert all("UNIT_CD=100022" in url for url in schedule.asked if RUNNING not in url)
    again = schedule()
    assert (len(again.new), len(again.changed), len(again.seen)) == (0, 0, 3)


def test_a_sitting_that_is_put_off_is_the_same_one_with_a_revision(schedule):
    schedule(**{COMMITTEES: [sitting(1)]})
    report = schedule(**{COMMITTEES: [sitting(1, MEETING_DATE="2024-07-09")]})
    assert (len(report.new), len(report.changed)) == (0, 1)
    (revision,) = schedule.rows(Revision)
    assert (revision["field"], revision["old"], revision["new"]) == ("held_on", "2024-07-02", "2024-07-09")


def test_a_sitting_that_its_list_drops_is_marked_and_one_that_comes_back_is_listed_again(schedule):
    many = [sitting(number) for number in range(6)]  # more than a page
    schedule(**{WHOLE: many, COMMITTEES: [sitting(0)]})
    report = schedule(**{WHOLE: many[1:]})
    assert report.missing == 1
    unlisted = [row["id"] for row in schedule.rows(Sitting) if not row["listed"]]
    assert unlisted == [f"{WHOLE}/{many[0]['LINK_URL2']}"]  # the other list still has it
    schedule(**{WHOLE: many})
    assert all(row["listed"] for row in schedule.rows(Sitting))


def test_rows_of_another_assembly_and_without_a_day_are_set_aside(schedule):
    odd = [sitting(1, UNIT_CD="100021"), sitting(2, MEETING_DATE=None), sitting(3), "회의"]
    schedule(**{HEARINGS: odd})
    assert [row["id"][-1] for row in schedule.rows(Sitting)] == ["3"]
    reasons = {row["reason"] for row in schedule.rows(Aside)}
    assert reasons == {"not what was asked for: another UNIT_CD", "no MEETING_DATE", "not an object"}


def test_a_sitting_whose_address_is_none_of_the_web_is_kept_and_set_aside(schedule):
    schedule(**{WHOLE: [sitting(1, LINK_URL2="javascript:alert(1)")]})
    (aside,) = schedule.rows(Aside)
    assert aside["reason"] == "link is no web address: javascript:alert(1)"
    assert len(schedule.rows(Sitting)) == 1


def test_a_sitting_without_an_address_is_known_by_what_is_said_of_it(schedule):
    same = [sitting(1, LINK_URL2=None), sitting(2, LINK_URL2=" ", MEETING_TIME="14:00")]
    schedule(**{WHOLE: same})
    assert len(schedule.rows(Sitting)) == 2


def test_sittings_that_share_an_address_are_each_kept(schedule):
    home = "http://www.assembly.go.kr/"
    rows = [sitting(1, LINK_URL2=home, MEETING_DATE=f"2024-07-{day}") for day in ("10", "20", "21", "20")]
    on_another_page = sitting(1, LINK_URL2=home, MEETING_DATE="2024-07-25")
    report = schedule(**{WHOLE: [*rows, on_another_page]})
    assert (report.state, len(report.new), report.counts["aside"]) == ("complete", 4, 0)
    report = schedule(**{WHOLE: rows})
    assert (report.state, report.missing, report.counts["aside"]) == ("complete", 1, 0)
    assert sorted(str(row["held_on"]) for row in schedule.rows(Sitting) if row["listed"]) == [
        "2024-07-10",
        "2024-07-20",
        "2024-07-21",
    ]


def test_one_sitting_told_in_two_ways_is_set_aside_and_the_first_is_kept(schedule):
    report = schedule(**{WHOLE: [sitting(1), sitting(1), sitting(1, ANGUN="1. 다른 안건")]})
    assert (report.state, report.counts["aside"]) == ("complete", 1)
    assert [row["items"][:3] for row in schedule.rows(Sitting)] == ["1. "]
    assert [row["reason"] for row in schedule.rows(Aside)] == ["said otherwise in another row"]


def test_a_list_that_refuses_us_costs_itself_alone(schedule, monkeypatch, crawl):
    usual = crawl.service.answer
    refused = code_answer("ERROR-310")
    crawl.service.answer = lambda one, query: refused if one == HEARINGS else usual(one, query)
    report = schedule(**{PLENARY: [plenary(1)]})
    assert (report.state, list(report.partial)) == ("partial", ["공청회 일정 22대"])
    assert len(schedule.rows(Sitting)) == 1


@given(st.text(alphabet="가 1.<br/>BR&amp;\n", max_size=60))
def test_items_are_lines_without_marks(text):
    service = SHEET.schedules[1]
    (record,) = read_rows([sitting(1, ANGUN=text)], service)
    lines = (record["items"] or "").split("\n")
    assert all(line == line.strip() for line in lines)
    assert "<br>" not in text or (record["items"] or "").count("<br>") == 0


@pytest.mark.skipif(not RECORDED.is_dir(), reason="needs ../shared/data/assembly/recorded, which is not here")
@pytest.mark.parametrize(
    ("file", "service", "items"),
    [
        ("본회의_일정", 0, 0),
        ("위원회별_일정", 1, 2),
        ("위원회별_소위원회_일정", 3, 62),
        ("위원회별_공청회_일정", 4, 1),
    ],
)
def test_recorded_bodies_are_understood(file, service, items):
    body = json.loads((RECORDED / f"{file}.json").read_text(encoding="utf-8"))
    service = SHEET.schedules[service]
    rows = body[service.code][1]["row"]
    assert not service.unknown_fields(rows)
    (record,) = read_rows(rows, service)
    assert record["assembly"] == 21
    assert sitting_ids(service, rows)[0].startswith(f"{service.code}/https://")
    assert len((record["items"] or "").splitlines()) == items
