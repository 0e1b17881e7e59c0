"""What a whole answer or list no longer has: marked only where it was read whole, and never deleted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection

from crawler.history import is_believed_empty
from crawler.lists import SourceList
from crawler.service_sheets import Detail, Stating
from index.store.save import aside, set_aside
from index.store.stated import STATED, end_stated, listed_of, not_ended, take_back
from index.store.upsert import Outcome, Stamp


class Whole(NamedTuple):
    """A whole answer about a bill: the question, the ids of what it states, its count of rows, and when."""

    which: SourceList
    ids: Set[str]
    rows: int
    at: Stamp

    @property
    def is_believed(self) -> bool:
        """Tell whether what it lacks is gone: no data at all may be a failure under another name."""
        return self.rows > 0 or is_believed_empty(self.which)


def take_back_unstated(
    connection: Connection, answers: Sequence[Whole]
) -> tuple[dict[str, Outcome], list[dict[str, Any]]]:
    """Mark what was stated of bills and their answers lack; return what became of each kind of record.

    An empty answer that is not believed, where there were rows, is told by an aside.
    """
    stamps: defaultdict[str, dict[str, Stamp]] = defaultdict(dict)
    doubted: Counter[tuple[str, str]] = Counter()
    for (code, stating), some in _by_stating(answers).items():
        for key, bill_id in listed_of(connection, stating.kind, code, stating.about, some):
            answer = some[bill_id]
            if key in answer.ids or not stating.made(key):
                continue
            if answer.is_believed:
                stamps[stating.kind][key] = answer.at
            else:
                doubted[code, bill_id] += 1
    outcomes = {kind: take_back(connection, kind, its_stamps) for kind, its_stamps in stamps.items()}
    return outcomes, [_aside(code, bill_id, count) for (code, bill_id), count in doubted.items()]


def end_unlisted(connection: Connection, which: SourceList, rows: Set[str], at: Stamp) -> set[str]:
    """Mark what was stated in rows that a whole list no longer has; return the kinds and ids of it.

    Where a row about a bill could not be read, what is lacking may be in that.
    """
    service = cast(Detail, which.service)
    ended: set[str] = set()
    for stating in service.stating if service.ended else ():
        if stating.kind in STATED:
            held = not_ended(connection, stating.kind, service.code, which.assembly, service.ended)
            gone = {key: about for key, about in held if stating.made(key) and stating.row(key) not in rows}
            unread = set_aside(connection, service.code, set(gone.values()))
            gone = {key: about for key, about in gone.items() if about not in unread}
            end_stated(connection, stating.kind, gone, service.ended, at)
            ended |= {f"{stating.kind}:{key}" for key in gone}
    return ended


def _by_stating(answers: Sequence[Whole]) -> Mapping[tuple[str, Stating], dict[str, Whole]]:
    grouped: defaultdict[tuple[str, Stating], dict[str, Whole]] = defaultdict(dict)
    for answer in answers:
        service = cast(Detail, answer.which.service)
        for stating in service.stating:
            grouped[service.code, stating][answer.which.bill["bill_id"]] = answer
    return grouped


def _aside(code: str, bill_id: str, count: int) -> dict[str, Any]:
    return aside(code, f"{bill_id}/{code}", f"no rows where {count} were stated", {})
