"""A promise or an account made of one clause with all that the clause says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from index.korean.patterns import lazy
from index.tracking.events.names import Names
from index.tracking.pledges import cues
from index.tracking.pledges.actors import AUTHORITIES, Who
from index.tracking.pledges.beneficiaries import read_beneficiary
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.occasions import Bond, Occasion
from index.tracking.pledges.phrases import Thing
from index.tracking.pledges.pledge import Account, Count, Promise, Relation, Span, Strength, Sum, Term, Voice
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.sums import read_conditions, read_count, read_sums
from index.tracking.pledges.terms import counted, read_term
from index.tracking.pledges.things import is_abstract, known_by, read_programme

_OPENERS = lazy(
    r"[\s,·\W]*(?:[AQ][.:] )?(?:\[[^\]\n]{1,30}\]\s*)?(?:(?:먼저|우선|또한|또|한편|아울러|이와 함께"
    r"|이와 별도로|특히|이어|다만|그리고"
    r"|더불어|나아가|이에|이 밖에도?|이외에도?|끝으로|마지막으로),? )?"
)
_CLOSING = " \n\t,.”’\"'」』"
_SAID_GAP = 4  # letters between what is said and that it is
_VARIOUS = lazy(r"다양한|적극|지속적|폭넓|더욱|한층|전반")
_LONGEST = 120
_PUT_WORDS = 8  # behind a verb, among which stands the one by which its plan is put


@dataclass(frozen=True)
class Details:
    """What a stretch of a clause says beside its verb."""

    thing: Thing | None
    beneficiary: Thing | None
    sums: Sequence[Sum]
    count: Count | None
    term: Term | None
    conditions: Sequence[str]


class Spoken(NamedTuple):
    """Who made a promise, when, where and before whom, and what binds."""

    by: str | None
    basis: str | None
    on: date
    occasion: Occasion
    bond: Bond


class Told(NamedTuple):
    """With whose voice an account is told, and who said so."""

    voice: Voice
    by: str | None


def details_of(
    text: str, plain: str, clause: Clause, where: Span, numbers: Names, published: date
) -> Details:
    """Return what a stretch says; a day or a beneficiary said for the whole clause is each thing's."""
    shared = clause.span
    amounts = numbers.amounts.within(where)
    dates = numbers.dates.within(where)
    beneficiary = read_beneficiary(text, where)
    if beneficiary is None and where != shared:
        beneficiary = read_beneficiary(text, shared)
    term = read_term(text, where, dates, published)
    if term is None and where != shared:
        term = read_term(text, shared, numbers.dates.within(shared), published)
    return Details(
        thing=read_programme(
            text, plain, clause, where, [(one.start, one.end) for one in (*amounts, *dates)]
        ),
        beneficiary=beneficiary,
        sums=tuple(read_sums(text, where, amounts, beneficiary.text if beneficiary else None)),
        count=read_count(amounts, numbers.often.within(where), plain, where),
        term=counted(term, numbers.dates.within(shared)),
        conditions=read_conditions(text, where, amounts),
    )


def evidence_of(plain: str, where: Span, clause: Clause, *, last: bool) -> Span:
    """Return the words that a promise rests on: its clause, with the verb by which it is reported."""
    opened = _OPENERS.match(plain, where[0], where[1])
    start = opened.end() if opened else where[0]
    end = where[1]
    said = clause.said
    if last and clause.put:
        end = _put_by(clause, end)
    if last and said is not None and 0 <= said.span[0] - end <= _SAID_GAP:
        end = said.span[1]
    if clause.place >= 0:
        end = min(end, max(clause.quotes[clause.place][1] - 1, start)) if end <= clause.done.span[1] else end
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    while start < end and plain[start] in _CLOSING + "“‘「『[":
        start += 1
    return start, end


def _put_by(clause: Clause, end: int) -> int:
    """Return where the verb ends by which a plan is put before others: 보상하는 방안을 내놓았다."""
    behind = clause.words[bisect_left(clause.words, (end,)) :][:_PUT_WORDS]
    return next((one.end for one in behind if one.bare.startswith(cues.ends("said", "put"))), end)


def strength_of(text: str, clause: Clause, where: Span, stance: Stance, details: Details) -> Strength:
    """Return how firm a promise is; one in which nothing can be checked is vague."""
    assert stance.strength is not None
    if stance.strength is Strength.CONDITIONAL:
        return stance.strength
    checkable = (
        bool(details.sums) or details.count is not None or (details.thing is not None and details.thing.named)
    )
    if checkable or (details.term is not None and not is_abstract(details.thing)):
        return stance.strength
    soft = cues.tells(clause.done, "verbs", "soft") or cues.tells(clause.done, "verbs", "light")
    if cues.tells(clause.done, "verbs", "airy"):
        return Strength.VAGUE
    steps = [
        one for one in clause.steps if not one.doubtful and not cues.tells(one, "verbs", "soft", "effect")
    ]
    if soft and not steps and (is_abstract(details.thing) or _VARIOUS.search(text, *where)):
        return Strength.VAGUE
    return stance.strength


def action_of(text: str, where: Span) -> str:
    """Return what is promised in the text's words, in one line."""
    return " ".join(text[slice(*where)].split())[:_LONGEST]


def promise_of(
    text: str, evidence: Span, who: Who, clause: Clause, stance: Stance, details: Details, spoken: Spoken
) -> Promise:
    """Return the promise of one actor."""
    assert stance.strength is not None
    thing, beneficiary = details.thing, details.beneficiary
    action = action_of(text, evidence)
    doubts = [*stance.doubts]
    if any(one.bound is None and one.text and one.text[-1].isdigit() for one in details.sums):
        doubts.append("unit")
    return Promise(
        evidence=evidence,
        actor=who.name,
        actor_type=who.type,
        actor_basis=who.basis,
        action=action,
        strength=stance.strength,
        programme=thing.text if thing else None,
        programme_span=thing.span if thing else None,
        beneficiary=beneficiary.text if beneficiary else None,
        beneficiary_span=beneficiary.span if beneficiary else None,
        sums=details.sums,
        count=details.count,
        term=details.term,
        conditions=details.conditions,
        said_by=spoken.by,
        said_basis=spoken.basis,
        said_on=spoken.on,
        said_where=spoken.occasion.where,
        said_to=spoken.occasion.to,
        binding=spoken.bond.binding,
        phase=spoken.bond.phase,
        words=known_by(
            (thing.text if thing else None, clause.done.noun, beneficiary.text if beneficiary else None)
        ),
        doubts=tuple(doubts),
        rules=(stance.rule, f"verb {clause.done.noun}", f"actor {who.basis}"),
    )


def account_of(
    text: str, evidence: Span, who: Who, clause: Clause, stance: Stance, details: Details, told: Told
) -> Account:
    """Return what a text tells became of a promise, with the voice that tells it."""
    assert stance.relation is not None
    thing = details.thing
    relation = stance.relation
    if (
        told.voice is Voice.PROMISOR
        and clause.said is not None
        and cues.tells(clause.said, "relations", "rebuts")
    ):
        relation = Relation.REBUTS
    return Account(
        evidence=evidence,
        actor=who.name,
        actor_type=who.type,
        voice=told.voice,
        relation=relation,
        action=action_of(text, evidence),
        programme=thing.text if thing else None,
        sums=details.sums,
        count=details.count,
        term=details.term,
        conditions=details.conditions,
        said_by=told.by,
        words=known_by(
            (
                thing.text if thing else None,
                clause.done.noun,
                details.beneficiary.text if details.beneficiary else None,
            )
        ),
        doubts=stance.doubts,
        rules=(stance.rule, f"verb {clause.done.noun}", f"actor {who.basis}"),
    )


def voice_of(who: Who, clause: Clause, speaker: Sequence[Who], *, house: bool) -> Voice:
    """Return who tells of a deed: who did it, an authority, or somebody else, such as the press."""
    if any(one.type in AUTHORITIES and one.name != who.name for one in speaker):
        return Voice.AUTHORITY
    spoken = clause.said is not None or clause.place >= 0 or house
    return (
        Voice.PROMISOR if spoken and (house or any(one.name == who.name for one in speaker)) else Voice.OTHER
    )


def doubtful(one: Promise, doubts: Sequence[str]) -> Promise:
    """Return a promise with more doubts."""
    return replace(one, doubts=tuple(dict.fromkeys((*one.doubts, *doubts)))) if doubts else one


def share_of(details: Details, at: int, actors: int, said: str) -> Details:
    """Return the details of one of several actors: of 각각 100억원, 50억원 the one in its place."""
    amounts = [one for one in details.sums if one.role == "amount"]
    if actors > 1 and "각각" in said and len(amounts) == actors:
        others = [one for one in details.sums if one.role != "amount"]
        return replace(details, sums=(amounts[at], *others))
    return details
