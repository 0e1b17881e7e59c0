"""The page of pledges as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from cli.pledges import cells
from cli.pledges.scorecard import Scorecard
from cli.timeline.markdown import line, plain
from cli.words import say
from index.tracking.pledges.pledge import Mention


def document(card: Scorecard) -> Iterator[str]:
    """Yield the lines of the document."""
    yield f"# {say('pledge.page')}"
    yield ""
    yield from (f"- {plain(note)}" for note in card.notes)
    yield ""
    yield line([plain(say(f"heading.{column}")) for column in cells.COLUMNS])
    yield line(["---"] * len(cells.COLUMNS))
    for stand in card.stands:
        told = cells.cells(stand)
        yield line([plain(told[column]) for column in cells.COLUMNS])
    yield ""
    yield from (f"- {plain(one)}" for one in card.sums)
    yield ""
    yield f"## {say('pledge.followed')}"
    for stand in card.stands:
        yield ""
        yield f"- {plain(stand.view.pledge.mentions[0].quotation)} ({stand.view.pledge.id})"
        yield from (f"    - {plain(followed(one))}" for one in stand.view.pledge.mentions[1:])


def followed(mention: Mention) -> str:
    """Return a later mention: what it does, what changed, and what it says."""
    told = [say(f"pledge.relation.{mention.relation}"), say(f"pledge.voice.{mention.voice}")]
    told += [*cells.changes(mention), f"“{mention.quotation}”", cells.source(mention)]
    return " · ".join(told)
