"""Where it was looked for what became of a pledge, and no later than was collected."""

from datetime import date

import pytest

from index.search.pledges import looked, read_until

REACHES = {
    "TVBPMBILL11/22": {"whole": "2026-11-23", "any": "2026-11-23"},  # a list of bills is no news
    "newsroom": {"whole": None, "any": "2025-12-29", "title": "뉴스룸"},
    "releases": {"whole": None, "any": "2024-11-06", "title": "보도자료"},
}


@pytest.mark.parametrize(
    ("since", "days"),
    [
        (date(2024, 11, 5), {"뉴스룸": date(2025, 12, 29), "보도자료": date(2024, 11, 6)}),
        (date(2024, 11, 6), {"뉴스룸": date(2025, 12, 29)}),
        (date(2025, 12, 29), None),
    ],
)
def test_each_source_has_its_own_day(since, days):
    found = looked(REACHES, since)
    assert (found.days if found else None) == days
    assert (read_until(REACHES) > str(since)) == bool(days)  # lists tell the same without reading a pledge
