"""A text with all that was found in it marked, as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TextIO

from cli.output.pages import END, begin, plain
from cli.words import say

Row = Mapping[str, Any]

_COLOURS = {
    "date": "#cfe8ff",
    "duration": "#d8f3f0",
    "frequency": "#d8f3f0",
    "amount": "#fff0b8",
    "person": "#ffd9d9",
    "organisation": "#dff2d3",
    "law": "#e6dcff",
    "article": "#f1eaff",
    "bill_number": "#e6dcff",
    "identifier": "#e8e8e8",
    "contradiction": "#ffc9a8",
}
_STYLE = """body{line-height:1.8;max-width:48rem}
main{white-space:pre-wrap;overflow-wrap:anywhere}"""


def write(text: str, rows: Sequence[Row], title: str, stream: TextIO) -> None:
    """Write the page: a legend, the text with its marks, and the list of what was found."""
    colours = "".join(f"mark.{kind}{{background:{colour}}}" for kind, colour in _COLOURS.items())
    stream.write(begin(title, f"{_STYLE}\n{colours}"))
    stream.write(f"<p>{' '.join(_legend(rows))}</p>\n<main>")
    stream.writelines(_marked(text, rows))
    stream.write("</main>\n")
    stream.writelines(_table(rows))
    stream.write(END)


def _legend(rows: Sequence[Row]) -> Iterator[str]:
    for kind in dict.fromkeys(row["kind"] for row in rows):
        count = sum(row["kind"] == kind for row in rows)
        yield f'<mark class="{plain(kind)}">{plain(say(f"mention.{kind}"))} {count}</mark>'


def _marked(text: str, rows: Sequence[Row]) -> Iterator[str]:
    """Yield the text in pieces, each marked with all that covers it, since what is found may overlap."""
    opening: dict[int, list[Row]] = {}
    for row in rows:
        opening.setdefault(row["start"], []).append(row)
    edges = sorted({edge for row in rows for edge in (row["start"], row["end"])} | {0, len(text)})
    covering: list[Row] = []
    for start, end in pairwise(edges):
        covering = [row for row in covering if row["end"] > start] + opening.get(start, [])
        piece = plain(text[start:end])
        if not covering:
            yield piece
            continue
        kind = min(covering, key=lambda row: int(row["end"]) - int(row["start"]))["kind"]
        values = "\n".join(f"{say('mention.' + row['kind'])}: {row['value']}" for row in covering)
        yield f'<mark class="{plain(kind)}" title="{plain(values)}">{piece}</mark>'


def _table(rows: Sequence[Row]) -> Iterator[str]:
    columns = ("kind", "mention", "value")
    yield (
        "<table>\n<tr>" + "".join(f"<th>{plain(say(f'heading.{one}'))}</th>" for one in columns) + "</tr>\n"
    )
    for row in rows:
        cells = (say(f"mention.{row['kind']}"), row["mention"], row["value"])
        yield "<tr>" + "".join(f"<td>{plain(str(cell))}</td>" for cell in cells) + "</tr>\n"
    yield "</table>\n"
