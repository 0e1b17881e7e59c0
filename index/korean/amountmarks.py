"""What stands around a number and says more of it: 최대, 1인당, 이상, 총, and whether it is a condition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.korean.amountwords import (
    BEFORE,
    BOUNDS,
    COMPARED,
    CONDITIONAL,
    EACH,
    MEASURE,
    PERS,
    PREFIX,
    SUFFIX,
    TOTAL_OF,
    Bound,
)
from index.korean.numerals import Numeral
from index.korean.patterns import lazy

Role = Literal["amount", "condition"]

_IF = lazy(r"(?:[인일] ?(?:경우|때)|(?:이)?라면|이면| ?(?:일 )?경우)")
_NEXT_LIMIT = lazy(r" ?\d")
_APPROXIMATE = ("약", "대략", "거의", "얼추", "줄잡아")
# 30만원을 넘는 피해 is a condition, 절반이 넘는 26만 명 is not.
_OVER = lazy(r"(?:[을를이가] )?(?:초과하|넘|웃도|상회하)[는은을] (?!\d)")
# 매출액의 3% 이하의 과징금: how much is to be paid.
_TO_PAY = lazy(
    r"의? ?(?:과징금|과태료|벌금|벌칙금|이행강제금|가산금|지연이자|배상|보상|위약금|포상금|지원금|보조금)"
)
_REACHED = lazy(r"(?:[을를이가으로]{1,2} )?(?:넘[었어]|초과[했해]|웃돌|상회[했해]|늘[었어]|줄[었어]|기록)")
_REACH = 20  # letters, within which the words before a number belong to it


@dataclass(frozen=True)
class Marks:
    """Where a number begins and ends with its words, and what they say."""

    start: int
    end: int
    bound: Bound | None
    per: str | None
    total: bool
    role: Role


def marks_of(text: str, start: int, end: int, numeral: Numeral | None = None) -> Marks:
    """Return what stands around the number, with its unit, between two offsets."""
    before = _before(text, start)
    bound, until = _after(text, end)
    role: Role = "condition" if _is_condition(text, start, until, bound) else "amount"
    if bound is None:
        bound = _said_before(before, numeral)
    per = next((name for name in PERS if before and before[name]), None)
    if per is None and EACH.match(text, until):
        per = "each"
    since = before.start() if before and before["bound"] not in _APPROXIMATE else start
    total = bool(before and before["total"]) or bool(TOTAL_OF.search(text, max(0, since - _REACH), since))
    return Marks(since, until, bound, per, total, role)


def _before(text: str, start: int) -> re.Match[str] | None:
    at = max(0, start - _REACH)
    while (found := PREFIX.search(text, at, start)) is not None:
        if found["person"] or found.start() == 0 or not text[found.start() - 1].isalpha():
            return found
        at = found.start() + 1  # 개월 ends in 월 and says nothing of how often
    return None


def _after(text: str, end: int) -> tuple[Bound | None, int]:
    suffix = SUFFIX.match(text, end)
    if suffix is None:
        return None, end
    if suffix["over"] or suffix["under"]:
        return ("GT" if suffix["over"] else "LT"), end
    return (BOUNDS[suffix["bound"]] if suffix["bound"] else "GE"), suffix.end()


def _said_before(before: re.Match[str] | None, numeral: Numeral | None) -> Bound | None:
    if before and before["bound"]:
        return BEFORE[before["bound"]]
    if numeral is None:
        return None
    return "SEVERAL" if numeral.several else "APPROX_MORE" if numeral.more else None


def _is_condition(text: str, start: int, end: int, bound: Bound | None) -> bool:
    """Tell whether an amount says for whom or when, not how much."""
    if _IF.match(text, end):
        return True
    if _TO_PAY.match(text, end):
        return False
    return bound in COMPARED and bool(
        CONDITIONAL.match(text, end)
        or (MEASURE.search(text, max(0, start - _REACH), start) and not _REACHED.match(text, end))
        or _NEXT_LIMIT.match(text, end)
        or _OVER.match(text, end)
    )
