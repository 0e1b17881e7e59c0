"""What was found in the labelled texts, counted: dates, events, kinds, actors, false alarms, merging."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from event_labels import TOLD, Document, Label

from index.tracking.events.event import Found, Modality


@dataclass
class Tally:
    """Counts of right among given and of found among wanted, with what went wrong."""

    right: int = 0
    given: int = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    def __iadd__(self, other: Tally) -> Tally:
        self.right, self.given = self.right + other.right, self.given + other.given
        self.found, self.wanted = self.found + other.found, self.wanted + other.wanted
        self.misses += other.misses
        return self

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else float(not self.wanted)

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Matched:
    """Which label each find of a text is of, by their places."""

    document: Document
    founds: Sequence[Found]
    pairs: Mapping[int, int]

    def told(self) -> list[int]:
        """Return the finds that are given as events, but those that a label leaves open."""
        return [
            number
            for number, one in enumerate(self.founds)
            if one.modality in TOLD and (number in self.pairs or not self._left_open(one))
        ]

    def of_no_day(self, number: int) -> bool:
        """Tell whether a find is of a mention to which the text gives no day."""
        return number in self.pairs and not self.document.labels[self.pairs[number]].dated

    def _left_open(self, one: Found) -> bool:
        return any(label.optional and label.overlaps(one.sentence) for label in self.document.labels)


def match(document: Document, founds: Sequence[Found]) -> Matched:
    """Pair finds with labels one to one, those that agree best first."""
    agreeing = [
        (_agreement(label, one), -at, -number)
        for number, one in enumerate(founds)
        for at, label in enumerate(document.labels)
        if one.modality in TOLD
        and one.modality in label.modalities
        and label.overlaps(one.sentence)
        and label.meets(one.moment)
    ]
    pairs: dict[int, int] = {}
    for _, at, number in sorted(agreeing, reverse=True):
        if -number not in pairs and -at not in pairs.values():
            pairs[-number] = -at
    return Matched(document, founds, pairs)


def _agreement(label: Label, one: Found) -> tuple[bool, bool, bool]:
    exact = one.moment is not None and label.dated and label.says(one.moment)
    return exact, one.kind in label.kinds, not label.optional


def events(matched: Matched) -> Tally:
    """Count events: what is given is of a label, and of each labelled event a mention is found."""
    document, given = matched.document, matched.told()
    wanted = {one.group for one in document.labels if one.told and not one.optional}
    found = {document.labels[at].group for at in matched.pairs.values()} & wanted
    wrong = [matched.founds[number] for number in given if number not in matched.pairs]
    misses = [
        f"event missed | {_quoted(document, one)}" for one in document.labels if one.group in wanted - found
    ]
    misses += [f"event wrong | {_given(document, one)}" for one in wrong]
    return Tally(len(given) - len(wrong), len(given), len(found), len(wanted), misses)


def dates(matched: Matched) -> Tally:
    """Count the different dates of a text's events: each as precise as labelled."""
    document = matched.document
    labels = [one for one in document.labels if one.told and one.dated]
    given = [matched.founds[number] for number in matched.told() if not matched.of_no_day(number)]
    moments = {one.moment: one for one in given if one.moment}
    different = {(moment.first, moment.last, moment.precision): one for moment, one in moments.items()}
    right = [one for one in different.values() if any(label.says(one.moment) for label in labels)]
    wanted = {(one.first, one.last, one.precisions): one for one in labels if not one.optional}
    missed = [one for one in wanted.values() if not any(one.says(moment) for moment in moments)]
    misses = [
        f"date missed | {one.first}..{one.last} {one.precisions} | {_quoted(document, one)}" for one in missed
    ]
    misses += [f"date wrong | {_given(document, one)}" for one in different.values() if one not in right]
    return Tally(len(right), len(different), len(wanted) - len(missed), len(wanted), misses)


def alarms(matched: Matched) -> Tally:
    """Count what was denied or only imagined; right is what is not given as happened."""
    document, tally = matched.document, Tally()
    loose = [
        one
        for number, one in enumerate(matched.founds)
        if one.modality is Modality.HAPPENED and number not in matched.pairs
    ]
    for label in document.labels:
        if label.told:
            continue
        alarm = any(label.overlaps(one.sentence) for one in loose)
        misses = [f"given as happened | {label.modalities[0]} | {_quoted(document, label)}"] if alarm else []
        tally += Tally(not alarm, 1, not alarm, 1, misses)
    return tally


def kinds(matched: Matched) -> Tally:
    """Count the finds whose kind is the labelled one."""
    tally = Tally()
    for number, at in matched.pairs.items():
        one, label = matched.founds[number], matched.document.labels[at]
        right = one.kind in label.kinds
        misses = (
            [] if right else [f"kind {label.kinds[0]}, not {one.kind} | {_quoted(matched.document, label)}"]
        )
        tally += Tally(right, 1, right, 1, misses)
    return tally


def actors(matched: Matched) -> Tally:
    """Count the labelled actors of what was found; more may be named than are labelled."""
    tally = Tally()
    for number, at in matched.pairs.items():
        label, names = matched.document.labels[at], {one.name for one in matched.founds[number].actors}
        missed = [one for one in label.actors if one not in names]
        wanted = len(label.actors)
        misses = [f"actor {one}, not {sorted(names)} | {_quoted(matched.document, label)}" for one in missed]
        tally += Tally(wanted - len(missed), wanted, wanted - len(missed), wanted, misses)
    return tally


def _quoted(document: Document, label: Label) -> str:
    return f"{document.name} | {document.text[slice(*label.span)]}"


def _given(document: Document, one: Found) -> str:
    when = one.moment and f"{one.moment.first}..{one.moment.last} {one.moment.precision} {one.moment.basis}"
    return (
        f"{document.name} | {when} {one.kind} {one.modality} | {document.text[slice(*one.sentence)].strip()}"
    )


def b_cubed(clusters: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of items, each with its given and its labelled cluster."""
    items = Counter(clusters)
    total = items.total()
    if not total:
        return 0.0, 0.0, 0.0
    given, labelled = defaultdict(int), defaultdict(int)
    for (one, other), count in items.items():
        given[one] += count
        labelled[other] += count
    precision = sum(count * count / given[one] for (one, _), count in items.items()) / total
    recall = sum(count * count / labelled[other] for (_, other), count in items.items()) / total
    return precision, recall, 2 * precision * recall / (precision + recall)


def torn_and_mixed(clusters: Iterable[tuple[Hashable, Hashable]]) -> list[str]:
    """Return which labelled clusters are in several given ones, and which are in one together."""
    given_of, labelled_of = defaultdict(set), defaultdict(set)
    for given, labelled in clusters:
        given_of[labelled].add(given)
        labelled_of[given].add(labelled)
    torn = [f"torn in {len(some)} | {name}" for name, some in given_of.items() if len(some) > 1]
    return torn + [" | ".join(("mixed", *sorted(some))) for some in labelled_of.values() if len(some) > 1]
