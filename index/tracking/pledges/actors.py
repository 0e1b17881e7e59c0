"""Who may promise: those whom a text names, as actors; a person stands for the company or body spoken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from index.korean.known_names import known_words
from index.korean.organisations import Organisation, formal
from index.korean.person import Person
from index.tracking.events.actors import Named

_TYPES = {
    **{"company": "company", "service": "company", "ministry": "ministry", "agency": "agency"},
    **{"party": "party", "party_organ": "party", "association": "association", "union": "association"},
    **{"assembly": "assembly", "committee": "assembly", "court": "court", "local": "agency", "body": "other"},
}
AUTHORITIES = ("ministry", "agency", "assembly", "court")
_OF_PARTY = ("party", "당")  # 국민의힘 is called 당, too


class Who(NamedTuple):
    """An actor by its canonical name and type; ``person`` is who speaks for it, ``basis`` how it is known."""

    name: str
    type: str
    basis: str = "stated"
    person: str | None = None
    service: bool = False


class Cast:
    """Those whom a text names, as actors; a person stands for the company or body spoken for."""

    def __init__(self, names: Sequence[Named]) -> None:
        self.names = names
        self.employers: dict[str, Who] = {}
        self._known: dict[int, tuple[Who, ...]] = {}
        for before, one in pairwise((None, *names)):
            if isinstance(one, Person) and one.name not in self.employers:
                for who in (self._employer(one) if one.organisation else _led(before, one))[:1]:
                    self.employers[one.name] = who

    @cached_property
    def companies(self) -> Counter[str]:
        """How often each company is named."""
        named = (who for one in self.names for who in self.whom(one))
        return Counter(who.name for who in named if who.type == "company" and not who.person)

    @property
    def body_of_own_words(self) -> Who | None:
        """The first party or association that is named, which tells a text in the first person."""
        named = (who for one in self.names for who in self.whom(one))
        found = next((who for who in named if who.type in ("party", "association")), None)
        return found and found._replace(basis="carried")

    def body(self, word: str) -> Who | None:
        """Return the first body that ends with a word, for 당 a party by any name."""
        named = (who for one in self.names for who in self.whom(one))
        return next((who for who in named if who.name.endswith(word) or (who.type, word) == _OF_PARTY), None)

    def whom(self, one: Named) -> tuple[Who, ...]:
        """Return the actors that a name stands for."""
        known = self._known.get(id(one))
        if known is None:
            known = self._known[id(one)] = (
                self._employer(one) if isinstance(one, Person) else organisation(one)
            )
        return known

    def _employer(self, one: Person) -> tuple[Who, ...]:
        if one.byline or one.candidates or (one.title or "").endswith(("교수", "기자", "의원")):
            return ()
        if not one.organisation:
            known = self.employers.get(one.name)
            return (Who(known.name, known.type, person=one.name),) if known else ()
        name = formal(one.organisation.split("(")[0].strip())
        meanings = known_words().get(name.replace(" ", ""), ())
        kind = _TYPES.get(meanings[0].kind) if meanings else None
        return (Who(name, kind, person=one.name),) if kind else ()


def _led(before: Named | None, one: Person) -> tuple[Who, ...]:
    """Return the company that no list knows, whose name stands before that of who leads it."""
    apart = before is not None and one.start - before.end == 1
    return organisation(before) if apart and isinstance(before, Organisation) and one.title else ()


def organisation(one: Organisation) -> tuple[Who, ...]:
    """Return the actors that an organisation's name stands for, a service for its company."""
    if one.kind == "service":  # 배달의민족 and 배달의 민족 are one
        return (Who(one.parent, "company", service=True),) if one.parent else ()
    kind = _TYPES.get(one.kind)
    names = one.names
    if one.kind == "party_organ":  # 국민의힘 정책위원회
        names = tuple(name.split()[0] for name in names)
    return tuple(Who(name, kind) for name in names) if kind and not one.ambiguous else ()


def organisation_of(name: str) -> Who | None:
    """Return the company of a name that may be another word elsewhere."""
    meanings = known_words().get(name, ())
    return Who(meanings[0].names[0], "company") if meanings and meanings[0].kind == "company" else None


def body(name: str) -> Who:
    """Return the body of a name as an actor; one that is not known is a company."""
    meanings = known_words().get(name.replace(" ", ""), ())
    kind = _TYPES.get(meanings[0].kind, "other") if meanings else "company"
    return Who(formal(name), kind)
