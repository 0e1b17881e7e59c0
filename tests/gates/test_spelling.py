import pytest
from gate_spelling import ASSEMBLIES, SPELLED, assembly_titles, measure, own_titles

# What is told first, and among five. They may only rise.
OWN = {"letters": (0.98, 0.985), "keys": (0.975, 0.98)}
ASSEMBLY = {"letters": (0.965, 0.99), "keys": (0.965, 0.985)}


@pytest.mark.parametrize("spelled", SPELLED)
def test_words_of_the_project_with_one_letter_wrong_are_told(spelled):
    held_to(measure(own_titles(), SPELLED[spelled]), OWN[spelled])


@pytest.mark.parametrize("spelled", SPELLED)
def test_words_of_the_assemblies_with_one_letter_wrong_are_told(spelled):
    if not all(path.exists() for path in ASSEMBLIES):
        pytest.skip("../shared/data/assembly is not on this machine")
    held_to(measure(assembly_titles(), SPELLED[spelled]), ASSEMBLY[spelled])


def held_to(measured, floors):
    first, five = floors
    assert measured.first >= first
    assert measured.five >= five
    assert measured.milliseconds < 1
