"""What a list says beside its rows: how many there are, how many are shown, and what was collected at all."""

from __future__ import annotations

from difflib import get_close_matches

from cli.output import Output
from cli.telling import tell
from cli.types import known_words
from cli.words import say
from index.korean.text import squeeze
from index.search.cards import Filters
from index.search.reader import Found, Reader

# Filters that take free words, which may be misspelt.
FREE = ("committee", "proposer", "proposer_kind", "law", "result")
LIKENESS = 0.5  # 정무의 is half of 정무위원회


def say_scope(reader: Reader, found: Found, filters: Filters, output: Output) -> None:
    """Say on standard error what is cut off, empty, or could not be judged."""
    if found.undated:
        tell("scope.undated", count=found.undated)
    if found.total == 0:
        tell("scope.empty", scope=collected(reader))
        _say_unknown(reader, filters)
    elif output.limit and found.total > output.limit:
        tell("scope.cut", total=found.total, shown=output.limit)


def collected(reader: Reader) -> str:
    """Return what the index holds, Assembly by Assembly."""
    parts = [
        say("scope.assembly", assembly=row.assembly, bills=row.bills, law_bills=row.law_bills, day=row.latest)
        for row in reader.counts()
    ]
    return say("scope.collected", parts=", ".join(parts) or say("scope.nothing"))


def _say_unknown(reader: Reader, filters: Filters) -> None:
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
