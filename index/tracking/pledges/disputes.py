"""What is disputed: a promise that one says was broken, and a reproach that the promisor denies."""

from __future__ import annotations

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Relation
from index.tracking.pledges.stance import Stance

# 약속해 놓고 올렸다, 공언과 달리 올렸다.
_BROKEN = lazy(r"(?:약속|공언|장담)(?:해 ?놓고|하고도|해 ?놓고도|(?:과|와)는? (?:달리|다르게|반대로))[, ]")
_ANOTHER = lazy(r"[가-힣A-Za-z]{2,8}(?<!수수료)(?<!요금)(?<!가격)[이가] ")  # 카카오가 수수료를 올렸다
_BEFORE = 12  # letters before a clause
_UNTRUE = lazy(
    r"(?:지적|보도|주장|의혹|비판)[은이] (?:전혀 )?사실(?:무근|(?:과|이) (?:다르|다릅|다른|아니|아닙|아닌))"
    r"|약속을 (?:어긴|깬|저버린) (?:적|것|일|사실)[이은] (?:없|아니|아닙)"
)
# 약속을 어긴 것은 아니다, 올린 사실이 없다.
_REBUTTED = lazy(
    r"[가-힣] 것(?:은|이) 아니|것일 뿐|[가-힣]을 뿐(?:이|,| )"
    r"|(?:약속|이행|집행|지급|수수료|요금|인상)[^.,]{0,16}[가-힣] (?:사실이|적이|것은) (?:없|아니|아닙)"
)
_REPROACH = lazy(r"(?:발표|보도|지적|주장|의혹|비판|조사 결과)(?:를|을|에)(?: 대해)? (?:[가-힣]{1,6} ){0,2}$")
_REPROACH_REACH = 24  # letters before 부인했다


def disputed(plain: str, clause: Clause) -> Stance | None:
    """Return what one says to have been broken, 약속해 놓고 올렸다, or the promisor not to have been."""
    ruling = clause.ruling
    if _is_rebutted(plain, clause):
        return Stance("rebuts", relation=Relation.REBUTS)
    if ruling.tense != "past" or ruling.negated or ruling.form not in ("final", "quote"):
        return None
    if not cues.tells(ruling, "verbs", "raising", "charged"):  # 약속해 놓고 지켰다
        return None
    found = _BROKEN.search(plain, max(0, clause.span[0] - _BEFORE), ruling.span[0])
    if found is None or _ANOTHER.search(plain, found.end(), ruling.span[0]):
        return None
    return Stance("broken", relation=Relation.CONTRADICTS)


def _is_rebutted(plain: str, clause: Clause) -> bool:
    """Tell whether a reproach is denied: 지적은 사실과 다르다, 줄인 것이 아니다, 발표를 부인했다."""
    may_be = plain.find("사실", *clause.span) >= 0 or plain.find("약속을 ", *clause.span) >= 0
    if may_be and _UNTRUE.search(plain, *clause.span):
        return True
    done, said = clause.done, clause.said
    if done.tense == "future":
        return False
    answered = said is not None and cues.tells(said, "relations", "rebuts")
    if not answered and not cues.tells(done, "relations", "rebuts"):
        return False
    if answered or clause.quotes:
        return _REBUTTED.search(plain, *clause.span) is not None
    before = (max(clause.span[0], done.span[0] - _REPROACH_REACH), done.span[0])
    return done.tense == "past" and _REPROACH.search(plain, *before) is not None
