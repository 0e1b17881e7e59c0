"""Cards: one document a bill with all that is shown of it, made from the store's records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from index.korean.titles import read_title
from index.store.read import WholeBill
from index.tracking.numbers import main_bill, role
from index.tracking.stages import Step, is_pending, steps, tally

Card = dict[str, Any]


def cards_of(group: Sequence[WholeBill]) -> list[Card]:
    """Return the cards of the bills that share one number; the main one holds the others in short."""
    main = main_bill(group)
    others = [whole for whole in group if whole is not main]
    card = _card(main)
    card["attached"] = [_attached(whole) for whole in others]
    beside = [{**_card(one), "attached_to": main.bill["bill_id"], "role": role(one)} for one in others]
    return [card, *beside]


def _card(whole: WholeBill) -> Card:
    bill = whole.bill
    title = read_title(bill["title"])
    taken = steps(bill, whole.vote, {one: snapshot["service"] for one, snapshot in whole.snapshots.items()})
    return {
        "id": bill["bill_id"],
        "kind": "bill",
        "title": title.name + ("(대안)" if title.alternative else ""),
        "date": _plain(bill["proposed_on"]),
        "url": bill["link"],
        "no": bill["bill_no"],
        "assembly": bill["assembly"],
        "bill_kind": "법률안" if title.law else (whole.vote or {}).get("bill_kind"),
        "law": title.law,
        "action": title.action,
        "proposer": bill["proposer_text"] or title.proposer,
        "proposer_kind": bill["proposer_kind"],
        "lead": whole.leads,
        "co": whole.others,
        "committee": bill["committee"],
        "proposed_on": _plain(bill["proposed_on"]),
        "decided_on": _plain(bill["decided_on"]),
        "result": bill["result"],
        "pending": is_pending(bill),
        "stage": taken[-1].key,
        "steps": [_step(step) for step in taken],
        "vote": _vote(whole.vote) if whole.vote else None,
        "listed": bill["listed"],
        "sources": [_source(snapshot) for snapshot in whole.snapshots.values()],
        "learned_at": _plain(bill["learned_at"]),
        "changed_at": _plain(bill["changed_at"]),
    }


def _attached(whole: WholeBill) -> Card:
    card = _card(whole)
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
        "tally": step.tally,
        "source": step.source,
        "basis": "stated",
    }


def _vote(vote: Mapping[str, Any]) -> Card:
    said = {"voted_on": _plain(vote["voted_on"]), "result": vote["result"], **tally(vote)}
    return {**said, "listed": vote["listed"]}


def _source(snapshot: Mapping[str, Any]) -> Card:
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
