"""Whether a clause promises something, tells what became of a promise, or does neither, and by which rule."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.accounts import account, changed
from index.tracking.pledges.clauses import RESOLVED, Clause, is_claim
from index.tracking.pledges.pledge import Relation, Strength
from index.tracking.pledges.spoken import is_hearsay
from index.tracking.pledges.stance import Stance, has_object

_MUST = lazy(
    r"야겠"
    r"|(?:[해여]야|[아어]야|달라|도록|(?<!고)자)(?:고| (?:한다|합니다|할|하는|된다|돼)|며|면서|는)?[”\"]?$"
)
_BUT = lazy(r"[해어아여]야 [한합할하됩된]|(?:한|말한|밝힌|약속한) (?:적|바|사실)[은이도]? 없")
_GUESS = lazy(r" 같|(?<=것으로) (?:보[고는이인입]|본다|봤|봅|예|전망|관측)")
_NEAR = 16  # letters behind a verb
_NO_PLAN = lazy(r" ?(?:은|이|도|이나)? ?(?:전혀|아직|현재|따로|별다른|구체적으로)? ?(?:없|아니|아닙|아닌|않)")
_THINGS = lazy(r"(?:것|거)")
_OUTLOOK = lazy(r"전망")
_PLANNED = lazy(r"계획|예정|방침|구상|목표|추진$|고자 |려고? | (?:참|작정|생각|셈|심산|복안|포부|각오)")
_AIMED = lazy(r" ?(?:[가-힣]{1,4}적 |장기 |중장기 )?(?:계획|방침|구상|목표|복안|청사진|로드맵|전략|포부)")
_CLAIMED = lazy(
    r" ?(?:[가-힣]{1,4}적 )?(?:뜻|의지|의사|입장|약속|다짐|결정|내용의?|방안|대책|정책|원칙|각오|비전)"
)
_STATE = lazy(
    r"(?:있|없|같|싶|아니|않|못|계시|봅니|본다|좋다|좋습|많다|많습|적다|적습|크다|큽니|높다|높습|낮다|낮습|어렵|쉽|옳"
    r"|곤란|힘들|부족|부실|불편|필요|가능|당연|마땅|유효|동일)"
)
_IS = lazy(r"라(?:고|며|면서|는)$")  # 먼저라며; 하라고 is asked
_SPEECH = lazy(
    r"(?:뜻|사과|입장|소감|유감|의견|심경|소회|고개|머리|허리)[을를] (?:[가-힣]{1,6} )?$"
)  # 뜻을 나타내며
_GIVES = lazy(  # 되돌려준다, 얹어 준다
    r"(?!약속|부탁|감사|말씀|사과|인사|축하|당부|설명|답변|보고|안내|추천)(?:[가-힣]{0,5}[가-힣])?"
    r"(?:준다|줄|주겠|주기로|줍니다|드리|드릴|드립|드린)"
)
_MEETS = lazy(r"(?:협약|협정|계약|MOU|양해각서|손)[을를] (?:[가-힣]{1,6} )?$")
_STARTS = ("시작", "마치", "마칠")
_DATED = lazy(r"\d ?(?:월|일|년|분기|주)[^,]{0,8}(?:부터|까지|안에|중|내)|연내|상반기|하반기|연말|이달")
_OUGHT = lazy(r"[가-힣]야만? $")
_ASKS = lazy(r"(?:세요|시오|시죠|시지요|십시다|주시길|주시기|바랍니다|바란다|드립니다만)$")
_QUOTES = lazy(r"[”“\"'’‘]")
_WHY = lazy(r"(?:위해서?|위함|때문|차원|덕분|까닭|이유)이?라")
_DONE_WHICH = lazy(r"(?:던|었던|았던|했던)$")
_NOT_DONE = lazy(r"(?P<stem>[가-힣]{1,4})지(?:는|도)? (?:않|아니)")
_NOUN_DONE = lazy(
    r"(?P<deed>[가-힣]{2,6}?)(?:[을를도]|으로|에|에 대해|하는 데에?|는 데에?)(?: [가-힣]{2,6}){0,2} $"
)
_NOUN_REACH = 24  # letters before 약속했다, in which what is promised stands


def stance_of(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause does; None where it neither promises nor tells of a promise."""
    ruling = clause.ruling
    no_plan = ruling.planned and _NO_PLAN.match(plain, ruling.span[1])
    if no_plan or ruling.tense == "was to be" or _is_of_others(plain, clause):
        return None
    ahead = ruling.tense in ("present", "future") or ruling.planned or ruling.form == "resolved"
    if ahead and not ruling.negated and not ruling.going_on and (change := changed(plain, clause)):
        return change
    promised = _promised(plain, clause)
    return _weighed(plain, clause, promised) if promised else account(plain, clause)


def _weighed(plain: str, clause: Clause, promised: Stance) -> Stance | None:
    """Return what a promise is where it is of not doing, only weighed, or on a condition."""
    done = clause.done
    if done.negated if done.form == "join" else clause.ruling.negated:
        return _not_to_be(plain, clause)
    if cues.tells(done, "verbs", "weighed"):
        return None if done.going_on else Stance("weighed", Strength.CONDITIONAL)
    if _is_conditional(plain, clause):
        return Stance("conditional", Strength.CONDITIONAL, doubts=promised.doubts)
    return promised


def by_noun(plain: str, clause: Clause) -> Clause:
    """Return a clause with what is agreed or promised as its deed: 제공으로 합의했다, 단축을 약속했다."""
    done = clause.done
    if done.tense != "past" or done.negated or not cues.tells(done, "said", "pledged"):
        return clause
    found = _NOUN_DONE.search(plain, max(clause.span[0], done.span[0] - _NOUN_REACH), done.span[0])
    if found is None:
        return clause
    deed = done._replace(
        span=found.span("deed"), word=found["deed"], noun=found["deed"], cue=None, tense="future"
    )
    return clause._replace(done=deed, ruling=deed) if cues.tells(deed, "verbs", "concrete") else clause


def _is_of_others(plain: str, clause: Clause) -> bool:
    """Tell whether it is what others ask, foretell or blame, or what must be."""
    ruling = clause.ruling
    word = _QUOTES.sub("", plain[slice(*ruling.span)]).strip(".,")
    ought = word[:1] in "한합할하했된돼됩" and _OUGHT.search(
        plain, max(0, ruling.span[0] - 5), ruling.span[0]
    )
    if ought or _is_asked(word):
        return True
    until = clause.reports[-1].span[1] if clause.reports else min(len(plain), ruling.span[1] + _NEAR)
    if _BUT.search(plain, ruling.span[1], until) or _GUESS.match(plain, ruling.span[1]):
        return True
    told = [one for one in (ruling, *clause.reports) if one.form in ("quote", "resolved")]
    if any(not is_claim(plain, one) for one in told):
        return True
    if cues.tells(ruling, "said", "others") and not cues.tells(ruling, "verbs", "concrete"):
        return clause.said is not None or ruling.tense != "future"
    answers = (ruling.tense == "past" and not ruling.planned) or ruling.going_on
    return any(
        cues.tells(one, "said", "others") and not (answers and cues.tells(one, "relations", "rebuts"))
        for one in clause.reports
    )


@lru_cache(maxsize=16384)
def _is_asked(word: str) -> bool:
    """Tell whether a verb asks for something, or says why, by how it ends."""
    return bool(_MUST.search(word) or _ASKS.search(word) or _WHY.match(word))


def _promised(plain: str, clause: Clause) -> Stance | None:
    ruling, done, said = clause.ruling, clause.done, clause.said
    if clause.put or ruling.form == "adnominal":
        acts = _known(done) or (has_object(plain, clause) and not cues.tells(done, "verbs", "never"))
        return Stance("plan put", Strength.FIRM) if acts else None
    begins = done.noun in _STARTS and _DATED.search(plain, *clause.span) is not None  # 6월부터 시작하고
    never = cues.tells(done, "verbs", "never") and not cues.tells(done, "verbs", "concrete", "soft")
    asked = cues.tells(done, "said", "others") and not cues.tells(
        done, "verbs", "concrete"
    )  # 촉구할 계획이다
    if asked or (never and not begins) or (done is not ruling and not _may_be_linked(plain, clause)):
        return None
    word, doubts = plain[slice(*ruling.span)], _doubts(said)
    if _is_resolved(word):
        return None if _DONE_WHICH.search(word) else Stance("resolved", Strength.FIRM, doubts=doubts)
    if ruling.planned and ruling.form != "resolved":
        return _planned(plain, word, clause, doubts)
    if ruling.tense == "future":
        but = ruling.form == "clause" and "지만" in word
        return None if but else Stance("will", Strength.FIRM, doubts=doubts)
    return _present(plain, clause, doubts)


def _may_be_linked(plain: str, clause: Clause) -> bool:
    """Tell whether a linked verb is a deed of its own: a known one, or one with an object of its own."""
    before = (clause.span[0], clause.done.span[0])
    if _SPEECH.search(plain, *before) or _MEETS.search(plain, *before):
        return False
    if clause.done.negated or cues.tells(clause.done, "verbs", "concrete", "soft", "weighed"):
        return True
    if cues.tells(clause.done, "verbs", "aside", "effect") or (
        clause.ruling.tense == "past" and not clause.ruling.planned
    ):
        return False
    return has_object(plain, clause)


def _doubts(said: Predicate | None) -> tuple[str, ...]:
    if said is None:
        return ()
    if cues.tells(said, "said", "hearsay"):
        return ("hearsay",)
    return ("contradicted",) if said.form == "clause" and said.word.endswith(("지만", "으나")) else ()


def _is_resolved(word: str) -> bool:
    return "기로" in word and RESOLVED.search(word) is not None


def _planned(plain: str, word: str, clause: Clause, doubts: tuple[str, ...]) -> Stance | None:
    if _OUTLOOK.search(word):
        return None
    if _PLANNED.search(word):
        return Stance("planned", Strength.PLAN, doubts=doubts)
    said = clause.said is not None and cues.tells(clause.said, "said", "own")
    if _THINGS.search(word) and (_known(clause.done) or (said and has_object(plain, clause))):
        return Stance("is to be", Strength.FIRM if said else Strength.PLAN, doubts=doubts)
    return None


def _present(plain: str, clause: Clause, doubts: tuple[str, ...]) -> Stance | None:
    """Return the promise of the present tense: 지급한다, 투자한다고 밝혔다, 나선다."""
    ruling = clause.ruling
    if not _is_deed_now(ruling):
        return None
    known = _known(ruling) or cues.tells(ruling, "verbs", "soft")
    linked = clause.done is not ruling and _known(clause.done)
    if not (known or linked or has_object(plain, clause)):
        return None
    if _AIMED.match(plain, ruling.span[1]):
        return Stance("planned", Strength.PLAN, doubts=doubts)
    if is_hearsay(plain[slice(*ruling.span)].rsplit(maxsplit=1)[-1].strip('.,!?~ㅎㅋ”"')):
        return Stance("announced", Strength.FIRM, doubts=doubts)
    if ruling.form == "quote":
        own = _is_own(clause) or _CLAIMED.match(plain, ruling.span[1])
        return Stance("announced", Strength.FIRM, doubts=doubts) if own else None
    return Stance("present" if known or linked else "told", Strength.FIRM, doubts=doubts)


def _is_deed_now(ruling: Predicate) -> bool:
    """Tell whether a verb of the present tense may be a deed: not how things are, nor what is asked."""
    if ruling.tense != "present" or ruling.going_on or ruling.doubtful or ruling.form in ("if", "clause"):
        return False
    still = _STATE.match(ruling.word) or _IS.search(ruling.word)
    return not still and not cues.tells(ruling, "verbs", "never")


def _is_own(clause: Clause) -> bool:
    """Tell whether a clause is reported as what somebody says of his own deeds."""
    return clause.said is not None and cues.tells(clause.said, "said", "own", "hearsay")


def _known(done: Predicate) -> bool:
    return cues.tells(done, "verbs", "concrete") or _GIVES.match(done.word) is not None


def _not_to_be(plain: str, clause: Clause) -> Stance | None:
    """Return the promise not to do, 올리지 않겠다; not to give what was to be given is withdrawing it."""
    done = clause.done
    stem = _NOT_DONE.search(plain, *done.span)
    if cues.tells(done, "verbs", "forborne") or (stem and stem["stem"] in cues.words("verbs", "forborne")):
        return Stance("forborne", Strength.FIRM)
    if cues.tells(done, "verbs", "concrete"):
        return Stance("not to be", relation=Relation.WITHDRAWS)
    spared = cues.any_of("marks", "burdens").search(plain, *clause.span) is not None and has_object(
        plain, clause
    )
    return Stance("forborne", Strength.FIRM) if spared and not cues.tells(done, "verbs", "never") else None


def _is_conditional(plain: str, clause: Clause) -> bool:
    if cues.any_of("marks", "conditional").search(plain, *clause.span):
        return True
    return any(not cues.tells(one, "marks", "asked") for one in clause.ifs)
