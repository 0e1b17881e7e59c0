"""What a list says beside its rows: how many there are, how many are shown, and what was collected at all."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from cli.output.cells import cell_text
from cli.output.fields import heading
from cli.parties import candidate
from cli.telling import tell
from cli.types import known_words
from cli.words import language, say
from index.korean.text import squeeze
from index.search.cards import BILL, Held
from index.search.columns import Filters
from index.search.conditions import without_title
from index.search.finding import Found
from index.search.language.tree import Is
from index.search.reader import Reader

# Facts that are asked for in free words, which may be misspelt or name nothing that is held.
FREE = (
    *("committee", "proposer", "proposer_kind", "law", "result", "company", "source", "outlet"),
    *("stage", "topic", "assembly"),
)
LIKENESS = 0.5  # 정무의 is half of 정무위원회


def say_scope(reader: Reader, found: Found, filters: Filters) -> None:
    """Say on standard error what is cut off, empty, beside the records, or could not be judged."""
    if found.total == 0:
        tell("scope.empty", scope=collected(reader))
        say_unknown(reader, filters)
        if filters.company:
            say_texts(reader)
    for key, values in _limits(reader, found):
        tell(key, **values)
    say_namesakes(reader, filters)


def scope_of(reader: Reader, found: Found, filters: Filters) -> Iterator[str]:
    """Yield what a page says of a list: what it is narrowed to, how many there are, what was collected."""
    for name, value in vars(filters).items():
        if value not in (None, (), (BILL,)):  # a list of bills is called so
            yield f"{heading(name)}: {cell_text(value)}"
    if not list(_page(found)):
        yield say("scope.total", total=found.total)
    for key, values in _limits(reader, found):
        yield say(key, **values)
    yield collected(reader)


def _limits(reader: Reader, found: Found) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield by key of the catalogue what is cut off, beside the records, or could not be judged."""
    if found.undated:
        yield "scope.undated", {"count": found.undated}
    yield from _page(found)
    if folded := found.total - found.rows:
        yield "scope.folded", {"total": found.total, "shown": found.rows, "folded": folded}
    for group, count in sorted(found.beside.items()):
        yield "scope.beside", {"group": say(f"group.{group.name.lower()}"), "count": count}
    for role, count in sorted(reader.roles(found.every).items()):
        yield "scope.role", {"role": say(f"role.{role}"), "count": count}


def _page(found: Found) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield which rows of how many are shown, where that is not all."""
    beside = sum(1 for hit in found.hits.values() if hit.group)
    shown = len(found.numbers) - beside
    if found.offset and shown:
        yield "scope.page", {"total": found.total, "first": found.offset + 1, "last": found.offset + shown}
    elif found.offset and found.rows:
        yield "scope.past", {"total": found.total, "offset": found.offset}
    elif shown < found.rows:
        yield "scope.cut", {"total": found.total, "shown": shown}


def say_namesakes(reader: Reader, filters: Filters) -> None:
    """Say whom a name means that several members have; their ids tell them apart."""
    if not filters.proposer:
        return
    if found := reader.namesakes(without_title(filters.proposer)):
        lines = "\n".join(candidate(one.member, one.name, one.party, one.district) for one in found)
        tell("scope.namesakes", name=filters.proposer, count=len(found), candidates=lines)
    by_id = filters.proposer.isascii() and reader.holds(Is("proposer", filters.proposer))  # and no name
    if by_id and filters.role != "대표발의":
        tell("scope.by_id")


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
    return say(key, **counts, attached=attached(row), day=whole or latest or say("state.undated"))


def attached(row: Held) -> str:
    """Return how many floor amendments and the like are not counted among the bills; nothing for none."""
    return say("scope.attached", count=row.attached) if row.attached else ""


def _read_on(reader: Reader, assembly: int, which: str) -> str | None:
    """Return the day on which a list of all bills was read: the ``whole`` of it, or ``any`` part."""
    from crawler.factsheet import SOURCES, read_fact_sheet  # noqa: PLC0415 - most lists find something

    services = [service for name in SOURCES for service in read_fact_sheet(name).services]
    lists = [f"{service.code}/{assembly}" for service in services if service.record == "bill"]
    return max(filter(None, (reader.current.reaches.get(one, {}).get(which) for one in lists)), default=None)


def say_texts(reader: Reader) -> None:
    """Say how many bills have a text to look in, where some have none: few titles say what one is about."""
    bills = sum(row.bills for row in reader.counts())
    if bills and (held := reader.bills_with_text()) < bills:
        tell("scope.texts", bills=bills, held=held)


def say_unknown(reader: Reader, filters: Filters) -> None:
    """Name the filters that no record at all passes, and words like theirs."""
    for name in FREE:
        given = getattr(filters, name, None)
        for word in given if isinstance(given, tuple) else filter(None, [given]):
            say_unknown_fact(reader, Is(name, str(word)))


def say_unknown_fact(reader: Reader, fact: Is) -> None:
    """Name a fact that no record at all has, and words like it."""
    if fact.field not in FREE or reader.holds(fact):
        return
    values = {"heading": say(f"heading.{fact.field}"), "word": _said(fact)}
    if near := _near(reader, fact.field, fact.value):
        tell("scope.unknown_near", **values, near=", ".join(near))
    else:
        tell("scope.unknown", **values)


def _said(fact: Is) -> str:
    """Return the word of a fact as a reader says it: a stage is kept by its key."""
    from index.tracking.stages import REACHED  # noqa: PLC0415 - most lists find something

    stage = REACHED.get(fact.value) if fact.field == "stage" else None
    if stage is None:
        return fact.value
    return stage.korean if language() == "ko" else stage.english


def _near(reader: Reader, name: str, word: str) -> list[str]:
    """Return words like one that some record passes."""
    if name == "topic":
        from index.korean.topics import topics_near  # noqa: PLC0415 - most lists find something

        return [one for one in topics_near(word) if one != word]
    words = {squeeze(known): known for known in known_words(name)}
    near = (words[close] for close in get_close_matches(squeeze(word), words, 3, LIKENESS))
    return [one for one in near if reader.holds(Is(name, one))]
