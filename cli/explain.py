"""How a query was understood, said beside what it found."""

from __future__ import annotations

from cli.scope import say_unknown_fact
from cli.telling import tell
from cli.words import say
from index.search.asking import Asked, aliases_of, facts_of
from index.search.columns import Filters
from index.search.language.printing import show
from index.search.reader import Reader


def say_understood(asked: Asked) -> None:
    """Say how a query was read, and what was added to its words and why."""
    tell("explain.understood", query=show(asked.typed))
    for one in aliases_of(asked.meant):
        tell("explain.alias", why=one.why, how=say("explain.related" if one.related else "explain.meant"))


def say_instead(reader: Reader, asked: Asked, filters: Filters) -> None:
    """Say of a query that found nothing which facts no record has, and what may have been meant."""
    for fact in facts_of(asked.typed):
        say_unknown_fact(reader, fact)
    if meant := reader.instead(asked, filters):
        tell("scope.instead", query=show(meant))
