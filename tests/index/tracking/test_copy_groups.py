"""The copy groups of a store: the same whether kept up to date or made anew."""

import random
import sqlite3

import pytest
from made_up_articles import make_article

from index.addresses import article_id
from index.search.builder import bring_up_to_date, rebuild
from index.search.layout import COPIES
from index.search.reader import Reader
from index.store.articles import redact, save_articles
from index.tracking import copy_pairs

WORDS = [
    "상생",
    "기금",
    "수수료",
    "입점",
    "업체",
    "장애",
    "보상",
    "약관",
    "심사",
    "정산",
    "광고",
    "배달",
    "협의체",
    "장관",
    "회의",
    "대책",
    "점검",
    "이행",
    "공개",
    "신고",
]


def body(text, *, cut=None):
    """Return a text of its own for each number; ``cut`` leaves so many of its sentences."""
    made = random.Random(text)
    sentences = [" ".join(made.choices(WORDS, k=9)) + f" {made.randrange(10_000)}건이다." for _ in range(12)]
    return "\n".join(sentences[:cut])


def piece(number, text, **stated):
    told = {"outlet": f"매체{number}", "body": body(text, cut=stated.pop("cut", None))}
    return make_article(number, **{**told, **stated})


def name(number):
    return article_id(make_article(number)["address"])


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index"


@pytest.fixture
def save(fill):
    return lambda *records: fill._page("news", lambda *at: save_articles(at[0], records, at[1]))


@pytest.fixture
def held(store, index):
    """Bring the index up to date and return its groups."""

    def groups():
        current = bring_up_to_date(store, index)
        with sqlite3.connect(index / current.folder / "cards.db") as connection:
            return connection.execute("SELECT * FROM copy ORDER BY id").fetchall()

    return groups


def sizes(rows):
    return sorted([origin for _, origin, _, _ in rows].count(one) for one in {row[1] for row in rows})


def test_kept_up_to_date_is_the_same_as_made_anew(store, save, fill, held, index):
    made = random.Random(4)
    order = [(number, number // 4) for number in range(40)]
    made.shuffle(order)
    for start in range(0, 40, 8):
        save(
            *(piece(number, text, cut=made.choice([None, 9, 7])) for number, text in order[start : start + 8])
        )
        held()
    save(piece(3, 77), piece(9, 5))  # one becomes a text of its own, one a copy of others
    fill._page("redact", lambda *at: redact(at[0], name(20), "본인 요청", at[1]))
    kept = held()
    assert sizes(kept) == [3, 3, *[4] * 8]
    assert name(20) not in {row[0] for row in kept}
    rebuild(store, index)
    assert held() == kept
    (index / COPIES).unlink()
    save(piece(99, 99))
    assert held() == kept


@pytest.mark.parametrize("content", [b"", b"no database" * 999])
def test_a_damaged_file_of_pairs_is_made_anew(save, held, index, content):
    save(piece(1, 1), piece(2, 1))
    kept = held()
    (index / COPIES).write_bytes(content)
    save(piece(3, 3))
    assert held() == kept != []


def test_only_what_is_new_is_compared(save, held, monkeypatch):
    save(*(piece(number, number // 2) for number in range(10)))
    held()
    compared = []
    monkeypatch.setattr(copy_pairs, "compare", lambda *texts: compared.append(texts))
    save(piece(11, 0))
    held()
    assert len(compared) == 2


def test_pairs_of_another_store_are_not_kept(save, held, index, empty_sqlite):
    save(piece(1, 1), piece(2, 1))
    kept = held()
    with sqlite3.connect(index / COPIES) as connection:
        connection.execute("UPDATE made SET of = 'another'")
        connection.execute("DELETE FROM pair")
    save(piece(3, 3))
    assert held() == kept


def test_without_a_text_nothing_is_a_copy(save, held):
    save(piece(1, 1, body=None, no_text="paywall"), piece(2, 1), piece(3, 3))
    assert held() == []


def test_an_article_tells_its_group(store, save, held, index):
    save(
        piece(1, 1, outlet="연합뉴스"),
        piece(2, 1, kind="release", outlet="공정거래위원회", cut=10),
        piece(3, 1, cut=9),
        piece(4, 4),
    )
    held()
    with Reader(index) as reader:
        copies = reader.article(name(3))["copies"]
        assert (copies["size"], copies["role"], copies["why"]) == (3, "copy", "release")
        assert copies["origin"]["id"] == name(2)
        assert {one["outlet"] for one in copies["printed_by"]} == {"연합뉴스", "매체3"}
        assert reader.article(name(2))["copies"]["role"] == "origin"
        assert reader.article(name(4))["copies"] is None
