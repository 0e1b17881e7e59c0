import pytest
from gate import REASONS, SHARED, floors, reason
from gate_amounts import MEASURES as AMOUNTS
from gate_dates import MEASURES as DATES
from gate_links import MEASURES as LINKS
from gate_names import MEASURES as NAMES

MEASURES = DATES | AMOUNTS | NAMES | LINKS
FLOORS = list(floors())


def test_every_measure_has_its_floor():
    assert {floor.name for floor in FLOORS} == set(MEASURES)


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.name)
def test_a_figure_keeps_to_its_floor(floor):
    if absent := floor.missing():
        pytest.skip(absent)
    assert floor.same_set(), "the set is another than the floor was measured on"
    figure = MEASURES[floor.name](SHARED / floor.path)
    # What is right is counted among what was found, so a better reader may have another total.
    assert figure.total == floor.total or floor.name.endswith("right")
    assert figure.share >= floor.share, figure.misses
    if floor.name in REASONS:
        assert [miss for miss in figure.misses if reason(floor, miss) is None] == []
