"""Makes an index of made-up bills and news with their events; prints how much that is and what it took."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from itertools import chain
from pathlib import Path

from bench.corpora import write
from bench.made_events import bills, news
from bench.search_memory import peak_mb
from index.search import card_writing, event_texts, event_writing
from index.search.cards import Card
from index.search.engine import FIELDS, Document
from index.search.layout import CARDS, TOLD, read_current
from index.search.token_cache import TokenCache

index = Path(sys.argv[1]) / "index"
index.mkdir(parents=True)


def documents(batch: Iterable[tuple[Card, int]]) -> list[Document]:
    """Return documents of no words: a timeline asks for none."""
    return [Document(number, {name: [] for name in FIELDS}) for _, number in batch]


write(index, chain(bills(), news()), documents)
started = time.perf_counter()
path = index / read_current(index).folder / CARDS
with closing(card_writing.open_to_write(path)) as connection:
    connection.execute("BEGIN")
    with closing(TokenCache(index / TOLD, event_texts.MADE_BY)) as told:
        event_writing.write(connection, told, None)
    connection.execute("COMMIT")
    ((events,),) = connection.execute("SELECT count(*) FROM event")
print(json.dumps({"events": events, "seconds": time.perf_counter() - started, "peak_mb": peak_mb()}))
