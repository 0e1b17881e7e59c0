"""What a sentence says is done: its verbs, with how each ends and what its helpers make of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from index.tracking.events import cues
from index.tracking.events.cues import Cue
from index.tracking.events.endings import Ending, Form, Tense, read_bare_ending, read_ending
from index.tracking.events.helpers import PLAN, PLANS, Predicate, helped, is_verb, planned

_HELD = Cue("개최", None, light=True)  # 첫 회의를 했다
_MARKS = re.compile(r"[\"“”'‘’「」『』()\[\]<>〈〉《》]")
_DIRECT = re.compile(
    r"(?P<last>[가-힣])(?P<polite>입니다|습니다|니다|다)[.!]?[”\"’'」』]라?(?P<how>고|며|면서|는|던)"
)
_SPOKEN = re.compile(r"(?<=[요죠])[.!]?[”\"’'」』]라(?:고|며|면서|는|던)$")  # 지원할게요”라고
_B, _B_TO_N = 17, 13  # ㅂ and ㄴ by their place in Unicode's table, and from one to the other
_INTENDED = re.compile(r"(?P<noun>[가-힣]{2,6})[하되]려고?$")  # 발표하려 했으나
_MUST = re.compile(r"(?P<noun>[가-힣]{2,6})(?:하여야|해야|되어야|돼야)만?$")
_ENDED = frozenset({"final", "quote"})  # forms of which one ends a sentence
_SUBJECTS = ("은", "이", "의", "에", "에는", "에도", "과")  # 지원 계획은 tells of a plan, not that it is one
_EDGES = ".,!?…·:;~ㆍ※"


class Word(NamedTuple):
    """A word as it stands, and without its marks."""

    start: int
    end: int
    bare: str


@lru_cache(maxsize=16384)
def bare_of(word: str) -> str:
    """Return a word without its marks."""
    plain = word.strip(_EDGES)
    if plain.isalnum():
        return plain
    plain = _SPOKEN.sub("", _DIRECT.sub(_as_reported, plain))
    return _MARKS.sub("", plain).strip(_EDGES)


def _as_reported(said: re.Match[str]) -> str:
    """Return the end of a quotation as that of what is reported: 하겠다고 for 하겠다”라고."""
    last, polite, how = said["last"], said["polite"], said["how"]
    if polite == "입니다":
        return f"{last}이라{how}"
    if polite != "니다":
        return f"{last}다{how}"
    code = ord(last)
    is_polite = (code - 0xAC00) % 28 == _B  # 합니다, and not 아니다
    return f"{chr(code - _B_TO_N)}다{how}" if is_polite else f"{last}니다{how}"


def read_words(text: str, start: int, end: int, bare: Callable[[str], str] = bare_of) -> list[Word]:
    """Return the words of a stretch, each with what ``bare`` makes of it."""
    words: list[Word] = []
    for word in text[start:end].split():
        begin = text.find(word, start)
        start = begin + len(word)
        words.append(Word(begin, start, bare(word)))
    return words


def read_predicates(words: Sequence[Word]) -> list[Predicate]:
    """Return the verbs of a sentence, in its order."""
    found: list[Predicate] = []
    last: Predicate | None = None  # the verb that ends with the word before
    for at, (_, end, bare) in enumerate(words):
        known = read_ending(bare)
        if last is not None and (made := helped(last, bare, end, known)) is not None:
            last = found[-1] = made
            continue
        last = None
        if known is not None:
            then = words[at + 1].bare if at + 1 < len(words) else ""
            last = _made(words, at, known) if is_verb(known, then) else None
        elif at and bare.startswith(PLANS):
            last = _noun_planned(words[at], words[at - 1])
        if last is not None:
            found.append(last)
    kept = [one for one in found if _is_kept(one)]
    if words and _ENDED.isdisjoint([one.form for one in kept]) and (ended := _ended(words[-1])):
        kept.append(ended)
    return kept


def read_to_be(words: Sequence[Word], dates: Iterable[int]) -> list[Predicate]:
    """Return the verbs right behind dates, by their ends, that tell what is yet to be: 10일 열릴 청문회."""
    ends = frozenset(dates)
    found = []
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        known = read_ending(word.bare) if not ends.isdisjoint(range(before.start, before.end + 1)) else None
        if known and known.form == "future" and known.cue and not is_verb(known, after.bare):
            where = (word.start, word.end)
            found.append(Predicate(where, word.bare, known.noun, known.cue, "adnominal", "future"))
    return found


def _is_kept(one: Predicate) -> bool:
    """Tell whether a verb tells something, and not only of which thing something is told."""
    if one.form == "adnominal":
        return one.cue is not None or one.word.endswith("던")
    return one.form not in ("not", "future", "noun")


def _made(words: Sequence[Word], at: int, known: Ending) -> Predicate:
    form, tense, noun, cue = known
    word, before = words[at], words[at - 1] if at else None
    if cue and cue.beside and not _is_near(cue.beside, words[max(0, at - cue.within) : at]):
        plain = read_bare_ending(word.bare)
        return Predicate(
            (word.start, word.end), word.bare, plain.noun if plain else word.bare, None, form, tense
        )
    of_before = _of_before(word, before, form, tense) if noun == "" and before is not None else None
    return of_before or Predicate((word.start, word.end), word.bare, noun or word.bare, cue, form, tense)


def _of_before(word: Word, before: Word, form: Form, tense: Tense) -> Predicate | None:
    """Return a verb that says little with the word before it: 발표하려 했으나, 지원 하기로, 회의를 했다."""
    whole = (before.start, word.end)
    if tried := _INTENDED.match(before.bare):
        return Predicate(whole, before.bare, tried["noun"], cues.verb(tried["noun"]), form, "was to be")
    if tense != "past" and (must := _MUST.match(before.bare)):  # 제출하여야 한다
        return Predicate(whole, before.bare, must["noun"], cues.verb(must["noun"]), form, "future")
    if apart := cues.verb(before.bare):
        return Predicate(whole, before.bare + word.bare, before.bare, apart, form, tense)
    return _of_object(word, before, form, tense) if before.bare.endswith(("을", "를")) else None


def _of_object(word: Word, before: Word, form: Form, tense: Tense) -> Predicate:
    """Return a verb that says little with its object, which is what was done, or what was held."""
    done, own = before.bare[:-1], (word.start, word.end)
    cue = cues.verb(done)
    if cue is None and cues.noun_kinds(done):
        return Predicate(own, word.bare, _HELD.noun, _HELD, form, tense)
    if cue is None and word.bare.startswith("받"):  # 수수료를 받지
        return Predicate(own, word.bare, "받", None, form, tense)
    return Predicate((before.start, word.end), before.bare, done, cue, form, tense)


def _is_near(parts: Sequence[str], words: Sequence[Word]) -> bool:
    return any(part in word.bare for word in words for part in parts)


def _noun_planned(word: Word, before: Word) -> Predicate | None:
    """Return the plan that a noun tells: 체결 예정."""
    plan = PLAN.match(word.bare)
    cue = cues.verb(before.bare) if plan else None
    if plan is None or cue is None or word.bare[plan.end() :] in _SUBJECTS:
        return None
    last = Predicate((before.start, word.end), before.bare, before.bare, cue, "final", "future")
    return planned(last, last.span, plan)


def _ended(last: Word) -> Predicate | None:
    """Return the noun that ends a line as its verb: 공청회 개최."""
    cue = cues.verb(last.bare) if len(last.bare) > 1 else None
    return Predicate((last.start, last.end), last.bare, last.bare, cue, "final", "past") if cue else None
