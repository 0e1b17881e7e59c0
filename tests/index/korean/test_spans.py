import sys
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from index.korean.spans import Unspaced, plain


def test_a_word_cut_by_spaces_is_found_where_it_stands():
    given = "피해\u00a0에 해당하 는 사례"
    bare = Unspaced(given)
    at = bare.text.index("해당하는")
    start, end = bare.given(at, at + 4)
    assert given[start:end] == "해당하 는"


@given(st.text(alphabet="가나 \u00a0\u3000\n\x1c\u2028a", min_size=1))
def test_every_letter_is_found_again(given):
    bare = Unspaced(given)
    for at, letter in enumerate(bare.text):
        start, end = bare.given(at, at + 1)
        assert given[start:end] == letter


def test_wide_letters_and_spaces_are_plain_ones_and_no_other_letter_changes():
    wide = [chr(0xA0), chr(0x3000), *map(chr, range(0xFF01, 0xFF5F))]
    assert [plain(letter) for letter in wide] == [normalize("NFKC", letter) for letter in wide]
    others = [letter for letter in map(chr, range(sys.maxunicode + 1)) if letter not in wide]
    assert [letter for letter in others if plain(letter) != letter] == []
    assert plain(f"가{''.join(wide[2:])}") == "가" + "".join(map(chr, range(0x21, 0x7F)))
