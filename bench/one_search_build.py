"""Builds one index of the rows of a search bench, from tokens that are at hand; prints rate and memory."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.search_memory import peak_mb

what, folder, asked = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
LIMIT_MB = 40  # as the product's own writer


def rows() -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """Yield cards with their tokens."""
    with (folder / "rows.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["card"], row["tokens"]


def joined(tokens: dict[str, str], kind: str) -> str:
    """Return a title's and a text's tokens in one."""
    return f"{tokens[f'title_{kind}']} {tokens[f'body_{kind}']}"


def ours() -> None:
    """Build postings, cards and facets, with the product's own calls."""
    from bench.corpora import write  # noqa: PLC0415 - others' memory is measured, too
    from index.search.engine import Document  # noqa: PLC0415

    held: dict[str, dict[str, str]] = {}

    def cards() -> Iterator[dict[str, Any]]:
        for card, tokens in rows():
            held[card["id"]] = tokens
            yield card

    write(
        folder / "index",
        cards(),
        lambda batch: [
            Document(number, {name: text.split() for name, text in held.pop(card["id"]).items()})
            for card, number in batch
        ],
    )


def whoosh() -> None:
    """Build two fields with a bare Whoosh writer: of all tokens, or of those alone that are ``asked`` for.

    The postings of these are the same either way, and so is what a search for them reads.
    """
    from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer  # noqa: PLC0415
    from whoosh.fields import TEXT, Schema  # noqa: PLC0415
    from whoosh.index import create_in  # noqa: PLC0415

    spaced = SpaceSeparatedTokenizer()
    schema = Schema(bigrams=TEXT(analyzer=spaced), morphemes=TEXT(analyzer=spaced, phrase=False))
    (folder / "whoosh").mkdir()
    writer = create_in(str(folder / "whoosh"), schema).writer(limitmb=LIMIT_MB, compound=False)
    for _, tokens in rows():
        fields = {kind: joined(tokens, kind) for kind in ("bigrams", "morphemes")}
        if asked:
            fields = {
                kind: " ".join(one for one in text.split() if one in asked) for kind, text in fields.items()
            }
        writer.add_document(**fields)
    writer.commit()


def fts5() -> None:
    """Build a contentless FTS5 table, and a table of days and facets beside it."""
    connection = sqlite3.connect(folder / "fts5.db")
    connection.execute("CREATE VIRTUAL TABLE tokens USING fts5(bigrams, morphemes, content='')")
    connection.execute("CREATE TABLE fact (number INTEGER PRIMARY KEY, day TEXT, committee TEXT)")
    for number, (card, tokens) in enumerate(rows(), 1):
        both = joined(tokens, "bigrams"), joined(tokens, "morphemes")
        connection.execute("INSERT INTO tokens (rowid, bigrams, morphemes) VALUES (?, ?, ?)", (number, *both))
        connection.execute("INSERT INTO fact VALUES (?, ?, ?)", (number, card["date"], card["committee"]))
    connection.execute("INSERT INTO tokens (tokens) VALUES ('optimize')")
    connection.commit()


def tantivy() -> None:
    """Build a tantivy index in one thread."""
    import tantivy  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - installed by the bench

    schema = tantivy.SchemaBuilder()
    for name in ("bigrams", "morphemes"):
        schema = schema.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    schema = schema.add_integer_field("day", indexed=True, fast=True)
    (folder / "tantivy").mkdir()
    index = tantivy.Index(schema.build(), path=str(folder / "tantivy"))
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    for card, tokens in rows():
        day = int((card["date"] or "0").replace("-", ""))
        both = {kind: joined(tokens, kind) for kind in ("bigrams", "morphemes")}
        writer.add_document(tantivy.Document(**both, day=day))
    writer.commit()
    writer.wait_merging_threads()


def table() -> None:
    """Write what pandas reads: the whole rows, as the cards have them."""
    import csv  # noqa: PLC0415

    names = list({name: None for card, _ in rows() for name in card})
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(card for card, _ in rows())


started = time.perf_counter()
{"ours": ours, "whoosh": whoosh, "fts5": fts5, "tantivy": tantivy, "table": table}[what]()
seconds = time.perf_counter() - started
print(json.dumps({"seconds": seconds, "peak_mb": peak_mb()}))
