"""For whom something is done: those whom a clause names, by the particle behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.phrases import LINKED, Thing, ends_phrase
from index.tracking.pledges.pledge import Span

_ENDS = r"(?!의힘)(?=[은는이가을를의에와과도께로나님,·)\s\]]|대상|한테|당|모두|전체|$)"


@cache
def beneficiaries() -> re.Pattern[str]:
    """Return a pattern for those who may be meant (``one``), with the particle behind them (``to``)."""
    known = cues.alternatives(cues.words("nouns", "beneficiaries"))
    noun = rf"(?:[가-힣A-Za-z·]{{0,6}}(?:{known}))(?:들)?{_ENDS}"
    return re.compile(
        rf"(?<![가-힣\d])(?P<one>(?:전체 |전 |모든 |신규 |침수 |국내 |일반 |동네 |지역 |영세 |피해 |사기 "
        rf"|(?:신청|가입|입점|제휴|참여)(?:한|된|하는) |"
        rf"[가-힣A-Za-z]{{2,6}}(?<![이가은는을를의에서로와과고며도만께기해]) )?{noun}(?:(?:와|과|·|,"
        rf"| 및|나) ?{noun}){{0,3}}"
        rf"(?: (?:약 |최대 |총 )?\d[\d,]*[만천백]{{0,2}}여?(?:명|곳|개사|개|팀)| 모두| 전원| 전체)?)"
        r"(?P<to>에게|께|한테|들에게|(?:을|를)? ?대상|에 대한|에 대해|(?:을|를) 위한|(?:을|를) 위해|의"
        r"|[을를]|[이가은는](?= ))?"
    )


_GIVEN_TO = lazy(
    r"(?<![가-힣])(?P<one>(?!모두|누구|우리|저희|서로|그들|이들|여러분|양측)[가-힣]{2,8})(?:들)?(?:에게|께)(?!서)"
)
_DOES = lazy(r" (?:내놓|마련|발표|제시|제출|약속|합의|운영|개발)[가-힣]{0,2}[은한된는] ")
# 30만 원 이하인 소상공인, 만 65세 이상 사용자.
_BOUNDED = ("이하", "이상", "미만", "초과", "이하인", "이상인", "미만인", "초과인", "넘는", "써")
_HOW_MANY = lazy(r" (?:(?:약|최대|총) )?\d[\d,]*[만천백]{0,2}여?(?:명|곳|개사|개|팀)")  # 소상공인 1만명에게
_BEFORE = 16  # letters that may stand before a known word and belong to it
_WEIGHTS = (("에게", 4), ("들에게", 4), ("께", 4), ("한테", 4), ("대상", 4), ("에 대", 3), ("위", 2))


def read_beneficiary(text: str, where: Span) -> Thing | None:
    """Return for whom something is done in a stretch, by the particle behind those who may be meant."""
    told = (one for one in _all_named(text, where) if not _acts(text, one))
    one = max(told, key=_weight, default=None)
    if one is None:
        return _to_whom(text, where)
    said = one["one"]
    start = one.start("one")
    first = said.split()[0]
    beside = (
        ends_phrase(first)
        or first in LINKED
        or first.endswith(_BOUNDED)
        or first in cues.words("nouns", "adverbs")
        or first == "아울러"
    )
    if " " in said and beside and not _is_one_of_them(first):
        start += len(first) + 1
    counted = _HOW_MANY.search(text, start, one.end("one"))
    end = counted.start() if counted else one.end("one")
    return Thing(text[start:end], (start, end))


def _all_named(text: str, where: Span) -> Iterator[re.Match[str]]:
    """Yield those who may be meant; the pattern is slow, and not asked where no known word is left."""
    known = [one.start() for one in cues.each_of("nouns", "beneficiaries").finditer(text, *where)]
    begin = max(where[0], known[0] - _BEFORE) if known else 0
    while known and begin <= known[-1] and (one := beneficiaries().search(text, begin, where[1])):
        yield one
        begin = one.end()


def _to_whom(text: str, where: Span) -> Thing | None:
    """Return to whom no list knows something is given: 수강생에게는."""
    found = _GIVEN_TO.search(text, *where)
    return Thing(found["one"], found.span("one")) if found else None


def _is_one_of_them(word: str) -> bool:
    """Tell whether a word names the first of several: 중소상공인과 창작자."""
    return word.endswith(("와", "과", "나", ",")) and word[:-1].endswith(cues.ends("nouns", "beneficiaries"))


def _acts(text: str, one: re.Match[str]) -> bool:
    """Tell whether those named only do what a relative clause tells: 기업들이 내놓은 방안."""
    return one["to"] in ("이", "가") and _DOES.match(text, one.end()) is not None


def _weight(one: re.Match[str]) -> int:
    particle = one["to"] or ""
    if particle.strip() in ("이", "가", "은", "는"):
        return 0
    return next((weight for word, weight in _WEIGHTS if word in particle), 1)
