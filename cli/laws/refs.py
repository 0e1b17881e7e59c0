"""Which articles of a law cite which, and which references lead nowhere."""

from __future__ import annotations

from typing import Any

from cli.laws.provisions import place
from cli.laws.show import Shown, find_shown
from cli.laws.texts import text_of
from cli.output import Output, write_rows
from cli.output.marks import Marked
from cli.output.write import FOR_EYES, choose_format
from cli.telling import tell
from cli.words import say
from index.korean.statutes.addresses import address_of
from index.korean.statutes.tree import Level
from index.search.reader import Reader
from index.tracking.statutes.refs import Ref, concerns, refs

COLUMNS = ("provision", "cites", "dead", "quote")
SHEET = ("law", "version", "provision", "cited_law", "cites", "dead", "quote", "id")


def show_refs(reader: Reader, asked: str, output: Output) -> None:
    """Write what a law cites; of an article, also what cites it."""
    shown = find_shown(reader, asked)
    article = article_of(shown)
    found = [one for one in refs(text_of(shown)) if article is None or concerns(one, article)]
    rows = (_row(shown, one) for one in found)
    if choose_format(output) in FOR_EYES:
        rows = (_for_eyes(row) for row in rows)
    write_rows(rows, COLUMNS, output, kind="ref", sheet=SHEET)
    tell("refs.counted", version=shown.version.name, count=len(found), dead=_dead(found))


def article_of(shown: Shown) -> str | None:
    """Return the number of the article that was asked for, or that the provision asked for stands in."""
    numbers = [node.number for node in shown.path if node.level is Level.ARTICLE]
    return numbers[0] if numbers else None


def _row(shown: Shown, one: Ref) -> dict[str, Any]:
    law, cites = shown.version.title, _cites(one)
    return {
        "id": address_of(law, one.path),
        "kind": "ref",
        "title": f"{law} {place(one.path)}",
        "date": shown.version.effective_on,
        "url": shown.version.address,
        "law": law,
        "version": shown.version.name,
        "provision": place(one.path),
        "cited_law": one.law,
        "cites": cites,
        "dead": str(one.dead) if one.dead else None,
        "quote": Marked(one.quote, [(one.start, one.end)]),
    }


def _for_eyes(row: dict[str, Any]) -> dict[str, Any]:
    law = f"「{row['cited_law']}」 " if row["cited_law"] else ""
    dead = say(f"refs.{row['dead']}") if row["dead"] else None
    return {**row, "cites": f"{law}{row['cites'] or ''}".strip(), "dead": dead}


def _cites(one: Ref) -> str | None:
    if one.target is None:
        return None
    until = one.target.until
    return one.target.name + (say("refs.until", name=until.name) if until else "")


def _dead(found: list[Ref]) -> str:
    dead = list(dict.fromkeys(f"{place(one.path)} → {_cites(one)}" for one in found if one.dead))
    return ", ".join(dead) or say("refs.no_dead")
