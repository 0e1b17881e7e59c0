"""Pledges as cards: what is searched, listed and cited of them among the other records."""

from __future__ import annotations

from typing import Any

from index.rights import masked
from index.rights import shortened as shorter
from index.search.cards import BODY, PLEDGE, TAGS, Card
from index.tracking.pledges.acts import Review, View
from index.tracking.pledges.pledge import Pledge

LONGEST_TITLE = 80
MOST_WORDINGS = 12  # of a pledge that is told again and again
WAITS = "확인 필요"  # a word of the data, as those of articles are


def pledge_card(view: View) -> Card:
    """Return the card of a pledge; its title is its own words, shortened."""
    pledge, first = view.pledge, view.pledge.mentions[0]
    promise, source = pledge.promise, first.source
    absent: dict[str, Any] = dict.fromkeys(
        ("short", "published_at", "modified_at", "embargo_at", "text", "no_text", "kogl_type", "redacted")
    )
    return {
        **absent,
        "id": pledge.id,
        "kind": PLEDGE,
        "title": title_of(pledge),
        "date": said_on(pledge),
        "url": source.url,
        "actor": promise.actor,
        "outlet": source.outlet,
        "reporters": [],
        "state": WAITS if view.review is Review.WAITING else None,
        "quotation": first.quotation,
        "reuse": "quote",
        "steps": {},
        "sources": [],
        BODY: _body(pledge),
        TAGS: _tags(pledge),
    }


def title_of(pledge: Pledge) -> str:
    """Return a pledge in its own words, shortened at a word."""
    return shortened(pledge.mentions[0].quotation)


def shortened(said: str) -> str:
    """Return what is said in one line, shortened at a word."""
    return shorter(masked(" ".join(said.split())), LONGEST_TITLE)


def said_on(pledge: Pledge) -> str:
    """Return the day on which it was promised, that of its record where none is told."""
    return str(pledge.promise.said_on or pledge.mentions[0].source.published)


def _body(pledge: Pledge) -> str:
    promise = pledge.promise
    wordings = dict.fromkeys(one.quotation for one in pledge.mentions[:MOST_WORDINGS])
    facts = filter(None, (promise.actor, promise.programme, promise.beneficiary, promise.said_where))
    return "\n".join([*wordings, " · ".join(facts)])


def _tags(pledge: Pledge) -> dict[str, list[str]]:
    promise = pledge.promise
    term = promise.term
    days = [said_on(pledge), *(str(day) for day in (term and term.first, term and term.last) if day)]
    company = [promise.actor] if promise.actor_type == "company" else []
    return {"company": company, "event_day": list(dict.fromkeys(days))}
