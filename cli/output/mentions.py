"""Which bills a text speaks of, and what was written of a bill."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from cli.words import say

Mention = Mapping[str, Any]

SHOWN = 10  # of each part; JSON has them all


def news_lines(card: Mapping[str, Any]) -> Iterator[str]:
    """Yield what was written of a bill: what surely speaks of it, then what may."""
    for certain, key in ((True, "bill.news"), (False, "bill.news_perhaps")):
        some = [one for one in card["news"] if one["certain"] is certain]
        if some:
            yield ""
            yield say(key, count=len(some))
            yield from _lines(some, _text)


def bill_lines(card: Mapping[str, Any]) -> Iterator[str]:
    """Yield the bills that a text speaks of, then those among which it leaves open which it means."""
    for certain, key in ((True, "article.bills"), (False, "article.bills_perhaps")):
        some = [one for one in card["bills"] if one["certain"] is certain]
        if some:
            yield say(key, count=len(some))
            yield from _lines(some, _bill)


def _lines(mentions: Sequence[Mention], named: Callable[[Mention], str]) -> Iterator[str]:
    for one in mentions[:SHOWN]:
        yield f"  {named(one)} ({_why(one)})"
        yield f"    “{one['words']}”"
    if (more := len(mentions) - SHOWN) > 0:
        yield "  " + say("meant.more", count=more)


def _text(one: Mention) -> str:
    return " · ".join(filter(None, (one["id"], one["outlet"], one["date"], f"「{one['title']}」")))


def _bill(one: Mention) -> str:
    return " · ".join(filter(None, (one["no"], one["title"], one["date"], one["result"])))


def _why(one: Mention) -> str:
    return ", ".join(say(f"meant.{reason}") for reason in one["reasons"])
