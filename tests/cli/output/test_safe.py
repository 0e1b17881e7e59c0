import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.output.safe import safe

DIRECTION = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Of st.text(one | other) the odd ones would come no oftener than any other character.
ODD = st.sampled_from("\x00\x1b\x07\r\n\t\x7f\x9b\u202e\u2066\ud83d\\")
ANY_TEXT = st.lists(st.characters() | ODD, max_size=40).map("".join)


@given(ANY_TEXT)
def test_nothing_that_drives_a_terminal_is_left(text):
    left = {c for c in safe(text) if unicodedata.category(c) in {"Cc", "Cs"} or c in DIRECTION}
    assert left <= {"\n", "\t"}


@given(ANY_TEXT)
def test_json_made_safe_reads_back_the_same(text):
    assert json.loads(safe(json.dumps(text, ensure_ascii=False))) == text


@given(ANY_TEXT)
def test_safe_text_stays_as_it_is(text):
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("「방송통신발전 기본법」·\t줄\n둘", "「방송통신발전 기본법」·\t줄\n둘"),
        ("\x1b[2J", r"\u001b[2J"),
        ("a\rb", r"a\u000db"),
        ("가\u202e나", r"가\u202e나"),
        ("\x9b31m", r"\u009b31m"),
    ],
)
def test_known_texts(text, shown):
    assert safe(text) == shown
