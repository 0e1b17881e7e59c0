"""What is not the article goes: share bars, notices, repeats; captions are set apart.

A tail such as 제보는 카카오톡 or 카카오스토리 must never make a mention of Kakao, and a sentence of the
article must never go: what only a tail says goes at the article's ends alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.pages.bylines import is_signature, without_dateline, without_signature
from crawler.pages.captions import without_captions
from crawler.pages.markup import letters
from crawler.pages.notices import is_call, is_copyright, is_notice, is_sentence, without_copyright

_PLACEHOLDER = re.compile(r"\$\$[A-Z]{3,20}\$\$|\[\[?--?image\d+--?\]?\]")
_RUN, _LONG_LINE = 3, 20


@dataclass(frozen=True)
class Cleaned:
    """Paragraphs of the article alone, with the captions and the writers' names that stood between them."""

    body: tuple[str, ...]
    captions: tuple[str, ...]
    names: tuple[str, ...]


def clean(lines: Iterable[str], titled: str | None = None, captions: Iterable[str] = ()) -> Cleaned:
    """Return what of a page's lines is its article.

    ``titled`` is a title that may stand above the article; ``captions`` are those that markup has set apart.
    """
    names: list[str] = []
    kept = [_PLACEHOLDER.sub(" ", line).strip() for line in lines]
    kept, apart = without_captions(without_repeats([line for line in kept if line]), captions)
    kept = _without_calls(_without_tail([line for line in kept if not is_notice(line)]))
    if kept and titled and letters(kept[0]) == letters(titled):
        kept = kept[1:]
    if kept:
        kept[0], found = without_dateline(kept[0])
        names += found
    body: list[str] = []
    for line in kept:
        shorter, found = without_signature(without_copyright(line))
        names += found
        if shorter and not is_notice(shorter):
            body.append(shorter)
    return Cleaned(tuple(body), tuple(dict.fromkeys(apart)), tuple(dict.fromkeys(names)))


def without_repeats(lines: Sequence[str]) -> list[str]:
    """Return lines without the runs that repeat an earlier run of at least three long lines."""
    keys = [letters(line) for line in lines]
    first: dict[str, int] = {}
    kept: list[str] = []
    place = 0
    while place < len(lines):
        length = _repeated(keys, first.get(keys[place]), place)
        run = range(place, place + max(length, 1))
        if sum(len(keys[at]) >= _LONG_LINE for at in run) < _RUN:
            kept.extend(lines[at] for at in run)
        for at in run:
            first.setdefault(keys[at], at)
        place = run.stop
    return kept


def _repeated(keys: Sequence[str], earlier: int | None, place: int) -> int:
    """Return how many keys from ``place`` on repeat those from ``earlier`` on."""
    if earlier is None:
        return 0
    length = 0
    while (
        earlier + length < place
        and place + length < len(keys)
        and keys[earlier + length] == keys[place + length]
    ):
        length += 1
    return length


def _without_tail(lines: Sequence[str]) -> list[str]:
    """Return lines without copyright lines, and without what stands below one where no sentence does."""
    total = sum(map(len, lines))
    seen = 0
    kept: list[str] = []
    for place, line in enumerate(lines):
        seen += len(line)
        if not is_copyright(line):
            kept.append(line)
        elif seen * 2 > total and not any(map(_is_articles, lines[place + 1 :])):
            break
    return kept


def _is_articles(line: str) -> bool:
    return is_sentence(line) and not is_call(line)


def _without_calls(lines: Sequence[str]) -> list[str]:
    """Return lines without the outlet's calls above and below them; a signature may stand between such."""
    above = _calls(lines)
    below = _calls(lines[::-1][: len(lines) - above])
    among = range(above, len(lines) - below)
    return [line for place, line in enumerate(lines) if place in among or not is_call(line)]


def _calls(lines: Sequence[str]) -> int:
    """Return how many lines come before the first that is neither a call nor a signature."""
    ends = (place for place, line in enumerate(lines) if not (is_call(line) or is_signature(line)))
    return next(ends, len(lines))
