"""How a query was understood, said beside what it found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cli.scope import say_texts, say_unknown_fact
from cli.telling import tell
from cli.words import language, say
from index.search.asking import Asked, aliases_of, asks_of_texts, facts_of, words_of
from index.search.cards import BILL
from index.search.columns import Filters
from index.search.language.hints import BAR, unmeant
from index.search.language.printing import show
from index.search.language.tree import Bills
from index.search.reader import Reader

_LATIN = re.compile(r"[A-Za-z][A-Za-z .,'?-]{3,}")  # words alone: fields and numbers are read in any language


def say_before(asked: Asked, text: str, *, explained: bool) -> None:
    """Say what of a query was read otherwise than it looks; if ``explained``, all that it was read as."""
    for word in unmeant(text):
        tell("hint.bar" if word == BAR else "hint.small", word=word, operator=word.upper())
    if not explained:
        return
    tell("explain.understood", query=show(asked.typed))
    for one, excluded in aliases_of(asked.meant):
        meant = say("explain.related" if one.related else "explain.meant")
        tell("explain.alias", why=one.why, how=say("explain.excluded") if excluded else meant)


def say_after(reader: Reader, asked: Asked, filters: Filters, *, found: bool) -> None:
    """Say how far texts reach that a query asks for; where nothing was found, what may have been meant."""
    of_bills = not filters.kind or BILL in filters.kind
    if of_bills and (not found or asks_of_texts(asked.typed)):
        say_texts(reader)
    if found:
        return
    for one in _not_held(reader, asked):
        tell("scope.not_held", **one)
    for fact in facts_of(asked.typed):
        say_unknown_fact(reader, fact)
    if not filters.topic:
        _say_topics(reader, asked, filters)
    if meant := reader.instead(asked, filters):
        tell("scope.instead", query=show(meant))
    elif _LATIN.fullmatch(show(asked.typed)):
        tell("hint.latin")
    elif reader.asks(asked):
        tell("hint.sentence")


def _not_held(reader: Reader, asked: Asked) -> Iterator[dict[str, object]]:
    """Yield what names a bill by its number in a query, where that bill was not collected."""
    for one, excluded in aliases_of(asked.meant):
        numbers = one.part.numbers if isinstance(one.part, Bills) and not excluded else ()
        if numbers and not any(map(reader.bills_numbered, numbers)):
            yield {"why": one.why, "assembly": int(numbers[0][:2])}


def _say_topics(reader: Reader, asked: Asked, filters: Filters) -> None:
    """Name the topics that the words of a query may be about: their bills seldom say so in the title."""
    from index.korean.topics import topics_told_by  # noqa: PLC0415 - most queries find something

    for topic in topics_told_by(words_of(asked.typed)):
        if reader.ids(replace(filters, topic=topic.name)):
            title = topic.title if language() == "ko" else topic.title_en or topic.title
            tell("hint.topic", title=title, name=topic.name)
