import pytest
from gate import SHARED, floors
from gate_links import MEASURES as LINKS
from gate_names import MEASURES as NAMES

MEASURES = NAMES | LINKS
FLOORS = [floor for floor in floors() if floor.name in MEASURES]


def test_every_measure_of_names_has_its_floor():
    assert {floor.name for floor in FLOORS} == set(MEASURES)


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.name)
def test_names_and_links_keep_to_their_floor(floor):
    if reason := floor.missing():
        pytest.skip(reason)
    assert floor.same_set(), "the set is another than the floor was measured on"
    figure = MEASURES[floor.name](SHARED / floor.path)
    # What is right is counted among what was found, so a better reader may have another total.
    assert figure.total == floor.total or floor.name.endswith("right")
    assert figure.share >= floor.share, figure.misses
