"""How alike what two texts say of a pledge is: by its name, its object and beneficiary, and the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from math import sqrt

from index.korean.gazetteer import read_table
from index.korean.text import squeeze
from index.rights import CUT
from index.tracking.pledges.pledge import Account, Mention, Promise, Said
from index.tracking.pledges.serials import told_apart
from index.tracking.pledges.sites import places

NAMED = 0.7  # how alike two are at least of which the later names the programme of the earlier
IN_PASSING = 0.4  # where that is not what the later promise is about
SAME_TEXT = 0.7  # the share of its letters by which one sentence is another, a little edited
BROAD = 0.15  # what a word weighs that nearly every pledge of platforms speaks of
_SHORTEST = 3  # letters by which a programme is known
_OWN = 4  # letters from which on it has a name of its own: 이용권 and 보고서 are kinds of things
_TELLING = 2  # pairs of letters that no broad word has, without which many programmes are called so


@dataclass(frozen=True)
class Wording:
    """What a text says of a pledge, as it is compared."""

    said: Promise | Account
    quotation: str

    @cached_property
    def name(self) -> str:
        """Return the letters of the programme by which it is known, '' where many are called so."""
        name = squeeze(self.said.programme or "")
        telling = [pair for pair in _runs(name, 2) if pair not in _broad()]
        return name if len(telling) >= _TELLING else ""

    @cached_property
    def letters(self) -> str:
        """Return the letters of the sentence."""
        return squeeze(self.quotation)

    @cached_property
    def places(self) -> Set[str]:
        """Return the places of the sites that it is of."""
        return places(self.quotation)

    @cached_property
    def pairs(self) -> Set[str]:
        """Return the pairs of letters of the sentence."""
        return set(_runs(self.letters, 2))

    @cached_property
    def words(self) -> Mapping[str, float]:
        """Return the pairs of letters of its words, each with what it weighs."""
        pairs = [pair for word in (*self.said.words, self.name) for pair in _runs(word, 2) or [word] if pair]
        return {pair: BROAD if pair in _broad() else 1.0 for pair in pairs}

    @cached_property
    def weight(self) -> float:
        """Return the weight of all its words."""
        return sqrt(sum(weight * weight for weight in self.words.values()))

    def pairs_of_words(self) -> Iterator[str]:
        """Yield the pairs of letters by which it can be found again."""
        telling = [key for key, weight in self.words.items() if weight > BROAD]
        yield from telling or self.words

    def named(self) -> Iterator[str]:
        """Yield with what the programmes may begin that the sentence names."""
        yield from dict.fromkeys(_runs(self.letters, _SHORTEST))


def wording(one: Said | Mention) -> Wording:
    """Return what is compared of what a text says."""
    return Wording(one.said, one.quotation.removesuffix(CUT))


def start_of(name: str) -> str:
    """Return with what the name of a programme begins."""
    return name[:_SHORTEST]


def likeness(one: Wording, other: Wording) -> float:
    """Return how likely the later of two speaks of what the earlier promises, 0 to 1."""
    if told_apart(one.said.programme, other.said.programme) or _are_apart(one, other):
        return 0.0
    return max(_of_words(one, other), _of_name(one, other), _of_text(one.pairs, other.pairs))


def _are_apart(one: Wording, other: Wording) -> bool:
    """Tell whether two are of sites, and of none in the same place."""
    return bool(one.places and other.places) and one.places.isdisjoint(other.places)


def names(one: Wording, other: Wording) -> bool:
    """Tell whether the later of two names the programme of the earlier."""
    return bool(one.name) and (one.name in other.name or one.name in other.letters)


def _of_words(one: Wording, other: Wording) -> float:
    """Return the cosine of the words; where only broad ones are shared, they say nothing."""
    shared = [weight * other.words[key] for key, weight in one.words.items() if key in other.words]
    telling = any(each > BROAD for each in shared)
    return sum(shared) / (one.weight * other.weight) if telling else 0.0


def _of_name(one: Wording, other: Wording) -> float:
    if one.name and other.name and (one.name in other.name or other.name in one.name):
        return NAMED
    if not names(one, other):
        return 0.0
    # A promise with a name of its own may only begin with the other: 분수펀드를 임팩트 펀드로 넓혀.
    return IN_PASSING if len(other.name) >= _OWN and isinstance(other.said, Promise) else NAMED


def _of_text(one: Set[str], other: Set[str]) -> float:
    share = 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
    return share if share >= SAME_TEXT else 0.0


def _runs(letters: str, length: int) -> list[str]:
    return [letters[at : at + length] for at in range(len(letters) - length + 1)]


@cache
def _broad() -> Set[str]:
    """Return the pairs of letters of words that tell no pledge from another."""
    return {pair for word in read_table("broad_words")["words"] for pair in _runs(word, 2)}
