"""How well documents answer: BM25 over bigrams and morphemes, then a closer look at the best.

All constants of ranking are here; the relevance gate holds them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import compress
from math import log

from index.korean.tokens import bigrams, morphemes
from index.search.language.tree import Alias, And, Leaf, Near, Node, Or, Phrase, Prefix, Within, Word
from index.search.numbers import FEW, Numbers
from index.search.whoosh_engine.codec import PLACE_BITS
from index.search.whoosh_engine.lengths import ROUNDED
from index.search.whoosh_engine.lookup import Lookup
from index.search.whoosh_engine.matching import FUNCTION_WORDS
from index.search.whoosh_engine.placing import PLACED

TITLE = 0.3  # of what a word counts for in a text; a record without text has its title for one
PAIRS = 0.3  # of what a morpheme counts for; words as written count beside them
WEIGHTS = {
    "title_bigrams": PAIRS * TITLE,
    "title_morphemes": TITLE,
    "body_bigrams": PAIRS,
    "body_morphemes": 1.0,
}
ALIAS = 0.8
K1, B = 1.2, 0.75
CLOSER = 200  # documents that are looked at closely
EARLY, SOON = 1.0, 60  # what a word says by coming early, and how many letters are early
NAMED = 6.0  # what a name says by being the whole title of a text: an article of an act, asked for
MANY = 2_000  # documents in which most of the words are looked for
MOST = 0.3  # of what a text with every word once would score: so much has most of the words
PARTICLES = (
    *("으로", "에서", "에게", "까지", "부터"),
    *("의", "을", "를", "은", "는", "이", "가", "에", "로", "와", "과", "도"),
)


class Ranking:
    """Scores of documents for the words of a tree."""

    def __init__(self, lookup: Lookup, tree: Node) -> None:
        self.lookup = lookup
        self._tokens = sorted(_tokens(tree), key=self._worth, reverse=True)
        typed = (leaf.text for leaf in leaves(tree) if isinstance(leaf, Word | Phrase))
        self._words = [_stem(word) for word in typed if word not in FUNCTION_WORDS]
        meant = (
            text_of(leaf) for one in aliases(tree) for other in one.others for leaf in leaves(other.part)
        )
        self._names = [name for name in dict.fromkeys((*self._words, *meant)) if bigrams(name)]
        self._norms = {field: self._norm(field) for field in WEIGHTS}

    def of(self, documents: Numbers) -> Ranked:
        """Return the scores of documents."""
        return Ranked(self, self._scores(documents))

    def likely(self) -> Numbers:
        """Return the documents with the tokens that say most, where those with most words are looked for."""
        found = Numbers()
        for field, token, _ in self._tokens:
            if found and len(found) + self.lookup.count(field, token) > MANY:
                break
            found = Numbers.union([found, self.lookup.holding(field, token)])
        return found

    @property
    def least(self) -> float:
        """Return the score from which on a document has most of the words, rare ones counting for more."""
        body = [one for one in self._tokens if one[0].startswith("body")]
        found = [(field, weight, self._frequency(field, token)) for field, token, weight in body]
        # Pairs that are nowhere lie across a particle, and would be the rarest of all and ask for too much.
        asking = (weight * self._idf(count) for field, weight, count in found if count or field not in PLACED)
        return MOST * sum(asking)

    def _frequency(self, field: str, token: str) -> int:
        """Return in how many documents a token is, by texts or by titles, whichever say more."""
        return max(self.lookup.count(one, token) for one in (field, field.replace("body", "title")))

    def _norm(self, field: str) -> list[float]:
        """Return by Whoosh's byte of a length how much a text of that length is held against a word."""
        average = self.lookup.snapshot.average_lengths[field]
        return [K1 * (1 - B + B * ROUNDED[byte] / average) for byte in range(256)]

    def _scores(self, documents: Numbers) -> array[float]:
        scores = array("d", [0.0]) * self.lookup.snapshot.count
        wanted = documents.marks(self.lookup.snapshot.count)
        for field, token, weight in self._tokens:
            ids, impacts = self.lookup.documents(field, token)
            values = _Values(self._norms[field], weight * self._idf(len(ids)))
            if len(documents) * FEW < len(ids):
                for one in documents:
                    at = bisect_left(ids, one)
                    if at < len(ids) and ids[at] == one:
                        scores[one] += values[impacts[at]]
            else:
                held: Iterable[tuple[int, int]] = zip(ids, impacts, strict=True)
                if len(documents) * 2 < len(ids):
                    held = compress(held, map(wanted.__getitem__, ids))
                for one, impact in held:
                    scores[one] += values[impact]
        told = self.lookup.snapshot.told
        for one in documents if 0 in told else ():
            if not told[one]:
                scores[one] /= TITLE
        return scores

    def _worth(self, token: tuple[str, str, float]) -> float:
        field, text, weight = token
        return weight * self._idf(self.lookup.count(field, text))

    def _idf(self, holding: int) -> float:
        return log(1 + (self.lookup.snapshot.count - holding + 0.5) / (holding + 0.5))

    def closer(self, best: Numbers) -> Iterator[tuple[int, float]]:
        """Yield what the best documents say beyond their scores by having words early, or for a title."""
        yield from self._early(best)
        yield from self._named(best)

    def _early(self, best: Numbers) -> Iterator[tuple[int, float]]:
        told = self.lookup.snapshot.told
        for word in self._words:
            for field, weight in (("title_bigrams", TITLE), ("body_bigrams", 1.0)):
                idf = EARLY * self._idf(self.lookup.rarest(field, word))
                for one, first in self._first(field, word, best).items():
                    yield one, (weight if told[one] else 1.0) * idf * SOON / (SOON + first)

    def _named(self, best: Numbers) -> Iterator[tuple[int, float]]:
        """Yield what texts say by having a title that consists of what was typed, or of what that means."""
        snapshot = self.lookup.snapshot
        texts = Numbers.in_order(one for one in best if snapshot.told[one])
        for name in self._names if texts else ():
            worth = NAMED * self._idf(self.lookup.rarest("title_bigrams", name)) * len(bigrams(name))
            for one in self.lookup.written("title_bigrams", name, texts):
                yield one, worth / max(len(bigrams(name)), ROUNDED[snapshot.titles[one]])

    def _first(self, field: str, word: str, best: Numbers) -> dict[int, int]:
        """Return where a word stands first in each of some documents that have it."""
        first: dict[int, int] = {}
        for place in self.lookup.starts(field, word, best):
            if (one := place >> PLACE_BITS) in best:
                first.setdefault(one, place - (one << PLACE_BITS))
        return first


class Ranked:
    """Documents by score."""

    def __init__(self, ranking: Ranking, scores: Sequence[float]) -> None:
        self._ranking, self._scores = ranking, scores

    def most(self, documents: Numbers) -> Numbers:
        """Return those of the documents that have most of the words."""
        least, scores = self._ranking.least, self._scores
        return Numbers.in_order(one for one in documents if scores[one] > least)

    def best(self, documents: Collection[int], enough: int) -> dict[int, float]:
        """Return the best of some documents, in order: so many, and those that are as good as the last."""
        scores = self._scores
        if len(documents) > (most := max(enough, CLOSER)):
            last = nlargest(most, map(scores.__getitem__, documents))[-1]
            documents = [one for one in documents if scores[one] >= last]
        best = {one: scores[one] for one in documents}
        # Of those that are as good as each other the last ones, which mostly are the latest.
        closer = nlargest(CLOSER, best, key=lambda one: (best[one], one))
        for one, more in self._ranking.closer(Numbers(closer)):
            best[one] += more
        rounded = {one: round(score, 6) for one, score in best.items()}  # sums in another order are no better
        order = sorted(rounded, key=lambda one: (-rounded[one], -one))
        last = rounded[order[enough - 1]] if len(order) > enough > 0 else 0.0
        return {one: rounded[one] for one in order if rounded[one] >= last}


class _Values(dict[int, float]):
    """What an impact is worth, computed once for each that occurs."""

    def __init__(self, norms: Sequence[float], weight: float) -> None:
        super().__init__()
        self._norms, self._weight = norms, weight

    def __missing__(self, impact: int) -> float:
        count = impact >> 8
        value = self[impact] = self._weight * count * (K1 + 1) / (count + self._norms[impact & 255])
        return value


def _tokens(tree: Node) -> Iterator[tuple[str, str, float]]:
    """Yield what is to be scored: field, token and weight; a word that was typed twice counts twice."""
    for text, weight in texts(tree):
        for analyse, kind in ((bigrams, "bigrams"), (morphemes, "morphemes")):
            for token, count in Counter(analyse(text)).items():
                for field in (f"title_{kind}", f"body_{kind}"):
                    yield field, token, weight * count * WEIGHTS[field]


def _stem(word: str) -> str:
    """Return a word without the particle that it seems to end in: as the texts may have it."""
    bare = (word.removesuffix(one) for one in PARTICLES if word.endswith(one))
    return next((one for one in bare if len(one) >= 2), word)


def texts(node: Node) -> Iterator[tuple[str, float]]:
    """Yield what is to be scored: all that was typed as one text, and what its aliases stand for."""
    yield " ".join(text_of(leaf) for leaf in leaves(node)), 1.0
    for alias in aliases(node):
        typed = sum(len(bigrams(text_of(leaf))) for leaf in leaves(alias.part))
        for other in alias.others:
            text = " ".join(text_of(leaf) for leaf in leaves(other.part))
            # A formal name has many more bigrams than its short form, and says no more.
            yield text, ALIAS * min(1.0, typed / max(1, len(bigrams(text))))


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield what was typed to be found, in the order in which it was typed."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Within(_, part) | Alias(part, _):
            yield from leaves(part)
        case Word() | Phrase() | Near() | Prefix():
            yield node


def aliases(node: Node) -> Iterator[Alias]:
    """Yield the aliases in a tree."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from aliases(part)
        case Within(_, part):
            yield from aliases(part)
        case Alias(part, _):
            yield node
            yield from aliases(part)


def text_of(leaf: Leaf) -> str:
    """Return what was typed to be found."""
    return " ".join(leaf.words) if isinstance(leaf, Near) else leaf.text
