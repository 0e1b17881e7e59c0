"""Citations as BibTeX."""

from __future__ import annotations

import re
from urllib.parse import quote

from cli.citing.work import Work

_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_SPELLED = {
    **{"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"},
    **{"{": r"\textbraceleft{}", "}": r"\textbraceright{}"},  # BibTeX counts them, escaped ones too
}


def bibtex(work: Work) -> str:
    """Return a work as a BibTeX entry; its key is plain and does not change."""
    kind = "article" if work.kind == "article" else "misc"
    fields = {name: value for name, value in _fields(work).items() if value}
    lines = [f"  {name} = {{{_escaped(name, value)}}}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{work.key},", *lines, "}"])


def _fields(work: Work) -> dict[str, str | None]:
    title = " ".join(filter(None, [work.title, work.section]))
    return {
        "author": " and ".join(f"{{{_plain(name)}}}" for name in work.authors) or None,
        "title": f"{{{_plain(title)}}}",
        "journal" if work.kind == "article" else "howpublished": work.place,
        "number": work.number,
        "year": (work.day or "")[:4] or None,
        "date": work.day,
        "urldate": work.accessed,
        "url": work.url,
        "note": work.note,
        "annote": work.seen.digest,
    }


def _escaped(name: str, value: str) -> str:
    """Return a value as BibTeX reads it; names and titles are so already, addresses are taken as they are."""
    if name in {"author", "title"}:
        return value
    if name == "url":
        return re.sub(r"[{}\\\s]", lambda found: quote(found[0]), value)
    return _plain(value)


def _plain(text: str) -> str:
    """Return a text that BibTeX takes as it is written."""
    one_line = " ".join(text.split())
    return _SPECIAL.sub(lambda found: _SPELLED.get(found[0], "\\" + found[0]), one_line)
