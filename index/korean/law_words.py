"""Every word that names a law or a bill in the press, and what it may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from index.korean.gazetteer import Gazetteer, read_table
from index.korean.names import read_english_laws, read_laws
from index.korean.patterns import lazy
from index.korean.spans import Span
from index.korean.text import MIDDLE_DOTS

# Minutes write the one dot leader for the middle dot: 설립․운영.
_DOTS = str.maketrans(dict.fromkeys(MIDDLE_DOTS + "\u2024", "·"))
Level = Literal["act", "decree", "rule"]
# The decree and the rule of an act are named by it: 전기통신사업법 시행령.
LEVELS: Mapping[str, Level] = {"": "act", "시행령": "decree", "시행규칙": "rule"}
_TAIL = lazy(r"(?: 등)?에 관한 (?:법률|법)$")


@dataclass(frozen=True)
class Reading:
    """One thing that a word may mean: laws together, or any one of a family (``any``).

    ``since`` and ``until`` bound the use of a nickname; ``bills`` are the numbers it stands for, where known.
    """

    laws: tuple[str, ...]
    label: str | None = None
    since: date = date.min
    until: date = date.max
    bills: tuple[str, ...] = ()
    any: bool = False


@dataclass(frozen=True)
class LawWord:
    """A word's readings; a formal name has one, a nickname often several."""

    readings: tuple[Reading, ...]
    basis: str
    nickname: bool = False

    def on(self, day: date | None) -> tuple[Reading, ...]:
        """Return the readings in use on a day; all where none is, since people go on using a word."""
        if day is None:
            return self.readings
        return tuple(one for one in self.readings if one.since <= day <= one.until) or self.readings


@dataclass(frozen=True, kw_only=True)
class Law(Span):
    """A law or bill as a text names it, with what it may mean.

    ``action`` is 개정, 일부개정, 전부개정, 폐지 or 제정 where one is named; ``bill`` says that a bill is
    meant and not the law in force. At the ``level`` of a decree or rule the readings name it, and not its
    act. ``basis`` beyond ``stated``: alias and shortened (names of one law), nickname (what the press calls
    bills), quoted and form (a name that no list has, told by its marks or its ending).
    """

    readings: tuple[Reading, ...]
    action: str | None = None
    bill: bool = False
    level: Level = "act"
    nickname: bool = False

    @property
    def laws(self) -> tuple[str, ...]:
        """Return the formal names of all laws that may be meant."""
        return tuple(dict.fromkeys(law for one in self.readings for law in one.laws))

    @property
    def ambiguous(self) -> bool:
        """Say whether the name alone leaves open which law is meant."""
        return len(self.readings) > 1 or any(one.any for one in self.readings)


def flatten(text: str) -> str:
    """Return a text of the same length whose middle dots are all ``·``."""
    return text.translate(_DOTS)


def flat_name(name: str) -> str:
    """Return a law's name as it is looked up: no spaces, no middle dots, one case."""
    return flatten("".join(name.split())).replace("·", "").upper()


@cache
def law_words() -> Mapping[str, LawWord]:
    """Return what every word means, by the word without spaces, with and without its middle dots."""
    formal: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, others in (*read_laws().items(), *_statutes(), *read_english_laws().items()):
        for basis, words in (("stated", (name,)), ("shortened", shortened(name)), ("alias", others)):
            for word in words:
                formal[_key(word)].setdefault(name, basis)
    found = {
        word: LawWord(tuple(Reading((name,)) for name in names), next(iter(names.values())))
        for word, names in formal.items()
    }
    # A nickname's own readings say more than the list of acts that share a loose word.
    found.update({_key(word): one for words, one in _nicknames() for word in words})
    for word in list(found):
        if "·" in word:
            found.setdefault(word.replace("·", ""), found[word])
    return found


def word_for(name: str) -> LawWord | None:
    """Return what a name means, however it is spaced."""
    return law_words().get(_key(name))


@cache
def gazetteer() -> Gazetteer:
    """Return the words to look for in a flattened text without spaces, in upper case."""
    return Gazetteer(law_words())


@cache
def not_laws() -> frozenset[str]:
    """Return the words that end in 법 and name no statute."""
    return frozenset(read_table("statutes")["words"]["not_laws"])


def shortened(name: str) -> tuple[str, ...]:
    """Return how a long name is cut in the press: 정보통신망 이용촉진 및 정보보호법."""
    if not (cut := _TAIL.search(name)):
        return ()
    stem = name[: cut.start()]
    return (f"{stem}법", f"{stem.removesuffix('의')}법", f"{stem} 등에 관한 법률", f"{stem}에 관한 법률")


def _key(word: str) -> str:
    return flatten("".join(word.split())).upper()


def _statutes() -> Iterable[tuple[str, tuple[str, ...]]]:
    return ((name, tuple(others)) for name, others in read_table("statutes")["statutes"].items())


def _nicknames() -> Iterator[tuple[list[str], LawWord]]:
    for entry in read_table("nicknames")["nicknames"]:
        readings = tuple(
            Reading(
                laws=tuple(one["laws"]),
                label=one.get("label"),
                since=one.get("since", date.min),
                until=one.get("until", date.max),
                bills=tuple(one.get("bills", ())),
                any=one.get("any", False),
            )
            for one in entry["readings"]
        )
        loose = entry.get("loose", False)
        yield entry["words"], LawWord(readings, "alias" if loose else "nickname", nickname=not loose)
