"""Who or what a verb is of: a name, or the words that stand as its subject."""

from __future__ import annotations

import re
from functools import cache

from index.korean.patterns import lazy
from index.tracking.events import cues
from index.tracking.events.event import Span
from index.tracking.events.helpers import Predicate
from index.tracking.events.names import Names

SUBJECT = lazy(r"[’'\"”\]」』]{0,2}(?:\([^()\n]{1,40}\))?(?:[은는이가도]|께서|측은)(?=[ ,])")
_TOPIC = lazy(
    r"[\s\W]*(?:(?:이에 앞서|앞서|한편|이어|또한?|먼저|다만|이에|특히|향후|앞으로|그러나|하지만|반면"
    r"|그런데|당시),? )?"
    r"(?P<topic>(?:(?:[가-힣A-Za-z0-9·]{1,12}(?<![을를]) ){0,2}?|[가-힣·]{2,20} 의원 등 )"
    r"[가-힣A-Za-z0-9·]{1,15}?(?<![하되있없이에서])[은는])(?= )"
)
# 이정문 의원이 발의한 법안은: whose bill it is, and not who it tells of.
_RELATIVE = lazy(
    r"[이가] (?:[^\s,]{1,12} ){0,2}?[가-힣]{1,6}[한된던] (?:[^\s,]{1,12} ){0,2}[^\s,]{1,15}[은는] "
)
_BEFORE_DAY = lazy(
    r"(?<![가-힣A-Za-z0-9])"
    r"(?P<topic>(?:[가-힣A-Za-z·]{2,15}(?:(?<![한된인던는은을를의이가에로와과며고서도면린]) | (?=\d)))?"
    r"[가-힣A-Za-z0-9·]{2,15}(?<![하되있없이에서]))[은는] $"
)
_DOES = ("이 ", "가 ")
_VERB_OF = lazy(r"[가-힣](?:한|된|던|는|며|고|(?<!난)해) ")
_FEW = 18  # letters that a title has for who, with the comma
_BREAK = lazy(
    r"[^가-힣A-Za-z0-9·%() ]|(?:따르면|따라|의하면|통해|위해|대해|결과|소속|[가-힣]다가?|[가-힣]면) "
    r"|^(?:그러나|한편|다만|또한?|이어|당시) "
)


def own_subject(text: str, named: Names, begin: int, done: Predicate) -> Span | None:
    """Return who does what a relative clause tells, where it says so: 공정위는 쿠팡이 4월 도입한 요금제를."""
    if done.form != "adnominal":
        return None
    own = [one for one in named.names.within((begin, done.span[0])) if text.startswith(_DOES, one.end)]
    last = own[-1] if own else None
    if last is None or _VERB_OF.search(text, last.end, done.span[0]):
        return None
    return last.start, last.end


def read_subject(text: str, named: Names, begin: int, done: Predicate, day: Span | None) -> Span | None:
    """Return who or what a verb is of, from ``begin`` on: a name, else the words before 은 or 는."""
    where = (begin, done.span[0])
    topic = _TOPIC.match(text, *where) or _unnamed().match(text, *where)
    if topic and day and topic.start("topic") < day[1] and day[0] < topic.end("topic"):
        topic = None
    span = (topic.start("topic"), topic.end("topic") - 1) if topic else None
    if span and named.names.within(span):
        return span
    found = [*named.names.within(where), *named.laws.within(where)]
    for one in sorted(found, key=lambda one: one.start):
        if one.end > where[1] or _RELATIVE.match(text, one.end, where[1]):
            continue
        if SUBJECT.match(text, one.end):
            return one.start, one.end
    if span is None and day and (topic := _BEFORE_DAY.search(text, begin, day[0])):
        return _with_words_before(
            text, named, begin, topic.span("topic")
        )  # … 조사 중인 민관합동조사단은 10일
    return span


def _with_words_before(text: str, named: Names, begin: int, topic: Span) -> Span:
    """Return who with the words that open the clause, where they are few: 거래 농가의 정산 주기는."""
    before = text[begin : topic[0]]
    start = topic[0] - len(before.lstrip())
    whole = text[start : topic[1]]
    few = len(whole) <= _FEW and not _BREAK.search(whole) and not named.dates.within((start, topic[1]))
    return (start, topic[1]) if few else topic


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"[\s\W]*(?P<topic>(?:{'|'.join(cues.agents())})[이가])(?= )")
