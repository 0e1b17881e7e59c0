"""Whether what a verb tells happened, is planned, is denied or is only imagined."""

from __future__ import annotations

import re
from datetime import date

from index.tracking.events import cues
from index.tracking.events.event import Modality, Moment
from index.tracking.events.helpers import Predicate

_AGAINST = re.compile(r"(?:으나|지만|다가|던|는데)[,\s]*$")
# 수수료를 내리기로 했지만 인상 계획은 보류했다: what is put off there is something else.
_OF_OTHERS = re.compile(
    r"(?:^|\s)(?!이를|(?:이 )?(?:일정|계획|방침)을)\S+[은는을를]\s(?:\S{1,3}(?<![해어아여고며])\s)?$"
)
_BY_OTHERS = re.compile(r"[은는]\s.*[을를]\s(?:\S{1,4}\s)?$")  # 참석하기로 했던 의장은 귀국을 연기했다
_SAID = re.compile(
    r"(?<=[을를] )(?P<noun>[가-힣]{2,3})(?:한|했)다고 (?:\S+ )?$"
)  # 행사를 취소한다고 19일 밝혔다
_TURNED = re.compile(r"[되됐된]")  # 논의되었으나
_CAME_TO_NOTHING, _PUT_OFF, _NOT_DONE = "무산", "연기", "안 됨"
_UNDONE_NEXT = re.compile(
    r"[.]?\s{0,3}(?:그러나|하지만|그런데|다만)[^.\n]{0,60}(?:무산|취소|연기|미뤄|미뤘|불발|백지화|철회|보류)"
)
_DENIED = ("사실이 아니", "사실무근", "부인했", "부인하")


def modality_of(
    done: Predicate, closing: Predicate | None, moment: Moment | None, since: bool, published: date
) -> Modality:
    """Return the modality of a verb of a text; ``closing``, the sentence's last, may deny it.

    With ``since``, from a day on, what one can do is what is offered: 5일부터 받을 수 있다.
    """
    if done.negated and done.noun.endswith(tuple(cues.words("uses"))) and done.tense == "past":
        return Modality.HAPPENED
    if done.negated or done.fate:
        return Modality.NEGATED
    if done.form == "if" or (done.doubtful and not since):
        return Modality.HYPOTHETICAL
    # A plan is one also where its day has passed: 마칠 계획이라고 했었다.
    plan = done.tense in ("future", "was to be") and done.form != "resolved"
    if plan or (moment is not None and moment.first > published):
        return Modality.PLANNED
    if moment is not None and (
        (moment.last or moment.first) < published or _on_its_day(done, moment, published)
    ):
        return Modality.HAPPENED
    tense = closing.tense if done.form == "join" and closing is not None else done.tense
    return Modality.HAPPENED if tense == "past" and done.form != "resolved" else Modality.PLANNED


def _on_its_day(done: Predicate, moment: Moment, published: date) -> bool:
    """Tell whether what was resolved is told on its very day: 2일 수수료를 내리기로 했다."""
    return done.form == "resolved" and moment.first == published


def fate_of(done: Predicate, text: str, closing: Predicate | None) -> str:
    """Return what became of what was to be, 무산, 연기 or 안 됨: 열기로 했으나 무산; empty for what is so."""
    if closing is None or closing is done:
        against = done.tense == "was to be" and _AGAINST.search(text[slice(*done.span)])
        undone = done.tense == "was to be" and _UNDONE_NEXT.match(text, done.span[1])
        return (
            _CAME_TO_NOTHING if against or undone else ""
        )  # what was planned may have come: 마칠 예정이었다
    said = text[slice(*done.span)]
    foreseen = said.startswith("예정")
    awaited = done.tense == "was to be" or (
        (foreseen and done.form == "adnominal")
        or ((done.form == "resolved" or foreseen) and _AGAINST.search(said))
    )
    if awaited:
        told = _told_behind(done, text, closing)
        if told or done.tense != "was to be" or was_awaited(done, text) or _is_done(done, closing):
            return told
        return _CAME_TO_NOTHING
    if done.form != "clause" or not closing.negated:
        return ""
    tried = cues.words("attempts") | (cues.words("asked_for") if _TURNED.search(said) else frozenset())
    return _NOT_DONE if done.noun.endswith(tuple(tried)) else ""


def was_awaited(done: Predicate, text: str) -> bool:
    """Tell whether a verb tells what was expected of the noun behind it: 공개할 예정이던, 내기로 했던."""
    return (done.tense == "was to be" or done.form == "resolved") and text[slice(*done.span)].endswith("던")


def _told_behind(done: Predicate, text: str, closing: Predicate) -> str:
    """Return what the words behind a verb say became of it; nothing where they are of something else."""
    between = text[done.span[1] : closing.span[0]]
    relative = done.form == "adnominal" or text[slice(*done.span)].rstrip().endswith("던")
    of_others = _BY_OTHERS if relative else _OF_OTHERS
    if of_others.search(between) and not between.endswith((f"{done.noun}를 ", f"{done.noun}을 ")):
        return ""
    if closing.negated and closing.noun == done.noun:
        return _NOT_DONE  # 발표할 예정이던 대책을 발표하지 않았다
    said = _SAID.search(between)
    return _told_of(said["noun"] if said else closing.noun)


def _told_of(noun: str) -> str:
    if noun in cues.words("put_off"):
        return _PUT_OFF
    return _CAME_TO_NOTHING if noun in cues.words("undone") else ""


def _is_done(done: Predicate, closing: Predicate) -> bool:
    return closing.noun == done.noun and not closing.negated  # 2일 공개할 예정이었으나 앞당겨 공개했다


def is_denied(sentence: str) -> bool:
    """Tell whether a sentence denies what it tells."""
    return any(words in sentence for words in _DENIED)
