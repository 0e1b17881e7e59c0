"""What was found later on the pledges of the seeds, told in our words: the relation of each to its pledge."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pledge_calls import anchor, merged
from pledge_counting import Tally
from pledge_joining import Joined, mentions_of
from pledge_labels import OWN, Document
from pledge_scores import Matched, matched, one_of
from pledge_seeds import GOLD, seeds

from index.tracking.events.event import Kind, Modality
from index.tracking.events.told import tell
from index.tracking.pledges.pledge import Mention, Pledge, Relation
from index.tracking.pledges.status import Evidence, Promisor, evidence, promisor
from index.tracking.pledges.verdict import Verdict, proposal

FINDINGS = GOLD.with_name("pledge_evidence.json")
NONE_FOUND = "none_found"
RELATIONS = {
    "fulfilled": {Relation.REPORTS_DONE},
    "fulfilled_with_change": {Relation.REPORTS_DONE, Relation.NARROWS},  # done only with what changed
    "ended": {Relation.REPORTS_DONE},
    "progress": {Relation.REPORTS_PROGRESS},
    "restated": {Relation.RESTATES},
}
"""The file's words for what a finding does to a pledge, as ours."""
EVENTS = {"passed": Kind.STEP, "confirms_date": Kind.INCIDENT, "context": None}
"""Findings on an event or a law: that is told, of its kind where one is given, and no pledge is touched."""
BASELINE = "baseline"  # how it stood before the pledge: it does nothing to it
BROKEN = {Relation.CONTRADICTS, Relation.WITHDRAWS}


@dataclass(frozen=True)
class Finding:
    """One finding, and the text that tells it."""

    item: str
    relation: str
    day: date | None
    document: Document

    def kinds(self) -> set[Kind]:
        kind = EVENTS[self.relation]
        return {kind} if kind else set(Kind)


def findings() -> Iterator[Finding]:
    """Yield the findings that say something, each with its text."""
    rows = json.loads(FINDINGS.read_text("utf-8"))["items"]
    texts = tomllib.loads((OWN / "evidence" / "findings.toml").read_text("utf-8"))["document"]
    told = [row for row in rows if row["relation"] != NONE_FOUND]
    for number, (row, text) in enumerate(zip(told, texts, strict=True)):
        if row["item_id"] != text["item"]:
            raise ValueError(f"{row['item_id']} has the text of {text['item']}")
        name = f"finding-{number:02}"
        document = Document(
            name, "evidence", text["published"], name, text["title"], text["text"], None, (), ()
        )
        day = row["evidence_date"] if row["precision"] == "day" else None
        yield Finding(row["item_id"], row["relation"], day and date.fromisoformat(day), document)


def relations() -> Tally:
    """Count the findings whose relation is right, each told beside the seeds alone."""
    articles, tally = [matched(one) for one in seeds()], Tally()
    for one in findings():
        joined = mentions_of(merged([*(each.document for each in articles), one.document]))
        told = [
            mention
            for pledge in _pledges(articles, joined).get(one.item, ())
            for mention in pledge.mentions
            if mention.source.record_id == one.document.name
        ]
        touched = any(name.startswith(f"{one.document.name}:") for name in joined)
        right = _is_of_event(one, touched=touched) if one.relation in EVENTS else _is_right(one, told)
        given = [(str(mention.relation), mention.doubts) for mention in told]
        tally += one_of(right=right, miss=f"{one.item} {one.relation}, given {given} | {one.document.title}")
    return tally


def _is_right(one: Finding, told: Sequence[Mention]) -> bool:
    if one.relation == BASELINE:
        return not told
    if any(mention.relation in BROKEN for mention in told):
        return False
    return any(
        mention.relation in RELATIONS[one.relation]
        and (one.relation != "fulfilled_with_change" or bool(mention.changes))
        for mention in told
    )


def _is_of_event(one: Finding, *, touched: bool) -> bool:
    events = [
        each.found for each in tell(one.document.text, one.document.published, one.document.title).mentions
    ]
    return not touched and any(
        found.modality is Modality.HAPPENED
        and found.kind in one.kinds()
        and found.moment is not None
        and found.moment.first == one.day
        for found in events
    )


def never_broken() -> Tally:
    """Count the pledges on which nothing was found that all texts together give, and do not speak against."""
    rows = json.loads(FINDINGS.read_text("utf-8"))["items"]
    articles, tally = [matched(one) for one in seeds()], Tally()
    together = [*(one.document for one in articles), *(one.document for one in findings())]
    pledges = _pledges(articles, mentions_of(merged(together)))
    for item in (row["item_id"] for row in rows if row["relation"] == NONE_FOUND):
        due = pledges.get(item, [])
        right = bool(due) and not any(_is_broken(one) for one in due)
        tally += one_of(right=right, miss=f"none found, {len(due)} pledges | {item}")
    return tally


def _is_broken(one: Pledge) -> bool:
    proposed = proposal(one)
    return (
        any(mention.relation in BROKEN for mention in one.mentions)
        or evidence(one).state is not Evidence.NOT_LOOKED
        or promisor(one) is Promisor.WITHDRAWN
        or (proposed is not None and proposed.verdict is Verdict.NOT_KEPT)
    )


def _pledges(articles: Sequence[Matched], joined: Joined) -> dict[str, list[Pledge]]:
    """Return by the id of each labelled pledge what it became."""
    return {
        label.groups[0]: [pledge for pledge, _ in joined.get(anchor(one.document, said), ())]
        for one in articles
        for said, label in one.labelled()
    }
