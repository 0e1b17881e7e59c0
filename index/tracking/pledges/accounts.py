"""What a clause tells became of a promise: put off, cut, dropped, under way, done, not done."""

from __future__ import annotations

from index.korean.patterns import each, either, lazy
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.fate import (
    OF_BUSINESS,
    OF_PROMISE,
    PART,
    RATE,
    REACHED,
    UNTOLD,
    has_moved,
    is_of_keeping,
)
from index.tracking.pledges.pledge import Relation, Span
from index.tracking.pledges.stance import Stance, has_object

_SO_FAR = lazy(
    r"이제까지|지금까지|현재까지|누적|올해까지|그동안|여태|현재 |(?:이달|지난달)(?: ?[말초]| 중순)?까지"
    # 60억원 가운데 12억원만 집행했다
    r"|(?:가운데|중) [^,]{0,24}만 (?:[가-힣]{1,6} )?(?:집행|지급|지원|투입|사용|썼|쓴|이행)"
)
_ONLY = lazy(
    r"\d[만천백억]{0,2} ?(?:원|명|곳|개|건|대|가구)만 "  # 40만 원만 받았다
    # A rate is no part: 약속대로 수수료를 2%만 받았다.
    r"|(?:\d ?%|절반|일부)만 (?:실제(?:로)? )?"
    r"(?:집행|지급|이행|지원|투입|사용|보상|환급|환불|변제|상환|처리|완료|썼|쓴|갚)"
)
_HARM = lazy(
    r"(?:유출|사고|지연|위반|불만|사망|피해|민원|장애|오류)[가-힣 ]{0,8}[이가은는] ?"
    r"(?:0 ?[건명]|한 (?:건|명)도)"
)
_SPENT = lazy(
    r"\d년간 [^,]{0,8}\d[\d,.만천백억조 ]{0,24}원[을를]? (?:썼|집행했|투입했|들였)"
)  # 1년간 2130억원을 썼다
_UNTIL = lazy(r"\d월(?: ?[말초]| 중순)?까지")
# 수수료를 동결하겠다고 했지만, 배민은 수수료를 올렸다: of a raised charge nothing was promised but that.
_CHARGES = lazy(r"(?:수수료|요금|이용료|배달비|광고비|회비|구독료|가격)[율료]?[을를] ")
_FROZEN = lazy(r"(?:동결|인하|내리|낮추|올리지 않|인상하지 않|인상이 없)[^.]{0,30}(?:[했하]|약속|공언)")
_BEFORE = 60  # letters before a clause
_OF_OCCASION = lazy(
    r"(?:첫돌|주년|\d년)[을를] 맞"
    r"|(?:보고서|자료|성명|논평|입장문|공지|사과문)[’”'\"]?[을를] (?:내고|내며|내어|배포하고) "
    r"|(?:문제|사안|방안|사태|논란)[을를] (?:두고|놓고)|[을를] (?:[^\s,]{1,6} ){0,2}앞두고"
    r"|(?:[했됐는]지|여부를) (?:[가-힣]{1,6} )?(?:점검|확인|조사|살펴)(?!한 결과|해 보니|해보니)"
    r"|도록 [^.]{0,60}(?:통보|요청|지시|명령|권고|요구)[했하]"
    r"|뜻을 (?:모았|모으|전달|전했|밝혔|보였|굳혔)|(?:이행|추진|조치|운영) ?(?:결과|여부|현황|실태"
    r"|상황)[을를] (?:점검|조사|확인)(?!한 결과|해 보니|해보니)"
    r"|이번 [가-힣]{2,8}[은는] [^.]*(?:위해|위한|차원)[^.]*마련(?:됐|되었|했)"
)  # 이번 협약은 … 마련됐다
# 시장이 100곳이 됐다고 밝혔다, in a text of what was promised.
_GREW = lazy(r"\d[^,.\s]{0,8}(?:곳|명|개|대|건|%)(?:으로|로|이|가|을|를) (?:늘었|됐|되었|넘어섰|확대됐|달했)")
_SHRUNK = lazy(
    r"당초[^,]{0,20}에서 [^,]{0,12}로 (?:줄었|줄어|축소)"
    r"|(?:대상|규모|물량|한도|지원|예산|사업비|금액|인원)[^,]{0,12} \d[^,\s]{0,10}(?: 명)?에서"
    r" \d[^,]{0,12}로 (?:줄었|줄어|축소|깎였|깎인)"
)  # 사업비는 1200억원에서 850억원으로 깎였다
# 착공조차 못 했다, 한 푼도 안 들어왔다.
_SHORT_NOT = lazy(r"(?<![가-힣])(?:(?:못|안) (?=[가-힣])|못[했하])")
_SHORT_NOT_REACH = 3  # letters before a verb, in which it is denied
# 지난 2월 첫선을 보였다, 7월 제주에서 첫발을 뗐다.
_OPENED = lazy(r"첫선을 보였|첫발을 (?:뗐|뗀|내디뎠|내디딘)|문을 열었|첫 삽을 떴")
# 적립액은 0원으로 드러났다, 실적이 한 건도 없는 것으로 조사됐다.
_NOTHING = lazy(
    r"(?:(?<![\d.,])0 ?(?:원|건|명|곳|개|회|%)|한 (?:건|명|곳|번|개)도 없|전무|실적이 없)[^,]{0,12}"
    r"(?:드러났|나타났|조사됐|확인됐|파악됐|집계됐|그쳤|머물렀)"
)
_NOT_EVEN = lazy(r"[가-힣]{2}조차 (?:[가-힣]{1,4}지 )?(?:못|안|않)|첫(?:발|선|삽)도 ")  # 착공조차 못 했다
_RESCHEDULED = either(
    each(
        "시기|시점|일정|기한|시행일|출시일|개시일|시작일",
        r"[은이] [^,.]{0,24}(?:으?로) (?:조정|변경)(?:됐|되었|된)",
    ),
    each(
        "시기|시점|일정|기한|시행일|출시일|개시일|시작일",
        r"[을를] (?!\d+일에서)[^,.]{0,24}(?:조정|변경|옮기|옮겼|미루|미뤘|늦추|늦췄)",
    ),
    each("해|시한|기한|기일|예정일|월", r"[을를] (?:[가-힣]{1,3} )?넘[기겼긴]"),
    each(
        "내년|하반기|상반기|분기|월|이후", r"(?: ?[말초]| 중순)?으?로 (?:다시 )?넘[기겼긴]"
    ),  # 계획을 내년으로 넘겼다
    r"(?:넘게|째) 끌고 있",
)
_LATER = lazy(
    r"\d+월(?: ?[말초]| 중순)?까지로? (?:더 )?(?:늘[어었려렸]|연장[됐했])"
)  # 접수가 5월까지로 늘어났다
_WIDENED = lazy(
    r"(?:대상|범위|지역|한도|기간|규모|예산|금액|지원액|투자액)[을를]"
    r" (?:[^,]|(?<=\d),(?=\d)){0,40}(?:넓혔|확대했|늘렸)"
)
_WHOLLY = lazy(r"모두|전부|전액|빠짐없이|기한 ?[내안]")
_DROPPED = lazy(r"(?:계획|약속|방침)[을를] (?:접[어었은고]|뒤집|백지화)|없던 일[이로]")
_AS_PROMISED = lazy(r"(?:약속|예정|계획|공언|합의|협약)(?:한|했던)? ?대로")
_FORSAKEN = lazy(
    r"약속[을를] (?:[가-힣]{1,6} ){0,2}(?:외면|저버[리렸린]|어[기겼긴]|깼|깨고|뒤엎)"
    r"(?!(?:하?지[는도]? (?:않|못|말)| ?적[이은]? 없))"
)
_LEFT_UNDONE = lazy(r"지 (?:않았|못했|못하였)음[이을]")  # 지급하지 않았음이 드러났다
_DAY = lazy(r"(?:\d{1,2}일)?")
_WORDS = (
    (_FORSAKEN, "not done", Relation.CONTRADICTS),
    (_RESCHEDULED, "delays", Relation.DELAYS),
    (_LATER, "delays", Relation.DELAYS),
    (_SHRUNK, "shrunk", Relation.NARROWS),
    (_DROPPED, "dropped", Relation.WITHDRAWS),
    (_OPENED, "opened", Relation.REPORTS_DONE),
    (RATE, "so far", Relation.REPORTS_PROGRESS),
    (REACHED, "reached", Relation.REPORTS_DONE),
    (_WIDENED, "widened", Relation.WIDENS),
)
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
    return any(one.search(plain, *where) for one in (cues.any_of("relations", "given"), OF_PROMISE, _PLANS))


def account(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause tells of a promise: done, under way, put off, changed, dropped, not kept."""
    done, ruling = clause.done, clause.ruling
    told = done if done.form == "join" else ruling
    if ruling.doubtful or ruling.form in ("if", "resolved"):  # 도입하기로 했던 tells of which promise
        return None
    if ruling.going_on or (told.going_on and told is done):
        return _going_on(plain, clause)
    if ruling.tense != "past" or ruling.form == "adnominal" or _OF_OCCASION.search(plain, *clause.span):
        return None
    if ruling.negated or _is_denied(plain, clause) or _LEFT_UNDONE.search(plain, *clause.span):
        return _not_kept(plain, clause)
    return _by_words(plain, clause) or _told(plain, clause)


def _dearer(plain: str, clause: Clause) -> Stance | None:
    """Return what is told by a raised charge, where it was promised not to be."""
    frozen = _FROZEN.search(plain, max(0, clause.span[0] - _BEFORE), clause.span[1])
    return Stance("dearer", relation=Relation.CONTRADICTS) if frozen else None


def _going_on(plain: str, clause: Clause) -> Stance | None:
    """Return what is told to be going on: 지급하고 있다, 지급이 늦어지고 있다."""
    done = clause.done
    if clause.ruling.negated and clause.ruling.going_on:
        return _left_undone(plain, clause)
    if clause.ruling.going_on and cues.tells(done, "relations", "delays"):
        return Stance("delays", relation=Relation.DELAYS) if _of_what_is_given(plain, clause) else None
    if _FORSAKEN.search(plain, *clause.span):
        return Stance("not done", relation=Relation.CONTRADICTS)
    known = _may_be_told(done) or has_moved(plain, clause) or _by_promise(plain, clause)
    return Stance("going on", relation=Relation.REPORTS_PROGRESS) if known else None


def _by_promise(plain: str, clause: Clause) -> bool:
    """Tell whether something goes on as promised: 약속한 대로 0%로 유지하고 있다."""
    return any(one.search(plain, *clause.span) for one in (RATE, _AS_PROMISED))


def _is_denied(plain: str, clause: Clause) -> bool:
    """Tell whether a verb is denied by the word before it: 착공조차 못 했다."""
    start, end = clause.ruling.span
    return _SHORT_NOT.search(plain, max(clause.span[0], start - _SHORT_NOT_REACH), end) is not None


def _not_kept(plain: str, clause: Clause) -> Stance | None:
    """Return what is told not to have been done: a known deed, or what was promised."""
    if UNTOLD.search(plain, *clause.span):
        return None
    done = clause.done
    known = cues.tells(done, "verbs", "concrete") or cues.tells(done, "relations", "done")
    known = known or has_moved(plain, clause)
    said = (OF_PROMISE, RATE, REACHED, _NOT_EVEN)
    kept = known or any(one.search(plain, clause.span[0], clause.ruling.span[1]) for one in said)
    if not known and OF_BUSINESS.search(plain, *clause.span):
        return None
    return Stance("not done", relation=Relation.CONTRADICTS) if kept else None


def _left_undone(plain: str, clause: Clause) -> Stance | None:
    """Return what is told by what is not being done: 이뤄지지 않고 있다, but 수수료를 받지 않고 있다."""
    done = clause.done
    if UNTOLD.search(plain, *clause.span):
        return None
    if cues.tells(done, "verbs", "charged"):
        if not cues.any_of("marks", "burdens").search(plain, *clause.span):
            return None  # 전화를 받지 않고 있다
        return Stance("kept", relation=Relation.REPORTS_PROGRESS)
    return Stance("not done", relation=Relation.CONTRADICTS) if _may_be_told(done) else None


def _by_words(plain: str, clause: Clause) -> Stance | None:
    """Return what set words tell, whatever the verb: nothing was done, or for more people."""
    where = clause.span
    told = _of_nothing(plain, where) or _of_growth(plain, where) or _of_set_words(plain, where)
    return None if told is None or _HARM.search(plain, *where) else told  # 유출이 0건으로 확인됐다


def _of_set_words(plain: str, where: Span) -> Stance | None:
    for words, rule, relation in _WORDS:
        if words.search(plain, *where):
            if relation is Relation.REPORTS_DONE and _is_part(plain, where):  # 10곳 중 3곳만 문을 열었다
                return Stance("so far", relation=Relation.REPORTS_PROGRESS)
            return None if OF_BUSINESS.search(plain, *where) else Stance(rule, relation=relation)
    return None


def _is_part(plain: str, where: Span) -> bool:
    """Tell whether a part of what was promised is told of: 10곳 중 3곳만."""
    part = PART.search(plain, *where) or _ONLY.search(plain, *where)
    return part is not None and _WHOLLY.search(plain, *where) is None


def _of_nothing(plain: str, where: Span) -> Stance | None:
    found = _NOTHING.search(plain, *where) or _NOT_EVEN.search(plain, *where)
    return Stance("nothing done", relation=Relation.CONTRADICTS) if found else None


def _of_growth(plain: str, where: Span) -> Stance | None:
    grew = _GREW.search(plain, *where) and (is_of_keeping(plain) or "목표" in plain)
    return Stance("so far", relation=Relation.REPORTS_PROGRESS) if grew else None


def _told(plain: str, clause: Clause) -> Stance | None:
    done, known = clause.done, cues.lists(clause.done, "relations")
    if cues.tells(done, "verbs", "raising") and _CHARGES.search(plain, *clause.span):
        return _dearer(plain, clause)
    for relation in _CHANGES if known else ():
        if relation in known:
            told = relation is not Relation.WITHDRAWS or _of_what_is_given(plain, clause)
            return Stance(str(relation), relation=relation) if told else None
    if cues.any_of("relations", "plans").search(plain, max(0, done.span[0] - 6), done.span[0]):
        return None  # 지원책을 마련했다 and 하겠다는 계획을 내놨다 say of a plan, not of a deed
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
    only = plain.find("만 ", *clause.span) >= 0 and _ONLY.search(plain, *clause.span)
    so_far = until or only or _SO_FAR.search(plain, *clause.span)
    gone = has_moved(plain, clause) or (_may_be_told(done) and not _only_says(plain, clause))
    some = (so_far and _has_done(plain, clause)) or (gone and (so_far or PART.search(plain, *clause.span)))
    if some and not _WHOLLY.search(plain, *clause.span):
        return Stance("so far", relation=Relation.REPORTS_PROGRESS)
    kept = OF_PROMISE.search(plain, clause.span[0], done.span[0]) or (
        is_of_keeping(plain) and not _is_said(done) and _has_done(plain, clause)
    )
    if kept and _SPENT.search(plain, *clause.span) and not _WHOLLY.search(plain, *clause.span):
        return Stance("so far", relation=Relation.REPORTS_PROGRESS)
    return Stance("done", relation=Relation.REPORTS_DONE) if kept or gone else None


def _only_says(plain: str, clause: Clause) -> bool:
    """Tell whether a clause is but the verb by which something is said: 지급한다고 공시했다, 입을 모았다."""
    before = plain[clause.span[0] : clause.done.span[0]].strip()
    return before.endswith("입을") or (_is_said(clause.done) and _DAY.fullmatch(before) is not None)


def _has_done(plain: str, clause: Clause) -> bool:
    """Tell whether something was done to a thing: 창구를 넓혔다; but 매출은 3조원을 넘어섰다."""
    return has_object(plain, clause) and not OF_BUSINESS.search(plain, *clause.span)


def _is_said(done: Predicate) -> bool:
    return bool(cues.lists(done, "said")) or cues.tells(done, "verbs", "never", "aside")


def _may_be_told(done: Predicate) -> bool:
    return cues.tells(done, "verbs", "concrete") or cues.tells(done, "relations", "done", "going")
