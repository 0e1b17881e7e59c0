"""Mentions of laws that stand together tell each other what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from index.korean.boundaries import CLOSING
from index.korean.law_words import Law, Reading, flat_name, word_for
from index.korean.patterns import lazy

_LISTED = lazy(rf"[ ]?[{CLOSING}]?[ ]?(?:[·ㆍ‧・,、/]|및|와|과)[ ]?[「『‘'\"“]?[ ]?")
_OPENED = lazy(rf"[ ]?[{CLOSING}]?[ ]?\([ ]?[‘'\"“「『]?")
_CALLED = lazy(
    rf"[{CLOSING}]?(?:으?로|이라고|라고|이라|라|이란|란)?[ ]?"
    rf"(?:불리는|불린|알려진|일컬어지는|하는|부르는|일컫는|이라는|라는|인|이른바)[ ][‘'\"“「『]?"
)
_LONGEST_HEAD = 8  # letters that the names of a list may share: 온라인플랫폼


def join(text: str, laws: list[Law], published: date | None) -> Iterator[Law]:
    """Yield the laws with what those beside them tell.

    The laws of a list share the action after the last (A·B 개정안); a nickname means the laws that the text
    puts beside it: 로톡법(변호사법 개정안), 구글 갑질방지법으로 불리는 전기통신사업법 개정안.
    """
    for place in range(len(laws) - 2, -1, -1):
        between = text[laws[place].end : laws[place + 1].start]
        listed = _LISTED.fullmatch(between)
        if (
            laws[place].action is None
            and laws[place + 1].action
            and listed
            and laws[place].level == laws[place + 1].level
            and laws[place + 1].action != "제정"
        ):
            laws[place] = replace(laws[place], action=laws[place + 1].action, bill=laws[place + 1].bill)
    for place, one in enumerate(laws[:-1]):
        between = text[one.end : laws[place + 1].start]
        if _LISTED.fullmatch(between):
            laws[place + 1] = _with_head(laws[place], laws[place + 1], published)
        if not (_OPENED.fullmatch(between) or _CALLED.fullmatch(between)):
            continue
        others = [laws[place + 1]]
        for later in laws[place + 2 :]:
            if not _LISTED.fullmatch(text[others[-1].end : later.start]):
                break
            others.append(later)
        _agree(laws, place, others)
    yield from laws


def _agree(laws: list[Law], place: int, others: list[Law]) -> None:
    """Narrow a nickname to the laws beside it, whichever of the two comes first."""
    one = laws[place]
    if one.nickname and not any(other.nickname for other in others):
        named = tuple(dict.fromkeys(law for other in others for law in other.laws))
        laws[place] = replace(one, readings=_narrowed(one.readings, named))
        if len(named) == 1:
            laws[place + 1] = replace(others[0], readings=laws[place].readings)
    elif others[0].nickname and not one.nickname:
        readings = _narrowed(others[0].readings, one.laws)
        laws[place + 1] = replace(others[0], readings=readings)
        laws[place] = replace(one, readings=readings)


def _narrowed(readings: Iterable[Reading], named: tuple[str, ...]) -> tuple[Reading, ...]:
    flat = set(map(flat_name, named))
    fitting = tuple(one for one in readings if flat == set(map(flat_name, one.laws)))
    partly = tuple(
        replace(one, laws=named, bills=()) for one in readings if flat & set(map(flat_name, one.laws))
    )
    return fitting or partly[:1] or (Reading(named),)


def _with_head(first: Law, one: Law, published: date | None) -> Law:
    """Read a nickname that leaves its head to the one before it: 플랫폼 공정화법·독점규제법."""
    if not first.nickname or one.nickname:
        return one
    letters, rest = "".join(first.text.split()), one.text.split("법")[0] + "법"
    for length in range(2, min(len(letters), _LONGEST_HEAD)):
        if (word := word_for(letters[:length] + rest)) and word.nickname:
            return replace(one, readings=word.on(published), nickname=True, basis="nickname")
    return one
