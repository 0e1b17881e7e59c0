"""What comes next, from the index alone: in order, narrowed, and as a calendar brought up to date."""

import json
import shutil
from datetime import date, datetime, timedelta

import pytest
import time_machine
import written_agenda
from icalendar import Calendar
from test_light_imports import loaded
from written_agenda import NOTICE, SUBCOMMITTEE, Scheduling

from cli.agenda.sittings import about_item
from index.errors import Exit
from index.moments import SEOUL
from index.search.agenda import items_of

AUGUST = ("--from", "2024-08-01", "--within", "30d")


@pytest.fixture(scope="module")
def agenda_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("일정")
    written_agenda.fill(home)
    return home


@pytest.fixture
def agenda(platwatch, agenda_home):
    return lambda *arguments, home=agenda_home: platwatch("--home", str(home), "agenda", *arguments)


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_all_that_has_a_day_stands_in_its_order(agenda):
    told = rows(agenda(*AUGUST))
    assert [(one["date"], one["kind"]) for one in told] == [
        ("2024-08-06", "subcommittee"),
        ("2024-08-06", "committee"),
        ("2024-08-08", "plenary"),
        ("2024-08-10", "notice"),
    ]
    sub, _, floor, notice = told
    assert (sub["title"], sub["time"]) == ("정무위원회 법안심사제2소위원회", "10:00")
    assert (sub["session"], floor["session"]) == ("제415회국회(임시회) 제2차", "제415회국회(임시회) 제3차")
    assert (sub["bills"], len(sub["on_agenda"])) == (["2200007"], 2)
    assert (floor["time"], floor["title"]) == ("14:00", "본회의 제415-3차(의사일정)")
    assert "온라인 플랫폼 중개거래" in notice["title"]
    assert {"id", "kind", "title", "date", "url"} <= sub.keys()


def test_laws_come_into_force_by_their_versions_future_ones_too(agenda):
    told = rows(agenda("--from", "2098-12-25", "--kind", "시행"))
    assert [(one["date"], one["title"]) for one in told] == [("2099-01-01", "「견본통신법」(법률 제19200호)")]
    past = rows(agenda("--from", "2023-07-01", "--kind", "in_force"))
    assert {one["title"] for one in past} == {
        "「견본통신법」(법률 제19152호)",
        "「견본통신법」(법률 제19153호)",
    }


def test_provisions_that_the_addenda_hold_back_stand_on_their_own_day(agenda):
    told = {one["title"]: one for one in rows(agenda("--from", "2097-12-25", "--committee", "없음위"))}
    assert told == {}
    told = {one["title"]: one for one in rows(agenda("--from", "2097-12-25"))}
    held_back = told["「견본통신법」 제2조의2"]
    assert (held_back["date"], held_back["kind"]) == ("2098-01-01", "in_force")
    assert held_back["note"] == "제19200호 부칙: 2098년 1월 1일부터 시행"  # stated, not computed


@pytest.mark.parametrize(
    ("narrowed", "kinds"),
    [
        (["--committee", "정무위"], ["subcommittee", "notice"]),
        (["--committee", "정무위", "--committee", "과방위"], ["subcommittee", "committee", "notice"]),
        (["--kind", "본회의", "--kind", "입법예고"], ["plenary", "notice"]),
        # Of a bill that is held, and of one that only an item names by its act.
        (["--topic", "online-platform-act"], ["subcommittee", "notice"]),
        (["-n", "1"], ["subcommittee"]),
    ],
    ids=" ".join,
)
def test_it_can_be_narrowed(agenda, narrowed, kinds):
    assert [one["kind"] for one in rows(agenda(*AUGUST, *narrowed))] == kinds


@pytest.mark.parametrize("so_on", ["", "(정부)", "(대안)(정무위원장)", "(홍길동의원 대표발의)(계속)"])
@pytest.mark.parametrize("kind", ["전부개정법률안", "안"])
def test_the_act_of_a_bill_that_only_an_item_names_is_read_from_its_title(kind, so_on):
    act = "견본통신에 관한 법률"
    (item,) = items_of(f"1. [2209999] {act}{' ' * (kind != '안')}{kind}{so_on}")
    assert about_item(item, {}, "2024-08-06").law == act


def test_without_a_day_it_begins_today(agenda):
    with time_machine.travel(datetime(2024, 8, 5, 12, tzinfo=SEOUL), tick=False):
        assert [one["date"][-2:] for one in rows(agenda("--within", "3d"))] == ["06", "06", "08"]
        assert [one["date"][-2:] for one in rows(agenda("--within", "2d", "--kind", "본회의"))] == []


def test_it_says_what_it_rests_on_and_what_was_never_collected(agenda):
    empty = agenda("--from", "2010-01-01", "--format", "json")
    assert (empty.exit_code, json.loads(empty.stdout)) == (Exit.DONE, [])
    assert "2010-01-01부터 2010-01-15까지 알려진 일정이 없습니다" in empty.stderr
    assert "수집한 적이 없습니다(platwatch crawl schedule)" in empty.stderr
    assert "시행일: 의안과 법률" in empty.stderr


def test_the_last_of_all_days_is_no_failure(agenda):
    assert rows(agenda("--from", "9999-12-25")) == []


def test_a_committee_that_nothing_is_of_is_named(agenda):
    told = agenda(*AUGUST, "--committee", "없음위", "--committee", "과방위", "--kind", "공청회").stderr
    assert "소관위원회입니다: 없음위" in told
    assert "과방위" not in told


def test_a_table_marks_what_its_list_dropped_and_a_calendar_cancels_it(agenda, agenda_home, tmp_path):
    home = shutil.copytree(agenda_home, tmp_path / "home")
    filler = Scheduling(home)
    filler.drop([], SUBCOMMITTEE["service"])
    filler.engine.dispose()
    told = agenda(*AUGUST, "--format", "table", home=home).stdout
    assert "[목록에서 빠짐]" in told
    assert [one["listed"] for one in rows(agenda(*AUGUST, "--kind", "소위", home=home))] == [False]
    (entry,) = entries(agenda(*AUGUST, "--kind", "소위", "--format", "ics", home=home).stdout_bytes)
    assert entry["STATUS"] == "CANCELLED"


def test_an_address_that_would_run_a_script_is_none(agenda, agenda_home, tmp_path):
    home = shutil.copytree(agenda_home, tmp_path / "home")
    filler = Scheduling(home)
    filler.sittings({**SUBCOMMITTEE, "link": "javascript:alert(1)"})
    filler.notice({**NOTICE, "link": "javascript:alert(1)"})
    filler.engine.dispose()
    told = rows(agenda(*AUGUST, "--kind", "소위", "--kind", "입법예고", home=home))
    assert [one["url"] for one in told] == [None, "https://example.org/bill/PRC_B2200007"]


def entries(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_a_calendar_has_times_in_seoul_whole_days_and_numbers_that_rise_with_a_change(
    agenda, agenda_home, tmp_path
):
    home = shutil.copytree(agenda_home, tmp_path / "home")
    path = tmp_path / "일정.ics"

    def written():
        assert agenda(*AUGUST, "-o", str(path), home=home).exit_code == Exit.DONE
        return {str(one["SUMMARY"]): one for one in entries(path.read_bytes())}

    first = written()
    timed, whole = first["정무위원회 법안심사제2소위원회"], first["과학기술정보방송통신위원회 전체회의"]
    assert timed.decoded("DTSTART").isoformat() == "2024-08-06T10:00:00+09:00"
    assert timed["DTSTART"].params["TZID"] == "Asia/Seoul"
    assert (whole.decoded("DTSTART"), whole.decoded("DTEND")) == (date(2024, 8, 6), date(2024, 8, 7))
    assert "전체회의 산회 직후" in whole["DESCRIPTION"]
    assert {one["SEQUENCE"] for one in written().values()} == {0}
    filler = Scheduling(home)
    filler.sittings({**SUBCOMMITTEE, "held_on": SUBCOMMITTEE["held_on"] + timedelta(days=1)})
    filler.engine.dispose()
    put_off = written()["정무위원회 법안심사제2소위원회"]
    assert (put_off["UID"], put_off["SEQUENCE"]) == (timed["UID"], 1)


def test_a_file_that_is_no_calendar_is_left_alone(agenda, tmp_path):
    path = tmp_path / "글.ics"
    path.write_text("글", encoding="utf-8")
    assert agenda(*AUGUST, "-o", str(path)).exit_code == Exit.FAILED
    assert path.read_text(encoding="utf-8") == "글"


@pytest.mark.parametrize("form", ["json", "csv", "ics"])
def test_reading_it_is_light(python, agenda_home, form):
    arguments = ("agenda", *AUGUST, "--format", form)
    assert loaded(python, *arguments, PLATWATCH_HOME=str(agenda_home)) == "[]"
