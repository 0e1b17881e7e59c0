"""What one text tells, as it is kept beside the index: its events, and the bills that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from index.korean.law_words import Law, Reading
from index.korean.laws import BillNumber
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person import Person
from index.korean.reading import read
from index.korean.sentences import Sentence
from index.korean.spans import Span
from index.korean.text import squeeze
from index.rights import CUT, quotation
from index.tracking.events.event import Found, Kind, Modality
from index.tracking.events.extract import extract
from index.tracking.events.plain import found_of, plain
from index.tracking.events.stage_words import stage_told

RULES = "10"  # raised, with the format of the index, whenever the same text would tell something else
_REAL = (Modality.HAPPENED, Modality.PLANNED)
_TOLD = (*_REAL, Modality.NEGATED)  # that something was not done is news, too
_BACK = 300  # characters, within which 이 법 and 개정안 mean what was named last
_MEANT = lazy(r"법안|법률안|개정안|제정안|대안|이 법|같은 법|동법|통과|가결|의결|시행|공포")
_STOP = lazy(r"[.!?](?=\s)|\n")  # where a sentence ends
_AROUND = 60  # characters that are quoted beside the name of a bill
_MOST_NAMES = 12  # of a text, that say what it is about


@dataclass(frozen=True)
class Mention:
    """One event of a text: its words, the stage of a bill that it tells, the laws and bills it speaks of.

    ``bills`` are places among the text's own.
    """

    found: Found
    quotation: str
    stage: str | None
    laws: tuple[str, ...]
    bills: tuple[int, ...]


@dataclass(frozen=True)
class BillMention:
    """A bill that a text names, who is said to have proposed it there, and when."""

    law: Law
    actors: tuple[str, ...]
    filed: tuple[date, date] | None
    quotation: str


@dataclass(frozen=True)
class Told:
    """What a text tells; ``names`` are those that it is about, ``numbers`` the bills that it numbers."""

    mentions: tuple[Mention, ...] = ()
    bills: tuple[BillMention, ...] = ()
    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def tell(
    text: str,
    published: date,
    title: str,
    reading: Sequence[Span] | None = None,
    sentences: Sequence[Sentence] | None = None,
) -> Told:
    """Read a text, above which ``title`` is printed, unless it comes with what was read."""
    reading = read(text, published) if reading is None else reading
    found = extract(text, published, title, reading=reading, sentences=sentences)
    founds = [one for one in found if one.modality in _TOLD]
    laws = [one for one in reading if isinstance(one, Law) and one.level == "act"]
    # What is promulgated or comes into force is what a bill became.
    real = [one for one in founds if one.modality in _REAL]
    enacted = [one.sentence for one in real if stage_told(text, one) in ("promulgated", "in_force")]
    bills = [one for one in laws if one.bill or one.nickname or _is_within(one, enacted)]
    return Told(
        tuple(_mention(text, one, laws, bills) for one in founds),
        tuple(_bill(text, one, real, reading) for one in bills),
        tuple(dict.fromkeys(one.number for one in reading if isinstance(one, BillNumber))),
        tuple(_names(reading)),
    )


def packed(told: Told) -> dict[str, Any]:
    """Return what a text tells as JSON holds it."""
    return {
        "mentions": [
            [plain(one.found), one.quotation, one.stage, one.laws, one.bills] for one in told.mentions
        ],
        "bills": [[_packed(one.law), one.actors, one.filed, one.quotation] for one in told.bills],
        "numbers": told.numbers,
        "names": told.names,
    }


def unpacked(content: Mapping[str, Any]) -> Told:
    """Return what a text tells from JSON."""
    return Told(
        tuple(
            Mention(found_of(found), quoted, stage, tuple(laws), tuple(bills))
            for found, quoted, stage, laws, bills in content["mentions"]
        ),
        tuple(
            BillMention(_unpacked(law), tuple(actors), _days(filed), quoted)
            for law, actors, filed, quoted in content["bills"]
        ),
        tuple(content["numbers"]),
        tuple(content["names"]),
    )


def _mention(text: str, found: Found, laws: Sequence[Law], bills: Sequence[Law]) -> Mention:
    sentence = text[slice(*found.sentence)]
    named = (law for one in _inside(laws, found) if not one.ambiguous for law in one.laws)
    return Mention(
        found,
        quotation(sentence, [text[slice(*span)] for span in found.spans[:1]]) or "",
        stage_told(text, found) if found.modality in _REAL else None,
        tuple(dict.fromkeys(map(squeeze, named))),
        tuple(_spoken_of(sentence, found, bills)),
    )


def _is_within(law: Law, sentences: Iterable[tuple[int, int]]) -> bool:
    return any(start <= law.start < end for start, end in sentences)


def _inside(laws: Sequence[Law], found: Found) -> list[Law]:
    return [one for one in laws if found.sentence[0] <= one.start < found.sentence[1]]


def _spoken_of(sentence: str, found: Found, bills: Sequence[Law]) -> Iterator[int]:
    """Yield the places of the bills named in a sentence, else, where it means one, that named last before."""
    inside = _inside(bills, found)
    if inside:
        yield from (place for place, one in enumerate(bills) if one in inside)
        return
    before = [place for place, one in enumerate(bills) if 0 <= found.sentence[0] - one.start <= _BACK]
    if before and _MEANT.search(sentence):
        yield before[-1]


def _bill(text: str, law: Law, founds: Sequence[Found], reading: Sequence[Span]) -> BillMention:
    """Return a mention with its proposers and their day: those of the sentence, where it tells a proposal."""
    proposals = [one for one in founds if one.kind is Kind.PROPOSAL and law in _inside([law], one)]
    people = [
        one.name
        for proposal in proposals[:1]
        for one in reading
        if isinstance(one, Person)
        and not one.byline
        and proposal.sentence[0] <= one.start < proposal.sentence[1]
    ]
    days = [(one.moment.first, one.moment.last) for one in proposals if one.moment and one.moment.last]
    quoted = _quoted(text, law) or law.text
    filed = next(((first, last) for first, last in days if last), None)
    return BillMention(law, tuple(dict.fromkeys(people)), filed, quoted)


def _quoted(text: str, law: Law) -> str | None:
    """Return the words around a law, cut at words, and marked where its sentence goes on."""
    begin, end = _begin(text, law), min(len(text), law.end + _AROUND)
    if stop := _STOP.search(text, law.end, end):
        end = stop.end()
    elif end < len(text):
        end = max(text.rfind(" ", law.end, end + 1), law.end)
    before = "" if _STOP.search(text, max(0, begin - 2), begin) or begin == 0 else CUT
    return quotation(before + text[begin:end].rstrip() + ("" if stop or end == len(text) else CUT))


def _begin(text: str, law: Law) -> int:
    """Return where the sentence of a law begins, or the first word near it."""
    low = max(0, law.start - 2 * _AROUND)
    ends = [
        text.rfind(mark, low, law.start) + len(mark) for mark in (". ", "\n") if mark in text[low : law.start]
    ]
    return max(ends, default=text.find(" ", low, law.start) + 1 if low else 0)


def _names(reading: Sequence[Span]) -> list[str]:
    """Return the companies and bodies that a text names first: they tell what it is about."""
    names: dict[str, None] = {}
    for one in reading:
        if isinstance(one, Organisation) and not one.ambiguous and one.kind != "media":
            names |= dict.fromkeys([one.parent] if one.kind == "service" and one.parent else one.names)
    return list(names)[:_MOST_NAMES]


def _packed(law: Law) -> dict[str, Any]:
    readings = [{**asdict(one), "since": str(one.since), "until": str(one.until)} for one in law.readings]
    return {**asdict(law), "readings": readings}


def _unpacked(content: Mapping[str, Any]) -> Law:
    return Law(**{**content, "readings": tuple(map(_reading, content["readings"]))})


def _reading(one: Mapping[str, Any]) -> Reading:
    days = {name: date.fromisoformat(one[name]) for name in ("since", "until")}
    return Reading(**{**one, **days, "laws": tuple(one["laws"]), "bills": tuple(one["bills"])})


def _days(filed: Sequence[str] | None) -> tuple[date, date] | None:
    return (date.fromisoformat(filed[0]), date.fromisoformat(filed[1])) if filed else None
