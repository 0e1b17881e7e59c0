"""``platwatch read``: what is found in a text."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import date
from pathlib import Path
from unicodedata import normalize

import click

from cli.options import command as make
from cli.options import option
from cli.output import Output, output_options, write_rows
from cli.output.write import choose_format
from cli.telling import tell
from cli.types import Day
from index.errors import PlatwatchError
from index.moments import today

MOST = 1_000_000  # bytes; a long law has 400,000


class TextError(PlatwatchError):
    """A text cannot be read."""


@make("read")
@click.argument("path", metavar="FILE|-", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@option("--date", "published", type=Day(), metavar="DAY", key="option.read_date")
@output_options(default_limit=0)
def command(path: Path, published: date | None, output: Output) -> None:
    """Read a text and show all that is found in it."""
    from cli.reading import COLUMNS, rows, told  # noqa: PLC0415 - the readers' patterns are for reading alone
    from index.korean.reading import read  # noqa: PLC0415

    text = _text(path)
    if published is None:
        published = today()
        tell("read.today", day=published)
    found = list(rows(read(text, published)))
    if not found:
        tell("read.nothing", path=path)
    form = choose_format(output)
    if form == "html":
        _write_page(text, found[: output.limit or None], path, output)
        return
    shown = map(told, found) if form == "table" else iter(found)
    write_rows(shown, COLUMNS, output, kind="span")


def _write_page(text: str, found: list[dict[str, object]], path: Path, output: Output) -> None:
    from cli.output import destination, marked  # noqa: PLC0415

    with destination.text(output.path) as stream:
        marked.write(text, found, path.name, stream)


def _text(path: Path) -> str:
    """Return a file's text in UTF-8, marked UTF-16 or CP949, with plain line ends and Hangul in syllables.

    Raises ``TextError`` where it is missing, too long, or neither.
    """
    try:
        with click.open_file(str(path), "rb") as stream:
            content = stream.read(MOST + 1)
    except OSError as error:
        raise TextError("error.read.not_opened", path=path, reason=error.strerror or error) from error
    if len(content) > MOST:
        raise TextError("error.read.too_long", path=path, most=MOST)
    marked = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp949"):
        try:
            text: str = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return normalize("NFC", text.replace("\r\n", "\n"))
    raise TextError("error.read.not_text", path=path)
