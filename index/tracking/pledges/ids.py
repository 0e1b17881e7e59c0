"""Names of mentions and pledges that stay the same whenever they are made anew."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

from index.korean.gazetteer import read_table
from index.korean.text import squeeze

_BYTES = 6


def mark(*words: str) -> str:
    """Return a name of words that does not depend on how they are spaced."""
    return _digest("\n".join(map(squeeze, words)))


def anchor_of(record_id: str, mark: str) -> str:
    """Return what people's acts on a mention hold on to."""
    return f"{record_id}:{mark}"


def pledge_id(anchor: str) -> str:
    """Return the id of the pledge whose first mention that is; by that of a later one it is found too."""
    return f"p-{_digest(anchor)}"


def unit_of(actor: str) -> str:
    """Return under whose name pledges are merged: what an arm of a company promises, the company does."""
    return _arms().get(actor, actor)


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=_BYTES).hexdigest()


@cache
def _arms() -> dict[str, str]:
    companies = read_table("companies")["companies"]
    return {name: one["parent"] for name, one in companies.items() if one.get("arm")}
