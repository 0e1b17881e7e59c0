"""Cards: one document a bill with all that is shown of it, made from the store's records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from index.korean.summary import read_summary
from index.korean.titles import read_title
from index.store.doubts import web
from index.store.read import WholeBill
from index.tracking.fate import decided, fate
from index.tracking.history import Event, Step, Told, history, reached, steps
from index.tracking.lineage import TAKEN_BY_AMENDMENT, Link
from index.tracking.numbers import main_bill, role
from index.tracking.stages import is_pending
from index.tracking.statements import DISCARDED_AFTER_VETO, tally

Card = dict[str, Any]
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Detail:
    """What is known of a bill beyond the lists: its course, its texts, its notices, its links.

    ``into`` are the bills that took its content in, ``discarded`` those of them that a 재의요구 ended;
    ``snapshots`` is what all of it rests on, ``gone`` what a service once stated and no longer does, beside
    the kind of record. ``printed_leads`` are those who lead it, with the party that their service prints.
    """

    told: Told = field(default_factory=Told)
    summaries: Sequence[Row] = ()
    documents: Sequence[Row] = ()
    notices: Sequence[Row] = ()
    links: Sequence[Link] = ()
    into: Sequence[Row] = ()
    discarded: Sequence[str] = ()
    snapshots: Sequence[Row] = ()
    gone: Sequence[tuple[str, Row]] = ()
    printed_leads: Sequence[Row] = ()


NO_DETAIL = Detail()
NO_DETAILS: Mapping[str, Detail] = MappingProxyType({})


def cards_of(group: Sequence[WholeBill], details: Mapping[str, Detail] = NO_DETAILS) -> list[Card]:
    """Return the cards of the bills that share one number; the main one holds the others in short.

    ``details`` has what is known beyond the lists, by BILL_ID. A reconsideration is told with the main bill.
    """
    main = main_bill(group)
    others = [whole for whole in group if whole is not main]
    card = _card(main, details, [whole for whole in others if role(whole) == "reconsideration"])
    attached = [(whole, _card(whole, details)) for whole in others]
    card["attached"] = [_attached(whole, its_card) for whole, its_card in attached]
    beside = [{**one, "attached_to": card["id"], "role": role(whole)} for whole, one in attached]
    return [card, *beside]


def _card(whole: WholeBill, details: Mapping[str, Detail], again: Sequence[WholeBill] = ()) -> Card:
    bill = decided(whole.bill, whole.vote)
    title = read_title(bill["title"])
    detail = details.get(bill["bill_id"], NO_DETAIL)
    sources = {
        one: snapshot["service"] for each in (whole, *again) for one, snapshot in each.snapshots.items()
    }
    told = replace(detail.told, reconsiderations=[(one.bill, one.vote) for one in again])
    events = history(whole.bill, whole.vote, sources, told)
    return {
        "id": bill["bill_id"],
        "kind": "bill",
        "title": title.name + ("(대안)" if title.alternative else ""),
        "date": _plain(bill["proposed_on"]),
        "url": web(bill["link"]),
        "no": bill["bill_no"],
        "assembly": bill["assembly"],
        "bill_kind": "법률안" if title.law else (whole.vote or {}).get("bill_kind"),
        "law": title.law,
        "action": title.action,
        "proposer": bill["proposer_text"] or title.proposer,
        "proposer_kind": bill["proposer_kind"],
        "lead": whole.leads,
        "lead_ids": whole.lead_ids,
        "co": whole.others,
        "co_ids": whole.other_ids,
        "committee": bill["committee"],
        "proposed_on": _plain(bill["proposed_on"]),
        "decided_on": _plain(bill["decided_on"]),
        "result": bill["result"],
        "pending": is_pending(bill),
        "content": _fate(bill, detail.into, _discarded(bill, events, detail)),
        "carrier_unknown": _is_carrier_unknown(bill, detail.links),
        "stage": reached(events),
        "steps": [_step(step) for step in steps(events)],
        "vote": _vote(whole.vote) if whole.vote else None,
        **_known_beyond(detail),
        "gone": [_gone(*one) for one in (*_gone_votes((whole, *again), sources), *detail.gone)],
        "body": "\n\n".join(dict.fromkeys(row["text"] for row in detail.summaries if row["text"])) or None,
        "listed": bill["listed"],
        "sources": [source_of(snapshot) for snapshot in _evidence(whole, again, detail).values()],
        "learned_at": _plain(bill["learned_at"]),
        "changed_at": _plain(bill["changed_at"]),
    }


def _discarded(bill: Row, events: Iterable[Event], detail: Detail) -> list[str]:
    """Return which of a bill and those that took it in a 재의요구 ended."""
    own = [bill["bill_id"]] if any(event.key == DISCARDED_AFTER_VETO for event in events) else []
    return [*own, *detail.discarded]


def _fate(bill: Row, into: Sequence[Row], discarded: Collection[str]) -> str:
    """Return what became of a bill's content, 계류 until what took it in has ended."""
    fates = [fate(bill, {bill["bill_id"]: one}, discarded) for one in into] or [fate(bill, {}, discarded)]
    return next((one for one in ("reflected", "passed", "pending") if one in fates), fates[0])


def _is_carrier_unknown(bill: Row, links: Sequence[Link]) -> bool:
    """Tell whether another bill's amendment took a bill in, and nobody says which (반영 의안 미상)."""
    known = any((link.source, link.relation) == (bill["bill_id"], "absorbed_into") for link in links)
    return bill["result"] == TAKEN_BY_AMENDMENT and not known


def _evidence(whole: WholeBill, again: Sequence[WholeBill], detail: Detail) -> dict[int, Row]:
    """Return the snapshots that a card rests on: first that which states the bill, then the others."""
    own = whole.snapshots.get(whole.bill["snapshot_id"])
    listed = [snapshot for one in (whole, *again) for snapshot in one.snapshots.values()]
    first = [own] if own else []
    return {snapshot["id"]: snapshot for snapshot in (*first, *listed, *detail.snapshots)}


def _attached(whole: WholeBill, card: Card) -> Card:
    kept = ("id", "title", "proposer", "result", "vote", "url", "sources")
    voted = [step["source"] for step in card["steps"] if step["tally"]]
    source = voted[0] if voted else card["steps"][0]["source"]
    return {"role": role(whole), **{name: card[name] for name in kept}, "source": source}


def _step(step: Step) -> Card:
    return {
        "when": _plain(step.when),
        "step": step.word,
        "key": step.key,
        "result": step.result,
        "committee": step.committee,
        "meeting": step.meeting,
        "said": step.said,
        "tally": dict(step.tally) if step.tally else None,
        "source": next(iter(step.sources), None),
        "sources": list(step.sources),
        "basis": step.basis,
        "disagrees": list(step.disagrees),
    }


def _known_beyond(detail: Detail) -> Card:
    return {
        "summary": next((_summary(row["text"]) for row in detail.summaries if row["text"]), None),
        "documents": [_document(row) for row in detail.documents],
        "notices": [_notice(row) for row in _notices(detail)],
        "links": [_link(link) for link in detail.links],
        "printed_leads": [{"name": row["name"], "party": row["party"]} for row in detail.printed_leads],
    }


def _summary(text: str) -> Card:
    summary = read_summary(text)
    items = [
        {"text": item.text, "articles": list(dict.fromkeys(one.cited for one in item.articles))}
        for item in summary.does
    ]
    return {"line": summary.line, "is": summary.what_is, "wrong": summary.what_is_wrong, "does": items}


def _document(row: Row) -> Card:
    return {
        "kind": row["kind"],
        "name": row["name"],
        "date": _plain(row["dated_on"]),
        "url": web(row["link"]),
    }


def _gone_votes(wholes: Iterable[WholeBill], sources: Mapping[int, str]) -> Iterator[tuple[str, Row]]:
    """Yield the votes that are no longer listed as what other services no longer state."""
    for vote in filter(None, (whole.gone_vote for whole in wholes)):
        yield "plenary_vote", {**vote, "service": sources[vote["snapshot_id"]]}


def _gone(record: str, row: Row) -> Card:
    """Return what tells a row, of whatever kind, that its service no longer states."""
    named = ("held_on", "dated_on", "ends_on", "voted_on", "promulgated_on", "proposed_on")
    days = (row.get(name) for name in named)
    return {
        "record": record,
        "service": row["service"],
        "date": _plain(next(filter(None, days), None)),
        "name": row.get("name"),
        "result": row.get("result"),
        "from": row["bill_id"],
        "to": row.get("into_id"),
        "url": web(row.get("link")),
    }


def _notices(detail: Detail) -> Iterable[Row]:
    """Return each notice once: one that stands among those that have ended runs no more."""
    ended_last = sorted(detail.notices, key=lambda row: not row["open"])
    return {row["ends_on"] or row["id"]: row for row in ended_last}.values()


def _notice(row: Row) -> Card:
    return {"open": row["open"], "ends_on": _plain(row["ends_on"]), "url": web(row["link"])}


def _link(link: Link) -> Card:
    return {
        "from": link.source,
        "to": link.target,
        "relation": link.relation,
        "basis": link.basis,
        "certain": link.certain,
        "evidence": list(link.evidence),
        "score": link.score,
    }


def _vote(vote: Row) -> Card:
    said = {"voted_on": _plain(vote["voted_on"]), "result": vote["result"], **tally(vote)}
    return {**said, "listed": vote["listed"]}


def source_of(snapshot: Row) -> Card:
    """Return what a card tells of a snapshot."""
    return {
        "service": snapshot["service"],
        "url": snapshot["url"],
        "fetched_at": _plain(snapshot["fetched_at"]),
        "digest": snapshot["digest"],
        "file": snapshot["file"],
        "offset": snapshot["offset"],
    }


def _plain(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
