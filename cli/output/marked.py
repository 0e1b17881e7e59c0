"""A text with all that was found in it marked, as one HTML file that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, TextIO

from cli.output.safe import safe
from cli.words import language, say

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
_STYLE = """body{font-family:"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;line-height:1.8;
max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
main{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;border-radius:2px;border-bottom:2px solid #888}
table{border-collapse:collapse;margin-top:2rem}
td,th{border-bottom:1px solid #ccc;padding:.2rem .6rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}"""


_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def write(text: str, rows: Sequence[Row], title: str, stream: TextIO) -> None:
    """Write the page: a legend, the text with its marks, and the list of what was found."""
    colours = "".join(f"mark.{kind}{{background:{colour}}}" for kind, colour in _COLOURS.items())
    stream.write(
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f"{_POLICY}\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_plain(title)}</title>\n<style>{_STYLE}\n{colours}</style>\n</head>\n<body>\n<p>"
    )
    stream.write(" ".join(_legend(rows)))
    stream.write("</p>\n<main>")
    stream.writelines(_marked(text, rows))
    stream.write("</main>\n")
    stream.writelines(_table(rows))
    stream.write("</body>\n</html>\n")


def _legend(rows: Sequence[Row]) -> Iterator[str]:
    for kind in dict.fromkeys(row["kind"] for row in rows):
        count = sum(row["kind"] == kind for row in rows)
        yield f'<mark class="{_plain(kind)}">{_plain(say(f"mention.{kind}"))} {count}</mark>'


def _marked(text: str, rows: Sequence[Row]) -> Iterator[str]:
    """Yield the text in pieces, each marked with all that covers it, since what is found may overlap."""
    opening: dict[int, list[Row]] = {}
    for row in rows:
        opening.setdefault(row["start"], []).append(row)
    edges = sorted({edge for row in rows for edge in (row["start"], row["end"])} | {0, len(text)})
    covering: list[Row] = []
    for start, end in pairwise(edges):
        covering = [row for row in covering if row["end"] > start] + opening.get(start, [])
        piece = _plain(text[start:end])
        if not covering:
            yield piece
            continue
        kind = min(covering, key=lambda row: int(row["end"]) - int(row["start"]))["kind"]
        values = "\n".join(f"{say('mention.' + row['kind'])}: {row['value']}" for row in covering)
        yield f'<mark class="{_plain(kind)}" title="{_plain(values)}">{piece}</mark>'


def _table(rows: Sequence[Row]) -> Iterator[str]:
    columns = ("kind", "mention", "value")
    yield (
        "<table>\n<tr>" + "".join(f"<th>{_plain(say(f'heading.{one}'))}</th>" for one in columns) + "</tr>\n"
    )
    for row in rows:
        cells = (say(f"mention.{row['kind']}"), row["mention"], row["value"])
        yield "<tr>" + "".join(f"<td>{_plain(str(cell))}</td>" for cell in cells) + "</tr>\n"
    yield "</table>\n"


def _plain(text: str) -> str:
    return escape(safe(text))
