"""Pledges as they are read from the index, with how each stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cli.scope import collected
from index.errors import NotFoundError
from index.moments import today
from index.search import pledges
from index.search.layout import damage_named
from index.search.pledge_cards import said_on
from index.search.pledge_lines import Lines
from index.search.reader import Reader
from index.tracking.pledges.acts import Act, Kind, View
from index.tracking.pledges.status import Clock, Looked, Promisor, Shown, clock, evidence, promisor


@dataclass(frozen=True)
class Stand:
    """A pledge as people left it, and how it stands: the promisor, the evidence and the clock apart."""

    view: View
    looked: Looked | None
    day: date = field(default_factory=today)

    @property
    def said_on(self) -> str:
        """Return the day on which it was promised."""
        return said_on(self.view.pledge)

    @property
    def promisor(self) -> Promisor:
        """Return what the promisor says."""
        return promisor(self.view.pledge)

    @property
    def evidence(self) -> Shown:
        """Return what evidence shows."""
        return evidence(self.view.pledge, self.looked)

    @property
    def clock(self) -> Clock:
        """Return where the day stands to the deadline."""
        return clock(self.view.pledge.promise.term, self.day)

    @property
    def columns(self) -> Mapping[str, str]:
        """Return the keys of the four columns that never mix."""
        return {
            "promisor": self.promisor,
            "evidence": self.evidence.state,
            "clock": self.clock,
            "verdict": self.view.verdict,
        }


def lines_of(reader: Reader) -> Lines:
    """Return what pledges are found and counted by, as they stand today."""
    return Lines(reader.connection, today(), pledges.read_until(reader.current.reaches))


def stands(reader: Reader, views: Iterable[View]) -> Iterator[Stand]:
    """Yield pledges with how each stands, as they are read."""
    with damage_named():
        yield from (_stand(reader, view) for view in views)


def find_stand(reader: Reader, text: str) -> Stand:
    """Return the pledge of an id, of any of its mentions; raises NotFoundError."""
    with damage_named():
        view = pledges.view(reader.connection, text.strip())
    if view is None:
        raise _not_found(reader, text.strip())
    return _stand(reader, view)


def acts_on(reader: Reader, text: str) -> Sequence[Act]:
    """Return what people did on a pledge, also one that was added and taken back; raises NotFoundError."""
    with damage_named():
        gone = pledges.undone(reader.connection, text.strip())
    return gone or find_stand(reader, text).view.acts


def _not_found(reader: Reader, text: str) -> NotFoundError:
    with damage_named():
        gone = pledges.undone(reader.connection, text)
    if not gone:
        return NotFoundError("error.pledges.not_found", what=text, scope=collected(reader))
    return undone(text, gone)


def undone(what: str, acts: Sequence[Act]) -> NotFoundError:
    """Return that a pledge was added and taken back, by which of the acts on it, and how to have it again."""
    back = {one.reversed_by for one in acts if one.kind is Kind.ADD}
    last = [one for one in acts if one.id in back][-1]
    why = {"who": last.done_by, "day": last.done_at.date(), "reason": last.reason or "-"}
    return NotFoundError("error.pledges.undone", what=what, number=last.id, **why)


def _stand(reader: Reader, view: View) -> Stand:
    since = date.fromisoformat(said_on(view.pledge))
    return Stand(view, pledges.looked(reader.current.reaches, since))
