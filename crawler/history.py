"""What earlier crawls tell of a list: whether it need be swept, where to go on, and what to believe."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import takewhile

from sqlalchemy import Connection, Engine, RowMapping

from crawler.factsheet import FactSheet
from crawler.ledger import Ledger
from crawler.lists import SourceList
from index.moments import now, today
from index.store import runs, sweeps


def broken_off(
    connection: Connection, source: str, *, details: bool = False, schedule: bool = False
) -> frozenset[int]:
    """Return the latest runs of a source, back to the last that asked for all it had to ask for.

    Runs through the lists, the ``details`` and the ``schedule`` are series of their own. One of details is
    partial day after day: what it has swept is taken over until one is complete.
    """
    series = (details, schedule)
    same = (run for run in runs.latest_first(connection, source) if _series(run) == series)
    goes_on = _is_unfinished if details else _was_broken_off
    return frozenset(run["id"] for run in takewhile(goes_on, same))


def asked_anew_since(connection: Connection, sheet: FactSheet) -> datetime:
    """Return from when on answers about bills count in a crawl of details that is to ask anew.

    One before it that did not get to its end is gone on with, for as long as a list would be.
    """
    since, patience = now(), timedelta(hours=sheet.sweeps.resume_hours)
    for run in runs.latest_first(connection, sheet.name):
        if _series(run) != (True, False):
            continue
        anew = run["scope"].get("fresh") and _is_unfinished(run)
        if not anew or run["started_at"] < since - patience:
            break
        since = run["started_at"]
    return since


def stored_list(which: SourceList) -> sweeps.List:
    """Return how the store names a list."""
    return sweeps.List(which.service.code, which.service.record, which.assembly, which.session.order.scope)


def already_swept(which: SourceList, ledger: Ledger) -> bool:
    """Take over the complete sweep of a crawl broken off later, if only such crawls followed it."""
    if not (ledger.goes_on_from and _may_resume(which)):
        return False
    since = _hours_ago(which.session.sheet.sweeps.adopt_hours)
    with ledger.engine.begin() as connection:
        return sweeps.adopt(connection, stored_list(which), ledger.run_id, ledger.goes_on_from, since)


def unfinished(
    which: SourceList, ledger: Ledger
) -> tuple[RowMapping, dict[int, tuple[list[str], int]]] | None:
    """Return the sweep of a list that was broken off, and the pages that it has read."""
    if not _may_resume(which):
        return None
    since = _hours_ago(which.session.sheet.sweeps.resume_hours)
    with ledger.engine.connect() as connection:
        sweep = sweeps.unfinished(connection, stored_list(which), since)
        return (sweep, sweeps.pages(connection, sweep["id"])) if sweep else None


def total_to_compare(which: SourceList, engine: Engine) -> int | None:
    """Return what a closed Assembly's list announced when last swept, while it need not be swept again."""
    session = which.session
    if not which.assembly:
        return None
    is_open = session.sheet.assembly(which.assembly).last_day >= today()
    if is_open or session.order.fresh or session.recorded is not None:
        return None
    with engine.connect() as connection:
        last = sweeps.last_complete(connection, stored_list(which))
    due = now() - timedelta(days=session.sheet.sweeps.closed_every_days)
    return int(last["announced"]) if last is not None and last["ended_at"] > due else None


def is_too_empty(which: SourceList, announced: int) -> bool:
    """Tell whether a list is empty that ought not to be."""
    return announced == 0 and which.service.least > 0 and not is_believed_empty(which)


def is_believed_empty(which: SourceList) -> bool:
    """Tell whether no rows may be all there is: of a young Assembly, or where the user insists."""
    session = which.session
    age = today() - session.sheet.assembly(which.assembly).first_day
    return session.order.fresh or age <= timedelta(days=session.sheet.sweeps.empty_days)


def shrunk_from(which: SourceList, connection: Connection, announced: int) -> int | None:
    """Return what a list held before, where it now announces so much less that nobody should believe it.

    What is no Assembly's is a list of this moment, which may grow and shrink as it likes; but there are
    always about as many members.
    """
    is_steady = which.assembly or which.service.record == "membership"
    last = sweeps.last_complete(connection, stored_list(which))
    if last is None or which.session.order.fresh or not is_steady:
        return None
    least = last["announced"] * which.session.sheet.sweeps.least_share
    return int(last["announced"]) if announced < least else None


def _may_resume(which: SourceList) -> bool:
    order = which.session.order
    return not (order.fresh or order.limit or which.session.recorded is not None)


def _was_broken_off(run: RowMapping) -> bool:
    """Tell whether a run was killed, failed or stopped before it had asked for all."""
    stopped = any(key.startswith("crawl.stop.") for key, _ in run["reasons"])
    return stopped or run["state"] in {"running", "interrupted", "failed"}


def _is_unfinished(run: RowMapping) -> bool:
    return bool(run["state"] != "complete")


def _series(run: RowMapping) -> tuple[bool, bool]:
    return bool(run["scope"].get("details")), bool(run["scope"].get("schedule"))


def _hours_ago(hours: int) -> datetime:
    return now() - timedelta(hours=hours)
