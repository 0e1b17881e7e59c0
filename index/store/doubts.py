"""What the store keeps as stated and yet does not believe: reasons for an aside beside the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from index.moments import day_of, today
from index.records import Absorption, BillCourse, PlenaryVote, RollCall
from index.store.among import among
from index.store.engine import lists, table
from index.store.upsert import Record

TOMORROW = timedelta(days=1)
PLANNED = frozenset({"ends_on", "effective_on"})  # days that may lie ahead
MISCALLED = "roll call "  # how the reason begins that a roll call is not its tally
LINKS = ("link", "proposers_link")
REPLACED = "\ufffd"  # what a reader puts in the place of a character that no store keeps
CHOICES = {"찬성": "yes", "반대": "no_votes", "기권": "abstain"}


def of_records(records: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    """Yield what cannot be right in bills, votes and statements about bills, each with its record."""
    latest = today() + TOMORROW
    for record in records:
        for reason in _of_record(record, latest):
            yield record, reason


def of_record(record: Record) -> Iterator[str]:
    """Yield what cannot be right in one record."""
    return (reason for _, reason in of_records([record]))


def _of_record(record: Record, latest: date) -> Iterator[str]:
    for name, value in record.items():
        if isinstance(value, date):
            day = value if type(value) is date else day_of(value)
            if day > latest and name not in PLANNED:
                yield f"{name} is in the future: {day}"
    yield from of_links(record)
    if REPLACED in (record.get("text") or ""):
        yield "text had characters that cannot be kept"
    if (voted := record.get("voted")) is not None:
        yield from _of_counts(voted, record)
    decided, promulgated = record.get("plenary_decided_on"), record.get("promulgated_on")
    if decided and promulgated and promulgated < decided:
        yield f"promulgated before its vote: {promulgated}, voted on {decided}"
    if "held_on" in record and not any(record.get(name) for name in ("name", "held_on", "result")):
        yield "meeting without name, day or result"


def of_links(record: Record) -> Iterator[str]:
    """Yield the addresses of a record that are none of the web."""
    for name in LINKS:
        if name in record and _is_odd(record[name]):
            yield f"{name} is no web address: {record[name]}"[:200]


def _of_counts(voted: int, record: Record) -> Iterator[str]:
    members = record.get("members")
    counts = [record.get(name) for name in ("yes", "no_votes", "abstain")]
    if None not in counts and sum(filter(None, counts)) != voted:
        yield f"counts do not add up: {' + '.join(map(str, counts))} is not {voted}"
    if members and voted > members:
        yield f"more voted than there are members: {voted} of {members}"


def of_promulgations(connection: Connection, bill_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the bills that were promulgated before their vote, where no one record tells both days."""
    courses, votes = table(BillCourse), table(PlenaryVote)
    early = (
        select(courses.c.bill_id, courses.c.promulgated_on, votes.c.voted_on)
        .join(votes, votes.c.bill_id == courses.c.bill_id)
        .where(among(connection, courses.c.bill_id, bill_ids), courses.c.listed, votes.c.listed)
        .where(courses.c.promulgated_on < votes.c.voted_on)
        .where(courses.c.plenary_decided_on.is_distinct_from(votes.c.voted_on))
    )
    for bill_id, promulgated, voted in connection.execute(early.distinct()):
        yield bill_id, f"promulgated before its vote: {promulgated}, voted on {voted}"


def _is_odd(link: str | None) -> bool:
    return bool(link) and web(link) is None


def web(link: str | None) -> str | None:
    """Return an address of the web; what would run a script, or lead nowhere, is none."""
    return link if link and link.startswith(("http://", "https://")) else None


def of_roll_calls(connection: Connection, bill_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the bills whose roll call gives other counts than its tally, with both."""
    calls, votes = table(RollCall), table(PlenaryVote)
    for some in lists(bill_ids):
        counted = select(calls.c.bill_id, calls.c.choice, func.count()).where(
            calls.c.bill_id.in_(some), calls.c.listed
        )
        said: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for bill_id, choice, count in connection.execute(counted.group_by(calls.c.bill_id, calls.c.choice)):
            said[bill_id][choice] = count
        tallies = select(votes).where(votes.c.bill_id.in_(list(said)), votes.c.listed)
        for vote in connection.execute(tallies).mappings():
            called = [said[vote["bill_id"]].get(choice, 0) for choice in CHOICES]
            tally = [vote[name] for name in CHOICES.values()]
            if None not in tally and called != tally:
                yield vote["bill_id"], f"{MISCALLED}{_joined(called)}, tally {_joined(tally)}"


def of_absorptions(connection: Connection, bill_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the bills that were absorbed, by however many steps, into themselves, with the way."""
    into = _absorbed_into(connection, bill_ids)
    for bill_id in sorted(bill_ids):
        if way := _way_back(bill_id, into):
            yield bill_id, f"absorption loops: {' → '.join(way)}"


def _absorbed_into(connection: Connection, bill_ids: Collection[str]) -> dict[str, set[str]]:
    """Return all steps of absorption that lead on from those bills."""
    links = table(Absorption)
    into: dict[str, set[str]] = {}
    ahead = set(bill_ids)
    while ahead:
        into.update((bill_id, set()) for bill_id in ahead)
        for some in lists(sorted(ahead)):
            query = select(links.c.bill_id, links.c.into_id).where(links.c.bill_id.in_(some), links.c.listed)
            for bill_id, target in connection.execute(query):
                into[bill_id].add(target)
        ahead = {target for targets in into.values() for target in targets} - into.keys()
    return into


def _way_back(bill_id: str, into: Mapping[str, set[str]]) -> list[str] | None:
    """Return a way from a bill along its absorptions to itself, if there is one."""
    ways, seen = [[bill_id]], set[str]()
    while ways:
        way = ways.pop()
        for target in sorted(into.get(way[-1], ())):
            if target == bill_id:
                return [*way, target]
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return None


def _joined(counts: list[int]) -> str:
    return "/".join(map(str, counts))
