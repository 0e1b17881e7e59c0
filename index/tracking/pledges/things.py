"""What is promised: the name of a programme, or the object of the verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter

from index.korean.patterns import lazy
from index.korean.text import squeeze
from index.tracking.events.helpers import Predicate
from index.tracking.events.predicates import Word
from index.tracking.pledges import cues
from index.tracking.pledges.beneficiaries import beneficiaries
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.phrases import (
    Thing,
    ends_phrase,
    is_relative,
    noun_phrase,
)
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.quoted_names import quoted_name
from index.tracking.pledges.thing_words import (
    AT,
    NO_THINGS,
    OBJECT,
    TOPICAL,
    is_no_step,
    may_be,
    may_end,
    near_words,
    particle_of,
)

_PURPOSE = lazy(
    r"(?P<one>(?:[가-힣A-Za-z·]{1,12} ){0,2}[가-힣A-Za-z·]{0,10}(?:지원|상생|보호|활성화|교육|육성|보상"
    r"|확대|개선|강화|방지|구제|정산|배송))"
    r"(?:[을를] (?:위해|위한|위하여|통해))"
)
_END = attrgetter("end")
_SPOKEN = ("약속", "다짐", "말씀", "사과", "인사", "감사")  # 사과의 말씀을 드리며 환불하겠다
_TO_WHOM = ("에게", "에게는", "께", "께는")
PROMISES = ("약속", "계획", "공약", "방침", "구상", "목표")
_TELLS_OF = lazy(r"(?:다던|다는|기로 ?한|려던|겠다는|(?:다고|기로) (?:한|했던|밝힌|약속한|공언한))$")
# Deeds that say nothing to check, however many words tell of what: 이용자 개인정보 보호를 강화.
_AIRY = (
    "지원",
    "보호",
    "협력",
    "소통",
    "개선",
    "발전",
    "성장",
    "노력",
    "활동",
    "관리",
    "상생",
    "책임",
    "역할",
)
_TELLING = 3  # words of a thing that say what it is, whatever the last: 중고차 진단 서비스
_REACH = 11  # words before a verb, among which its object stands
_SYLLABLES = lazy(r"[가-힣A-Za-z0-9]{2,}")
_TRAIL = lazy(
    r"(?:에게|에서|으로|까지|부터|들의|들을|들이|들은|들에게|에는|은|는|이|가|을|를|의|에|로|와|과|도|들)$"
)


def read_programme(
    text: str, plain: str, clause: Clause, where: Span, numbers: Sequence[Span]
) -> Thing | None:
    """Return what is promised in a stretch of a clause: a name in quotation marks, else the object.

    ``numbers`` is where amounts stand, which are no things.
    """
    words = within(clause.words, where[0], min(where[1], clause.done.span[1]))
    for start, end in numbers:
        words = [word for word in words if not start <= word.start < end]
    if where[1] <= clause.done.span[0]:  # a thing of a list, with its verb far behind
        thing = _last(text, plain, words)
        return quoted_name(text, plain, where, thing) or thing
    steps = [one for one in clause.steps if not one.doubtful]
    deeds = [one for one in (*steps, clause.done) if one.span[1] > where[0]]
    found = [_of_promise(text, plain, words, deed, _object(text, plain, words, deed)) for deed in deeds]
    taken_on = cues.tells(clause.done, "verbs", "staffing")
    things = found if taken_on else [no_beneficiary(one) for one in found]
    things[:-1] = [None if one and one.text in _SPOKEN else one for one in things[:-1]]
    topical = "은는도" if cues.tells(clause.done, "verbs", "into") else "은는도에"
    counted = _counted(text, plain, clause, words, where)  # 쿠폰 2종을
    counted = counted if taken_on else no_beneficiary(counted)
    if counted and (
        not any(things)
        or _is_topic(plain, things[-1], topical)
        or _is_of_relative(words, things[-1], counted)
    ):
        things[-1] = counted
    thing = _chosen(deeds, things)
    return quoted_name(text, plain, where, thing) or thing or _purpose(text, where)


def _is_topic(plain: str, thing: Thing | None, particles: str) -> bool:
    """Tell whether a thing is only the topic of a clause, or where it is done: 큰나루는 물류비 300억원을."""
    return thing is not None and plain[thing.span[1] : thing.span[1] + 1] in tuple(particles)


def _is_of_relative(words: Sequence[Word], thing: Thing | None, counted: Thing) -> bool:
    """Tell whether a thing is of a relative clause before what is counted: 대출을 받은 곳에 이자 5억원을."""
    if thing is None or thing.span[1] >= counted.span[0]:
        return False
    return any(is_relative(one.bare) for one in within(words, thing.span[1], counted.span[0]))


def _of_promise(
    text: str, plain: str, words: Sequence[Word], deed: Predicate, thing: Thing | None
) -> Thing | None:
    """Return what a promise is of that is itself the object: 정산 주기를 앞당기겠다던 계획을 취소했다."""
    if thing is None or thing.text not in PROMISES:
        return thing
    before = [word for word in words if word.end < thing.span[0]]
    told = _TELLS_OF.search(" ".join(word.bare for word in before[-2:])) is not None
    return (told and _object(text, plain, before, deed)) or thing


def no_beneficiary(thing: Thing | None) -> Thing | None:
    """Return a thing, unless it is those for whom something is done."""
    found = beneficiaries().match(thing.text) if thing else None
    return None if thing and found and found.end("one") == len(thing.text) else thing


def _purpose(text: str, where: Span) -> Thing | None:
    """Return what something is done for: 소상공인 지원을 위해 1500억원을."""
    found = _PURPOSE.search(text, *where)
    if found is None:
        return None
    words = found["one"].split()
    while len(words) > 1 and ends_phrase(words[0]):
        words.pop(0)
    said = " ".join(words)
    return Thing(said, (found.end("one") - len(said), found.end("one")))


def _counted(text: str, plain: str, clause: Clause, words: Sequence[Word], where: Span) -> Thing | None:
    """Return the thing before the number that is a verb's object."""
    known = {word.start for word in words}
    for word in reversed(within(clause.words, where[0], clause.done.span[0])):
        if word.start not in known and particle_of(word.bare) in (OBJECT, TOPICAL):
            before = [one for one in words if one.end <= word.start]
            # 단말기 30만 대를, 쿠폰 2종을
            between = plain[before[-1].end : word.start].split() if before else []
            near = bool(before) and len(between) < 2 and may_end(before[-1].bare)
            if near:
                return _last(text, plain, before)
    return None


def within(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """Return the words that begin in a stretch."""
    return words[bisect_left(words, (start,)) : bisect_left(words, (end,))]


def _last(text: str, plain: str, words: Sequence[Word]) -> Thing | None:
    """Return the nouns with which some words end."""
    if not words or words[-1].bare in NO_THINGS or is_relative(words[-1].bare):
        return None
    if words[-1].bare.endswith(_TO_WHOM):  # 소상공인에게 최대 5만원
        return None
    particle = particle_of(words[-1].bare)
    return noun_phrase(text, plain, words, particle if particle is not TOPICAL else None)


def _chosen(deeds: Sequence[Predicate], things: Sequence[Thing | None]) -> Thing | None:
    """Return the object of the last verb that says what is done, not only what follows or that it begins."""
    pairs = [(deed, thing) for deed, thing in zip(deeds, things, strict=True) if thing]
    telling = [pair for pair in pairs if not cues.tells(pair[0], "verbs", "effect", "light")]
    chosen = (telling or pairs)[-1:]
    return chosen[0][1] if chosen else None


Reach = tuple[Sequence[Word], re.Pattern[str]]
"""Words, among which one with such a particle is looked for."""


def _object(text: str, plain: str, words: Sequence[Word], deed: Predicate) -> Thing | None:
    """Return what a verb is done to: the object nearest before it, else where it goes, else a bare noun."""
    until = deed.span[0] + (len(deed.word) if deed.word.endswith(("을", "를")) else 0)
    before = words[: bisect_right(words, until, key=_END)]
    near = near_words(before)
    objects: list[Reach] = [(near, OBJECT), (before, OBJECT)]
    into: list[Reach] = [(near, AT)]
    first = cues.tells(deed, "verbs", "into")
    orders = [objects[0], *into, *objects[1:]] if first else [*objects, (near, TOPICAL), *into]
    reach = list(takewhile(is_no_step, reversed(before[-_REACH:])))
    for among, particle in orders:
        for back, word in enumerate(reach[: len(among)]):
            if particle_of(word.bare) is particle and may_be(plain, word):
                return noun_phrase(text, plain, among[: len(among) - back], particle)
    last = before[-1].bare if before else None
    return noun_phrase(text, plain, before, None) if last and may_end(last) else None


def is_abstract(thing: Thing | None) -> bool:
    """Tell whether what is promised says nothing that could be checked: 연결, 상생 생태계."""
    if thing is None:
        return True
    words = thing.text.split()
    telling = len(words) >= _TELLING and words[-1] not in _AIRY
    return not thing.named and not telling and words[-1] in cues.words("nouns", "abstract")


def known_by(things: Iterable[str | None]) -> tuple[str, ...]:
    """Return the words by which a promise is known again, squeezed."""
    return tuple(dict.fromkeys(word for thing in things if thing for word in _known_by(thing)))


@lru_cache(maxsize=4096)
def _known_by(thing: str) -> tuple[str, ...]:
    words = (_TRAIL.sub("", word) if len(word) > 2 else word for word in _SYLLABLES.findall(thing))
    return tuple(
        squeeze(word)
        for word in words
        if len(word) > 1 and word not in cues.words("nouns", "empty") and not word[0].isdigit()
    )
