"""What accounts are joined to, and whether the mentions of one pledge are together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pledge_calls import anchor
from pledge_counting import Tally
from pledge_labels import Accounted, Label
from pledge_scores import Matched, one_of, quoted

from index.tracking.pledges.pledge import Account, Mention, Pledge

Joined = Mapping[str, Sequence[tuple[Pledge, Mention]]]
"""By the anchor of each mention the pledges that it is in."""


def relations(found: Matched, mentions: Joined) -> Tally:
    """Count the accounts found whose relation to the pledge that they were joined to is the labelled one."""
    tally = Tally()
    for one, label in found.labelled():
        if not isinstance(label, Accounted) or label.optional:
            continue
        joined = [mention.relation for _, mention in mentions.get(anchor(found.document, one), ())]
        told = joined or [one.said.relation if isinstance(one.said, Account) else None]
        miss = f"relation {label.relations[0]}, not {told} | {quoted(found.document, label.spans[0])}"
        tally += one_of(right=any(relation in label.relations for relation in told), miss=miss)
    return tally


def voices(found: Matched) -> Tally:
    """Count the accounts found that are told in the labelled voice."""
    tally = Tally()
    for one, label in found.labelled():
        if isinstance(label, Accounted) and isinstance(one.said, Account) and not label.optional:
            miss = f"voice {label.voices[0]}, not {one.said.voice} | {quoted(found.document, label.spans[0])}"
            tally += one_of(right=one.said.voice in label.voices, miss=miss)
    return tally


def mentions_of(merged: Iterable[Pledge]) -> Joined:
    """Return by the anchor of each mention the pledges that it was joined to."""
    joined = defaultdict(list)
    for pledge in merged:
        for mention in pledge.mentions:
            joined[mention.anchor].append((pledge, mention))
    return joined


def clusters(found: Iterable[Matched], mentions: Joined) -> list[tuple[str, str]]:
    """Return the pledge and the labelled group of each mention; what was joined to none is alone."""
    items = [(given, label) for one in found for given, label in _given(one, mentions)]
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for given, label in items:
        if len(label.groups) == 1:
            groups[given].add(label.groups[0])
    return [
        (given, next((one for one in label.groups if one in groups[given]), label.groups[0]))
        for given, label in items
    ]


def _given(found: Matched, mentions: Joined) -> Iterator[tuple[str, Label]]:
    for one, label in found.labelled():
        if not label.optional:
            name = anchor(found.document, one)
            for given in [pledge.id for pledge, _ in mentions.get(name, ())] or [name]:
                yield given, label
