"""How many of the records that were found are of which kind, year, law …, and which are of which days.

Counting by joins takes longer than most searches. So each build keeps, for every facet, one code a record
(at the place of its card's number) and what the codes mean: counting is then one pass over an array, and to
tell whether a record is of some days, one look into it.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Any

from index.korean.text import squeeze
from index.moments import today
from index.search.cards import BILL
from index.search.columns import MANY
from index.search.conditions import PENDING

SCHEMA = """
CREATE TABLE IF NOT EXISTS facet (
    name TEXT PRIMARY KEY, meanings TEXT NOT NULL, codes BLOB NOT NULL
) WITHOUT ROWID;
"""
DAY = "date"  # of proposal or publication
Values = tuple[str, ...]
_AS_WRITTEN = ("law", "committee")  # columns without spaces, counted under the names that cards write
_PARTED = "\x1f"
_TAGS = "(SELECT group_concat(value, x'1f') FROM tag WHERE tag.number = card.number AND name = '{}')"
_ROWS = f"""
    SELECT number, kind, substr(day, 1, 4), {_TAGS.format("company")},
        CASE kind WHEN '{BILL}' THEN law ELSE {_TAGS.format("law")} END, committee,
        CASE WHEN stage = 'promulgated' AND in_force_on IS NOT NULL THEN in_force_on ELSE stage END,
        CASE WHEN kind = '{BILL}' THEN coalesce(result, '{PENDING}') ELSE result END,
        {_TAGS.format("source")}, date
    FROM card
"""  # noqa: S608 - our own names


class Codes:
    """One facet: the code of each record, and the values that each code means."""

    def __init__(self, meanings: Sequence[Sequence[str]] = ((),), codes: bytes = b"") -> None:
        self.meanings = [tuple(one) for one in meanings]
        self.codes = array("I", codes)

    @cached_property
    def _known(self) -> dict[Values, int]:
        return {values: code for code, values in enumerate(self.meanings)}

    def set(self, number: int, values: Values) -> None:
        """Note the values of a record."""
        if number >= len(self.codes):
            self.codes.extend([0] * (number + 1 - len(self.codes)))
        code = self._known.setdefault(values, len(self.meanings))
        if code == len(self.meanings):
            self.meanings.append(values)
        self.codes[number] = code

    def rename(self, names: Mapping[str, str]) -> None:
        """Give values the names that they have now."""
        self.meanings = [tuple(names.get(value, value) for value in values) for values in self.meanings]

    @cached_property
    def days(self) -> list[str]:
        """Return the day of each code of a facet of days, '' for that of records without any."""
        return [values[0] if values else "" for values in self.meanings]

    def count(self, numbers: Collection[int]) -> Counter[str]:
        """Return how many of those records have which value; a record may have several."""
        counts: Counter[str] = Counter()
        if len(self.meanings) == 1:  # no record has any value
            return counts
        for code, count in Counter(map(self.codes.__getitem__, numbers)).items():
            for value in self.meanings[code]:
                counts[value] += count
        return counts


def write(connection: sqlite3.Connection, numbers: Collection[int] | None = None) -> None:
    """Note the values of those cards, or of all, which they may have been given since the last time."""
    connection.execute(SCHEMA)
    held = {name: Codes() if numbers is None else _read(connection, name, "codes") for name in (*MANY, DAY)}
    written = {
        name: {squeeze(one): one for some in held[name].meanings for one in some if one != squeeze(one)}
        for name in _AS_WRITTEN
    }
    gone = set(numbers or ())
    for number, *columns in _rows(connection, numbers):
        gone.discard(number)
        for name, text in zip(held, columns, strict=True):
            values = tuple(text.split(_PARTED)) if text else ()
            if name in _AS_WRITTEN:
                values = tuple(_written(connection, name, one, number, written[name]) for one in values)
            held[name].set(number, values)
    for number in gone:  # of cards that are no more
        for one in held.values():
            one.set(number, ())
    for name, names in written.items():  # what only texts named before, a card may write now
        held[name].rename(names)
    for name, one in held.items():
        meanings = json.dumps(one.meanings, ensure_ascii=False, separators=(",", ":"))
        connection.execute(
            "INSERT OR REPLACE INTO facet VALUES (?, ?, ?)", (name, meanings, one.codes.tobytes())
        )


class Coded(Set[int]):
    """The records of some codes, looked up one by one: most searches ask about few of them."""

    def __init__(self, codes: Sequence[int], meant: Sequence[bool]) -> None:
        self._codes, self._meant = codes, meant

    def __contains__(self, number: object) -> bool:
        """Tell whether a record is of such a code."""
        return isinstance(number, int) and self._meant[self._codes[number]]

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers of the records."""
        return (number for number, code in enumerate(self._codes) if self._meant[code])

    def __len__(self) -> int:
        """Return how many records there are."""
        return sum(map(self._meant.__getitem__, self._codes))


class Facets:
    """The facets of a build, each read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[str, Codes] = {}

    def count(self, found: Mapping[str, Collection[int]]) -> dict[str, list[tuple[str, int]]]:
        """Return the values of each facet among the records given for it, each with how many have it."""
        counted = {name: self._codes(name).count(numbers) for name, numbers in found.items()}
        if "stage" in counted:
            counted["stage"] = _as_of_today(counted["stage"])
        return {name: _ordered(name, counts) for name, counts in counted.items()}

    def between(self, first: str | None, last: str | None) -> Set[int]:
        """Return the records of the days from one to another."""
        held, first, last = self._codes(DAY), first or "0", last or "9999-12-31"
        return Coded(held.codes, [first <= day <= last for day in held.days])

    def undated(self) -> Set[int]:
        """Return the records without a day."""
        held = self._codes(DAY)
        return Coded(held.codes, [not day for day in held.days])

    def _codes(self, name: str) -> Codes:
        if name not in self._read:
            self._read[name] = _read(self._connection, name)
        return self._read[name]


def _ordered(name: str, counts: Counter[str]) -> list[tuple[str, int]]:
    """Years go by time, the rest by how many there are."""
    return sorted(counts.items(), reverse=True) if name == "year" else counts.most_common()


def _as_of_today(counts: Mapping[str, int]) -> Counter[str]:
    """A law comes into force though nothing is written: its bill's stage is told by that day."""
    now = str(today())
    told: Counter[str] = Counter()
    for value, many in counts.items():
        day = value[:1].isdigit()
        told[("in_force" if value <= now else "promulgated") if day else value] += many
    return told


# To count a facet of which no record has any value, its codes are not read.
_COUNTED = f"CASE WHEN name <> '{DAY}' AND json_array_length(meanings) = 1 THEN x'' ELSE codes END"


def _read(connection: sqlite3.Connection, name: str, codes: str = _COUNTED) -> Codes:
    query = f"SELECT meanings, {codes} FROM facet WHERE name = ?"  # noqa: S608 - our own names
    row = connection.execute(query, [name]).fetchone()
    return Codes(json.loads(row[0]), row[1]) if row else Codes()


def _rows(connection: sqlite3.Connection, numbers: Collection[int] | None) -> Iterator[tuple[Any, ...]]:
    if numbers is None:
        return connection.execute(_ROWS)
    chosen = " WHERE number IN (SELECT value FROM json_each(?))"
    return connection.execute(_ROWS + chosen, [json.dumps(sorted(numbers))])


def _written(connection: sqlite3.Connection, name: str, word: str, number: int, known: dict[str, str]) -> str:
    """Return a name as the cards write it, or as a text's reader gave it where no card has it."""
    if word not in known:
        query = "SELECT json_extract(content, ?) FROM document WHERE number = ?"
        (stated,) = connection.execute(query, [f"$.{name}", number]).fetchone() or (None,)
        if stated is None or squeeze(stated) != word:
            return word  # another record may write it yet
        known[word] = stated
    return known[word]
