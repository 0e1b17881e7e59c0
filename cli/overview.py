"""What is held, how fresh it is, and what waits for a look: the rows of ``platwatch status``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection

from cli.asides import aside_kind, aside_words, spoken
from cli.health import silences
from cli.news_overview import news_rows, say_silent, say_unread
from cli.oddities import say_oddities
from cli.output import Output, write_rows
from cli.output.write import FOR_EYES, choose_format
from cli.scope import attached
from cli.settings import Settings
from cli.store import reading
from cli.telling import tell
from cli.words import WORDS, say
from crawler.factsheet import SOURCES, read_fact_sheet
from crawler.service_sheets import Service
from index.errors import IndexUnusableError
from index.moments import SEOUL, today
from index.search.columns import Filters
from index.search.layout import read_current
from index.search.reader import Reader
from index.store import read
from index.store.history import revisions
from index.store.statutes import statutes_held
from index.tracking.changes import backwards
from index.tracking.gaps import Gap, gaps

COLUMNS = ("title", "assembly", "stored", "announced", "condition", "checked_at")
RUNS, ASIDES = 3, 5  # the latest ones are named
GAPS = 5  # the longest ones are named
LATELY = 30  # days
COUNTED = {"bill": "bills", "member_bill": "member_bills", "vote": "votes"}
Row = dict[str, Any]


def show_overview(settings: Settings, output: Output) -> None:
    """Write the rows; say on standard error what they leave open."""
    with reading(settings) as engine, engine.connect() as connection:
        held, runs = read.counts(connection), read.last_runs(connection, RUNS)
        lists = [*_lists(connection, held), *news_rows(connection)]
        rows = [*lists, _index(connection, settings), *map(_run, runs)]
        assemblies = [counts["assembly"] for counts in held]
        unseen = {one: gaps(read.bill_numbers(connection, one), one) for one in assemblies}
        if choose_format(output) not in FOR_EYES:  # there are thousands; a terminal is told the longest
            rows += [_gap(assembly, gap) for assembly, found in unseen.items() for gap in found]
        write_rows(rows, COLUMNS, output, kind="status")
        _say_counts(settings)
        _say_gaps(held)
        for assembly, found in unseen.items():
            _say_numbers(assembly, found)
        for reason in _reasons(runs[0]) if runs else []:
            tell("status.reason", reason=reason)
        _say_statutes(connection)
        _say_oddities(connection, runs)
        _say_backwards(connection)
        say_unread(connection)
        say_silent(connection)
        _say_asides(connection)


def _lists(connection: Connection, held: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    services = [service for name in SOURCES for service in read_fact_sheet(name).services]
    complete = {(sweep["assembly"], sweep["service"]): sweep for sweep in read.last_sweeps(connection)}
    for counts in held:
        for service in services:
            yield _list(service, counts, complete.get((counts["assembly"], service.code)))


def _list(service: Service, counts: Mapping[str, Any], sweep: Mapping[str, Any] | None) -> Row:
    state = "complete" if sweep else "partial"
    return {
        "id": f"{service.code}/{counts['assembly']}",
        "kind": "list",
        "title": service.title,
        "date": sweep["ended_at"].date().isoformat() if sweep else None,
        "url": None,
        "assembly": counts["assembly"],
        "stored": counts[COUNTED[service.record]],
        "announced": sweep["announced"] if sweep else None,
        "state": state,
        "condition": say(f"state.{state}"),
        "checked_at": f"{sweep['ended_at']:%Y-%m-%d %H:%M}" if sweep else None,
        "unlisted": counts["unlisted"] if service.record == "bill" else None,
        "undated": counts["undated"] if service.record == "bill" else None,
    }


def _index(connection: Connection, settings: Settings) -> Row:
    row = {"id": "index", "kind": "index", "title": say("status.index"), "date": None, "url": None}
    try:
        current = read_current(settings.index)
    except IndexUnusableError as unusable:
        tell(unusable.key, **unusable.values)
        return {**row, "state": "unusable", "condition": say("state.unusable")}
    state = "current" if current.generation == read.generation(connection) else "behind"
    counts = {"stored": current.documents, "generation": current.generation}
    return {**row, **counts, "state": state, "condition": say(f"state.{state}")}


def _run(run: Mapping[str, Any]) -> Row:
    return {
        "id": f"run/{run['id']}",
        "kind": "run",
        "title": say("status.run", source=run["source"], number=run["id"]),
        "date": run["started_at"].date().isoformat(),
        "url": None,
        "assembly": run["scope"].get("assemblies", []),
        "state": run["state"],
        "condition": _condition(run),
        "narrowed": run["scope"].get("narrowed") or None,
        "checked_at": f"{run['ended_at'] or run['started_at']:%Y-%m-%d %H:%M}",
        "counts": run["counts"],
        "reasons": _reasons(run),
    }


def _condition(run: Mapping[str, Any]) -> str:
    """Return how a run ended; what ``--since`` and the like left out was never asked for."""
    state, narrowed = say(f"state.{run['state']}"), run["scope"].get("narrowed")
    if not narrowed:
        return state
    options = " ".join(f"--{part.replace('=', ' ')}" for part in narrowed.split("&"))
    return say("status.narrowed", state=state, options=options)


def _reasons(run: Mapping[str, Any]) -> list[str]:
    """Return why a run was partial; a reason of a later version stays a key."""
    return [say(key, **spoken(values)) if key in WORDS else key for key, values in run["reasons"]]


def _say_counts(settings: Settings) -> None:
    """Say the three counts of each Assembly; what is wrong with the index has been said."""
    try:
        with Reader(settings.index) as reader:
            tallies = reader.tallies(Filters())
            beside = {row.assembly: attached(row) for row in reader.counts()}
    except IndexUnusableError:
        return
    for one in tallies:
        names = ("assembly", "law_bills", "pending", "passed", "reflected", "promulgated")
        tell("status.counts", attached=beside[one.assembly], **{name: getattr(one, name) for name in names})


def _say_statutes(connection: Connection) -> None:
    held = statutes_held(connection)
    if held["versions"]:
        tell("status.statutes", **held)


def _say_gaps(held: Sequence[Mapping[str, Any]]) -> None:
    for counts in held:
        if counts["undated"] or counts["unlisted"]:
            tell("status.gaps", **{name: counts[name] for name in ("assembly", "undated", "unlisted")})


def _gap(assembly: int, gap: Gap) -> Row:
    return {
        "id": f"gap/{gap.first}",
        "kind": "gap",
        "title": gap.span,
        "date": None,
        "url": None,
        "assembly": assembly,
        "first": gap.first,
        "last": gap.last,
        "count": gap.count,
        "condition": say("state.number_not_seen"),
    }


def _say_numbers(assembly: int, found: Sequence[Gap]) -> None:
    """Say which numbers no record has: they may be bills that no list names."""
    if found:
        longest = sorted(found, key=lambda gap: -gap.count)[:GAPS]
        spans = ", ".join(f"{gap.span} ({gap.count:,})" for gap in longest)
        count = sum(gap.count for gap in found)
        tell("status.gap", assembly=assembly, count=count, runs=len(found), longest=spans)


def _say_oddities(connection: Connection, runs: Sequence[Mapping[str, Any]]) -> None:
    """Say what the runs that are named found otherwise than known, and which sources have gone silent."""
    for run in runs:
        say_oddities(run["counts"], say("status.in_run", number=run["id"]))
    for name in SOURCES:
        for key, values in silences(connection, read_fact_sheet(name)):
            tell(key, **values)


def _say_backwards(connection: Connection) -> None:
    """Say of which bills the source has lately taken back a day, a result or a stage."""
    since = datetime.combine(today() - timedelta(days=LATELY), time(), SEOUL)
    found = backwards(revisions(connection, since=since))
    if found:
        ids = list(dict.fromkeys(change.bill_id for change in found))
        tell("status.backwards", count=len(ids), days=LATELY, bills=", ".join(ids[:ASIDES]))


def _say_asides(connection: Connection) -> None:
    """Say how many rows are set aside, and of each kind of reason the latest."""
    kinds: dict[str, list[Mapping[str, Any]]] = {}
    for aside in read.asides(connection):
        kinds.setdefault(aside_kind(aside["reason"]), []).append(aside)
    if kinds:
        tell("status.asides", count=sum(aside["rows"] for some in kinds.values() for aside in some))
    for latest, *others in kinds.values():
        more = latest["rows"] + sum(aside["rows"] for aside in others) - 1
        values = {"service": latest["service"], "key": latest["key"] or "-", "more": more}
        key = "status.aside_of_many" if more else "status.aside"
        tell(key, **values, reason=aside_words(latest["reason"]))
