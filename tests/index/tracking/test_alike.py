import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.tokens import bigrams
from index.tracking.alike import alike, similarity

TEXTS = st.dictionaries(st.text("ABCDEF", min_size=1), st.text("가나다라 ", max_size=12), max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "score"), [("가나다", "가나 다", 1), ("가나", "다라", 0), ("", "", 0)]
)
def test_similarity_is_blind_to_spaces(one, other, score):
    assert similarity(one, other) == score


def share(one, other):
    left, right = set(bigrams(one)), set(bigrams(other))
    return len(left & right) / len(left | right) if left and right else -1.0


@given(TEXTS, TEXTS, st.sampled_from([0.3, 0.5, 0.75, 1.0]))
def test_no_pair_is_missed_and_none_is_made_up(texts, others, least):
    every = {(one, other): share(texts[one], others[other]) for one in texts for other in others}
    found = {(one, other): score for one, other, score in alike(texts, others, least)}
    assert found == {pair: round(score, 2) for pair, score in every.items() if score >= least}
