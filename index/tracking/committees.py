"""Committees under their changing names."""

from __future__ import annotations

from functools import cache

from index.korean.names import read_committees, read_renamed
from index.korean.text import squeeze


def same_committee(one: str | None, other: str | None) -> bool:
    """Tell whether two names can be one committee's, an earlier name too; one not stated can be any's."""
    if one is None or other is None or squeeze(one) == squeeze(other):
        return True
    return not _names(squeeze(one)).isdisjoint(_names(squeeze(other)))


@cache
def _names(committee: str) -> frozenset[str]:
    """Return a committee's formal and short names; one that was renamed shares the short name that stuck."""
    rows = ((name, *others) for name, others in read_committees().items())
    return frozenset(squeeze(word) for row in rows if squeeze(row[0]) == committee for word in row)


def names_of(committee: str) -> tuple[str, ...]:
    """Return the names that a committee has had, the latest first."""
    known = ((latest, *earlier) for latest, earlier in read_renamed().items())
    return next((names for names in known if committee in names), (committee,))
