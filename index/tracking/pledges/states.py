"""What a sentence tells of something promised by how it ends, whatever its verb: 19명에 머물고 있다, 55%다.

The verbs that may tell it cannot be listed, so much is read here that concerns no pledge. It counts only for
a pledge that it is surely like; the rest is dropped, as is everything that nobody is known to have promised.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from index.korean.patterns import each, lazy
from index.tracking.events.actors import Named
from index.tracking.events.helpers import Predicate
from index.tracking.events.joining import inside, quoted
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Who
from index.tracking.pledges.building import Deed
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.details import Details, details_of
from index.tracking.pledges.evidence import evidence_of
from index.tracking.pledges.fate import OF_BUSINESS, PART, UNTOLD
from index.tracking.pledges.merging import Draft
from index.tracking.pledges.phrases import Thing, noun_phrase
from index.tracking.pledges.pledge import Relation, Span
from index.tracking.pledges.relations import REACHED, STATE
from index.tracking.pledges.screening import has_actor, is_none, may_promise
from index.tracking.pledges.spoken import read_written
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.thing_words import is_verb, is_who
from index.tracking.pledges.whole import Whole

_RELATIONS = (
    *(Relation.WITHDRAWS, Relation.DELAYS, Relation.CONTRADICTS, Relation.NARROWS, Relation.WIDENS),
    *(Relation.REVISES, Relation.REPORTS_DONE, Relation.REPORTS_PROGRESS),
)
_DIGITS = "|".join("0123456789０１２３４５６７８９")
# 55%다, 310명으로, and any past, told of what still goes on.
_MEASURE = "|".join(
    (
        each("었|았|했|됐|졌|렸|였|갔|왔|떴|뗐", "(?:다|습니다|어요)"),
        each(_DIGITS, "%(?:다|이다|였다|입니다|에 )"),
        each(
            _DIGITS,
            r"[\d,.만천백억조]{0,9} ?(?:명|분|곳|개사|개소|개|건|대|종|권|팀|장|기|회|가구|점포|업체|농가|원)"
            r"(?:다|이다|였다|이었다|입니다|으로|에 (?:이르|이른|달하|달한)|[을를] (?:넘|돌파))",
        ),
    )
)
_VERB = 12  # letters of the verb with which it ends
_TAIL = 32  # letters at the end of a sentence, in which stands what it tells
# What denies that, or is itself said, met or made, and no state of what was promised.
_NO_STATE = lazy(
    r"(?:투입|소요|지원|지급|집행|조성)(?:되는|하는|될|할) [가-힣]{2,6}[은는] |자리를 잡|(?:적"
    r"|사실)[은이]? ?없|다르지 않|[을늘를]까[.]?\s*$|[?]$|비중|비율은|인구 비율이|말뿐인"
    r"|(?:방안|대책|계획|지원책|상생안)[을를] (?:[가-힣]{1,6} )?(?:내놓|내놨)"
    r"|(?:늦어|늦춰|미뤄|빠|줄어들|철회|중단|취소|제외|지연|축소|폐기|탈락)[가-힣 ]{0,8}"
    r"(?:않|못[했하]|없[었다습])"
    r"|협약[을를] (?:맺|체결)|(?:첫돌|주년)을 맞|약속(?:을 )?(?:드리|드립|합니다|하겠)"
    r"|[“\"'‘][^“”\"]{0,14}위반[”\"'’]이라?$|피해[를만가]? ?(?:보|입|커지|늘)"
)
_ONLY_SAID = lazy(
    r"(?:발표|촉구|공개|호소|요구|환영|비판|지적|강조|소개|당부|평가|약속|공언|다짐|선언|점검|내놨|반발|질타|성토|비난|항의|사과"
    r"|규탄|권고|주문|충고)(?:했|하였|한다)[^.\s]*[.]?\s*$|입을 모았다"
    r"|(?:수[는도]? 없다는 지적|우려|목소리|관측)[이도은] (?:있|나오|나왔|많|제기)"
)
_ONLY_PLANNED = lazy(
    r"(?:당초|애초) 목표[는치]|(?:계획|방침|구상|예정|약속)이었(?:다|습니다)[.]?\s*$|수 있(?:다"
    r"|습니다)[.]?\s*$"
)
_RESOLVED = lazy(r"[기키]로 (?:했|하였|결정|합의)[^\s]*[.]?\s*$")
_NO_STATES = (_NO_STATE, _ONLY_SAID, _ONLY_PLANNED, OF_BUSINESS, UNTOLD)
_SOME = lazy(
    r"\d[^\s,]{0,6} (?:중|가운데) [^.]{0,12}(?:\d|한|두|세|네|다섯|여섯) ?[가-힣]"
)  # 6곳 가운데 네 곳이
_UNLIKE = lazy(r"(?:공약|약속|당초|애초|공언)[^.,]{0,14}(?:달리|아니라 )")  # 공약의 10%가 아니라 15%였다
_PART = lazy(r"\d[^\s,]{0,6} 중 |\d%")  # 30곳 중 26곳
_NUMBER = lazy(r"\d")
_SAID = lazy(
    r"[다라][”\"’']?(?:고|며|는) (?:[^\s]{1,8} ){0,3}"
    r"(?P<by>(?:밝|말|전|설명|지적|비판|질타|꼬집|성토|비난|반발|강조|소명|해명|주장|반박|항변|답|보고|덧붙|공개|집계|파악|확인|알|나타|드러)[^\s.]*)[.]?\s*$"
)
# 갖추겠다고 했지만 …, 유지하겠다던 방침은 …: what came of it follows.
_TURNS = lazy(r"(?:지만|으나|는데|(?:계획|약속|방침|목표|공언|선언)[은도이]?)[,]? ")
_TURNS_IN = 24  # letters behind a promise
_LABEL = lazy(r"[^\w(\n]{0,6}\((?P<thing>[가-힣A-Za-z0-9· ]{2,16})\) ")  # ○ (실태조사) 반기별 조사로 변경
_SUBJECT = lazy(r"(?:에는|에서는|에서도|은|는|이|가|도)$")


def read_state(course: Course, place: Place) -> Deed | None:
    """Return what a sentence tells of something promised, in a text that is of keeping promises."""
    whole, where, subjects = course.whole, place.where, place.subjects
    if not (has_actor(course, place) or whole.of_text()):
        return None
    stance = _stance(whole.plain, where, follows=whole.follows)
    if stance is None:
        return None
    clause = _clause(whole.text, whole.plain, where)
    found = course.actors(clause, subjects) or (() if subjects.topic else whole.of_text())
    actors = [one for one in found if may_promise(whole, one, clause, stance)]
    if not actors or is_none(whole, stance, clause):
        return None
    details = details_of(whole, clause, clause.span, whole.published, reached=stance.relation in REACHED)
    thing = _subject(whole, clause, subjects.names) or details.thing
    return _deed(whole, clause, stance, actors, replace(details, thing=thing)) if thing else None


def read_turn(course: Course, where: Span, last: Draft) -> Deed | None:
    """Return what a sentence tells of what it says was promised: 겠다고 했지만 214명에 머물렀다."""
    whole, promise = course.whole, last.promise
    promised = promise.evidence
    turn = _TURNS.search(whole.plain, max(promised[0], promised[1] - _TURNS_IN), promised[1] + _TURNS_IN)
    if turn is None or turn.end() >= where[1]:
        return None
    rest = (turn.end(), where[1])
    stance = _stance(whole.plain, rest, follows=whole.follows)
    if cues.any_of("states", "still").search(whole.plain, *rest):
        stance = Stance(STATE, relation=Relation.CONTRADICTS)
    if stance is None:
        return None
    clause = _clause(whole.text, whole.plain, rest)
    if is_none(whole, stance, clause):
        return None
    details = details_of(whole, clause, clause.span, whole.published)
    who = Who(promise.actor, promise.actor_type, promise.actor_basis)
    return _deed(whole, clause, stance, [who], replace(details, thing=last.thing or details.thing))


def _deed(whole: Whole, clause: Clause, stance: Stance, actors: Sequence[Who], details: Details) -> Deed:
    """Return what a sentence tells, as if it were one clause; ``thing`` of ``details`` is of what."""
    return Deed(evidence_of(whole.plain, clause.span, clause, last=True), clause, stance, actors, details)


@cache
def _told() -> tuple[re.Pattern[str], Mapping[str, Relation]]:
    """Return a pattern that finds what tells something, and what each word tells, a measure progress."""
    sources = [cues.alternatives(cues.words("states", one)) for one in _RELATIONS]
    relations = {word: one for one in reversed(_RELATIONS) for word in cues.words("states", one)}
    return re.compile("|".join((*sources, _MEASURE))), relations


@cache
def _noted() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[가-힣]{{2}}[함됨]|(?<![미불]){cues.alternatives(cues.words('states', 'noted'))})[.]?\s*$"
    )


def _stance(plain: str, where: Span, *, follows: bool) -> Stance | None:
    """Return what a sentence tells by the last of its words that tells it.

    That something goes on is told of it only with a measure; in a text that ``follows`` promises any will do.
    """
    end = _end(plain, where)
    start = max(where[0], end - _TAIL)
    last = _last_told(plain, start, end)
    relation = _relation(last) if last else Relation.REPORTS_PROGRESS
    if last is None and follows and _noted().search(plain, start, end):
        relation = Relation.REPORTS_DONE
    if _UNLIKE.search(plain, where[0], end):
        relation = Relation.CONTRADICTS
    if relation is Relation.REPORTS_DONE and any(one.search(plain, where[0], end) for one in (_SOME, PART)):
        relation = Relation.REPORTS_PROGRESS
    ahead = last.start() if last else max(start, end - _VERB)
    to_come = cues.any_of("states", "ahead").search(plain, ahead, end)
    if to_come or any(one.search(plain, where[0], end) for one in _NO_STATES):
        return None
    if relation in REACHED and _RESOLVED.search(plain, start, end):
        return None
    if relation is Relation.REPORTS_PROGRESS and not _is_measured(plain, where):
        return (
            Stance(STATE, relation=relation) if follows and last and _NUMBER.search(plain, *where) else None
        )
    return Stance(STATE, relation=relation)


def _is_measured(plain: str, where: Span) -> bool:
    """Tell whether a sentence says how far something has come: 현재 19명, 목표의 64%."""
    return any(one.search(plain, *where) for one in (cues.any_of("states", "so_far"), _PART, PART))


def _last_told(plain: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last word that tells something; of 늦어지고 있다 the first, as all else may go on."""
    told = list(_told()[0].finditer(plain, start, end))
    telling = [one for one in told if _relation(one) is not Relation.REPORTS_PROGRESS]
    return next(reversed(telling or told), None)


def _relation(told: re.Match[str]) -> Relation:
    return _told()[1].get(told[0], Relation.REPORTS_PROGRESS)


def _said(plain: str, where: Span) -> re.Match[str] | None:
    """Return the verb at the end of a sentence by which what comes before is said."""
    return _SAID.search(plain, max(where[0], where[1] - _TAIL), where[1])


def _end(plain: str, where: Span) -> int:
    """Return where a sentence ends before the verb by which it is said."""
    said = _said(plain, where)
    return said.start() + 1 if said else where[1]


def _clause(text: str, plain: str, where: Span) -> Clause:
    """Return a sentence as one clause that ends with its last word, or before that by which it is said."""
    words = read_written(plain, *where)
    said, end = _said(plain, where), _end(plain, where)
    last = next((one for one in reversed(words) if one.start < end), words[-1])
    done = Predicate((last.start, last.end), last.bare, "", None, "quote" if said else "final", "past")
    reports = [Predicate(said.span("by"), said["by"], said["by"][:2], None, "final", "past")] if said else []
    quotes = quoted(text, where)
    place = inside(last.start, quotes)
    start = quotes[place][0] + 1 if place >= 0 else where[0]
    return Clause((start, last.end), done, done, reports, place, quotes=quotes, words=words)


def _subject(whole: Whole, clause: Clause, names: Sequence[Named]) -> Thing | None:
    """Return of what a sentence tells: its first subject that is nobody's name, and no word for promises."""
    text, plain = whole.text, whole.plain
    if (label := _LABEL.match(text, clause.span[0])) is not None:
        return Thing(label["thing"], label.span("thing"))
    words, of_any = clause.words, cues.words("marks", "of_keeping")
    days = whole.named.dates.within(clause.span)
    told = [
        at
        for at, word in enumerate(words)
        if _SUBJECT.search(word.bare)
        and not (clause.reports and is_who(word.bare))
        and not is_verb(word.bare)
        and not any(one.start <= word.start < one.end for one in (*names, *days))
    ]
    topics = [at for at in told if words[at].bare[-1] in "은는"]
    things = (noun_phrase(text, plain, words[: at + 1], _SUBJECT) for at in topics or told)
    return next((one for one in things if one and one.text not in of_any), None)
