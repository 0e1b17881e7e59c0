"""From what texts tell to events: each mention with the bills that it means, merged with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index.korean.links import Bills, Link
from index.tracking.events.cluster import Telling
from index.tracking.events.event import Report
from index.tracking.events.linking import Steps, bills_of, steps_told
from index.tracking.events.told import Mention, Told


@dataclass(frozen=True)
class Piece:
    """A text that tells events, as it is cited; ``copy_of`` is the origin of what it prints again."""

    id: str
    kind: str
    outlet: str | None
    title: str
    url: str | None
    published: date
    copy_of: str | None = None


@dataclass(frozen=True)
class KnownBills:
    """The bills that texts may mean, their ids by number, and the stages that each has taken."""

    bills: Bills
    ids: Mapping[str, str]
    steps: Steps


def tellings(piece: Piece, told: Told, links: Sequence[Link], known: KnownBills) -> Iterator[Telling]:
    """Yield the mentions of a text, each with the bills and steps that it surely speaks of."""
    names = frozenset(told.names)
    for mention in told.mentions:
        bills = bills_of(mention, links, known.ids, known.steps)
        yield Telling(
            _report(piece, mention),
            mention.found,
            names,
            frozenset(bills),
            mention.laws,
            tuple(steps_told(mention, bills, known.steps)),
        )


def _report(piece: Piece, mention: Mention) -> Report:
    return Report(
        record_id=piece.id,
        kind=piece.kind,
        outlet=piece.outlet,
        title=piece.title,
        url=piece.url,
        published=piece.published,
        quotation=mention.quotation,
        moment=mention.found.moment,
        span=mention.found.sentence,
        copy_of=piece.copy_of,
        rules=tuple(mention.found.rules),
    )
