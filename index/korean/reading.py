"""Everything that the readers find in a text, as one sorted list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeVar

from index.korean.amount import Amount
from index.korean.amounts import read_amounts
from index.korean.checks import Contradiction, read_contradictions
from index.korean.dates import read_dates
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.ids import Identifier, read_ids
from index.korean.law_articles import Article, read_law_articles
from index.korean.law_words import Law
from index.korean.laws import BillNumber, read_bill_numbers, read_laws
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation, read_organisations
from index.korean.people import read_people
from index.korean.person import Person
from index.korean.spans import Span, Unspaced
from index.korean.tables import read_table_amounts

S = TypeVar("S", bound=Span)

Kind = Literal[
    "date",
    "duration",
    "frequency",
    "amount",
    "person",
    "organisation",
    "law",
    "article",
    "bill_number",
    "identifier",
    "contradiction",
]
KINDS: dict[type[Span], Kind] = {
    DateMention: "date",
    DurationMention: "duration",
    FrequencyMention: "frequency",
    Amount: "amount",
    Person: "person",
    Organisation: "organisation",
    Law: "law",
    Article: "article",
    BillNumber: "bill_number",
    Identifier: "identifier",
    Contradiction: "contradiction",
}


def kind_of(span: Span) -> Kind:
    """Return what a span is."""
    return KINDS[type(span)]


def read(text: str, published: date) -> tuple[Span, ...]:
    """Return all that a text names, in its order, the longer first where two begin together.

    ``published`` is the day on which the text was published: dates and names are understood as of then.
    """
    unspaced = Unspaced(text)
    organisations = read_organisations(text, published, unspaced=unspaced)
    laws = read_laws(text, published, unspaced=unspaced)
    numbers = read_bill_numbers(text)
    identifiers = [one for one in read_ids(text) if one.kind != "bill_number"]
    identifiers = _outside(identifiers, organisations)  # 카카오(035720) has its code
    named = (*organisations, *laws, *numbers, *identifiers)
    dates = read_dates(text, published)
    often = {one.start for one in dates if isinstance(one, FrequencyMention)}
    amounts = _outside(read_amounts(text), named)
    found: list[Span] = [
        *named,
        *read_people(text, organisations, unspaced=unspaced),
        *read_law_articles(text, laws),
        *(one for one in amounts if one.start not in often or one.kind == "money"),  # 월 4회 is a frequency
        *read_table_amounts(text),
        *read_contradictions(text, amounts),
        *dates,
    ]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _outside(numbers: Sequence[S], names: Sequence[Span]) -> list[S]:
    """Leave out the numbers that are part of a name: 11번가, n번방 방지법."""
    ends = sorted((one.start, one.end) for one in names)
    kept, place, reach = [], 0, -1
    for one in sorted(numbers, key=lambda one: one.start):
        while place < len(ends) and ends[place][0] <= one.start:
            reach = max(reach, ends[place][1])
            place += 1
        if one.end > reach:
            kept.append(one)
    return kept
