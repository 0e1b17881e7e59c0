"""What the helper behind a verb makes of it: 하지 않았다, 할 예정이다, 할 수 있다, 하고 있다, 한 바 있다."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.tracking.events.cues import Cue
from index.tracking.events.endings import Ending, Form, Tense
from index.tracking.events.event import Span

PLANS = ("예정", "계획", "방침", "전망", "구상")
PLAN = re.compile(rf"(?:{'|'.join(PLANS)})(?P<was>이었|이던)?(?P<quote>이?라(?:고|며|면서|는)|[도을]|임을)?")
_THINGS = ("것", "거예", "거에", "겁니", "거라")
_DOUBTS = ("경우", "가능성", "뻔", "듯", "지도")
_AHEAD = (*PLANS, *_THINGS, *_DOUBTS, "수")  # how the words begin that _ahead knows
_SO = re.compile(r"(?:상태|상황|실정)(?:이?다|입니다|이며|이고|(?P<quote>이?라[고며]))$")
_IS = re.compile(r"있(?:다|습니다)(?P<quote>고|며|면서)?$")
_AND_IS = ("있으며", "있고", "있으나")
_ABLE = re.compile(r"수(?:도|는|가)?$")
# Helpers that leave a verb what it is: 해 왔다, 실행해 나갈.
_ON = (
    *("왔", "온", "냈", "줬", "뒀", "놨", "나가", "나갈", "나갔", "갈", "가기", "오고", "드리", "드립"),
    *("줄", "주기", "나선", "나설", "드릴", "드려"),
)


class Predicate(NamedTuple):
    """A verb with its helpers at ``span``: ``noun`` is what it is called, ``cue`` what it tells."""

    span: Span
    word: str
    noun: str
    cue: Cue | None
    form: Form
    tense: Tense
    negated: bool = False
    doubtful: bool = False
    planned: bool = False
    going_on: bool = False
    fate: str = ""  # 무산, 연기 or 안 됨, of what was to be


def helped(last: Predicate, bare: str, end: int, known: Ending | None) -> Predicate | None:
    """Return a verb with the word behind it, which ends at ``end``; None where that is no helper of it."""
    span = (last.span[0], end)
    if last.form == "not":
        return _denied(last, bare, span, known)
    if last.form == "future":
        return _ahead(last, bare, span)
    if last.form in ("adnominal", "quote"):
        return _behind_clause(last, bare, span)
    return _closed(last, bare, span, known) if known else _still(last, bare, span)


def is_verb(known: Ending, then: str) -> bool:
    """Tell whether a word is a verb, as one that ends like 할 is by the next: 할 예정, not 서울 지역."""
    return known.form != "future" or then.startswith(_AHEAD)


def planned(last: Predicate, span: Span, plan: re.Match[str]) -> Predicate:
    """Return a verb as the plan that a noun makes of it."""
    tense: Tense = "was to be" if plan["was"] else "future"
    form: Form = "quote" if plan["quote"] else "adnominal" if plan["was"] == "이던" else "final"
    return last._replace(span=span, form=form, tense=tense, planned=True)


def _denied(last: Predicate, bare: str, span: Span, known: Ending | None) -> Predicate | None:
    if not bare.startswith(("않", "못", "아니", "말")):
        return None
    form, tense = known[:2] if known else ("adnominal", "past")
    return last._replace(span=span, form=form, tense=tense, negated=True)


def _ahead(last: Predicate, bare: str, span: Span) -> Predicate | None:
    if plan := PLAN.match(bare):
        return planned(last, span, plan)
    if bare.startswith(_THINGS):
        form: Form = "quote" if bare.endswith(("고", "며", "는", "면서")) else "final"
        return last._replace(span=span, form=form, tense="future", planned=True)
    if _ABLE.match(bare):
        return last._replace(span=span, form="join", tense="present", doubtful=True)
    if bare.startswith(_DOUBTS):
        return last._replace(span=span, form="if", doubtful=True)
    return None


def _behind_clause(last: Predicate, bare: str, span: Span) -> Predicate | None:
    if bare.startswith(("바", "적이", "셈")):
        return last._replace(span=span, form="noun", tense="past")
    if last.negated and (still := _IS.match(bare)):  # 공개하지 않고 있다
        form: Form = "quote" if still["quote"] else "final"
        return last._replace(span=span, form=form, tense="present", going_on=True)
    if last.form == "quote":
        plan = PLAN.match(bare)
        return planned(last, span, plan) if plan else None
    if so := _SO.match(bare):  # 시작하지 않은 상태다
        return last._replace(span=span, form="quote" if so["quote"] else "final", tense="past")
    if bare == "지" or bare.startswith(("것으로", "것이다", "것입니다")):
        return last._replace(span=span, form="final", tense="past")
    return None


def _still(last: Predicate, bare: str, span: Span) -> Predicate | None:
    if last.form not in ("join", "clause"):
        return None
    if bare in _AND_IS and last.word.endswith("고"):  # 추진하고 있으며
        return last._replace(span=span, form="clause", going_on=True)
    return last._replace(span=span, form="adnominal") if bare in ("있는", "있던") else None


def _closed(last: Predicate, bare: str, span: Span, known: Ending) -> Predicate | None:
    """Return a verb that its helper ends: 하기로 했다, 하고 있다, 할 수 없다, 물게 됐다, 해 왔다."""
    form = "final" if known.form in ("adnominal", "noun", "future") else known.form
    if last.form == "resolved" and bare.startswith(("했", "하였", "한다", "합니다")):
        return last._replace(span=span, tense="past", planned=True)
    if last.doubtful and bare.startswith("없"):
        return last._replace(span=span, form=form, negated=True)
    if last.form in ("noun", "join", "clause") and bare.startswith("있"):
        tense: Tense = "past" if "past" in (last.tense, known.tense) else "present"
        going = last.word.endswith("고") and last.tense != "past"
        return last._replace(span=span, form=form, tense=tense, going_on=going)
    became = last.word.endswith("게") and bare.startswith(("됐", "되", "된"))
    if (last.form == "noun" and became) or (last.form == "join" and bare.startswith(_ON)):
        return last._replace(span=span, form=known.form, tense=known.tense)
    return None
