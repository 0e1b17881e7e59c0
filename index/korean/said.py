"""What one expression says of a date, before it is known which day that is."""

from __future__ import annotations

from dataclasses import dataclass

from index.korean.periods import Period, Third, Unit

UNITS: dict[str, Unit] = {"해": "year", "달": "month", "주": "week", "분기": "quarter", "반기": "half"}


@dataclass
class Said:
    """What one expression says of a date; what it leaves out is ``None``."""

    start: int
    end: int
    rank: int = -1
    direction: str | None = None
    year: int | None = None
    by: tuple[Unit, int] | None = None
    named: tuple[Unit, int] | None = None  # month, quarter, half: which one of the year
    season: int | None = None
    holiday: str | None = None
    long: bool = False  # with the days around it
    nth: int | None = None
    row: bool = False
    by_line: bool = False  # weeks of a month as a calendar's lines show them
    ends: bool = False  # a date only where it ends a range: ~12. 11.
    day: int | None = None
    edge: int | None = None  # 1 for the first day of the period, -1 for the last
    weekday: int | None = None
    days: str | None = None  # weekend, weekdays, begin
    third: Third | None = None
    fixed: Period | None = None
    mentioned: int | None = None
    name: bool = False
    coming: bool = False
    from_named: bool = False  # counted from the date before it
    vague: str | None = None
    high: int | None = None
    within: bool = False
    time: str | None = None

    @property
    def of_day(self) -> bool:
        """Whether a day is said, which may be that of the report."""
        return self.day is not None or self.weekday is not None

    @property
    def looks_back(self) -> bool:
        """Whether this is 전날, from which the text comes back to its day."""
        return self.mentioned is not None and self.mentioned < 0

    @property
    def free(self) -> Unit | None:
        """The unit of which the text leaves open which one is meant."""
        if self.fixed or self.year is not None or self.by or self.mentioned is not None or self.vague:
            return None
        if self.named or self.season or self.holiday:
            return "year"
        return (
            "month"
            if self.day or self.nth or self.edge
            else "week"
            if self.weekday is not None or self.days
            else None
        )


def put_number(said: Said, unit: str, number: int) -> None:
    """Put down a day, a month or a quarter, by the word for it."""
    if unit.startswith("일"):
        said.day = number
    else:
        said.named = ("month" if unit.startswith("월") else "quarter", number)
