"""Terms and their postings in the files of a segment."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.engine import FIELDS
from index.search.whoosh_engine.codec import PLACE_BITS, documents, pack, places
from index.search.whoosh_engine.dictionary import Terms, TermsWriter

PLACES = st.sets(st.integers(0, 2 << PLACE_BITS), min_size=1).map(lambda some: array("Q", sorted(some)))
POSTINGS = PLACES.map(lambda places: pack(places, b"abc", placed=True))
WORDS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), POSTINGS)


def written(folder, fields):
    writer = TermsWriter(folder / "one")
    for field, terms in fields.items():
        writer.write(field, sorted(terms.items()))
    writer.close()
    return folder / "one"


@given(st.dictionaries(st.sampled_from(FIELDS), WORDS))
def test_terms_are_found_as_they_were_written(tmp_path_factory, fields):
    terms = Terms(written(tmp_path_factory.mktemp("terms"), fields))
    for field in FIELDS:
        held = fields.get(field, {})
        assert list(terms.all(field)) == sorted(held.items())
        assert {one: read(terms.postings(field, one)) for one in held} == {
            one: (documents(data), places(data)) for one, data in held.items()
        }
        assert (terms.postings(field, "nowhere at all") is None) == ("nowhere at all" not in held)
    terms.close()


def read(postings):
    ids, impacts = postings.documents()
    assert len(ids) == postings.count
    assert len(postings.places()) == postings.placed
    return (ids, impacts), postings.places()


@pytest.mark.parametrize("data", [b"1", pack(array("Q", [1]), b"abc", placed=True)[:-1], b"\xff" * 40])
def test_postings_of_another_length_than_they_state_are_refused(tmp_path, data):
    terms = Terms(written(tmp_path, {"facts": {"카카오": data}}))
    with pytest.raises(ValueError, match="postings"):
        terms.postings("facts", "카카오")


def test_terms_that_begin_so_come_sorted(tmp_path):
    terms = Terms(written(tmp_path, {"facts": {"카카오": b"1", "카카": b"2", "네이버": b"3", "카트": b"4"}}))
    assert list(terms.begun("facts", "카카")) == ["카카", "카카오"]
    assert list(terms.begun("facts", "하")) == []
    assert list(terms.begun("title_bigrams", "")) == []


@pytest.mark.parametrize("file", ["one.trm", "one.pst"])
def test_other_files_are_refused(tmp_path, file):
    made = written(tmp_path, {})
    (tmp_path / file).write_bytes(b"something else, of any length" * 20)
    with pytest.raises(ValueError, match="no terms"):
        Terms(made)
