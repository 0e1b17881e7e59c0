"""The Whoosh side of the index: schema, weighting, and writing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import log
from pathlib import Path
from typing import Any

from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, KEYWORD, TEXT, Schema
from whoosh.index import FileIndex, create_in, open_dir
from whoosh.scoring import BM25F

from index.korean.names import committee_names
from index.korean.text import squeeze
from index.korean.tokens import bigrams, morphemes
from index.search.cards import BILL, BODY

MEMORY_MB = 40


class LuceneBM25(BM25F):
    """BM25 with Lucene's inverse document frequency, which never turns negative for common words."""

    def idf(self, searcher: Any, fieldname: str, text: Any) -> float:  # noqa: ANN401 - as Whoosh has it
        """Return the weight of a term by how few documents hold it."""
        documents = searcher.doc_count_all()
        holding = searcher.doc_frequency(fieldname, text)
        return log(1 + (documents - holding + 0.5) / (holding + 0.5))


def schema() -> Schema:
    """Return the fields: documents bring their tokens, so that no analyser of ours is pickled."""
    words = SpaceSeparatedTokenizer()
    return Schema(
        id=ID(unique=True),
        number=COLUMN(NumericColumn("i")),  # type: ignore[no-untyped-call]
        title_bigrams=TEXT(analyzer=words, phrase=True),
        title_morphemes=TEXT(analyzer=words, phrase=False),
        body_bigrams=TEXT(analyzer=words, phrase=True),
        facts=KEYWORD,
    )


def create(folder: Path) -> FileIndex:
    """Make an empty index and return it."""
    folder.mkdir(parents=True)
    return create_in(str(folder), schema())


def open_postings(folder: Path) -> FileIndex:
    """Open the index."""
    return open_dir(str(folder))


def write(index: FileIndex, cards: Iterable[tuple[dict[str, Any], int]], *, fresh: bool) -> None:
    """Write (card, number) pairs in one commit; ``fresh`` says that none of them is there yet."""
    # One file a segment would be copied to the heap when opened; separate files are mapped.
    writer = index.writer(limitmb=MEMORY_MB, compound=False)
    put = writer.add_document if fresh else writer.update_document
    try:
        for card, number in cards:
            put(id=card["id"], number=number, **tokens(card))
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


def tokens(card: dict[str, Any]) -> dict[str, list[str]]:
    """Return the searchable tokens of a card, field by field."""
    facts = _facts(card) if card["kind"] == BILL else _writing_facts(card)
    return {**title_tokens(card["title"]), **_body_tokens(card), "facts": list(dict.fromkeys(facts))}


@lru_cache(maxsize=4_096)  # hundreds of bills have the same title
def title_tokens(title: str) -> dict[str, list[str]]:
    """Return the tokens of a title."""
    return {"title_bigrams": bigrams(title), "title_morphemes": morphemes(title)}


def _facts(card: dict[str, Any]) -> Iterable[str]:
    """Words that are found whole: numbers, names, committee, result, kind."""
    yield from (card["no"], f"{card['assembly']}대")
    words = (*card["lead"], *card["co"], card["result"])
    others = (card["proposer"], card["proposer_kind"], card["bill_kind"])
    yield from (fact(word) for word in (*words, *others) if word)
    yield from committee_facts(card["committee"] or "")


def _writing_facts(card: dict[str, Any]) -> Iterable[str]:
    """Words that are found whole in what was written: outlet, reporters, state."""
    return (fact(word) for word in (card["outlet"], *card["reporters"], card["state"]) if word)


def _body_tokens(card: dict[str, Any]) -> dict[str, list[str]]:
    """Return the tokens of a text; its morphemes, scattered over it, would tell nothing."""
    return {"body_bigrams": bigrams(card[BODY])} if card.get(BODY) else {}


@lru_cache(maxsize=4_096)
def committee_facts(committee: str) -> tuple[str, ...]:
    """Return the words that a committee is found by: its name, and what it was called before or since."""
    return tuple(fact(name) for name in (committee, *committee_names(committee)) if name)


@lru_cache(maxsize=16_384)  # the same few hundred members propose everything
def fact(word: str) -> str:
    """Return a word as it is found whole."""
    return squeeze(word)


def numbers_in(folder: Path) -> list[int]:
    """Return the numbers of the cards that the documents name, sorted."""
    with open_postings(folder).reader() as reader:  # type: ignore[no-untyped-call]
        documents = list(reader.all_doc_ids())
        column = reader.column_reader("number") if documents else {}  # an empty index has no columns
        return sorted(column[document] for document in documents)
