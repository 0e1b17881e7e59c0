"""The services of a source, as its fact sheet describes them: lists, and what tells more of those on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

PRIVATE = frozenset({"private", "staff"})  # why a field of a person is never kept
ASKED = ("bill", "assembly", "once")
BILLS = ("all", "voted", "passed", "alternative")


@dataclass(frozen=True, eq=False)
class Service:
    """One list of a source: its parameters, its key, and which of its fields mean which of ours.

    Rows may lack the ``optional`` fields. ``silent_days`` is how long its newest record may stay the newest.
    """

    code: str
    title: str
    record: str
    key: str
    required: tuple[str, ...]
    parameters: Mapping[str, str]
    fields: Mapping[str, str]
    ignored: Mapping[str, str]
    optional: tuple[str, ...]
    silent_days: int | None
    least: int
    most: int

    @property
    def expected_fields(self) -> Set[str]:
        """Return the names that rows ought to have."""
        return self.fields.keys() - set(self.optional)

    @cached_property
    def known_fields(self) -> Set[str]:
        """Return the names that the fact sheet maps or ignores."""
        return self.fields.keys() | self.ignored.keys()

    def unknown_fields(self, rows: Sequence[Any]) -> set[str]:
        """Return the names in ``rows`` that the fact sheet neither maps nor ignores."""
        known = self.known_fields
        odd = [row for row in rows if isinstance(row, dict) and not row.keys() <= known]
        return {name for row in odd for name in row.keys() - known}


@dataclass(frozen=True)
class Part:
    """One more record that a row holds: where the first of ``fields`` is stated, and ``where`` is so."""

    record: str
    fields: Mapping[str, str]
    constant: Mapping[str, Any]
    where: Mapping[str, str]

    @property
    def mark(self) -> str:
        """Return the field whose presence makes the part, which also tells it from its row's others."""
        return next(iter(self.fields))

    def is_in(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row holds the part."""
        stated = row.get(self.mark) not in (None, "", " ")
        return stated and all(row.get(name) == value for name, value in self.where.items())


class Stating(NamedTuple):
    """A kind of record that a service makes of what it is asked about a bill.

    ``about`` is the field that holds that bill. The ids of what is made of a part end in its ``mark``; those
    of the row itself in none of ``others``.
    """

    kind: str
    about: str
    mark: str | None = None
    others: frozenset[str] = frozenset()

    def made(self, key: str) -> bool:
        """Tell whether this is where a record with that id comes from."""
        end = key.rpartition("/")[2]
        return end not in self.others if self.mark is None else end == self.mark

    def row(self, key: str) -> str:
        """Return what tells the row of a record with that id from every other."""
        return key if self.mark is None else key.removesuffix(f"/{self.mark}")


@dataclass(frozen=True, eq=False)
class Detail(Service):
    """A service that says more of bills or members that are known.

    It is ``asked`` of each bill, each Assembly or once; of a bill only where it is one of ``bills``: all,
    voted, passed or alternative. ``tells`` are the fields that, beside the bill, tell its rows apart; a row
    said twice is one, unless ``namesakes`` says that it may be two people. A list of this moment, which who
    is done with leaves, names those of its constants that are so only as long as it lists a row: ``passing``.
    """

    asked: str
    bills: str
    tells: tuple[str, ...]
    namesakes: bool
    constant: Mapping[str, Any]
    passing: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def ended(self) -> Mapping[str, Any]:
        """Return what is so of a record that the whole list no longer has.

        The list of an Assembly has all there is, so that it is not stated any more; a list of this moment
        takes nothing back but what is passing.
        """
        if self.asked == "assembly" and not self.passing:
            return {"listed": False}
        return {name: False if self.constant[name] is True else None for name in self.passing}

    @property
    def columns(self) -> Mapping[str, str]:
        """Return all fields that are kept, as in ``fields``."""
        fields = [self.fields, *(part.fields for part in self.parts)]
        return {name: ours for some in fields for name, ours in some.items()}

    @cached_property
    def of_parts(self) -> Sequence[tuple[Part, Detail]]:
        """Return each part with the service as it is read for that part of its rows."""
        key = {self.key: self.fields[self.key]}
        whole = replace(self, required=(self.key,), parts=())
        return [
            (part, replace(whole, record=part.record, fields={**key, **part.fields})) for part in self.parts
        ]

    @cached_property
    def stating(self) -> Sequence[Stating]:
        """Return the kinds of record that its answers about a bill make."""
        marks = frozenset(part.mark for part in self.parts)
        whole = [Stating(self.record, _about(self.constant), None, marks)] if self.record else []
        return whole + [
            Stating(part.record, _about({**self.constant, **part.constant}), part.mark) for part in self.parts
        ]

    def without_private(self, row: object) -> object:
        """Return a row as it may be set aside: of people, no more than what the sheet maps."""
        if not isinstance(row, dict) or PRIVATE.isdisjoint(self.ignored.values()):
            return row
        return {name: value for name, value in row.items() if name in self.columns}

    @property
    def expected_fields(self) -> Set[str]:
        """Return the names that rows ought to have."""
        return self.columns.keys() - set(self.optional)

    @cached_property
    def known_fields(self) -> Set[str]:
        """Return the names that the fact sheet maps, ignores, or tells rows apart by."""
        return self.columns.keys() | self.ignored.keys() | set(self.tells)


def _about(constant: Mapping[str, Any]) -> str:
    """What a 대안 took in names it as where it went."""
    return "into_id" if "into_id" in constant else "bill_id"


def read_service(service: dict[str, Any]) -> Service:
    """Return a list as a fact sheet describes it; raises KeyError or TypeError where that is wrong."""
    expected = service.pop("expected")
    required, optional = (tuple(service.pop(name, ())) for name in ("required", "optional"))
    bounds = {"silent_days": None, "least": expected["least"], "most": expected["most"]}
    return Service(**{**bounds, **service}, required=required, optional=optional)


def read_detail(detail: dict[str, Any]) -> Detail:
    """Return a service of details as a fact sheet describes it; raises as above, or ValueError."""
    if detail["asked"] not in ASKED or detail.get("bills", "all") not in BILLS:
        raise ValueError(f"{detail['code']} is asked of {detail['asked']}, {detail.get('bills')}")
    key = detail.pop("key", "BILL_ID")
    parts = tuple(Part(**{"constant": {}, "where": {}, **part}) for part in detail.pop("parts", ()))
    lists = ("tells", "passing", "optional", "required")
    tells, passing, optional, required = (tuple(detail.pop(name, ())) for name in lists)
    unsaid = {"parameters": {}, "ignored": {}, "constant": {}, "bills": "all", "namesakes": False}
    # Nothing is expected of a detail: any list of them may be short or empty.
    bounds = {"least": 0, "most": 0, "silent_days": None}
    return Detail(
        **{**unsaid, **bounds, **detail},
        key=key,
        required=(key, *required),
        parts=parts,
        tells=tells,
        passing=passing,
        optional=optional,
    )
