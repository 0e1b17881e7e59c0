"""Pledges as rows of a listing."""

from __future__ import annotations

from typing import Any

from cli.output.listing import NOTES
from cli.pledges import cells, notes
from cli.pledges.labels import labels
from cli.pledges.reading import Stand
from cli.words import say
from index.rights import masked
from index.search.cards import PLEDGE
from index.search.pledge_cards import title_of
from index.tracking.pledges.changes import last_day
from index.tracking.pledges.plain import plain
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.status import doubts

TABLE = ("id", "company", "title", "due", "clock")
SHEET = ("id", *cells.COLUMNS, "strength", "programme", "beneficiary", "review", "corrected", "url")


def row(stand: Stand) -> dict[str, Any]:
    """Return a pledge as JSON has it."""
    view, pledge, promise = stand.view, stand.view.pledge, stand.view.pledge.promise
    term, shown = promise.term, stand.evidence
    told = _masked(plain(promise))
    return {
        "id": pledge.id,
        "kind": PLEDGE,
        "title": title_of(pledge),
        "date": stand.said_on,
        "url": pledge.mentions[0].source.url,
        "company": promise.actor,
        "actor_type": promise.actor_type,
        "promise": pledge.mentions[0].quotation,
        **{
            name: told.get(name)
            for name in ("programme", "action", "beneficiary", "strength", "binding", "phase")
        },
        **{name: told.get(name) for name in ("said_by", "said_basis", "said_where", "said_to")},
        "amounts": told.get("sums", []),
        "count": told.get("count"),
        "conditions": told.get("conditions", []),
        "term": told.get("term"),
        "due": str(last) if term and term.kind != "start" and (last := last_day(term)) else None,
        "promisor": str(stand.promisor),
        "evidence": str(shown.state),
        "looked_in": {name: str(day) for name, day in stand.looked.days.items()} if stand.looked else {},
        "looked_until": str(stand.looked.until) if stand.looked else None,
        "clock": str(stand.clock),
        "verdict": _verdict(stand),
        "review": str(view.review),
        "doubts": list(pledge.doubts),
        "mentions": list(map(_mention, pledge.mentions)),
        "answers": list(map(_mention, view.answers)),
        "linked": list(pledge.linked),
        "promise_eval": labels(stand),
    }


def sheet_row(stand: Stand) -> dict[str, Any]:
    """Return a pledge for a spreadsheet or a page: one cell a fact, in words."""
    return {**row(stand), **_spoken(stand), **cells.cells(stand)}


def table_row(stand: Stand) -> dict[str, Any]:
    """Return a pledge for the eye: what is known of it stands under its words."""
    told = sheet_row(stand)
    under = [told[name] for name in ("said", "size", "promisor", "evidence", "verdict") if told[name]]
    term = stand.view.pledge.promise.term
    if term and term.kind == "window" and term.last:  # of a long window its end is what counts
        told["due"] = f"{say('pledge.until', what=term.last)} {cells.not_stated(term)}".rstrip()
    return {**told, "title": told["title"] + cells.waiting(stand.view), NOTES: [" · ".join(under)]}


def _spoken(stand: Stand) -> dict[str, Any]:
    told = [say("pledge.corrected_cell", name=name, before=before) for name, before in notes.corrected(stand)]
    return {
        "strength": say(f"strength.{stand.view.pledge.promise.strength}"),
        "review": notes.review(stand),
        "corrected": "; ".join([*told, *(notes.editors(stand) if told else [])]),
    }


def _verdict(stand: Stand) -> dict[str, Any]:
    """Return what a person decided; while nobody has, or its grounds are gone, only that."""
    view = stand.view
    if view.decided is None or not view.decided.founded:
        return {"verdict": str(view.verdict)}
    act = view.decided.act
    who = {"by": act.done_by, "at": act.done_at.isoformat(), "reason": act.reason, "rubric": act.rubric}
    return {"verdict": str(view.verdict), **who}


def _masked(told: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return what was read of a text without that by which a private person could be found."""
    if isinstance(told, dict):
        return {name: _masked(value) for name, value in told.items()}
    if isinstance(told, list):
        return [_masked(one) for one in told]
    return masked(told) if isinstance(told, str) else told


def _mention(one: Mention) -> dict[str, Any]:
    told = _masked(plain(one))
    return {
        "id": one.source.record_id,
        "anchor": one.anchor,
        **{
            name: told["source"].get(name)
            for name in ("kind", "outlet", "title", "url", "published", "copy_of")
        },
        "quotation": one.quotation,
        "relation": told.get("relation"),
        "voice": told.get("voice"),
        "changes": told.get("changes", []),
        "doubts": list(doubts(one)),
    }
