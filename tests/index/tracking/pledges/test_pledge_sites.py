"""Two sites of one kind are told apart by where they are."""

from __future__ import annotations

import pytest
from mentions import promise

from index.tracking.pledges.likeness import Wording, likeness
from index.tracking.pledges.relations import DUE
from index.tracking.pledges.sites import places


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("제천 제3산업단지에 물류센터를 짓는다", {"제천"}),
        ("경북 김천과 충북 제천에 물류센터를 짓는다", {"김천", "제천"}),
        ("장성군에 물류센터를 연다", {"장성"}),
        ("공주님 캠퍼스를 연다", set()),
        ("제천에서 간담회를 연다", set()),
        ("부산에서 열린 협약식에서 물류센터를 짓겠다고 밝혔다", set()),
        ("예산 3000억원을 들여 물류센터를 짓는다", set()),
        ("예산군에 물류센터를 짓는다", {"예산"}),
    ],
)
def test_places_of_sites(said: str, known: set[str]) -> None:
    assert places(said) == known


def test_only_sites_in_other_places_are_told_apart() -> None:
    def alike(one: str, other: str) -> bool:
        said = promise("물류센터", programme="물류센터")
        return likeness(Wording(said, one), Wording(said, other)) >= DUE

    assert not alike("김천에 물류센터를 짓는다", "제천에 물류센터를 짓는다")
    assert alike("김천에 물류센터를 짓는다", "김천과 제천에 물류센터를 짓는다")
    assert alike("김천에 물류센터를 짓는다", "물류센터를 짓는다")
