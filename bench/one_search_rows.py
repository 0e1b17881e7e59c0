"""Writes rows to search with their tokens, real ones or so many made up, and queries drawn from them."""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path

from bench.corpora import articles_of_acts, titled_bills, writing
from index.korean.tokens import bigrams, morphemes
from index.search.cards import Card
from index.search.documents import document
from index.search.engine import FIELDS, Document
from index.search.token_cache import TokenCache

QUERIES = 30  # of a class
SHARES = (
    (0.03, 0.3),
    (0.005, 0.03),
    (0.0005, 0.005),
)  # of the documents that hold a frequent, usual, rare word
WORDS = 40  # of a made-up text
FIRST, DAYS = date(2020, 6, 1), 2_300
LETTERS = re.compile(r"[가-힣]{2,}")

folder, made_up = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(6)


def real_cards() -> Iterator[Card]:
    """Yield the bills, and the articles on a day each."""
    yield from titled_bills()
    for card in articles_of_acts():
        yield {**card, "date": some_day()}


def made_up_cards() -> Iterator[Card]:
    """Yield texts of the words of acts, each as often as it stands there: few often, most hardly ever."""
    counts = Counter(chain.from_iterable(LETTERS.findall(card["body"]) for card in articles_of_acts()))
    words = [word for word, _ in counts.most_common()]
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(words))))
    for number in range(made_up):
        text = chance.choices(words, cum_weights=weights, k=WORDS)
        yield writing(f"made-up-{number}", " ".join(text[:4]), " ".join(text), some_day())


def some_day() -> str:
    """Return a day within six years."""
    return (FIRST + timedelta(chance.randrange(DAYS))).isoformat()


@lru_cache(maxsize=200_000)
def morphemes_of(word: str) -> tuple[str, ...]:
    """Return the morphemes of a word, analysed once."""
    return tuple(morphemes(word))


def made_up_document(card: Card, number: int) -> Document:
    """Return the tokens of a made-up text: word by word, since it has no sentences."""
    tokens = {name: bigrams(card[name]) for name in ("title", "body")}
    parts = {
        name: list(chain.from_iterable(map(morphemes_of, card[name].split()))) for name in ("title", "body")
    }
    return Document(
        number,
        {
            "title_bigrams": tokens["title"],
            "title_morphemes": parts["title"],
            "body_bigrams": tokens["body"],
            "body_morphemes": parts["body"],
            "facts": [],
        },
    )


holding: Counter[str] = Counter()
drawn: list[list[str]] = []
cache = TokenCache(folder / "tokens.db", "bench")
with (folder / "rows.jsonl").open("w", encoding="utf-8") as rows:
    total = 0
    for total, card in enumerate(made_up_cards() if made_up else real_cards(), 1):
        one = made_up_document(card, total) if made_up else document(card, total, cache)
        tokens = {name: " ".join(one.tokens.get(name, ())) for name in FIELDS}
        rows.write(json.dumps({"card": card, "tokens": tokens}, ensure_ascii=False) + "\n")
        said = [*one.tokens["title_morphemes"], *one.tokens["body_morphemes"]]
        holding.update({word for word in said if LETTERS.fullmatch(word)})
        words = LETTERS.findall(f"{card['title']} {card['body'] or ''}")
        if len(words) > 4 and chance.random() < 0.02:
            drawn.append(words)
cache.close()


def words_held(least: float, most: float) -> list[str]:
    """Return a third of the words, each in such a share of the rows."""
    able = sorted(word for word, count in holding.items() if least * total <= count < most * total)
    return chance.sample(able, min(QUERIES // 3, len(able)))


texts = chance.sample(drawn, min(QUERIES, len(drawn)))
places = [(text, chance.randrange(len(text) - 1)) for text in texts]
queries = {
    "word": list(chain.from_iterable(words_held(*share) for share in SHARES)),
    "three words": [" ".join(chance.sample(text, 3)) for text in texts],
    "phrase": [f'"{" ".join(text[at : at + 2])}"' for text, at in places],
}
(folder / "queries.json").write_text(json.dumps(queries, ensure_ascii=False), encoding="utf-8")
print(json.dumps({"rows": total}))
