"""Words of time put together: what one expression says, before it is known which day that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from index.korean.datefields import take
from index.korean.datewords import Word, read_words
from index.korean.patterns import lazy
from index.korean.said import UNITS, Said, put_number

_GAP = lazy("의? {0,3}")
# A word joins the one before it where it is finer; what stands alone begins an expression.
_FINER = (
    "direction",
    "year decade yrange year_by year_named",
    "yearpart ym month quarter half season holiday month_by month_named",
    "week_by",
    "weekno nth third",
    "weekend firstday day md end hangul ymd dashed compact short day_by mentioned name",
    "weekday paren",
    "clock part_of_day",
    "vague",
)
_RANKS = {kind: rank for rank, kinds in enumerate(_FINER) for kind in kinds.split()}
_UNIT_RANKS = {"year": 1, "half": 2, "quarter": 2, "month": 2, "week": 3, "day": 5}
_BEGINNERS = frozenset(
    ("ymd", "dashed", "compact", "short", "ym", "end", "day_by", "year_named", "month_named", "mentioned")
) | {"name", "vague", "direction", "decade", "hangul"}


def read_parts(text: str) -> Iterator[Said]:
    """Yield the expressions of a text that say something of a date, in order."""
    said: Said | None = None
    for word in read_words(text):
        rank = _rank(word)
        joins = said is not None and rank > said.rank and word.kind not in _BEGINNERS
        if (
            word.kind == "day"
            and not joins
            and text[max(0, word.start - 2) : word.start].rstrip().endswith("월")
        ):
            continue  # 13월 1일
        if said is None or not joins or not _GAP.fullmatch(text, said.end, word.start):
            if said is not None and _says(said):
                yield said
            said = Said(word.start, word.end)
        said.end, said.rank = word.end, rank
        if word.kind == "part" and (first := _listed_first(said, word)):
            yield first
            said.start = word.said.start("part_b")
        take(said, word)
    if said is not None and _says(said):
        yield said


def _says(said: Said) -> bool:
    return (
        bool(said.free or said.fixed or said.year is not None or said.by or said.vague)
        or said.mentioned is not None
    )


def _rank(word: Word) -> int:
    if word.kind == "relative":
        return _UNIT_RANKS[UNITS[word.said["rel_u"]]]
    if word.kind == "part":
        return 5 if word.said["part_u"].startswith("일") else 2
    return _RANKS[word.kind]


def _listed_first(said: Said, word: Word) -> Said | None:
    """Return the first day or month of ``3·5일``, which is no range."""
    low, high = int(word.said["part_a"]), int(word.said["part_b"])
    if word.said["part_s"][0] not in "·ㆍ," or high == low + 1:
        return None
    first = replace(said, end=word.said.end("part_a"))
    put_number(first, word.said["part_u"], low)
    return first
