import pytest
from gate import SHARED, floors
from gate_amounts import MEASURES as AMOUNTS
from gate_dates import MEASURES as DATES

MEASURES = DATES | AMOUNTS
FLOORS = [floor for floor in floors() if floor.name in MEASURES]


def test_every_measure_has_its_floor():
    assert {floor.name for floor in FLOORS} == set(MEASURES)


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.name)
def test_a_figure_keeps_to_its_floor(floor):
    if reason := floor.missing():
        pytest.skip(reason)
    assert floor.same_set(), "the set is another than the floor was measured on"
    figure = MEASURES[floor.name](SHARED / floor.path)
    assert figure.total == floor.total
    assert figure.share >= floor.share, figure.misses
