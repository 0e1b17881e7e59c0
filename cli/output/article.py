"""One article, release, statement or post as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from cli.citing.korean import korean
from cli.citing.work import work_of
from cli.outcomes import outcome_words
from cli.output.copies import copy_lines
from cli.output.labels import labelled
from cli.output.mentions import bill_lines
from cli.output.safe import safe
from cli.words import say

Card = Mapping[str, Any]


def print_article(card: Card) -> None:
    """Print an article with its ``bills``: what may be quoted, how each date is known, and its evidence."""
    if card["redacted"]:
        parts = [*_tombstone(card)]
    else:
        blocks = (_head, _facts, _text, copy_lines, bill_lines, _sources)
        told = [lines for block in blocks if (lines := [*block(card)])]
        parts = [line for lines in told for line in ("", *lines)][1:]
    for line in parts:
        click.echo(safe(line))


def title_of(card: Card) -> str:
    """Return the title with what must be known of the piece; a redacted one has none."""
    title = card["title"] or (say("article.redacted") if card["redacted"] else card["url"] or card["id"])
    return f"{title} [{card['state']}]" if card["state"] else title


def _tombstone(card: Card) -> Iterator[str]:
    yield f"{say('article.redacted')} {card['id']}"
    yield say("article.redacted_on", day=card["redacted"]["at"][:10], reason=card["redacted"]["reason"])


def _head(card: Card) -> Iterator[str]:
    yield f"「{title_of(card)}」"
    by = [say(f"record.{card['kind']}"), card["outlet"], ", ".join(card["reporters"])]
    yield " · ".join(filter(None, by))


def _facts(card: Card) -> Iterator[str]:
    yield labelled("article.published", _known(card, "published_at", card["published_at"] or card["date"]))
    if card["modified_at"]:
        yield labelled("article.modified", _known(card, "modified_at", card["modified_at"]))
    if card["embargo_at"]:
        yield labelled("article.embargo", _moment(card["embargo_at"]))
    yield labelled("heading.url", card["url"])
    yield labelled("article.rights", _rights(card))


def _text(card: Card) -> Iterator[str]:
    """Yield the text where its licence is free, else what may be quoted of it."""
    if card["no_text"]:
        yield say("article.no_text", why=outcome_words(card["no_text"]))
    elif card["text"]:
        yield from card["text"].splitlines()
    elif card["quotation"]:
        yield f"“{card['quotation']}”"
        yield say("article.quoted", key=card["id"])


def _known(card: Card, field: str, moment: str | None) -> str | None:
    """Return a moment with how it is known; a day alone may be known by a feed."""
    step = card["steps"].get(field) or card["steps"].get("published_on")
    if moment is None or step is None:
        return _moment(moment)
    return say("article.known", when=_moment(moment), step=step)


def _moment(moment: str | None) -> str | None:
    """Return a day as it is, a time to the minute with its offset."""
    return moment if moment is None or "T" not in moment else f"{moment[:10]} {moment[11:16]} {moment[-6:]}"


def _rights(card: Card) -> str:
    reuse = say(f"reuse.{card['reuse']}")
    return " · ".join([reuse, say("article.kogl", kind=card["kogl_type"])] if card["kogl_type"] else [reuse])


def _sources(card: Card) -> Iterator[str]:
    yield say("bill.sources")
    for source in card["sources"]:
        yield f"  {source['service']} · {source['fetched_at'][:16].replace('T', ' ')}"
        yield f"    {source['url']}"
        yield f"    {source['digest']} · {source['file']}@{source['offset']}"
    yield f"{say('bill.citation')} {korean(work_of(card))}"
