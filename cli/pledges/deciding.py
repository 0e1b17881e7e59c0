"""What a person does about pledges, as the store keeps it: who, when, why and under which rubric."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cli.pledges.reading import Stand
from cli.pledges.sources import require_order
from cli.settings import Settings
from cli.telling import tell
from index.errors import ConfigurationError
from index.tracking.pledges.acts import ADDED, Kind, Review, act_of, anchor_by_hand, cited
from index.tracking.pledges.acts import Act as Recorded
from index.tracking.pledges.edits import edited
from index.tracking.pledges.ids import pledge_id, unit_of
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.repeated import unsaid
from index.tracking.pledges.verdict import RUBRIC, Verdict, require_grounds

Act = dict[str, Any]
VERDICTS = tuple(one for one in Verdict if one is not Verdict.NOT_REVIEWED)  # what can be decided


def record(settings: Settings, acts: Sequence[Act], *, shown: bool = True) -> int:
    """Write acts into the store and bring the index up to date, unless it is to be done later.

    What the same person decided in the same words is said, and not written again. Returns how many were.
    """
    from cli.store import require_store  # noqa: PLC0415 - these bring SQLAlchemy and Scrapy
    from crawler.run import Place, writing  # noqa: PLC0415
    from index.moments import now  # noqa: PLC0415
    from index.search import builder  # noqa: PLC0415
    from index.store.pledges import acts as done  # noqa: PLC0415
    from index.store.pledges import add_acts  # noqa: PLC0415

    require_store(settings)
    with writing(Place(settings.home, settings.store_url)) as engine:
        with engine.begin() as connection:
            written = add_acts(connection, unsaid(acts, map(act_of, done(connection))), now())
        if shown:
            builder.bring_up_to_date(engine, settings.index)
    if written < len(acts):
        tell("pledge.decided_already", count=len(acts) - written)
    return written


def accepted(stand: Stand, by: str, reason: str | None, *, refused: bool = False) -> Act:
    """Return the act of accepting a pledge as one, or of refusing it."""
    return _act(Kind.REFUSE if refused else Kind.ACCEPT, _anchor(stand), {}, by, reason)


def joined(stand: Stand, mention: Mention, by: str, reason: str | None, *, refused: bool = False) -> Act:
    """Return the act of saying whether a mention is of a pledge; raises ConfigurationError for evidence."""
    if mention.anchor.startswith(ADDED):  # what a person added is taken back, and no other pledge's
        number = mention.anchor.removeprefix(ADDED).partition(":")[0]
        raise ConfigurationError("error.pledges.by_hand", id=stand.view.pledge.id, number=number)
    kind = Kind.REFUSE if refused else Kind.ACCEPT
    return _act(kind, mention.anchor, {"join": _anchor(stand)}, by, reason)


def same(stand: Stand, other: Stand, by: str, reason: str | None) -> Act:
    """Return the act of saying that two pledges are one; raises ConfigurationError for two promisors'."""
    one, two = stand.view.pledge, other.view.pledge
    if one.id == two.id or unit_of(one.promise.actor) != unit_of(two.promise.actor):
        raise ConfigurationError("error.pledges.not_same", one=one.id, other=two.id)
    return joined(stand, two.mentions[0], by, reason)


def mention_of(stand: Stand, what: str) -> Mention:
    """Return the later mention of an anchor, a record or an id; raises ConfigurationError for none of it."""
    later = stand.view.pledge.mentions[1:]
    found = [one for one in later if what in (one.anchor, one.source.record_id, pledge_id(one.anchor))]
    if len(found) != 1:
        known = ", ".join(one.anchor for one in later) or "-"
        raise ConfigurationError("error.pledges.mention", what=what, known=known)
    return found[0]


def judged(stand: Stand, verdict: Verdict, by: str, reason: str | None, cites: Sequence[str] = ()) -> Act:
    """Return a verdict; raises GroundsError for one whose grounds are not there."""
    if not (reason and reason.strip()):
        raise ConfigurationError("error.pledges.no_reason")
    grounds = [mention_of(stand, one).anchor for one in cites]
    content = {"verdict": str(verdict), **({"evidence": grounds} if grounds else {})}
    require_grounds(verdict, cited(stand.view.pledge, content))
    return _act(Kind.JUDGE, _anchor(stand), content, by, reason) | {"rubric": RUBRIC}


def seen(stand: Stand, by: str, reason: str | None) -> list[Act]:
    """Return the act of accepting a pledge that waits, as who judges it has looked at it; else none."""
    return [accepted(stand, by, reason)] if stand.view.review is Review.WAITING else []


def changed(stand: Stand, fields: Mapping[str, Any], by: str, reason: str | None) -> Act:
    """Return a correction of what was read; raises PlatwatchError for a field that cannot be corrected."""
    if not fields:
        raise ConfigurationError("error.pledges.no_fields")
    promise = edited(stand.view.pledge.promise, fields)
    if "term" in fields or "said_on" in fields:
        published = stand.view.pledge.mentions[0].source.published
        require_order(promise.term, promise.said_on or date.fromisoformat(stand.said_on), published)
    return _act(Kind.EDIT, _anchor(stand), fields, by, reason)


def found(stand: Stand, content: Mapping[str, Any], by: str, reason: str | None) -> Act:
    """Return evidence that a person adds."""
    return _act(Kind.EVIDENCE, _anchor(stand), content, by, reason)


def taken_back(acts: Sequence[Recorded], number: int, by: str, reason: str | None) -> Act:
    """Return the act of taking one of the acts on a pledge back; raises ConfigurationError."""
    act = next((one for one in acts if one.id == number), None)
    if act is None:
        known = ", ".join(f"#{one.id}" for one in acts) or "-"
        raise ConfigurationError("error.pledges.no_act", number=number, known=known)
    if act.reversed_by is not None:
        raise ConfigurationError("error.pledges.already_back", number=number, by=act.reversed_by)
    if any("redacted" in one.content for one in acts if one.id == act.content.get("act")):
        raise ConfigurationError("error.pledges.words_out", number=number)
    return _act(Kind.REVERSE, act.anchor, {"act": number}, by, reason)


def added(content: Mapping[str, Any], by: str, reason: str | None) -> Act:
    """Return a pledge that a person adds."""
    return _act(Kind.ADD, anchor_by_hand(content), content, by, reason)


def _anchor(stand: Stand) -> str:
    return stand.view.pledge.mentions[0].anchor


def _act(kind: Kind, anchor: str, content: Mapping[str, Any], by: str, reason: str | None) -> Act:
    why = " ".join(reason.split()) if reason else None  # a line of its own would read as one of ours
    return {
        "kind": str(kind),
        "anchor": anchor,
        "content": dict(content),
        "done_by": " ".join(by.split()),
        "reason": why or None,
    }
