"""Noting in the card file what is of which topic: of each text by its own words, and of each pledge.

It is noted with the stamp of the files of topics and of what reads texts. Where these are others now, nothing
of it counts: lists ask each text and pledge, and the next update notes all of it anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping

from index.korean.topics import Topic, read_topics
from index.search import pledges
from index.search.cards import BILL, PLEDGE
from index.search.event_texts import selected
from index.search.meanings.ready import stamp
from index.search.topic_texts import is_of, text_of

_TEXTS = f"SELECT number FROM card WHERE kind NOT IN ('{BILL}', '{PLEDGE}') AND date IS NOT NULL"  # noqa: S608 - our own words


def is_noted(connection: sqlite3.Connection) -> bool:
    """Tell whether what is noted holds for the topics of now."""
    return _is_noted(connection, stamp())


def write(connection: sqlite3.Connection, changed: Collection[int] | None) -> None:
    """Note what is of which topic since the cards of those numbers were written; None stands for all cards.

    The pledges and their lines must stand there. All is noted where topics are others than before.
    """
    made_by = stamp()  # before topics are read: what is edited meanwhile is noted at the next update
    if not _is_noted(connection, made_by):
        changed = None
        connection.execute("DELETE FROM topics_noted")
        connection.execute("INSERT INTO topics_noted VALUES (?)", [made_by])
        connection.execute("DELETE FROM tag WHERE name = 'topic'")
        connection.execute("UPDATE pledge_line SET topics = NULL")
    topics = read_topics()
    _note_texts(connection, topics, changed)
    _note_pledges(connection, topics)


def _is_noted(connection: sqlite3.Connection, made_by: str) -> bool:
    return connection.execute("SELECT stamp FROM topics_noted").fetchall() == [(made_by,)]


def _note_texts(
    connection: sqlite3.Connection, topics: Mapping[str, Topic], changed: Collection[int] | None
) -> None:
    """Note texts by their own words; what was noted of those that were written again went with their tags."""
    if changed is None:
        rows = connection.execute(_TEXTS).fetchall()
    else:
        rows = list(selected(connection, f"{_TEXTS} AND number IN", sorted(changed)))
    for (number,) in rows:
        text = text_of(connection, number)
        tags = [("topic", name, number) for name, topic in topics.items() if text.is_of(topic)]
        connection.executemany("INSERT INTO tag VALUES (?, ?, ?)", tags)


def _note_pledges(connection: sqlite3.Connection, topics: Mapping[str, Topic]) -> None:
    """Note the pledges whose lines were written since, as people left them."""
    new = "SELECT DISTINCT pledge FROM pledge_line WHERE topics IS NULL"
    for (pledge,) in connection.execute(new).fetchall():
        for one in (view.pledge for view in pledges.views_of(connection, [pledge])):
            names = "".join(f" {name} " for name, topic in topics.items() if is_of(one, topic))
            query = "UPDATE pledge_line SET topics = ? WHERE id = ? AND pledge = ?"
            connection.execute(query, (names, one.id, pledge))
