"""The labelled texts of ``own/``: what each promises, what it tells of promises, and what is no promise."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.korean.text import squeeze
from index.tracking.pledges import pledge
from index.tracking.pledges.pledge import Promise, Relation, Span, Strength, Voice

OWN = Path(__file__).with_name("own")
HALVES = ("open", "kept", "fresh")
LATER = "later"  # texts that came after the floors of all were pinned, and have their own

_DAYS = {"by": ("last",), "start": ("first",), "window": ("first", "last")}

Value = int | tuple[int, int]
"""A sum in won, or from and to."""


@dataclass(frozen=True)
class Term:
    """By when, from when, or from when to when; each of its kinds is right."""

    kinds: tuple[str, ...]
    first: date | None
    last: date | None
    precisions: tuple[str, ...]

    def says(self, term: pledge.Term) -> bool:
        """Tell whether a term is the labelled one: the days that its kind has, and the precision of one."""
        if term.kind not in self.kinds:
            return False
        days = [(getattr(self, name), getattr(term, name)) for name in _DAYS[term.kind]]
        known = [(wanted, told) for wanted, told in days if wanted is not None]
        right = bool(known) and all(wanted == told for wanted, told in known)
        return right and (term.kind == "window" or term.precision in self.precisions)


@dataclass(frozen=True)
class Label:
    """Where a text speaks of a pledge, in all places where it says it in the same words, and whose it is."""

    spans: tuple[Span, ...]
    actors: tuple[str, ...]
    groups: tuple[str, ...]
    optional: bool

    def overlaps(self, evidence: Span) -> bool:
        """Tell whether evidence holds half of the quotation, or the quotation half of it."""
        return any(overlap(span, evidence) for span in self.spans)


@dataclass(frozen=True)
class Promised(Label):
    """One promise: what may be said of it."""

    objects: tuple[str, ...]
    strengths: tuple[Strength, ...]
    amounts: tuple[tuple[Value, tuple[str, ...]], ...]
    counts: tuple[int, ...]
    before: int | None
    beneficiaries: tuple[str, ...]
    term: Term | None
    apart: bool = False
    any_term: bool = False
    by_place: bool = False  # found where its words are, and what it is of is judged apart

    def names(self, promise: Promise) -> bool:
        """Tell whether a promise is of the labelled thing."""
        named = squeeze(" ".join([promise.programme or "", promise.action, *promise.words]))
        return not self.objects or any(squeeze(one) in named for one in self.objects)


@dataclass(frozen=True)
class Accounted(Label):
    """What became of a promise."""

    relations: tuple[Relation, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class Document:
    """One text with its labels; ``doubtful`` is what may be given with a doubt, and never without."""

    name: str
    half: str
    published: date
    outlet: str
    title: str
    text: str
    copy_of: str | None
    labels: tuple[Label, ...]
    negatives: tuple[Span, ...]
    doubtful: tuple[Span, ...] = ()

    @property
    def register(self) -> str:
        return self.name.partition("-")[0]


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two stretches share half of the shorter."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0 and 2 * common >= min(one[1] - one[0], other[1] - other[0])


def documents() -> Iterator[Document]:
    """Yield the texts, those of the open half first."""
    for half in (*HALVES, LATER):
        for path in sorted((OWN / half).glob("*.toml")):
            for row in tomllib.loads(path.read_text("utf-8"))["document"]:
                yield _document(half, row)


def _document(half: str, row: dict) -> Document:
    promises = [
        one for number, row_of in enumerate(row.get("promises", ())) for one in _promised(row, number, row_of)
    ]
    accounts = [_accounted(row, number, one) for number, one in enumerate(row.get("accounts", ()))]
    return Document(
        row["name"],
        half,
        row["published"],
        row["outlet"],
        row["title"],
        row["text"],
        row.get("copy_of"),
        (*promises, *accounts),
        tuple(_span(row, quote) for quote in row.get("negatives", ())),
        tuple(_span(row, quote) for quote in row.get("doubtful", ())),
    )


def _promised(row: dict, number: int, one: dict) -> Iterator[Promised]:
    for actor in one.get("actors", [one.get("actor")]):
        group = one.get("group", f"{row['name']}, {number}")
        yield Promised(
            spans=(_span(row, one["quote"]),),
            actors=tuple(actor.split("|")),
            groups=(f"{group}, {actor}" if "actors" in one else group,),
            optional=one.get("optional", False),
            objects=tuple(one["object"].split("|")),
            strengths=tuple(map(Strength, one["strength"].split("|"))),
            amounts=tuple((value, tuple(basis.split("|"))) for value, basis in one.get("amounts", ())),
            counts=tuple(value for value, _ in one.get("counts", [one["count"]] if "count" in one else [])),
            before=one.get("before"),
            beneficiaries=tuple(one["to"].split("|")) if "to" in one else (),
            term=_term(one) if "kind" in one else None,
            apart=one.get("apart", False),
            any_term=one.get("any_term", False),
        )


def _term(one: dict) -> Term:
    kinds, precisions = tuple(one["kind"].split("|")), tuple(one.get("precision", "").split("|"))
    return Term(kinds, one.get("first"), one.get("last"), precisions)


def _accounted(row: dict, number: int, one: dict) -> Accounted:
    return Accounted(
        spans=(_span(row, one["quote"]),),
        actors=tuple(one["actor"].split("|")),
        groups=tuple(one.get("group", f"{row['name']}, account {number}").split("|")),
        optional=one.get("optional", False),
        relations=tuple(map(Relation, one["relation"].split("|"))),
        voices=tuple(map(Voice, one["voice"].split("|"))),
    )


def _span(row: dict, quote: str) -> Span:
    start = row["text"].index(quote)
    return start, start + len(quote)


def digest() -> str:
    """Return the digest of the labelled texts."""
    made_of = hashlib.sha256()
    for path in sorted(OWN.glob("*/*.toml")):
        made_of.update(path.relative_to(OWN).as_posix().encode() + path.read_bytes())
    return made_of.hexdigest()[:16]
