"""The labelled texts of ``own/``: what each tells, and which mentions are of one event."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.tracking.events.event import Kind, Modality, Moment, Span

OWN = Path(__file__).with_name("own")
HALVES = ("open", "kept")
LATER = "later"  # texts that came after the floors of all were pinned, and have their own
TOLD = {Modality.HAPPENED, Modality.PLANNED}
"""What is an event; the rest is labelled to be told apart from it."""


@dataclass(frozen=True)
class Label:
    """One mention of an event: where, and what may be said of it."""

    span: Span
    group: str
    first: date | None
    last: date | None
    precisions: tuple[str, ...]
    kinds: tuple[Kind, ...]
    modalities: tuple[Modality, ...]
    actors: tuple[str, ...]
    optional: bool

    @property
    def told(self) -> bool:
        return bool(TOLD & set(self.modalities))

    @property
    def dated(self) -> bool:
        return self.first is not None

    def overlaps(self, sentence: Span) -> bool:
        """Tell whether a sentence holds half of the quotation, or the quotation half of it."""
        common = min(self.span[1], sentence[1]) - max(self.span[0], sentence[0])
        return common > 0 and 2 * common >= min(self.span[1] - self.span[0], sentence[1] - sentence[0])

    def says(self, moment: Moment) -> bool:
        """Tell whether a moment is the labelled one, as precise as labelled."""
        if moment.precision not in self.precisions:
            return False
        if moment.precision == "before":
            return (moment.last or moment.first) == self.last
        if moment.precision in ("day", "after"):
            return moment.first == self.first
        if moment.precision == self.precisions[0]:
            return (moment.first, moment.last) == (self.first, self.last)
        return self.meets(moment)

    def meets(self, moment: Moment | None) -> bool:
        """Tell whether a moment may be the labelled one; any may where the text gives no day."""
        if self.first is None or self.last is None:
            return True
        return moment is not None and moment.first <= self.last and (moment.last or date.max) >= self.first


@dataclass(frozen=True)
class Document:
    """One text with its labels."""

    name: str
    half: str
    published: date
    outlet: str
    title: str
    text: str
    copy_of: str | None
    labels: tuple[Label, ...]

    @property
    def register(self) -> str:
        return self.name.partition("-")[0]


def documents() -> Iterator[Document]:
    """Yield the texts, those of the open half first."""
    for half in (*HALVES, LATER):
        for path in sorted((OWN / half).glob("*.toml")):
            for row in tomllib.loads(path.read_text("utf-8"))["document"]:
                yield _document(half, row)


def _document(half: str, row: dict) -> Document:
    labels = tuple(_label(row, number, one) for number, one in enumerate(row["events"]))
    return Document(
        row["name"],
        half,
        row["published"],
        row["outlet"],
        row["title"],
        row["text"],
        row.get("copy_of"),
        labels,
    )


def _label(row: dict, number: int, one: dict) -> Label:
    start = row["text"].index(one["quote"])
    return Label(
        span=(start, start + len(one["quote"])),
        group=one.get("group", f"{row['name']}, {number}"),
        first=one.get("first"),
        last=one.get("last", one.get("first")),
        precisions=tuple(one.get("precision", "day").split("|")),
        kinds=tuple(map(Kind, one["kind"].split("|"))),
        modalities=tuple(map(Modality, one.get("modality", "happened").split("|"))),
        actors=tuple(one.get("actors", ())),
        optional=one.get("optional", False),
    )


def digest() -> str:
    """Return the digest of the labelled texts."""
    made_of = hashlib.sha256()
    for path in sorted(OWN.glob("*/*.toml")):
        made_of.update(path.relative_to(OWN).as_posix().encode() + path.read_bytes())
    return made_of.hexdigest()[:16]
