"""A 신구조문대비표: two columns, 현행 and 개정안, to be pasted into a word processor or a Markdown text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from cli.laws.provisions import mark, place, printed
from cli.output import Output
from cli.output.destination import text as open_text
from cli.output.marks import Marked
from cli.output.pages import END, begin, plain
from cli.output.safe import safe
from cli.words import say
from index.tracking.statutes.difference import Difference, Kind, Pair
from index.tracking.statutes.pairing import Part
from index.tracking.statutes.wording import changed_words

FORMATS = PAGE, MARKDOWN = "compare", "markdown"
# A word processor takes over what stands in the cells themselves, not a page's style.
_CELL = ' style="border:1px solid #000;padding:4px;vertical-align:top;width:50%"'
_TABLE = ' style="border-collapse:collapse;width:100%"'
_STYLE = "td,th{border:1px solid #000}u{text-underline-offset:3px}"


@dataclass(frozen=True)
class Line:
    """One row of the table; marked words are underlined."""

    left: Marked
    right: Marked


def write_table(found: Difference, form: str, output: Output, *, title: str, heads: tuple[str, str]) -> None:
    """Write the table, as a page or as Markdown."""
    lines = [line for part in (found.groups, found.articles, found.addenda) for line in side_by_side(part)]
    names = (say("diff.old_text", version=heads[0]), say("diff.new_text", version=heads[1]))
    with open_text(output.path) as stream:
        (_write_page if form == PAGE else _write_markdown)(lines, title, names, stream)


def side_by_side(pairs: Sequence[Pair]) -> Iterator[Line]:
    """Yield the rows of the provisions that differ; of what is the same only its place beside them."""
    for pair in pairs:
        if pair.differs:
            yield from _lines(pair)


def _lines(pair: Pair) -> Iterator[Line]:
    if pair.kind is Kind.ADDED:
        yield Line(_whole(say("diff.cell.new")), _whole(printed(pair.part)))
    elif pair.kind is Kind.DELETED:
        yield Line(_whole(printed(pair.part)), _whole(f"{mark(pair.part.node)} {say('diff.cell.gone')}"))
    else:
        yield _own(pair)
        for same, ones in groupby(pair.below, key=lambda one: not one.differs):
            run = list(ones)
            if same:
                yield _run(run)
            else:
                for one in run:
                    yield from _lines(one)


def _own(pair: Pair) -> Line:
    """Return the row of a provision's own words."""
    old, new = pair.old, pair.new
    assert old is not None
    assert new is not None
    if pair.kind is Kind.MOVED:
        same = say("diff.cell.same_as", place=_with(place(old.path)))
        return Line(Marked(_begun(old, say("diff.cell.left_out"))), _whole(_begun(new, same)))
    if pair.kind is Kind.SAME and old.own != old.heading:
        return Line(Marked(_begun(old, old.own)), Marked(_begun(new, new.heading, say("diff.cell.same"))))
    ours, theirs = changed_words(old.own, new.own)
    return Line(_marked(old, ours), _marked(new, theirs))


def _with(name: str) -> str:
    """Return a name with 과 or 와, by whether its last syllable ends in a consonant."""
    return name + ("과" if (ord(name[-1]) - ord("가")) % 28 else "와")


def _run(run: Sequence[Pair]) -> Line:
    """Return one row for siblings that are the same: ① ∼ ③ (생략), (현행과 같음)."""
    marks = [mark(one.part.node) for one in run]
    several = f"{marks[0]} ∼ {marks[-1]}" if len(marks) > 2 else "ㆍ".join(marks)
    return Line(
        Marked(f"{several} {say('diff.cell.left_out')}"), Marked(f"{several} {say('diff.cell.same')}")
    )


def _begun(part: Part, *words: str) -> str:
    return _before(part) + " ".join(filter(None, words))


def _before(part: Part) -> str:
    """Return a provision's mark up to its words; a heading follows 제35조 without a space."""
    begins = mark(part.node)
    return begins if not begins or part.own.startswith("(") else f"{begins} "


def _marked(part: Part, spans: Sequence[tuple[int, int]]) -> Marked:
    before = _before(part)
    return Marked(before + part.own, [(start + len(before), end + len(before)) for start, end in spans])


def _whole(text: str) -> Marked:
    return Marked(text, [(0, len(text))])


def _write_page(lines: Sequence[Line], title: str, heads: tuple[str, str], stream: TextIO) -> None:
    stream.write(begin(title, _STYLE))
    stream.write(f"<h1>{plain(say('diff.table'))}</h1>\n<p>{plain(title)}</p>\n<table{_TABLE}>\n<tr>")
    stream.writelines(f"<th{_CELL}>{plain(head)}</th>" for head in heads)
    stream.write("</tr>\n")
    for line in lines:
        stream.write(f"<tr><td{_CELL}>{_html(line.left)}</td><td{_CELL}>{_html(line.right)}</td></tr>\n")
    stream.write(f"</table>\n{END}")


def _write_markdown(lines: Sequence[Line], title: str, heads: tuple[str, str], stream: TextIO) -> None:
    stream.write(f"{_escaped(title)}\n\n| {_escaped(heads[0])} | {_escaped(heads[1])} |\n| --- | --- |\n")
    stream.writelines(f"| {_md(line.left)} | {_md(line.right)} |\n" for line in lines)


def _html(text: Marked) -> str:
    return "".join(_underlined(plain(piece), marked) for piece, marked in text.pieces()).replace("\n", "<br>")


def _md(text: Marked) -> str:
    pieces = (_underlined(_escaped(piece), marked) for piece, marked in text.pieces())
    return "".join(pieces).replace("\n", "<br>")


def _underlined(text: str, marked: bool) -> str:
    return f"<u>{text}</u>" if marked and text.strip() else text


def _escaped(text: str) -> str:
    """Return a text that is nothing but text in a cell of Markdown."""
    for letter in "\\`*_[]|":
        text = text.replace(letter, f"\\{letter}")
    return safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
