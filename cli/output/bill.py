"""One bill as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import asdict
from typing import Any

import click

from cli.output.bill_words import (
    addenda,
    after_veto,
    attached_tally,
    basis_marks,
    citation,
    doubts,
    linked_ids,
    long_tally,
    named,
    short_tally,
    step_word,
)
from cli.output.labels import labelled as _line
from cli.output.mentions import news_lines
from cli.output.safe import safe
from cli.parties import lead_words
from cli.words import WORDS, say
from crawler.factsheet import SOURCES, read_fact_sheet
from index.moments import today
from index.tracking.votes import differences

Card = Mapping[str, Any]


def print_bill(card: Card, main: Card | None, linked: Mapping[str, Card]) -> None:
    """Print a bill with its ``lead_parties`` and ``news``.

    ``main`` is what this one was moved on, if any, ``linked`` those of its links.
    """
    parts = (
        *_head(card),
        "",
        *_facts(card, main),
        *_life(card),
        *_links(card, linked),
        *_gone(card),
        *_attached(card),
        *news_lines(card),
        "",
        *_sources(card),
    )
    for line in parts:
        click.echo(safe(line))


def _head(card: Card) -> Iterator[str]:
    yield f"「{card['title']}」"
    kind = card["bill_kind"] or say("bill.kind_unknown")
    yield say("bill.head", no=card["no"], assembly=card["assembly"], kind=kind)


def _facts(card: Card, main: Card | None) -> Iterator[str]:
    if main is not None:
        yield _line("bill.moved_on", f"{main['no']} {main['title']} ({say('role.' + card['role'])})")
    proposer = " · ".join(dict.fromkeys(filter(None, [card["proposer"], card["proposer_kind"]])))
    yield _line("heading.proposer", proposer)
    if card["lead"]:
        yield _line("heading.lead", ", ".join(map(lead_words, card["lead_parties"])))
    if card["co"]:
        yield _line("heading.co", ", ".join(card["co"]))
    referred = card.get("referred", True)
    yield _line("heading.committee", card["committee"] if referred else say("as_of.not_referred"))
    yield _line("heading.result", _result(card))
    if card["vote"]:
        yield _line("bill.vote", f"{card['vote']['voted_on'] or ''} {long_tally(card['vote'])}".strip())
        yield from ("  " + say(f"votes.tally.{one.name}", **asdict(one)) for one in differences(card["vote"]))
    yield _line("bill.steps", " → ".join(_step(step) for step in card["steps"]))
    yield from (_line("bill.addenda", one) for one in addenda(card))
    if card["listed"] is not True:
        yield _line(
            "heading.listed", say("bill.never_listed" if card["listed"] is None else "bill.no_longer_listed")
        )
    yield _line("heading.url", card["url"])


def _result(card: Card) -> str:
    if card["pending"]:
        return say("state.pending")
    gloss = f"result.{card['result']}"
    dated = f"{card['result']} ({card['decided_on']})" if card["decided_on"] else card["result"]
    said = f"{dated}: {say(gloss)}" if gloss in WORDS else dated
    said = ". ".join(filter(None, [said, after_veto(card)]))
    if card["pending"] is None:
        said = f"{said}. {say('as_of.undated')}"
    return f"{said}. {say('bill.content_pending')}" if card["content"] == "pending" else said


def _step(step: Card) -> str:
    # 위원회 의결(대안반영) has told its result.
    result = step["result"] if step["result"] != step["step"] and "(" not in step["step"] else None
    marks = basis_marks(step["basis"])
    marks += [say("bill.disagree")] if step["disagrees"] else []
    marks += [say("basis.planned")] if _is_ahead(step) else []
    doubt = f"[{', '.join(marks)}]" if marks else None
    when = step["when"] or f"({say('state.undated')})"
    return " ".join(filter(None, [step_word(step), when, result, short_tally(step["tally"]), doubt]))


def _is_ahead(step: Card) -> bool:
    """Tell whether the day of a step has not come."""
    return bool(step["when"]) and step["when"] > str(today())


def _life(card: Card) -> Iterator[str]:
    """Say what the bill does, and what there is to read of it."""
    summary = card["summary"]
    if summary and summary["line"]:
        yield _line("bill.summary", summary["line"])
    for notice in card["notices"]:
        until = say("bill.notice", day=notice["ends_on"]) if notice["ends_on"] else None
        yield _line("bill.notices", " ".join(filter(None, [until, notice["url"]])))
    if card["documents"]:
        yield ""
        yield say("bill.documents")
    for document in card["documents"]:
        kind = f"document.{document['kind']}"
        word = say(kind) if kind in WORDS else document["kind"]
        named = [word, document["name"], document["date"], document["url"]]
        yield "  " + " · ".join(filter(None, named))


def _gone(card: Card) -> Iterator[str]:
    """Name what a source stated once and no longer does: it counts for nothing above."""
    if card["gone"]:
        yield ""
        yield say("bill.gone")
    for one in card["gone"]:
        into = f"{one['from']} → {one['to']}" if one["to"] else None
        said = [say(f"record.{one['record']}"), one["date"], one["name"], one["result"], into, one["url"]]
        yield "  " + " · ".join(filter(None, [*said, one["service"]]))


def _links(card: Card, linked: Mapping[str, Card]) -> Iterator[str]:
    """Say what the bill is linked with."""
    if card["links"] or card["carrier_unknown"]:
        yield ""
        yield f"{say('bill.lineage')} (platwatch bills lineage {card['no']})"
    for link, other in zip(card["links"], linked_ids(card), strict=True):
        arrow = "→" if link["from"] == card["id"] else "←"
        marks = f" ({', '.join(found)})" if (found := doubts(link)) else ""
        # Which of several laws it is, the reader may judge by the days.
        why = (
            f" · {link['evidence'][0]}"
            if link["relation"] == "promulgated_as" and not link["certain"]
            else ""
        )
        yield f"  {say('relation.' + link['relation'])}{marks} {arrow} {named(other, linked.get(other))}{why}"
    if card["carrier_unknown"]:
        yield f"  {say('relation.absorbed_into')} → {say('lineage.unknown')}"


def _attached(card: Card) -> Iterator[str]:
    """Name what was moved on the bill, one paragraph for each role."""
    for role in dict.fromkeys(one["role"] for one in card.get("attached", [])):
        ones = [one for one in card["attached"] if one["role"] == role]
        tallies = ", ".join(filter(None, map(attached_tally, ones)))
        yield ""
        yield say("bill.attached", role=say(f"role.{role}"), count=len(ones), tallies=tallies).rstrip(": ")
        for one in ones:
            voted_on = one["vote"]["voted_on"] if one["vote"] else None
            yield "  " + " · ".join(filter(None, [one["title"], one["proposer"], voted_on, one["id"]]))
        if role == "reconsideration" and tallies:
            yield "  " + say("votes.secret")


def _all_sources(card: Card) -> list[Card]:
    """Return the sources of a bill and of what was moved on it, each once."""
    sources = [*card["sources"], *(one for moved in card.get("attached", []) for one in moved["sources"])]
    return list({(one["url"], one["file"], one["offset"]): one for one in sources}.values())


def _named_sources(services: Set[str]) -> tuple[dict[str, str], list[str]]:
    """Return the titles of services, and the credits of the sources that give them."""
    titles = {"statutes": say("statutes.title")}  # files of the user's, of no source with a fact sheet
    credits_: list[str] = []
    for name in SOURCES:
        if services <= titles.keys():  # most bills rest on one source
            break
        sheet = read_fact_sheet(name)
        own = {one.code: one.title for one in (*sheet.details, *sheet.services) if one.code in services}
        titles |= own
        credits_ += [sheet.credits] if own else []
    return titles, credits_


def _sources(card: Card) -> Iterator[str]:
    sources = _all_sources(card)
    titles, credits_ = _named_sources({source["service"] for source in sources})
    yield say("bill.sources")
    for source in sources:
        title = titles.get(source["service"], source["service"])
        yield f"  {title} ({source['service']}) · {source['fetched_at'][:16].replace('T', ' ')}"
        yield f"    {source['url']}"
        yield f"    {source['digest']} · {source['file']}@{source['offset']}"
    yield from (f"  {one}" for one in credits_)
    yield f"{say('bill.citation')} {citation(card)}"
