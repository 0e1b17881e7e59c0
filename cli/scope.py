"""What a list says beside its rows: how many there are, how many are shown, and what was collected at all."""

from __future__ import annotations

from difflib import get_close_matches

from cli.output import Output
from cli.parties import candidate
from cli.telling import tell
from cli.types import known_words
from cli.words import say
from index.korean.text import squeeze
from index.search.cards import Held
from index.search.columns import Filters
from index.search.reader import Found, Reader

# Filters that take free words, which may be misspelt.
FREE = ("committee", "proposer", "proposer_kind", "law", "result")
LIKENESS = 0.5  # 정무의 is half of 정무위원회


def say_scope(reader: Reader, found: Found, filters: Filters, output: Output) -> None:
    """Say on standard error what is cut off, empty, beside the bills, or could not be judged."""
    if found.undated:
        tell("scope.undated", count=found.undated)
    if found.total == 0:
        tell("scope.empty", scope=collected(reader))
        say_unknown(reader, filters)
    elif output.limit and len(found.shown) > output.limit:
        tell("scope.cut", total=found.total, shown=output.limit)
    if folded := found.total - len(found.shown):
        tell("scope.folded", total=found.total, shown=len(found.shown), folded=folded)
    say_namesakes(reader, filters)
    for role, count in sorted(reader.roles(found.numbers).items()):
        tell("scope.role", role=say(f"role.{role}"), count=count)


def say_namesakes(reader: Reader, filters: Filters) -> None:
    """Say whom a name means that several members have; their ids tell them apart."""
    found = reader.namesakes(filters.proposer) if filters.proposer else []
    if found:
        lines = "\n".join(candidate(one.member, one.name, one.party, one.district) for one in found)
        tell("scope.namesakes", name=filters.proposer, count=len(found), candidates=lines)


def collected(reader: Reader) -> str:
    """Return what the index holds: bills, Assembly by Assembly, and what was written."""
    parts = [_collected_of(reader, row) for row in reader.counts()]
    count, outlets = reader.writings()
    if count:
        parts.append(say("scope.writings", count=count, outlets=outlets))
    return say("scope.collected", parts=", ".join(parts) or say("scope.nothing"))


def partly_collected(reader: Reader) -> list[int]:
    """Return the Assemblies of which bills are held, but never the whole list of all bills was read."""
    return [row.assembly for row in reader.counts() if _read_on(reader, row.assembly, "whole") is None]


def _collected_of(reader: Reader, row: Held) -> str:
    whole, latest = (_read_on(reader, row.assembly, name) for name in ("whole", "any"))
    key = "scope.assembly" if whole else "scope.assembly_partly"
    counts = {"assembly": row.assembly, "bills": row.bills, "law_bills": row.law_bills}
    return say(key, **counts, day=whole or latest or say("state.undated"))


def _read_on(reader: Reader, assembly: int, which: str) -> str | None:
    """Return the day on which a list of all bills was read: the ``whole`` of it, or ``any`` part."""
    from crawler.factsheet import SOURCES, read_fact_sheet  # noqa: PLC0415 - most lists find something

    services = [service for name in SOURCES for service in read_fact_sheet(name).services]
    lists = [f"{service.code}/{assembly}" for service in services if service.record == "bill"]
    return max(filter(None, (reader.current.reaches.get(one, {}).get(which) for one in lists)), default=None)


def say_unknown(reader: Reader, filters: Filters) -> None:
    """Name the filters that no record at all passes, and words like theirs."""
    for name in FREE:
        word = getattr(filters, name)
        if word is None or reader.list(Filters(**{name: word})).total:
            continue
        values = {"heading": say(f"heading.{name}"), "word": word}
        if near := _near(name, word):
            tell("scope.unknown_near", **values, near=", ".join(near))
        else:
            tell("scope.unknown", **values)


def _near(name: str, word: str) -> list[str]:
    words = {squeeze(known): known for known in known_words(name)} if name != "proposer" else {}
    return [words[close] for close in get_close_matches(squeeze(word), words, 3, LIKENESS)]
