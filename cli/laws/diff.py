"""What differs between two versions of a law, as rows and as a 신구조문대비표."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cli.laws.provisions import place, printed
from cli.laws.side_by_side import FORMATS, MARKDOWN, write_table
from cli.laws.versions import Chosen, choose_two
from cli.output import Output, write_rows
from cli.output.listing import SECTION, Beside
from cli.output.marks import Marked
from cli.output.write import FOR_EYES, JSON, choose_format
from cli.telling import tell
from cli.words import say
from index.korean.statutes.addresses import address_of
from index.search.reader import Reader
from index.tracking.statutes.difference import Difference, Kind, Pair, changes, difference
from index.tracking.statutes.pairing import Part
from index.tracking.statutes.wording import changed_words

COLUMNS = ("provision", "change", "old", "new")
SHEET = ("part", "provision", "old_provision", "change", "old", "new", "id")
PARTS = ("groups", "articles", "addenda")


def show_difference(reader: Reader, law: str, names: tuple[str, str], output: Output, *, marks: bool) -> None:
    """Write what differs between two versions, provision by provision."""
    old, new = choose_two(reader, law, names)
    found = difference(old.law, new.law, marks=marks)
    said = say("diff.versions", law=new.version.title, old=old.named, new=new.named)
    if old.version == new.version:
        tell("diff.itself", version=new.named)
    elif not any(one.differs for part in PARTS for one in getattr(found, part)):
        tell("diff.same_text", old=old.named, new=new.named)
    form = _form(output)
    if form in FORMATS:
        write_table(found, form, output, title=said, heads=(old.named, new.named))
        return
    rows = _rows(found, new)
    if form in FOR_EYES:
        tell("diff.said", versions=said)
        rows = _for_eyes(rows)
    elif form not in JSON:
        rows = ({**row, "change": say(f"diff.{row['change']}")} for row in rows)
    write_rows(rows, COLUMNS, output, kind="difference", sheet=SHEET, beside=Beside(said=[said]))


def _form(output: Output) -> str:
    """Return the format asked for; .md is that of the table that pastes, which no other list has."""
    if output.format in FORMATS:
        return output.format
    if output.format is None and output.path is not None and output.path.suffix.lower() == ".md":
        return MARKDOWN
    return choose_format(output)


def _rows(found: Difference, new: Chosen) -> Iterator[dict[str, Any]]:
    for part in PARTS:
        for pair in changes(getattr(found, part)):
            yield _row(pair, part, new)


def _row(pair: Pair, part: str, new: Chosen) -> dict[str, Any]:
    law = new.version.title
    where, old_place = place(pair.part.path), place(pair.old.path) if pair.old else None
    old, now = _texts(pair)
    return {
        "id": address_of(law, [node for node in pair.part.path if node.number]),
        "kind": "provision",
        "title": f"{law} {where}",
        "date": new.version.promulgated_on,
        "url": new.version.address,
        "part": part,
        "provision": where,
        "old_provision": old_place,
        "change": str(pair.kind),
        "old": old,
        "new": now,
        "old_marks": list(old.marks) if old is not None else [],
        "new_marks": list(now.marks) if now is not None else [],
    }


def _texts(pair: Pair) -> tuple[Marked | None, Marked | None]:
    """Return both wordings with the words marked that differ; what is new or gone as a whole has no marks."""
    if pair.kind is Kind.ADDED:
        return None, Marked(printed(pair.part))
    if pair.kind is Kind.DELETED:
        return Marked(printed(pair.part)), None
    old, new = _of(pair.old), _of(pair.new)
    ours, theirs = changed_words(old, new)
    return Marked(old, ours), Marked(new, theirs)


def _of(part: Part | None) -> str:
    assert part is not None
    return part.own


def _for_eyes(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield rows as a page shows them: the parts under headings, and where a provision comes from."""
    before = "articles"
    for row in rows:
        shown = {**row, "change": say(f"diff.{row['change']}")}
        if row["old_provision"] and row["old_provision"] != row["provision"]:
            shown["provision"] = say("diff.from", place=row["provision"], old=row["old_provision"])
        if row["part"] != before:
            shown[SECTION] = say(f"diff.part.{row['part']}")
        before = row["part"]
        yield shown
