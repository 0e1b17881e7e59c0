"""``platwatch show``: one record with all that is known of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import click

from cli.lookup import find_record
from cli.options import command as make
from cli.options import form_option, option
from cli.output.bill import print_bill
from cli.output.bill_words import linked_ids
from cli.output.safe import safe
from cli.parties import lead_parties
from cli.settings import Settings
from cli.types import Day
from cli.words import say
from index.errors import NotFoundError
from index.search.cards import BILL, PLEDGE
from index.search.layout import damage_named
from index.search.mentions import bills_of, news_of
from index.search.reader import Reader
from index.tracking.as_of import as_of, linked_as_of

Card = Mapping[str, Any]


@make("show")
@click.argument("reference", metavar="ID", nargs=-1, required=True)
@option("--assembly", type=click.IntRange(1), metavar="N", key="option.assembly_of_number")
@form_option()
@option("--votes", is_flag=True, key="option.votes")
@option("--history", "past", is_flag=True, key="option.history")
@option("--as-of", "day", type=Day(end=True), metavar="DAY", key="option.as_of")
@option("--known", type=Day(end=True), metavar="DAY", key="option.known")
@option("--snapshot", is_flag=True, key="option.snapshot")
@click.pass_obj
def command(
    settings: Settings,
    /,
    reference: tuple[str, ...],
    assembly: int | None,
    form: str,
    **asked: Any,  # noqa: ANN401 - as click passes them
) -> None:
    """Show one record."""
    with Reader(settings.index) as reader:
        card = find_record(reader, " ".join(reference), assembly)
        if card["kind"] == PLEDGE:
            of_others = {"votes": "--votes", "past": "--history", "day": "--as-of"}
            of_others |= {"known": "--known", "snapshot": "--snapshot"}
            _refuse("error.show.of_pledges", {name: asked[key] for key, name in of_others.items()})
            _show_pledge(settings, card, form)
        elif card["kind"] == BILL:
            _refuse("error.show.of_articles", {"--snapshot": asked.pop("snapshot")})
            _show_bill(settings, reader, card, form, **asked)
        else:
            of_bills = {"votes": "--votes", "known": "--known", "day": "--as-of"}
            _refuse("error.show.of_bills", {option: asked.pop(name) for name, option in of_bills.items()})
            _show_article(settings, {**card, "bills": _told(reader, bills_of, card)}, form, **asked)


def _show_pledge(settings: Settings, card: Card, form: str) -> None:
    from cli.pledges.listing import show_pledge  # noqa: PLC0415 - other records do not need it

    show_pledge(settings, card["id"], form)


def _told(
    reader: Reader, ask: Callable[[sqlite3.Connection, str], list[dict[str, Any]]], card: Card
) -> list[dict[str, Any]]:
    with damage_named():
        return ask(reader.connection, card["id"])


def _refuse(key: str, given: Mapping[str, object]) -> None:
    """Raise a usage error for options that are not of the kind of record that is shown."""
    if names := [name for name, value in given.items() if value]:
        raise click.UsageError(say(key, names=", ".join(names)))


def _show_bill(
    settings: Settings,
    reader: Reader,
    card: Mapping[str, Any],
    form: str,
    *,
    day: date | None,
    known: date | None,
    **more: bool,
) -> None:
    if day is not None and (known is not None or any(more.values())):
        raise click.UsageError(say("error.usage.as_of_alone"))
    linked: Mapping[str, Card] = reader.bills(linked_ids(card))
    if day is not None:
        card, linked = _as_of(card, linked, day)
    # What was written later says nothing of how a bill stood on a day.
    news = [] if day is not None else _told(reader, news_of, card)
    card = {**card, "lead_parties": lead_parties(reader, card), "news": news}
    if known is not None:
        _show_known(settings, card, known, form)
    elif form == "json":
        _echo_json({**card, **_more(settings, card, **more)})
    else:
        main = reader.bill(card["attached_to"]) if card.get("attached_to") else None
        if day is not None:
            click.echo(say("as_of.title", day=day))
        print_bill(card, main, linked)
        _print_more(settings, card, **more)


def _as_of(card: Card, linked: Mapping[str, Card], day: date) -> tuple[Card, Mapping[str, Card]]:
    """Return a card and those of its links as they stood on a day.

    Raises NotFoundError where no source says that it was there.
    """
    then = as_of(card, day)
    if then is None:
        first = next((step["when"] for step in card["steps"] if step["when"]), None)
        raise NotFoundError("error.show.not_yet", day=day, no=card["no"], first=first or say("state.undated"))
    were = linked_as_of(linked, day)
    links = [link for link in then["links"] if not {link["from"], link["to"]} & linked.keys() - were.keys()]
    return {**then, "links": links}, were


def _show_article(
    settings: Settings, card: Mapping[str, Any], form: str, *, past: bool, snapshot: bool
) -> None:
    """Show an article: as JSON only what may be passed on, and never what was received."""
    if snapshot and form == "text":
        from cli.snapshot import print_snapshot  # noqa: PLC0415 - brings the archive

        print_snapshot(settings, card)
    elif form == "json":
        _echo_json({**card, **_article_past(settings, card)} if past else card)
    else:
        _print_article(settings, card, past=past)


def _article_past(settings: Settings, card: Mapping[str, Any]) -> dict[str, Any]:
    from cli.article_history import article_history  # noqa: PLC0415 - brings SQLAlchemy

    return {"history": article_history(settings, card)}


def _print_article(settings: Settings, card: Mapping[str, Any], *, past: bool) -> None:
    from cli.output.article import print_article  # noqa: PLC0415 - bills do not need it

    print_article(card)
    if past:
        from cli.article_history import print_article_history  # noqa: PLC0415 - brings SQLAlchemy

        print_article_history(settings, card)


def _show_known(settings: Settings, card: Mapping[str, Any], day: date, form: str) -> None:
    from cli.known import known_of, print_known  # noqa: PLC0415 - brings SQLAlchemy, as the others below

    if form == "json":
        _echo_json(known_of(settings, card, day))
    else:
        print_known(settings, card, day)


def _echo_json(document: Mapping[str, Any]) -> None:
    click.echo(safe(json.dumps(document, ensure_ascii=False, indent=2)))


def _more(settings: Settings, card: Mapping[str, Any], *, votes: bool, past: bool) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if votes:
        from cli.rollcall import roll_call_of  # noqa: PLC0415

        more["roll_call"] = roll_call_of(settings, card)
    if past:
        from cli.history import history_of  # noqa: PLC0415

        more["history"] = history_of(settings, card)
    return more


def _print_more(settings: Settings, card: Mapping[str, Any], *, votes: bool, past: bool) -> None:
    if votes:
        from cli.rollcall import print_votes  # noqa: PLC0415

        print_votes(settings, card)
    if past:
        from cli.history import print_history  # noqa: PLC0415

        print_history(settings, card)
