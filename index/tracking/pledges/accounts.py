"""What a clause tells became of a promise: put off, cut, dropped, under way, done, not done."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Relation
from index.tracking.pledges.stance import Stance, has_object

_OF_KEEPING = lazy(r"약속|이행|당초|공언")
_OF_PROMISE = lazy(
    r"(?:약속|공언|예고|발표|다짐|장담|공지|제시)(?:한|했던|대로)|(?:예정|계획|약속|목표|방침)대로|당초|겠다던"
    r"|기로 (?:한|했던) "
)
_SO_FAR = lazy(r"이제까지|지금까지|현재까지|누적|올해까지|그동안|여태|현재 ")
# 적립액은 0원으로 드러났다, 실적이 한 건도 없는 것으로 조사됐다.
_NOTHING = lazy(
    r"(?:(?<![\d.,])0 ?(?:원|건|명|곳|개|회|%)|한 (?:건|명|곳|번|개)도 없|전무|실적이 없)[^,]{0,12}"
    r"(?:드러났|나타났|조사됐|확인됐|파악됐|집계됐|그쳤|머물렀)"
)
_RESCHEDULED = lazy(
    r"(?:시기|시점|일정|기한|시행일|출시일)[을를] [^,.]{0,24}"
    r"(?:조정|변경|옮기|옮겼|미루|미뤘|늦추|늦췄)|해를 넘[기겼긴]"
)
_WIDENED = lazy(r"(?:대상|범위|지역|한도|기간)[을를] [^,]{0,40}(?:넓혔|확대했|늘렸)")
_PLANS = lazy(r" ?(?:계획|방침|구상|목표|약속)")
_CHANGES = (Relation.DELAYS, Relation.WITHDRAWS, Relation.NARROWS, Relation.REVISES)


def changed(plain: str, clause: Clause) -> Stance | None:
    """Return what is to become of a promise: 연기하기로 했다, 지원을 중단하기로 했다."""
    known = cues.lists(clause.done, "relations")
    if "delays" in known or _RESCHEDULED.search(plain, *clause.span):
        return Stance("put off", relation=Relation.DELAYS)
    if "cut" in known and _of_what_is_given(plain, clause):
        return Stance("cut", relation=Relation.NARROWS)
    if "withdraws" in known:
        return Stance("withdrawn", relation=Relation.WITHDRAWS) if _of_what_is_given(plain, clause) else None
    return None


def _of_what_is_given(plain: str, clause: Clause) -> bool:
    where = (clause.span[0], clause.done.span[0])
    return any(one.search(plain, *where) for one in (cues.any_of("relations", "given"), _OF_PROMISE, _PLANS))


def account(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause tells of a promise: done, under way, put off, changed, dropped, not kept."""
    done, ruling = clause.done, clause.ruling
    told = done if done.form == "join" else ruling
    if ruling.doubtful or ruling.form == "if":
        return None
    if ruling.negated and ruling.going_on:  # 이뤄지지 않고 있다
        return Stance("not done", relation=Relation.CONTRADICTS) if _may_be_told(done) else None
    if ruling.going_on or (told.going_on and told is done):
        return Stance("going on", relation=Relation.REPORTS_PROGRESS) if _may_be_told(done) else None
    if ruling.tense != "past" or ruling.form == "adnominal":
        return None
    if ruling.negated:
        kept = cues.tells(done, "verbs", "concrete") or cues.tells(done, "relations", "done")
        return Stance("not done", relation=Relation.CONTRADICTS) if kept else None
    return _by_words(plain, clause) or _told(plain, clause)


def _by_words(plain: str, clause: Clause) -> Stance | None:
    """Return what set words tell, whatever the verb: nothing was done, or for more people."""
    if _NOTHING.search(plain, *clause.span):
        return Stance("nothing done", relation=Relation.CONTRADICTS)
    if _RESCHEDULED.search(plain, *clause.span):
        return Stance("delays", relation=Relation.DELAYS)
    return Stance("widened", relation=Relation.WIDENS) if _WIDENED.search(plain, *clause.span) else None


def _told(plain: str, clause: Clause) -> Stance | None:
    done, known = clause.done, cues.lists(clause.done, "relations")
    for relation in _CHANGES if known else ():
        if relation in known:
            told = relation is not Relation.WITHDRAWS or _of_what_is_given(plain, clause)
            return Stance(str(relation), relation=relation) if told else None
    if cues.any_of("relations", "plans").search(plain, max(clause.span[0], done.span[0] - 6), done.span[0]):
        return None  # 지원책을 마련했다 says of a plan, not of a deed
    if "begun" in known:
        going = cues.any_of("relations", "going").search(
            plain, max(clause.span[0], done.span[0] - 8), done.span[0]
        )
        return Stance("begun", relation=Relation.REPORTS_PROGRESS if going else Relation.REPORTS_DONE)
    if "going" in known:
        return Stance("under way", relation=Relation.REPORTS_PROGRESS)
    return _done(plain, clause)


def _done(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause tells was done: by a known deed, or by any where a promise is spoken of."""
    done = clause.done
    if _SO_FAR.search(plain, *clause.span) and (_may_be_told(done) or has_object(plain, clause)):
        return Stance("so far", relation=Relation.REPORTS_PROGRESS)
    kept = _OF_PROMISE.search(plain, clause.span[0], done.span[0]) or (
        _is_of_keeping(plain) and not _is_said(done) and has_object(plain, clause)
    )
    return Stance("done", relation=Relation.REPORTS_DONE) if _may_be_told(done) or kept else None


def _is_said(done: Predicate) -> bool:
    return bool(cues.lists(done, "said")) or cues.tells(done, "verbs", "never", "aside")


@lru_cache(maxsize=8)
def _is_of_keeping(plain: str) -> bool:
    """Tell whether a text speaks of promises, and so its deeds may be what became of them."""
    return _OF_KEEPING.search(plain) is not None


def _may_be_told(done: Predicate) -> bool:
    return cues.tells(done, "verbs", "concrete") or cues.tells(done, "relations", "done", "going")
