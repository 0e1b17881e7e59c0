"""What a sentence says is done: its verbs, with how each ends and what its helpers make of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from index.tracking.events import cues
from index.tracking.events.cues import Cue
from index.tracking.events.endings import Ending, read_ending
from index.tracking.events.helpers import PLAN, PLANS, Predicate, helped, planned

_HELD = Cue("개최", None, light=True)  # 첫 회의를 했다
_MARKS = re.compile(r"[\"“”'‘’「」『』()\[\]<>〈〉《》]")
_INTENDED = re.compile(r"(?P<noun>[가-힣]{2,6})[하되]려고?$")  # 발표하려 했으나
_NEAR = 6  # words before a verb in which stands what makes it tell something
_EDGES = ".,!?…·:;~ㆍ※"
_WORD = re.compile(r"\S+")


class Word(NamedTuple):
    """A word as it stands, and without its marks."""

    start: int
    end: int
    bare: str


@lru_cache(maxsize=16384)
def bare_of(word: str) -> str:
    """Return a word without its marks."""
    plain = word.strip(_EDGES)
    return plain if plain.isalnum() else _MARKS.sub("", plain).strip(_EDGES)


def read_words(text: str, start: int, end: int, bare: Callable[[str], str] = bare_of) -> list[Word]:
    """Return the words of a stretch, each with what ``bare`` makes of it."""
    return [Word(one.start(), one.end(), bare(one[0])) for one in _WORD.finditer(text, start, end)]


def read_predicates(words: Sequence[Word]) -> list[Predicate]:
    """Return the verbs of a sentence, in its order."""
    found: list[Predicate] = []
    for at, word in enumerate(words):
        known = read_ending(word.bare)
        before = words[at - 1] if at else None
        last = found[-1] if found and before and found[-1].span[1] == before.end else None
        made = helped(last, word.bare, word.end, known) if last else None
        if made is not None:
            found[-1] = made
        elif known is not None:
            found.append(_made(words, at, known))
        elif word.bare.startswith(PLANS) and (plan := _noun_planned(word, before)):
            found.append(plan)
    kept = [one for one in found if one.form not in ("not", "future", "noun")]
    kept = [one for one in kept if one.form != "adnominal" or one.cue or one.word.endswith("던")]
    return [*kept, *_ended(words, kept)]


def _made(words: Sequence[Word], at: int, known: Ending) -> Predicate:
    form, tense, noun, cue = known
    word, before = words[at], words[at - 1] if at else None
    if cue and cue.beside and not _is_near(cue.beside, words[max(0, at - _NEAR) : at]):
        return Predicate((word.start, word.end), word.bare, word.bare, None, form, tense)
    if noun == "" and before is not None and (tried := _INTENDED.match(before.bare)):
        done, span = tried["noun"], (before.start, word.end)
        return Predicate(span, before.bare, done, cues.verb(done), form, "was to be")
    if noun == "" and before is not None and before.bare.endswith(("을", "를")):
        done = before.bare[:-1]
        cue = cues.verb(done) or (_HELD if cues.noun_kinds(done) else None)
        if cue is _HELD:  # the noun is what was held
            return Predicate((word.start, word.end), word.bare, _HELD.noun, cue, form, tense)
        return Predicate((before.start, word.end), before.bare, done, cue, form, tense)
    return Predicate((word.start, word.end), word.bare, noun or word.bare, cue, form, tense)


def _is_near(parts: Sequence[str], words: Sequence[Word]) -> bool:
    return any(part in word.bare for word in words for part in parts)


def _noun_planned(word: Word, before: Word | None) -> Predicate | None:
    """Return the plan that a noun tells: 체결 예정."""
    plan = PLAN.match(word.bare) if before else None
    cue = cues.verb(before.bare) if plan and before else None
    if plan is None or before is None or cue is None:
        return None
    last = Predicate((before.start, word.end), before.bare, before.bare, cue, "final", "future")
    return planned(last, last.span, plan)


def _ended(words: Sequence[Word], found: Sequence[Predicate]) -> Iterator[Predicate]:
    """Yield the noun that ends a line as its verb: 공청회 개최."""
    if not words or any(one.form in ("final", "quote") for one in found):
        return
    last = words[-1]
    cue = cues.verb(last.bare) if len(last.bare) > 1 else None
    if cue is not None:
        yield Predicate((last.start, last.end), last.bare, last.bare, cue, "final", "past")
