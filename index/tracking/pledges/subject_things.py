"""Of what an account of a promise is told: its topic, or the subject of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.events import cues as events
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.phrases import Thing, noun_phrase
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.thing_words import may_be
from index.tracking.pledges.things import no_beneficiary, within
from index.tracking.pledges.whole import Whole

_SUBJECT = lazy(r"(?<=[가-힣A-Za-z0-9])(?<![게에서로지와과])(?<!지난해)(?<!올해)(?<!지금)[은는이가]$")

_OBJECT = lazy(r"[을를]$")


def subject_of(whole: Whole, clause: Clause, taken: Sequence[Span], *, only_topic: bool) -> Thing | None:
    """Return the topic of a clause, else its last subject, that is a thing and none of those ``taken``."""
    dates, amounts = whole.named.dates.within(clause.span), whole.named.amounts.within(clause.span)
    taken = [*taken, *((one.start, one.end) for one in amounts)]
    words = [
        one
        for one in within(clause.words, clause.span[0], clause.done.span[0])
        if not any(day.start <= one.start < day.end for day in dates)
    ]
    told = [
        words[: at + 1]
        for at, word in enumerate(words)
        if _SUBJECT.search(word.bare)
        and may_be(whole.plain, word)
        and not any(start <= word.start < end for start, end in taken)
    ]
    topics = [one for one in told if one[-1].bare[-1] in "은는"]
    chosen = topics[:1] or (() if only_topic else told[-1:])
    return no_beneficiary(noun_phrase(whole.text, whole.plain, chosen[0], _SUBJECT)) if chosen else None


def turned_from(whole: Whole, clause: Clause) -> Thing | None:
    """Return what was promised and then not: 정산주기 단축을 공언했다가 없던 일로 했다."""
    begin = next((at for at, one in enumerate(clause.words) if one.start >= clause.span[0]), 0)
    if not begin or not clause.words[begin - 1].bare.endswith("다가"):
        return None
    before = clause.words[: begin - 1]
    last = next((at for at in range(len(before), 0, -1) if before[at - 1].bare.endswith(("을", "를"))), 0)
    return noun_phrase(whole.text, whole.plain, before[:last], _OBJECT) if last else None


def names_deed(thing: Thing) -> bool:
    """Tell whether a thing is but what is done to one: 보상금은 지급을 마쳤다."""
    return not thing.named and " " not in thing.text and events.verb(thing.text) is not None
