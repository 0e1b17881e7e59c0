import pytest
from search_gate import CORPORA, FLOORS, digest, floors, lower, measure, single_is_better

HEADINGS = 0.743  # what the same tokens reach in a plain BM25


def test_searches_answer_as_well_as_they_did(tmp_path):
    present = [name for name in CORPORA if not CORPORA[name].missing()]
    assert FLOORS.exists()
    reached = {}
    for name in present:
        assert floors(name)["digest"] == digest(name), "the set is another than the floors were measured on"
        reached[name], worst = measure(name, tmp_path / name)
        assert lower(reached[name], floors(name)) == [], worst
        assert reached[name].get("headings ndcg", 1) >= HEADINGS
        assert reached[name].get("literal recall", 1) == 1
        assert reached[name].get("literal precision", 1) >= 0.99
    assert single_is_better(reached) == []
    if absent := [CORPORA[name].missing() for name in CORPORA if name not in present]:
        pytest.skip("; ".join(map(str, absent)))


def test_an_analyser_that_alone_is_as_good_is_told():
    alike = {"all ndcg": 0.9, "judged, bigrams alone": 0.8, "judged, morphemes alone": 0.9}
    assert single_is_better({"bills": alike}) == ["judged, morphemes alone"]
    assert single_is_better({"bills": {**alike, "all ndcg": 0.91}}) == []


def test_a_figure_below_its_floor_is_told():
    assert lower({"all ndcg": 0.9}, {"digest": "…", "all ndcg": 0.91}) == ["all ndcg: 0.9 is below 0.91"]
    assert lower({}, {"all ndcg": 0.91}) == ["all ndcg: 0 is below 0.91"]
    assert lower({"all ndcg": 0.9}, {"all ndcg": 0.9}) == []
