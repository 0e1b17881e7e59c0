"""Members listed and shown, as of now or of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import click
from sqlalchemy import Connection

from cli.output import Output, write_rows
from cli.output.safe import safe
from cli.parties import candidate
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from cli.words import say
from index.errors import AmbiguousError, NotFoundError
from index.korean.text import fold
from index.store import people
from index.tracking.committees import names_of
from index.tracking.parties import Party, party_on, sightings
from index.tracking.proposals import by_role_and_result
from index.tracking.terms import assembly_on

COLUMNS = ("name", "party", "district", "committees", "assembly", "id")
Row = Mapping[Any, Any]


def show_members(
    settings: Settings,
    assembly: int | None,
    party: str | None,
    name: str | None,
    day: date | None,
    output: Output,
) -> None:
    """Write the members that pass, with what they belong to now or last, or belonged to on a day."""
    name = fold(name) if name else None
    with reading(settings) as engine, engine.connect() as connection:
        rows = [
            row
            for row in _rows(connection, assembly, day)
            if (name is None or any(name in one for one in _names(row))) and party in (None, row["party"])
        ]
    write_rows(rows, COLUMNS, output, kind="member")
    if not rows:
        tell("members.none")


def print_member(settings: Settings, who: str, day: date | None) -> None:
    """Print a member; raises NotFoundError, and AmbiguousError for namesakes."""
    with reading(settings) as engine, engine.connect() as connection:
        member = _find(connection, who)
        for line in _lines(connection, member, day):
            click.echo(safe(line))


def _names(member: Row) -> tuple[str, ...]:
    """Return the names of a member as sources write them: in Hangul, and in hanja where it is stated."""
    return tuple(fold(one) for one in (member["name"], member["hanja"]) if one)


def _rows(connection: Connection, assembly: int | None, day: date | None) -> Iterator[dict[str, Any]]:
    number = assembly or (assembly_on(day) if day else None)
    swept = people.days_swept(connection)
    belongings: defaultdict[str, list[Row]] = defaultdict(list)
    for one in people.memberships(connection):
        if number in (None, one["assembly"]):
            belongings[one["member_id"]].append(one)
    for member in people.members(connection):
        held = belongings[member["member_id"]]
        if number is None or held:
            yield _row(member, held, day, swept)


def _row(member: Row, held: Sequence[Row], day: date | None, swept: Sequence[date]) -> dict[str, Any]:
    found = party_on(day, sightings(held, swept)) if day else _latest_party(held)
    _, district = people.last_stated(held)
    return {
        "id": member["member_id"],
        "kind": "member",
        "title": member["name"],
        "date": None,
        "url": None,
        "name": member["name"],
        "hanja": member["hanja"],
        "party": found.name if found else None,
        "party_basis": found.basis if found else None,
        "district": district,
        "committees": [one["name"] for one in held if one["kind"] == "committee" and _is_so(one, day)],
        "assembly": max((one["assembly"] for one in held if one["assembly"]), default=None),
    }


def _latest_party(held: Sequence[Row]) -> Party | None:
    """Return the party that was seen last; of who was never seen sitting, the one elected with."""
    party, _ = people.last_stated(held)
    is_seen = any(one["kind"] == "party" for one in held)
    return Party(party, "stated" if is_seen else "inferred") if party else None


def _is_so(one: Row, day: date | None) -> bool:
    """Tell whether a membership holds now, or was seen to hold on a day."""
    if day is None:
        return one["seen_until"] is None
    return one["seen_from"] <= day and (one["seen_until"] is None or day < one["seen_until"])


def _find(connection: Connection, who: str) -> Row:
    found = [one for one in people.members(connection) if who == one["member_id"] or fold(who) in _names(one)]
    if not found:
        raise NotFoundError("members.not_found", who=who)
    if len(found) > 1:
        raise AmbiguousError("members.several", candidates=_candidates(connection, found))
    return found[0]


def _candidates(connection: Connection, members: Sequence[Row]) -> str:
    held = people.memberships_of(connection, [one["member_id"] for one in members])
    return "\n".join(
        candidate(key, one["name"], one["hanja"], *people.last_stated(held.get(key, ())))
        for one in members
        if (key := one["member_id"])
    )


def _lines(connection: Connection, member: Row, day: date | None) -> Iterator[str]:
    yield " ".join(filter(None, [member["name"], member["hanja"], f"({member['member_id']})"]))
    held = people.memberships(connection, member["member_id"])
    if day is not None:
        found = party_on(day, sightings(held, people.days_swept(connection)))
        yield "  " + _party_of_day(day, found)
    yield from (f"  {_belonging(one)}" for one in held if day is None or _concerns(one, day))
    yield from _proposed(people.proposals(connection, member["member_id"]), day)
    yield from _proposed_by_name(people.proposals_by_name(connection, member["name"]), held, day)
    if votes := people.choices(connection, member["member_id"], day):
        said = " · ".join(f"{choice} {count:,}" for choice, count in sorted(votes.items(), key=str))
        yield f"{say('votes.title')}: {said}"


def _party_of_day(day: date, found: Party | None) -> str:
    if found is None:
        return say("members.party_unknown", day=day)
    inferred = f" [{say('basis.inferred')}]" if found.basis == "inferred" else ""
    return say("members.party_on", day=day, party=found.name) + inferred


def _concerns(one: Row, day: date) -> bool:
    """Tell whether a line is about a day; the party of the day has its own."""
    if one["kind"].startswith("elected_"):
        return bool(one["assembly"] == assembly_on(day))
    return one["kind"] != "party" and _is_so(one, day)


def _belonging(one: Row) -> str:
    when = [say("bill.assembly", number=one["assembly"]) if one["assembly"] else say("state.undated")]
    if not one["kind"].startswith("elected_"):
        when.append(say("members.seen", since=one["seen_from"], until=one["seen_until"] or "").rstrip())
    others = [name for name in names_of(one["name"]) if name != one["name"]]
    also = f" ({say('members.also', names=', '.join(others))})" if others else ""
    return f"{say('members.' + one['kind'])}: {one['name']}{also} ({', '.join(when)})"


def _proposed(rows: Sequence[Row], day: date | None) -> Iterator[str]:
    counted = by_role_and_result(rows, day)
    yield say("members.bills", **_by_role(counted))
    for (role, result), count in sorted(counted.items(), key=lambda item: (item[0][0], -item[1])):
        yield f"  {role} {result or say('state.pending')}: {count:,}"


def _proposed_by_name(rows: Sequence[Row], held: Sequence[Row], day: date | None) -> Iterator[str]:
    """Tell of bills under which only the name stands: most lists give co-proposers no id."""
    seats = {one["assembly"] for one in held if one["assembly"]}
    if counted := by_role_and_result([row for row in rows if row["assembly"] in seats], day):
        yield say("members.bills_by_name", **_by_role(counted))


def _by_role(counted: Mapping[tuple[str, str | None], int]) -> dict[str, int]:
    led, joined = (
        sum(n for (role, _), n in counted.items() if role == one) for one in ("대표발의", "공동발의")
    )
    return {"led": led, "joined": joined}
