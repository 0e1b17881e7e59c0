"""What the articles of a law are about, by their headings."""

from __future__ import annotations

from collections.abc import Mapping

from index.korean.statutes.tree import Level, walk
from index.moments import today
from index.search import statutes
from index.search.layout import damage_named
from index.search.reader import Reader


def headings_of(reader: Reader, law: str) -> Mapping[str, str]:
    """Return the headings of the articles of a law in force, by 제N조; none where its text is not held."""
    with damage_named():
        for law_id in statutes.law_ids(reader.connection, law):
            held = statutes.versions(reader.connection, law_id)
            version = statutes.in_force(held, today())
            if version is None:
                continue
            _, text = statutes.text_on(reader.connection, held, version, today())
            if text is not None:
                nodes = (path[-1] for path in walk(text.body))
                return {one.name: one.about for one in nodes if one.level is Level.ARTICLE and one.about}
    return {}
