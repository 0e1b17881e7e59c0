"""The page of pledges as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from cli.pledges import cells, notes
from cli.pledges.scorecard import Scorecard, SeenOf
from cli.timeline.markdown import line, plain
from cli.words import say
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.verdict import RUBRIC


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
        told["sources"] = "; ".join(_source(one, card.seen) for one in cells.sources(stand))
        told["promise"] = " · ".join([told["promise"], stand.view.pledge.id, *notes.noted(stand)])
        yield line([plain(told[column]) for column in cells.COLUMNS])
    if sums := [f"- {plain(one)}" for one in card.sums]:
        yield ""
        yield from sums
    if card.stands:
        yield from _rubric(card)
    if followed_up := [one for one in card.stands if one.view.pledge.mentions[1:]]:
        yield ""
        yield f"## {say('pledge.followed')}"
    for stand in followed_up:
        yield ""
        yield f"- {plain(stand.view.pledge.mentions[0].quotation)} ({stand.view.pledge.id})"
        yield from (f"    - {plain(followed(one))}" for one in stand.view.pledge.mentions[1:])


def _source(mention: Mention, seen: SeenOf) -> str:
    return " ".join(filter(None, (cells.source(mention), seen(mention.source))))


def _rubric(card: Scorecard) -> Iterator[str]:
    """Yield what the words of the table mean, which its reader has nowhere else."""
    yield ""
    yield f"## {plain(say('rubric.title', version=RUBRIC))}"
    for part, lines in card.rubric:
        yield f"- {plain(part)}"
        yield from (f"    - {plain(one)}" for one in lines)


def followed(mention: Mention) -> str:
    """Return a later mention: what it does, what changed, and what it says."""
    told = [say(f"pledge.relation.{mention.relation}"), say(f"pledge.voice.{mention.voice}")]
    told += [*cells.changes(mention), f"“{mention.quotation}”", cells.source(mention)]
    return " · ".join(told)
