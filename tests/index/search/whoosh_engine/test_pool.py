"""Postings come out sorted by term, whichever part of them went through the disk."""

import random

import pytest
from whoosh.filedb.filestore import RamStorage

from index.search.engine import FIELDS, Document
from index.search.whoosh_engine import writing
from index.search.whoosh_engine.codec import PLACE_BITS, documents, places
from index.search.whoosh_engine.engine import WhooshEngine
from index.search.whoosh_engine.pool import TermPool


def written_documents():
    dice = random.Random(6)
    syllables = "가나다라마바사아자차카타파하"
    for number in range(1, 301):
        words = ["".join(dice.choices(syllables, k=2)) for _ in range(dice.randrange(1, 40))]
        yield Document(number, {"body_bigrams": words, "title_morphemes": words[:5]})


def files(folder):
    return {
        path.suffix: path.read_bytes() for path in folder.iterdir() if path.suffix in (".pst", ".trm", ".doc")
    }


@pytest.mark.parametrize("limit", [0, 10_000])
def test_runs_on_the_disk_give_the_same_files(tmp_path, monkeypatch, limit):
    written = {}
    for name, most in (("memory", 40 << 20), ("runs", limit)):
        monkeypatch.setattr(writing, "MEMORY", most)
        writing.create(tmp_path / name)
        WhooshEngine(tmp_path / name).write(written_documents())
        written[name] = files(tmp_path / name)
    assert written["memory"] == written["runs"]
    assert len(written["memory"]) == 3


@pytest.mark.parametrize("limit", [0, 500, 1 << 20])
def test_terms_come_in_the_order_of_their_bytes_and_documents_in_theirs(limit):
    lengths = dict.fromkeys(FIELDS, bytes(20))
    pool = TermPool(RamStorage().temp_storage(), lengths, limit)
    for document in range(20):
        pool.put(document, {"body_bigrams": ["힣가", "ab", "힣가"], "facts": ["z"]})
    assert [text for text, _ in pool.terms("facts")] == ["z"]
    terms = dict(pool.terms("body_bigrams"))
    assert list(terms) == ["ab", "힣가"]
    assert list(documents(terms["ab"])[0]) == list(range(20))
    assert [place >> PLACE_BITS for place in places(terms["힣가"])] == sorted([*range(20)] * 2)
