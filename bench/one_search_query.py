"""Asks one engine the queries of a search bench, warm; prints milliseconds by class, and memory."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bench.search_memory import peak_mb
from index.korean.tokens import bigrams

what, folder = sys.argv[1], Path(sys.argv[2])
SINCE, UNTIL = "2023-01-01", "2023-12-31"
SHOWN = 20
Ask = Callable[[str, str], object]


def ours() -> Ask:
    """Return how the product is asked: parsed, widened, searched, with the cards of the page."""
    from index.search.asking import understand  # noqa: PLC0415 - others' memory is measured, too
    from index.search.columns import Filters  # noqa: PLC0415
    from index.search.finding import Page, Wanted  # noqa: PLC0415
    from index.search.reader import Reader  # noqa: PLC0415

    reader = Reader(folder / "index")

    def ask(kind: str, text: str) -> object:
        filters = Filters(since=SINCE, until=UNTIL) if kind == "filter and facets" else Filters()
        tree = understand(text).meant
        wanted = Wanted(Page(0, SHOWN), "date" if kind == "by date" else "relevance", fold=True)
        found = reader.search(tree, filters, wanted)
        if kind == "filter and facets":
            reader.facets(found, filters)
        return list(reader.cards(found.numbers))

    return ask


def phrases(text: str) -> list[str]:
    """Return what must stand in a text, each as a run of bigrams."""
    words = [text.strip('"')] if text.startswith('"') else text.split()
    return [" ".join(bigrams(word)) for word in words]


def fts5() -> Ask:
    """Return how FTS5 is asked."""
    connection = sqlite3.connect(folder / "fts5.db")
    connection.execute("PRAGMA mmap_size=1000000000")
    found = "FROM tokens JOIN fact ON number = tokens.rowid WHERE tokens MATCH ?"
    by_score = f"SELECT rowid FROM tokens WHERE tokens MATCH ? ORDER BY bm25(tokens) LIMIT {SHOWN}"
    by_date = f"SELECT number {found} ORDER BY day DESC LIMIT {SHOWN}"

    def ask(kind: str, text: str) -> object:
        match = " AND ".join(f'bigrams : "{phrase}"' for phrase in phrases(text))
        if kind == "filter and facets":
            during = (
                f"SELECT number, substr(day, 1, 4), committee, bm25(tokens) {found} AND day BETWEEN ? AND ?"
            )
            rows = connection.execute(during, (match, SINCE, UNTIL)).fetchall()
            return sorted(rows, key=lambda row: row[3])[:SHOWN], Counter(row[2] for row in rows)
        return connection.execute(by_date if kind == "by date" else by_score, (match,)).fetchall()

    return ask


def tantivy() -> Ask:
    """Return how tantivy is asked."""
    import tantivy  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - installed by the bench

    index = tantivy.Index.open(str(folder / "tantivy"))
    searcher, schema = index.searcher(), index.schema
    must = tantivy.Occur.Must
    first, last = (int(day.replace("-", "")) for day in (SINCE, UNTIL))

    def run(phrase: str) -> object:
        pairs = phrase.split()
        if len(pairs) == 1:
            return tantivy.Query.term_query(schema, "bigrams", pairs[0])
        return tantivy.Query.phrase_query(schema, "bigrams", pairs)

    def ask(kind: str, text: str) -> object:
        parts = [(must, run(phrase)) for phrase in phrases(text)]
        if kind == "filter and facets":
            during = tantivy.Query.range_query(schema, "day", tantivy.FieldType.Integer, first, last)
            parts.append((must, during))
        query = tantivy.Query.boolean_query(parts)
        by = "day" if kind == "by date" else None
        return searcher.search(query, SHOWN, order_by_field=by).hits

    return ask


ask = {"ours": ours, "fts5": fts5, "tantivy": tantivy}[what]()
queries: dict[str, list[str]] = json.loads((folder / "queries.json").read_text(encoding="utf-8"))
# What is compared with each other is asked beside each other: another moment may be a busier one.
turns = [(kind, text) for text in queries["word"] for kind in ("word", "filter and facets", "by date")]
turns += [(kind, text) for kind in ("three words", "phrase") for text in queries[kind]]
spent: dict[str, list[float]] = {}
for kind, text in turns:
    ask(kind, text)
    started = time.perf_counter()
    ask(kind, text)
    spent.setdefault(kind, []).append((time.perf_counter() - started) * 1000)
print(json.dumps({"ms": spent, "peak_mb": peak_mb()}))
