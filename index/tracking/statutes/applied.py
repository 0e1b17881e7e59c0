"""Which articles an 적용례 or 경과조치 of a 부칙 is about."""

from __future__ import annotations

import re

from index.korean.articles import read_articles
from index.korean.statutes.marks import parenthesised
from index.tracking.statutes.refs import reaches

_OWN_NUMBER = re.compile(r"제\s?\d{1,4}조(?:의\s?\d{1,4})?\s*")
_AMENDED = "개정규정"


def applies_to(said: str, article: str) -> bool:
    """Tell whether what a 부칙 says may be about an article (35의2): not where it tells of others alone.

    ``said`` is an article of the 부칙 with its own number and heading.
    """
    told = _without_heading(said)
    if _AMENDED not in told:
        return True  # 이 법 시행 전의 위반행위: of whatever article that may be
    named = [one for one in read_articles(told) if one.place == "body" and one.article]
    return not named or any(reaches(one, article) for one in named)


def _without_heading(said: str) -> str:
    rest = _OWN_NUMBER.sub("", said, count=1) if _OWN_NUMBER.match(said) else said
    heading, behind = parenthesised(rest)
    return behind if heading else rest
