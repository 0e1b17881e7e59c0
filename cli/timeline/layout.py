"""Where the marks of a drawn timeline stand: a band a lane, with enough rows that no label covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import east_asian_width

from cli.timeline.dates import last_day, shown
from cli.timeline.order import step_word
from cli.timeline.view import Timeline
from cli.words import say
from index.korean.names import law_names, read_laws
from index.moments import today
from index.tracking.events.event import Event, Lane

WIDTH, LEFT, RIGHT = 1200, 150, 24  # of the drawing, of the lanes' names, of the margin
ROW, PAD, TOP = 30, 10, 56
LETTER = 6.6  # a narrow character at 12 px; a Hangul syllable is two
KEPT = 8  # letters of an act's name that is short as it is: 개인정보 보호법
LONGEST = 64  # narrow characters of a label
POINT, GAP = 8, 8


@dataclass(frozen=True)
class Placed:
    """An event's mark: where it begins and ends, its row's height, and its label beside it."""

    event: Event
    number: int
    start: float
    end: float
    y: float
    label: str
    label_x: float
    before: bool  # the label stands to the left


@dataclass(frozen=True)
class Band:
    """A lane: its name and the marks in it."""

    name: str
    top: float
    height: float
    marks: Sequence[Placed]


@dataclass(frozen=True)
class Axis:
    """The days from the left edge to the right one."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Return where a day stands."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + min(1.0, max(0.0, share)) * (WIDTH - LEFT - RIGHT), 1)

    def ticks(self) -> list[date]:
        """Return the days that are written below: firsts of months or of years, as many as can be read."""
        years = self.last.year - self.first.year + 1
        every = [
            date(self.first.year + month // 12, month % 12 + 1, 1)
            for month in range(self.first.month - 1, (years - 1) * 12 + self.last.month)
        ]
        for step in (1, 3, 6, 12, 24, 60, 120):
            chosen = [
                day for day in every if (day.year * 12 + day.month - 1) % step == 0 and day >= self.first
            ]
            if len(chosen) <= 14:
                return chosen
        return []


def axis_of(events: Sequence[Event]) -> Axis:
    """Return the axis that holds all days of events, with some room on both sides."""
    days = [day for one in events if one.moment for day in (one.moment.first, last_day(one.moment))]
    if not days:
        return Axis(today(), today())
    room = max(7, (max(days) - min(days)).days // 30)
    return Axis(_moved(min(days), -room), _moved(max(days), room))


def _moved(day: date, by: int) -> date:
    """Return a day so many days later, within what the calendar has."""
    return date.fromordinal(min(date.max.toordinal(), max(1, day.toordinal() + by)))


def bands(timelines: Sequence[Timeline], numbers: dict[str, int], axis: Axis) -> Iterator[Band]:
    """Yield the lanes that have events, those of each timeline together."""
    top = float(TOP)
    for timeline in timelines:
        for lane in Lane:
            some = [one for one in timeline.events if one.moment and one.lane is lane]
            if not some:
                continue
            marks = list(_placed(some, numbers, axis, top + PAD))
            rows = 1 + round(max((mark.y for mark in marks), default=0) - top - PAD - ROW / 2) // ROW
            name = say(f"lane.{lane}")
            height = rows * ROW + 2 * PAD
            yield Band(f"{timeline.title}\n{name}" if len(timelines) > 1 else name, top, height, marks)
            top += height


def _placed(events: Sequence[Event], numbers: dict[str, int], axis: Axis, top: float) -> Iterator[Placed]:
    """Put each event in the first row in which neither it nor its label meets another."""
    taken: list[float] = []
    for event in events:
        assert event.moment is not None
        start, end = axis.x(event.moment.first), axis.x(last_day(event.moment))
        label = _label(event, numbers[event.id])
        room = letters(label) * LETTER + GAP
        edge = end + (POINT if event.moment.precision == "day" else 3 * POINT)  # a bar may end in an arrow
        before = edge + room > WIDTH
        left = start - 2 * POINT - (room if before else 0)
        right = edge + (0 if before else room)
        row = next((place for place, edge in enumerate(taken) if edge <= left), len(taken))
        taken[row:] = [right, *taken[row + 1 :]]
        y = top + row * ROW + ROW / 2
        label_x = round(start - 1.5 * POINT if before else edge + GAP / 2, 1)
        yield Placed(event, numbers[event.id], start, end, y, label, label_x, before)


def letters(text: str) -> int:
    """Return how many narrow characters a text is wide."""
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _label(event: Event, number: int) -> str:
    return _cut(f"{number} {shown(event.moment)} {_told(event)}")


def _told(event: Event) -> str:
    """Return a title; of a bill's step with the step first, which is what tells it from the others."""
    step = step_word(event)
    return f"{step} {short(event.title.removesuffix(step).strip())}" if step else event.title


def short(title: str) -> str:
    """Return a bill's title with the short name of its act, where that of no other: 정보통신망법.

    An act whose name is short as it is keeps it: 전통법 is nobody's first word for 전기통신사업법.
    """
    for law, others in read_laws().items():
        is_long = len(law) > KEPT and others
        if is_long and title.startswith(f"{law} ") and law_names(others[0]) == (law,):
            return others[0] + title.removeprefix(law)
    return title


def _cut(text: str) -> str:
    """Return as much of a text as has room."""
    room = 0
    for place, one in enumerate(text):
        room += letters(one)
        if room > LONGEST:
            return text[:place].rstrip() + "…"
    return text
