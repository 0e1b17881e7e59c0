"""What the sentences so far told of: who is spoken of, what was announced, whether a list goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from index.korean.patterns import each, lazy
from index.korean.sentences import Sentence
from index.tracking.pledges.actors import AUTHORITIES, Who, body
from index.tracking.pledges.anaphors import called, calls_at_first, how_many, refers
from index.tracking.pledges.bonds import Bonds
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.occasions import day_of_news
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.speakers import Turn
from index.tracking.pledges.subjects import Subjects
from index.tracking.pledges.whole import Whole

_ANNOUNCED = lazy(
    r"발표|밝혔|밝힌|결정|공지|안내|예정|계획|약속|나선다|알려드|시행|제출|내놨|합의|담겼|체결|맺었"
)
_HEADS = "방안|계획|약속|시정방안|상생안|지원책|조치|대책|과제"
_HEADED = r"[^.\n]{0,40}(?:발표|밝혔|제시|마련|다음|내놨|공개|주요|[:：])"
_LISTED = lazy(r"다음과? ?(?:와 )?같|아래과? ?(?:와 )?같|주요 ?내용|은\s*$|는\s*$|" + each(_HEADS, _HEADED))
_PLANS = lazy(r"겠다|기로 |계획|예정|방침|약속|다짐|합의")
# A list of what others ask for, of a law, or of what was not promised is of no promises.
_DEMANDS = lazy(
    r"요구|촉구|당부|요청|건의|제안|비판|지적|라고 주"
    r"|(?:법안|개정안|조례안?|제정안)[은이에]|지 (?:않|못)|(?<![가-힣])안 (?:했|한)"
)
_AGREED = lazy(r"협약|협정|합의|MOU|양해각서|손[을 ]?잡|참석|참여|한자리")
_PLANNED_TAIL = lazy(r"(?:계획|예정|방침|구상|목표)[^.]{0,12}[.]?$")
_MOST_TOGETHER = 8  # companies that a word may stand for
_LISTING = 12  # lines behind what heads a list
_NEAR = 3  # days before the publication, of which the news may be


class Place(NamedTuple):
    """A sentence, or a part of one, on the way through its text."""

    number: int
    sentence: Sentence
    where: Span
    subjects: Subjects


class Course:
    """Of whom a text tells as it goes on."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.bonds = Bonds(whole)
        self.topic: tuple[Who, ...] = ()
        self.several: tuple[Who, ...] = ()
        self.companies: dict[str, Who] = {}  # of which the text told so far
        self.authority: Who | None = None
        self.heading: Sentence | None = None
        self._day: date | None = None
        self._undated: deque[Span] = deque()  # of which it was not yet asked whether they tell the day
        self._announced = _ANNOUNCED.search(whole.title) is not None
        self._lately: deque[Span | None] = deque(maxlen=_LISTING)  # None for a list within a sentence
        self._planned: Span = (0, 0)
        self.promised: set[str] = set()  # by whom a promise was told so far

    @property
    def announced(self) -> bool:
        """Whether the text is of what somebody announces."""
        return self._announced or self.whole.is_headed

    def remember(self, place: Place) -> None:
        """Keep of whom a sentence tells, and what it heads."""
        _, sentence, where, subjects = place
        topic = subjects.topic
        if not topic:  # None for nobody, () for a stranger
            topic = self._called(where) or topic
        if topic is None and not any(one.type in AUTHORITIES for one in self.topic):
            topic = subjects.owner() or None
        if topic is None and sentence.kind in ("heading", "bullet"):
            topic = self._heads(where, subjects)
        if topic is None and not self.topic and not self.whole.minutes:
            topic = self._first_named(subjects)
        if topic is not None:
            self.topic = topic
            for one in _companies(topic):  # the last told of stands last
                self.companies.pop(one.name, None)
                self.companies[one.name] = one
            self.authority = next((one for one in topic if one.type in AUTHORITIES), self.authority)
        self.several = self._together(topic, subjects, where) or self.several
        text = self.whole.text
        self.heading = sentence if sentence.kind == "heading" else self.heading
        self._announced = self._announced or _ANNOUNCED.search(text, *where) is not None
        self._lately.append(where)
        self._undated.append(where)

    @property
    def day(self) -> date | None:
        """The day of the news, where the text has told it so far."""
        while self._day is None and self._undated:
            dates = self.whole.named.dates.within(self._undated.popleft())
            self._day = day_of_news(dates, self.whole.published, _NEAR)
        return self._day

    @property
    def listing(self) -> bool:
        """Whether a list may go on: one of the last lines heads it, or was of it."""
        return any(where is None or self._heads_list(where) for where in self._lately)

    def _heads_list(self, where: Span) -> bool:
        text = self.whole.text
        return _LISTED.search(text, *where) is not None and not _DEMANDS.search(text, *where)

    def _called(self, where: Span) -> tuple[Who, ...]:
        """Return the body that a sentence begins to tell of by a word for it: 협회는."""
        word = calls_at_first(self.whole.plain, where)
        known = self.whole.cast.body(word) if word else None
        return (known,) if known else ()

    def _first_named(self, subjects: Subjects) -> tuple[Who, ...] | None:
        """Return the one company that a sentence names, though no subject: 쿠팡에 공지가 떴다."""
        if not subjects.names:
            return None
        named = dict.fromkeys(who for one in subjects.names for who in self.whole.cast.whom(one))
        companies = [who._replace(basis="carried") for who in named if who.type == "company"]
        return tuple(companies) if len(companies) == len(named) == 1 else None

    def _together(self, topic: tuple[Who, ...] | None, subjects: Subjects, where: Span) -> tuple[Who, ...]:
        """Return several of whom a sentence tells, or who in it agreed: ○○부는 A·B와 협약을 맺었다."""
        if topic is not None and len(topic) > 1:
            return topic
        if len(subjects.names) < 2 or not _AGREED.search(self.whole.text, *where):
            return ()
        named = dict.fromkeys(who for one in subjects.names for who in self.whole.cast.whom(one))
        companies = tuple(who for who in named if who.type == "company")
        return companies if len(companies) > 1 else ()

    def lists(self, sentence: Sentence) -> bool:
        """Tell whether a list within a sentence is of promises: by what headed it, or its own verb."""
        if _DEMANDS.search(sentence.text) or not (self.listing or _PLANS.search(sentence.text)):
            return False
        self._lately.append(None)
        if _PLANNED_TAIL.search(sentence.text):
            self._planned = (sentence.start, sentence.end)
        return True

    def is_planned(self, line: Sentence) -> bool:
        """Tell whether a line is of a list that its sentence only plans: ▲교육 지원 등을 추진할 계획이다."""
        return self._planned[0] <= line.start < self._planned[1]

    def _heads(self, where: Span, subjects: Subjects) -> tuple[Who, ...] | None:
        """Return of whom a line is the heading, that is little more than a name: ■ 네이버."""
        for one in subjects.names[:1]:
            if 2 * (one.end - one.start) >= where[1] - where[0]:
                return self.whole.cast.whom(one) or None
        return None

    def actors(self, clause: Clause, subjects: Subjects) -> tuple[Who, ...]:
        """Return who does what a clause tells, by name or by what stands for it: 회사는, 양사는, 당사는."""
        whole = self.whole
        before = (clause.span[0], clause.done.span[0])
        word = called(whole.plain, before)
        if word and (known := whole.cast.body(word)):
            return (known,)
        carried = self._carried(clause)
        actors = subjects.of(clause, carried)
        how = refers(whole.plain, before)
        several = self._several(clause) if how == "both" else ()
        if how == "both" and (several or not self.topic):
            return tuple(Who(one.name, one.type, "carried") for one in several)
        if how == "one" and not any(one.basis == "stated" for one in actors):
            return _companies(actors) or whole.of_house()
        if how == "self":
            return self._speaking(clause, subjects, carried)
        return self._told(clause, subjects, actors)

    def _several(self, clause: Clause) -> tuple[Who, ...]:
        """Return of whom a sentence told together, or the sentences so far one after the other."""
        companies = _companies(self.several)
        if self.several:
            return companies if len(companies) > 1 else self.several
        told = tuple(self.companies.values())
        number = how_many(self.whole.plain, (clause.span[0], clause.done.span[0]))
        if len(told) == 1 and not self.topic:
            return told
        meant = told[-(number or _MOST_TOGETHER) :]
        return meant if len(meant) > 1 and (number or len(meant) == len(told)) else ()

    def _speaking(self, clause: Clause, subjects: Subjects, carried: tuple[Who, ...]) -> tuple[Who, ...]:
        """Return who says we: in minutes the one whose turn it is."""
        if self.whole.minutes.at(clause.span[0]) is not None:
            return carried
        spoken = subjects.speaker(clause) if clause.place >= 0 else ()
        return spoken or _companies(carried) or self.whole.of_house()

    def _told(self, clause: Clause, subjects: Subjects, actors: tuple[Who, ...]) -> tuple[Who, ...]:
        """Return who does it where no word stands for him: those found, or whom the whole text is of."""
        whole = self.whole
        own = clause.ruling.planned and clause.said is None and subjects.topic  # 경상북도는 … 부담하기로 했다
        told = clause.ruling.tense == "past" or clause.ruling.going_on
        if told and not own and self._is_found(subjects, actors):
            return whole.of_house() or actors
        if actors:
            return actors
        nobody = subjects.topic is None and not self.topic
        promises = clause.ruling.tense == "future" and clause.place < 0 and whole.own_words  # …는 막을게요
        return whole.of_house() if nobody or promises else ()

    def _is_found(self, subjects: Subjects, actors: Sequence[Who]) -> bool:
        """Tell whether what is told is what an authority found, of the company that the text is of."""
        if any(one.basis == "stated" or one.type not in AUTHORITIES for one in actors):
            return False
        return any(one.type in AUTHORITIES for one in (*(subjects.topic or ()), *self.topic))

    def _carried(self, clause: Clause) -> tuple[Who, ...]:
        """Return who was spoken of before; in minutes for whom the one speaks whose turn it is."""
        turn = self.whole.minutes.at(clause.span[0])
        if turn is None:
            return self.topic
        known = self.whole.cast.employers.get(turn.name) or (body(turn.of) if turn.of else None)
        known = known or (self.whole.house if turn.name and turn.name in self.whole.title else None)
        known = known or self._asked(turn)
        return (Who(known.name, known.type, person=turn.name or None),) if known else ()

    def _asked(self, turn: Turn) -> Who | None:
        """Return the company that the one who spoke before asked, where it is one."""
        before = self.whole.minutes.before(turn)
        if before is None or turn.asks:
            return None
        named = self.whole.named.names.within((before.words, turn.words))
        asked = {who.name: who for one in named for who in self.whole.cast.whom(one) if who.type == "company"}
        return next(iter(asked.values())) if len(asked) == 1 else None


def _companies(actors: tuple[Who, ...]) -> tuple[Who, ...]:
    return tuple(one for one in actors if one.type == "company")
