"""What comes next, from all that has a day: sittings, ends of notices, laws that come into force, pledges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from cli.agenda.entry import KINDS, SITTINGS, Entry, Span
from cli.agenda.force import in_force
from cli.agenda.sittings import notices, sittings
from cli.pledges import cells
from cli.pledges.reading import lines_of
from index.korean.text import squeeze
from index.korean.topics import Topic
from index.search.layout import damage_named
from index.search.meanings.words import canonical
from index.search.pledge_cards import title_of
from index.search.pledge_lines import Narrowed
from index.search.reader import Reader
from index.tracking.pledges.changes import last_day


def read_entries(reader: Reader, first: date, last: date, kinds: Sequence[str] = KINDS) -> list[Entry]:
    """Return what is to happen between two days, in its order."""
    span = (str(first), str(last))
    with damage_named():
        parts = (read(reader, span) for kind, read in _READERS.items() if kind in kinds)
        sitting = sittings(reader, span) if {*kinds} & {*SITTINGS} else ()
        found = [one for one in chain(sitting, *parts) if one.kind in kinds]
    return sorted(found, key=lambda one: (one.day, one.clock or "24", KINDS.index(one.kind), one.title))


def _pledges(reader: Reader, span: Span) -> Iterator[Entry]:
    first, last = map(date.fromisoformat, span)
    for view in lines_of(reader).views(Narrowed(due_from=first, due_until=last)):
        promise = view.pledge.promise
        if promise.term and (day := last_day(promise.term)):
            # A promise mostly begins with who makes it.
            title = title_of(view.pledge) + cells.waiting(view)
            yield Entry(
                view.pledge.id,
                "pledge",
                str(day),
                title if title.startswith(promise.actor) else f"{promise.actor}: {title}",
                view.pledge.mentions[0].source.url,
                actor=promise.actor,
                note=f"{promise.term.text}({cells.due(promise.term)})",
            )


_READERS: Mapping[str, Callable[[Reader, Span], Iterator[Entry]]] = {
    "notice": notices,
    "in_force": in_force,
    "pledge": _pledges,
}


@dataclass(frozen=True)
class Wanted:
    """Which entries pass: those of a topic, and of committees by any of their names."""

    topic: Topic | None = None
    committees: Sequence[str] = ()

    @cached_property
    def _names(self) -> Set[str]:
        return {name for one in self.committees for name in canonical("committee", one)}

    def takes(self, one: Entry) -> bool:
        """Tell whether an entry passes."""
        if self.committees and squeeze(one.committee or "") not in self._names:
            return False
        return self.topic is None or _is_of(self.topic, one)


def _is_of(topic: Topic, one: Entry) -> bool:
    if any(topic.has(bill.no, bill.law, bill.day) for bill in one.bills):
        return True
    if one.kind == "in_force":  # of its acts, though no bill is known
        return any(squeeze(law) in topic.names or topic.has_law(law) for law in one.laws)
    return one.actor is not None and one.actor in topic.companies
