"""Short calls that make promises, accounts and the texts that say them."""

from __future__ import annotations

from datetime import date

from index.tracking.pledges.identity import merge
from index.tracking.pledges.ids import mark
from index.tracking.pledges.pledge import (
    Account,
    Count,
    Mention,
    Pledge,
    Promise,
    Relation,
    Said,
    Source,
    Strength,
    Sum,
    Term,
    Voice,
)

DAY = date(2024, 11, 6)
LATER = date(2025, 3, 3)


def promise(words: str = "선물하기 교환권 정산", actor: str = "카카오", **more: object) -> Promise:
    given = {"evidence": (0, 10), "actor_type": "company", "actor_basis": "stated", "action": words}
    return Promise(
        **{**given, "actor": actor, "strength": Strength.FIRM, "words": tuple(words.split()), **more}
    )


def account(
    relation: Relation = Relation.REPORTS_PROGRESS,
    words: str = "선물하기 교환권 정산",
    actor: str = "카카오",
    voice: Voice = Voice.PROMISOR,
    **more: object,
) -> Account:
    return Account(
        (0, 10), actor, "company", voice, relation, words, **{"words": tuple(words.split()), **more}
    )


def source(record: str = "a", published: date = DAY, outlet: str | None = None, **more: object) -> Source:
    return Source(record, "article", outlet or record, record, f"https://{record}.kr/1", published, **more)


def text(*said: Promise | Account, of: Source | None = None) -> tuple[Source, list[Said]]:
    """A text of that source whose sentences differ by the source."""
    of = of or source()
    told = [
        Said(one, f"{of.record_id} {place} {one.action}", mark(of.record_id, str(place)))
        for place, one in enumerate(said)
    ]
    return of, told


def merged(*texts: tuple[Source, list[Said]]) -> list[Pledge]:
    return merge(texts)


def pledge_with(*later: Promise | Account, first: Promise | None = None) -> Pledge:
    """A pledge and what is said of it, a month apart, each by an outlet of its own."""
    days = [date(2025, 1 + place, 6) for place in range(len(later))]
    texts = [
        text(one, of=source(f"r{place}", day))
        for place, (one, day) in enumerate(zip(later, days, strict=True))
    ]
    (made,) = merged(text(first or promise()), *texts)
    return made


def mention(relation: Relation, voice: Voice = Voice.OTHER, **of: object) -> Mention:
    said = account(relation, voice=voice)
    made = source(**of)
    return Mention(f"{made.record_id}:{mark(made.record_id)}", made, "인용", said, relation, voice=voice)


def won(value: int, text: str, basis: str = "total", role: str = "amount") -> Sum:
    return Sum(text, (0, 1), value, basis=basis, role=role)


def count(value: int, unit: str = "명") -> Count:
    return Count(f"{value}{unit}", (0, 1), value, unit)


def by(
    last: date | None, precision: str = "day", first: date | None = None, kind: str = "by", **more: object
) -> Term:
    return Term(str(last), (0, 1), first or last, last, precision, kind, **more)
