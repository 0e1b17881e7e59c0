"""What a citation tells of a record, whatever style it is written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from cli.output.bill_words import citation as bill_citation
from cli.output.bill_words import long_tally
from cli.output.copies import origin_of
from cli.words import WORDS, say
from index.search.cards import PLEDGE
from index.search.pledge_cards import said_on, shortened
from index.tracking.pledges.pledge import Mention, Pledge
from index.tracking.stages import received_word

Card = Mapping[str, Any]
ASSEMBLY = "대한민국 국회"  # words of the data, as titles and names are
# Services, as evidence names them.
VOTES, MINUTES, LAWS = "ncocpgfiaoituanbr", "VCONFBILLCONFLIST", "statutes"


@dataclass(frozen=True)
class Seen:
    """When what is cited was last received, and the digest under which the archive keeps it.

    ``page`` tells whether that was the page at its address, and not what a service or a file says of it.
    """

    day: str | None = None
    digest: str | None = None
    page: bool = True


@dataclass(frozen=True)
class Work:
    """A record as it is cited; ``said`` names it as Korean papers do, ``after`` is a sentence of its own.

    ``place`` is where it came out: an outlet, a site, a committee; ``number`` its own or its law's;
    ``section`` the provision of a law.
    """

    key: str
    kind: str
    title: str
    said: str
    url: str | None
    day: str | None
    seen: Seen
    authors: Sequence[str] = ()
    place: str | None = None
    number: str | None = None
    session: str | None = None
    section: str | None = None
    state: str | None = None
    after: str | None = None

    @property
    def genre(self) -> str | None:
        """Return in a word what it is, where its type alone does not tell."""
        return _genre(self.kind)

    @property
    def accessed(self) -> str | None:
        """Return when the page at its address was read, where that is what was received."""
        return self.seen.day if self.seen.page else None

    @property
    def note(self) -> str | None:
        """Return what must be known of it: what became of it, whose text it is, and on what data it rests."""
        day = None if self.seen.page else spoken_day(self.seen.day)
        received = say("cite.received", day=day) if day else None
        return "; ".join(filter(None, [self.state, self.after, received])) or None


def work_of(card: Card) -> Work:
    """Return a bill or a piece of writing as it is cited."""
    return _of_bill(card) if card["kind"] == "bill" else _of_piece(card)


def pledge_of(pledge: Pledge, told: Card | None) -> Work:
    """Return the text that told a pledge first as it is cited, with the pledge as a sentence beside it.

    ``told`` is the card of the text, where it is held. Who wrote it and when is not who promised, nor when.
    """
    first = pledge.mentions[0]
    said = {"actor": pledge.promise.actor, "day": spoken_day(said_on(pledge)), "quote": first.quotation}
    work = _of_piece(told) if told else _by_hand(first)
    return replace(work, key=pledge.id, after=say("cite.pledge", **said))


def _by_hand(first: Mention) -> Work:
    """Return a text that a person named and nobody collected."""
    source, day = first.source, str(first.source.published)
    title = f"「{source.title}」" if source.title else None
    named = ", ".join(filter(None, [source.outlet, title, spoken_day(day)]))
    authors = [source.outlet] if source.outlet else []
    name = source.title or source.url or shortened(first.quotation)
    return Work(source.record_id, PLEDGE, name, named, source.url, day, Seen(), authors, source.outlet)


def vote_of(card: Card) -> Work:
    """Return the plenary vote on a bill, which it must have, as it is cited."""
    vote, bill = card["vote"], _of_bill(card)
    counts = long_tally({**vote, "members": None})  # who was absent is no part of a citation
    tally = ", ".join(filter(None, [spoken_day(vote["voted_on"]), vote["result"], counts]))
    return Work(
        f"{bill.key}-vote",
        "vote",
        f"{card['title']} {say('cite.kind.vote')}",
        f"{bill_citation(card)} {say('cite.kind.vote')}({tally})",
        card["url"],
        vote["voted_on"],
        _stated(card, VOTES),
        authors=[ASSEMBLY],
        number=card["no"],
        session=bill.session,
        state=tally,
        after=bill.after,
    )


def minutes_of(card: Card, document: Card) -> Work:
    """Return minutes of a meeting that dealt with a bill as they are cited."""
    bill = _of_bill(card)
    title = document["name"] or say("cite.kind.minutes")
    about = say("cite.about", no=card["no"])
    parts = [ASSEMBLY, f"「{title}」", spoken_day(document["date"])]
    which = sha256(f"{document['url']} {title} {document['date']}".encode()).hexdigest()[:8]
    return Work(
        f"{bill.key}-minutes-{which}",
        "minutes",
        title,
        f"{', '.join(filter(None, parts))} {about}",
        document["url"],
        document["date"],
        _stated(card, MINUTES),
        authors=[ASSEMBLY],
        session=bill.session,
        state=about,
        after=bill.after,
    )


def _of_bill(card: Card) -> Work:
    return Work(
        f"bill{card['no']}",
        "bill",
        card["title"],
        ", ".join([bill_citation(card), *filter(None, _course(card))]),
        card["url"],
        card["date"],
        replace(latest(card["sources"][:1]), page=False),  # that which states the bill comes first
        authors=[card["proposer"]] if card["proposer"] else [],
        number=card["no"],
        session=f"제{card['assembly']}대",
        state=_course(card)[1],
        after=_unlisted(card),
    )


def _unlisted(card: Card) -> str | None:
    """Return that a bill has left its source's list, where it has: its address may lead nowhere."""
    return say("bill.no_longer_listed") if card["listed"] is False else None


def _course(card: Card) -> tuple[str | None, str | None]:
    """Return when a bill came in and how it ended, as far as that is known: 2022. 10. 17. 발의."""
    proposed = spoken_day(card["date"])
    ended = spoken_day(card["decided_on"] or (card["vote"] or {}).get("voted_on"))
    verb = received_word(card["proposer_kind"]) if card["proposer_kind"] else None
    came = " ".join(filter(None, [proposed, verb])) if proposed else None
    return came, " ".join(filter(None, [ended, card["result"]])) if card["result"] else None


def _of_piece(card: Card) -> Work:
    origin = origin_of(card)
    told = origin and ", ".join(filter(None, [_named({**origin, "reporters": []}), origin["url"]]))
    return Work(
        card["id"],
        card["kind"],
        card["title"] or card["url"] or card["id"],
        _named(card),
        card["url"],
        card["date"],
        latest(card["sources"]),
        authors=card["reporters"] or ([card["outlet"]] if card["outlet"] else []),
        place=card["outlet"],
        state=card["state"],
        after=say("cite.origin", origin=told) if told else None,
    )


def _named(card: Card) -> str:
    title = f"「{card['title']}」" + (f"({genre})" if (genre := _genre(card["kind"])) else "")
    state = f"[{card['state']}]" if card["state"] else ""
    parts = [", ".join(card["reporters"]), f"{title}{state}", card["outlet"], spoken_day(card["date"])]
    if card["kind"] in {"release", "statement"}:  # who says it comes first
        parts = [card["outlet"], f"{title}{state}", spoken_day(card["date"])]
    return ", ".join(filter(None, parts))


def _genre(kind: str) -> str | None:
    return say(f"cite.kind.{kind}") if f"cite.kind.{kind}" in WORDS else None


def spoken_day(day: str | None) -> str | None:
    """Return a day as papers write it: 2022. 12. 8."""
    if not day:
        return None
    year, month, date = map(int, day.split("-"))
    return say("cite.day", year=year, month=month, day=date)


def _stated(card: Card, service: str) -> Seen:
    """Return when what a service says of a bill was last received; its law is another's evidence."""
    own = [one for one in card["sources"] if one["service"] != LAWS]
    return replace(latest([one for one in own if one["service"] == service] or own), page=False)


def latest(sources: Sequence[Card]) -> Seen:
    """Return when what a record was read from was last received."""
    last = max(sources, key=lambda one: str(one["fetched_at"]), default=None)
    return Seen(last["fetched_at"][:10], last["digest"]) if last else Seen()
