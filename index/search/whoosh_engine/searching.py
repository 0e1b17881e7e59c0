"""One search: the groups of what answers, the best of them in order, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import compress

from index.search.engine import Answer, Choice, Columns, Group, Hit
from index.search.language.tree import Alias, Bills, Is, Node, Or
from index.search.numbers import Numbers
from index.search.whoosh_engine.lookup import Lookup
from index.search.whoosh_engine.matching import Matcher
from index.search.whoosh_engine.ranking import Ranked, Ranking, aliases
from index.search.whoosh_engine.reading import Snapshot
from index.search.whoosh_engine.reasons import reasons

SCARCE = 10  # with so few that have all words, others are looked for, too, however short the page


class Search:
    """Answers one tree."""

    def __init__(self, snapshot: Snapshot, tree: Node, columns: Columns, among: Set[int] | None) -> None:
        self.snapshot, self.tree, self.columns, self.among = snapshot, tree, columns, among
        lookup = Lookup(snapshot)
        self.matcher = Matcher(lookup, columns)
        self._lookup = lookup

    @cached_property
    def ranking(self) -> Ranking:
        """Return what ranks: where only numbers are wanted, nothing is."""
        return Ranking(self._lookup, self.tree)

    def answer(self, enough: int, *, exact: bool, choose: Choice | None = None) -> Answer:
        """Return the groups, and the ``enough`` best documents of them in order, or those chosen."""
        found = {Group.ALL: self._held(self.matcher.find(self.tree, Group.ALL))}
        ranked = None
        if not exact and len(found[Group.ALL]) < max(enough, SCARCE):
            ranked = self._look_further(found)
        numbers = self.snapshot.numbers
        groups = {group: Numbers(map(numbers.__getitem__, some)) for group, some in found.items()}
        if choose:
            order = self._scored(found, choose(groups))
        else:
            ranked = ranked or self.ranking.of(found[Group.ALL])
            order = self._pinned(found[Group.ALL]) | self._order(found, ranked, enough)
        return Answer(groups, self._hits(found, order))

    def _look_further(self, found: dict[Group, Numbers]) -> Ranked:
        """Add the groups after ALL; return the scores of all of them."""
        likely = self.ranking.likely()
        found |= {group: self._held(self.matcher.find(self.tree, group)) for group in self._looser()}
        ranked = self.ranking.of(Numbers.union([likely, *found.values()]))
        found[Group.SOME] = self._held(self.matcher.conditioned(self.tree, ranked.most(likely)))
        _part(found)
        return ranked

    def _scored(self, found: Mapping[Group, Numbers], chosen: Sequence[int]) -> dict[int, float]:
        """Return the documents of those numbers, in that order, with their scores."""
        if not chosen:
            return {}
        numbers, wanted = self.snapshot.numbers, frozenset(chosen)
        documents = {numbers[one]: one for some in found.values() for one in some if numbers[one] in wanted}
        scores = self.ranking.of(Numbers(documents.values())).best(documents.values(), len(wanted))
        return {documents[number]: scores[documents[number]] for number in chosen}

    def _held(self, documents: Numbers) -> Numbers:
        documents = documents - self.snapshot.deleted
        if self.among is None:
            return documents
        numbers = map(self.snapshot.numbers.__getitem__, documents)
        return Numbers.in_order(compress(documents, map(self.among.__contains__, numbers)))

    def _looser(self) -> Iterator[Group]:
        yield Group.PARTS
        if any(other.related for alias in aliases(self.tree) for other in alias.others):
            yield Group.RELATED

    def _order(self, found: Mapping[Group, Numbers], ranked: Ranked, enough: int) -> dict[int, float]:
        """Return the best documents in order: all words, then what is related, then parts and most words.

        One with all words stands before any other, however much better the other scores: that is what a
        reader of the list was told, and what the total counts.
        """
        whole, related = found[Group.ALL], found.get(Group.RELATED, Numbers())
        rest = Numbers.union(found[group] for group in (Group.PARTS, Group.SOME) if group in found)
        own = self._of_the_law(whole)
        best = [self._latest_first(ranked.best(some, enough)) for some in (whole - own, related, rest)]
        best[0] = self._latest_first(ranked.best(own, enough)) | best[0]
        return best[0] | best[1] | best[2]

    def _of_the_law(self, documents: Numbers) -> Numbers:
        """Return those of the law whose name is all that was typed: they come before what only says it."""
        others = self.tree.others if isinstance(self.tree, Alias) else ()
        laws = [law for other in others if not other.related for law in _laws(other.part)]
        return Numbers.union(self.matcher.find(law, Group.ALL, documents) for law in laws)

    def _latest_first(self, best: dict[int, float]) -> dict[int, float]:
        if len(best) == len(set(best.values())):
            return best
        numbers = self.snapshot.numbers
        documents = {numbers[one]: one for one in best}
        latest = (documents[number] for number in self.columns.latest(documents))
        return {one: best[one] for one in sorted(latest, key=best.__getitem__, reverse=True)}

    def _pinned(self, found: Numbers) -> dict[int, float]:
        """Return the bills that an alias names, in its order."""
        named = [no for bills in _bills(self.tree) for no in bills.numbers]
        if not named:
            return {}
        cards = self.columns.numbered(named)
        numbers, pinned = self.snapshot.numbers, {one for some in cards.values() for one in some}
        held = {numbers[one] for one in found if numbers[one] in pinned}
        order = [card for no in named for card in cards.get(no, ()) if card in held]
        return self._scored({Group.ALL: found}, order)

    def _hits(self, found: Mapping[Group, Numbers], order: Mapping[int, float]) -> list[Hit]:
        group_of = {one: group for group, some in found.items() for one in order if one in some}
        matched = reasons(self.tree, self.matcher, group_of)
        return [
            Hit(self.snapshot.numbers[one], group_of[one], score, matched.get(one, {}))
            for one, score in order.items()
        ]


def _laws(node: Node) -> Iterator[Is]:
    for part in node.parts if isinstance(node, Or) else (node,):
        if isinstance(part, Is) and part.field == "law":
            yield part


def _bills(node: Node) -> Iterator[Bills]:
    if isinstance(node, Bills):
        yield node
    for alias in aliases(node):
        for other in alias.others:
            if isinstance(other.part, Bills):
                yield other.part


def _part(found: dict[Group, Numbers]) -> None:
    """Leave each document in the first group that it fits."""
    seen = Numbers()
    for group, documents in found.items():
        found[group] = documents - seen
        seen = Numbers.union([seen, documents])
