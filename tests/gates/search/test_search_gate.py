import pytest
from search_gate import CORPORA, FLOORS, digest, floors, lower, measure, single_is_better

HEADINGS = 0.743  # what the same tokens reach in a plain BM25


@pytest.mark.parametrize("name", CORPORA)
def test_searches_answer_as_well_as_they_did(name, tmp_path):
    if absent := CORPORA[name].missing():
        pytest.skip(absent)
    assert FLOORS.exists()
    assert floors(name)["digest"] == digest(name), "the set is another than the floors were measured on"
    reached, worst = measure(name, tmp_path)
    assert lower(reached, floors(name)) == [], worst
    assert single_is_better(reached) == []
    assert reached.get("headings ndcg", 1) >= HEADINGS
    assert reached.get("literal recall", 1) == 1
    assert reached.get("literal precision", 1) >= 0.99


def test_a_figure_below_its_floor_is_told():
    assert lower({"all ndcg": 0.9}, {"digest": "…", "all ndcg": 0.91}) == ["all ndcg: 0.9 is below 0.91"]
    assert lower({}, {"all ndcg": 0.91}) == ["all ndcg: 0 is below 0.91"]
    assert lower({"all ndcg": 0.9}, {"all ndcg": 0.9}) == []
