"""Companies by their names and services."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain

from index.korean.gazetteer import read_table
from index.korean.text import squeeze
from index.search.language.tree import And, Is
from index.search.meanings.meaning import Meaning, listed
from index.search.meanings.tables import by_key


def companies(key: str) -> tuple[Meaning, ...]:
    """Return the companies that a word names, and that of a service as related."""
    return _companies().get(key, ())


def company_names(word: str) -> tuple[str, ...]:
    """Return the names, as records are tagged, of the companies that a word names, be it ambiguous."""
    return by_company_word().get(squeeze(word), ())


@cache
def _companies() -> Mapping[str, tuple[Meaning, ...]]:
    """Return companies by their names; a name that is also another word (당근, 다음) is left alone.

    A service is not its company, which is therefore but related.
    """
    table = read_table("companies")
    found: defaultdict[str, list[Meaning]] = defaultdict(list)
    for name, entry in table["companies"].items():
        aliases, services = entry.get("aliases", ()), entry.get("services", ())
        words = [word for word in (name, *aliases) if word not in entry.get("ambiguous", ())]
        for word in dict.fromkeys(map(squeeze, words)):
            others = [one for one in (*words, *services) if squeeze(one) != word]
            if others:
                found[word].append(Meaning(Is("company", name), f"회사 {name} ({listed(others)})"))
        for word in dict.fromkeys(map(squeeze, services)):
            found[word].append(Meaning(Is("company", name), f"회사 {name}", related=True))
    for word, names in table["together"].items():
        all_named = And(tuple(Is("company", name) for name in names))
        found[squeeze(word)].append(Meaning(all_named, ", ".join(names)))
    return {word: tuple(meanings) for word, meanings in found.items()}


@cache
def by_company_word() -> Mapping[str, tuple[str, ...]]:
    """Return the companies of each word for one."""
    table = read_table("companies")
    words = [(word, name) for word, names in table["together"].items() for name in names]
    for name, entry in table["companies"].items():
        others = (entry.get(kind, ()) for kind in ("aliases", "services", "ambiguous"))
        words += [(word, name) for word in (name, *chain.from_iterable(others))]
    return by_key(words)
