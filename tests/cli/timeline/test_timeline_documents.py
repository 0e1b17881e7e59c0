import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from made_up_events import (
    AROUND,
    DECIDED,
    EVENTS,
    HOSTILE,
    MONTH,
    OTHERS,
    OUTAGE,
    PLANNED,
    PROPOSED,
    TIMELINE,
    UNDATED,
    day,
)

from cli.output.ics import CalendarError
from cli.timeline import html, ics, markdown, rows, svg, timelinejs, why
from cli.timeline.layout import short
from cli.timeline.view import Timeline
from cli.words import set_language

BOTH = [TIMELINE, OTHERS]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("timelines", [[TIMELINE], BOTH, [Timeline("없음", ())]], ids=["one", "two", "none"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_drawing_is_xml_and_needs_nothing_else(timelines, language):
    set_language(language)
    drawn = svg.draw(timelines)
    root = ElementTree.fromstring(drawn)
    assert root.get("lang") == language
    assert not root.findall(f".//{SVG}script")
    assert "href" not in drawn
    marked = [one for one in root.iter() if one.get("data-event")]
    assert len(marked) == sum(1 for one in timelines for event in one.events if event.moment)


def test_a_drawing_draws_times_as_what_they_are():
    root = ElementTree.fromstring(svg.draw([TIMELINE]))
    marks = {
        one.find(f"{SVG}title").text.split(".")[0]: one
        for one in root.iter(f"{SVG}g")
        if one.get("data-event")
    }
    shapes = {title: {child.tag.removeprefix(SVG) for child in one} for title, one in marks.items()}
    assert "circle" in shapes[f"2022-10-15 {OUTAGE.title}"]
    assert "rect" in shapes[f"2022년 11월 중 {MONTH.title}"]
    planned = marks[f"2023년 상반기 {PLANNED.title}"].find(f"{SVG}rect")
    assert planned.get("fill") == svg.PAPER
    disagreeing = [one.text for one in marks[f"2022-10-15 {OUTAGE.title}"].iter(f"{SVG}text")]
    assert "!" in disagreeing


def test_no_label_covers_another():
    crowded = Timeline(
        "많음", [replace(OUTAGE, id=f"e-{n}", moment=day(2022, 10, 1 + n % 20)) for n in range(60)]
    )
    places = set()
    for one in ElementTree.fromstring(svg.draw([crowded])).iter(f"{SVG}text"):
        place = (one.get("x"), one.get("y"))
        assert place not in places or one.text == "!"
        places.add(place)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.addresses, self.ids = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        given = dict(attributes)
        self.ids += [given["id"]] if "id" in given else []
        self.addresses += [given[name] for name in ("src", "href", "action", "data") if name in given]
        assert not [name for name in given if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("timelines", [[TIMELINE], BOTH], ids=["one", "two"])
def test_a_page_loads_nothing_and_runs_only_what_is_its_own(timelines):
    text = html.page(timelines)
    page = Page(text)
    assert {"link", "img", "iframe", "object"}.isdisjoint(page.tags)
    assert page.tags.count("script") == 1
    assert all(one.startswith(("#source-", "https://")) for one in page.addresses)
    assert len(page.ids) == len(set(page.ids))
    assert {one[1:] for one in page.addresses if one.startswith("#")} <= set(page.ids)
    assert "default-src 'none'" in text
    assert '<html lang="ko">' in text
    assert HOSTILE not in text


def test_no_address_but_of_the_web_is_a_link():
    report = replace(OUTAGE.reports[0], url="javascript:alert(1)")
    text = html.page([Timeline("가", [replace(OUTAGE, reports=[report])])])
    assert "javascript:" not in text


def test_every_event_is_in_the_table_with_its_sources():
    text = html.page([TIMELINE])
    assert text.count("<details>") == len(EVENTS)
    assert "가나일보이(가) 적은 문장 1" in text
    assert "수집되지 않은 의안: 2117814" in text


def test_markdown_has_a_table_and_its_sources():
    lines = list(markdown.document(BOTH))
    table = [line for line in lines if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {8}
    assert any(line.startswith("    - [가나일보") for line in lines)
    assert "<script>" not in "\n".join(lines)


def test_what_a_record_states_in_our_words_stands_in_no_quotation_marks():
    label = "본회의 의결 원안가결 245/0/1"
    written = ["\n".join(markdown.document([TIMELINE])), timelinejs.document([TIMELINE])]
    written += [html.page([TIMELINE]), "\n".join(why.explained(DECIDED))]
    calendar = Calendar.from_ical(ics.calendar([TIMELINE], None))
    written.append("\n".join(str(one["DESCRIPTION"]) for one in calendar.walk("VEVENT")))
    for text in written:
        assert label in text
        assert f"“{label}" not in text
        assert f"<blockquote>{label}" not in text
    row = rows.sheet_row(DECIDED)
    assert (row["result"], row["quotation"]) == ("원안가결 245/0/1", DECIDED.reports[1].quotation)
    assert rows.sheet_row(PROPOSED)["quotation"] is None


def test_timelinejs_keeps_partial_dates():
    told = json.loads(timelinejs.document([TIMELINE]))
    assert told.keys() == {"title", "events"}
    slides = {one["unique_id"]: one for one in told["events"]}
    assert slides.keys() == {one.id for one in EVENTS if one.moment}
    assert slides[MONTH.id]["start_date"] == {"year": 2022, "month": 11}
    assert slides[MONTH.id]["display_date"] == "2022년 11월 중"
    assert slides[PLANNED.id]["end_date"] == {"year": 2023, "month": 6, "day": 30}
    assert slides[OUTAGE.id]["start_date"] == {"year": 2022, "month": 10, "day": 15}
    assert "end_date" not in slides[OUTAGE.id]
    allowed = {"unique_id", "group", "start_date", "end_date", "display_date", "text", "autolink"}
    assert all(
        one.keys() <= allowed and one["text"].keys() == {"headline", "text"} for one in slides.values()
    )
    assert "<script>" not in slides[AROUND.id]["text"]["headline"]
    assert slides[OUTAGE.id]["group"] == "기업"


def entries(content):
    return {str(one["UID"]): one for one in Calendar.from_ical(content).walk("VEVENT")}


def test_a_calendar_has_whole_days_and_says_what_is_vague():
    found = entries(ics.calendar([TIMELINE], None))
    assert len(found) == sum(1 for one in EVENTS if one is not UNDATED)
    month = found[f"{MONTH.id}@platwatch"]
    assert month["SUMMARY"] == "[2022년 11월 중] 상생안 협의"
    assert month["DTSTART"].params["VALUE"] == "DATE"
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (date(2022, 11, 1), date(2022, 12, 1))
    assert found[f"{PLANNED.id}@platwatch"]["STATUS"] == "TENTATIVE"


def test_a_calendar_counts_changes_of_each_entry(tmp_path):
    path = tmp_path / "달력.ics"
    path.write_bytes(ics.calendar([TIMELINE], path))
    assert ics.calendar([TIMELINE], path) == path.read_bytes()
    moved = replace(TIMELINE, events=[replace(OUTAGE, title="고친 제목"), MONTH])
    found = entries(ics.calendar([moved], path))
    assert found[f"{OUTAGE.id}@platwatch"]["SEQUENCE"] == 1
    assert found[f"{MONTH.id}@platwatch"]["SEQUENCE"] == 0


def test_a_file_that_is_no_calendar_is_refused(tmp_path):
    path = tmp_path / "글.ics"
    path.write_text("달력이 아님", encoding="utf-8")
    with pytest.raises(CalendarError):
        ics.calendar([TIMELINE], path)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (
            "정보통신망 이용촉진 및 정보보호 등에 관한 법률 일부개정법률안(대안)",
            "정보통신망법 일부개정법률안(대안)",
        ),
        ("온라인 플랫폼 중개거래의 공정화에 관한 법률안", "온라인 플랫폼 중개거래의 공정화에 관한 법률안"),
        ("방송법 일부개정법률안", "방송법 일부개정법률안"),
        ("전기통신사업법 일부개정법률안", "전기통신사업법 일부개정법률안"),
    ],
)
def test_a_label_has_the_short_name_of_an_act_where_no_other_has_it(title, shown):
    assert short(title) == shown
