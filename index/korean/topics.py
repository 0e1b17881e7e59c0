"""Topics: watched matters by name, each with the bills it names and the acts and days it spans."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from index.korean.names import law_names
from index.korean.text import squeeze


@dataclass(frozen=True)
class NamedBill:
    """A bill that belongs to a topic by its 의안번호, and what that rests on."""

    no: str
    basis: str
    basis_en: str


@dataclass(frozen=True)
class Topic:
    """A watched matter: the bills that it names, and those on its acts that came in between its days.

    ``counts`` and ``leaves_out`` say in words where the line is drawn; ``words`` are other names that people
    give it. Without a last day it goes on.
    """

    name: str
    title: str
    title_en: str
    words: tuple[str, ...]
    about: str
    about_en: str
    counts: str
    counts_en: str
    leaves_out: str
    leaves_out_en: str
    laws: tuple[str, ...]
    first_day: date
    last_day: date | None
    basis: str
    basis_en: str
    bills: tuple[NamedBill, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """Return the 의안번호 that it names."""
        return tuple(bill.no for bill in self.bills)

    @property
    def law_keys(self) -> frozenset[str]:
        """Return the formal names of its acts, without spaces and dots."""
        return frozenset(squeeze(name) for law in self.laws for name in (law_names(law) or (law,)))

    def has(self, no: str, law: str | None, day: date | None) -> bool:
        """Tell whether a bill belongs: by its number, or by its act and the day it came in."""
        if no in self.numbers:
            return True
        in_time = day is not None and self.first_day <= day <= (self.last_day or date.max)
        return in_time and squeeze(law or "") in self.law_keys


@cache
def read_topics() -> Mapping[str, Topic]:
    """Return the topics that ship, by name."""
    found = (one for one in (files("data") / "topics").iterdir() if one.name.endswith(".toml"))
    texts = {one.name.removesuffix(".toml"): one.read_text(encoding="utf-8") for one in found}
    return {name: _topic(name, tomllib.loads(texts[name])) for name in sorted(texts)}


def topic_named(word: str) -> Topic | None:
    """Return the topic of a name, title or other word for it, however spaced; None where none has it."""
    return _by_word().get(squeeze(word))


def queries_of(asked: str) -> tuple[str, ...]:
    """Return the words by which news of a topic is looked for; other words are a query themselves."""
    topic = topic_named(asked)
    return topic.words if topic else (asked,)


@cache
def _by_word() -> Mapping[str, Topic]:
    topics = read_topics().values()
    every = (
        (topic, word) for topic in topics for word in (topic.name, topic.title, topic.title_en, *topic.words)
    )
    return {squeeze(word): topic for topic, word in every}


def _topic(name: str, content: dict[str, Any]) -> Topic:
    bills = tuple(NamedBill(**bill) for bill in content.pop("bills", ()))
    lists = {key: tuple(content[key]) for key in ("words", "laws")}
    return Topic(**{"last_day": None, **content, **lists, "name": name, "bills": bills})
