"""How members and parties voted on a bill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import click

from cli.output.safe import safe
from cli.settings import Settings
from cli.store import reading
from cli.words import say
from index.records import PlenaryVote
from index.store.details import roll_calls
from index.store.people import days_swept, party_rows
from index.store.upsert import existing
from index.tracking.parties import calls_then, sightings
from index.tracking.votes import (
    ABSENT,
    KNOWN,
    by_party,
    differences,
    dissenters,
    is_secret,
    miscounts,
    one_each,
)

Row = Mapping[Any, Any]
Card = Mapping[str, Any]


def print_votes(settings: Settings, card: Card) -> None:
    """Print a vote by party, who voted against the own party's majority, and what does not add up."""
    for line in _lines(card, *_read(settings, card)):
        click.echo(safe(line))


def roll_call_of(settings: Settings, card: Card) -> dict[str, Any]:
    """Return how members and parties voted, and what of it does not add up with the tally."""
    vote, calls = _read(settings, card)
    kept = ("member_id", "name", "party", "then", "printed", "district", "choice")
    return {
        "secret": _is_secret(card),
        "parties": [asdict(one) for one in by_party(calls)],
        "dissenters": [call["member_id"] for call in dissenters(calls)],
        "differences": [asdict(one) for one in [*differences(vote), *miscounts(vote, calls)]] if vote else [],
        "calls": [{name: call[name] for name in kept} for call in calls],
    }


def _read(settings: Settings, card: Card) -> tuple[Row | None, Sequence[Row]]:
    with reading(settings) as engine, engine.connect() as connection:
        tally = existing(connection, PlenaryVote, [card["id"]]).get(card["id"])
        vote = tally if tally and tally["listed"] else None
        calls = roll_calls(connection, card["id"])
        swept = days_swept(connection)
        rows = party_rows(connection, {call["member_id"] for call in calls})
        seen = {member: sightings(held, swept) for member, held in rows.items()}
        return vote, calls_then(calls, vote["voted_on"] if vote else None, seen)


def _is_secret(card: Card) -> bool:
    return is_secret({"bill_id": card["id"], "title": card["title"]})


def _party_note(calls: Sequence[Row]) -> str:
    """Say which party was counted: that of the vote where it is known, else the one printed."""
    ones = one_each(calls)
    then = [call["then"] for call in ones if call["then"]]
    if not then:
        return say("votes.party_note")
    counts = {"then": len(then), "inferred": then.count("inferred"), "printed": len(ones) - len(then)}
    return say("votes.party_then", **counts)


def _party(call: Row) -> str:
    """Return a member's party, marked where it is today's, and beside today's where that is another."""
    if call["then"] is None:
        return say("party.current", party=call["party"] or say("state.not_stated"))
    if call["printed"] in (None, call["party"]):
        return str(call["party"])
    return f"{call['party']}; {say('party.current', party=call['printed'])}"


def _unclear(call: Row) -> str:
    """Return who voted in a way that is not stated, or in no word that is known."""
    return f"{call['name']} ({call['choice']})" if call["choice"] else str(call["name"])


def without_calls(card: Card) -> str:
    """Return why no roll call of a bill is held, and how to get it where the plenary voted."""
    if _is_secret(card):
        return say("votes.secret")
    return say("votes.to_ask", no=card["no"]) if card["vote"] else say("votes.none")


def _lines(card: Card, vote: Row | None, calls: Sequence[Row]) -> Iterator[str]:
    yield ""
    yield say("votes.title")
    if not calls:
        yield "  " + without_calls(card)
        return
    yield "  " + _party_note(calls)
    for one in by_party(calls):
        counts = say(
            "votes.party", yes=one.yes, no_votes=one.no_votes, abstain=one.abstain, absent=one.absent
        )
        more = " · " + say("votes.party_unclear", count=one.unknown) if one.unknown else ""
        yield f"  {one.party or say('state.not_stated')}: {counts}{more}"
    if against := dissenters(calls):
        yield "  " + say("votes.dissenters")
        yield from (f"    {call['name']} ({_party(call)}, {call['choice']})" for call in against)
    if absent := [call["name"] for call in one_each(calls) if call["choice"] == ABSENT]:
        yield f"  {say('votes.absent', count=len(absent))}: {', '.join(filter(None, absent))}"
    if unclear := [_unclear(call) for call in one_each(calls) if call["choice"] not in KNOWN]:
        yield f"  {say('votes.unclear', count=len(unclear))}: {', '.join(unclear)}"
    for difference in miscounts(vote, calls) if vote else []:
        yield "  " + say(
            "votes.difference",
            name=say(f"votes.of.{difference.name}"),
            stated=difference.stated,
            counted=difference.counted,
        )
