"""The page of pledges as one HTML file that needs nothing else: a table to be checked line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cli.output.pages import END, head, plain
from cli.pledges import cells, notes
from cli.pledges.markdown import followed
from cli.pledges.reading import Stand
from cli.pledges.scorecard import Scorecard, SeenOf
from cli.words import say
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.verdict import RUBRIC

_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # which a narrow column would break at its hyphens
_WEB = ("https://", "http://")


def page(card: Scorecard) -> str:
    """Return the page."""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    body = "\n".join([*_header(card), *_table(card), *_sums(card), *_rubric(card)])
    return f"{head(say('pledge.page'), style)}{body}\n</main>\n{END}"


def _header(card: Scorecard) -> Iterator[str]:
    yield f'<header>\n<h1>{plain(say("pledge.page"))}</h1>\n<ul class="notes">'
    yield from (f"<li>{plain(note)}</li>" for note in card.notes)
    yield "</ul>\n</header>\n<main>"


def _table(card: Scorecard) -> Iterator[str]:
    caption = plain(say("pledge.caption", count=len(card.stands)))
    yield f'<div class="sheet" tabindex="0" role="region" aria-label="{plain(say("pledge.page"))}">'
    yield f"<table>\n<caption>{caption}</caption>\n<thead><tr>"
    yield "".join(f'<th scope="col">{plain(say(f"heading.{one}"))}</th>' for one in cells.COLUMNS)
    yield "</tr></thead>\n<tbody>"
    for stand in card.stands:
        yield _line(stand, card.seen)
    yield "</tbody>\n</table>\n</div>"


def _line(stand: Stand, seen: SeenOf) -> str:
    told = {
        name: _DAY.sub(r'<span class="day">\g<0></span>', plain(cell))
        for name, cell in cells.cells(stand).items()
    }
    told["promise"] += _notes(stand) + _history(stand.view.pledge.mentions[1:])
    told["sources"] = _sources(cells.sources(stand), seen)
    first, *rest = cells.COLUMNS
    shown = "".join(
        f'<td class="{name}" data-name="{plain(say(f"heading.{name}"))}">{told[name] or "-"}</td>'
        for name in rest
    )
    return f'<tr id="{plain(stand.view.pledge.id)}"><th scope="row">{told[first]}</th>{shown}</tr>'


def _notes(stand: Stand) -> str:
    """Return by what a pledge is found again, and how it came to stand so."""
    lines = (stand.view.pledge.id, *notes.noted(stand))
    return "".join(f'<span class="note">{plain(one)}</span>' for one in lines)


def _history(later: Sequence[Mention]) -> str:
    """Return what was said of a pledge later, closed until it is asked for."""
    if not later:
        return ""
    lines = "".join(f"<li>{plain(followed(one))}</li>" for one in later)
    title = plain(say("pledge.later", count=len(later)))
    return f"<details><summary>{title}</summary><ul>{lines}</ul></details>"


def _sources(mentions: Sequence[Mention], seen: SeenOf) -> str:
    return "<ul>" + "".join(f"<li>{_source(one, seen)}</li>" for one in mentions) + "</ul>"


def _source(mention: Mention, seen: SeenOf) -> str:
    one = mention.source
    name = plain(", ".join(filter(None, (one.outlet, one.title))) or one.url or say("pledge.no_source"))
    linked = f'<a href="{plain(one.url)}">{name}</a>' if one.url and one.url.startswith(_WEB) else name
    day = " ".join(filter(None, (str(one.published), seen(one))))
    return f"{linked} <span class='note'>{plain(day)}</span>"


def _sums(card: Scorecard) -> Iterator[str]:
    sums = list(card.sums)
    if sums:
        yield f'<section>\n<h2>{plain(say("pledge.sums"))}</h2>\n<ul class="sums">'
        yield from (f"<li>{plain(one)}</li>" for one in sums)
        yield "</ul>\n</section>"


def _rubric(card: Scorecard) -> Iterator[str]:
    """Yield what the words of the table mean, which its reader has nowhere else."""
    if not card.stands:
        return
    yield f'<section class="rubric">\n<h2>{plain(say("rubric.title", version=RUBRIC))}</h2>'
    for part, lines in card.rubric:
        yield f"<h3>{plain(part)}</h3>\n<ul>"
        yield from (f"<li>{plain(one)}</li>" for one in lines)
        yield "</ul>"
    yield "</section>"
