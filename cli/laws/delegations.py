"""What the articles of a law leave to rules below it, with the words."""

from __future__ import annotations

from collections import Counter
from typing import Any

from cli.laws.provisions import place
from cli.laws.show import Shown, find_shown
from cli.laws.texts import text_of
from cli.output import Output, write_rows
from cli.output.marks import Marked
from cli.telling import tell
from index.korean.statutes.addresses import address_of
from index.korean.statutes.tree import Level
from index.search.reader import Reader
from index.tracking.statutes.delegations import Delegation, delegations

COLUMNS = ("provision", "left_to", "quote")
SHEET = ("law", "version", "part", "provision", "instrument", "left_to", "quote", "id")


def show_delegations(reader: Reader, asked: str, output: Output) -> None:
    """Write what a law, or a provision of it, leaves to 대통령령, 부령, 고시, 조례 and 규칙."""
    shown = find_shown(reader, asked)
    found = [one for one in delegations(text_of(shown)) if is_within(one.path, shown)]
    write_rows((_row(shown, one) for one in found), COLUMNS, output, kind="delegation", sheet=SHEET)
    counts = Counter(str(one.instrument) for one in found)
    tell("delegations.counted", version=shown.version.name, counts=_counted(counts))


def is_within(path: tuple[Any, ...], shown: Shown) -> bool:
    """Tell whether a provision stands in the one that was asked for."""
    return not shown.path or tuple(shown.path) == path[: len(shown.path)]


def _row(shown: Shown, one: Delegation) -> dict[str, Any]:
    law = shown.version.title
    return {
        "id": address_of(law, one.path),
        "kind": "delegation",
        "title": f"{law} {place(one.path)}",
        "date": shown.version.effective_on,
        "url": shown.version.address,
        "law": law,
        "version": shown.version.name,
        "part": "addenda" if one.path[0].level is Level.ADDENDUM else "articles",
        "provision": place(one.path),
        "instrument": str(one.instrument),
        "left_to": one.name,
        "quote": Marked(one.quote, [(one.start, one.end)]),
    }


def _counted(counts: Counter[str]) -> str:
    return " · ".join(f"{name} {count:,}" for name, count in counts.most_common()) or "0"
