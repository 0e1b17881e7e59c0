"""What a later mention does to a pledge, and what it changes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from index.tracking.pledges.changes import State, Told, changed, falls_short, new_conditions, stated
from index.tracking.pledges.pledge import Account, Change, Promise, Relation

DUE = 0.5  # the likeness from which on a text surely speaks of a pledge
DOUBTFUL = 0.35  # that from which on it may
SAME_NEWS = timedelta(days=2)  # within which reports differ, and the promise has not been changed
REACHED = (Relation.REPORTS_PROGRESS, Relation.REPORTS_DONE)
BEGUN = "begun"  # the rule by which 지급하기 시작했다 is read
STATE = "state"  # the rule by which a sentence is read whose verb is not known
RETOLD = "retold"  # the rule by which a promise is read that its text only tells again
_CHANGING = (Relation.REVISES, Relation.NARROWS, Relation.WIDENS, Relation.DELAYS)


@dataclass(frozen=True)
class Related:
    """What a mention does to a pledge; ``changes`` say what it states otherwise."""

    relation: Relation
    changes: Sequence[Change]


def related(state: State, said: Promise | Account, later: timedelta) -> Related:
    """Return what a mention, so much later than the first, does to a pledge as last stated."""
    told = list(_told(state, said))
    changes = tuple(change for change, _ in told)
    if isinstance(said, Account):
        return Related(_sharpened(state, said, told), changes)
    return Related(Relation.RESTATES if later <= SAME_NEWS else _of(told), changes)


def may_change(said: Promise | Account) -> bool:
    """Tell whether the numbers of a mention are promised: those of a report on progress were reached."""
    return isinstance(said, Promise) or said.relation in _CHANGING


def _told(state: State, said: Promise | Account) -> Iterable[Told]:
    if may_change(said):
        return changed(state, stated(said))
    return (
        new_conditions(state, stated(said)) if isinstance(said, Account) and said.relation in REACHED else ()
    )


def _sharpened(state: State, said: Account, told: Sequence[Told]) -> Relation:
    """Return the relation as told, or what the values say of a change, and of what is said to be done."""
    if said.relation is Relation.REVISES and told:
        return _of(told)
    if said.relation is Relation.REPORTS_DONE and not _is_all_done(state, said):
        return Relation.REPORTS_PROGRESS
    return said.relation


def _is_all_done(state: State, said: Account) -> bool:
    """Tell whether what was done is all that was promised: not where it only began, or is some of it."""
    if BEGUN in said.rules:
        return state.term is not None and state.term.kind == "start"
    return not falls_short(state, stated(said))


def _of(told: Sequence[Told]) -> Relation:
    relations = {relation for _, relation in told}
    return relations.pop() if len(relations) == 1 else Relation.REVISES if relations else Relation.RESTATES
