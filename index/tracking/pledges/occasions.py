"""Where, when and before whom something was promised, and what binds: read once a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from index.korean import spans as korean
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person import Person
from index.korean.sentences import Sentence
from index.tracking.events.actors import Named
from index.tracking.events.helpers import Predicate
from index.tracking.events.names import Names
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Cast
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.phrases import ends_phrase, is_relative
from index.tracking.pledges.pledge import Binding

_PRESENT = lazy(r"참석|자리했|자리를 함께|배석|참여해|한자리에")
_CHIEFS = (
    "대표",
    "대표이사",
    "CEO",
    "의장",
    "사장",
    "부사장",
    "회장",
    "최고경영자",
    "공동대표",
    "총괄",
    "부회장",
)
_DAY = lazy(r"(?:지난|올|이번)?(?:해|달|\d{1,4}[년월일])|작년|올해|오전|오후")
_HAD_SAID = lazy(r"[했혔렸겼었았냈]었(?:다|습니다|지만|으나|는데)")  # 했었다, 밝혔었다
_BUT_SAID = lazy(r"(?:지만|으나|는데)$")
_TOLD_AGAIN = lazy(
    r" ?(?:밝힌|약속한|발표한|말한|공언한|합의한) (?:대로|바와|것처럼|바 있)"
)  # 간담회에서 밝힌 대로
_HAD_PROMISED = lazy(
    r"(?:제출한|제시한|내놓은|공개한|밝힌|약속한|발표한|선언한|공언한|답변한|말한|홍보한|말씀드린|알린) 바 있"
)
_OF_A_THING = lazy(r"(?:에|부터)? ?[가-힣 ]{0,12}?(?:한|된|던|진|린|킨|친|낸|연|온) ")
_BEHIND = 20  # letters behind a promise, in which it is told that it was made
_LONG_AGO = timedelta(days=45)  # before the publication, from which a meeting is only looked back at
_NEWS = 7  # days before the publication, of which a day may be that of the promise
OPENING = 4  # sentences, in which what binds a whole text is told
_CONSENT_STEP = lazy(
    r"동의의결[^.\n]{0,20}?(?P<step>개시(?:를|를 | |절차 )?신청|신청|개시|잠정|확정|인용|이행관리"
    r"|이행 ?점검|이행)"
)
_STEPS = {"신청": "신청", "개시": "개시", "잠정": "잠정", "확정": "확정", "인용": "확정"}


@dataclass(frozen=True)
class Occasion:
    """Where a text's promises were made; ``speakers`` are those who attended, by the company they lead.

    One of ``long_ago`` is that of what the text only tells again.
    """

    where: str | None
    to: tuple[str, ...]
    on: date | None
    speakers: dict[str, str]
    long_ago: bool = False

    def of_now(self) -> Occasion:
        """Return what it says of what is said in the text itself."""
        return replace(self, where=None, to=(), on=None) if self.long_ago else self


def read_occasion(
    text: str, sentences: Sequence[Sentence], named: Names, cast: Cast, published: date
) -> Occasion:
    """Return the meeting at which a text's promises were made, with who was there."""
    speakers: dict[str, str] = {}
    where: str | None = None
    to: tuple[str, ...] = ()
    on: date | None = None
    long_ago = False
    for one in sentences:
        names = named.names.within((one.start, one.end))
        met = (
            (where is None or long_ago)
            and names
            and cues.any_of("nouns", "meetings").search(text, one.start, one.end)
        )
        found = _meeting().search(text, one.start, one.end) if met else None
        dates = named.dates.within((one.start, one.end)) if found else ()
        if found and not (_TOLD_AGAIN.match(text, found.end()) or _is_to_come(dates, published)):
            past = _was_long_ago(text, [day for day in dates if day.start < found.end()], published)
            if past and where is not None:
                continue
            long_ago = past
            where = found["quoted"] or _called(found["plain"])
            on = day_of_news(dates, published)
            to = _hosts(names)
        if _PRESENT.search(text, one.start, one.end):
            speakers = _speakers(names, cast) | speakers
    return Occasion(where, to, on, speakers, long_ago)


def _is_to_come(dates: Sequence[object], published: date) -> bool:
    """Tell whether a meeting is yet to be held: 과방위는 오는 30일 청문회를 연다."""
    days = [one.first for one in dates if isinstance(one, DateMention) and one.first is not None]
    return bool(days) and min(days) > published


def _was_long_ago(text: str, before: Sequence[korean.Span], published: date) -> bool:
    """Tell whether a meeting is only looked back at, by the day before it: 지난 1월 청문회에서."""
    days = [one for one in before if isinstance(one, DateMention) and not is_of_a_thing(text, one.end)]
    last = days[-1].last if days else None
    return last is not None and last < published - _LONG_AGO


def is_of_a_thing(text: str, end: int) -> bool:
    """Tell whether a day is that of a thing, by what follows it: 지난해 3월 내놓은 서비스를."""
    return _OF_A_THING.match(text, end) is not None


def _called(said: str) -> str:
    """Return a meeting's name without what stands before it: 네이버는, 서울에서 열린."""
    words = said.split()
    begin = max(
        (
            at
            for at, word in enumerate(words[:-1], 1)
            if ends_phrase(word) or is_relative(word) or _DAY.fullmatch(word)
        ),
        default=0,
    )
    return " ".join(words[begin:])


def _speakers(names: Sequence[Named], cast: Cast) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in names:
        if isinstance(one, Person) and (one.title or "").endswith(_CHIEFS):
            for who in cast.whom(one):
                if who.type == "company":
                    found.setdefault(who.name, one.name)
    return found


def _hosts(names: Sequence[Named]) -> tuple[str, ...]:
    hosts = [
        one.names[0]
        for one in names
        if isinstance(one, Organisation) and one.kind in cues.words("nouns", "hosts") and not one.ambiguous
    ]
    return tuple(dict.fromkeys(hosts))


def day_of_news(mentions: Sequence[object], published: date, near: int = _NEWS) -> date | None:
    """Return the first day among some dates that is at most so many days before the publication."""
    for one in mentions:
        first = one.first if isinstance(one, DateMention) and one.precision == "day" else None
        if first is not None and 0 <= (published - first).days <= near:
            return first
    return None


@cache
def _meeting() -> re.Pattern[str]:
    ends = cues.alternatives(cues.words("nouns", "meetings"))
    return re.compile(
        rf"[‘'「“](?P<quoted>[^‘’'「」“”\n]{{2,60}}?(?:{ends}))[’'」”]"
        rf"|(?<![가-힣])(?P<plain>(?!이날|지난|같은|오는|최근"
        rf"|이번)(?:[가-힣A-Za-z0-9·]{{1,12}} ){{0,3}}[가-힣A-Za-z0-9·]{{0,12}}(?:{ends}))(?:[을를]"
        rf"|에서는?|에 |에는"
        rf"|에도|장에서)"
    )


def said_on(mentions: Sequence[object], published: date, occasion: Occasion, before: date | None) -> date:
    """Return the day of a promise: that of its sentence, of the meeting, of the news, or of publication."""
    return day_of_news(mentions, published) or occasion.on or before or published


def said_before(
    plain: str, mentions: Sequence[object], said: Predicate | None, published: date
) -> date | None:
    """Return the earlier day of what is only told again: 지난 1월 30일 … 마칠 계획이라고 했었다.

    What is told against it was said long ago: 지난해 11월 6일 … 지원하겠다고 했는데.
    """
    if said is None or not (_HAD_SAID.search(said.word) or _BUT_SAID.search(said.word)):
        return None
    days = (one for one in mentions if isinstance(one, DateMention) and one.precision == "day")
    own = (one for one in days if one.bound is None and one.start < said.span[0])
    first = next((one.first for one in own if not _OF_A_THING.match(plain, one.end)), None)
    far = first is not None and (published - first).days > (0 if _HAD_SAID.search(said.word) else _NEWS)
    return first if far else None


def had_been_said(said: Predicate | None) -> bool:
    """Tell whether the verb of a speech looks back: 했었다, 밝혔었다."""
    return said is not None and _HAD_SAID.search(said.word) is not None


def is_told_again(plain: str, clause: Clause, mentions: Sequence[object], published: date) -> bool:
    """Tell whether a clause tells what was promised long before: 2022년 8월 … 하겠다고 약속한 바 있다.

    The day is that of the speech, and not of a thing: 지난해 3월 내놓은 서비스를.
    """
    if clause.said is None and clause.ruling.tense != "past" and clause.ruling.form != "resolved":
        return False
    behind = (clause.ruling.span[0], clause.ruling.span[1] + _BEHIND)
    if _HAD_PROMISED.search(plain, *behind):
        return True
    if (
        not cues.any_of("marks", "said_then").search(plain, *behind)
        or day_of_news(mentions, published) is not None
    ):
        return False
    days = (one for one in mentions if isinstance(one, DateMention) and one.bound is None)
    before = (one for one in days if clause.span[0] <= one.start < clause.ruling.span[0])
    first = next(before, None)
    return (
        first is not None
        and first.last is not None
        and (published - first.last).days > _NEWS
        and _OF_A_THING.match(plain, first.end) is None
    )


@dataclass(frozen=True)
class Bond:
    """What binds the promises of a text, with the phase of a 동의의결."""

    binding: Binding
    phase: str | None = None


@cache
def _binding() -> re.Pattern[str]:
    return cues.either(frozenset(word for known in cues.table()["binding"].values() for word in known))


@cache
def _binds() -> tuple[tuple[Binding, re.Pattern[str]], ...]:
    order = (
        (Binding.CONSENT_DECISION, "consent"),
        (Binding.ORDER, "order"),
        (Binding.TESTIMONY, "testimony"),
        (Binding.SELF_REGULATION, "self_regulation"),
        (Binding.AGREEMENT, "agreement"),
    )
    return tuple((binding, cues.any_of("binding", name)) for binding, name in order)


def read_bond(text: str, sentences: Sequence[Sentence], title: str) -> Bond:
    """Return what binds what a whole text promises, by its title and first sentences."""
    prose = [one.text for one in sentences if one.kind in ("sentence", "bullet")][:OPENING]
    opening = "\n".join([title, *prose])
    return bond_of(opening, Bond(Binding.VOLUNTARY), _phase(text) or _phase(opening))


def names_bond(said: str) -> bool:
    """Tell whether a stretch names what binds."""
    return _binding().search(said) is not None


def bond_of(said: str, otherwise: Bond, phase: str | None = None) -> Bond:
    """Return what binds by the words of a stretch, else what binds otherwise."""
    if not names_bond(said):
        return otherwise
    for binding, words in _binds():
        if words.search(said):
            told = (_phase(said) or phase or otherwise.phase) if binding is Binding.CONSENT_DECISION else None
            return Bond(binding, told)
    return otherwise


def _phase(said: str) -> str | None:
    found = _CONSENT_STEP.search(said)
    if found is None:
        return None
    step = found["step"]
    return "신청" if step.endswith("신청") else _STEPS.get(step, "이행관리")
