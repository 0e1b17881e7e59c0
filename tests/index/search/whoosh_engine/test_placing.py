"""Where bigrams stand in a text."""

import pytest

from index.korean.tokens import bigrams
from index.search.whoosh_engine import placing
from index.search.whoosh_engine.placing import places_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("가나다", [1, 2]),
        ("가나, 다라", [1, 3]),
        ("가 나다", [1, 2]),
        ("A/B", [1, 2]),
        ("가나(다)라마", [1, 3, 4]),
    ],
)
def test_a_bigram_stands_at_its_letter_and_punctuation_takes_no_place(text, places):
    assert list(places_of(bigrams(text))) == places


def test_a_text_too_long_for_places_is_refused(monkeypatch):
    monkeypatch.setattr(placing, "PLACE_BITS", 2)
    with pytest.raises(ValueError, match="too long"):
        list(places_of(["가나", "나다", "다라", "라마"]))
