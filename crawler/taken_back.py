"""What a bill's own answer no longer has: marked, on the word of a whole answer alone, and never deleted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection

from crawler.factsheet import Detail, Stating
from crawler.history import is_believed_empty
from crawler.lists import SourceList
from index.store.save import aside
from index.store.stated import listed_of, take_back
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


def _by_stating(answers: Sequence[Whole]) -> Mapping[tuple[str, Stating], dict[str, Whole]]:
    grouped: defaultdict[tuple[str, Stating], dict[str, Whole]] = defaultdict(dict)
    for answer in answers:
        service = cast(Detail, answer.which.service)
        for stating in service.stating:
            grouped[service.code, stating][answer.which.bill["bill_id"]] = answer
    return grouped


def _aside(code: str, bill_id: str, count: int) -> dict[str, Any]:
    return aside(code, f"{bill_id}/{code}", f"no rows where {count} were stated", {})
