import csv
import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from index.tracking.gaps import Gap, gaps

DATA = Path(__file__).parents[4] / "shared" / "data" / "assembly"


def test_gaps_are_runs_between_the_lowest_and_the_highest():
    numbers = ["2200007", "2200002", "2200003", "2200009", "2200009"]
    assert gaps(numbers, 22) == [Gap("2200004", "2200006"), Gap("2200008", "2200008")]
    assert [gap.count for gap in gaps(numbers, 22)] == [3, 1]


def test_other_assemblies_and_provisional_numbers_make_no_gap():
    assert gaps(["2200001", "2200002", "2100009", "DD20544", "161473", "２２０００９９"], 22) == []
    assert gaps([], 22) == []


def test_an_assembly_of_one_digit_keeps_its_zero():
    assert gaps(["0900001", "0900003"], 9) == [Gap("0900002", "0900002")]


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_the_gaps_of_the_real_rows_are_those_of_an_independent_count():
    numbers = []
    for name in ("bills_22.csv.gz", "plenary_votes_21_22.csv.gz"):
        with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
            numbers += [row["bill_no"] for row in csv.DictReader(file)]
    seen = {number for number in numbers if number[:2] == "22" and len(number) == 7}
    missing = {f"{n}" for n in range(int(min(seen)), int(max(seen)) + 1)} - seen
    found = gaps(numbers, 22)
    assert {f"{n}" for gap in found for n in range(int(gap.first), int(gap.last) + 1)} == missing
    assert sum(gap.count for gap in found) == len(missing) > 0
    assert all(int(later.first) - int(gap.last) > 1 for gap, later in pairwise(found))


def test_a_run_is_read_as_its_number_or_its_ends():
    first, second = gaps(["2200001", "2200003", "2200007"], 22)
    assert (first.span, second.span) == ("2200002", "2200004~2200006")
