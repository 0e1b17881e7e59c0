"""Who tells what became of a promise, with whose voice, and the accounts made of it."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.actors import AUTHORITIES, Who
from index.tracking.pledges.building import Deed, Told, account_of
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.course import Course, Place
from index.tracking.pledges.pledge import Account, Relation, Voice

_FOUND = lazy(r"(?:확인|파악|조사)(?:되|됐)|드러났|나타났|나왔")
_MEMBER = lazy(r"의원(?:실|은|이|도)")  # 조은결 의원은 …에 머물렀다고 밝혔다
_OWN_WORD = ("put off", "withdrawn", "cut", "not to be")  # rules of what only the promisor can say


def accounts_of(course: Course, place: Place, deed: Deed) -> list[Account]:
    """Return what a clause tells became of promises, one account an actor; of an event it tells nothing."""
    thing, stance = deed.details.thing, deed.stance
    if thing is not None and thing.text.endswith(cues.ends("nouns", "events")):
        return []
    reported = is_reported(deed.clause)
    answers = stance.relation is Relation.REBUTS and not reported  # 발표를 부인했다
    speaker = deed.actors if answers else _speaker(course, place, deed)
    house = answers or _is_own_word(course, place, deed)
    if stance.relation is Relation.REBUTS and not speaks(speaker, deed.actors):
        deed = deed._replace(stance=stance._replace(relation=Relation.CONTRADICTS))
    by = next((one.person or one.name for one in speaker), None) if reported else None
    voices = [_voice(who, deed.clause, speaker, house=house) for who in deed.actors]
    told = zip(deed.actors, voices, strict=True)
    return [account_of(course.whole.text, who, deed, Told(voice, by)) for who, voice in told]


def is_reported(clause: Clause) -> bool:
    """Tell whether a clause is told to have been said by somebody."""
    return clause.said is not None or clause.place >= 0


def speaks(speaker: Sequence[Who], actors: Sequence[Who]) -> bool:
    """Tell whether one of the actors is who speaks."""
    return any(one.name == who.name for one in speaker for who in actors)


def _speaker(course: Course, place: Place, deed: Deed) -> Sequence[Who]:
    """Return who tells what became of a promise; the lines of an authority's release are its findings."""
    whole, clause, subjects = course.whole, deed.clause, place.subjects
    if not is_reported(clause):
        return subjects.source() or (() if whole.own_words else whole.office)
    if clause.said is not None and clause.place < 0 and _FOUND.match(clause.said.word):
        found = (course.authority,) if course.authority else subjects.speaker(clause)
        return [one for one in found if not speaks([one], deed.actors)]  # nobody finds out about himself
    if subjects.is_told_by_another(clause):
        return ()
    if clause.said is not None and cues.tells(clause.said, "said", "blames"):  # nobody blames himself
        return [one for one in subjects.speaker(clause) if not speaks([one], deed.actors)]
    unknown = clause.said is not None and _MEMBER.search(whole.plain, *place.where) is not None
    return subjects.speaker(clause) or (deed.actors if clause.said and not unknown else ())


def _is_own_word(course: Course, place: Place, deed: Deed) -> bool:
    """Tell whether what became of a promise is told in its promisor's name, whoever may write it down."""
    whole = course.whole
    if deed.stance.rule in _OWN_WORD or whole.own_words:
        return True
    turn = whole.minutes.at(deed.clause.span[0])
    if turn is not None and any(
        turn.of == one.name or (turn.name and turn.name == one.person) for one in deed.actors
    ):
        return True
    # A ministry's release tells of its own deeds.
    return speaks(place.subjects.source(), deed.actors) or speaks(whole.office, deed.actors)


def _voice(who: Who, clause: Clause, speaker: Sequence[Who], *, house: bool) -> Voice:
    """Return who tells of a deed: who did it, an authority, or somebody else, such as the press."""
    if any(one.type in AUTHORITIES and one.name != who.name for one in speaker):
        return Voice.AUTHORITY
    own = house or (is_reported(clause) and speaks(speaker, [who]))
    return Voice.PROMISOR if own else Voice.OTHER
