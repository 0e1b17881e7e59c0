"""What words stand for in a search, worked out from all that ``data`` knows of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain

from index.korean.gazetteer import read_table
from index.korean.law_words import law_words, word_for
from index.korean.names import committees_in_time, law_names, read_committees
from index.korean.text import squeeze
from index.korean.topics import read_topics, topic_named, words_of
from index.search.language.tree import Bills, Is
from index.search.meanings.bodies import bodies, by_body, committees
from index.search.meanings.companies import by_company_word, companies, company_names
from index.search.meanings.laws import heads, laws
from index.search.meanings.meaning import Bounds, Meaning, in_texts, listed
from index.search.meanings.nicknames import nicknames


def meanings_of(word: str) -> tuple[Meaning, ...]:
    """Return what a word stands for beside itself, however spaced, what is only related to it last."""
    key = squeeze(word)
    nicknamed = nicknames(key)
    found = (
        *_synonyms(key),
        *nicknamed,
        *(() if nicknamed else laws(word, key)),
        *committees(key),
        *bodies(key),
        *companies(key),
        *_topic(key, nicknamed=bool(nicknamed)),
    )
    return tuple(sorted(found, key=lambda one: one.related))


def names_of(field: str, word: str) -> tuple[str, ...]:
    """Return the names, as records write them, of the companies, committees or laws that a word means."""
    if field == "company":
        return company_names(word)
    return committees_in_time(word) if field == "committee" else law_names(word) or _statutes(word)


def bounds_of(word: str) -> Bounds | None:
    """Return which bills belong to the topic of a name; None where none has it."""
    if (topic := topic_named(word)) is None:
        return None
    last = topic.last_day or date.max
    laws = tuple(sorted(topic.law_keys))
    words, others = (tuple(map(squeeze, some)) for some in (topic.act_words, topic.not_act_words))
    return Bounds(topic.name, topic.numbers, laws, words, others, topic.first_day, last, topic.last_of_texts)


def all_words() -> set[str]:
    """Return all words that stand for anything, without spaces."""
    topics = (word for topic in read_topics().values() for word in words_of(topic))
    committees = ((name, name.removesuffix("원회"), *others) for name, others in read_committees().items())
    words = (*law_words(), *heads(), *by_body(), *by_company_word(), *_by_synonym(), *topics)
    return {squeeze(word) for word in (*words, *chain.from_iterable(committees))}


def _statutes(word: str) -> tuple[str, ...]:
    """Return the laws of a short name; what a nickname means is no law's bills alone."""
    known = word_for(word)
    return () if known is None or known.nickname else tuple(law for one in known.readings for law in one.laws)


def _topic(key: str, *, nicknamed: bool) -> Iterator[Meaning]:
    """A topic means the bills that it names; without any, all on its acts, which else are related."""
    if (topic := topic_named(key)) is None:
        return
    if topic.numbers and not nicknamed:
        yield Meaning(Bills(topic.numbers), f"주제 {topic.title}: 의안 {listed(topic.numbers)}")
    related = nicknamed or bool(topic.numbers)
    yield Meaning(Is("topic_bills", topic.name), f"주제 {topic.title}", related)


def _synonyms(key: str) -> tuple[Meaning, ...]:
    return _by_synonym().get(key, ())


@cache
def _by_synonym() -> Mapping[str, tuple[Meaning, ...]]:
    table = read_table("synonyms")
    found: defaultdict[str, list[Meaning]] = defaultdict(list)
    for words in table["same"]:
        for word in words:
            found[squeeze(word)].append(in_texts([one for one in words if one != word]))
    for word, others in table["stands_for"].items():
        found[squeeze(word)].append(in_texts(others))
    for word, others in table["related"].items():
        found[squeeze(word)].append(replace(in_texts(others), related=True))
    return {word: tuple(meanings) for word, meanings in found.items()}
