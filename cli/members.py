"""Members listed and shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click
from sqlalchemy import Connection

from cli.output import Output, write_rows
from cli.output.safe import safe
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from cli.words import say
from index.errors import AmbiguousError, NotFoundError
from index.store import people

COLUMNS = ("name", "party", "district", "committees", "assembly", "id")
Row = Mapping[Any, Any]


def show_members(
    settings: Settings, assembly: int | None, party: str | None, name: str | None, output: Output
) -> None:
    """Write the members that pass, with what they belong to now or last."""
    with reading(settings) as engine, engine.connect() as connection:
        rows = [
            row
            for row in _rows(connection, assembly)
            if (name is None or name in row["name"]) and (party is None or party == row["party"])
        ]
    write_rows(rows, COLUMNS, output, kind="member")
    if not rows:
        tell("members.none")


def print_member(settings: Settings, who: str) -> None:
    """Print a member; raises NotFoundError, and AmbiguousError for namesakes."""
    with reading(settings) as engine, engine.connect() as connection:
        member = _find(people.members(connection), who)
        for line in _lines(connection, member):
            click.echo(safe(line))


def _rows(connection: Connection, assembly: int | None) -> Iterator[dict[str, Any]]:
    belongings: defaultdict[str, list[Row]] = defaultdict(list)
    for one in people.memberships(connection):
        if assembly in (None, one["assembly"]):
            belongings[one["member_id"]].append(one)
    for member in people.members(connection):
        held = belongings[member["member_id"]]
        if assembly is not None and not held:
            continue
        latest = {
            kind: [one["name"] for one in held if one["kind"] == kind] for kind in ("party", "district")
        }
        yield {
            "id": member["member_id"],
            "kind": "member",
            "title": member["name"],
            "date": None,
            "url": None,
            "name": member["name"],
            "hanja": member["hanja"],
            "party": latest["party"][-1] if latest["party"] else None,
            "district": latest["district"][-1] if latest["district"] else None,
            "committees": [
                one["name"] for one in held if one["kind"] == "committee" and one["seen_until"] is None
            ],
            "assembly": max((one["assembly"] for one in held if one["assembly"]), default=None),
        }


def _find(members: Sequence[Row], who: str) -> Row:
    found = [one for one in members if who in (one["member_id"], one["name"])]
    if not found:
        raise NotFoundError("members.none")
    if len(found) > 1:
        candidates = "\n".join(
            f"  {one['member_id']}  {one['name']} {one['hanja'] or ''}".rstrip() for one in found
        )
        raise AmbiguousError("members.several", candidates=candidates)
    return found[0]


def _lines(connection: Connection, member: Row) -> Iterator[str]:
    yield " ".join(filter(None, [member["name"], member["hanja"], f"({member['member_id']})"]))
    for one in people.memberships(connection, member["member_id"]):
        assembly = say("bill.assembly", number=one["assembly"]) if one["assembly"] else say("state.undated")
        until = f"{one['seen_from']} ~ {one['seen_until'] or ''}".rstrip()
        yield f"  {say('members.' + one['kind'])}: {one['name']} ({assembly}, {until})"
    counted = people.proposals(connection, member["member_id"])
    led, joined = (
        sum(n for (role, _), n in counted.items() if role == one) for one in ("대표발의", "공동발의")
    )
    yield say("members.bills", led=led, joined=joined)
    for (role, result), count in sorted(counted.items(), key=lambda item: (item[0][0], -item[1])):
        yield f"  {role} {result or say('state.pending')}: {count:,}"
    if votes := people.choices(connection, member["member_id"]):
        said = " · ".join(f"{choice} {count:,}" for choice, count in sorted(votes.items(), key=str))
        yield f"{say('votes.title')}: {said}"
