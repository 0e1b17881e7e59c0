"""Whether a bare day counts on from the date named before it: 2022년 10월 15일 일어났고, 17일 국회가 …."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from index.korean.patterns import lazy
from index.korean.periods import Period
from index.korean.resolving import resolve
from index.korean.said import Said
from index.korean.tense import in_topic_slot

_REACH = 150  # letters
_FRESH = 2  # days, within which a bare day is the news itself
_NEWS = 14  # days, within which a bare day may well be that of the report
_OLD = 60  # days, from which a report looks back
_IN_SENTENCE = lazy(r"(?:으?로|에|까지|부터|은|는|이|가|을|를|,)[ \n]")
_STOPS = lazy(r"[.!?](?=\s|[”\"'’])|\n")
# What leads from one deed to the next in a sentence.
_JOINED = lazy(r"^[^.!?\n]*(?:[며해뒤후]|(?<!앞두)고|(?<!앞)서|이어),? (?:이어 )?$")
_TOLD = lazy(r"[다라자](?:고|며|면서),? $")  # 내년 3월로 늦춘다고 2일 밝혔다
# 2022년 10월 15일 … 3년이 지났다. 당시 대표는 19일 사퇴했다: of that time, and no news.
_THEN = lazy(r"(?:[.!?]|\n)\s*당시 [^.!?\n]*$")
_LISTED = lazy(  # 4일 서울, 12일 도쿄
    r"(?:부터 \d{1,2}일(?:까지)?)?(?: [가-힣A-Za-z ]{1,20}(?:을 시작으로|,)(?: \d{1,2}일)?){1,9} $"
)


@dataclass(frozen=True)
class Anchor:
    """A date that the text gave with its month or its year; ``end`` is where it ends in the text."""

    end: int
    period: Period
    year: bool  # whether the text gave the year


def counted_on(text: str, said: Said, anchor: Anchor, near: Period, published: date) -> Period | None:
    """Return the day that follows the anchor in its month or year; ``None`` where ``near`` stands."""
    found = _following(said, anchor)
    if found is None or said.start - anchor.end > _REACH:
        return None
    far = _days(near.first, published)
    between = text[anchor.end : said.start]
    stops = _STOPS.findall(between)
    if far <= _FRESH and _days(anchor.period.first, published) < _OLD:
        return None
    ahead = published < anchor.period.first
    if ahead and _TOLD.search(between):
        return None
    listed = ahead and anchor.period.precision != "month" and _LISTED.fullmatch(between)
    if listed or _JOINED.search(between):
        return found
    if _THEN.search(between) and _days(anchor.period.first, published) > _OLD:
        return found
    headed = stops == ["\n"] and not _IN_SENTENCE.match(
        between
    )  # □ 2024년 추진 경과, and the lines behind it
    begins = headed or (len(stops) == 1 and between.rstrip(" ").endswith(stops[0]))
    return found if far > _NEWS and (begins or not stops) else None


def is_open(text: str, said: Said, anchor: Anchor, near: Period, published: date) -> bool:
    """Tell whether the text gave another year and no month, so that nobody knows: 지난해 수능은 16일."""
    return (
        said.free == "month"
        and anchor.year
        and anchor.period.precision == "year"
        and anchor.period.last < published
        and said.start - anchor.end < _REACH
        and _days(near.first, published) > _NEWS
        and not _STOPS.search(text, anchor.end, said.start)
        and in_topic_slot(text, said.start)
    )


def _following(said: Said, anchor: Anchor) -> Period | None:
    period = anchor.period
    if said.free == "month" and said.day and period.precision in ("day", "month"):
        resolved = resolve(said, period.first, None, future=True)
        same = resolved and resolved[0].first.replace(day=1) == period.first.replace(day=1)
    elif said.free == "year" and said.named and anchor.year:
        resolved = resolve(said, period.first, None, future=True)
        same = resolved and resolved[0].first.year == period.first.year
    else:
        return None
    return resolved[0] if resolved and same and resolved[0].first > period.first else None


def _days(one: date, other: date) -> int:
    return abs((one - other).days)
