"""The bills that topics name, compared with the lists of bills and votes of the 21st and 22nd Assemblies."""

import csv
import gzip
from pathlib import Path

import pytest

from index.korean.text import squeeze
from index.korean.topics import read_topics

LISTS = Path(__file__).parents[4] / "shared" / "data" / "assembly"
NAMED = [(topic, bill) for topic in read_topics().values() for bill in topic.bills]


def rows(name):
    with gzip.open(LISTS / name, "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


@pytest.fixture(scope="module")
def proposed():
    if not LISTS.is_dir():
        pytest.skip("the lists of bills are not here: what topics name is not compared with them")
    return {row["bill_no"]: row for name in (21, 22) for row in rows(f"bills_{name}.csv.gz")}


@pytest.fixture(scope="module")
def decided(proposed):
    return {row["bill_no"]: row for row in rows("plenary_votes_21_22.csv.gz")}


@pytest.mark.parametrize(("topic", "bill"), NAMED, ids=lambda one: getattr(one, "no", None))
def test_a_named_bill_is_the_one_that_its_basis_describes(topic, bill, proposed, decided):
    one = proposed.get(bill.no) or decided[bill.no]
    assert any(squeeze(one["bill_name"]).startswith(squeeze(law)) for law in topic.laws)
    if bill.no in proposed:
        assert any(name.strip() in bill.basis for name in one["proposer"].split(","))
        assert one["propose_date"] in bill.basis
        assert one["propose_date"] in bill.basis_en
    else:
        assert f"찬성 {one['yes']}" in bill.basis
        assert f"{one['yes']} " in bill.basis_en
