"""How well searches answer, against pinned floors: ``python tests/gates/search/search_gate.py``.

``--update`` pins what is reached now; it refuses to lower a floor without ``--lower``.
``--misses`` prints the queries that are answered worst.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import mean

from bench.corpora import (
    BILLS,
    SAMPLE,
    SHARED,
    STATUTES,
    VOTES,
    articles_of_acts,
    build,
    sample_bills,
    titled_bills,
)
from index.korean.text import squeeze
from index.search.asking import understand
from index.search.cards import BODY, Card
from index.search.columns import Filters
from index.search.finding import Page, Wanted
from index.search.reader import Reader
from index.search.whoosh_engine import ranking

sys.path.append(str(Path(__file__).parents[1]))

from pinning import lower, pin

QUERIES = Path(__file__).with_name("queries.toml")
FLOORS = Path(__file__).with_name("search_floors.toml")
HEADINGS = SHARED / "search" / "platform_statutes.queries.jsonl"
WORDS = SHARED / "search" / "domain_words.txt"
SHOWN = 10
SINGLE = {"bigrams alone": "morphemes", "morphemes alone": "bigrams"}  # and what is then left out


@dataclass(frozen=True)
class Query:
    """What is typed, and how well each record that answers it does so, by id."""

    kind: str
    text: str
    grades: Mapping[str, int]


@dataclass(frozen=True)
class Corpus:
    """Records to search, and the files that they and the judged queries come from."""

    cards: Callable[[], Iterator[Card]]
    files: Sequence[Path]

    def missing(self) -> str | None:
        """Say why it cannot be searched here; None where it can."""
        absent = next((path for path in self.files if not path.exists()), None)
        return absent and f"../shared/{absent.relative_to(SHARED.parent)} is not on this machine"


CORPORA = {
    "bills": Corpus(titled_bills, (*BILLS, VOTES, WORDS)),
    "statutes": Corpus(articles_of_acts, (STATUTES, HEADINGS, WORDS)),
    "sample": Corpus(sample_bills, (SAMPLE,)),
}


def measure(name: str, folder: Path) -> tuple[dict[str, float], list[str]]:
    """Return what is reached on a corpus, and which queries are answered worst."""
    corpus = CORPORA[name]
    cards = list(corpus.cards())
    build(folder, cards)
    judged = list(_judged(name, cards))
    with Reader(folder) as reader:
        scores = [(one, *_scored(reader, one)) for one in judged]
        reached = _by_kind(scores)
        if name != "sample":  # which is too small to tell
            reached |= _alone(reader, judged, "judged")
        if name == "statutes":
            headings = list(_headings())
            reached["headings ndcg"] = mean(_scored(reader, one)[0] for one in headings)
            reached |= _alone(reader, headings, "headings")
        if WORDS in corpus.files:
            reached |= _literal(reader, cards)
    worst = sorted((ndcg, f"{ndcg:.3f} {one.kind}: {one.text}") for one, ndcg, _ in scores if ndcg < 1)
    return {what: round(figure, 4) for what, figure in reached.items()}, [text for _, text in worst]


def _judged(name: str, cards: Sequence[Card]) -> Iterator[Query]:
    told = {card["id"]: _told(card) for card in cards}
    for row in tomllib.loads(QUERIES.read_text("utf-8"))[name]:
        grades = {}
        for grade, pattern in ((1, row.get("good")), (2, row["best"])):
            wanted = re.compile(pattern, re.IGNORECASE) if pattern else None
            grades |= {one: grade for one, text in told.items() if wanted and wanted.search(text)}
        if 2 not in grades.values():
            raise ValueError(f"nothing answers {row['query']}")
        yield Query(row["kind"], row["query"], grades)


def _told(card: Card) -> str:
    """Return what a judgement is made by."""
    if card["kind"] != "bill":
        return squeeze(card["id"])
    people = " ".join(card["lead"])
    return "|".join(map(squeeze, (card["title"], card["committee"] or "", people, card["no"])))


def _headings() -> Iterator[Query]:
    for row in map(json.loads, HEADINGS.read_text("utf-8").splitlines()):
        yield Query("heading", row["query"], dict.fromkeys(row["rel"], 1))


def _scored(reader: Reader, query: Query) -> tuple[float, float]:
    """Return nDCG@10 and recall@10 of what a search shows."""
    asked = understand(query.text)
    found = reader.search(asked.meant, Filters(), Wanted(Page(0, SHOWN), fold=True))
    shown = [query.grades.get(card["id"], 0) for card in reader.cards(found.numbers)]
    ideal = sorted(query.grades.values(), reverse=True)[:SHOWN]
    return _gain(shown) / _gain(ideal), sum(map(bool, shown)) / len(ideal)


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _by_kind(scores: Iterable[tuple[Query, float, float]]) -> dict[str, float]:
    of_kind: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for one, ndcg, recall in scores:
        for kind in ("all", one.kind):
            of_kind[kind].append((ndcg, recall))
    return {
        f"{kind} {what}": mean(values)
        for kind, pairs in of_kind.items()
        for what, values in zip(("ndcg", "recall"), zip(*pairs, strict=True), strict=True)
    }


def _alone(reader: Reader, queries: Collection[Query], what: str) -> dict[str, float]:
    """Return what either analyser reaches alone, on the same path."""
    alone = {}
    for name, left_out in SINGLE.items():
        with _without(left_out):
            alone[f"{what}, {name}"] = mean(_scored(reader, one)[0] for one in queries)
    return alone


@contextmanager
def _without(analyser: str) -> Iterator[None]:
    """Give all the weight to one analyser, as much to it as the stronger of the two has."""
    weights = dict(ranking.WEIGHTS)
    for field in weights:
        alone = ranking.TITLE if field.startswith("title") else 1.0
        ranking.WEIGHTS[field] = 0.0 if field.endswith(analyser) else alone
    try:
        yield
    finally:
        ranking.WEIGHTS.update(weights)


def _literal(reader: Reader, cards: Sequence[Card]) -> dict[str, float]:
    """Return the least recall and precision of the domain words that occur, against what holds them."""
    texts = {card["id"]: "\n".join(map(squeeze, (card["title"], card[BODY] or ""))) for card in cards}
    recalls, precisions = [], []
    for word in WORDS.read_text("utf-8").split():
        holding = {one for one, text in texts.items() if squeeze(word) in text}
        asked = understand(word, exact=True)
        every = reader.search(asked.meant, Filters(), Wanted(Page(0, SHOWN), exact=True)).every
        found = {card["id"] for card in reader.cards(list(every))}
        if holding:
            recalls.append(len(found & holding) / len(holding))
            precisions.append(len(found & holding) / len(found) if found else 0.0)
    return {"literal recall": min(recalls), "literal precision": min(precisions)}


def digest(name: str) -> str:
    """Return the digest of a corpus and of its judged queries."""
    made_of = hashlib.sha256(json.dumps(tomllib.loads(QUERIES.read_text("utf-8"))[name]).encode())
    for path in CORPORA[name].files:
        made_of.update(path.read_bytes())
    return made_of.hexdigest()[:16]


def floors(name: str) -> Mapping[str, str | float]:
    """Return the floors of a corpus, with the digest that they were measured on."""
    pinned = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return pinned.get(name, {"digest": digest(name)})


def single_is_better(reached: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return where one analyser alone is as good as both together: on all judged queries, on the headings."""
    counts = {name: len(tomllib.loads(QUERIES.read_text("utf-8"))[name]) for name in reached}
    pairs = {"judged": "all ndcg", "headings": "headings ndcg"}
    better = []
    for start, pair in pairs.items():
        for single in SINGLE:
            told = [name for name in reached if f"{start}, {single}" in reached[name]]
            alone, both = (
                sum(counts[name] * reached[name][what] for name in told)
                for what in (f"{start}, {single}", pair)
            )
            if told and alone >= both:
                better.append(f"{start}, {single}")
    return better


def main(arguments: Sequence[str]) -> int:
    """Print what is reached beside the floors, and pin it where that is asked for."""
    failures, pinned, measured = [], {}, {}
    for name, corpus in CORPORA.items():
        pinned[name] = dict(floors(name))
        if absent := corpus.missing():
            print(f"{name}: skipped, {absent}")  # noqa: T201
            continue
        with tempfile.TemporaryDirectory() as folder:
            reached, worst = measure(name, Path(folder))
        measured[name] = reached
        for what, figure in reached.items():
            print(f"{name}, {what}: {figure} (floor {pinned[name].get(what)})")  # noqa: T201
        for line in worst if "--misses" in arguments else ():
            print("   ", line)  # noqa: T201
        failures += [f"{name}, {line}" for line in lower(reached, pinned[name])]
        kept = {what: figure for what, figure in reached.items() if "alone" not in what}
        pinned[name] = {"digest": digest(name)} | kept
    failures += [f"{line}: as good as both" for line in single_is_better(measured)]
    print("\n".join(failures or ["every floor is reached"]))  # noqa: T201
    if "--update" in arguments and (not failures or "--lower" in arguments):
        pin(FLOORS, pinned, {})
        return 0
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
