"""What a text names, by kind and place: who, which laws, how much and when."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from index.korean import spans as korean
from index.korean.amount import Amount
from index.korean.durations import DurationMention, FrequencyMention
from index.korean.law_words import Law
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation
from index.korean.person import Person
from index.tracking.events.actors import Named
from index.tracking.events.event import Span
from index.tracking.events.joining import Mention

S = TypeVar("S", bound=korean.Span)


class Placed(Generic[S]):
    """Spans in the order of a text, for taking out those of a stretch."""

    def __init__(self, spans: Sequence[S]) -> None:
        self._spans = spans
        self._starts = [one.start for one in self._spans]

    def within(self, where: Span) -> Sequence[S]:
        """Return the spans that begin in a stretch."""
        if not self._starts:
            return ()
        first = bisect_left(self._starts, where[0])
        return self._spans[first : bisect_left(self._starts, where[1], first)]


_KINDS: Mapping[type[korean.Span], str] = {
    **{Organisation: "names", Person: "names", Law: "laws", Amount: "amounts"},
    **{FrequencyMention: "often", DateMention: "dates", DurationMention: "dates"},
}


class Names:
    """What a text names, by kind."""

    def __init__(self, reading: Sequence[korean.Span]) -> None:
        kinds: defaultdict[str, list[Any]] = defaultdict(list)
        for one in reading:
            kinds[_KINDS.get(type(one), "")].append(one)
        self.names: Placed[Named] = Placed(kinds["names"])
        self.laws: Placed[Law] = Placed(kinds["laws"])
        self.amounts: Placed[Amount] = Placed(kinds["amounts"])
        self.often: Placed[FrequencyMention] = Placed(kinds["often"])
        self.dates: Placed[Mention] = Placed(kinds["dates"])
