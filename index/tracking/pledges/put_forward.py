"""What a verb of the past promises: a thing pledged, a deed named as one, a plan put forward with its sum."""

from __future__ import annotations

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Strength
from index.tracking.pledges.stance import Stance

_NOUN_DONE = lazy(
    r"(?P<deed>[가-힣]{2,6}?)(?:[을를도]|으로|에|에 대해|하는 데에?|는 데에?)(?: [가-힣]{2,6}){0,2} $"
)
# What can be promised as a thing; 협력을 약속했다 says nothing that could be kept.
_GIVEN = lazy(
    r"(?:[’'」”\"]|수당|지원금|보상금|위로금|장려금|보조금|쿠폰|포인트|기금|펀드|이용권|상품권|보험|혜택|환급|환불"
    r"|요금제|배상|보상)(?:[을를도]|까지) (?:[가-힣]{1,6} ){0,2}$"
)
# What is put before others with its sum is promised: 1000억원 규모의 상생안을 내놨다.
_PACKAGE = lazy(
    r"\d[\d,.만천백억조 ]{0,24}원 (?:규모|상당)의 (?:[가-힣A-Za-z·]{1,8} ){0,3}"
    r"(?:[가-힣]{0,4}(?:보상안|상생안|지원안|지원책|개선안|자구안|자구책|시정안)"
    r"|[가-힣]{0,4}(?:상생|보상|지원|구제|투자|안전|보안|개선|시정|협력) ?(?:방안|대책|계획|패키지))[을를] "
    r"(?:[가-힣]{1,6} ){0,2}$"
)
_NOUN_REACH = 24  # letters before 약속했다, in which what is promised stands


def pledged(plain: str, clause: Clause) -> Stance | None:
    """Return the promise of a thing: '쉼표 수당'을 약속했다, 1000억원 규모의 상생안을 내놨다."""
    done = clause.done
    if done is not clause.ruling or done.form != "final" or done.negated or done.going_on:
        return None
    before = (clause.span[0], done.span[0])
    if cues.tells(done, "said", "pledged") and _GIVEN.search(plain, *before):
        return Stance("pledged", Strength.FIRM)
    put = cues.tells(done, "said", "put") and _PACKAGE.search(plain, *before)
    return Stance("put forward", Strength.PLAN) if put else None


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
