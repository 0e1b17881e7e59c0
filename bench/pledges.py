"""Pledges: finding them against reading Korean on the same texts, and how joining their mentions grows."""

from __future__ import annotations

import gzip
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from bench.processes import cpu_seconds, say
from crawler.pages.read import read_page
from index.korean.reading import read
from index.korean.sentences import Sentence, read_sentences
from index.korean.spans import Span
from index.tracking.events import extract as events
from index.tracking.pledges.extract import extract
from index.tracking.pledges.identity import merge
from index.tracking.pledges.pledge import (
    Account,
    Pledged,
    Promise,
    Relation,
    Said,
    Source,
    Strength,
    Voice,
)

ROUNDS = 5
FEWEST = 300  # letters of Hangul in a page that is an article
_HANGUL = re.compile(r"[가-힣]")
SIZES = (2_000, 20_000, 100_000)
ROOT = Path(__file__).parents[1]
GATES = ROOT / "tests" / "gates"
SHARED = ROOT.parent / "shared"
DAY = date(2024, 11, 6)
ACTORS, OUTLETS = 40, 30
SOUNDS = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보"


Reading = tuple[Sequence[Span], Sequence[Sentence]]


class Text(NamedTuple):
    """A text as it was published."""

    text: str
    published: date
    title: str


def bench_pledges() -> None:
    """Time both, each in turn with what it is held to."""
    _finding()
    _joining()


def _finding() -> None:
    """Compare both on pages of news, which promise little, and on texts full of what is looked for."""
    sets = {
        "pages of news": list(_pages()),
        "seeds": [
            Text(path.read_text("utf-8"), DAY, "") for path in sorted((SHARED / "seeds").glob("*.txt"))
        ],
    }
    sets |= {f"texts of {kind}": list(_labelled(kind)) for kind in ("events", "pledges")}
    for name, texts in sets.items():
        if texts:
            _compared(name, texts)
        else:
            print(f"finding pledges, {name}: skipped, they are not on this machine")


def _compared(name: str, texts: Sequence[Text]) -> None:
    readings = [_read(one) for one in texts]
    told = sum(len(one.promises) + len(one.accounts) for one in _found(texts, readings))  # patterns compiled
    list(_told(texts, readings))
    rounds = []
    for _ in range(ROUNDS):
        korean = cpu_seconds(lambda: [_read(one) for one in texts])
        finding = cpu_seconds(lambda: list(_found(texts, readings)))
        rounds.append((finding / korean, cpu_seconds(lambda: list(_told(texts, readings))) / korean))
    alone, beside = zip(*rounds, strict=True)
    detail = f"{told} found in {len(texts)} texts; with events {median(beside):.2f} x"
    say(f"finding pledges / reading Korean, {name}", alone, "at most 0.5", detail)


def _pages() -> Iterator[Text]:
    """Yield the Korean articles among the pages of news, where they are on this machine."""
    for path in sorted((SHARED / "data" / "news" / "html").glob("*.html.gz")):
        page = read_page(gzip.decompress(path.read_bytes()), "https://example.org/article")
        text = "\n".join(page.body)
        if len(_HANGUL.findall(text)) >= FEWEST:
            yield Text(text, page.published.day if page.published else DAY, page.title or "")


def _read(one: Text) -> Reading:
    """Return what the index reads of Korean once for all who look for something: names and sentences."""
    return read(one.text, one.published), read_sentences(one.text)


def _labelled(kind: str) -> Iterator[Text]:
    """Yield the labelled texts of a gate, which were written for the project."""
    for path in sorted((GATES / kind / "own").glob("*/*.toml")):
        for row in tomllib.loads(path.read_text("utf-8")).get("document", ()):
            yield Text(row["text"], row["published"], row["title"])


def _found(texts: Sequence[Text], readings: Sequence[Reading]) -> Iterator[Pledged]:
    for one, (reading, sentences) in zip(texts, readings, strict=True):
        yield extract(one.text, one.published, one.title, reading=reading, sentences=sentences)


def _told(texts: Sequence[Text], readings: Sequence[Reading]) -> Iterator[tuple[object, object]]:
    """Yield what texts tell of events and of pledges, as the index finds both."""
    for one, (reading, sentences) in zip(texts, readings, strict=True):
        yield (
            events.extract(one.text, one.published, one.title, reading=reading, sentences=sentences),
            extract(one.text, one.published, one.title, reading=reading, sentences=sentences),
        )


def _joining() -> None:
    """Compare the time for one mention among many with that among few."""
    sets = [list(_texts(size)) for size in SIZES]
    rounds = [[cpu_seconds(partial(merge, texts)) / len(texts) for texts in sets] for _ in range(3)]
    best = [min(times) * 1_000_000 for times in zip(*rounds, strict=True)]
    detail = ", ".join(f"{size:,}: {each:.0f} µs" for size, each in zip(SIZES, best, strict=True))
    ratios = [times[-1] / times[0] for times in rounds]
    say("joining one of 100,000 mentions / of 2,000", ratios, "at most 3", f"a mention of {detail}")


def _texts(size: int) -> Iterator[tuple[Source, Sequence[Said]]]:
    """Yield texts of one mention each: of five one is new, three restate, one says what became of it."""
    chance = Random(size)
    known: list[Promise] = []
    for place in range(size):
        day = date(2022, 1, 1) + timedelta(days=place * 1000 // size)
        if place % 5 == 0:
            known.append(_promise(chance))
        one = known[-1] if place % 5 == 0 else chance.choice(known[-200:])
        said = _account(one) if place % 5 == 4 else one
        quoted = f"{one.action} {one.words[1]}하겠다고 {place % 7}일 밝혔다"
        source = Source(f"r{place}", "article", f"o{place % OUTLETS}", "", None, day)
        yield source, [Said(said, quoted, f"{place:012x}")]


def _promise(chance: Random) -> Promise:
    words = ["".join(chance.choices(SOUNDS, k=3)) for _ in range(3)] + ["소상공인", "지원", "교육"]
    actor = f"회사{chance.randrange(ACTORS)}"
    return Promise((0, 9), actor, "company", "stated", words[0], Strength.FIRM, words=tuple(words))


def _account(one: Promise) -> Account:
    return Account(
        (0, 9),
        one.actor,
        one.actor_type,
        Voice.PROMISOR,
        Relation.REPORTS_PROGRESS,
        one.action,
        words=one.words[1:],
    )
