import pytest

from index.korean.names import read_committees, read_renamed
from index.tracking.committees import names_of, same_committee


@pytest.mark.parametrize("name", ["기후에너지환경노동위원회", "환경노동위원회"])
def test_a_renamed_committee_has_its_names_the_latest_first(name):
    assert names_of(name) == ("기후에너지환경노동위원회", "환경노동위원회")


def test_a_committee_that_kept_its_name_has_one():
    assert names_of("정무위원회") == ("정무위원회",)


def test_what_was_renamed_is_one_committee():
    for latest, earlier in read_renamed().items():
        assert {latest, *earlier} <= read_committees().keys()
        assert all(same_committee(latest, one) for one in earlier if one.startswith(("환경", "기획", "여성")))
