"""What a text named so far: its dates, for those that are counted from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from index.korean.anchors import Anchor
from index.korean.bounds import Bound
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.periods import Period, Precision
from index.korean.spans import Span, place, plain

NAMED = "nickname"
_LEAD = 3  # days from the publication, within which a day is that of the news


@dataclass(frozen=True, kw_only=True)
class DateMention(Span):
    """A date as precise as it was said.

    ``first`` and ``last`` are the days that it covers, both ``None`` where the text says no more than
    ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``. ``time`` is 09:30, or MO, AF, EV, NI for a part of the
    day; ``about`` the very day that counting gives (3년 전), where the date is coarser.
    """

    value: str
    precision: Precision
    first: date | None = None
    last: date | None = None
    bound: Bound | None = None
    time: str | None = None
    about: date | None = None


Mention = DateMention | DurationMention | FrequencyMention


class NamedDates:
    """One text as far as it was read: what was ``found``, its ``days``, and the first that is the news."""

    def __init__(self, given: str, published: date) -> None:
        self.given, self.text, self.published = given, plain(given), published
        self.found: list[Mention] = []
        self.days: list[DateMention] = []
        self.lead: date | None = None
        self.last_date: DateMention | None = None
        self.anchor: Anchor | None = None

    def add(self, made: Mention, *, aside: bool = False) -> None:
        """Keep what was found; 이날 never means a day that is said ``aside``."""
        while self.found and self.found[-1].end > made.start:
            self.found.pop()  # a range or a window takes in what it begins with
        self.found.append(made)
        if not isinstance(made, DateMention) or made.first is None:
            return
        self.last_date = made
        if made.precision == "day" and made.basis != NAMED and not aside:
            self.days.append(made)
            if self.lead is None and abs((made.first - self.published).days) <= _LEAD:
                self.lead = made.first

    def date_before(self) -> DateMention | None:
        """Return what was found last, where it is a date of the calendar."""
        last = self.found[-1] if self.found else None
        return last if isinstance(last, DateMention) and last.first is not None else None

    def dated(
        self,
        where: tuple[int, int],
        period: Period,
        basis: str,
        bound: Bound | None = None,
        time: str | None = None,
        about: date | None = None,
    ) -> DateMention:
        """Make the mention of a period."""
        return DateMention(
            **place(self.given, *where),
            value=period.value,
            precision=period.precision,
            first=period.first,
            last=period.last,
            basis=basis,
            bound=bound,
            time=time,
            about=about,
        )

    def undated(self, start: int, end: int, value: str, basis: str = "undated") -> DateMention:
        """Make the mention of a time that nothing dates."""
        return DateMention(**place(self.given, start, end), value=value, precision="vague", basis=basis)
