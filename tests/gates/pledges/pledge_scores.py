"""What was found in the labelled texts, counted: pledges, their fields, accounts, false alarms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pledge_calls import find
from pledge_counting import Tally
from pledge_fields import FIELDS, amounts_right, count_right, term_right
from pledge_labels import Accounted, Document, Label, Promised, overlap

from index.tracking.pledges.pledge import Account, Promise, Relation, Span
from index.tracking.pledges.told import Said

AGAIN = {Relation.RESTATES, Relation.REVISES, Relation.NARROWS, Relation.WIDENS, Relation.DELAYS}
"""What may be told as a promise too: it is promised otherwise, or once more."""


@dataclass(frozen=True)
class Matched:
    """Which label each find of a text is of."""

    document: Document
    saids: Sequence[Said]
    pairs: Mapping[int, int]

    def labelled(self) -> Iterator[tuple[Said, Label]]:
        """Yield each find that is of a label, with it."""
        for number, at in self.pairs.items():
            yield self.saids[number], self.document.labels[at]

    def promises(self) -> Iterator[tuple[Promise, Promised]]:
        """Yield each promise that is of a label, with it."""
        for one, label in self.labelled():
            if isinstance(one.said, Promise) and isinstance(label, Promised):
                yield one.said, label

    def loose(self) -> Iterator[Promise]:
        """Yield the promises that are of no label."""
        for number, one in enumerate(self.saids):
            if isinstance(one.said, Promise) and number not in self.pairs:
                yield one.said


def match(document: Document, saids: Sequence[Said]) -> Matched:
    """Pair finds with labels one to one, those that agree best first."""
    agreeing = [
        (_agreement(label, one), -at, -number)
        for number, one in enumerate(saids)
        for at, label in enumerate(document.labels)
        if _may_be(label, one)
    ]
    pairs: dict[int, int] = {}
    for _, at, number in sorted(agreeing, reverse=True):
        if -number not in pairs and -at not in pairs.values():
            pairs[-number] = -at
    return Matched(document, saids, pairs)


def matched(document: Document) -> Matched:
    """Return what is found in a text, paired with its labels."""
    return match(document, find(document))


def _may_be(label: Label, one: Said) -> bool:
    if one.said.actor not in label.actors or not label.overlaps(one.said.evidence):
        return False
    if isinstance(label, Promised):
        return isinstance(one.said, Promise) and (label.by_place or label.names(one.said))
    return isinstance(one.said, Account) or _is_again(label)


def _is_again(label: Label) -> bool:
    return isinstance(label, Accounted) and bool(AGAIN & set(label.relations))


def _agreement(label: Label, one: Said) -> tuple[bool, int, bool]:
    fields = 0
    if isinstance(label, Promised) and isinstance(one.said, Promise):
        fields = sum(right(one.said, label) for right in (amounts_right, term_right, count_right))
    return isinstance(label, Accounted) == isinstance(one.said, Account), fields, not label.optional


def pledges(found: Matched) -> Tally:
    """Count promises: what is given is of a label, and each labelled one is found."""
    document = found.document
    right = sum(not label.optional for _, label in found.promises())
    wrong = [one for one in found.loose() if not _is_left_open(document, one)]
    taken = set(found.pairs.values())
    wanted = [
        (at, one) for at, one in enumerate(document.labels) if isinstance(one, Promised) and not one.optional
    ]
    missed = [one for at, one in wanted if at not in taken]
    misses = [f"pledge missed | {quoted(document, one.spans[0])}" for one in missed]
    misses += [f"pledge wrong | {one.actor} | {quoted(document, one.evidence)}" for one in wrong]
    return Tally(right, right + len(wrong), len(wanted) - len(missed), len(wanted), misses)


def _is_left_open(document: Document, one: Promise) -> bool:
    open_labels = (label for label in document.labels if label.optional or _is_again(label))
    if any(label.overlaps(one.evidence) for label in open_labels):
        return True
    return bool(one.doubts) and any(overlap(span, one.evidence) for span in document.doubtful)


def alarms(found: Matched) -> Tally:
    """Count what is no promise; right is what is not given as one."""
    document, tally = found.document, Tally()
    loose = list(found.loose())
    firm = [one for one in loose if not one.doubts]
    for spans, given in ((document.negatives, loose), (document.doubtful, firm)):
        for span in spans:
            alarm = any(overlap(span, one.evidence) for one in given)
            tally += one_of(right=not alarm, miss=f"false alarm | {quoted(document, span)}")
    return tally


def field(name: str, found: Matched) -> Tally:
    """Count one field of the promises found."""
    due, right, given = FIELDS[name]
    tally = Tally()
    for promise, label in found.promises():
        if not label.optional and due(promise, label):
            miss = f"{name}: {given(promise)} | {quoted(found.document, label.spans[0])}"
            tally += one_of(right=right(promise, label), miss=miss)
    return tally


def accounts(found: Matched) -> Tally:
    """Count the labelled accounts that are found; more may be told than is labelled."""
    taken, tally = set(found.pairs.values()), Tally()
    for at, label in enumerate(found.document.labels):
        if isinstance(label, Accounted) and not label.optional:
            miss = f"account missed | {quoted(found.document, label.spans[0])}"
            tally += one_of(right=at in taken, miss=miss)
    return tally


def one_of(*, right: bool, miss: str) -> Tally:
    """Count one, with what to say of it where it is wrong."""
    return Tally(right, 1, right, 1, [] if right else [miss])


def quoted(document: Document, span: Span) -> str:
    """Return what a text says there, with its name."""
    return f"{document.name} | {document.text[slice(*span)]}"
