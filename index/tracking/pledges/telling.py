"""What a sentence promises or tells of promises: clause by clause, and else by how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.tracking.pledges import lines
from index.tracking.pledges.actors import Who
from index.tracking.pledges.building import Deed
from index.tracking.pledges.clauses import Clause, read_clauses
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.details import details_of
from index.tracking.pledges.drafting import drafts_of, retold, since
from index.tracking.pledges.evidence import evidence_of
from index.tracking.pledges.following import told_alone
from index.tracking.pledges.items import split_items
from index.tracking.pledges.later_days import give_day, may_tell_day
from index.tracking.pledges.merging import Draft
from index.tracking.pledges.phrases import Thing
from index.tracking.pledges.pledge import Account, Relation, Span
from index.tracking.pledges.put_forward import by_noun
from index.tracking.pledges.relations import REACHED
from index.tracking.pledges.running import is_running
from index.tracking.pledges.screening import is_effort, is_none, listed, may_promise, may_tell, only_starts
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.stances import stance_of
from index.tracking.pledges.states import read_state, read_turn
from index.tracking.pledges.subject_things import names_deed, subject_of, turned_from
from index.tracking.pledges.tellers import accounts_of, speaks
from index.tracking.pledges.things import PROMISES

_UNSAID = ("", "하", "하기로")  # 적용 시점은 3월까지로 하기로 하였다
_OF_WHO_SPEAKS = ("is to be", "announced")


class Telling:
    """What the sentences of a text promise, and what they tell of promises, so far."""

    def __init__(self, course: Course) -> None:
        self.course, self.whole = course, course.whole
        self.drafts: list[Draft] = []
        self.accounts: list[Account] = []

    def read(self, place: Place) -> None:
        """Take in what a sentence tells by its clauses, by what turns behind them, or as a state."""
        promises, accounts = len(self.drafts), len(self.accounts)
        told = may_tell(self.course, place) and self._clauses(place)
        if self.whole.may_follow and promises < len(self.drafts) and accounts == len(self.accounts):
            self._turn(place)
        if not told and self.drafts and may_tell_day(self.whole.text, place.where):
            give_day(self.whole, place.where, self.drafts)
        elif not told and self.whole.may_follow:
            self._state(place)

    def _state(self, place: Place) -> None:
        """Keep what a sentence tells of something promised by how it ends."""
        found = read_state(self.course, place)
        if found is not None:
            self.accounts += accounts_of(self.course, place, found)

    def _turn(self, place: Place) -> None:
        """Keep what the rest of a sentence tells of what it says was promised."""
        last = self.drafts[-1]
        found = read_turn(self.course, place.where, last)
        if found is not None:
            self.drafts[-1] = last._replace(promise=retold(last.promise))
            told = accounts_of(self.course, place, found)
            self.accounts += [replace(one, words=last.promise.words) for one in told]

    def _clauses(self, place: Place) -> bool:
        """Take in what the clauses of a sentence tell; tell whether one did."""
        clauses = read_clauses(self.whole.text, self.whole.plain, place.where)
        if self.whole.is_line(place.sentence):
            clauses = lines.with_deed(self.whole.plain, place.where, clauses)
        told = [self._clause(place, one, last=last) for one, last in told_alone(self.whole, clauses)]
        return any(told)

    def _clause(self, place: Place, clause: Clause, *, last: bool) -> bool:
        """Take in what one clause tells, thing by thing; tell whether it told anything."""
        clause, stance = self._stance(place, clause)
        if stance is None or is_none(self.whole, stance, clause):
            return False
        if clause.done.noun in _UNSAID:
            give_day(self.whole, clause.span, self.drafts)
            return False
        actors = self._actors(place, clause, stance)
        if not actors or is_running(self.course, stance, clause, actors):
            return False
        amounts = self.whole.named.amounts.within(clause.span)
        if self.drafts and not amounts and only_starts(self.whole.plain, stance, clause):
            give_day(self.whole, clause.span, self.drafts)
            return False
        for item in split_items(self.whole.text, self.whole.plain, clause, amounts):
            self._item(place, item, self._deed(place, item, clause, stance, actors, last=last))
        return True

    def _stance(self, place: Place, clause: Clause) -> tuple[Clause, Stance | None]:
        """Return what a clause does, and the clause with the verb that does it."""
        if clause.is_listed:
            return clause, listed(self.course, place, clause)
        clause = by_noun(self.whole.plain, clause)
        return clause, stance_of(self.whole.plain, clause)

    def _actors(self, place: Place, clause: Clause, stance: Stance) -> Sequence[Who]:
        """Return who does what a clause tells, and may promise it."""
        found = self.course.actors(clause, place.subjects)
        able = (one for one in found if may_promise(self.whole, one, clause, stance))
        return [one for one in able if not _is_foretold(place, clause, stance, one)]

    def _deed(
        self, place: Place, item: Span, clause: Clause, stance: Stance, actors: Sequence[Who], *, last: bool
    ) -> Deed:
        details = details_of(
            self.whole,
            clause,
            item,
            since(self.whole, place, clause),
            broken="contradicted" in stance.doubts,
            reached=stance.relation in REACHED,
        )
        thing = details.thing
        if stance.relation is not None and (thing is None or (_is_of_subject(stance) and names_deed(thing))):
            taken = [*((one.start, one.end) for one in place.subjects.names), *place.subjects.places]
            subject = subject_of(self.whole, clause, taken, only_topic=thing is not None)
            thing = subject or thing
        if stance.relation is not None and (thing is None or thing.text in PROMISES):
            thing = self._promised_thing(place, clause) or thing
        details = replace(details, thing=thing)
        last = last and item[1] == clause.span[1]
        return Deed(evidence_of(self.whole.plain, item, clause, last=last), clause, stance, actors, details)

    def _promised_thing(self, place: Place, clause: Clause) -> Thing | None:
        """Return what the same sentence promised before: 지침을 개정하겠다는 약속을 사실상 철회했다."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and place.where[0] <= last.promise.evidence[0] < clause.span[0]:
            return last.thing
        return turned_from(self.whole, clause)

    def _item(self, place: Place, item: Span, deed: Deed) -> None:
        """Keep what a stretch of a clause tells; effort without any measure is no promise."""
        details = deed.details
        if deed.stance.strength is None:
            self.accounts += accounts_of(self.course, place, deed)
        elif details.sums or details.count or details.term or not is_effort(self.whole.plain, deed.clause):
            self.drafts += drafts_of(self.course, place, item, deed)
            self.course.promised.update(one.name for one in deed.actors)


def _is_of_subject(stance: Stance) -> bool:
    """Tell whether an account may be of its subject, as no figure of what goes on is: 쿠폰이 지급됐다."""
    return stance.relation is not None and stance.relation is not Relation.REPORTS_PROGRESS


def _is_foretold(place: Place, clause: Clause, stance: Stance, who: Who) -> bool:
    """Tell whether somebody is only said to be about to do so: 쿠팡은 “정부가 지원할 것”이라고 말했다."""
    if stance.rule not in _OF_WHO_SPEAKS or clause.place < 0 or who.basis != "stated":
        return False
    speaker = place.subjects.speaker(clause)
    return bool(speaker) and not speaks(speaker, [who])
