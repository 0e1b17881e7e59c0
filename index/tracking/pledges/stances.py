"""Whether a clause promises something, tells what became of a promise, or does neither, and by which rule."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.accounts import account, changed
from index.tracking.pledges.anaphors import speaks_itself
from index.tracking.pledges.clauses import CLAIMS, RESOLVED, Clause
from index.tracking.pledges.disputes import disputed
from index.tracking.pledges.others import is_of_others, is_unsaid
from index.tracking.pledges.pledge import Relation, Strength
from index.tracking.pledges.put_forward import pledged
from index.tracking.pledges.spoken import is_hearsay
from index.tracking.pledges.stance import Stance, has_object

_THINGS = lazy(r"[것거겁]")
# 목표는 2027년 35%입니다.
_TARGET = lazy(
    r"(?<!점유율 )(?<!매출 )(?<!이익 )(?<!실적 )목표(?:치)?[는은가] (?!.*점유율)"
    r"[^.]*\d[^.]{0,8}(?:이다|입니다|이에요|예요)[.]?$"
)
# 열 것을 약속한다.
_PLEDGED_BEHIND = lazy(r"[”\"’']?(?:[을를도]|임을)? ?(?:[가-힣]{1,6} )?(?:약속|다짐|공언|확약|서약)")
# 예약한 판매자라면 누구나, 번호를 넣지 않으면 등록되지 않도록 고친다.
_UNLESS = lazy(r" ?누구(?:나|든)|[^,]{0,40}(?:도록|게) ")
_OUTLOOK = lazy(r"전망")
_PLANNED = lazy(
    r"계획|예정|방침|구상|목표|추진$|고자 |려고? | (?:참|작정|생각|셈|심산|복안|포부|각오)"
    r"|[려혀여춰로] 잡[았는기고은]"
)
_AIMED = lazy(
    r" ?(?:[가-힣]{1,4}적 |장기 |중장기 |새 |새로운 )?(?:계획|방침|구상|목표|복안|청사진|로드맵|전략|포부)"
)
_WHOSE = (
    "공정위|위원회|업계|상인|점주|업체|판매자|이용자|정부|의원|단체|협회|노조|들의|관계자"  # no promisor's
)
_CLAIMED = lazy(
    r" (?:[가-힣]{1,6} ){0,2}(?:내용|방침|계획|약속|목표|입장)(?:은|는|에는|에) (?:[가-힣]{1,6} )?"
    r"(?:변함|변동|흔들림)"  # 고용한다는 계획에는 변함이 없다
    r"| 게 (?:핵심|골자|요지|방침|계획)"
    rf"| (?:게|것이) (?!(?:[가-힣]{{1,8}} ){{0,4}}[가-힣]{{0,6}}(?:{_WHOSE})[가-힣]{{0,2}} )"
    rf"(?:[가-힣A-Za-z]{{1,8}} ){{1,5}}(?:{CLAIMS})(?:이다|입니다)"
    r"| ?(?:[가-힣]{1,4}적 |새 |새로운 )?(?:뜻|의지|의사|입장|약속|다짐|결정|내용의?|방안|대책|정책|원칙"
    r"|각오|비전)"
)
_STATE = lazy(
    r"(?:있|없(?![애앤앨앱앴])|같|싶|아니|않|못|계시|봅니|본다|좋다|좋습|많다|많습|적다|적습|크다|큽니|높다|높습|낮다|낮습|어렵|쉽|옳"
    r"|곤란|힘들|부족|부실|불편|필요|가능|당연|마땅|유효|동일|부담[되된스]|이릅|이른다|맞는다|맞습|비싸)"
)
_IS = lazy(r"라(?:고|며|면서|는)$")  # 먼저라며; 하라고 is asked
_SPEECH = lazy(
    r"(?:뜻|이유|핑계|사과|입장|소감|유감|의견|심경|소회|고개|머리|허리)[을를] (?:[가-힣]{1,6} )?$"
)  # 뜻을 나타내며
_GIVES = lazy(  # 되돌려준다, 얹어 준다
    r"(?!약속|부탁|감사|말씀|사과|인사|축하|당부|설명|답변|보고|안내|추천)(?:[가-힣]{0,5}[가-힣])?"
    r"(?:준다|줄|주겠|주기로|줍니다|줘요|줄게|드리|드릴|드립|드린|드려)"
)
_HOPED = lazy(r"(?:효과|성과|시너지|도움|보탬|계기)[를을가이] (?:[가-힣]{1,6} )?$")  # 효과를 낼 것이다
_OFFERED = lazy(  # 새 약속을 내놓습니다, 죄송하다는 말씀을 올립니다
    r"(?:약속|다짐|말씀|인사|감사|사과)[을를]? (?:[가-힣]{1,4} )?(?:내놓|내놨|올[리립]"
    r"|드[리립린]|전[하합했])[가-힣]*[.]?$"
)
_OF_ANOTHER = lazy(r"[가-힣A-Za-z][이가] |수사|조사|감사|재판")
_SHOWS = lazy(r"(?:보여|알려|들려|소개해|설명해) ?(?:준|줄|줍|주|드)")
_MEETS = lazy(r"(?:협약|협정|계약|MOU|양해각서|손)[을를] (?:[가-힣]{1,6} )?$")
_CLOSED = lazy(r"(?:서비스|운영|판매|영업|방송)[을를] (?:[가-힣]{1,4} )?$")  # 서비스를 마치겠다
_STARTS = ("시작", "마치", "마칠", "종료")
_DATED = lazy(
    r"\d ?(?:월|일|년|분기|주)[^,]{0,8}(?:부터|까지|안에|중|내|에(?=는? ))|연내|상반기|하반기|연말|이달"
    r"|내달|내년|올해|안에|다음 ?(?:달|주)|오는 |이르면|새해|올해 말"
)
_REGULAR = lazy(
    r"마다|(?:분기|반기|달|월|연|해|주|일주일)에? ?(?:한|두|세|네|\d+) ?[번회차]|매[달월주년]|정기"
)
_DONE_WHICH = lazy(r"(?:던|었던|았던|했던)$")
_NOT_DONE = lazy(r"(?P<stem>[가-힣]{1,4})지(?:는|도)? (?:않|아니)")
_BUT, _CONTRADICTED = ("지만", "으나"), ("contradicted",)  # 내리기로 했지만 지키지 않았다
_AGAINST = (Relation.CONTRADICTS, Relation.DELAYS, Relation.WITHDRAWS, Relation.NARROWS)


def stance_of(plain: str, clause: Clause) -> Stance | None:
    """Return what a clause does; None where it neither promises nor tells of a promise."""
    ruling = clause.ruling
    if told := disputed(plain, clause):  # whoever says so
        return told
    if ruling.tense == "was to be" or is_unsaid(plain, ruling):
        return None
    if is_of_others(plain, clause):
        return _blamed(plain, clause)
    ahead = ruling.tense in ("present", "future") or ruling.planned or ruling.form == "resolved"
    if not ahead:
        return pledged(plain, clause) or account(plain, clause)
    if not ruling.negated and not ruling.going_on and (change := changed(plain, clause)):
        return change
    promised = _promised(plain, clause)
    return _weighed(plain, clause, promised) if promised else account(plain, clause)


def _blamed(plain: str, clause: Clause) -> Stance | None:
    """Return what somebody is blamed for by others: 약속을 지키지 않았다고 비판했다."""
    ruling = clause.ruling
    if not clause.reports or not cues.tells(clause.reports[0], "said", "blames"):
        return None
    told = account(plain, clause) if ruling.tense == "past" or ruling.going_on else None
    return told if told and told.relation in _AGAINST else None


def _weighed(plain: str, clause: Clause, promised: Stance) -> Stance | None:
    """Return what a promise is where it is of not doing, only weighed, or on a condition."""
    done = clause.done
    if done.negated if done.form == "join" else clause.ruling.negated:
        return _not_to_be(plain, clause, promised)
    if cues.tells(done, "verbs", "weighed"):
        return None if done.going_on else Stance("weighed", Strength.CONDITIONAL)
    if _is_conditional(plain, clause):
        return Stance("conditional", Strength.CONDITIONAL, doubts=promised.doubts)
    return promised


def _promised(plain: str, clause: Clause) -> Stance | None:
    ruling, done, said = clause.ruling, clause.done, clause.said
    if clause.put or ruling.form == "adnominal":
        return Stance("plan put", Strength.FIRM) if _is_plan(plain, clause) else None
    if _is_no_deed(plain, clause) or (done is not ruling and not _may_be_linked(plain, clause)):
        return None
    word, doubts = plain[slice(*ruling.span)], _doubts(said)
    if _is_resolved(word):
        doubts = doubts or (_CONTRADICTED if word.endswith(_BUT) else ())
        return None if _DONE_WHICH.search(word) else Stance("resolved", Strength.FIRM, doubts=doubts)
    if ruling.planned and ruling.form != "resolved":
        return _planned(plain, word, clause, doubts)
    if ruling.tense == "future":
        but = ruling.form == "clause" and "지만" in word
        return None if but else Stance("will", Strength.FIRM, doubts=doubts)
    return _present(plain, clause, doubts)


def _is_plan(plain: str, clause: Clause) -> bool:
    """Tell whether a plan that is put says what is to be done; 구제를 강화하는 방안 does not say how."""
    known = cues.lists(clause.done, "verbs")
    if "soft" in known and not _DATED.search(plain, *clause.span):
        return False
    return _known(clause.done) or (has_object(plain, clause) and "never" not in known)


def _is_no_deed(plain: str, clause: Clause) -> bool:
    """Tell whether a verb is never promised: 촉구할 계획이다, 한눈에 보여 준다; but 6월부터 시작한다."""
    done = clause.done
    known = cues.lists(done, "verbs")
    if "leading" in known and done.form == "quote" and done.word.endswith("며"):
        return True  # 돕겠다며 … 받지 않기로 했다
    if _HOPED.search(plain, clause.span[0], done.span[0]) or _OFFERED.search(plain, *clause.span):
        return True
    if "never" in known and known.isdisjoint(("concrete", "soft")):
        return not (_is_ended(plain, clause) or _meets_again(plain, clause))
    if "concrete" not in known and cues.tells(done, "said", "others"):
        return True
    now = clause.ruling.tense == "present"
    return now and _SHOWS.search(plain, max(0, done.span[0] - 6), done.span[1]) is not None


def _meets_again(plain: str, clause: Clause) -> bool:
    """Tell whether people are to meet from time to time: 분기에 한 번 만나기로."""
    return clause.done.word.startswith(("만나", "모이")) and _REGULAR.search(plain, *clause.span) is not None


def _is_ended(plain: str, clause: Clause) -> bool:
    """Tell whether something is begun or ended by a day; who is quoted must say what: 나머지는 마치겠다."""
    done = clause.done
    if done.noun not in _STARTS or _DATED.search(plain, *clause.span) is None:
        return False
    if done.noun != "시작" and _CLOSED.search(plain, clause.span[0], done.span[0]):
        return False
    return done.noun != "종료" or clause.place < 0 or has_object(plain, clause)


def _may_be_linked(plain: str, clause: Clause) -> bool:
    """Tell whether a linked verb is a deed of its own: a known one, or one with an object of its own."""
    before = (clause.span[0], clause.done.span[0])
    if _SPEECH.search(plain, *before) or _MEETS.search(plain, *before):
        return False
    if clause.done.negated or cues.tells(clause.done, "verbs", "concrete", "soft", "weighed"):
        return True
    if cues.tells(clause.done, "verbs", "into", "light") and _DATED.search(plain, *before):
        return clause.ruling.tense == "future" and "지난" not in plain[slice(*before)]  # 올해 안에 착수하고
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
    return _CONTRADICTED if said.form == "clause" and said.word.endswith(_BUT) else ()


def _is_resolved(word: str) -> bool:
    return ("기로" in word or "키로" in word) and RESOLVED.search(word) is not None


def _planned(plain: str, word: str, clause: Clause, doubts: tuple[str, ...]) -> Stance | None:
    if _OUTLOOK.search(word):
        return None
    if _PLANNED.search(word):
        return Stance("planned", Strength.PLAN, doubts=doubts)
    said = clause.said is not None and cues.tells(clause.said, "said", "own")
    if _PLEDGED_BEHIND.match(plain, clause.ruling.span[1]):
        return Stance("will", Strength.FIRM, doubts=doubts)
    own = said or (clause.said is None and _is_own_text(plain))
    known = _known(clause.done) or cues.stem_of(word) is not None  # 둘 거예요
    finished = cues.tells(clause.done, "relations", "done") and _is_own_end(plain, clause)
    if _THINGS.search(word) and (known or finished or (own and has_object(plain, clause))):
        return Stance("is to be", Strength.FIRM if own else Strength.PLAN, doubts=doubts)
    return None


def _is_own_end(plain: str, clause: Clause) -> bool:
    """Tell whether a clause says by when one brings something of his own to its end."""
    dated = _DATED.search(plain, *clause.span) is not None
    return dated and not _OF_ANOTHER.search(plain, clause.span[0], clause.done.span[0])


@lru_cache(maxsize=8)
def _is_own_text(plain: str) -> bool:
    return speaks_itself(plain)


def _present(plain: str, clause: Clause, doubts: tuple[str, ...]) -> Stance | None:
    """Return the promise of the present tense: 지급한다, 투자한다고 밝혔다, 나선다."""
    ruling = clause.ruling
    if _TARGET.search(plain, *clause.span):
        return Stance("target", Strength.PLAN, doubts=doubts)
    known = _known(ruling) or cues.tells(ruling, "verbs", "soft")
    known = known or (clause.done is not ruling and _known(clause.done))
    known = known or (ruling.negated and _is_forborne(plain, ruling))
    aimed = _AIMED.match(plain, ruling.span[1]) is not None
    claimed = aimed or (ruling.form == "quote" and _CLAIMED.match(plain, ruling.span[1]) is not None)
    if not _is_deed_now(clause) or not (known or claimed or has_object(plain, clause)):
        return None
    if aimed:
        return Stance("planned", Strength.PLAN, doubts=doubts)
    if is_hearsay(plain[slice(*ruling.span)].rsplit(maxsplit=1)[-1].strip('.,!?~ㅎㅋ”"')):
        return Stance("announced", Strength.FIRM, doubts=doubts)
    if ruling.form == "quote":
        return Stance("announced", Strength.FIRM, doubts=doubts) if claimed or _is_own(clause) else None
    return Stance("present" if known else "told", Strength.FIRM, doubts=doubts)


def _is_deed_now(clause: Clause) -> bool:
    """Tell whether a verb of the present tense may be a deed: not how things are, nor what is asked."""
    ruling = clause.ruling
    if ruling.tense != "present" or ruling.going_on or ruling.doubtful or ruling.form in ("if", "clause"):
        return False
    if ruling.word.endswith("게"):  # 회생절차를 밟게 된다
        return False
    never = clause.done is not ruling and cues.tells(ruling, "verbs", "never")
    return not (never or _STATE.match(ruling.word) or _IS.search(ruling.word))


def _is_own(clause: Clause) -> bool:
    """Tell whether a clause is reported as what somebody says of his own deeds."""
    return clause.said is not None and cues.tells(clause.said, "said", "own", "hearsay")


def _known(done: Predicate) -> bool:
    return cues.tells(done, "verbs", "concrete") or _GIVES.match(done.word) is not None


def _not_to_be(plain: str, clause: Clause, promised: Stance) -> Stance | None:
    """Return the promise not to do, 올리지 않겠다; not to give what was to be given is withdrawing it."""
    done = clause.done
    if _is_forborne(plain, done):
        return promised if promised.rule == "present" else Stance("forborne", Strength.FIRM)
    if cues.tells(done, "verbs", "concrete"):
        return Stance("not to be", relation=Relation.WITHDRAWS)
    spared = cues.any_of("marks", "burdens").search(plain, *clause.span) is not None and has_object(
        plain, clause
    )
    return Stance("forborne", Strength.FIRM) if spared and not cues.tells(done, "verbs", "never") else None


def _is_forborne(plain: str, done: Predicate) -> bool:
    """Tell whether what is not done is what nobody wants done: 받지 않는다, 올리지 않겠다."""
    stem = _NOT_DONE.search(plain, *done.span)
    known = cues.words("verbs", "forborne")
    return cues.tells(done, "verbs", "forborne") or (stem is not None and stem["stem"] in known)


def _is_conditional(plain: str, clause: Clause) -> bool:
    if cues.any_of("marks", "conditional").search(plain, *clause.span):
        return True
    ifs = [one for one in clause.ifs if not _UNLESS.match(plain, one.span[1], clause.done.span[0])]
    return any(not cues.tells(one, "marks", "asked") for one in ifs)
