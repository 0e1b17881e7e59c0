"""Which texts a list of a topic has, beside its bills: the same that the topic says are of it."""

from contextlib import closing

import pytest
from test_events_of_cards import ONE, OUTAGE, PASSED, text

from index.search import card_writing, cards, columns, event_texts, event_writing, topic_texts
from index.search.columns import Filters
from index.search.layout import damage_named
from index.search.token_cache import TokenCache

TOPIC = Filters(topic="kakao-outage-2022")
SAID = "지난 15일 먹통 사태에 대해 말했다."


@pytest.mark.parametrize(
    ("said", "published", "found"),
    [
        (OUTAGE, "2022-10-16", True),
        (OUTAGE, "2022-10-14", False),
        (OUTAGE, "2023-07-04", True),  # texts go on after bills
        (OUTAGE, "2023-07-05", False),
        (OUTAGE, None, False),
        (f"카카오는 {SAID}", "2022-10-16", True),
        (f"조승래 의원은 {SAID}", "2022-10-16", True),  # people are in no tag
        (f"과기정통부는 {SAID}", "2022-10-16", True),
        (f"쿠팡은 {SAID}", "2022-10-16", False),
        ("카카오는 새 지도를 냈다.", "2022-10-16", False),
    ],
)
def test_a_text_is_of_a_topic_by_its_words_or_a_sign_beside_a_name_in_its_days(
    tmp_path, said, published, found
):
    path = tmp_path / "cards.db"
    with closing(card_writing.create(path)) as connection:
        card = text("n-1", said, published)
        card_writing.put(connection, [{**card, "tags": {"company": ["카카오"] if "카카오" in said else []}}])
    with closing(cards.open_cards(path)) as connection:
        assert columns.ids(connection, TOPIC) == ({"n-1"} if found else set())


def test_a_text_that_reports_a_step_of_its_bills_is_of_a_topic_whatever_else_it_says(tmp_path):
    path, told = tmp_path / "cards.db", tmp_path / "told.db"
    with (
        closing(card_writing.create(path)) as connection,
        closing(TokenCache(told, event_texts.MADE_BY)) as cache,
    ):
        texts = text("n-1", PASSED), text("n-2", "정무위원회는 1일 은행법 개정안을 의결했다.")
        numbers = card_writing.put(connection, [ONE, *texts])
        event_writing.write(connection, cache, numbers.values())
    with closing(cards.open_cards(path)) as connection:
        assert columns.ids(connection, TOPIC) == {"PRC_1", "n-1"}


def test_an_interrupt_while_texts_are_asked_is_no_damage(monkeypatch, tmp_path):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(topic_texts, "is_card_of", interrupt)
    path = tmp_path / "cards.db"
    with closing(card_writing.create(path)) as connection:
        card_writing.put(connection, [text("n-1", OUTAGE, "2022-10-16")])
    with closing(cards.open_cards(path)) as connection, pytest.raises(KeyboardInterrupt), damage_named():
        columns.ids(connection, TOPIC)
