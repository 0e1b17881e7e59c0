"""What is known of a pledge in words: the cells of lists, sheets and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from cli.pledges.reading import Stand
from cli.timeline.dates import spoken
from cli.words import WORDS, say
from index.search.pledge_cards import WAITS
from index.search.pledge_lines import amounts
from index.tracking.events.event import Moment
from index.tracking.pledges.acts import Review, View, cited
from index.tracking.pledges.changes import last_day
from index.tracking.pledges.pledge import Binding, Mention, Promise, Sum, Term
from index.tracking.pledges.status import Evidence
from index.tracking.pledges.verdict import bearing

# The columns of the page, with the exact words of their headings, and their order.
COLUMNS = (
    *("company", "promise", "said", "binding", "size", "due"),
    *("promisor", "evidence", "clock", "verdict", "answer", "sources"),
)


def cells(stand: Stand) -> dict[str, str]:
    """Return the cells of a pledge, by column."""
    pledge = stand.view.pledge
    promise = pledge.promise
    return {
        "company": _actor(promise),
        "promise": pledge.mentions[0].quotation + waiting(stand.view),
        "said": said(stand),
        "binding": " — ".join(binding(promise)),
        "size": " · ".join(size(promise)),
        "due": due(promise.term) or say("clock.none"),
        "promisor": say(f"promisor.{stand.promisor}"),
        "evidence": evidence(stand),
        "clock": say(f"clock.{stand.clock}"),
        "verdict": verdict(stand),
        "answer": "; ".join(map(quoted, stand.view.answers)),
        "sources": "; ".join(source(one) for one in sources(stand)),
    }


def due(term: Term | None) -> str | None:
    """Return by when, never more precise than it was said; nothing where nothing was."""
    if term is None:
        return None
    first = term.first or term.last
    if first is None or term.precision == "vague":
        return term.text
    last = term.last if term.kind == "window" else last_day(term)
    told = spoken(Moment(first, last, term.precision, term.basis))
    if term.kind == "start":
        told = say("pledge.starts", what=told)
    if term.kind == "by" and term.precision == "day":
        told = say("pledge.until", what=told)
    return f"{told} {not_stated(term)}".rstrip()


def not_stated(term: Term) -> str:
    """Return the mark of a term whose days no source states; nothing for one that is stated."""
    return "" if term.basis == "stated" else f"[{say(f'basis.{term.basis}')}]"


def evidence(stand: Stand) -> str:
    """Return what evidence shows; of nothing found, until when it was looked for in every source."""
    shown = stand.evidence
    word = say(f"evidence.{shown.state}")
    if shown.state is not Evidence.NOTHING_FOUND or shown.looked is None:
        return word
    return say("pledge.beside", word=word, more=shown.looked.until)


def looked_in(days: Mapping[str, date]) -> str:
    """Return in which sources it was looked for what became of pledges, each until its own day."""
    told = (say("pledge.looked", source=name, day=day) for name, day in sorted(days.items()))
    return say("pledge.scope", sources=", ".join(told))


def verdict(stand: Stand) -> str:
    """Return what a person decided: who, when, under which rubric, why and on what; else that nobody has."""
    view = stand.view
    word = say(f"verdict.{view.verdict}")
    if view.decided is None or not view.decided.founded:
        return word
    act = view.decided.act
    told = say("pledge.decided", word=word, who=act.done_by, day=act.done_at.date(), rubric=act.rubric)
    grounds = bearing(view.verdict, cited(view.pledge, act.content))
    why = [act.reason] if act.reason else []
    why += [say("pledge.grounds", what="; ".join(map(source, grounds)))] if grounds else []
    return f"{told} {' · '.join(why)}".rstrip()


def sources(stand: Stand) -> list[Mention]:
    """Return the mentions whose records a pledge rests on, each record once, copies left out."""
    once: dict[str, Mention] = {}
    for one in (*stand.view.pledge.mentions, *stand.view.answers):
        if one.source.copy_of is None:
            once.setdefault(one.source.record_id, one)
    return list(once.values())


def source(mention: Mention) -> str:
    """Return the record of a mention as a list names it."""
    one = mention.source
    told = (one.outlet, one.title) if one.is_named else (say("pledge.no_source"),)
    return ", ".join(filter(None, (*told, str(one.published), one.url)))


def quoted(mention: Mention) -> str:
    """Return what a mention says, with its day."""
    return f"{mention.source.published} “{mention.quotation}”"


def changes(mention: Mention) -> list[str]:
    """Return what a later mention states otherwise, before and after."""
    return [
        say(
            "pledge.change",
            what=say(f"pledge.what.{one.what}"),
            before=one.before or "-",
            after=one.after or "-",
        )
        for one in mention.changes
    ]


def doubt(told: str) -> str:
    """Return why something waits for a person, in words, with the pledge that it may be of."""
    name, _, of = told.partition(" ")
    word = say(f"pledge.doubt.{name}") if f"pledge.doubt.{name}" in WORDS else name
    return f"{word} {of}".rstrip()


def _actor(promise: Promise) -> str:
    kind = say(f"pledge.actor.{promise.actor_type}")
    plain = promise.actor_type in ("company", "ministry", "agency")  # whose names say what they are
    return promise.actor if plain else say("pledge.beside", word=promise.actor, more=kind)


def waiting(view: View) -> str:
    """Return the mark of a pledge that a page leaves out until a person has looked at it."""
    return f" [{WAITS}]" if view.review is Review.WAITING else ""


def binding(promise: Promise) -> Iterator[str]:
    """Yield what binds a promise, and what that does not mean."""
    word = say(f"binding.{promise.binding}")
    yield say("pledge.beside", word=word, more=promise.phase) if promise.phase else word
    if promise.binding is Binding.CONSENT_DECISION:
        yield say("binding.note")


def said(stand: Stand) -> str:
    """Return when, where and by whom a pledge was made; who was only there for its promisor is told so."""
    promise = stand.view.pledge.promise
    who = promise.said_by
    if who and promise.said_basis == "attendance":
        who = say("pledge.attended", who=who)
    return " · ".join(filter(None, (stand.said_on, promise.said_where, who)))


def amount(one: Sum) -> str:
    """Return a sum with what it is for."""
    return say("pledge.beside", word=one.text, more=say(f"pledge.basis.{one.basis}"))


def size(promise: Promise) -> Iterator[str]:
    """Yield how much and how many is promised, and on what condition."""
    yield from map(amount, amounts(promise))
    if promise.count:
        yield promise.count.text
    yield from (say("pledge.if", what=one) for one in promise.conditions)
