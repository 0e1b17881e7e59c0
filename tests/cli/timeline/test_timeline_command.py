import json
from dataclasses import replace
from types import SimpleNamespace

import pytest
from icalendar import Calendar
from made_up_events import DECIDED, PROPOSED

from cli.commands import timeline
from cli.timeline.target import _unexamined
from cli.timeline.view import Timeline
from index.errors import Exit

FORMATS = ("table", "json", "ndjson", "csv", "tsv", "markdown", "html", "svg", "timelinejs", "ics")


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_format_tells_the_bill(lived, form, language):
    result = lived("timeline", "2200001", "--format", form, "--lang", language)
    assert result.exit_code == Exit.DONE, result.stderr
    assert "은행법" in result.stdout.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("표.md", "# "), ("쪽.html", "<!doctype html>"), ("그림.svg", "<svg "), ("달력.ics", "BEGIN:VCALENDAR")],
)
def test_a_file_is_written_as_its_name_says(lived, tmp_path, name, begins):
    path = tmp_path / name
    assert lived("timeline", "2200001", "-o", str(path)).exit_code == Exit.DONE
    assert path.read_text(encoding="utf-8").startswith(begins)


def test_a_calendar_is_brought_up_to_date_and_no_other_file(lived, tmp_path):
    path = tmp_path / "달력.ics"
    lived("timeline", "2200001", "-o", str(path))
    first = path.read_bytes()
    lived("timeline", "2200001", "-o", str(path))
    assert path.read_bytes() == first
    assert {one["SEQUENCE"] for one in Calendar.from_ical(first).walk("VEVENT")} == {0}
    path.write_text("남의 글", encoding="utf-8")
    assert lived("timeline", "2200001", "-o", str(path)).exit_code == Exit.FAILED
    assert path.read_text(encoding="utf-8") == "남의 글"


def test_steps_say_how_they_ended_and_where(lived):
    shown = lived("timeline", "2200001", "--format", "table").stdout
    assert "제1차 전체회의" in shown
    assert "원안가결 2/1/0" in shown


@pytest.mark.parametrize(
    ("services", "counts"),
    [(["TVBPMBILL11"], (1, 0)), (["TVBPMBILL11", "BILLINFODETAIL"], (0, 1)), ([], (1, 0))],
)
def test_a_bill_that_was_asked_about_in_vain_is_not_told_as_not_collected(services, counts):
    card = {"sources": [{"service": one} for one in services]}
    reader = SimpleNamespace(bills=lambda ids: dict.fromkeys(ids, card))
    assert _unexamined(reader, [PROPOSED, DECIDED]) == counts


def test_days_narrow_and_undated_steps_go(lived):
    days = [
        row["date"] for row in rows(lived("timeline", "2200001", "--since", "2025-11", "--until", "2025-11"))
    ]
    assert days == ["2025-11-26"]
    assert lived("timeline", "2200001", "--since", "2025", "--until", "2024").exit_code == Exit.USAGE


def test_kinds_narrow_by_either_name(lived):
    found = rows(lived("timeline", "2200001", "--kind", "발의"))
    assert [row["stage"] for row in found] == ["proposed"]
    assert found == rows(lived("timeline", "2200001", "--kind", "proposal"))


def test_a_law_means_its_bills(lived):
    found = rows(lived("timeline", "은행법"))
    assert len({row["bill_id"] for row in found}) > 1


def test_words_that_name_nothing_are_a_query(lived):
    found = rows(lived("timeline", "은행법 일부개정법률안"))
    assert "은행법" in found[0]["title"]


def test_nothing_found_says_what_was_collected(lived):
    result = lived("timeline", "아무데도 없는 말")
    assert (result.exit_code, result.stdout) == (Exit.DONE, "")
    assert "0건. 수집 범위" in result.stderr
    assert (
        "아무데도 없는 말: 이런 이름의 주제가 없고, 이 말이 든 기록도 없습니다. 주제 목록: " in result.stderr
    )
    assert "주제 목록" not in lived("timeline", "은행법", "--since", "2100").stderr


def test_a_name_like_a_topics_is_told_which(lived):
    for word in ("kakao-outage", "카카오장에"):
        assert "비슷한 주제: kakao-outage-2022." in lived("timeline", word).stderr


def test_a_file_of_no_format_is_told_every_suffix_that_this_list_takes(lived):
    result = lived("timeline", "2200001", "-o", "연표.pdf")
    assert result.exit_code == Exit.USAGE
    assert all(suffix in result.stderr for suffix in (".csv", ".md", ".svg", ".ics"))


def test_a_topic_names_the_bills_that_are_not_held(lived):
    result = lived("timeline", "kakao-outage-2022")
    assert "수집되지 않은 의안: " in result.stderr
    assert "2118769" in result.stderr


def test_two_are_compared(lived):
    found = rows(lived("timeline", "--compare", "2200001", "2200003"))
    assert {len(row["of"]) for row in found} == {1}
    assert lived("timeline", "--compare", "2200001", "2200001").exit_code == Exit.USAGE
    assert lived("timeline", "--compare", "2200001", "2200003", "--format", "svg").stdout.startswith("<svg")


def test_every_event_can_be_asked_about(platwatch):
    ids = [row["id"] for row in rows(platwatch("timeline", "2117191", "--detail", "3"))]
    assert {platwatch("timeline", "--why", one).exit_code for one in ids} == {Exit.DONE}


def test_why_tells_how_an_event_was_made(lived):
    first = rows(lived("timeline", "2200001"))[0]
    told = lived("timeline", "--why", first["id"])
    assert first["title"] in told.stdout
    assert json.loads(lived("timeline", "--why", first["id"], "--format", "json").stdout)["why"]
    assert lived("timeline", "--why", "e-nothing").exit_code == Exit.NOT_FOUND


@pytest.mark.parametrize("asked", [[], ["2200001", "--why", "e-1"], ["2200001", "--compare", "가", "나"]])
def test_one_thing_is_asked_at_a_time(platwatch, asked):
    assert platwatch("timeline", *asked).exit_code == Exit.USAGE


def test_a_bill_that_is_not_held_is_not_found(platwatch):
    assert platwatch("timeline", "9999999").exit_code == Exit.NOT_FOUND


def test_at_most_so_many_are_shown(lived):
    assert len(rows(lived("timeline", "2200001", "-n", "2"))) == 2
    assert lived("timeline", "2200001", "-n", "2", "--format", "html").stdout.count("<details>") == 2


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("가",), 1),
        (("가", "-n", "1"), 0),  # what stands last is not shown
        (("가", "-n", "1", "--format", "svg"), 0),
        (("--compare", "가", "나"), 1),  # of both, for they stand in one list
    ],
)
def test_what_stands_last_is_told_of_what_is_shown(monkeypatch, lived, asked, said):
    events = [PROPOSED, replace(DECIDED, moment=None)]
    monkeypatch.setattr(timeline, "read_timeline", lambda _, one: Timeline(one.text, events))
    told = lived("timeline", *asked)
    assert told.exit_code == Exit.DONE, told.stderr
    assert len(told.stderr.splitlines()) == said
