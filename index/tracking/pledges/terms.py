"""By when something is promised: the date or window of its clause, and nothing that only reports it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from index.korean.durations import DurationMention
from index.korean.named_dates import NAMED, DateMention
from index.korean.patterns import lazy
from index.korean.periods import add_months
from index.tracking.pledges.pledge import Span, Term

_LASTING = lazy(
    r"(?:간|동안|에 걸쳐|내에|이내에?|안에|내)(?![가-힣]{2})| ?(?:간|동안|에 걸쳐|이내|안에|내에)"
)
_WITHIN = lazy(r"(?:이내|안에|내에?)")
_AFTER = lazy(r"(?:후|뒤|부터|이후|시점에서|일로부터|날로부터|로부터) ?(?:최대 |약 )?$")
# How soon each is served, and no day by which all are: 대금을 30일 안에 정산한다.
_EACH_TIME = lazy(r"(?:에|내에?)? ?(?:[가-힣]{1,8}[을를] ){0,2}(?:정산|배송|답변|회신|응답|처리하)")
_FROM = lazy(r" ?(?:[가-힣]{2,4} ?){1,2}(?:건|분)?부터")  # 6월 16일 주문 건부터
_SAME = ("익일", "그달", "그날", "그해", "당일", "당월", "같은 날", "같은 달", "다음 날", "다음날", "이튿날")
_AHEAD = ("next", "next_by_verb")  # how a year is known that was to come at the publication
_GUESSED = ("nearest", "last_by_verb")  # how a year is known that the text does not say
# How near the next one must be: 3월부터, said in March, began already.
_TURNED = {"since": timedelta(days=180), "until": timedelta(days=300)}
_OF_WHICH = lazy(
    r"(?:까지|부터)? ?(?:[가-힣]{1,8}(?:에게|에|을|를) )?[가-힣]{1,4}(?:한|된|던) (?!지 )"
)  # 3월까지 확인된 피해
_EARLIER = lazy(r"\d{4}년|지난|작년|당시|바 있|이미|했던|했었")
_LENGTH = re.compile(r"P(\d+(?:\.\d)?)([YMWD])")
_NOT_DUE = lazy(
    r" ?분 ?(?:매출|정산|급여|요금|대금|이용료|통신비|차액)"
    r"|(?:에|을|를) ?(?:앞[서두둔]|맞[아이춰])"
    r"|(?:·[가-힣]{1,3} ?)? ?(?:시즌)"
    r"| [가-힣]{2,4} 예정인|까지 [가-힣]{2,4} 예정인"
    r"| ?(?:기준|대비|현재|까지 ?(?:접수|운영한)|당시|말 기준|출시한|발생한|조성한|시작한)"
    r"|(?:까지|부터|동안|간|에)? ?(?:[가-힣]{1,6}[을를] )?(?:신청|접수|가입|구매|주문|결제|이용|신고"
    r"|등록|발생|응모)"
    r"(?:하신|한|하는|된|했던|을 한)"
)


def read_term(
    text: str,
    where: Span,
    mentions: Sequence[DateMention | DurationMention],
    published: date,
    *,
    broken: bool = False,
) -> Term | None:
    """Return when a promise in a stretch falls due; of several a day or month before a length of time.

    One that is told as ``broken`` may have fallen due: 8월까지 갚겠다고 했지만 지키지 않았다.
    """
    if not mentions:
        return None
    told = [_sooner(one, published) for one in mentions if isinstance(one, DateMention)]
    if not broken and any(one.basis in _GUESSED for one in told) and not _EARLIER.search(text, *where):
        told = [_to_come(text, one, published) for one in told]
    dates = [
        one
        for one in told
        if _is_ahead(text, one, date.min if broken and one.bound == "until" else published)
    ]
    lengths = [one for one in mentions if isinstance(one, DurationMention) and _lasts(text, one)]
    windows = [one for one in lengths if one.first and one.last and one.last > published]
    if windows:
        return _window(windows[0])
    if dates:
        joined = dates[0]
        ends = next((one for one in dates[1:] if one.bound == "until"), None)
        if joined.bound == "since" and ends and ends.last and joined.first and joined.first <= ends.last:
            return Term(
                text[joined.start : ends.end],
                (joined.start, ends.end),
                joined.first,
                ends.last,
                "range",
                "window",
            )
        moved = dates[1:] and text[joined.end : dates[1].start].strip() == "에서"
        return _dated(text, dates[1] if moved else joined)  # 올해 하반기에서 내년 상반기로
    return _assumed(lengths[0], published, text) if lengths else None


def counted(term: Term | None, mentions: Sequence[DateMention | DurationMention]) -> Term | None:
    """Return a term with how its days are known: what a length of time gives is computed."""
    if term is None or term.basis != "stated":
        return term
    lengths = {(one.start, one.end) for one in mentions if isinstance(one, DurationMention)}
    if term.span not in lengths:
        return term
    return replace(term, basis="computed")


def _is_ahead(text: str, one: DateMention, published: date) -> bool:
    if one.first is None or one.basis == NAMED or one.text in _SAME or _NOT_DUE.match(text, one.end):
        return False
    last = one.last or one.first
    if one.bound == "since":
        return one.first >= published
    return last > published


def _to_come(text: str, one: DateMention, published: date) -> DateMention:
    """Return a date whose year was guessed as the next one, if it is a bound: 12월까지, promised in March."""
    if one.basis not in _GUESSED or one.bound not in _TURNED or one.first is None or one.last is None:
        return one
    if _is_past_bound(one, published) and not _OF_WHICH.match(text, one.end):
        first, last = add_months(one.first, 12), add_months(one.last, 12)
        near = _TURNED[one.bound]
        if (first if one.bound == "since" else last) - published <= near:
            return replace(one, first=first, last=last)
    return one


def _sooner(one: DateMention, said: date) -> DateMention:
    """Return a guessed date as that of a year before, where it was to come when said: 지난 3월 … 6월까지."""
    if one.basis not in _AHEAD or one.first is None or one.last is None:
        return one
    first, last = add_months(one.first, -12), add_months(one.last, -12)
    return replace(one, first=first, last=last) if first > said else one


def _is_past_bound(one: DateMention, published: date) -> bool:
    bound = one.first if one.bound == "since" else one.last
    return bound is not None and bound < published


def _dated(text: str, one: DateMention) -> Term:
    span = (one.start, one.end)
    if one.bound in ("since", "after") or _FROM.match(text, one.end):
        return Term(one.text, span, one.first, None, one.precision, "start")
    if one.precision == "range":
        return Term(one.text, span, one.first, one.last, one.precision, "window")
    return Term(one.text, span, one.first, one.last, one.precision, "by")


def _window(one: DurationMention) -> Term:
    kind = "by" if _WITHIN.search(one.text) else "window"
    basis = (
        "inferred" if one.basis == "published" and not one.text.startswith(("향후", "앞으로")) else "stated"
    )
    return Term(one.text, (one.start, one.end), one.first, one.last, "range", kind, basis)


def _lasts(text: str, one: DurationMention) -> bool:
    """Tell whether a length is of the promise: 5년간; not 90일 사용, nor 신청 후 3일 이내."""
    if one.first and one.last:
        return one.text.startswith(("향후", "앞으로", "지금부터")) or one.basis == "named"
    if _AFTER.search(text, max(0, one.start - 8), one.start) or _EACH_TIME.match(text, one.end):
        return False
    return _LASTING.search(one.text) is not None or _LASTING.match(text, one.end) is not None


def _assumed(one: DurationMention, published: date, text: str) -> Term | None:
    """Return the window of a length that the text does not anchor, as if it began with the publication."""
    length = _LENGTH.fullmatch(one.value)
    if length is None:
        return None
    count = float(length[1])
    months = {"Y": 12, "M": 1}.get(length[2])
    days = {"W": 7, "D": 1}.get(length[2], 0)
    last = (
        add_months(published, round(count * months))
        if months
        else published + timedelta(days=round(count * days))
    )
    kind = "by" if _WITHIN.search(text, one.start, min(len(text), one.end + 2)) else "window"
    return Term(one.text, (one.start, one.end), published, last, "range", kind, "inferred")
