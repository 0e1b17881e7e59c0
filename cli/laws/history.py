"""The versions of a law in their order, each with the bill that made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cli.laws.finding import HeldLaw, facts, find_law
from cli.output import Output, write_rows
from cli.output.write import FOR_EYES, choose_format
from cli.telling import tell
from cli.words import say
from index.search import statutes
from index.search.cards import Card
from index.search.layout import damage_named
from index.search.reader import Reader
from index.search.statutes import Version

COLUMNS = (
    *("promulgated_on", "promulgation_no", "effective_on", "law_state", "revision_kind", "ministries"),
    "made_by",
)
SHEET = (
    *("title", "promulgated_on", "promulgation_no", "effective_on", "law_state", "revision_kind"),
    *("ministries", "made_by", "made_by_basis", "has_text", "law_id", "id", "url", "amendment_link"),
)


def show_history(reader: Reader, name: str, output: Output) -> None:
    """Write the versions of a law."""
    law = find_law(reader, name)
    with damage_named():
        bills = statutes.bills_of(reader.connection, law.versions)
    rows = _rows(law, bills)
    if choose_format(output) in FOR_EYES:
        rows = map(_for_eyes, rows)
    write_rows(rows, COLUMNS, output, kind="statute", sheet=SHEET)
    for key, count in (("laws.no_texts", _without_text(law)), ("laws.no_bills", _without_bill(law, bills))):
        if count:
            tell(key, count=count, total=len(law.versions))


def _rows(law: HeldLaw, bills: Mapping[str, Sequence[Card]]) -> Iterator[dict[str, Any]]:
    for one in law.versions:
        made_by = bills.get(one.name, ())
        yield {
            "id": one.mst,
            "kind": "statute",
            "title": one.title,
            "date": one.promulgated_on,
            "url": one.address,
            **facts(law, one),
            "has_text": one.has_text,
            "amendment_link": one.amendment_link,
            "made_by": [card["no"] for card in made_by],
            "made_by_basis": [_basis(card, one) for card in made_by],
        }


def _basis(card: Card, version: Version) -> str:
    """Return how it is known that a bill became a version."""
    links = [link for link in card["links"] if link["to"] == version.name and link["from"] == card["id"]]
    return "inferred" if any(link["basis"] == "inferred" for link in links) else "stated"


def _for_eyes(row: Mapping[str, Any]) -> dict[str, Any]:
    made_by = zip(row["made_by"], row["made_by_basis"], strict=True)
    told = [f"{no} ({say('basis.inferred')})" if basis == "inferred" else no for no, basis in made_by]
    return {**row, "made_by": told}


def _without_text(law: HeldLaw) -> int:
    return sum(not one.has_text for one in law.versions)


def _without_bill(law: HeldLaw, bills: Mapping[str, Sequence[Card]]) -> int:
    return sum(one.name not in bills for one in law.versions)
