"""One bill as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import east_asian_width

import click

from cli.output.safe import safe
from cli.words import WORDS, language, say
from crawler.factsheet import FactSheet, read_fact_sheet
from index.tracking.stages import STAGES

Card = Mapping[str, Any]

PASSED_WORD = "가결"
LABEL_CELLS = 16


def print_bill(card: Card, main: Card | None = None) -> None:
    """Print a bill; ``main`` is the bill that this one was moved on, if any."""
    sheet = read_fact_sheet("assembly")
    for line in [*_head(card), "", *_facts(card, main), *_attached(card), "", *_sources(card, sheet)]:
        click.echo(safe(line))


def citation(card: Card) -> str:
    """Return a bill as it is cited: 「제목」(제안자, 의안번호 제n호)."""
    # Whether it was 발의, 제출 or 제안 is known by the kind of proposer alone.
    verb = card["steps"][0]["step"] if card["proposer_kind"] else None
    who = " ".join(filter(None, [card["proposer"], verb])) + ", " if card["proposer"] else ""
    return f"「{card['title']}」({who}의안번호 제{card['no']}호)"


def long_tally(vote: Card) -> str:
    """Return a vote in words; absence is never merged with abstention."""
    names = ("voted", "yes", "no_votes", "abstain")
    if all(vote[name] is None for name in names):
        return say("vote.no_counts")
    text = say("vote.tally", **{name: _count(vote[name]) for name in names})
    if vote["members"] is not None and vote["voted"] is not None:
        absent = vote["members"] - vote["voted"]
        text += " " + say("vote.absent", members=vote["members"], absent=absent)
    return text


def short_tally(vote: Card | None, result: str | None = None) -> str:
    """Return a vote as 가결 207/31/29: for, against, abstained; a vote without counts as its result alone."""
    numbers = [vote.get(name) for name in ("yes", "no_votes", "abstain")] if vote else []
    counts = "/".join(map(_count, numbers)) if any(number is not None for number in numbers) else ""
    word = PASSED_WORD if result and result.endswith(PASSED_WORD) else result
    return " ".join(filter(None, [word, counts]))


def attached_tally(attached: Card) -> str:
    """Return the vote on what was moved on a bill; its result may be stated by the vote alone."""
    vote = attached["vote"]
    return short_tally(vote, attached["result"] or (vote and vote["result"]))


def step_word(step: Card) -> str:
    """Return the portal's word for a step, behind the English one where English is spoken."""
    korean = str(step["step"])
    return korean if language() == "ko" else f"{STAGES[step['key']].english} ({korean})"


def _count(number: int | None) -> str:
    return "?" if number is None else f"{number}"


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
        yield _line("heading.lead", ", ".join(card["lead"]))
    if card["co"]:
        yield _line("heading.co", ", ".join(card["co"]))
    yield _line("heading.committee", card["committee"])
    yield _line("heading.result", _result(card))
    if card["vote"]:
        yield _line("bill.vote", f"{card['vote']['voted_on'] or ''} {long_tally(card['vote'])}".strip())
    yield _line("bill.steps", " → ".join(_step(step) for step in card["steps"]))
    if card["listed"] is not True:
        yield _line(
            "heading.listed", say("bill.never_listed" if card["listed"] is None else "bill.no_longer_listed")
        )
    yield _line("heading.url", card["url"])


def _line(key: str, text: str | None) -> str:
    label = say(key)
    cells = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in label)
    return f"{label}{' ' * max(1, LABEL_CELLS - cells)}{text or say('state.not_stated')}"


def _result(card: Card) -> str:
    if card["pending"]:
        return say("state.pending")
    gloss = f"result.{card['result']}"
    dated = f"{card['result']} ({card['decided_on']})" if card["decided_on"] else card["result"]
    return f"{dated}: {say(gloss)}" if gloss in WORDS else dated


def _step(step: Card) -> str:
    result = step["result"] if step["result"] != step["step"] else None
    parts = [step_word(step), step["when"] or f"({say('state.undated')})", result, short_tally(step["tally"])]
    return " ".join(part for part in parts if part)


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


def _all_sources(card: Card) -> list[Card]:
    """Return the sources of a bill and of what was moved on it, each once."""
    sources = [*card["sources"], *(one for moved in card.get("attached", []) for one in moved["sources"])]
    return list({(one["url"], one["file"], one["offset"]): one for one in sources}.values())


def _sources(card: Card, sheet: FactSheet) -> Iterator[str]:
    titles = {service.code: service.title for service in sheet.services}
    yield say("bill.sources")
    for source in _all_sources(card):
        title = titles.get(source["service"], source["service"])
        yield f"  {title} ({source['service']}) · {source['fetched_at'][:16].replace('T', ' ')}"
        yield f"    {source['url']}"
        yield f"    {source['digest']} · {source['file']}@{source['offset']}"
    yield f"  {sheet.credits}"
    yield f"{say('bill.citation')} {citation(card)}"
