import sqlite3
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search.language.parser import parse
from index.search.language.printing import show
from index.search.spelling import words
from index.search.spelling.meant import did_you_mean
from index.search.spelling.terms import terms_of

TITLES = [
    "방송통신발전 기본법 일부개정법률안(대안)(과학기술정보방송통신위원장)",
    "온라인 플랫폼 이용자 보호에 관한 법률안",
    "소상공인 보호 및 지원에 관한 법률 일부개정법률안",
]


@pytest.fixture(scope="module")
def held():
    with sqlite3.connect(":memory:") as connection:
        words.create(connection)
        words.add(connection, Counter(term for title in TITLES for term in terms_of(title)).items())
        yield connection


def test_the_words_of_a_title():
    found = set(terms_of(TITLES[1]))
    assert {"온라인", "플랫폼", "이용자", "보호에", "보호", "온라인플랫폼이용자보호에관한법률"} <= found
    assert not {"관한", "법률안"} & found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("플렛폼", "플랫폼"),
        ("소상곤인", "소상공인"),
        ("멋통", "먹통"),  # of a nickname
        ("네이벼", "네이버"),
        ("고나한법", None),
        ("ㅍㄹㅍ", "플랫폼"),
        ("vmffotvha", "플랫폼"),
        ("dkssud", "안녕"),
        ("ㅜㅁㅍㄷㄱ", "naver"),
        ("Kakoa", "kakao"),
        ("온라인플렛폼", "온라인플랫폼"),
        ("플랫폼", None),
        ("", None),
        ("!!", None),
        ("가" * 5000, None),
    ],
)
def test_what_was_meant(held, typed, meant):
    assert next(iter(words.suggest(held, typed)), None) == meant


@given(typed=st.text())
def test_any_text_may_be_typed(held, typed):
    assert len(words.suggest(held, typed, 3)) <= 3


def test_a_word_added_later_is_told_and_a_frequent_one_first():
    with sqlite3.connect(":memory:") as connection:
        words.create(connection)
        assert words.suggest(connection, "한벝") == []
        words.add(connection, [("한볕", 1), ("한별", 1)])
        words.add(connection, [("한별", 30)])
        assert words.suggest(connection, "한벼") == ["한별", "한볕"]


def test_damage_is_an_error(tmp_path):
    (tmp_path / "words.db").write_bytes(b"no database" * 100)
    with sqlite3.connect(tmp_path / "words.db") as connection, pytest.raises(sqlite3.DatabaseError):
        words.suggest(connection, "플렛폼")


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("카카오 멋통", "카카오 먹통"),
        ("제목:(온라인 플렛폼) 대수:22", "제목:(온라인 플랫폼) 대수:22"),
        ("회사:네이벼 OR 쿠핑", "회사:네이버 OR 쿠팡"),
        ('"플렛폼"', '"플랫폼"'),
        ("플렛폼* 온라인", "플랫폼* 온라인"),
        ("-플렛폼 온라인", None),
        ("온라인 플랫폼", None),
        ("온라인 넥스트법", None),
        ("카카오 먹통 이후 나온 법안은?", "카카오 먹통"),
        ("김남근 의원이 발의한 법안", "발의자:김남근"),
        ("김남근의원이 낸 온라인 플랫폼 법안을 찾아줘", "발의자:김남근 온라인 플랫폼"),
        ("온라인 넥스트법은 어디까지 왔나요?", None),
        ("어떤 법안이 있나요?", None),
        ("2024년에 나온 온라인 플랫폼 법안", "발의일:2024-01-01..2024-12-31 온라인 플랫폼"),
        ("계류 중인 온라인 플랫폼 법안", "상태:계류 온라인 플랫폼"),
        ("본회의를 통과한 플랫폼 법안", "결과:가결 플랫폼"),
        (" ".join(["플렛폼", *(f"대수:{number}" for number in range(10))]), None),
    ],
)
def test_did_you_mean_only_where_it_helps(held, query, meant):
    texts = {"카카오", "먹통", "온라인", "플랫폼", "네이버", "쿠팡"}

    def finds(tree):
        wanted = show(tree).replace("제목:", "").replace("회사:", "").replace(" OR ", " ").strip("()").split()
        return int(all(word.strip('()"*') in texts or ":" in word for word in wanted))

    found = did_you_mean(parse(query), held, finds)
    assert (found and show(found)) == meant
