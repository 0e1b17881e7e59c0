"""From cards to documents of the engine: the tokens that a record is found by."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from index.korean.names import committee_names
from index.korean.text import squeeze
from index.korean.tokens import ANALYSER, bigrams, morphemes
from index.search.cards import BILL, BODY, TAGS, Card
from index.search.engine import Document
from index.search.tags import TAGS_VERSION, tags_of
from index.search.token_cache import TokenCache

MADE_BY = f"{ANALYSER} tags={TAGS_VERSION}"


def tagged(card: Card, cache: TokenCache) -> Card:
    """Return a card with its tags, unless it comes with them; who reads texts for them takes his time."""
    if TAGS in card:
        return card
    told = json.dumps(card, ensure_ascii=False)
    tags = cache.made(f"tags {told}", lambda: json.dumps(tags_of(card), ensure_ascii=False))
    return {**card, TAGS: json.loads(tags)}


def document(card: Card, number: int, cache: TokenCache) -> Document:
    """Return the document of a card: its searchable tokens, field by field."""
    facts = _facts(card) if card["kind"] == BILL else _writing_facts(card)
    fields = {
        **_tokens("title", card["title"] or "", cache),
        **_tokens("body", card.get(BODY) or "", cache),
        "facts": list(dict.fromkeys(facts)),
    }
    return Document(number, fields)


def _tokens(field: str, text: str, cache: TokenCache) -> dict[str, list[str]]:
    # Bigrams are made as fast as they would be read.
    parts = cache.made(text, lambda: " ".join(morphemes(text))) if text else ""
    return {f"{field}_bigrams": bigrams(text), f"{field}_morphemes": parts.split()}


def _facts(card: dict[str, Any]) -> Iterable[str]:
    """Words that are found whole: numbers, names, committee, result, kind."""
    yield from (card["no"], f"{card['assembly']}대")
    words = (*card["lead"], *card["co"], card["result"])
    others = (card["proposer"], card["proposer_kind"], card["bill_kind"])
    yield from (fact(word) for word in (*words, *others) if word)
    yield from committee_facts(card["committee"] or "")


def _writing_facts(card: dict[str, Any]) -> Iterable[str]:
    """Words that are found whole in what was written: outlet, reporters, state, who promised."""
    words = (card["outlet"], *card["reporters"], card["state"], card.get("actor"))
    return (fact(word) for word in words if word)


@lru_cache(maxsize=4_096)
def committee_facts(committee: str) -> tuple[str, ...]:
    """Return the words that a committee is found by: its name, and what it was called before or since."""
    return tuple(fact(name) for name in (committee, *committee_names(committee)) if name)


@lru_cache(maxsize=16_384)  # the same few hundred members propose everything
def fact(word: str) -> str:
    """Return a word as it is found whole."""
    return squeeze(word)
