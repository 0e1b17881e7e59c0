"""What is wrong with the file of a topic: what cannot be read, what nobody knows, what is not said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from index.errors import ConfigurationError
from index.korean.gazetteer import read_table
from index.korean.names import committee_names, law_names
from index.korean.topics import Topic, read_topic, words_of

SAID = ("about", "counts", "leaves_out", "basis")
NUMBER = re.compile(r"[0-9]{7}")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: ``key`` names its sentence, ``values`` fill it in."""

    key: str
    values: Mapping[str, object]


def faults_of(path: Path, others: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with the topic of a file; ``others`` are words taken, with their topics."""
    try:
        topic = read_topic(path)
    except ConfigurationError as wrong:
        yield Fault(wrong.key, {"path": path.name, **{k: v for k, v in wrong.values.items() if k != "path"}})
        return
    for word in sorted(words_of(topic) & others.keys()):
        yield _fault("error.topic.taken", path, word=word, other=others[word])
    yield from _unsaid(path, topic)
    yield from _days(path, topic)
    yield from _unknown(path, topic)
    for no, count in Counter(topic.numbers).items():
        if not NUMBER.fullmatch(no):
            yield _fault("topics.fault.number", path, no=no)
        elif count > 1:
            yield _fault("topics.fault.twice", path, no=no)


def _unsaid(path: Path, topic: Topic) -> Iterator[Fault]:
    for key in SAID:
        if not getattr(topic, key).strip():
            yield _fault("topics.fault.unsaid", path, field=key)
    for bill in topic.bills:
        if not bill.basis.strip():
            yield _fault("topics.fault.no_basis", path, no=bill.no)


def _days(path: Path, topic: Topic) -> Iterator[Fault]:
    days = [
        ("first_day", topic.first_day),
        ("last_day", topic.last_day),
        ("last_text_day", topic.last_text_day),
    ]
    known = [(key, day) for key, day in days if day is not None]
    for (before, first), (after, last) in pairwise(known):
        if last < first:
            yield _fault("topics.fault.days", path, first=f"{before} {first}", last=f"{after} {last}")


def _unknown(path: Path, topic: Topic) -> Iterator[Fault]:
    for law in dict.fromkeys((*topic.laws, *topic.whole_laws)):
        if not law_names(law):
            yield _fault("topics.fault.law", path, law=law)
    for law in topic.whole_laws:
        if law not in topic.laws:
            yield _fault("topics.fault.whole", path, law=law)
    for name in topic.companies:
        if name not in read_table("companies")["companies"]:
            yield _fault("topics.fault.company", path, name=name)
    for name in topic.bodies:
        if name not in _bodies() and name not in committee_names(name):
            yield _fault("topics.fault.body", path, name=name)


@cache
def _bodies() -> frozenset[str]:
    tables = (*read_table("organisations").values(), *read_table("parties").values())
    return frozenset(name for table in tables if isinstance(table, dict) for name in table)


def _fault(key: str, path: Path, **values: object) -> Fault:
    return Fault(key, {"path": path.name, **values})
