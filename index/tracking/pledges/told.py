"""What one text tells of pledges, as it is kept beside the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from index.korean.patterns import lazy
from index.korean.sentences import Sentence
from index.korean.spans import Span
from index.rights import CUT, quotation
from index.tracking.pledges.extract import extract
from index.tracking.pledges.ids import mark
from index.tracking.pledges.plain import plain, told_of
from index.tracking.pledges.pledge import Account, Promise, Said

RULES = "11"  # raised, with the format of the index, whenever the same text would tell something else

_ENDS = lazy(
    r"[ \t]*(?:$|[.!?\n”’\"'」』])"
)  # behind words with which their sentence, or what is quoted, ends


def tell(
    text: str,
    published: date,
    title: str,
    outlet: str = "",
    *,
    reading: Sequence[Span] | None = None,
    sentences: Sequence[Sentence] | None = None,
) -> list[Said]:
    """Return what a text that ``outlet`` published under a title tells of pledges."""
    told = extract(text, published, title, outlet=outlet, reading=reading, sentences=sentences)
    return list(_marked(text, (*told.promises, *told.accounts)))


def packed(told: Iterable[Said]) -> list[Any]:
    """Return what a text tells as JSON holds it."""
    return [[plain(one.said), one.quotation, one.mark] for one in told]


def unpacked(content: Iterable[tuple[Mapping[str, Any], str, str]]) -> list[Said]:
    """Return what a text tells from JSON."""
    return [Said(told_of(said), quoted, name) for said, quoted, name in content]


def _marked(text: str, told: Iterable[Promise | Account]) -> Iterator[Said]:
    """Yield each once: who says the same twice in the same words has said it once."""
    taken: set[str] = set()
    for one in told:
        words = text[slice(*one.evidence)]
        name = mark(one.actor, words)
        if name in taken:  # several things in one clause
            name = mark(one.actor, words, one.action, one.programme or "", *(each.text for each in one.sums))
        if name not in taken:
            taken.add(name)
            more = "" if _ENDS.match(text, one.evidence[1]) else CUT
            yield Said(one, quotation(words + more) or "", name)
