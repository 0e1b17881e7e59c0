"""The laws of which versions are held, as a list."""

from __future__ import annotations

from typing import Any

from cli.laws.finding import COMING, HeldLaw, all_laws
from cli.output import Output, write_rows
from cli.telling import tell
from index.moments import today
from index.search import statutes
from index.search.reader import Reader

COLUMNS = ("title", "version", "promulgated_on", "effective_on", "versions", "coming", "texts")
SHEET = (*COLUMNS, "first_on", "ministries", "law_id", "url")


def show_list(reader: Reader, output: Output) -> None:
    """Write the laws, each with the version in force and how much of its history is held."""
    laws = all_laws(reader)
    write_rows(map(_row, laws), COLUMNS, output, kind="law", sheet=SHEET)
    if not laws:
        tell("error.laws.none")


def _row(law: HeldLaw) -> dict[str, Any]:
    version = statutes.in_force(law.versions, today()) or law.versions[-1]
    return {
        "id": law.law_id,
        "kind": "law",
        "title": law.title,
        "date": version.promulgated_on,
        "url": version.link,
        "law_id": law.law_id,
        "version": version.name,
        "promulgated_on": version.promulgated_on,
        "effective_on": version.effective_on,
        "ministries": version.ministries,
        "versions": len(law.versions),
        "coming": sum(law.state(one) == COMING for one in law.versions),
        "texts": sum(one.has_text for one in law.versions),
        "first_on": law.versions[0].promulgated_on,
    }
