"""Which sentences and clauses are looked at for promises, and which look like promises and are none."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.korean.sentences import Sentence
from index.tracking.events.endings import read_ending
from index.tracking.events.helpers import Predicate
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Who
from index.tracking.pledges.anaphors import refers
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.counted import IDLE
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.fate import speaks_of_promise
from index.tracking.pledges.pledge import Span, Strength
from index.tracking.pledges.spoken import ended, written
from index.tracking.pledges.stance import Stance, has_object
from index.tracking.pledges.whole import Whole

_MARKS = lazy(  # with any verb
    r"겠|기로|계획|예정|방침|구상|목표|약속|다짐|고자 |게요|합의|거예요|겁니다|것입니다|것이다|것[”\"’']이라"
    r"|뜻을 모|조건이|설명이|답이|참이|셈이|공언|하자 |하자, |되자 |되자, |루자 |추자 |첫선을|첫발|까지로? 늘"
    rf"|{'|'.join(IDLE)}"
)
_HEADLINE = lazy(r"[^\"“”'‘’.\n]{0,30}[\"“][^\"“”.\n]{1,60}[\"”]")
_END = "다. "
_EFFORT = lazy(r"(?:힘|총력|심혈|박차|역량|온 힘)[을를] (?:[가-힣]{1,4} )?$")
_EFFORT_REACH = 10  # letters
_EDGES = ".,!?…\"'”’)] "
_SPOKEN = lazy(
    r"밝[혔힌]|말[했하]|전[했하]|소개|설명|해명|강조|덧붙|답[했변]|반박|발표|공[지개시]|알[렸려]|확인|판단|했"
    r"|잡았|참여했|넘어섰|드러|나타|조사|파악|집계|않|바|담|내[놨놓]|제[출시]|신청|수용|포함|의결"
    r"|적[혔었]|명시|들어[갔가]|확정|보고|결정|못|있|중단|된|됐|되었|소명|주장|털어놨|귀띔|넓혔|좁혔|그쳤|머물|줄었|깎|첫선"
)
_HEAD = lazy(r"(?:에 대한|관련) [가-힣]{2,4}\s*$")  # 납품업자에 대한 지원 heads the lines behind it
_MY = lazy(
    r"(?:전해|알려|소개|정리|확인|공유|올려|올릴|남겨|남길|적어|써|쓸|다뤄|다룰|풀어|들고|준비)[가-힣 ]{0,6}"
    r"(?:게요|겠어요|려고요|래요|겠습니다|(?:예정|계획)입니다)[.!~ㅎㅋ ]*$"
)
_NEXT_TEXT = lazy(r"다음 ?(?:글|편|호|화|회|포스팅|영상|레터|뉴스레터)")
_REPORTED = lazy(
    r"다[.]?[”\"’'」』]?라?[고는며] |[려혀여춰로] 잡|미치지 못|지 않고 있"
)  # 놓는다는 원칙도 담겼다
_NOT, _MAYBE, _SURELY = range(3)
_IS = ("이다", "입니다", "이에요", "예요")
_STATES = lazy(r"(?:있|없|이다|아니|같|싶|않|못|좋|많|적다|크|높|낮다)")
_BY_STATUTE = lazy(
    r"(?:법|법률|시행령|제\d+조(?:제\d+항)?|의무)[’'」』]?(?:에|상) ?(?:따라|의해|의거|규정된|의무)"
)
_LAW_SAYS = lazy(r"(?:개정안|법안|제정안|법률안|조례안|시행령)(?:은|는|에는) ")
_CHARGES = lazy(r"(?:받|물리|매기|거두|걷)(?:기로|겠|는다|습니다)")
_LESS = lazy(r"안 |만 |절반|무료|낮|인하|줄|내려|깎|덜|에서 ")
_TITLES, _MARK = tuple("■□◆◇▣●"), 6  # marks, and letters in which one stands before its line
_TITLE = 3  # words of a title
_RULED = ("will", "resolved", "planned", "listed")
_BODIES = ("재단", "조합", "협의회", "공사", "공단", "진흥원", "은행")  # of which a promise may be kept
_PASSIVE = lazy(r"(?:되|될|된|돼|됐|됩)[가-힣]{0,4}$")
_OF_LAW = lazy(r"(?:법|법안|개정안|시행령|고시|조례|법률|제정안|규정)(?:은|는|이|가|도) ")
_AGAIN = lazy(r"마다|매년|매월|매 ?분기|정기|정례")
_STARTS = ("시행", "적용", "실시")
_MEETINGS = (
    *("회의", "브리핑", "기자회견", "간담회", "공청회", "협의회", "설명회", "주주총회"),
    *("당정", "협약", "식", "행사"),
)


def is_headline(said: str) -> bool:
    """Tell whether a line is a headline of who says what: 국민의힘 "협의 플랫폼 만들 것"."""
    return ("“" in said or '"' in said) and _HEADLINE.fullmatch(said) is not None


def may_tell(course: Course, place: Place) -> bool:
    """Tell whether a sentence has a verb that may promise, and somebody near who may."""
    if not has_actor(course, place):
        return False
    text, where = course.whole.text, place.where
    return _MARKS.search(text, *where) is not None or _ends_in_deed(text[slice(*where)])


def has_actor(course: Course, place: Place) -> bool:
    """Tell whether a sentence names somebody who may promise, or is of one who was named before."""
    whole = course.whole
    if any(map(_may_act, course.topic)) or whole.minutes:
        return True
    if any(_may_act(who) for one in place.subjects.names for who in whole.cast.whom(one)):
        return True
    return (not course.topic or refers(whole.plain, place.where) is not None) and bool(whole.of_house())


def _ends_in_deed(said: str) -> bool:
    """Tell whether the last verb of a sentence may tell a deed or a speech; most others do neither.

    What is quoted may be several sentences.
    """
    ends = [words[-1] for part in said.split(_END) if (words := part.rsplit(maxsplit=1))]
    if len(ends) > 1:
        ends[:-1] = [f"{one}다" for one in ends[:-1]]
    told = max(map(_told_by, ends), default=_NOT)
    return told == _SURELY or (told == _MAYBE and (cues.may_tell(said) or _REPORTED.search(said) is not None))


@lru_cache(maxsize=16384)
def _told_by(end: str) -> int:
    """Return whether a last word tells a deed or a speech: not, maybe (beside a known verb), or surely."""
    last = ended(written(end.strip(_EDGES)))
    ending = read_ending(last)
    if ending is not None and ending.form == "final" and ending.tense == "present":
        if last.endswith(_IS) and cues.stem_of(last) is None:  # 1만 명이다; 높입니다 is a deed
            return _NOT
        return _SURELY if last.startswith("않") or not _STATES.match(last) else _MAYBE  # 수수료를 받지 않는다
    if _SPOKEN.match(last) is not None:
        return _MAYBE
    if ending is None or ending.form != "final" or ending.tense != "past":
        return _MAYBE
    word = Predicate((0, 0), last, ending.noun, None, "final", "past")
    known = cues.tells(word, "verbs", "concrete") or cues.lists(word, "relations")
    return _MAYBE if known else _NOT


def listed(course: Course, place: Place, clause: Clause) -> Stance | None:
    """Return the promise of a line that ends with a noun, in a list of what is promised."""
    sentence = place.sentence
    done = cues.tells(clause.done, "relations", "done")
    if (
        sentence.kind != "bullet"
        or course.whole.tells_results
        or not (done or cues.tells(clause.done, "verbs", "concrete"))
    ):
        return None
    whole = course.whole
    if not (course.listing or place.subjects.labelled or whole.is_of_plans or _is_own_line(course, clause)):
        return None
    numbers = whole.named
    measured = (
        whole.is_measured(clause.span)
        or numbers.amounts.within(clause.span)
        or numbers.often.within(clause.span)
    )
    if cues.tells(clause.done, "verbs", "light", "soft", "weighed") and not measured:
        return None
    if not measured and (_HEAD.search(whole.plain, *clause.span) or _is_title(whole, sentence)):
        return None
    done = done or "완료" in whole.plain[slice(*clause.done.span)]
    if done and whole.term(clause.span) is None:
        return None
    return Stance("listed", Strength.PLAN if course.is_planned(sentence) else Strength.FIRM)


def _is_title(whole: Whole, line: Sentence) -> bool:
    """Tell whether a line is the title of what stands behind it: ■ 사업자 보상."""
    marked = whole.text[max(0, line.start - _MARK) : line.start].strip()[-1:] in _TITLES
    return marked and len(line.text.split()) <= _TITLE


def _is_own_line(course: Course, clause: Clause) -> bool:
    """Tell whether a line with a day to come or a sum is of what a company itself announces."""
    whole = course.whole
    return (whole.own_words or course.announced) and whole.is_measured(clause.span) and not whole.is_of_deeds


def is_none(whole: Whole, stance: Stance, clause: Clause) -> bool:
    """Tell whether a clause follows from a promise, is a duty by statute, a meeting, or asked by a member."""
    where, promised = clause.span, stance.strength is not None
    if cues.any_of("marks", "consequences").search(whole.text, *where):
        return promised and not whole.named.amounts.within(where)
    if promised and _is_no_promise(whole, clause):
        return True
    turn = whole.minutes.at(where[0])
    return (
        (turn is not None and turn.asks)
        or _is_meeting(whole.plain, clause)
        or _is_of_law(whole.plain, clause)
    )


def _is_no_promise(whole: Whole, clause: Clause) -> bool:
    """Tell whether what is put as a promise is a duty, a sale, of owners or a law, denied, or dearer."""
    where = clause.span
    if _BY_STATUTE.search(whole.text, *where) or _NEXT_TEXT.search(whole.text, *where):
        return True
    if _is_sale(whole, where) or cues.any_of("nouns", "of_owners").search(whole.text, *where):
        return True
    if (whole.denies and clause.place >= 0) or _LAW_SAYS.search(whole.plain, *where):
        return True
    burdens = cues.any_of("marks", "burdens").search(whole.text, *where) is not None
    return burdens and not clause.ruling.negated and _is_raised(whole.plain, clause)


def _is_raised(plain: str, clause: Clause) -> bool:
    """Tell whether something is asked for, or more of it: 수수료 6.8%를 받기로, but 2%만 받기로."""
    if cues.tells(clause.done, "verbs", "raising"):
        return True
    charged = _CHARGES.search(plain, *clause.done.span) is not None
    return charged and not _LESS.search(plain, *clause.span)


def is_effort(plain: str, clause: Clause) -> bool:
    """Tell whether a clause promises no more than effort: 최선을 다하겠다, 힘을 쏟겠다."""
    before = (max(clause.span[0], clause.done.span[0] - _EFFORT_REACH), clause.done.span[0])
    return cues.tells(clause.done, "verbs", "empty") or _EFFORT.search(plain, *before) is not None


def _is_sale(whole: Whole, where: Span) -> bool:
    """Tell whether a clause is of what a shop sells cheaper, and not for those whom it owes something."""
    sold, owed = cues.any_of("marks", "sale"), cues.any_of("marks", "owed")
    return (
        (sold.search(whole.text, *where) is not None or whole.is_of_sale)
        and owed.search(whole.text, *where) is None
        and not whole.is_of_amends
    )


def _is_meeting(plain: str, clause: Clause) -> bool:
    """Tell whether what is done is that people meet: 기자회견을 열고."""
    if not cues.tells(clause.done, "verbs", "held"):
        return False
    before = plain[clause.span[0] : clause.done.span[0]].rstrip(" 을를")
    again = clause.ruling.planned and _AGAIN.search(before) is not None
    return before.endswith(_MEETINGS) and not again


def _is_of_law(plain: str, clause: Clause) -> bool:
    """Tell whether a clause is of a law, which nobody's promise brings into force: 개정안은 시행된다."""
    passive = _PASSIVE.search(clause.done.word) is not None
    return passive and _OF_LAW.search(plain, clause.span[0], clause.done.span[0]) is not None


def only_starts(plain: str, stance: Stance, clause: Clause) -> bool:
    """Tell whether a clause only tells when what was promised comes into force: 8월 판매분부터 적용된다."""
    starts = clause.done.noun in _STARTS and not has_object(plain, clause)
    return stance.rule in ("present", "told") and (starts or _PASSIVE.search(clause.done.word) is not None)


def may_promise(whole: Whole, one: Who, clause: Clause, stance: Stance) -> bool:
    """Tell whether somebody promises so: what a government does by its office is no promise of its own."""
    if not _may_act(one) or _is_of_author(whole, one, clause):
        return False
    if stance.strength is None and not speaks_of_promise(whole.plain, clause) and _is_of_others(whole, one):
        return False
    if one.type in ("ministry", "agency") and stance.strength is not None:
        if cues.tells(clause.done, "verbs", "office"):
            said = whole.plain[slice(*clause.span)]
            rules = cues.tells(clause.done, "verbs", "rules") or "실태" in said  # 실태를 조사할 예정이다
            return rules and stance.rule in _RULED and whole.is_dated(clause.span)
        return cues.tells(clause.done, "verbs", "concrete") or whole.is_measured(clause.span)
    return True


def _is_of_author(whole: Whole, one: Who, clause: Clause) -> bool:
    """Tell whether a writer who is no company's says what he will do himself: 전해 드릴게요."""
    if _MY.search(whole.plain, *clause.done.span) is None:
        return False
    return not (whole.minutes or clause.place >= 0 or one.basis == "stated" or whole.own_words)


def _is_of_others(whole: Whole, one: Who) -> bool:
    """Tell whether a body is only carried on into a text that is of somebody else."""
    carried = one.type != "company" and one.basis != "stated"
    return carried and all(who.name != one.name for who in whole.of_text())


def _may_act(one: Who) -> bool:
    """Tell whether somebody is of those whose promises are kept."""
    return one.type not in ("court", "assembly") and (one.type != "other" or one.name.endswith(_BODIES))
