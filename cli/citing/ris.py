"""Citations as RIS, with the tags under which Zotero reads what a bill, a law and a hearing have."""

from __future__ import annotations

from collections.abc import Iterator

from cli.citing.work import ASSEMBLY, Work

TYPES = {
    "bill": "BILL",
    "vote": "GOVDOC",
    "minutes": "HEAR",
    "statute": "STAT",
    "article": "NEWS",
    "release": "RPRT",
    "statement": "ELEC",
    "post": "BLOG",
    "pledge": "ELEC",
}
NUMBERED = ("bill", "statute")  # M1 is a number there, and anything elsewhere


def ris(work: Work) -> str:
    """Return a work as a RIS record, up to the line that ends it."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _tags(work) if value]
    return "\n".join([f"TY  - {TYPES[work.kind]}", *lines, "ER  - "])


def _tags(work: Work) -> Iterator[tuple[str, str | None]]:
    yield "ID", work.key
    yield from (("AU", name) for name in work.authors)
    yield "TI", work.title
    yield "PB" if work.kind == "release" else "T2", work.place
    yield "T3", ASSEMBLY if work.kind in ("bill", "minutes") else None
    yield "M1" if work.kind in NUMBERED else "SN", work.number
    yield "ET", work.session
    yield "SE", work.section
    yield "M3", work.genre if work.kind in ("release", "statement", "post", "vote") else None
    yield "PY", (work.day or "")[:4]
    yield "DA", _date(work.day)
    yield "Y2", _date(work.accessed)
    yield "UR", work.url
    yield "LA", "ko"
    yield "AN", work.seen.digest
    yield "N1", work.note


def _date(day: str | None) -> str | None:
    """Return 2022/12/08/, the last part being for other words."""
    return f"{day.replace('-', '/')}/" if day else None
