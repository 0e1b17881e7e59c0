"""Topics: watched matters by name, each with the bills, acts, names and days that belong to it."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from index.errors import ConfigurationError
from index.korean.names import law_names
from index.korean.text import squeeze
from index.korean.topic_files import Stamped, own_files, shipped_files

_LIKENESS = 0.6  # 카카오장에 is 카카오장애, 반도체 is no topic


@dataclass(frozen=True)
class NamedBill:
    """A bill that belongs to a topic by its 의안번호, and what that rests on."""

    no: str
    basis: str = ""
    basis_en: str = ""


@dataclass(frozen=True)
class Topic:
    """A watched matter: the bills that it names or that are on its acts, and what is written of it.

    Its acts are its ``whole_laws`` and those whose name has all ``act_words`` and none of ``not_act_words``.

    ``words`` are other names that people give it. News is looked for by ``queries``, or else by them.
    ``signs`` show the matter where one of its acts, companies, bodies or people is named. ``counts`` and
    ``leaves_out`` say in words where the line is drawn. Bills came in between ``first_day`` and ``last_day``,
    texts came out until ``last_text_day`` where that is later; without a last day it goes on.
    """

    name: str
    title: str
    words: tuple[str, ...]
    first_day: date
    title_en: str = ""
    about: str = ""
    about_en: str = ""
    counts: str = ""
    counts_en: str = ""
    leaves_out: str = ""
    leaves_out_en: str = ""
    laws: tuple[str, ...] = ()
    whole_laws: tuple[str, ...] = ()
    act_words: tuple[str, ...] = ()
    not_act_words: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    last_day: date | None = None
    last_text_day: date | None = None
    basis: str = ""
    basis_en: str = ""
    bills: tuple[NamedBill, ...] = ()

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Return the 의안번호 that it names."""
        return tuple(bill.no for bill in self.bills)

    @cached_property
    def law_keys(self) -> frozenset[str]:
        """Return the acts whose every bill of its days belongs, by formal name without spaces and dots."""
        return frozenset(_law_keys(self.whole_laws))

    @cached_property
    def names(self) -> frozenset[str]:
        """Return its acts, companies, bodies and people by formal name, without spaces and dots."""
        others = (*self.companies, *self.bodies, *self.people)
        return frozenset((*_law_keys(self.laws), *map(squeeze, others)))

    @cached_property
    def _telling(self) -> tuple[str, ...]:
        return tuple(map(squeeze, (*self.words, *self.queries)))

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        return tuple(map(squeeze, self.signs))

    def is_told_by(self, key: str) -> bool:
        """Tell whether words without spaces hold one of its own, or are a part of a name of it."""
        own = any(word in key for word in (*self._telling, *self._signs))
        return own or any(key in squeeze(name) for name in (self.title, *self.words, *self.queries))

    @property
    def last_of_texts(self) -> date:
        """Return the last day of what is written of it."""
        return self.last_text_day or self.last_day or date.max

    def has(self, no: str, law: str | None, day: date | None) -> bool:
        """Tell whether a bill belongs: by its number, or by its act and the day it came in."""
        if no in self.numbers:
            return True
        in_time = day is not None and self.first_day <= day <= (self.last_day or date.max)
        return in_time and self.has_law(law or "")

    def has_law(self, law: str) -> bool:
        """Tell whether every bill of its days on an act belongs: by the act's name, or the words of it."""
        key = squeeze(law)
        if key in self.law_keys:
            return True
        named = bool(self.act_words) and all(squeeze(word) in key for word in self.act_words)
        return named and not any(squeeze(word) in key for word in self.not_act_words)

    def has_text(self, text: str, named: Iterable[str], day: date | None) -> bool:
        """Tell whether a text of that day belongs: by a name of the topic, or a sign beside one of its names.

        ``named`` are the acts, companies, bodies and people that it names, by formal name; they are read
        as far as it takes to tell.
        """
        if day is None or not self.first_day <= day <= self.last_of_texts:
            return False
        squeezed = _squeezed(text)
        if any(word in squeezed for word in self._telling):
            return True
        return any(sign in squeezed for sign in self._signs) and not self.names.isdisjoint(
            map(squeeze, named)
        )


def read_topics() -> Mapping[str, Topic]:
    """Return the topics that ship and the user's own, by name.

    Raises ConfigurationError where a file is no topic, or its name or words are another's.
    """
    return _read(own_files())


def read_topic(path: Path) -> Topic:
    """Return the topic of a file; raises ConfigurationError where it is none."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise ConfigurationError("error.topic.unreadable", path=path, why=wrong) from wrong
    rows = content.get("bills", [])
    for row in rows if isinstance(rows, list) else ():
        _check_shape(path, row, NamedBill, {})
    _check_shape(path, content, Topic, {"name": path.stem})
    bills = tuple(NamedBill(**row) for row in rows)
    lists = {key: tuple(value) for key, value in content.items() if isinstance(value, list)}
    return Topic(**{**content, **lists, "name": path.stem, "bills": bills})


def topic_named(word: str) -> Topic | None:
    """Return the topic of a name, title or other word for it, however spaced; None where none has it."""
    return _by_word(own_files()).get(squeeze(word))


def topics_near(word: str) -> list[str]:
    """Return the names of topics that a word is a part of a name of, or much like one."""
    meant = _by_word(own_files())
    key = squeeze(word)
    parts = [one for one in meant if len(key) > 1 and key in one]
    return list(
        dict.fromkeys(meant[one].name for one in (*parts, *get_close_matches(key, meant, 3, _LIKENESS)))
    )


def topics_told_by(words: str) -> list[Topic]:
    """Return the topics that words may be about: words with a sign of one, or that are part of its names."""
    key = squeeze(words)
    told = (topic for topic in read_topics().values() if topic.is_told_by(key))
    return list(told) if len(key) > 1 else []


def queries_of(asked: str) -> tuple[str, ...]:
    """Return the words by which news of a topic is looked for; other words are a query themselves."""
    topic = topic_named(asked)
    return (topic.queries or topic.words) if topic else (asked,)


def words_of(topic: Topic) -> frozenset[str]:
    """Return all words that mean a topic, without spaces and dots."""
    return frozenset(
        squeeze(one) for one in (topic.name, topic.title, topic.title_en, *topic.words) if squeeze(one)
    )


@cache
def _read(own: tuple[Stamped, ...]) -> Mapping[str, Topic]:
    found: dict[str, Topic] = {}
    meant: dict[str, Topic] = {}
    for path in (*shipped_files(), *(path for path, _ in own)):
        topic = read_topic(path)
        for word in sorted(words_of(topic) & meant.keys()):
            raise ConfigurationError("error.topic.taken", path=path, word=word, other=meant[word].name)
        found[topic.name] = topic
        meant |= dict.fromkeys(words_of(topic), topic)
    return {name: found[name] for name in sorted(found)}


@cache
def _by_word(own: tuple[Stamped, ...]) -> Mapping[str, Topic]:
    return {word: topic for topic in _read(own).values() for word in words_of(topic)}


@lru_cache(maxsize=1)  # one text is asked of topic after topic
def _squeezed(text: str) -> str:
    return squeeze(text)


def _law_keys(laws: Collection[str]) -> list[str]:
    return [squeeze(name) for law in laws for name in (law_names(law) or (law,))]


def _check_shape(path: Path, content: object, form: type, given: Mapping[str, str]) -> None:
    """Raise ConfigurationError for a key that is unknown or missing, or a value of another type."""
    if not isinstance(content, dict):
        raise ConfigurationError("error.topic.value", path=path, field="bills")
    known = {one.name: one for one in fields(form) if one.name not in given}
    for key in content:
        if key not in known:
            raise ConfigurationError("error.topic.unknown", path=path, field=key, known=", ".join(known))
    for key, one in known.items():
        if key not in content:
            if one.default is MISSING:
                raise ConfigurationError("error.topic.missing", path=path, field=key)
        elif not _fits(str(one.type), content[key]):
            raise ConfigurationError("error.topic.value", path=path, field=key)


def _fits(kind: str, value: Any) -> bool:  # noqa: ANN401 - what TOML has
    """Tell whether a value is what a field takes: text, a day without a time, or a list of texts or bills."""
    if kind.startswith("tuple"):
        if not isinstance(value, list):
            return False
        # A blank word would be in every text.
        return "NamedBill" in kind or all(isinstance(one, str) and squeeze(one) for one in value)
    return type(value) is (date if kind.startswith("date") else str)
