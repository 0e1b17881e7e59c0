"""Rows as one HTML page: a table with the words looked for marked, under what it is a list of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO, cast

from cli.output.cells import cell_text
from cli.output.listing import NOTES, SECTION, Listing, Row
from cli.output.marks import Marked
from cli.output.pages import END, begin, plain

_STYLE = """body{max-width:72rem;line-height:1.6}
table{width:100%;margin-top:1rem}
caption{text-align:left;font-size:1.4rem;font-weight:bold}
thead th{border-bottom:2px solid #888;white-space:nowrap}
.beside thead th{white-space:normal}
.beside th,.beside td{min-width:5rem;word-break:keep-all}
tbody th{padding-top:1rem}
td.number{text-align:right;font-variant-numeric:tabular-nums}
td.note{color:#444;padding-left:2rem}
p{margin:.2rem 0}
a{color:inherit}"""
_LONG = 30  # characters of a heading
_ADDRESS = ("https://", "http://")  # another scheme may run what a page names


def write(listing: Listing, stream: TextIO) -> int:
    """Write the page and return how many rows it has."""
    count = 0
    stream.write(begin(listing.title, _STYLE))
    stream.writelines(f"<p>{plain(line)}</p>\n" for line in listing.said)
    stream.write(f"<table{_kind(listing.headings)}>\n<caption>{plain(listing.title)}</caption>\n")
    stream.writelines(_headings(listing.headings))
    stream.write("<tbody>\n")
    for row in listing.rows:
        count += 1
        stream.writelines(_lines(row, listing.columns))
    stream.write(f"</tbody>\n</table>\n{END}")
    return count


def _kind(headings: Sequence[str]) -> str:
    """Return the class of a table of which the headings are sentences: they need room, as do its cells."""
    return ' class="beside"' if any(len(one) > _LONG for one in headings) else ""


def _headings(headings: Sequence[str]) -> Iterator[str]:
    if headings:
        cells = "".join(f'<th scope="col">{plain(one)}</th>' for one in headings)
        yield f"<thead>\n<tr>{cells}</tr>\n</thead>\n"


def _lines(row: Row, columns: Sequence[str]) -> Iterator[str]:
    """Yield the line of a row, after that of its section and before those of its notes."""
    if section := row.get(SECTION):
        yield f'<tr><th colspan="{len(columns)}" scope="rowgroup">{_shown(section)}</th></tr>\n'
    yield f"<tr>{''.join(_cell(row, key) for key in columns)}</tr>\n"
    for note in cast("Iterable[object]", row.get(NOTES) or ()):
        yield f'<tr><td class="note" colspan="{len(columns)}">{_shown(note)}</td></tr>\n'


def _cell(row: Row, key: str) -> str:
    value = row.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="number">{_shown(value)}</td>'
    address = row.get("url")
    if key == "title" and isinstance(address, str) and address.startswith(_ADDRESS):
        return f'<td><a href="{plain(address)}" rel="noreferrer">{_shown(value)}</a></td>'
    return f"<td>{_shown(value)}</td>"


def _shown(value: object) -> str:
    if not isinstance(value, Marked):
        return _in_lines(cell_text(value))
    pieces = ((_in_lines(piece), marked) for piece, marked in value.pieces() if piece)
    return "".join(f"<mark>{piece}</mark>" if marked else piece for piece, marked in pieces)


def _in_lines(text: str) -> str:
    return plain(text).replace("\n", "<br>")
