"""What people's acts make of pledges: accepted or refused, corrected, judged, with evidence and answers.

Nothing is lost: an act that was taken back stays in the history, and one whose words no text has any more
is kept apart.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from index.addresses import site_of
from index.tracking.pledges.edits import edited
from index.tracking.pledges.ids import anchor_of, mark, pledge_id
from index.tracking.pledges.plain import made
from index.tracking.pledges.pledge import (
    Account,
    Mention,
    Pledge,
    Promise,
    Relation,
    Said,
    Source,
    Voice,
)
from index.tracking.pledges.status import sure, term_of
from index.tracking.pledges.verdict import Verdict, holds

RETRACTION = "retraction"  # the doubt that ``extract`` has of a text that corrects another
ADDED = "act-"  # how the anchor of evidence begins that a person added
BY_HAND = "by hand"  # the basis of what people add
VOICES = {"company": Voice.PROMISOR, "authority": Voice.AUTHORITY, "other": Voice.OTHER}


class Kind(StrEnum):
    """What a person did."""

    ADD = "add"
    EDIT = "edit"
    ACCEPT = "accept"
    REFUSE = "refuse"
    JUDGE = "judge"
    EVIDENCE = "evidence"
    REVERSE = "reverse"


class Review(StrEnum):
    """Whether a person has looked whether it is a pledge; what is doubtful waits for that."""

    FOUND = "found"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True)
class Act:
    """One act of a person, as it was recorded; ``reversed_by`` is the act that took it back."""

    id: int
    anchor: str
    kind: Kind
    content: Mapping[str, Any]
    reason: str | None
    done_by: str
    done_at: datetime
    rubric: str | None = None
    reversed_by: int | None = None


@dataclass(frozen=True)
class Decided:
    """A verdict and who gave it, when, why, under which rubric; ``founded`` while its grounds are there."""

    verdict: Verdict
    act: Act
    founded: bool


@dataclass(frozen=True)
class View:
    """A pledge as people left it: ``pledge`` is corrected, ``original`` as the text says.

    ``answers`` are what its company says to it (소명); the mentions of ``pledge`` have what people added.
    """

    pledge: Pledge
    original: Promise
    review: Review
    decided: Decided | None
    answers: Sequence[Mention]
    acts: Sequence[Act]

    @property
    def verdict(self) -> Verdict:
        """Return what may be shown: what a person decided, while it has its grounds."""
        return self.decided.verdict if self.decided and self.decided.founded else Verdict.NOT_REVIEWED


@dataclass(frozen=True)
class Views:
    """All pledges as people left them, and the acts on what no text says any more."""

    views: Sequence[View]
    lost: Sequence[Act]


def act_of(row: Mapping[str, Any]) -> Act:
    """Return an act from its row in the store, or from its plain copy."""
    content, done_at = row["content"], row["done_at"]
    return Act(
        row["id"],
        row["anchor"],
        Kind(row["kind"]),
        json.loads(content) if isinstance(content, str) else content,
        row["reason"],
        row["done_by"],
        datetime.fromisoformat(done_at) if isinstance(done_at, str) else done_at,
        row["rubric"],
    )


def settled(acts: Iterable[Act]) -> list[Act]:
    """Return acts in their order, those taken back marked; a reversal may itself be taken back."""
    ordered = sorted(acts, key=lambda act: act.id)
    taken: dict[int, int] = {}
    for act in reversed(ordered):
        if act.kind is Kind.REVERSE and act.id not in taken:
            taken[act.content["act"]] = act.id
    return [replace(act, reversed_by=taken.get(act.id)) for act in ordered]


def added(acts: Iterable[Act]) -> Iterator[tuple[Source, Sequence[Said]]]:
    """Yield the pledges that people added, to be merged with what texts say."""
    once = {act.anchor: act for act in settled(acts) if act.kind is Kind.ADD and act.reversed_by is None}
    for act in once.values():
        yield by_hand(act.content)


def by_hand(content: Mapping[str, Any]) -> tuple[Source, Sequence[Said]]:
    """Return a pledge as a person adds it: plain ``source`` and ``promise``, and its ``quotation``."""
    promise = made(Promise, {"evidence": (0, 0), "actor_basis": BY_HAND, **content["promise"]})
    words = content["quotation"]
    name = mark(promise.actor, words)
    source = {"record_id": f"hand-{mark(promise.actor, words, content['source'].get('url') or '')}"}
    return made(Source, {"kind": BY_HAND, **content["source"], **source}), [Said(promise, words, name)]


def anchor_by_hand(content: Mapping[str, Any]) -> str:
    """Return the anchor under which a pledge that a person adds is recorded."""
    source, (told,) = by_hand(content)
    return anchor_of(source.record_id, told.mark)


def apply(pledges: Iterable[Pledge], acts: Iterable[Act]) -> Views:
    """Return what people's acts make of pledges that were merged from texts and from what was ``added``."""
    by_anchor: defaultdict[str, list[Act]] = defaultdict(list)
    for act in settled(acts):
        by_anchor[act.anchor].append(act)
    views: list[View] = []
    known: set[str] = set()
    for pledge in pledges:
        known.update(mention.anchor for mention in pledge.mentions)
        views += [_view(*parted) for parted in _parted(pledge, by_anchor)]
    return Views(views, [act for anchor, on_it in by_anchor.items() if anchor not in known for act in on_it])


def cited(pledge: Pledge, content: Mapping[str, Any]) -> list[Mention]:
    """Return the mentions that a judgement names by their anchors, else all that are surely of the pledge."""
    if named := content.get("evidence"):
        return [one for one in pledge.mentions if one.anchor in named]
    return sure(pledge)


def _parted(pledge: Pledge, by_anchor: Mapping[str, Sequence[Act]]) -> Iterator[tuple[Pledge, list[Act]]]:
    """Yield a pledge with the mentions that people left to it, and each promise that they took out of it."""
    anchors = {mention.anchor for mention in pledge.mentions}
    kept, acts = [pledge.mentions[0]], list(by_anchor.get(pledge.mentions[0].anchor, ()))
    for mention in pledge.mentions[1:]:
        # What bears on several pledges is accepted or refused for the one that ``join`` names, True for all.
        on_it = [one for one in by_anchor.get(mention.anchor, ()) if _join(one) in (None, True, *anchors)]
        join = _last(on_it, Kind.ACCEPT, Kind.REFUSE, join=True)
        if join is None or join.kind is Kind.ACCEPT:
            kept.append(mention if join is None else _sure(mention))
            acts += on_it
        elif isinstance(mention.said, Promise):
            alone = replace(mention, relation=None, changes=(), doubts=(), why=())
            yield Pledge(pledge_id(mention.anchor), mention.said, [alone], mention.said.doubts), on_it
        else:
            acts += on_it
    yield replace(pledge, mentions=tuple(kept)), sorted(acts, key=lambda act: act.id)


def _join(act: Act) -> object:
    return act.content.get("join")


def _sure(mention: Mention) -> Mention:
    return replace(mention, doubts=(), said=replace(mention.said, doubts=()))


def _view(pledge: Pledge, acts: Sequence[Act]) -> View:
    promise = original = replace(pledge.promise, term=term_of(pledge))
    for act in _holding(acts, Kind.EDIT):
        promise = edited(promise, act.content)
    given = [_evidence(pledge, act) for act in _holding(acts, Kind.EVIDENCE)]
    found = [one for one in given if one.relation is not Relation.REBUTS]
    later = sorted((*pledge.mentions[1:], *found), key=lambda one: one.source.published)
    doubts = (*pledge.doubts, *_retracted(later))
    whole = replace(pledge, promise=promise, mentions=(pledge.mentions[0], *later), doubts=doubts)
    answers = [one for one in given if one.relation is Relation.REBUTS]
    return View(whole, original, _review(whole, acts), _decided(whole, acts), answers, acts)


def _retracted(later: Iterable[Mention]) -> Iterator[str]:
    """Yield the doubt that a text gives that takes back what was told, until a person looked at that."""
    yield from dict.fromkeys(one for each in later for one in each.said.doubts if one == RETRACTION)


def _review(pledge: Pledge, acts: Sequence[Act]) -> Review:
    if last := _last(acts, Kind.ACCEPT, Kind.REFUSE, join=False):
        return Review.ACCEPTED if last.kind is Kind.ACCEPT else Review.REFUSED
    if pledge.mentions[0].source.kind == BY_HAND:
        return Review.ACCEPTED
    return Review.WAITING if pledge.doubts else Review.FOUND


def _decided(pledge: Pledge, acts: Sequence[Act]) -> Decided | None:
    """Return the last judgement; evidence that was taken back since no longer bears it."""
    act = _last(acts, Kind.JUDGE)
    if act is None:
        return None
    verdict = Verdict(act.content["verdict"])
    return Decided(verdict, act, holds(verdict, cited(pledge, act.content)))


def _evidence(pledge: Pledge, act: Act) -> Mention:
    """Return what a person found as a mention; a page that a text of the pledge stands on is that text."""
    content = act.content
    words, url = content["quotation"], content.get("url")
    known = {one.source.url: one.source for one in pledge.mentions if one.source.url}
    source = known.get(url or "") or Source(
        content.get("record_id") or f"hand-{mark(url or words)}",
        BY_HAND,
        content.get("outlet") or site_of(url or ""),
        content.get("title") or "",
        url,
        date.fromisoformat(content["published"]),
        content.get("copy_of"),
    )
    promise, voice = pledge.promise, VOICES[content["by"]]
    relation = Relation(content["relation"])
    said = Account((0, 0), promise.actor, promise.actor_type, voice, relation, content.get("action") or "")
    return Mention(
        anchor_of(f"{ADDED}{act.id}", mark(words)), source, words, said, relation, voice=voice, why=(BY_HAND,)
    )


def _holding(acts: Iterable[Act], *kinds: Kind) -> list[Act]:
    return [act for act in acts if act.kind in kinds and act.reversed_by is None]


def _last(acts: Iterable[Act], *kinds: Kind, join: bool = False) -> Act | None:
    """Return the last act of those kinds that holds; with ``join``, on whether a mention is of its pledge."""
    found = [act for act in _holding(acts, *kinds) if bool(_join(act)) is join]
    return max(found, key=lambda act: act.id, default=None)
