"""The page that lays pledges side by side: what it shows, what it leaves out, and what must be said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from cli.pledges.cells import looked_in
from cli.pledges.counts import total
from cli.pledges.reading import Stand
from cli.words import WORDS, say
from index.moments import today
from index.search.pledge_lines import COLUMNS
from index.tracking.pledges.acts import Review
from index.tracking.pledges.pledge import Binding, Source
from index.tracking.pledges.verdict import RUBRIC

SeenOf = Callable[[Source], str | None]
"""Tells of a source when it was received, and how the archive knows it again."""


@dataclass(frozen=True)
class Scorecard:
    """Pledges by company and day; what is doubtful is left out until a person has looked, and counted."""

    stands: Sequence[Stand]
    waiting: int
    scope: Sequence[str]
    contact: str | None = None
    seen: SeenOf = lambda _: None
    as_of: str = field(default_factory=lambda: str(today()))

    @property
    def notes(self) -> Iterator[str]:
        """Yield what a reader must know of the table."""
        yield say("pledge.as_of", day=self.as_of)
        yield from self.scope
        yield from self._looked()
        yield say("pledge.columns")
        yield say("pledge.rubric", version=RUBRIC)
        if self.waiting:
            yield say("pledge.left_out", count=self.waiting)
        if any(one.view.pledge.promise.binding is Binding.CONSENT_DECISION for one in self.stands):
            yield say("pledge.consent", note=say("binding.note"))
        yield say("pledge.correct", where=self.contact) if self.contact else say("pledge.correct_sender")
        yield say("pledge.manifesto")

    @property
    def sums(self) -> Iterator[str]:
        """Yield the sum of each promisor's whole amounts, which alone are of one kind."""
        names = sorted({one.view.pledge.promise.actor for one in self.stands})
        for name in names:
            added, count = total([one for one in self.stands if one.view.pledge.promise.actor == name])
            if count:
                key = "pledge.sum" if count == 1 else "pledge.sum_of_several"
                yield say(key, name=name, count=count, sum=added)

    @property
    def rubric(self) -> Iterator[tuple[str, list[str]]]:
        """Yield what the words mean that stand in the four columns, by column."""
        for part in COLUMNS:
            used = {str(one.columns[part]) for one in self.stands}
            keys = [key for key in WORDS if key.startswith(f"{part}.") and key.partition(".")[2] in used]
            lines = [say("rubric.line", word=say(key), meaning=say(f"rubric.{key}")) for key in keys]
            yield say("pledge.verdict" if part == "verdict" else f"heading.{part}"), lines

    def _looked(self) -> Iterator[str]:
        """Yield where and until when it was looked for what became of the pledges."""
        days = {name: day for one in self.stands if one.looked for name, day in one.looked.days.items()}
        yield looked_in(days) if days else say("pledge.not_looked")


def scorecard(stands: Sequence[Stand], scope: Sequence[str], contact: str | None, seen: SeenOf) -> Scorecard:
    """Return the page of pledges."""
    shown = [one for one in stands if one.view.review is not Review.WAITING]
    ordered = sorted(shown, key=lambda one: (one.view.pledge.promise.actor, one.said_on, one.view.pledge.id))
    return Scorecard(ordered, len(stands) - len(shown), scope, contact, seen)
