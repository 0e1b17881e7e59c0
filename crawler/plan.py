"""What a crawl would ask for, found out by asking each list for its first page only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine

from crawler.archive import NotArchivedError
from crawler.asking import Asker, UnansweredError
from crawler.factsheet import FactSheet
from crawler.history import total_to_compare
from crawler.lists import SourceList, ordered_lists
from crawler.run import Means, Place, run_spider, session_for
from crawler.session import Order, Reason, Session, StopCrawlError
from index.store.engine import connect
from index.store.migrate import check, revision


@dataclass(frozen=True)
class PlannedList:
    """One list of a dry run; ``swept`` is false where its total alone would be compared.

    ``announced`` and ``requests`` are ``None`` where the list did not answer; ``problem`` says why, or what
    is wrong with the key.
    """

    title: str
    assembly: int
    announced: int | None
    requests: int | None
    swept: bool
    problem: Reason | None = None


def plan(sheet: FactSheet, order: Order, place: Place, means: Means) -> list[PlannedList]:
    """Return what a crawl would do; nothing is stored, the answers are archived as always.

    Raises StoreError for a store that cannot be read.
    """
    planned: list[PlannedList] = []

    async def look_over(session: Session, engine: Engine | None, asker: Asker) -> None:
        for which in ordered_lists(session):
            planned.append(await _look_at(which, engine, asker))

    with _history(place) as engine, session_for(sheet, order, place, means) as session:
        run_spider(session, place, lambda asker: look_over(session, engine, asker))
    return planned


async def _look_at(which: SourceList, engine: Engine | None, asker: Asker) -> PlannedList:
    held = total_to_compare(which, engine) if engine else None
    size = which.sample_proof_size if held is not None else which.page_size
    problem: Reason | None = None
    announced: int | None
    try:
        announced = (await which.ask_first(asker, size)).total
    except StopCrawlError as stop:
        problem, announced = stop.reason, stop.reason.values.get("total")
    except (UnansweredError, NotArchivedError) as failure:
        problem = Reason("crawl.partial.unanswered", {"list": which.label, "why": str(failure)})
        announced = None
    swept = held is None or announced != held
    requests = None if announced is None else which.pages(announced) if swept else 1
    return PlannedList(which.service.title, which.assembly, announced, requests, swept, problem)


@contextmanager
def _history(place: Place) -> Iterator[Engine | None]:
    """Open the store for reading; one that does not exist yet is not made."""
    engine = connect(place.store_url, read_only=True)
    try:
        if revision(engine) is None:
            yield None
        else:
            check(engine)
            yield engine
    finally:
        engine.dispose()
