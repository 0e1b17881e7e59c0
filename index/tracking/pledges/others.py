"""What only seems to be somebody's own: what others ask, foretell or blame, and what was never said."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause, is_claim

_MUST = lazy(
    r"야겠"
    r"|(?:[해여]야|[아어]야|달라|도록|(?<!고)자)(?:고| (?:한다|합니다|할|하는|된다|돼)|며|면서|는)?[”\"]?$"
)
_HAS_TO = lazy(r"(?:하여|해|되어|돼)야만? ")
_BUT = lazy(
    r"[가-힣] 리(?:가|는)? ?없|미지수|어림없|가짜 ?뉴스|말하지 않|말할 수(?:는)? 없"
    r"|[해어아여]야 [한합할하됩된]|(?:한|말한|밝힌|약속한) (?:적|바|사실)[은이도]? 없"
)
_GUESS = lazy(r" 같|(?<=것으로) (?:보[고는이인입]|본다|봤|봅|예|전망|관측)")
# 열겠다는 약속은 1,037곳으로 마쳤다.
_KEPT = lazy(
    r" ?(?:약속|계획|목표|방침)[은도이을]? [^.]{0,40}"
    r"(?:완료|이행됐|끝났|마쳤|지켰|지켜졌|채웠|이행했|달성했|끝냈|실천했)"
)
# 지원하겠다는 말은 나오지 않았다, 내리기로 한 것은 아니다.
_NEVER_SAID = lazy(
    r"[”\"]? ?게 아니|[”\"]? ?(?:한 )?(?:말|답|설명|소식|얘기|이야기|약속|입장|카드|소문"
    r"|것)[은는이가도을를] [^.,]{0,20}"
    r"(?:(?<!변함)(?<!다름)없|않|못 ?[했받들]|거짓|아니|사실과 다|돌았|나돌|떠돌|만지작)"
)
# Of one's own: 단축하겠다고 해명했다, 제한하겠다고 제안했다.
_EXPLAINS = ("해명", "소명", "제안")
_NEAR = 16  # letters behind a verb
_NO_PLAN = lazy(r" ?(?:은|이|도|이나)? ?(?:전혀|아직|현재|따로|별다른|구체적으로)? ?(?:없|아니|아닙|아닌|않)")
_OUGHT = lazy(r"[가-힣]야만? $")
_ASKS = lazy(r"(?:세요|시오|시죠|시지요|십시다|주시길|주시기|바랍니다|바란다|드립니다만)$")
_QUOTES = lazy(r"[”“\"'’‘]")
_WHY = lazy(r"(?:위해서?|위함|때문|차원|덕분|까닭|이유)이?라")


def is_unsaid(plain: str, ruling: Predicate) -> bool:
    """Tell whether what follows says that nothing is promised: 할 계획은 없다, 하겠다는 말은 없었다."""
    behind = ruling.span[1]
    if ruling.planned and _NO_PLAN.match(plain, behind):
        return True
    return _KEPT.match(plain, behind) is not None or _NEVER_SAID.match(plain, behind) is not None


def is_of_others(plain: str, clause: Clause) -> bool:
    """Tell whether it is what others ask, foretell or blame, or what must be."""
    ruling, reports = clause.ruling, clause.reports
    start, end = ruling.span
    word = _unquoted(plain[start:end])
    if ruling.tense != "past" and _HAS_TO.search(word):  # 지급해야 할 것이라고 강조했다
        return True
    ought = word[:1] in "한합할하했된돼됩" and _OUGHT.search(plain, max(0, start - 5), start)
    wished = word.endswith("줄 것") and clause.place < 0 and not clause.reports  # 의무를 정비해 줄 것
    if ought or wished or (ruling.tense != "past" and _is_asked(word)):  # 백지화하자 tells upon what
        return True
    until = reports[-1].span[1] if reports else min(len(plain), end + _NEAR)
    if _BUT.search(plain, end, until) or _GUESS.match(plain, end) or not _is_claimed(plain, ruling):
        return True
    if cues.tells(ruling, "said", "others") and not cues.tells(ruling, "verbs", "concrete"):
        return bool(reports) or ruling.tense != "future"
    answers = (ruling.tense == "past" and not ruling.planned) or ruling.going_on
    if (
        (ruling.tense == "future" or ruling.form == "resolved")
        and reports
        and reports[0].word.startswith(_EXPLAINS)
    ):
        return False
    return bool(reports) and any(_is_by_others(plain, one, answers=answers) for one in reports)


def _is_claimed(plain: str, one: Predicate) -> bool:
    return one.form not in ("quote", "resolved") or is_claim(plain, one)


def _is_by_others(plain: str, one: Predicate, *, answers: bool) -> bool:
    """Tell whether a report is of what others say or ask, which who ``answers`` may rebut."""
    if not _is_claimed(plain, one):
        return True
    return cues.tells(one, "said", "others") and not (answers and cues.tells(one, "relations", "rebuts"))


@lru_cache(maxsize=16384)
def _unquoted(said: str) -> str:
    return _QUOTES.sub("", said).strip(".,")


@lru_cache(maxsize=16384)
def _is_asked(word: str) -> bool:
    """Tell whether a verb asks for something, or says why, by how it ends."""
    return bool(_MUST.search(word) or _ASKS.search(word) or _WHY.match(word))
