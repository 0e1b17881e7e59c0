"""A promise or an account made of one clause with all that the clause says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Who
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.details import Details
from index.tracking.pledges.occasions import Bond, Occasion
from index.tracking.pledges.pledge import Account, Promise, Relation, Span, Strength, Voice
from index.tracking.pledges.stance import Stance
from index.tracking.pledges.things import is_abstract, known_by

_VARIOUS = lazy(r"다양한|적극|지속적|폭넓|더욱|한층|전반")
_LONGEST = 120


class Deed(NamedTuple):
    """What a clause says that somebody does, and the words in which it says so."""

    evidence: Span
    clause: Clause
    stance: Stance
    actors: Sequence[Who]
    details: Details


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


def strength_of(text: str, where: Span, deed: Deed) -> Strength:
    """Return how firm a promise is; one in which nothing can be checked is vague."""
    clause, stance, details = deed.clause, deed.stance, deed.details
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


def promise_of(text: str, who: Who, deed: Deed, spoken: Spoken) -> Promise:
    """Return the promise of one actor."""
    evidence, clause, stance, _, details = deed
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


def account_of(text: str, who: Who, deed: Deed, told: Told) -> Account:
    """Return what a text tells became of a promise of one actor, with the voice that tells it."""
    evidence, clause, stance, _, details = deed
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


def doubtful(one: Promise, doubts: Sequence[str]) -> Promise:
    """Return a promise with more doubts."""
    return replace(one, doubts=tuple(dict.fromkeys((*one.doubts, *doubts)))) if doubts else one
