"""What a build notes of topics gives the lists that asking gives, and is passed over once it is old."""

from contextlib import closing

import pytest
from test_events_of_cards import OUTAGE, text

from index.korean.topic_files import read_also
from index.search import builder, card_writing, cards, columns, topic_texts, topic_writing
from index.search.columns import Filters
from index.search.layout import CARDS, read_current

TOPIC = 'title = "가게"\nwords = ["{word}"]\nfirst_day = 2022-10-15\n'


@pytest.fixture
def topics(tmp_path):
    folder = tmp_path / "topics"
    folder.mkdir()
    read_also(lambda: folder)
    yield folder
    read_also(lambda: None)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "cards.db"
    with closing(card_writing.create(path)) as connection:
        card_writing.put(connection, [text("n-1", OUTAGE), text("n-2", "떡볶이"), text("n-3", "순대")])
        topic_writing.write(connection, None)
        card_writing.let_readers_in(connection)
    return path


@pytest.fixture
def not_asked(monkeypatch):
    return lambda: monkeypatch.setattr(topic_texts, "is_card_of", None)


def of(path, topic):
    with closing(cards.open_cards(path)) as connection:
        return columns.ids(connection, Filters(topic=topic))


def test_what_is_noted_is_not_asked(path, not_asked):
    not_asked()
    assert of(path, "kakao-outage-2022") == of(path, "카카오 먹통") == {"n-1"}


def test_what_is_written_again_is_noted_anew(path, not_asked):
    not_asked()
    with closing(card_writing.open_to_write(path)) as connection:
        changed = card_writing.put(connection, [text("n-1", "떡볶이"), text("n-3", OUTAGE)])
        topic_writing.write(connection, changed.values())
    assert of(path, "kakao-outage-2022") == {"n-3"}


def test_a_topic_that_is_edited_counts_at_once_and_is_noted_by_the_next_update(topics, path, not_asked):
    for word, found in (("떡볶이", {"n-2"}), ("순대", {"n-3"})):
        (topics / "mine.toml").write_text(TOPIC.format(word=word), encoding="utf-8")
        assert of(path, "mine") == found
    with closing(card_writing.open_to_write(path)) as connection:
        topic_writing.write(connection, ())
    not_asked()
    assert of(path, "mine") == {"n-3"}
    assert of(path, "kakao-outage-2022") == {"n-1"}


def test_an_update_notes_topics_though_no_record_has_changed(topics, store, filled, index):
    current = builder.rebuild(store, index)
    (topics / "mine.toml").write_text(TOPIC.format(word="떡볶이"), encoding="utf-8")
    assert builder.bring_up_to_date(store, index) == current == read_current(index)
    with closing(cards.open_cards(index / current.folder / CARDS)) as connection:
        assert topic_writing.is_noted(connection)
