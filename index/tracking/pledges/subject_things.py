"""Of what an account of a promise is told: its topic, or the subject of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.events import cues as events
from index.tracking.events.endings import read_ending
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.phrases import Thing, is_relative, noun_phrase
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.things import may_be, no_beneficiary, within
from index.tracking.pledges.whole import Whole

_SUBJECT = lazy(r"(?<=[가-힣A-Za-z0-9])(?<![게에서로지와과])(?<!지난해)(?<!올해)(?<!지금)[은는이가]$")


def subject_of(whole: Whole, clause: Clause, taken: Sequence[Span], *, only_topic: bool) -> Thing | None:
    """Return the topic of a clause, else its last subject, that is a thing and none of those ``taken``."""
    words = within(clause.words, clause.span[0], clause.done.span[0])
    told = [
        words[: at + 1]
        for at, word in enumerate(words)
        if _SUBJECT.search(word.bare)
        and may_be(whole.plain, word)
        and not _is_verb(word.bare)
        and not any(start <= word.start < end for start, end in taken)
    ]
    topics = [one for one in told if one[-1].bare[-1] in "은는"]
    chosen = topics[:1] or (() if only_topic else told[-1:])
    return no_beneficiary(noun_phrase(whole.text, whole.plain, chosen[0], _SUBJECT)) if chosen else None


def _is_verb(bare: str) -> bool:
    """Tell whether what ends as a subject does is a verb: 운영하는, 내놓은."""
    ending = read_ending(bare)
    return is_relative(bare) or (ending is not None and ending.form == "adnominal")


def names_deed(thing: Thing) -> bool:
    """Tell whether a thing is but what is done to one: 보상금은 지급을 마쳤다."""
    return not thing.named and " " not in thing.text and events.verb(thing.text) is not None
