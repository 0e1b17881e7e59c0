"""Citations as Korean papers have them, and lists of them in the order of ㄱㄴㄷ."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cli.citing.work import Seen, Work, spoken_day
from cli.words import say

SHOWN = 16  # of the letters of a digest: enough to tell what the archive keeps
_MARK = re.compile(r"[\W_]")
_HANGUL = re.compile("[ㄱ-ㆎ가-힣]")


def korean(work: Work) -> str:
    """Return a work as Korean papers cite it: 기자, 「제목」, 매체, 날짜, 주소 (확인한 날)."""
    where = ", ".join(filter(None, [work.said, work.url]))
    cited = " ".join(filter(None, [where, seen(work.seen)])).rstrip(".") + "."
    return f"{cited} {work.after}." if work.after else cited


def in_order(works: Iterable[Work]) -> list[Work]:
    """Return works as a list of references has them: each once, Hangul by ㄱㄴㄷ, then what is Latin."""
    return sorted({work.key: work for work in works}.values(), key=_place)


def _place(work: Work) -> tuple[bool, str, str]:
    """Return where a work stands: spaces do not count, and a title before one that goes on from it."""
    letters = _MARK.sub("\0", "".join(work.said.casefold().split())).lstrip("\0")
    return not _HANGUL.match(letters), letters, work.key


def seen(known: Seen) -> str | None:
    """Return when a text was last received, and how the archive knows it again, where that is known."""
    if known.day is None:
        return None
    said = say("cite.accessed" if known.page else "cite.received", day=spoken_day(known.day))
    kept = say("cite.archived", digest=_shortened(known.digest)) if known.digest else None
    return f"({', '.join(filter(None, [said, kept]))})"


def _shortened(digest: str) -> str:
    method, _, letters = digest.rpartition(":")
    return ":".join(filter(None, [method, letters[:SHOWN]]))
