import csv
import json
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from made_up_events import (
    AROUND,
    DECIDED,
    NEGATED,
    OTHERS,
    OUTAGE,
    PLANNED,
    PROPOSED,
    REFERRED,
    TIMELINE,
    UNDATED,
)

from cli.output.json_lines import encode_row
from cli.output.options import Output
from cli.timeline import compare, rows, why
from cli.timeline.marks import counted, marks
from cli.timeline.order import in_order
from cli.timeline.view import Timeline, last_of, notes_of
from cli.timeline.write import write
from cli.words import set_language
from index.tracking.events.event import Moment


def test_marks_say_what_is_to_be_known():
    assert marks(OUTAGE) == ["보도", "출처 간 불일치"]
    assert marks(PROPOSED) == ["공식 기록"]
    assert marks(PLANNED) == ["보도", "예정(그날이 지남)"]
    assert marks(NEGATED) == ["보도", "무산·연기"]
    assert marks(REFERRED) == ["공식 기록", "계산값"]
    computed = replace(REFERRED, moment=None, undated_basis="computed")
    assert marks(computed) == ["공식 기록", "계산값"]
    assert rows.row(computed)["basis"] == "computed"
    assert "[계산값]" in rows.table_row(computed)["title"]
    assert marks(AROUND) == ["보도", "추정(근거 보기)"]


@pytest.mark.parametrize(
    ("day", "mark"), [(date(2023, 6, 30), "planned"), (date(2023, 7, 1), "planned_past")]
)
def test_what_was_planned_for_a_day_that_is_over_says_no_more_than_that(monkeypatch, day, mark):
    monkeypatch.setattr("cli.timeline.marks.today", lambda: day)
    assert rows.row(PLANNED)["status"] == ["reported", mark]
    still_open = replace(PLANNED, moment=Moment(date(2023, 1, 1), None, "after"))
    assert rows.row(still_open)["status"] == ["reported", "planned"]


def test_copies_count_once_and_the_assembly_is_no_outlet():
    assert counted(OUTAGE) == "출처 3건(독립 매체 2곳)"
    assert counted(PROPOSED) == "출처 1건"
    assert counted(DECIDED) == "출처 2건(독립 매체 1곳)"


def test_a_row_of_json_has_all_and_needs_no_language():
    korean = rows.row(OUTAGE)
    set_language("en")
    assert rows.row(OUTAGE) == korean
    assert {"id", "kind", "title", "date", "url"} <= korean.keys()
    assert (korean["kind"], korean["date"], korean["lane"]) == ("event", "2022-10-15", "company")
    assert korean["status"] == ["reported", "disagree"]
    assert korean["disagreements"] == [{"what": "when", "value": "2022-10-16", "records": ["n-0000000002"]}]
    assert json.loads(encode_row(korean))["reports"][2]["copy_of"] == "n-0000000001"


def test_a_vague_day_keeps_its_ends_and_its_precision():
    row = rows.row(PLANNED)
    assert (row["date"], row["until"], row["precision"]) == ("2023-01-01", "2023-06-30", "half")
    assert rows.row(UNDATED)["date"] is None


def test_a_table_shows_doubts_meetings_and_sources():
    assert rows.table_row(OUTAGE)["title"].startswith(
        "판교 데이터센터 화재로 카카오 서비스 장애 [출처 간 불일치]"
    )
    assert "날짜 불일치: 2022-10-16 (출처 1건)" in rows.table_row(OUTAGE)["title"]
    assert "제400회 제14차 본회의 · 원안가결 245/0/1" in rows.table_row(DECIDED)["title"]
    assert rows.table_row(UNDATED)["when"] == "날짜 미상"


def test_a_sheet_has_one_fact_a_cell():
    row = rows.sheet_row(OUTAGE)
    assert (row["lane"], row["type"], row["actors"]) == ("기업", "사고", "카카오(대상)")
    assert set(rows.SHEET) <= row.keys()
    assert (row["precision"], rows.sheet_row(UNDATED)["precision"]) == ("날까지", None)


def test_two_timelines_stand_side_by_side():
    both = {row["id"]: row for row in compare.shown_rows([TIMELINE, OTHERS], table=False)}
    assert both[OUTAGE.id]["A"] == both[OUTAGE.id]["B"] == OUTAGE.title
    assert "A" not in both["e-x"]
    assert [row["of"] for row in compare.json_rows([TIMELINE, OTHERS])].count(["네이버"]) == 1
    assert compare.headings([TIMELINE, OTHERS]) == {"A": TIMELINE.title, "B": "네이버"}


@pytest.mark.parametrize("titles", [("lane", "when"), ("쿠팡", "쿠팡")])
def test_a_title_may_be_a_column_s_name_or_said_twice(tmp_path, titles):
    both = [replace(one, title=title) for one, title in zip((TIMELINE, OTHERS), titles, strict=True)]
    out = Output("csv", tmp_path / "both.csv", bom=False, fields=(), limit=0, headers=True)
    write(both, "csv", out)
    head, *found = csv.reader(StringIO(out.path.read_text("utf-8")))
    assert head[5:8] == ["갈래", *titles]
    cells = {row[0]: row[5:8] for row in found}
    assert cells[OUTAGE.id] == ["기업", OUTAGE.title, OUTAGE.title]
    assert (cells[PLANNED.id][2], cells["e-x"][1]) == ("", "")


def test_why_tells_places_and_merges():
    told = "\n".join(why.explained(OUTAGE))
    assert "n-0000000002: 같은 날 같은 주체(0.92)" in told
    assert "n-0000000001의 글과 같음" in told
    assert why.why_row(OUTAGE)["reports"][0]["span"] == [0, 0]


def test_an_undated_step_stands_before_the_next_one_and_what_no_step_follows_is_told_to_stand_last():
    before = replace(REFERRED, moment=None)
    events = in_order([DECIDED, before, PROPOSED])
    assert [one.stage for one in events] == [PROPOSED.stage, REFERRED.stage, DECIDED.stage]
    assert last_of(events) == 0
    nothing_follows = replace(DECIDED, moment=None)
    timeline = Timeline("연표", in_order([nothing_follows, before, PROPOSED]))
    assert [one.stage for one in timeline.events] == [PROPOSED.stage, REFERRED.stage, DECIDED.stage]
    assert last_of(timeline.events) == 2
    told = "맨 끝의 2건은 날짜를 알 수 없고, 뒤에 날짜를 아는 단계도 없습니다."
    assert notes_of([timeline, timeline], timeline.events).count(told) == 1
