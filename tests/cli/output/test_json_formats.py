import json

import pytest

ROWS = [{"no": "2118769", "title": "방송통신발전 기본법", "co": ["가", "나"]}, {"no": None, "title": "둘"}]


def test_lines_give_every_key_in_korean(printed):
    out = printed(ROWS, format="ndjson")
    assert "방송통신발전" in out
    assert [json.loads(line) for line in out.splitlines()] == ROWS


def test_array_gives_every_key(printed):
    assert json.loads(printed(ROWS, format="json")) == ROWS


def test_fields_choose_and_order_the_keys(printed):
    out = printed(ROWS, format="json", fields=("title", "no"))
    assert [list(row) for row in json.loads(out)] == [["title", "no"]] * 2


@pytest.mark.parametrize(("form", "out"), [("json", "[]\n"), ("ndjson", "")])
def test_nothing_found(printed, form, out):
    assert printed([], format=form) == out


@pytest.mark.parametrize("form", ["json", "ndjson"])
def test_control_characters_and_lone_surrogates_survive_as_escapes(printed, form):
    row = {"title": "\x1b]0;\x9b\u202e\ud83d"}
    out = printed([row], format=form)
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)
    read = json.loads(out)
    assert (read[0] if form == "json" else read) == row
