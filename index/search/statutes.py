"""Laws in the card file: their versions, and the text of each where there is one."""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from index.korean.names import law_names
from index.korean.statutes.force import addendum_of
from index.korean.statutes.tree import Law, unpacked
from index.korean.text import squeeze
from index.search.cards import Card

SCHEMA = """
CREATE TABLE statute (
    mst TEXT PRIMARY KEY, law_id TEXT NOT NULL, title TEXT NOT NULL, title_key TEXT NOT NULL, law_kind TEXT,
    promulgated_on TEXT NOT NULL, promulgation_no TEXT NOT NULL, effective_on TEXT, revision_kind TEXT,
    ministries TEXT, link TEXT, amendment_link TEXT, addenda TEXT, fetched_on TEXT, digest TEXT
);
CREATE INDEX statute_law ON statute (law_id);
CREATE INDEX statute_title ON statute (title_key);
-- Compressed: only one or two are read at once, and a law's versions are much alike.
CREATE TABLE statute_text (mst TEXT PRIMARY KEY, content BLOB NOT NULL);
"""
LARGEST_TEXT = 64 * 2**20  # bytes, unpacked
# The address of a law by its name leads to the text of today, that with a 법령일련번호 to one version.
_OF_LAW = re.compile(r"https?://(?:www\.)?law\.go\.kr/법령/[^/?#]+")
_OF_VERSION = "https://www.law.go.kr/LSW/lsInfoP.do?lsiSeq={mst}"


@dataclass(frozen=True)
class Version:
    """One promulgated version of a law; days are YYYY-MM-DD."""

    mst: str
    law_id: str
    title: str
    law_kind: str | None
    promulgated_on: str
    promulgation_no: str
    effective_on: str | None
    revision_kind: str | None
    ministries: str | None
    link: str | None
    amendment_link: str | None
    addenda: str | None
    fetched_on: str | None
    digest: str | None
    has_text: bool

    @property
    def name(self) -> str:
        """Return 법률 제19152호."""
        return f"{self.law_kind or '법률'} 제{self.promulgation_no}호"

    @property
    def address(self) -> str:
        """Return where this version is read: by its number, where sources state the law's address at most."""
        if self.link is None or _OF_LAW.fullmatch(self.link):
            return _OF_VERSION.format(mst=self.mst)
        return self.link

    @property
    def begins(self) -> str:
        """Return the day from which it is in force; where none is stated, it cannot be before this one."""
        return self.effective_on or self.promulgated_on

    def is_to_come(self, day: date) -> bool:
        """Tell whether it is not in force yet on a day."""
        return self.begins > str(day)


_NAMES = [field.name for field in fields(Version)]
_COLUMNS = ", ".join(_NAMES[:-1])
_VERSIONS = f"SELECT {_COLUMNS}, statute_text.mst IS NOT NULL FROM statute LEFT JOIN statute_text USING (mst)"  # noqa: S608 - our own names


def law_ids(connection: sqlite3.Connection, name: str) -> list[str]:
    """Return the ids of the laws that a name means, or ever meant: its own, a short one, or the id itself."""
    keys = {squeeze(name), *map(squeeze, law_names(name))}
    marks = ", ".join("?" * len(keys))
    query = f"SELECT DISTINCT law_id FROM statute WHERE title_key IN ({marks}) OR law_id = ? ORDER BY law_id"  # noqa: S608
    return [law_id for (law_id,) in connection.execute(query, [*sorted(keys), name.strip()])]


def versions(connection: sqlite3.Connection, law_id: str) -> list[Version]:
    """Return the versions of a law in the order in which they were promulgated."""
    return sorted(_read(connection, "WHERE law_id = ?", [law_id]), key=_promulgated)


def all_versions(connection: sqlite3.Connection) -> list[Version]:
    """Return the versions of all laws, law by law, each in the order in which they were promulgated."""
    return sorted(_read(connection, "", []), key=lambda one: (one.law_id, *_promulgated(one)))


def in_force(held: Sequence[Version], day: date) -> Version | None:
    """Return the version in force on a day: the one that began last, of one day the one promulgated last."""
    begun = (one for one in held if not one.is_to_come(day))
    return max(begun, key=lambda one: (one.begins, *_promulgated(one)), default=None)


def text_on(
    connection: sqlite3.Connection, held: Sequence[Version], version: Version, day: date
) -> tuple[Version, Law | None]:
    """Return the text for the version in force on a day, and the version whose own text it is.

    Texts add up in the order of promulgation: one that was promulgated later and began earlier is not in the
    text of the version in force, while the later text holds both, as its 부칙 tell.
    """
    begun = (one for one in held if not one.is_to_come(day))
    last = max(begun, key=_promulgated, default=version)
    whole = text(connection, last.mst)
    if whole and (last == version or addendum_of(whole, version.promulgation_no)):
        return last, whole
    return version, text(connection, version.mst)


def text(connection: sqlite3.Connection, mst: str) -> Law | None:
    """Return the text of a version, where it is held."""
    row = connection.execute("SELECT content FROM statute_text WHERE mst = ?", [mst]).fetchone()
    if row is None:
        return None
    unpacking = zlib.decompressobj()
    content = unpacking.decompress(row[0], LARGEST_TEXT)
    return unpacked(json.loads(content))


def bills_of(connection: sqlite3.Connection, held: Collection[Version]) -> Mapping[str, Sequence[Card]]:
    """Return the bills that became versions, by the name of what was promulgated (법률 제19152호)."""
    days = sorted({one.promulgated_on for one in held})
    names = {one.name for one in held}
    found: dict[str, list[Card]] = {}
    for start in range(0, len(days), 500):
        some = days[start : start + 500]
        marks = ", ".join("?" * len(some))
        query = f"SELECT content FROM card JOIN document USING (number) WHERE promulgated_on IN ({marks})"  # noqa: S608
        for (content,) in connection.execute(query, some):
            card = json.loads(content)
            for name in names & _promulgations(card):
                found.setdefault(name, []).append(card)
    return found


def _promulgations(card: Card) -> set[str]:
    links = (link for link in card["links"] if link["relation"] == "promulgated_as")
    return {link["to"] for link in links if link["from"] == card["id"]}


def _read(connection: sqlite3.Connection, where: str, values: Sequence[str]) -> Iterator[Version]:
    for row in connection.execute(f"{_VERSIONS} {where}", values):
        stated = dict(zip(_NAMES, row, strict=True))
        yield Version(**{**stated, "has_text": bool(stated["has_text"])})


def _promulgated(one: Version) -> tuple[str, int, str]:
    number = one.promulgation_no
    return one.promulgated_on, int(number) if number.isdecimal() else 0, one.mst
