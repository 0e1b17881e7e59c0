"""Lines of a chronology, a day and what was on it, with no verb: △11월 18일 = 고객 제보로 유출 사실 인지."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.korean.patterns import lazy
from index.tracking.events import cues
from index.tracking.events.event import Kind, Modality, Span
from index.tracking.events.joining import Dated

_LINE = lazy(
    r"(?m)^[^\S\n]{0,8}[^\w\s]?[^\S\n]{0,3}(?:\d{4}년 ?)?(?:\d{1,2}월(?: ?\d{1,2}일)?|\d{1,2}일)"
    r"[^\n=:：–—]{0,8}[=:：–—] "
)
_FEWEST = 3  # such lines make a chronology
_BEHIND = lazy(r"(?:\([월화수목금토일]\))?\s{0,3}[=:：–—]\s{1,3}(?=\S)")
_CLAUSE = lazy(r"[다요][.]?$")
_LONGEST = 90  # letters of a title


def is_chronicle(text: str) -> bool:
    """Tell whether a text has the lines of a chronology."""
    return sum(1 for _ in _LINE.finditer(text)) >= _FEWEST


def entry(text: str, where: Span, dates: Sequence[Dated]) -> str | None:
    """Return what a line tells of the day that it begins with; None for one that is no such line."""
    first = dates[0]
    if any(letter.isalnum() for letter in text[where[0] : first.span[0]]):
        return None
    behind = _BEHIND.match(text, first.span[1], where[1])
    told = text[behind.end() : where[1]].strip(" .") if behind else ""
    return None if not told or len(told) > _LONGEST or _CLAUSE.search(told) else told


def kind_of(told: str, moment: date, published: date) -> tuple[Kind, Modality]:
    """Return of what kind an entry is, by its last noun that tells one, and whether it is yet to come."""
    nouns = cues.noun_kinds(told)
    planned = moment > published
    kind = nouns[-1][1] if nouns else Kind.PLAN if planned else Kind.OTHER
    return kind, Modality.PLANNED if planned else Modality.HAPPENED
