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
_SO_FAR = lazy(
    r"이제까지|지금까지|현재까지|누적|올해까지|그동안|여태|현재 |(?:이달|지난달)(?: ?[말초]| 중순)?까지"
    # 60억원 가운데 12억원만 집행했다
    r"|(?:가운데|중) [^,]{0,24}만 (?:[가-힣]{1,6} )?(?:집행|지급|지원|투입|사용|썼|쓴|이행)"
)
# 집행률은 21%에 그쳤다, 목표 2만곳의 62%인, 밝힌 30명에 미치지 못하였다.
_RATE = lazy(
    r"(?:집행|이행|달성|지급|소진)률[은이] [^,]*?(?<!\d)\d{1,2}(?:\.\d)?%"
    r"|목표[^,]{0,16}(?:의|인) \d{1,2}(?:\.\d)?%"
    r"|(?:목표|약속|계획|밝힌|당초) ?[^,]{0,20}(?:미치지 못|못 미[쳤치]|밑돌)"
)
_PART = lazy(r"\d[\d,.만천백억조]* ?원? (?:가운데|중) (?:약 )?\d")  # 1500억원 가운데 1120억원
_HARM = lazy(
    r"(?:유출|사고|지연|위반|불만|사망|피해|민원|장애|오류)[가-힣 ]{0,8}[이가은는] ?"
    r"(?:0 ?[건명]|한 (?:건|명)도)"
)
_UNTIL = lazy(r"\d월(?: ?[말초]| 중순)?까지")
_OF_BUSINESS = lazy(r"매출|실적|이익|거래액|예상|전망|점유율|주가")
_REACHED = lazy(
    r"목표(?:치|였던 [^\s]{1,8})?[를을]? (?:이미 |모두 )?(?:넘|채|달성|웃돌|초과|상회)"
    r"|목표(?:였던|인) [^,]{1,12}보다 많"
)
_OF_OCCASION = lazy(
    r"이번 [가-힣]{2,8}[은는] [^.]*(?:위해|위한|차원)[^.]*마련(?:됐|되었|했)"
)  # 이번 협약은 … 마련됐다
# 시장이 100곳이 됐다고 밝혔다, in a text of what was promised.
_GREW = lazy(r"\d[^,.\s]{0,8}(?:곳|명|개|대|건|%)(?:으로|로|이|가|을|를) (?:늘었|됐|되었|넘어섰|확대됐|달했)")
_BROKEN = lazy(r"(?:약속|공언|장담)(?:해 ?놓고|하고도|해 ?놓고도)[, ]")
# 약속을 어긴 것은 아니다, 올린 사실이 없다.
_REBUTTED = lazy(
    r"(?:지적|보도|주장)[은이] 사실(?:과|이) (?:다르|다릅|아니|아닙)"
    r"|(?:약속|이행|집행|지급|수수료|요금|인상)[^.,]{0,16}[가-힣] (?:사실이|적이|것은) (?:없|아니|아닙)"
)
_SHRUNK = lazy(r"당초[^,]{0,20}에서 [^,]{0,12}로 (?:줄었|줄어|축소)")
_ANOTHER = lazy(r"[가-힣A-Za-z]{2,8}(?<!수수료)(?<!요금)(?<!가격)[이가] ")  # 카카오가 수수료를 올렸다
_BEFORE = 12  # letters before a clause
# 적립액은 0원으로 드러났다, 실적이 한 건도 없는 것으로 조사됐다.
_NOTHING = lazy(
    r"(?:(?<![\d.,])0 ?(?:원|건|명|곳|개|회|%)|한 (?:건|명|곳|번|개)도 없|전무|실적이 없)[^,]{0,12}"
    r"(?:드러났|나타났|조사됐|확인됐|파악됐|집계됐|그쳤|머물렀)"
)
_RESCHEDULED = lazy(
    r"(?:시기|시점|일정|기한|시행일|출시일)[을를] (?!\d+일에서)[^,.]{0,24}"
    r"(?:조정|변경|옮기|옮겼|미루|미뤘|늦추|늦췄)|해를 넘[기겼긴]"
)
_WIDENED = lazy(r"(?:대상|범위|지역|한도|기간)[을를] [^,]{0,40}(?:넓혔|확대했|늘렸)")
_WHOLLY = lazy(r"모두|전부|전액|빠짐없이|기한 ?[내안]")
_DROPPED = lazy(r"(?:계획|약속|방침)[을를] (?:접[어었은고]|뒤집|백지화)|없던 일[이로]")
_WORDS = (
    (_NOTHING, "nothing done", Relation.CONTRADICTS),
    (_RESCHEDULED, "delays", Relation.DELAYS),
    (_SHRUNK, "shrunk", Relation.NARROWS),
    (_DROPPED, "dropped", Relation.WITHDRAWS),
    (_RATE, "so far", Relation.REPORTS_PROGRESS),
    (_REACHED, "reached", Relation.REPORTS_DONE),
    (_WIDENED, "widened", Relation.WIDENS),
)
_PLANS = lazy(r" ?(?:계획|방침|구상|목표|약속)")
_CHANGES = (Relation.DELAYS, Relation.WITHDRAWS, Relation.NARROWS, Relation.REVISES)


def disputed(plain: str, clause: Clause) -> Stance | None:
    """Return what one says to have been broken, 약속해 놓고 올렸다, or the promisor not to have been."""
    ruling = clause.ruling
    if (
        clause.said
        and cues.tells(clause.said, "relations", "rebuts")
        and _REBUTTED.search(plain, *clause.span)
    ):
        return Stance("rebuts", relation=Relation.REBUTS)
    if ruling.tense != "past" or ruling.negated or ruling.form not in ("final", "quote"):
        return None
    if not cues.tells(ruling, "verbs", "raising", "charged"):  # 약속해 놓고 지켰다
        return None
    found = _BROKEN.search(plain, max(0, clause.span[0] - _BEFORE), ruling.span[0])
    if found is None or _ANOTHER.search(plain, found.end(), ruling.span[0]):
        return None
    return Stance("broken", relation=Relation.CONTRADICTS)


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
    if ruling.doubtful or ruling.form in ("if", "resolved"):  # 도입하기로 했던 tells of which promise
        return None
    if ruling.negated and ruling.going_on:
        return _left_undone(plain, clause)
    if ruling.going_on or (told.going_on and told is done):
        return Stance("going on", relation=Relation.REPORTS_PROGRESS) if _may_be_told(done) else None
    if ruling.tense != "past" or ruling.form == "adnominal" or _OF_OCCASION.search(plain, *clause.span):
        return None
    if ruling.negated:
        return _not_kept(plain, clause)
    return _by_words(plain, clause) or _told(plain, clause)


def _not_kept(plain: str, clause: Clause) -> Stance | None:
    """Return what is told not to have been done: a known deed, or what was promised."""
    done = clause.done
    known = cues.tells(done, "verbs", "concrete") or cues.tells(done, "relations", "done")
    said = (_OF_PROMISE, _RATE, _REACHED)
    kept = known or any(one.search(plain, clause.span[0], clause.ruling.span[1]) for one in said)
    if not known and _OF_BUSINESS.search(plain, *clause.span):
        return None
    return Stance("not done", relation=Relation.CONTRADICTS) if kept else None


def speaks_of_promise(plain: str, clause: Clause) -> bool:
    """Tell whether a clause itself says that it is of a promise: 기로 했던, 당초, 목표의 62%."""
    return any(one.search(plain, *clause.span) for one in (_OF_PROMISE, _RATE, _REACHED, _PART))


def _left_undone(plain: str, clause: Clause) -> Stance | None:
    """Return what is told by what is not being done: 이뤄지지 않고 있다, but 수수료를 받지 않고 있다."""
    done = clause.done
    if cues.tells(done, "verbs", "charged"):
        if not cues.any_of("marks", "burdens").search(plain, *clause.span):
            return None  # 전화를 받지 않고 있다
        return Stance("kept", relation=Relation.REPORTS_PROGRESS)
    return Stance("not done", relation=Relation.CONTRADICTS) if _may_be_told(done) else None


def _by_words(plain: str, clause: Clause) -> Stance | None:
    """Return what set words tell, whatever the verb: nothing was done, or for more people."""
    if _HARM.search(plain, *clause.span):  # 유출이 0건으로 확인됐다
        return None
    if (_is_of_keeping(plain) or "목표" in plain) and _GREW.search(plain, *clause.span):
        return Stance("so far", relation=Relation.REPORTS_PROGRESS)
    if _OF_BUSINESS.search(plain, *clause.span):
        return None
    told = (one for one in _WORDS if one[0].search(plain, *clause.span))
    return next((Stance(rule, relation=relation) for _, rule, relation in told), None)


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
    whole = "done" in known and _WHOLLY.search(plain, *clause.span) is not None
    if "going" in known and not whole:
        return Stance("under way", relation=Relation.REPORTS_PROGRESS)
    return _done(plain, clause)


def _done(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause tells was done: by a known deed, or by any where a promise is spoken of."""
    done = clause.done
    until = _UNTIL.search(plain, *clause.span) and not cues.tells(done, "relations", "done")
    part = (until or _SO_FAR.search(plain, *clause.span)) and not _WHOLLY.search(plain, *clause.span)
    if part and (_may_be_told(done) or has_object(plain, clause)):
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
