"""A listing of bills, from cards to rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cli import hits, writings
from cli.hits import FIELDS_OF_HITS, Query, hit_row
from cli.output import Output, write_rows
from cli.output.listing import Beside
from cli.output.marks import with_note
from cli.output.write import FOR_EYES, JSON, choose_format
from cli.parties import lead_parties
from cli.scope import say_scope, scope_of
from cli.words import say
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.engine import Group
from index.search.finding import Found
from index.search.reader import Reader
from index.tracking.stages import STAGES

COLUMNS = ("no", "title", "proposer", "proposed_on", "committee", "state")
# A sheet is as wide as it likes, and is where people count and sort.
SHEET = (
    *(
        "no",
        "title",
        "assembly",
        "bill_kind",
        "law",
        "proposer",
        "proposer_kind",
        "lead",
        "lead_party",
        "lead_party_now",
        "co",
        "proposed_on",
    ),
    *(
        "committee",
        "stage",
        "state",
        "decided_on",
        "voted_on",
        "members",
        "voted",
        "yes",
        "no_votes",
        "abstain",
    ),
    *("role", "attached_to", "url", "id"),
)
FACTS = (
    *(
        "id",
        "kind",
        "title",
        "date",
        "url",
        "no",
        "assembly",
        "bill_kind",
        "law",
        "proposer",
        "proposer_kind",
    ),
    *("lead", "co", "proposed_on", "committee", "decided_on", "result", "listed"),
)
COUNTS = ("voted_on", "members", "voted", "yes", "no_votes", "abstain")
WHOLE = Group.ALL.name.lower()
PENDING = "계류"  # a word of the data, like the results that it stands among


def show_listing(
    reader: Reader,
    found: Found,
    filters: Filters,
    output: Output,
    query: Query = Query(),  # noqa: B008 - it never changes
    *,
    last: Mapping[str, Any] | None = None,
) -> None:
    """Write the records that were found, quoted around the words looked for, and say the scope."""
    kinds = reader.kinds(found.numbers)
    mixed = not kinds <= {BILL}
    rows = _rows(reader, found, query.words)
    form = choose_format(output)
    if form in FOR_EYES:
        rows = _for_eyes(rows, mixed=mixed, explained=query.explained)
    elif form not in JSON:
        rows = map(_for_sheets, rows)
    output = replace(output, limit=0)  # the page is cut already
    said = [*query.said, *scope_of(reader, found, filters)] if form == "html" else ()
    beside = Beside(last, said)
    graded = () if found.tree is None else ("group",)  # a sheet has no headings between its rows
    if mixed:
        bills_own = tuple(name for name in SHEET if name not in writings.SHEET) if BILL in kinds else ()
        sheet, also = (*writings.SHEET, *bills_own, *graded), (*SHEET, *FIELDS_OF_HITS)
        write_rows(rows, writings.COLUMNS, output, kind="record", sheet=sheet, also=also, beside=beside)
    else:
        sheet = (*SHEET, *graded)
        write_rows(rows, COLUMNS, output, kind="bill", sheet=sheet, also=FIELDS_OF_HITS, beside=beside)
    say_scope(reader, found, filters)


def _rows(reader: Reader, found: Found, words: Sequence[str]) -> Iterator[dict[str, Any]]:
    for number, card in zip(found.numbers, reader.cards(found.numbers), strict=True):
        hit = found.hits.get(number)
        body = reader.body(card["id"]) if hit or card["kind"] != BILL else None
        if card["kind"] == BILL:
            shown = {**row(card), **_parties(reader, card)}
        else:
            shown = {**writings.row(card, body, words), "copies": found.copies.get(number)}
        yield {**shown, **hit_row(hit, shown["title"], body, words)} if hit else shown


def _parties(reader: Reader, card: Mapping[str, Any]) -> dict[str, list[str | None]]:
    """Return the parties of a bill's leads, in their order: on the day of the proposal, and today's."""
    leads = lead_parties(reader, card) if card["lead"] else []
    return {
        "lead_party": [one["party"] for one in leads],
        "lead_party_now": [one["printed"] or one["current"] for one in leads],
    }


def _for_eyes(rows: Iterator[dict[str, Any]], *, mixed: bool, explained: bool) -> Iterator[dict[str, Any]]:
    """Yield rows as a table shows them; it goes without saying that the first hits have all words."""
    before = WHOLE
    for one in rows:
        group = one.get("group", WHOLE)
        shown = hits.for_eyes(one, section=group != before, explained=explained) if "group" in one else one
        shown = _marked(shown) if shown["kind"] == BILL else shown
        yield writings.for_eyes(shown) if mixed else shown
        before = group


def _for_sheets(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row in words; of a hit its group, too, as there is no heading above it."""
    group = {"group": say(f"group.{shown['group']}")} if "group" in shown else {}
    return {**shown, "kind": say(f"record.{shown['kind']}"), **group}


def row(card: Mapping[str, Any]) -> dict[str, Any]:
    """Return the row of a card: what JSON gives of it; ``show`` has the rest."""
    vote = card["vote"] or {}
    return {
        **{name: card[name] for name in FACTS},
        "state": PENDING if card["pending"] else card["result"],
        "stage": STAGES[card["stage"]].korean,
        **{name: vote.get(name) for name in COUNTS},
        "role": card.get("role"),
        "attached_to": card.get("attached_to"),
    }


def _marked(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row for the eye: what was moved on a bill has its number and often its title."""
    role = shown["role"]
    return {
        **shown,
        "title": with_note(shown["title"], before=say(f"role.{role}")) if role else shown["title"],
    }
