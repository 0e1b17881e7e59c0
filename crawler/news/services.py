"""Services that name articles: asked question by question, page by page, each answer stored as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

from crawler.answers import Answer, Misfit, Record, Refusal, Rows, Unreadable
from crawler.news.discover import lead
from crawler.news.found import Item
from crawler.news.keep import Keeper
from crawler.news.session import NewsOrder
from crawler.news.sheets import ANYWHERE, Access, NewsSheet, sheet_of_address
from crawler.news.surprises import surprises_named
from crawler.news.visit import NotVisitedError, Visited
from crawler.session import Reason

MOST_PAGES = 100  # of one question, whatever a service answers


@dataclass(frozen=True)
class Question:
    """One thing to ask a service page by page; ``label`` names it for a reader."""

    label: str
    values: Mapping[str, Any]


class ServiceReader(Protocol):
    """What the code in the folder of a service offers."""

    def questions(self, order: NewsOrder) -> Iterator[Question]:
        """Yield what to ask for an order, the newest first."""

    def url(self, way: Access, question: Question, page: int) -> str:
        """Return the address of a page, without credentials."""

    def read_answer(self, body: bytes, result_codes: Mapping[str, str]) -> Answer:
        """Tell rows, a refusal and a body that cannot be understood apart."""

    def read_row(self, row: Any, sheet: NewsSheet) -> Record | Misfit:  # noqa: ANN401 - as sent
        """Return the record of a row, or why there is none."""

    def next_step(self, question: Question, page: int, rows: Rows, records: Sequence[Record]) -> str:
        """Return ``more``, ``end``, or ``cut`` where the service gives no more though there is."""


def service(name: str) -> ServiceReader:
    """Return the code of a service."""
    return cast(ServiceReader, import_module(f"crawler.sources.{name}"))


async def ask_service(keeper: Keeper) -> None:
    """Ask a service all that an order wants to know of it; the report says what it did not tell."""
    session, sheet = keeper.visitor.session, keeper.sheet
    way = session.access(sheet)
    if way is None:
        variables = " · ".join(", ".join(way.variables) for way in sheet.access)
        values = {"source": sheet.title, "variables": variables, "apply_at": sheet.access[0].apply_at}
        keeper.report.notes.append(Reason("news.note.no_key", values))
        return
    for question in service(sheet.name).questions(session.order):
        reason = await _ask(keeper, way, question)
        while session.still_recorded(service(sheet.name).url(way, question, 1)):  # of later crawls
            reason = await _ask(keeper, way, question)
        if reason is not None:
            keeper.report.partial[f"{sheet.name} {question.label}"] = reason
        if reason is not None and reason.key.startswith("crawl.stop."):
            return


async def _ask(keeper: Keeper, way: Access, question: Question) -> Reason | None:
    reader, sheet = service(keeper.sheet.name), keeper.sheet
    values = {"source": sheet.title, "address": question.label}
    for page in range(1, MOST_PAGES + 1):
        try:
            with surprises_named(question.label):
                visited = await keeper.visitor.visit(reader.url(way, question, page))
                answer = reader.read_answer(visited.page.body, sheet.result_codes)
        except NotVisitedError as failed:
            keeper.report.count(sheet.name, failed.outcome)
            return _reason(Refusal(sheet.result_codes.get(failed.outcome, ""), failed.outcome), way, values)
        if not isinstance(answer, Rows):
            return _not_understood(keeper, visited, answer, way, values)
        records = _keep(keeper, visited, answer)
        step = reader.next_step(question, page, answer, records)
        if step != "more":
            return Reason("news.partial.cut", values) if step == "cut" else None
    return Reason("news.partial.cut", values)


def _not_understood(
    keeper: Keeper, visited: Visited, answer: Answer, way: Access, values: Mapping[str, Any]
) -> Reason | None:
    if isinstance(answer, Refusal):
        keeper.flush()
        return None if answer.meaning == "none" else _reason(answer, way, values)
    assert isinstance(answer, Unreadable)
    keeper.report.count(keeper.sheet.name, answer.reason)
    with keeper.ledger.engine.begin() as connection:
        keeper.note(connection)
        keeper.set_aside(connection, visited.url, answer.reason, visited.page)
    return Reason("news.partial.place", {**values, "why": answer.reason})


def _reason(refusal: Refusal, way: Access, values: Mapping[str, Any]) -> Reason:
    code = {"code": refusal.code}
    match refusal.meaning:
        case "key_refused":
            variable = ", ".join(way.variables)
            return Reason("crawl.stop.key_refused", {**code, "variable": variable, "apply_at": way.apply_at})
        case "quota":
            return Reason("crawl.stop.quota", code)
        case "our_bug":
            return Reason("crawl.stop.our_bug", code)
    return Reason("news.partial.place", {**values, "why": refusal.code})


def _keep(keeper: Keeper, visited: Visited, answer: Rows) -> list[Record]:
    """Store what a page says: records, the pages they lead to, and rows that cannot be understood."""
    service_reader = service(keeper.sheet.name)
    read = [service_reader.read_row(row, keeper.sheet) for row in answer.rows]
    records = [one for one in read if not isinstance(one, Misfit)]
    misfits = [(one.key, one.reason, one.row) for one in read if isinstance(one, Misfit)]
    wanted = [one for one in records if is_in_range(one, keeper.visitor.session.order)]
    with keeper.ledger.engine.begin() as connection:
        keeper.note(connection)
        keeper.save(connection, wanted, keeper.stamp(visited.page))
        keeper.set_rows_aside(connection, misfits, keeper.stamp(visited.page))
        keeper.meet(
            connection, list(met_in(wanted, keeper.sheet, visited.page.at)), keeper.stamp(visited.page)
        )
    return records


def is_in_range(record: Record, order: NewsOrder) -> bool:
    """Tell whether a record is of the days of an order; one without a day is."""
    day = record.get("published_on")
    return day is None or (order.since or day) <= day <= (order.until or day)


def met_in(records: Sequence[Record], sheet: NewsSheet, at: datetime) -> Iterator[dict[str, Any]]:
    """Yield the pages that records without a text lead to, where a fact sheet knows their host."""
    for record in records:
        link = record.get("link") or record["address"]
        own = sheet_of_address(link)
        if record.get("body") is None and own.name != ANYWHERE and urlsplit(link).path.strip("/"):
            item = Item(link, record["title"], record.get("published_on"))
            yield lead(item, own, f"service {sheet.name}", at)
