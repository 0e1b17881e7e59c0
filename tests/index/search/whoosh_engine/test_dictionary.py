"""Terms and their postings in the files of a segment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import FileStorage

from index.search.engine import FIELDS
from index.search.whoosh_engine.dictionary import Terms, TermsWriter

WORDS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.binary(min_size=1))


def written(folder, fields):
    storage, segment = FileStorage(str(folder)), W3Segment(None, "MAIN", segid="one")
    writer = TermsWriter(storage, segment)
    for field, terms in fields.items():
        writer.write(field, sorted(terms.items()))
    writer.close()
    return storage, segment


@given(st.dictionaries(st.sampled_from(FIELDS), WORDS))
def test_terms_are_found_as_they_were_written(tmp_path_factory, fields):
    terms = Terms(*written(tmp_path_factory.mktemp("terms"), fields))
    for field in FIELDS:
        held = fields.get(field, {})
        assert list(terms.all(field)) == sorted(held.items())
        assert {one: terms.postings(field, one) for one in held} == held
        assert terms.postings(field, "nowhere at all") == held.get("nowhere at all")
    terms.close()


def test_terms_that_begin_so_come_sorted(tmp_path):
    terms = Terms(*written(tmp_path, {"facts": {"카카오": b"1", "카카": b"2", "네이버": b"3", "카트": b"4"}}))
    assert list(terms.begun("facts", "카카")) == ["카카", "카카오"]
    assert list(terms.begun("facts", "하")) == []
    assert list(terms.begun("title_bigrams", "")) == []


@pytest.mark.parametrize("file", ["MAIN_one.trm", "MAIN_one.pst"])
def test_other_files_are_refused(tmp_path, file):
    made = written(tmp_path, {})
    (tmp_path / file).write_bytes(b"something else, of any length" * 20)
    with pytest.raises(ValueError, match="no terms"):
        Terms(*made)
