"""What was written and promised of a topic: by the words of each text, and those of each pledge.

A text is of a topic by its words, its day and its tags, or by a pledge that it tells of. Pledges depend on
other texts, too, and on what people did about them. So each build notes apart which texts are by their own
words, and which pledges are (``topic_writing``), and lists put the two together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from index.korean.topics import Topic, topic_named
from index.search import cards, pledges
from index.search.pledge_cards import said_on, title_of

if TYPE_CHECKING:
    from index.korean.organisations import Organisation
    from index.korean.person import Person
    from index.tracking.pledges.acts import View
    from index.tracking.pledges.pledge import Pledge


# Of which files that was made which tags of texts and lines of pledges say of topics.
SCHEMA = "CREATE TABLE topics_noted (stamp TEXT NOT NULL);"


def is_of(pledge: Pledge, topic: Topic) -> bool:
    """Tell whether a pledge is of a topic, by who promised, when, and the words of its texts."""
    said = "\n".join([title_of(pledge), *(f"{one.source.title}\n{one.quotation}" for one in pledge.mentions)])
    return topic.has_text(said, [pledge.promise.actor], date.fromisoformat(said_on(pledge)))


def is_card_of(connection: sqlite3.Connection, number: int, name: str) -> bool:
    """Tell whether the text or pledge of a number is of the topic of a name."""
    topic = topic_named(name)
    ((kind, key, day),) = connection.execute("SELECT kind, id, date FROM card WHERE number = ?", [number])
    if topic is None or not day:
        return False
    if kind == cards.PLEDGE:
        view = pledges.view(connection, key)
        return view is not None and is_of(view.pledge, topic)
    return text_of(connection, number).is_of(topic) or any(
        is_of(view.pledge, topic) for view in _told(connection, key)
    )


def _told(connection: sqlite3.Connection, record_id: str) -> Sequence[View]:
    """Return the pledges that a text tells of."""
    query = "SELECT DISTINCT pledge FROM pledge_mention WHERE record = ?"
    return pledges.views_of(connection, [one for (one,) in connection.execute(query, [record_id])])


_TEXT = """
    SELECT date, json_extract(document.content, '$.title'), body.content FROM card
    JOIN document USING (number) LEFT JOIN body USING (number) WHERE number = ?
"""


def text_of(connection: sqlite3.Connection, number: int) -> Text:
    """Return the text of a number, which has a day."""
    ((day, title, body),) = connection.execute(_TEXT, [number])
    tags = "SELECT value FROM tag WHERE number = ? AND name IN ('company', 'law')"
    tagged = [value for (value,) in connection.execute(tags, [number])]
    return Text("\n\n".join(filter(None, (title, body))), date.fromisoformat(day), tagged)


class Text:
    """A text of a day and the names that it is tagged with; what else it names is read once, if at all."""

    def __init__(self, text: str, day: date, tagged: Sequence[str]) -> None:
        self._text, self._day, self._tagged = text, day, tagged

    def is_of(self, topic: Topic) -> bool:
        """Tell whether its own words are of a topic."""
        return topic.has_text(self._text, self._named(topic.people), self._day)

    def _named(self, people: Sequence[str]) -> Iterator[str]:
        """Yield whom and what it names, of people these alone: tags first, for the others are read then."""
        yield from self._tagged
        yield from (name for one in self._organisations for name in one.names)
        if any(name in self._text for name in people):  # short forms are read where the name stands, too
            yield from (one.name for one in self._people)

    @cached_property
    def _organisations(self) -> Sequence[Organisation]:
        from index.korean.organisations import read_organisations  # noqa: PLC0415 - most texts are judged before

        return read_organisations(self._text, self._day)

    @cached_property
    def _people(self) -> Sequence[Person]:
        from index.korean.people import read_people  # noqa: PLC0415 - as above

        return read_people(self._text, self._organisations)
