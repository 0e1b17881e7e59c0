"""Committees of the Assembly, public and other bodies, under all names that they had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from index.korean.gazetteer import read_table
from index.korean.names import committees_in_time
from index.korean.text import squeeze
from index.search.language.tree import Is, Phrase
from index.search.meanings.meaning import Meaning, any_of, in_texts, listed
from index.search.meanings.tables import by_key

_LONG = 4  # letters from which a short name is looked for in texts: 과기부 stands in 결과 기부금, too
_BODIES = ("ministry", "agency", "assembly", "court", "local", "association", "union", "university", "body")


def committees(key: str) -> Iterator[Meaning]:
    """Yield the committees that a word names, as facts of bills and in texts."""
    if names := committees_in_time(key):
        texts = [Phrase(name) for name in names if squeeze(name) != key]
        yield Meaning(any_of([Is("committee", key), *texts]), f"위원회 {listed(names)}")


def bodies(key: str) -> Iterator[Meaning]:
    """Yield the other names of a body, long enough to be told from other words."""
    names = dict.fromkeys(name for word in by_body().get(key, ()) for name in _in_time(word))
    said = [*names, *(word for name in names for word in _body_names()[name] if len(word) >= _LONG)]
    if others := [word for word in dict.fromkeys(said) if squeeze(word) != key]:
        yield in_texts(others)


@cache
def _body_names() -> Mapping[str, tuple[str, ...]]:
    table = read_table("organisations")
    entries = {name: entry for kind in _BODIES for name, entry in table[kind].items()}
    return {name: tuple(entry.get("aliases", ())) for name, entry in entries.items()}


@cache
def by_body() -> Mapping[str, tuple[str, ...]]:
    """Return the bodies of each word for one."""
    return by_key((word, name) for name, others in _body_names().items() for word in (name, *others))


def _in_time(name: str) -> tuple[str, ...]:
    """Return the names that a body had before and after that one, the latest first."""
    after = _after()
    names = [name]
    while (then := after.get(names[-1])) and then not in names:
        names.append(then)
    reached = set(names)
    while before := [one for one, then in after.items() if then in reached and one not in reached]:
        names[:0] = before
        reached.update(before)
    return tuple(reversed(names))


@cache
def _after() -> Mapping[str, str]:
    table = read_table("organisations")
    entries = {name: entry for kind in _BODIES for name, entry in table[kind].items()}
    return {name: entry["then"] for name, entry in entries.items() if entry.get("then") in entries}
