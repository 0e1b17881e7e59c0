"""From when a version applies: what its 부칙 holds back or lets begin early, and to whom it applies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.korean.patterns import lazy
from index.korean.periods import add_months
from index.korean.statutes.tree import Law, Level, Node, walk

_IN_FORCE = "시행일"
_LEFT_OUT = "생략"
_NO_APPLICATION = (_IN_FORCE, "다른 법률의", "다른 법령의", "다른 법령과의", "다른 법률과의")
_DAY = lazy(r"<[^<>]{0,30}?([12][0-9]{3})\. ?([0-9]{1,2})\. ?([0-9]{1,2})\.?>")
# Not what the same 부칙 changes in other laws: 제7조에 따라 개정되는 법률 중 ….
_PROVISIONS = r"(제[0-9]{1,4}조(?!에 따라 개정되는)[^.:;\n]{0,400}?)"
_CLAUSE = lazy(rf"{_PROVISIONS}(?:의 개정규정은|부분은|(?<=[0-9조항호목])[은는]) ([^.;\n]{{0,60}}?)부터 시행")
_LISTED = lazy(rf"{_PROVISIONS}(?:의 개정규정)? ?: ?([^.\n]{{0,60}}[날일])")
_WITHIN = "범위"  # 공포 후 1년이 경과한 날부터 2년이 넘지 아니하는 범위에서: a decree will tell the day
_AFTER = lazy(r"공포 ?후 ?([0-9]{1,3}) ?(년|개월|월|일)[이을]? ?(?:경과한|지난) ?날")
_STATED = lazy(r"([12][0-9]{3})년 ?([0-9]{1,2})월 ?([0-9]{1,2})일")


@dataclass(frozen=True)
class Apart:
    """Provisions that come into force apart from the rest; ``day`` where it can be told."""

    provisions: str
    since: str
    day: date | None


def addendum_of(law: Law, promulgation_no: str) -> Node | None:
    """Return the 부칙 of a promulgation."""
    return next((one for one in law.addenda if one.number == promulgation_no), None)


def apart(addendum: Node) -> Iterator[Apart]:
    """Yield what a 부칙 lets come into force on days of its own."""
    promulgated = _promulgated(addendum)
    for line in _on_force(addendum):
        for pattern in (_CLAUSE, _LISTED):
            for found in pattern.finditer(line):
                yield Apart(found[1].strip(), found[2].strip(), _day(found[2], promulgated))


def applications(addendum: Node) -> Iterator[Node]:
    """Yield the articles of a 부칙 that say to whom the change applies: 적용례, 경과조치, 특례."""
    for one in addendum.children:
        heading = one.heading or one.text.partition(")")[0]
        if one.level is not Level.ARTICLE and not one.text.startswith("("):
            continue  # of a 부칙 without articles: when it comes into force, item by item
        if not (one.text.endswith(_LEFT_OUT) or any(word in heading for word in _NO_APPLICATION)):
            yield one


def _on_force(addendum: Node) -> Iterator[str]:
    """Yield the sentences of a 부칙 on when it comes into force, behind 다만 and item by item."""
    of_force = [one for one in addendum.children if _IN_FORCE in (one.heading or one.text[:10])]
    for node in of_force or [replace(addendum, children=_items(addendum))]:
        for path in walk([node]):
            text = path[-1].text
            yield text if path[-1].level is Level.ITEM else text.partition("다만")[2]


def _items(node: Node) -> Sequence[Node]:
    return [one for one in node.children if one.level is Level.ITEM]


def _promulgated(addendum: Node) -> date | None:
    found = _DAY.match(addendum.text)
    return _date(*map(int, found.groups())) if found else None


def _day(since: str, promulgated: date | None) -> date | None:
    if _WITHIN in since:
        return None
    if stated := _STATED.search(since):
        return _date(*map(int, stated.groups()))
    if promulgated is None:
        return None
    if after := _AFTER.search(since):
        return _later(promulgated, int(after[1]), after[2])
    return promulgated if "공포한 날" in since else None


def _later(day: date, count: int, unit: str) -> date:
    """Return the day behind a term, which begins on the day after the promulgation (민법 제160조)."""
    first = day + timedelta(days=1)
    if unit == "일":
        return first + timedelta(days=count)
    same = add_months(first, count * (12 if unit == "년" else 1))
    # A month without that day ends the term with its last one.
    return same if same.day == first.day else same + timedelta(days=1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
