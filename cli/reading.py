"""What was read in a text, as rows and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cli.words import WORDS, say
from index.korean.amount import Amount
from index.korean.articles import ArticleReference
from index.korean.checks import Contradiction
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.law_articles import Article
from index.korean.law_words import Law, Reading
from index.korean.laws import BillNumber
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation
from index.korean.person import Person
from index.korean.reading import kind_of
from index.korean.spans import Span

COLUMNS = ("kind", "mention", "value", "basis", "start", "end")
_OWN = {"start", "end", "text", "basis", "kind", "value"}


def rows(spans: Sequence[Span]) -> Iterator[dict[str, Any]]:
    """Yield a row for each span: what every listing has, where it stands, and its own facts."""
    for one in spans:
        kind = kind_of(one)
        facts = {
            field.name: _plain(getattr(one, field.name)) for field in fields(one) if field.name not in _OWN
        }
        yield {
            "id": f"{one.start}-{one.end}/{kind}",
            "kind": kind,
            "title": one.text,
            "date": facts.get("first"),
            "url": None,
            "start": one.start,
            "end": one.end,
            "mention": one.text,
            "value": value_of(one),
            "basis": one.basis,
            "facts": facts,
        }


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row for the eye: its kind and basis in words."""
    return {**row, "kind": say(f"mention.{row['kind']}"), "basis": basis_word(row["basis"])}


def basis_word(basis: str) -> str:
    """Return how a value is known, in words where there are some."""
    return say(f"known_by.{basis}") if f"known_by.{basis}" in WORDS else basis


def value_of(one: Span) -> str:  # noqa: PLR0911 - one for each kind
    """Return what a span means, in a few words."""
    match one:
        case DateMention():
            return " ".join(filter(None, (one.value, one.bound)))
        case DurationMention() | FrequencyMention():
            return _lasting(one)
        case Amount():
            return _amount(one)
        case Person():
            return " · ".join(
                filter(None, ("/".join(one.candidates) or one.name, one.organisation, one.title))
            )
        case Organisation():
            return f"{', '.join(one.names)} ({_sort(one)})"
        case Law():
            return _law(one)
        case Article():
            return f"{one.law or ''} {one.reference.name}".strip()
        case BillNumber():
            return one.number
        case Contradiction():
            return f"{one.computed}% = {one.part.text} / {one.whole.text}"
    return one.text


def _sort(one: Organisation) -> str:
    return ", ".join(filter(None, (say(f"mention.{one.kind}"), one.parent, one.code)))


def _lasting(one: DurationMention | FrequencyMention) -> str:
    if isinstance(one, FrequencyMention):
        return f"{one.times}/{one.value}" if one.times else one.value
    return f"{one.value} {one.first}~{one.last}" if one.first else one.value


def _amount(one: Amount) -> str:
    number = f"{one.low}~{one.high}" if one.value is None else f"{one.value}"
    parts = (
        number + one.unit,
        one.bound,
        one.per and f"/{one.per}",
        None if one.role == "amount" else one.role,
    )
    return " ".join(filter(None, parts))


def _law(one: Law) -> str:
    readings = [
        (f"{reading.label}: " if reading.label else "") + (" | " if reading.any else " + ").join(reading.laws)
        for reading in one.readings
    ]
    return " / ".join(readings) + (f" [{one.action}]" if one.action else "")


def _plain(value: object) -> Any:  # noqa: ANN401, PLR0911 - what JSON has
    match value:
        case Span():
            return value.text
        case date():
            return value.isoformat()
        case Decimal() | Fraction():
            return int(value) if value == int(value) else float(value)
        case Reading():
            period = (
                None if value.since == date.min else value.since,
                None if value.until == date.max else value.until,
            )
            return {
                "laws": list(value.laws),
                "label": value.label,
                "since": _plain(period[0]),
                "until": _plain(period[1]),
                "bills": list(value.bills),
                "any": value.any,
            }
        case ArticleReference():
            return value.name
        case tuple():
            return [_plain(one) for one in value]
    return value
