"""Laws by their short, formal and shortened names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from index.korean.gazetteer import read_table
from index.korean.law_words import word_for
from index.korean.names import read_laws
from index.korean.text import squeeze
from index.search.language.tree import Is, Phrase
from index.search.meanings.meaning import Meaning, any_of, listed
from index.search.meanings.tables import by_key

_LONG_HEAD = 8  # letters from which the head of a law's name says which law: 정보통신망 이용촉진


def laws(word: str, key: str) -> Iterator[Meaning]:
    """Yield the laws that a word names; a formal name also finds what says the short ones."""
    known = word_for(word)
    names = [law for one in known.readings for law in one.laws] if known else heads().get(key, ())
    for name in dict.fromkeys(names):
        if squeeze(name) != key:
            yield Meaning(any_of([Is("law", name), Phrase(name)]), name)
        elif others := dict.fromkeys((*read_laws().get(name, ()), *_statutes().get(name, ()))):
            yield Meaning(Is("law", name), listed(tuple(others)))


def _statutes() -> Mapping[str, Sequence[str]]:
    statutes: Mapping[str, Sequence[str]] = read_table("statutes")["statutes"]
    return statutes


@cache
def heads() -> Mapping[str, tuple[str, ...]]:
    """Return the laws whose long names begin so: 정보통신망 이용촉진 및 …."""
    begun = ((name.partition(" 및 ")[0], name) for name in read_laws() if " 및 " in name)
    return by_key((head, name) for head, name in begun if " " in head and len(squeeze(head)) >= _LONG_HEAD)
