"""Where an event took place: 서울 중구 한국프레스센터에서, 여의도 국회에서."""

from __future__ import annotations

import re
from functools import cache

from index.korean.gazetteer import read_table
from index.tracking.events.event import Span


def read_place(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """Return the first place of a stretch and where it is named; None where there is none."""
    found = _pattern().search(text, start, end)
    if found is None:
        return None
    return " ".join(found["place"].split()), found.span("place")


@cache
def _pattern() -> re.Pattern[str]:
    table = read_table("events")["places"]
    regions, ends = ("|".join(map(re.escape, table[name])) for name in ("regions", "ends"))
    part = r"[가-힣A-Za-z0-9&]{1,15}"
    return re.compile(
        rf"(?<![가-힣])(?P<place>(?:{regions})(?:특별시|광역시|특별자치[시도]|도|시)?(?: {part}){{0,3}}?"
        rf"(?: ?{part}?(?:{ends}))?|(?:국회 )?[가-힣A-Za-z0-9&]{{0,12}}(?:{ends}))"
        r"(?:에서|에(?= (?:모|위치)))(?![가-힣])"
    )
