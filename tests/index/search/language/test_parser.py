from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.search.language.errors import QueryError
from index.search.language.fields import FIELDS, Kind
from index.search.language.lexer import LONGEST, plain, trim
from index.search.language.parser import DEEPEST, MOST_WORDS, parse
from index.search.language.printing import show
from index.search.language.tree import And, During, Is, Near, Not, Or, Phrase, Prefix, Within, Word

MARKS = [
    "OR",
    "NOT",
    "AND",
    "-",
    "--",
    "(",
    ")",
    '"',
    '"',
    "~5",
    "*",
    ":",
    "..",
    ",",
    " ",
    " ",
    " ",
    "“",
    ";--",
]
FIELD_MARKS = [
    "제목:",
    "발의자:",
    "안:",
    "대수:22",
    "발의일:2022-10..",
    "공포일:..2023",
    "상태:",
    "계류",
    "foo:",
    '발의자:"NOT "',
    '법률:"OR"',
    "위원회:",
    "발의일:",
    " ~ ",
    " .. ",
    "2022-10",
    "발의일:(",
]
WORDS = [
    "제22조의9",
    "2022.10.15",
    "카카오",
    "ＡＩ",
    "㈜",
    "(주)",
    "ㆍ",
    "https://a.b/c:1",
    "12:30",
    "1,000",
    "'",
]
HOSTILE = [
    "😀",
    "\u200b",
    "\ud800",
    "\u1112\u1161\u11ab",
    "e\u0301",
    "\u0301",
    "\x1e",
    "\u2329",
    "\uff9e",
    "½",
]
PIECES = st.lists(st.sampled_from(MARKS + FIELD_MARKS + WORDS + HOSTILE), max_size=14).map("".join)


@settings(max_examples=1000)
@given(st.one_of(st.text(), PIECES))
def test_any_text_is_read_or_told_and_its_print_is_read_alike(text):
    try:
        tree = parse(text)
    except QueryError as told:
        assert told.at is None or 0 <= told.at <= len(told.query)
        return
    assert parse(show(tree)) == tree


@given(st.text())
def test_a_plain_query_stays_as_it_is(text):
    assert plain(plain(text)) == plain(text)
    assert trim(trim(text)) == trim(text)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("카카오 먹통", And((Word("카카오"), Word("먹통")))),
        ("카카오 AND 먹통", And((Word("카카오"), Word("먹통")))),
        ("카카오, 네이버; 쿠팡 1,000억", And(tuple(map(Word, ("카카오", "네이버", "쿠팡", "1,000억"))))),
        ("가 나 OR 다", Or((And((Word("가"), Word("나"))), Word("다")))),
        ("가 (나 OR 다)", And((Word("가"), Or((Word("나"), Word("다")))))),
        ("((가 나) 다) OR (라 OR 마)", Or((And(tuple(map(Word, "가나다"))), Word("라"), Word("마")))),
        ("상생 -대기업", And((Word("상생"), Not(Word("대기업"))))),
        ("상생 NOT 대기업", And((Word("상생"), Not(Word("대기업"))))),
        ("-대기업", Not(Word("대기업"))),
        ("NOT -대기업", Word("대기업")),
        ("–(가 OR 나)", Not(Or((Word("가"), Word("나"))))),
        ("e-commerce - 가 -> 나", And((Word("e-commerce"), Word("가"), Word("나")))),
        ("가 or 나 not 다", And((*map(Word, ("가", "or", "나", "not", "다")),))),
        ("“데이터 센터”", Phrase("데이터 센터")),
        ("「방송통신발전 기본법」", Phrase("방송통신발전 기본법")),
        ('"OR"', Phrase("OR")),
        ('"카카오 장애"~5', Near(("카카오", "장애"), 5)),
        ('"카카오"~5', Phrase("카카오")),
        ("플랫*", Prefix("플랫")),
        ("제목：（플랫* OR ＡＩ）", Within("title", Or((Prefix("플랫"), Word("AI"))))),
        ("내용:-가", None),
        ("내용:(가 -나)", Within("content", And((Word("가"), Not(Word("나")))))),
        ("발의자: 최승재", Is("proposer", "최승재")),
        ('발의자:"NOT "', Is("proposer", "NOT")),
        ('법률:"OR" -회사:"AND"', And((Is("law", "OR"), Not(Is("company", "AND"))))),
        ('위원회:"정무위원회"', Is("committee", "정무위원회")),
        ("회사:(카카오 OR 당근)", Or((Is("company", "카카오"), Is("company", "당근")))),
        ("-상태:처리", Not(Is("status", "처리"))),
        ("STATUS:Pending", Is("status", "계류")),
        ("상태:원안가결", Is("result", "원안가결")),
        ("상태:계류,임기만료폐기", Or((Is("status", "계류"), Is("result", "임기만료폐기")))),
        ("종류:의안", Is("kind", "bill")),
        ("대수:제22대", Is("assembly", "22")),
        ("제22조의9", Or((Is("provision", "제22조의9"), Phrase("제22조의9")))),
        ("(안 제22조의9)", Or((Is("provision", "제22조의9"), Phrase("제22조의9")))),
        ("안:제35조의2", Is("provision", "제35조의2")),
        ('안:"35조의 2"', Is("provision", "제35조의2")),
        ("안:제2조제5호", And((Is("provision", "제2조"), Phrase("제2조제5호")))),
        ("22조의9", Or((Is("provision", "제22조의9"), Phrase("22조의9")))),
        ("22조", Word("22조")),
        ("12:30 https://a.b/c?d=1", And((Word("12:30"), Word("https://a.b/c?d=1")))),
        ("논평: 카카오!", And((Word("논평"), Word("카카오")))),
        ("(주)카카오 ㈜네이버", And((Word("카카오"), Word("네이버")))),
        ("\u1112\u1161\u11ab글", Word("한글")),
    ],
)
def test_trees(text, tree):
    if tree is None:
        with pytest.raises(QueryError):
            parse(text)
    else:
        assert parse(text) == tree
        assert parse(show(tree)) == tree


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", (2022, 1, 1), (2022, 12, 31)),
        ("2022-02", (2022, 2, 1), (2022, 2, 28)),
        ("2022.10.15", (2022, 10, 15), (2022, 10, 15)),
        ("2022.10.15.", (2022, 10, 15), (2022, 10, 15)),
        ("20221015", (2022, 10, 15), (2022, 10, 15)),
        ("2022년10월", (2022, 10, 1), (2022, 10, 31)),
        ('"2022년 10월 15일"', (2022, 10, 15), (2022, 10, 15)),
        ("2022-10..2022-12", (2022, 10, 1), (2022, 12, 31)),
        ("2022.10..2022.12", (2022, 10, 1), (2022, 12, 31)),
        ("2022~2023", (2022, 1, 1), (2023, 12, 31)),
        ("2022-10..", (2022, 10, 1), None),
        ("..2022-10", None, (2022, 10, 31)),
        ("2022-10 .. 2022-12", (2022, 10, 1), (2022, 12, 31)),
        ("2022-10-15 ~ 2022-10-20", (2022, 10, 15), (2022, 10, 20)),
        ("2022.10. ~2022.12.", (2022, 10, 1), (2022, 12, 31)),
        (" .. 2022-10", None, (2022, 10, 31)),
        ("２０２２", (2022, 1, 1), (2022, 12, 31)),
        ("(2022 .. 2023)", (2022, 1, 1), (2023, 12, 31)),
        (" ( 2022-10.. )", (2022, 10, 1), None),
    ],
)
def test_days(value, first, last):
    expected = During("proposed_on", first and date(*first), last and date(*last))
    assert parse(f"발의일:{value}") == expected
    assert parse(show(expected)) == expected


@pytest.mark.parametrize(
    ("text", "key", "at"),
    [
        ("", "empty", None),
        ("!! ... -", "empty", None),
        ("😀", "empty", None),
        ("가 foo:bar", "field", 2),
        ("제목:회사:카카오", "no_value", 0),
        ("발의자:", "no_value", 0),
        ("가 발의자: OR 나", "no_value", 2),
        ("회사:-카카오", "no_value", 0),
        ("제목:(가 발의자:나)", "nested", 6),
        ("(가 OR 나", "open", 0),
        ("가)", "close", 1),
        ("가 ()", "nothing", 2),
        ("(", "open", 0),
        ("OR", "operator", 0),
        ("가 OR", "operator", 2),
        ("가 OR AND 나", "operator", 5),
        ("(가 OR) 나", "operator", 3),
        ("가 NOT", "operator", 2),
        ('가 "나', "quote", 2),
        ('"가 나"~x', "near", 5),
        ('"가 나"~0', "near", 5),
        ('가 "' + "나 " * 11 + '"~5', "too_many", 2),
        ("*", "prefix", 0),
        ("a*", "prefix", 0),
        ("플*폼", "prefix", 0),
        ("*플랫폼", "prefix", 0),
        ("회사:카카*", "plain", 3),
        ("상태:몰라", "choice", 3),
        ("대수:스물둘", "term", 3),
        ("안:카카오", "provision", 2),
        ("발의일:작년", "day", 4),
        ("발의일:2022-13", "day", 4),
        ("발의일:0000", "day", 4),
        ("발의일:..", "day", 4),
        ("발의일: ~ 카카오", "day", 5),
        ("발의일:2022-10..작년", "day", 4),
        ("발의일:2023..2022", "days_reversed", 4),
        ("(" * 500 + "가" + ")" * 500, "too_deep", DEEPEST),
        ("가 " * (MOST_WORDS + 1), "too_many", None),
        ("가" * (LONGEST + 1), "too_long", None),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, key, at):
    with pytest.raises(QueryError) as told:
        parse(text)
    assert (told.value.key, told.value.at) == (f"error.search.{key}", at)


def test_an_unknown_field_names_the_nearest_ones():
    with pytest.raises(QueryError) as told:
        parse("발의:최승재")
    assert "발의자" in told.value.values["near"]


def test_the_most_that_is_allowed_is_read():
    assert parse("(" * DEEPEST + "가" + ")" * DEEPEST) == Word("가")
    words = [f"가{number}" for number in range(MOST_WORDS)]
    assert parse(" ".join(words)) == And(tuple(map(Word, words)))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("가 나 가 나 가", And(tuple(map(Word, "가나가나")))),  # a name may have a word twice
        ("가 OR 나 OR 가", Or((Word("가"), Word("나")))),
        ("가 OR 가", Word("가")),
        ('"가 나"~5 "가 나"~5', Near(("가", "나"), 5)),
        ("-가 -가 (나 OR 다) (나 OR 다)", And((Not(Word("가")), Or((Word("나"), Word("다")))))),
    ],
)
def test_equal_parts_are_read_once(text, tree):
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("발의자:최승재,이훈기", Or((Is("proposer", "최승재"), Is("proposer", "이훈기")))),
        ('회사:(카카오,"네이버")', Or((Is("company", "카카오"), Is("company", "네이버")))),
        ("-상태:계류,처리", Not(Or((Is("status", "계류"), Is("status", "처리"))))),
        ("대수:21,22", Or((Is("assembly", "21"), Is("assembly", "22")))),
        ("발의자:최승재, 보상", And((Is("proposer", "최승재"), Word("보상")))),
        ("발의자:최승재 ,보상", And((Is("proposer", "최승재"), Word("보상")))),
        ("발의자:최승재,상태:계류", And((Is("proposer", "최승재"), Is("status", "계류")))),
    ],
)
def test_values_that_nothing_but_commas_part_are_any_of_them(text, tree):
    assert parse(text) == tree
    assert parse(show(tree)) == tree


def test_words_after_days_are_words():
    assert parse("발의일:2022.. 1234억") == And(
        (During("proposed_on", date(2022, 1, 1), None), Word("1234억"))
    )
    assert parse("발의일:2022 ~") == During("proposed_on", date(2022, 1, 1), None)


def test_no_name_means_two_fields():
    names = [name for field in FIELDS for name in (*field.korean, *field.english)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_name_of_a_field_is_known(field):
    values = {"assembly": "22", "provision": "제1조", "status": "계류", "kind": "기사"}
    value = "2022" if field.kind is Kind.DAY else values.get(field.key, "가")
    trees = {parse(f"{name}:{value}") for name in (*field.korean, *field.english)}
    assert [tree.field for tree in trees] == [field.key]
