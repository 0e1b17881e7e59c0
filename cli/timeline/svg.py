"""A timeline drawn: lanes from top to bottom, time from left to right, readable without colour and alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cli.output.svg import plain
from cli.timeline.dates import shown
from cli.timeline.layout import (
    LETTER,
    POINT,
    RIGHT,
    ROW,
    TOP,
    WIDTH,
    Axis,
    Band,
    Placed,
    axis_of,
    bands,
    letters,
)
from cli.timeline.marks import counted, is_inferred, marks
from cli.timeline.view import Timeline, merged
from cli.words import language, say
from index.tracking.events.event import Event, Modality

FONT = "'Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif"
INK, PAPER, GREY, LINE, WARNING = "#1a1a1a", "#ffffff", "#595959", "#c8c8c8", "#a11d00"
LANES = {
    "assembly": "#1f4e9c",
    "government": "#1b6b3a",
    "court": "#6b3fa0",
    "company": "#8a4b00",
    "press": "#444444",
}
BAR = 5  # half of a range's height
FOOT = 24
HOLLOW = (Modality.PLANNED, Modality.HYPOTHETICAL, Modality.NEGATED)


def draw(timelines: Sequence[Timeline], *, alone: bool = True) -> str:
    """Return the drawing; ``alone`` it says what its marks mean, else every mark leads to its sources."""
    events = merged(timelines)
    numbers = {one.id: place for place, one in enumerate(events, 1)}
    axis = axis_of(events)
    lanes = list(bands(timelines, numbers, axis))
    bottom = lanes[-1].top + lanes[-1].height if lanes else float(TOP)
    notes = list(_notes(timelines, events)) if alone else []
    height = round(bottom + FOOT + (FOOT * (len(notes) + 1) if alone else 0))
    title = " / ".join(one.title for one in timelines)
    parts = [
        *_head(title),
        *_grid(axis, bottom),
        *(piece for lane in lanes for piece in _lane(lane, alone=alone)),
        *(_legend(bottom + FOOT * 1.5) if alone else ()),
        *(_text(16, bottom + FOOT * (2.5 + place), note, 12, GREY) for place, note in enumerate(notes)),
    ]
    # A group of links, and no image, where it can be used.
    role = f'role="{"img" if alone else "group"}" aria-label="{plain(title)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{language()}" xml:lang="{language()}" {role} '
        f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="{FONT}">\n'
        + "\n".join(parts)
        + "\n</svg>"
    )


def size(drawing: str) -> tuple[int, int]:
    """Return the width and height of a drawing."""
    found = re.search(r'width="(\d+)" height="(\d+)"', drawing)
    assert found is not None
    return int(found[1]), int(found[2])


def _notes(timelines: Sequence[Timeline], events: Sequence[Event]) -> Iterator[str]:
    if undated := sum(1 for one in events if one.moment is None):
        yield say("timeline.undated", count=undated)
    yield from dict.fromkeys(note for one in timelines for note in one.notes)


def _head(title: str) -> Iterator[str]:
    yield f"<title>{plain(title)}</title>"
    yield f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    yield _text(16, 26, title, 17, INK, weight="bold")


def _grid(axis: Axis, bottom: float) -> Iterator[str]:
    for day in axis.ticks():
        x = axis.x(day)
        yield f'<path d="M{x} {TOP - 8}V{bottom}" stroke="{LINE}"/>'
        name = f"{day.year}" if day.month == 1 else f"{day.year}-{day.month:02}"
        yield _text(x, TOP - 14, name, 11, GREY, anchor="middle")


def _lane(lane: Band, *, alone: bool) -> Iterator[str]:
    yield f'<path d="M8 {lane.top}H{WIDTH - RIGHT / 2}" stroke="{LINE}"/>'
    for place, name in enumerate(lane.name.split("\n")):
        yield _text(16, lane.top + 24 + 16 * place, _short(name), 12, INK, weight="bold")
    for mark in lane.marks:
        yield from _mark(mark, alone=alone)


def _short(name: str) -> str:
    return name if len(name) <= 11 else name[:10] + "…"


def _mark(mark: Placed, *, alone: bool) -> Iterator[str]:
    event = mark.event
    told = f"{shown(event.moment)} {event.title}. {', '.join(marks(event))}. {counted(event)}"
    facts = f'data-lane="{event.lane}" data-event="{mark.number}"'
    inner = [f"<title>{plain(told)}</title>", *_shape(mark), _label(mark)]
    if alone:
        yield f"<g {facts}>" + "".join(inner) + "</g>"
    else:
        # The area that takes a click is no smaller than a finger.
        left = min(
            mark.start - POINT, mark.label_x - (round(letters(mark.label) * LETTER) if mark.before else 0)
        )
        area = f'<rect x="{left}" y="{mark.y - ROW / 2}" width="{mark.end - left + POINT}" height="{ROW}" '
        inner.insert(1, area + 'fill="none" pointer-events="all"/>')
        href = f'href="#source-{mark.number}" aria-label="{plain(told)}"'
        yield f'<a {href} class="mark" {facts}>' + "".join(inner) + "</a>"


def _shape(mark: Placed) -> Iterator[str]:
    """Yield a mark: a diamond is official, a circle reported, a bar a time that is known no more closely."""
    event, colour = mark.event, LANES[mark.event.lane]
    assert event.moment is not None
    dash = ' stroke-dasharray="3 2"' if is_inferred(event) or event.moment.precision == "around" else ""
    fill = PAPER if event.modality in HOLLOW else colour
    pale = ' fill-opacity=".35"' if dash or event.moment.precision != "day" else ""
    drawn = f'fill="{fill}" stroke="{colour}" stroke-width="1.6"{dash}{pale}'
    x, y = mark.start, mark.y
    if event.moment.precision != "day":
        width = max(mark.end - mark.start, 2 * BAR)
        measures = f'x="{x}" y="{y - BAR}" width="{width}" height="{2 * BAR}" rx="2"'
        yield f"<rect {measures} {drawn}/>"
        yield from _open_ends(mark, colour)
    elif event.official:
        yield f'<path d="M{x} {y - POINT}L{x + POINT} {y}L{x} {y + POINT}L{x - POINT} {y}Z" {drawn}/>'
    else:
        yield f'<circle cx="{x}" cy="{y}" r="{POINT - 2}" {drawn}/>'
    if event.modality is Modality.NEGATED:
        yield f'<path d="M{x - 7} {y - 7}L{x + 7} {y + 7}M{x + 7} {y - 7}L{x - 7} {y + 7}" stroke="{INK}"/>'
    if event.disagreements:
        yield _text(x, y - POINT + 1, "!", 13, WARNING, anchor="middle", weight="bold")


def _open_ends(mark: Placed, colour: str) -> Iterator[str]:
    """Yield an arrow where a moment goes on beyond what is known."""
    moment = mark.event.moment
    assert moment is not None
    stroke = f'fill="none" stroke="{colour}" stroke-width="1.6"'
    if moment.precision == "before":
        yield f'<path d="M{mark.start - 2} {mark.y}h-8m4 -4l-4 4l4 4" {stroke}/>'
    if moment.last is None or moment.precision == "after":
        end = max(mark.end, mark.start + 2 * BAR)
        yield f'<path d="M{end + 2} {mark.y}h8m-4 -4l4 4l-4 4" {stroke}/>'


def _label(mark: Placed) -> str:
    anchor = "end" if mark.before else "start"
    return _text(mark.label_x, mark.y + 4, mark.label, 12, INK, anchor=anchor)


def _legend(y: float) -> Iterator[str]:
    """Yield what the marks mean, drawn as they are."""
    x = 16.0
    for key, shape in LEGEND:
        yield f'<g transform="translate({x + POINT} {y - 4})">{shape}</g>'
        text = say(key)
        yield _text(x + 3 * POINT, y, text, 12, INK)
        x += 3 * POINT + 13 * len(text) + 20


_SOLID, _HOLLOW = f'fill="{INK}" stroke="{INK}"', f'fill="{PAPER}" stroke="{INK}" stroke-width="1.6"'
LEGEND = (
    ("event.official", f'<path d="M0 -7L7 0L0 7L-7 0Z" {_SOLID}/>'),
    ("event.reported", f'<circle r="6" {_SOLID}/>'),
    ("event.planned", f'<circle r="6" {_HOLLOW}/>'),
    ("event.vague", f'<rect x="-9" y="-5" width="18" height="10" rx="2" {_SOLID} fill-opacity=".35"/>'),
    ("event.inferred", f'<circle r="6" {_SOLID} stroke-dasharray="3 2" fill-opacity=".35"/>'),
    ("event.negated", f'<circle r="6" {_HOLLOW}/><path d="M-7 -7L7 7M7 -7L-7 7" stroke="{INK}"/>'),
    ("event.disagree", f'<text y="5" text-anchor="middle" font-weight="bold" fill="{WARNING}">!</text>'),
)


def _text(
    x: float, y: float, text: str, points: int, colour: str, *, anchor: str = "start", weight: str = "normal"
) -> str:
    where = f'x="{x}" y="{y}" text-anchor="{anchor}" font-size="{points}" font-weight="{weight}"'
    # The paper shines around letters, so that a line behind them takes nothing from them.
    halo = f'stroke="{PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    return f'<text {where} fill="{colour}" {halo}>{plain(text)}</text>'
