"""What a bill's text says of votes and of what there is to read."""

import pytest

from cli.output.bill_words import addenda, long_tally
from cli.words import WORDS
from index.tracking.votes import differences


def vote(**stated):
    return {"members": 298, "voted": 246, "yes": 245, "no_votes": 0, "abstain": 1, **stated}


def test_absence_is_told_where_it_can_be_counted():
    assert "불참 52" in long_tally(vote())
    assert "불참" not in long_tally(vote(members=100))


@pytest.mark.parametrize(("stated", "name"), [({"yes": 240}, "sum"), ({"members": 100}, "present")])
def test_a_tally_that_cannot_be_right_has_a_sentence(stated, name):
    (one,) = differences(vote(**stated))
    assert one.name == name
    assert f"votes.tally.{name}" in WORDS


def test_to_whom_a_law_applies_is_told_beside_its_day():
    steps = [{"key": "in_force", "said": "부칙 제2조(적용례) 이 법이 시행된 뒤에 세우는 계획부터 적용"}]
    steps += [{"key": "in_force", "said": None}, {"key": "committee_decided", "said": "대안반영"}]
    assert list(addenda({"steps": steps})) == ["제2조(적용례) 이 법이 시행된 뒤에 세우는 계획부터 적용"]
