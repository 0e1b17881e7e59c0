import tomllib
from pathlib import Path

import pytest

from index.korean.organisations import read_organisations

PAIRS = tomllib.loads(Path(__file__).with_name("pairs_names.toml").read_text("utf-8"))["organisations"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["text"])
def test_organisations_are_told_with_their_formal_names(pair):
    found = read_organisations(pair["text"], pair.get("date"))
    assert [["+".join(one.names), one.kind] for one in found] == pair["found"]
    assert all(pair["text"][one.start : one.end] == one.text for one in found)
