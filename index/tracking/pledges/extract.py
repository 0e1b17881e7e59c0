"""The promises that a text makes, and what it says became of promises: by named rules, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import NamedTuple

from index.korean import spans as korean
from index.korean.patterns import lazy
from index.korean.reading import read
from index.korean.sentences import Sentence, read_sentences
from index.tracking.pledges import cues, lines
from index.tracking.pledges.actors import Who
from index.tracking.pledges.building import (
    Details,
    Spoken,
    Told,
    account_of,
    details_of,
    doubtful,
    evidence_of,
    promise_of,
    share_of,
    strength_of,
    voice_of,
)
from index.tracking.pledges.clauses import Clause, read_clauses
from index.tracking.pledges.course import Course
from index.tracking.pledges.inline import has_marks, unrolled
from index.tracking.pledges.items import split_items
from index.tracking.pledges.merging import Draft, merged
from index.tracking.pledges.occasions import is_told_again, said_before, said_on
from index.tracking.pledges.pledge import Account, Pledged, Relation, Span
from index.tracking.pledges.relations import RETOLD
from index.tracking.pledges.running import is_running
from index.tracking.pledges.screening import (
    is_effort,
    is_headline,
    is_none,
    listed,
    may_promise,
    may_tell,
    only_follows,
    only_starts,
)
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.stances import by_noun, stance_of
from index.tracking.pledges.states import read_state, read_turn
from index.tracking.pledges.subjects import Subjects
from index.tracking.pledges.whole import Whole

_LONGEST = 1000  # letters of a sentence
_NEXT = lazy(
    r"받을 수 있|신청할 수 있|신청 가능|신청을 받|이용할 수 있|시작(?:된|될|한|하)|시행(?:된|될|한|하)"
    r"|제공(?:된|될)|지급(?:된|될)|공개(?:된|될)"
    r"|적용(?:된|될)|접수|효력|(?:이루어|이뤄)(?:진|질)"
)
_WHEN = lazy(r"(?:시점|시기|시행일|적용일|기간|기한|지급|신청|혜택|접수|보상|환급|환불)(?:은|는)")
_FOUND = lazy(r"(?:확인|파악|조사)(?:되|됐)|드러났|나타났|나왔")
_UNSAID = ("", "하", "하기로")  # 적용 시점은 3월까지로 하기로 하였다
_OWN_WORD = ("put off", "withdrawn", "cut", "not to be")  # rules of what only the promisor can say
_OF_WHO_SPEAKS = ("is to be", "announced")
_BACK = 8  # promises back, to which a day told later may belong


def extract(
    text: str,
    published: date,
    title: str = "",
    *,
    outlet: str = "",
    reading: Sequence[korean.Span] | None = None,
    sentences: Sequence[Sentence] | None = None,
) -> Pledged:
    """Return what a text promises and tells of promises, in its order; what it prints again once.

    ``outlet`` is who published it; where that is a company, the words are its own.
    ``reading`` is what ``index.korean.reading.read`` gives, and ``sentences`` what ``read_sentences`` does,
    where the text was read already.
    """
    reading = read(text, published) if reading is None else reading
    sentences = read_sentences(text) if sentences is None else sentences
    return _Reader(Whole(text, published, (title, outlet), reading, sentences)).pledged()


class _Place(NamedTuple):
    """A sentence on the way through its text."""

    number: int
    sentence: Sentence
    where: Span
    subjects: Subjects


class _Reader:
    """Goes through the sentences of one text."""

    def __init__(self, whole: Whole) -> None:
        self.whole, self.text, self.plain = whole, whole.text, whole.plain
        self.course = Course(whole)
        self.drafts: list[Draft] = []
        self.accounts: list[Account] = []

    def pledged(self) -> Pledged:
        seen = {"".join(self.whole.title.split())}
        for number, sentence in enumerate(self._sentences()):
            squeezed = "".join(sentence.text.split())
            if squeezed in seen or squeezed.endswith("?") or sentence.kind == "caption":
                continue
            seen.add(squeezed)
            begin = self._begin(sentence) if self.whole.minutes else sentence.start
            # No prose has longer sentences; in parts the time does not grow faster than the text.
            for start in range(begin, sentence.end, _LONGEST):
                reach = (start, min(start + _LONGEST, sentence.end))
                for where in lines.parts(self.plain, reach) if self._is_line(sentence) else (reach,):
                    self._sentence(number, sentence, where)
        promises = [doubtful(one, self.whole.doubts) for one in merged(self.drafts)]
        return Pledged(tuple(promises), tuple(self.accounts))

    def _sentences(self) -> Iterable[Sentence]:
        """Return the sentences, those that hold a list of promises as the lines of that."""
        told = self.whole.sentences
        return chain.from_iterable(map(self._parts, told)) if has_marks(self.text) else told

    def _parts(self, sentence: Sentence) -> Sequence[Sentence]:
        """Return a sentence, or the lines of a list of promises that it holds."""
        parts = unrolled(sentence)
        return parts if len(parts) > 1 and self.course.lists(sentence) else [sentence]

    def _is_line(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is a line of a list; in minutes such a mark is before who speaks."""
        return sentence.kind == "bullet" and not self.whole.minutes

    def _begin(self, sentence: Sentence) -> int:
        """Return where a sentence begins behind the name of who speaks."""
        turn = self.whole.minutes.at(sentence.start)
        return max(sentence.start, turn.words) if turn and turn.words < sentence.end else sentence.start

    def _sentence(self, number: int, sentence: Sentence, where: Span) -> None:
        names = self.whole.named.names.within(where)
        subjects = Subjects(self.text, self.plain, where, names, self.whole.cast)
        # Nothing firm is told without a verb.
        if sentence.kind != "heading" and not is_headline(sentence.text):
            may = may_tell(self.course, where, subjects)
            known = len(self.drafts), len(self.accounts)
            told = may and self._clauses(_Place(number, sentence, where, subjects))
            if self.whole.may_follow and known[0] < len(self.drafts) and known[1] == len(self.accounts):
                self._turn(_Place(number, sentence, where, subjects))
            if not told and self.drafts and _NEXT.search(self.text, *where):
                self._attach(where)
            elif not told and self.whole.may_follow:
                self._state(_Place(number, sentence, where, subjects))
        self.course.remember(sentence, where, subjects)

    def _state(self, place: _Place) -> None:
        """Keep what a sentence tells of something promised by how it ends."""
        found = read_state(self.course, place.where, place.subjects)
        if found is not None:
            evidence = evidence_of(self.plain, found.clause.span, found.clause, last=True)
            self._account(place, evidence, *found)

    def _turn(self, place: _Place) -> None:
        """Keep what the rest of a sentence tells of what it says was promised."""
        promise, thing = self.drafts[-1].promise, self.drafts[-1].thing
        found = read_turn(self.course, place.where, promise.evidence, thing)
        if found is not None:
            rules = (*promise.rules, RETOLD)
            self.drafts[-1] = self.drafts[-1]._replace(promise=replace(promise, rules=rules))
            evidence = evidence_of(self.plain, found.clause.span, found.clause, last=True)
            who = Who(promise.actor, promise.actor_type, promise.actor_basis)
            at = len(self.accounts)
            self._account(place, evidence, found.clause, found.stance, [who], found.details)
            self.accounts[at:] = [replace(one, words=promise.words) for one in self.accounts[at:]]

    def _clauses(self, place: _Place) -> bool:
        made = False
        begun: int | None = None  # where a clause begins that only says what follows from the next
        clauses = read_clauses(self.text, self.plain, place.where)
        if self._is_line(place.sentence):
            clauses = lines.with_deed(self.plain, place.where, clauses)
        for at, clause in enumerate(clauses):
            joined = at + 1 < len(clauses) and clauses[at + 1].ruling is clause.ruling
            # 확대할 예정이었으나 연기했다 tells what was put off.
            if clause.ruling.tense == "was to be" or (joined and only_follows(self.whole, clause)):
                begun = clause.span[0] if begun is None else begun
            elif not (at and clauses[at - 1].ruling is clause.ruling and only_follows(self.whole, clause)):
                whole = clause if begun is None else clause._replace(span=(begun, clause.span[1]))
                made, begun = self._clause(place, whole, last=not joined) or made, None
        return made

    def _clause(self, place: _Place, clause: Clause, *, last: bool) -> bool:
        if clause.is_listed:
            stance = listed(self.course, place.sentence, clause, place.subjects)
        else:
            clause = by_noun(self.plain, clause)
            stance = stance_of(self.plain, clause)
        if stance is None or is_none(self.whole, stance, clause):
            return False
        if clause.done.noun in _UNSAID:
            self._attach(clause.span)
            return False
        found = self.course.actors(clause, place.subjects)
        actors = [one for one in found if may_promise(self.whole, one, clause, stance)]
        actors = [one for one in actors if not self._is_foretold(place, clause, stance, one)]
        if not actors or is_running(self.course, stance, clause, actors):
            return False
        amounts = self.whole.named.amounts.within(clause.span)
        if self.drafts and not amounts and only_starts(self.plain, stance, clause):
            self._attach(clause.span)
            return False
        for item in split_items(self.text, self.plain, clause, amounts):
            self._item(place, item, clause, stance, actors, last=last)
        return True

    def _is_foretold(self, place: _Place, clause: Clause, stance: Stance, who: Who) -> bool:
        """Tell whether somebody is only said to be about to do so: 쿠팡은 “정부가 지원할 것”이라고 말했다."""
        if stance.rule not in _OF_WHO_SPEAKS or clause.place < 0 or who.basis != "stated":
            return False
        speaker = place.subjects.speaker(clause)
        return bool(speaker) and not _speaks(speaker, [who])

    def _item(
        self, place: _Place, item: Span, clause: Clause, stance: Stance, actors: Sequence[Who], *, last: bool
    ) -> None:
        before = self._said_before(place, clause)
        since = before or self.whole.published
        details = details_of(self.text, self.plain, clause, item, self.whole.named, since)
        evidence = evidence_of(self.plain, item, clause, last=last and item[1] == clause.span[1])
        if stance.strength is None:
            self._account(place, evidence, clause, stance, actors, details)
            return
        measured = details.sums or details.count or details.term
        if not measured and is_effort(self.plain, clause):
            return
        stance = stance._replace(strength=strength_of(self.text, clause, item, stance, details))
        details = self._under_heading(details)
        again = self._is_told_again(place, clause)
        for at, who in enumerate(actors):
            own = share_of(details, at, len(actors), self.text[slice(*clause.span)])
            spoken = self._spoken(evidence, who, clause, place, before)
            promise = promise_of(self.text, evidence, who, clause, stance, own, spoken)
            if again:
                promise = replace(promise, rules=(*promise.rules, RETOLD))
            self.course.promised.add(who.name)
            self.drafts.append(Draft(promise, place.number, own.thing, clause.done.noun))

    def _account(
        self,
        place: _Place,
        evidence: Span,
        clause: Clause,
        stance: Stance,
        actors: Sequence[Who],
        details: Details,
    ) -> None:
        if details.thing is not None and details.thing.text.endswith(cues.ends("nouns", "events")):
            return
        answers = stance.relation is Relation.REBUTS and not _is_reported(clause)  # 발표를 부인했다
        speaker = actors if answers else self._speaker(place, clause, actors)
        house = stance.rule in _OWN_WORD or self.whole.own_words or _speaks(place.subjects.source(), actors)
        of_office = _speaks(self.whole.office, actors)  # a ministry's release of its own deeds
        house = house or answers or of_office
        if stance.relation is Relation.REBUTS and not _speaks(speaker, actors):
            stance = stance._replace(relation=Relation.CONTRADICTS)
        by = next((one.person or one.name for one in speaker), None) if _is_reported(clause) else None
        for who in actors:
            told = Told(voice_of(who, clause, speaker, house=house), by)
            self.accounts.append(account_of(self.text, evidence, who, clause, stance, details, told))

    def _speaker(self, place: _Place, clause: Clause, actors: Sequence[Who]) -> Sequence[Who]:
        """Return who tells what became of a promise; the lines of an authority's release are its findings."""
        if not _is_reported(clause):
            return place.subjects.source() or (() if self.whole.own_words else self.whole.office)
        if clause.said is not None and clause.place < 0 and _FOUND.match(clause.said.word):
            found = (self.course.authority,) if self.course.authority else place.subjects.speaker(clause)
            return [one for one in found if not _speaks([one], actors)]  # nobody finds out about himself
        if place.subjects.is_told_by_another(clause):
            return ()
        return place.subjects.speaker(clause) or (actors if clause.said else ())

    def _under_heading(self, details: Details) -> Details:
        """Return details with the programme as the heading has it in full: 소상공인 피해 지원금."""
        thing, heading = details.thing, self.course.heading
        if thing is None or thing.named or heading is None:
            return details
        at = heading.text.rfind(thing.text)
        if at < 0 or heading.text[at + len(thing.text) :].strip(" '’"):
            return details
        begin = max((heading.text.rfind(mark, 0, at) + 1 for mark in "’'」”"), default=0)
        while heading.text[begin].isspace():
            begin += 1
        span = (heading.start + begin, heading.start + at + len(thing.text))
        return replace(details, thing=thing._replace(text=self.text[slice(*span)], span=span))

    def _spoken(self, evidence: Span, who: Who, clause: Clause, place: _Place, before: date | None) -> Spoken:
        """Return who makes a promise, when, where and before whom, and what binds."""
        whole, occasion = self.whole, self.whole.occasion
        turn = whole.minutes.at(evidence[0])
        by = who.person or (turn.name if turn else None)
        basis = "stated" if by else None
        if by is None and who.name in occasion.speakers:
            by, basis = occasion.speakers[who.name], "attendance"
        dates = whole.named.dates.within(place.where)
        on = before or said_on(dates, whole.published, occasion, self.course.day)
        return Spoken(by, basis, on, occasion, whole.bond_of(clause))

    def _is_told_again(self, place: _Place, clause: Clause) -> bool:
        """Tell whether a promise was made before: 지난해 5월 … 투입하겠다고 약속했다."""
        dates = self.whole.named.dates.within(place.where)
        return is_told_again(self.plain, clause, dates, self.whole.published)

    def _said_before(self, place: _Place, clause: Clause) -> date | None:
        """Return the earlier day on which was said what a sentence only tells again."""
        if clause.said is None:
            return None
        dates = self.whole.named.dates.within(place.where)
        return said_before(dates, clause.said, self.whole.published)

    def _attach(self, where: Span) -> None:
        """Give the day of 해당 이모티콘은 오는 5일부터 받을 수 있다 to the promise of that thing."""
        term = self.whole.term(where)
        if term is None or (term.first and term.first <= self.whole.published):
            return
        said = self.text[slice(*where)]
        last = len(self.drafts) - 1
        for at in range(last, max(-1, last - _BACK), -1):
            one = self.drafts[at]
            beside = at == last and _WHEN.search(said) is not None
            if one.promise.term is None and (beside or (one.thing and one.thing.text.split()[-1] in said)):
                self.drafts[at] = one._replace(promise=replace(one.promise, term=term))
                return


def _is_reported(clause: Clause) -> bool:
    """Tell whether a clause is told to have been said by somebody."""
    return clause.said is not None or clause.place >= 0


def _speaks(speaker: Sequence[Who], actors: Sequence[Who]) -> bool:
    """Tell whether one of the actors is who speaks."""
    return any(one.name == who.name for one in speaker for who in actors)
