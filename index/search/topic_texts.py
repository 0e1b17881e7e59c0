"""What was written and promised of a topic: asked of each text and pledge of its days."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from index.korean.topics import Topic, topic_named
from index.search import cards, pledges
from index.search.pledge_cards import said_on, title_of

if TYPE_CHECKING:
    from index.tracking.pledges.acts import View
    from index.tracking.pledges.pledge import Pledge


def is_of(pledge: Pledge, topic: Topic) -> bool:
    """Tell whether a pledge is of a topic, by who promised, when, and the words of its texts."""
    said = "\n".join([title_of(pledge), *(f"{one.source.title}\n{one.quotation}" for one in pledge.mentions)])
    return topic.has_text(said, [pledge.promise.actor], date.fromisoformat(said_on(pledge)))


_CARD = """
    SELECT kind, id, date, json_extract(document.content, '$.title'), body.content FROM card
    JOIN document USING (number) LEFT JOIN body USING (number) WHERE number = ?
"""


def is_card_of(connection: sqlite3.Connection, number: int, name: str) -> bool:
    """Tell whether the text or pledge of a number is of the topic of a name."""
    topic = topic_named(name)
    ((kind, key, said_on, title, body),) = connection.execute(_CARD, [number])
    if topic is None or not said_on:
        return False
    if kind == cards.PLEDGE:
        view = pledges.view(connection, key)
        return view is not None and is_of(view.pledge, topic)
    text, day = "\n\n".join(filter(None, (title, body))), date.fromisoformat(said_on)
    return topic.has_text(text, _named(connection, number, text, day, topic.people), day) or any(
        is_of(view.pledge, topic) for view in _told(connection, key)
    )


def _told(connection: sqlite3.Connection, record_id: str) -> Sequence[View]:
    """Return the pledges that a text tells of."""
    query = "SELECT DISTINCT pledge FROM pledge_mention WHERE record = ?"
    return pledges.views_of(connection, [one for (one,) in connection.execute(query, [record_id])])


def _named(
    connection: sqlite3.Connection, number: int, text: str, day: date, people: Sequence[str]
) -> Iterator[str]:
    """Yield whom and what a text names, of people these alone: tags first, for the others are read then."""
    tags = "SELECT value FROM tag WHERE number = ? AND name IN ('company', 'law')"
    yield from (value for (value,) in connection.execute(tags, [number]))
    from index.korean.organisations import read_organisations  # noqa: PLC0415 - most texts are judged before
    from index.korean.people import read_people  # noqa: PLC0415

    organisations = read_organisations(text, day)
    yield from (name for one in organisations for name in one.names)
    if any(name in text for name in people):  # short forms are read where the name stands, too
        yield from (one.name for one in read_people(text, organisations))
