"""Sources by the name that ``sources list`` gives them: records keep which of its services told of them."""

from __future__ import annotations

from dataclasses import replace

from index.search.language.tree import Alias, And, Is, Node, Not, Or


def services_of(source: str) -> tuple[str, ...]:
    """Return the services of a source by its name; another word is taken for what it is."""
    from crawler.factsheet import SOURCES, read_fact_sheet  # noqa: PLC0415 - most lists name no source

    if source not in SOURCES:
        return (source,)
    sheet = read_fact_sheet(source)
    return (source, *(one.code for one in (*sheet.services, *sheet.details, *sheet.schedules)))


def source_of(service: str) -> str | None:
    """Return the name of the source that has a service."""
    from crawler.factsheet import SOURCES  # noqa: PLC0415 - as above

    return next((source for source in SOURCES if service in services_of(source)), None)


def detail_services() -> set[str]:
    """Return the services that are asked bill by bill, of all sources, and that list no bills besides."""
    from crawler.factsheet import SOURCES, read_fact_sheet  # noqa: PLC0415 - as above

    sheets = list(map(read_fact_sheet, SOURCES))
    lists = {one.code for sheet in sheets for one in sheet.services}
    return {one.code for sheet in sheets for one in sheet.details_asked("bill")} - lists


def with_services(tree: Node) -> Node:
    """Return a query with the services of each source that it names."""
    match tree:
        case And(parts) | Or(parts):
            return replace(tree, parts=tuple(map(with_services, parts)))
        case Not(part) | Alias(part):
            return replace(tree, part=with_services(part))
        case Is("source", value):
            return Or(tuple(Is("source", one) for one in services_of(value)))
    return tree
