"""Pledges, corrections and evidence that a person adds, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cli.pledges import deciding
from cli.pledges.facts import FACTS
from cli.pledges.reading import find_stand
from cli.settings import Settings
from index.korean.text import squeeze
from index.moments import today
from index.rights import quotation
from index.search.meanings.words import canonical
from index.search.reader import Reader
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.plain import plain
from index.tracking.pledges.pledge import Promise
from index.tracking.pledges.told import tell

MOST_WORDS = 12  # by which a pledge is known


def add_pledge(settings: Settings, given: Mapping[str, Any], by: str, reason: str | None) -> str:
    """Add a pledge and return its id; what its words tell is read, and what is given goes before it."""
    quote, said_on = quotation(given["quote"]) or "", given["said_on"]
    actor = canonical("company", given["company"])[0]
    promise = {
        "strength": "firm",
        "action": quote,
        "words": [squeeze(word) for word in quote.split()][:MOST_WORDS],
        **_read(quote, said_on, actor),
        **deciding.told_fields({name: given.get(name) for name in FACTS}),
        "actor": actor,
        "actor_type": given["actor_type"],
        "actor_basis": "by hand",
    }
    source = {"outlet": None, "title": "", "url": given.get("url"), "published": str(said_on)}
    act = deciding.added({"promise": promise, "source": source, "quotation": quote}, by, reason)
    deciding.record(settings, [act])
    return pledge_id(act["anchor"])


def _read(quote: str, said_on: date, actor: str) -> dict[str, Any]:
    """Return what a quote tells of one promise, as words of its actor, who need not be named in it."""
    # A publisher's words are its own; who publishes nothing, like a ministry, is named before them.
    for text, outlet in ((quote, actor), (f"{actor}: {quote}", "")):
        told = [one.said for one in tell(text, said_on, "", outlet) if isinstance(one.said, Promise)]
        if told:
            read = plain(told[0]) if len(told) == 1 else {}
            return {name: value for name, value in read.items() if name not in _OF_TEXTS}
    return {}


_OF_TEXTS = ("evidence", "doubts", "rules")


def edit_pledge(
    settings: Settings, reference: str, given: Mapping[str, Any], by: str, reason: str | None
) -> int:
    """Correct what is noted of a pledge, and what is said of it; return how many acts that were."""
    facts = deciding.told_fields({name: value for name, value in given.items() if name not in _JOINS})
    acts = []
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
        if given["join"]:
            acts.append(deciding.same(stand, find_stand(reader, given["join"]), by, reason))
        if given["part"]:
            mention = deciding.mention_of(stand, given["part"])
            acts.append(deciding.joined(stand, mention, by, reason, refused=True))
    if facts or not acts:
        acts.append(deciding.changed(stand, facts, by, reason))
    deciding.record(settings, acts)
    return len(acts)


_JOINS = ("join", "part")


def add_evidence(settings: Settings, reference: str, url: str, **given: Any) -> None:  # noqa: ANN401 - as options give them
    """Add what bears on a pledge; raises NotFoundError."""
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
    content = {
        "url": url,
        "quotation": quotation(given["quote"]),
        "relation": given["relation"],
        "by": given["voice"],
        "published": str(given["day"] or today()),
    }
    deciding.record(settings, [deciding.found(stand, content, given["name"], given["reason"])])


def take_back(settings: Settings, reference: str, number: int, by: str, reason: str | None) -> int:
    """Take an act on a pledge back, which stays in its history; return how many were."""
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
    deciding.record(settings, [deciding.taken_back(stand, number, by, reason)])
    return 1
