"""The terms of the Assemblies."""

from __future__ import annotations

from datetime import date

# Every Assembly since the 13th has sat for four years from a 30 May.
FIRST_REGULAR, FIRST_YEAR, TERM_YEARS = 13, 1988, 4


def term_start(assembly: int) -> date | None:
    """Return the first day of an Assembly's term; None before the 13th, whose terms were cut short."""
    if assembly < FIRST_REGULAR:
        return None
    return date(FIRST_YEAR + TERM_YEARS * (assembly - FIRST_REGULAR), 5, 30)


def term_end(assembly: int) -> date | None:
    """Return the last day of an Assembly's term; None before the 13th."""
    following = term_start(assembly + 1)
    return following.replace(day=29) if following and assembly >= FIRST_REGULAR else None


def assembly_on(day: date) -> int | None:
    """Return the Assembly whose term a day is in; None before the 13th."""
    year = day.year if (day.month, day.day) >= (5, 30) else day.year - 1
    number = FIRST_REGULAR + (year - FIRST_YEAR) // TERM_YEARS
    return number if number >= FIRST_REGULAR else None
