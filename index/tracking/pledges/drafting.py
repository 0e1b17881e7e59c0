"""The promises of one stretch of a clause, each with who said it, when, where and before whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from index.korean.named_dates import DateMention
from index.tracking.pledges.actors import Who
from index.tracking.pledges.building import Deed, Spoken, promise_of, strength_of
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.details import share_of, under_heading
from index.tracking.pledges.merging import Draft
from index.tracking.pledges.occasions import had_been_said, is_of_a_thing, is_told_again, said_before, said_on
from index.tracking.pledges.pledge import Promise, Span
from index.tracking.pledges.relations import RETOLD
from index.tracking.pledges.things import known_by
from index.tracking.pledges.whole import Whole

_MONTH = timedelta(days=31)


def drafts_of(course: Course, place: Place, item: Span, deed: Deed) -> list[Draft]:
    """Return what a stretch of a clause promises, one draft an actor."""
    text, clause = course.whole.text, deed.clause
    stance = deed.stance._replace(strength=strength_of(text, item, deed))
    details = under_heading(deed.details, text, course.heading)
    again = _is_told_again(course.whole, place, clause)
    drafts = []
    for at, who in enumerate(deed.actors):
        own = share_of(details, at, len(deed.actors), text[slice(*clause.span)])
        spoken = _spoken(course, place, deed, who)
        promise = promise_of(text, who, deed._replace(stance=stance, details=own), spoken)
        promise = retold(promise) if again else promise
        drafts.append(Draft(promise, place.number, own.thing, clause.done.noun))
    return drafts


def retold(promise: Promise) -> Promise:
    """Return a promise that a text tells as one made before."""
    return replace(promise, rules=(*promise.rules, RETOLD))


def day_before(whole: Whole, place: Place, clause: Clause) -> date | None:
    """Return the earlier day on which was said what a sentence only tells again."""
    dates = whole.named.dates.within(place.where)
    told = said_before(whole.plain, dates, clause.said, whole.published)
    return told or _own_day(whole, place, clause)


def since(whole: Whole, place: Place, clause: Clause) -> date:
    """Return from when a promise counts its time: its day, the month it was made in, or the publication."""
    return day_before(whole, place, clause) or _month_before(whole, place, clause) or whole.published


def _month_before(whole: Whole, place: Place, clause: Clause) -> date | None:
    """Return when the month ended in which was said what is only told again: 2022년 10월 … 했었다."""
    if not (_is_told_again(whole, place, clause) or had_been_said(clause.said)):
        return None
    dates = whole.named.dates.within((place.where[0], clause.done.span[0]))
    told = (one for one in dates if isinstance(one, DateMention) and one.bound is None)
    own = (one for one in told if not is_of_a_thing(whole.plain, one.end))
    months = [one.last for one in own if one.first and one.last and one.last - one.first <= _MONTH]
    return next((last for last in reversed(months) if last < whole.published), None)


def _own_day(whole: Whole, place: Place, clause: Clause) -> date | None:
    """Return the day that a clause gives for what was promised then: 2022년 12월 29일 주겠다고 발표했다."""
    if clause.ruling.tense != "past" and not _is_told_again(whole, place, clause):
        return None
    dates = whole.named.dates.within((clause.span[0], clause.done.span[0]))
    days = (one for one in dates if isinstance(one, DateMention) and one.precision == "day")
    return next((one.first for one in days if one.first and one.first <= whole.published), None)


def _is_told_again(whole: Whole, place: Place, clause: Clause) -> bool:
    """Tell whether a promise was made before: 지난해 5월 … 투입하겠다고 약속했다."""
    dates = whole.named.dates.within(place.where)
    return is_told_again(whole.plain, clause, dates, whole.published)


def _spoken(course: Course, place: Place, deed: Deed, who: Who) -> Spoken:
    """Return who makes a promise, when, where and before whom, and what binds."""
    whole, occasion = course.whole, course.whole.occasion
    if not _is_told_again(whole, place, deed.clause):
        occasion = occasion.of_now()
    turn = whole.minutes.at(deed.evidence[0])
    by = who.person or (turn.name if turn else None) or None
    basis = "stated" if by else None
    if by is None and who.name in occasion.speakers:
        by, basis = occasion.speakers[who.name], "attendance"
    dates = whole.named.dates.within(place.where)
    before = day_before(whole, place, deed.clause)
    on = before or said_on(dates, whole.published, occasion, course.day)
    thing, beneficiary = deed.details.thing, deed.details.beneficiary
    words = known_by((thing.text if thing else None, beneficiary.text if beneficiary else None))
    sentence = (place.sentence.start, place.sentence.end)
    return Spoken(by, basis, on, occasion, course.bonds.of(deed.clause, sentence, who, words))
