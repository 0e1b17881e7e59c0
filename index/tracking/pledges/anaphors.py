"""Words that stand for who acts: 회사는, 양사는, 당은, 저희는; and who greets his readers."""

from __future__ import annotations

import re
from functools import cache

from index.korean.patterns import each, lazy
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Who, organisation_of
from index.tracking.pledges.pledge import Span

_BODIES = ("당", "협회", "연합회", "재단", "조합", "공단", "공사", "진흥원")
_LOCAL = ("시는 ", "군은 ", "구는 ", "도는 ")  # only at the beginning: 소문이 도는 is a verb
_GREETS = lazy(r"안녕하세요[.,!]?\s?(?P<name>[^\s.,]{2,12}?)(?: ?팀)?(?:입니다|이에요|예요)")
_COUNTS = (*"23456789", "두", "세", "네", "다섯", "여섯")
_NUMBERS = {
    word: number for number, words in enumerate(("양두", "세", "네", "다", "여", "일"), 2) for word in words
}
_NUMBERS |= {str(number): number for number in range(2, 10)}
_GREETING = 200  # letters, in which a notice greets


@cache
def _anaphors() -> re.Pattern[str]:
    one, both = (cues.begun(cues.words("marks", name), r"가-힣\d") for name in ("anaphors", "both"))
    counted = each(cues.begun(_COUNTS, r"가-힣\d"), " ?(?:개 ?)?(?:사|회사|기업|업체|기관|플랫폼)")
    return re.compile(
        rf"(?P<word>{both}|{counted}|{one})(?: ?측| 관계자)?(?:(?:은|는|이|가|도)(?=[ ,])|(?= 모두 ))"
    )


def _stands_for_one(found: re.Match[str]) -> bool:
    return found["word"] in cues.words("marks", "anaphors")


def how_many(plain: str, where: Span) -> int | None:
    """Return how many a word for several stands for: 양사 for two, 세 회사 for three; None for 이들."""
    found = _anaphors().search(plain, *where)
    return _NUMBERS.get(found["word"][:1]) if found and not _stands_for_one(found) else None


@cache
def _first_person() -> re.Pattern[str]:
    known = cues.begun(cues.words("marks", "first_person"))
    return re.compile(rf"(?:{known})(?: [가-힣]{{2,8}})?(?:은|는|가|도|에서는|에서|의)(?=[ ,])")


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"(?P<body>{cues.begun(_BODIES)})(?:은|는|이|가|에서는) ")


def called(plain: str, where: Span) -> str | None:
    """Return by what a stretch calls a body that was named before: 당은, 협회는; at its beginning 시는."""
    start = where[0] + (plain[where[0] : where[0] + 1] == " ")  # 놓아 주고, 도는
    if plain.startswith(_LOCAL, start):
        return plain[start]
    found = _bodies().search(plain, *where)
    return found["body"] if found else None


def calls_at_first(plain: str, where: Span) -> str | None:
    """Return by what a stretch that begins with such a word calls a body: 협회는, 시는."""
    if plain.startswith(_LOCAL, where[0]):
        return plain[where[0]]
    found = _bodies().match(plain, *where)
    return found["body"] if found else None


def refers(plain: str, where: Span) -> str | None:
    """Return how a stretch names its actor without a name: one (회사는), both (양사는), self (당사는)."""
    if found := _anaphors().search(plain, *where):
        return "one" if _stands_for_one(found) else "both"
    return "self" if _first_person().search(plain, *where) else None


def greeting(plain: str) -> Who | None:
    """Return the company that greets its readers: 안녕하세요, 카카오입니다."""
    found = _GREETS.search(plain, 0, _GREETING)
    return organisation_of(found["name"]) if found else None


def speaks_itself(plain: str) -> bool:
    """Tell whether a text is told by the one that it is of: 저희는, 안녕하세요, 카카오입니다."""
    return _first_person().search(plain) is not None or _GREETS.search(plain, 0, _GREETING) is not None
