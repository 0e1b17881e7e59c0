"""Words of titles with one letter wrong: python tests/gates/gate_spelling.py prints the figures."""

from __future__ import annotations

import csv
import gzip
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median
from time import perf_counter

from gate import SHARED
from typos import typo

from crawler.sample import read_sample
from index.search.spelling import words
from index.search.spelling.jamo import apart, keys
from index.search.spelling.terms import names, terms_of

TYPOS, SEED = 500, 6
# How a letter is counted: ㅘ as one, or as the two keys that write it.
SPELLED = {"letters": apart, "keys": keys}
ASSEMBLIES = [SHARED / f"data/assembly/bills_{number}.csv.gz" for number in (21, 22)]


@dataclass(frozen=True)
class Measured:
    """The share of typos whose word is told first, and among five; and the time that a typo takes."""

    words: int
    first: float
    five: float
    milliseconds: float


def own_titles() -> Sequence[str]:
    return [*(bill["title"] for bill in read_sample()), *names()]


def assembly_titles() -> Sequence[str]:
    titles: list[str] = []
    for path in ASSEMBLIES:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            titles += [row["bill_name"] for row in csv.DictReader(file)]
    return titles


def measure(titles: Sequence[str], spelled: Callable[[str], str]) -> Measured:
    """Ask for 500 typos of words of two syllables or more, as they stand in the titles."""
    held = sqlite3.connect(":memory:")
    words.create(held)
    words.add(held, Counter(term for title in titles for term in terms_of(title)).items())
    written = sorted({word for title in titles for word in re.findall(r"\b[가-힣]{2,}\b", title)})
    random, known = Random(SEED), set(written)
    places, times = [], []
    while len(places) < TYPOS:
        word = random.choice(written)
        if (wrong := typo(word, spelled, random)) in known:
            continue
        began = perf_counter()
        found = words.suggest(held, wrong)
        times.append(perf_counter() - began)
        places.append(found.index(word) if word in found else len(found) + 5)
    first, five = (sum(place < many for place in places) / TYPOS for many in (1, 5))
    return Measured(len(written), first, five, median(times) * 1000)


if __name__ == "__main__":
    for name, titles in (("own", own_titles()), ("assemblies", assembly_titles())):
        for what, spelled in SPELLED.items():
            print(f"{name}, one of its {what} wrong: {measure(titles, spelled)}")  # noqa: T201
