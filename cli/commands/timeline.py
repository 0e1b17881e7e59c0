"""``platwatch timeline``: the steps of a bill, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from cli.lookup import find_bill
from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options, write_rows
from cli.output.bill import attached_tally, basis_marks, short_tally, step_word
from cli.output.write import choose_format
from cli.settings import Settings
from cli.words import say
from index.search.reader import Reader

COLUMNS = ("when", "step", "detail", "source")


@make("timeline")
@click.argument("target", metavar="BILL", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@output_options(default_limit=0)
@click.pass_obj
def command(settings: Settings, target: tuple[str, ...], assembly: int | None, output: Output) -> None:
    """List the steps that a bill has taken."""
    with Reader(settings.index) as reader:
        card = find_bill(reader, " ".join(target), assembly)
    rows = map(_dated, events(card)) if choose_format(output) == "table" else events(card)
    write_rows(rows, COLUMNS, output, kind="event")


def events(card: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the steps of a bill, the undated ones in their place, and the votes on what was moved on it.

    A reconsideration is told by the bill's own steps.
    """
    for step in card["steps"]:
        detail = [step["committee"], step["meeting"], step["result"], short_tally(step["tally"])]
        rest = {"detail": _joined(detail), "source": step["source"], "basis": step["basis"]}
        yield _event(card, step["key"], step_word(step), step["when"], rest)
    moved = (one for one in card.get("attached", []) if one["role"] != "reconsideration")
    for attached in moved:
        when = attached["vote"]["voted_on"] if attached["vote"] else None
        detail = [attached_tally(attached), attached["proposer"]]
        rest = {"detail": _joined(detail), "source": attached["source"], "basis": "stated"}
        yield _event(attached, attached["role"], say(f"role.{attached['role']}"), when, rest)


def _event(
    bill: Mapping[str, Any], key: str, word: str, when: str | None, rest: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "id": f"{bill['id']}/{key}",
        "kind": "event",
        "title": f"{bill['title']} {word}",
        "date": when,
        "url": bill["url"],
        "stage": key,
        "when": when,
        "step": word,
        **rest,
    }


def _dated(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return an event for the eye, which says that a day is unknown, or not what a source states."""
    marks = f" [{', '.join(found)}]" if (found := basis_marks(event["basis"])) else ""
    return {**event, "when": event["when"] or say("state.undated"), "step": event["step"] + marks}


def _joined(parts: list[str | None]) -> str:
    return " ".join(part for part in parts if part)
