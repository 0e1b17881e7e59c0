"""Which verbs of the present tense only say what is done already, or what a service is."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Who
from index.tracking.pledges.anaphors import refers
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.course import Course
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.whole import Whole

_TOPIC = lazy(
    r"\W{0,3}(?:[^\s,]{1,8}(?<![은는이가을를]) ){0,2}"
    r"(?P<topic>[가-힣A-Za-z]{1,9}[가-힣](?<![에께로지서때번제후])(?<!앞으)(?<!경우))[은는] "
)
_OBJECT = lazy(r"[가-힣][을를] ")
_ALREADY = lazy(r"이미 [가-힣]{1,5}[신낸한된은던] ")
_FROM_NOW = lazy(
    r"(?:현재|지금) ?[^,]{0,10}\d[\d.,%만천]*[가-힣]{0,3}(?:에서|인|이던) "
)  # 현재 9.8%에서 7.8%로
_GIVEN_BACK = lazy(r"(?:물어|돌려|갚아|덜어) ?$")


def is_running(course: Course, stance: Stance, clause: Clause, actors: Sequence[Who]) -> bool:
    """Tell whether the present tense says what is done already, or what a service is."""
    whole = course.whole
    if stance.rule not in ("present", "announced", "told", "target") or whole.is_dated(clause.span):
        return False
    if stance.rule == "target" or _runs(whole, clause):
        return True
    if stance.rule == "told":
        return _is_only_told(course, clause, actors)
    return stance.rule == "present" and _is_service(course, clause, actors)


def _is_only_told(course: Course, clause: Clause, actors: Sequence[Who]) -> bool:
    """Tell whether a deed of no known kind is nobody's promise, as far as the text says."""
    companies = all(one.type == "company" for one in actors)
    strange = all(one.basis == "carried" for one in actors) and _has_stranger(course.whole, clause)
    return (
        strange
        or not companies
        or not (_has_promised(course, actors) or course.whole.is_measured(clause.span))
    )


def _is_service(course: Course, clause: Clause, actors: Sequence[Who]) -> bool:
    """Tell whether a known deed of the present tense is what a company does day by day."""
    whole, noun = course.whole, clause.done.noun
    if _serves(course, clause, actors):
        return True
    if _makes_good(whole.plain, clause) and whole.own_words:
        return False
    if cues.tells(clause.done, "verbs", "changing") and any(one.name in course.promised for one in actors):
        return False
    until = max(clause.span[1], clause.ruling.span[1])  # what is linked shares what the sentence measures
    if course.listing or whole.named.amounts.within((clause.span[0], until)):
        return False
    titled = len(noun) > 1 and noun in whole.title
    announced = _has_promised(course, actors) or titled or course.announced
    return any(one.service for one in actors) or not announced


def _runs(whole: Whole, clause: Clause) -> bool:
    """Tell whether a clause says that something runs already; 이미 내신 보증금 says of which money."""
    found = cues.any_of("marks", "running").search(whole.text, *clause.span)
    if found is None or _FROM_NOW.match(whole.text, found.start()):
        return False
    return not _ALREADY.match(whole.text, found.start())


def _makes_good(plain: str, clause: Clause) -> bool:
    """Tell whether something is paid back or made good: 전액 물어 드립니다."""
    start = clause.done.span[0]
    helped = _GIVEN_BACK.search(plain, max(clause.span[0], start - 6), start) is not None
    return helped or cues.tells(clause.done, "verbs", "amends")


def _has_promised(course: Course, actors: Sequence[Who]) -> bool:
    """Tell whether the text told of a promise by one of whom it goes on to speak."""
    return any(one.name in course.promised and one.basis == "carried" for one in actors)


def _serves(course: Course, clause: Clause, actors: Sequence[Who]) -> bool:
    """Tell whether a clause says what a company does day by day: 메신저 서비스를 제공한다."""
    stated = all(one.basis == "stated" for one in actors) and not course.listing
    serving = clause.done.noun in cues.words("verbs", "serving")
    return stated and serving and not course.whole.is_measured(clause.span)


def _has_stranger(whole: Whole, clause: Clause) -> bool:
    """Tell whether a clause has a subject that is nobody known, and an object: 우체국은 구호품을 나른다."""
    found = _TOPIC.match(whole.plain, *clause.span)
    if found is None or refers(whole.plain, clause.span):
        return False
    topic = found["topic"]
    ours = any(
        word in topic for word in (*cues.words("nouns", "beneficiaries"), *cues.words("nouns", "programmes"))
    )
    return not ours and _OBJECT.search(whole.plain, found.end(), clause.done.span[0]) is not None
