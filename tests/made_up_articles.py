"""Short calls that make articles up."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from index.addresses import canonical
from index.moments import SEOUL

READ = {"title": "og", "body": "site", "published_at": "json-ld"}
BODY = (
    "과학기술정보통신부 장관이 플랫폼 기업 대표들을 만났다.\n"
    "네이버는 상생 기금을 조성하겠다고 밝혔고, 카카오는 장애가 나면 바로 알리겠다고 했다.\n"
    + " ".join(f"{number}번 안건으로는 자율규제의 성과를 살피는 방안이 다루어졌다." for number in range(12))
    + "\n쿠팡은 입점 업체와 따로 만나겠다고 했다."
)


def make_article(number: int = 1, **stated: Any) -> dict[str, Any]:
    """An article whose page was read."""
    return {
        "kind": "article",
        "address": canonical(f"https://www.newstomato.com/ReadNews.aspx?no={number}"),
        "source": "newstomato",
        "outlet": "뉴스토마토",
        "title": f"플랫폼 대표 간담회 {number}",
        "body": BODY,
        "reporters": "김기자",
        "published_on": date(2024, 11, 6),
        "published_at": datetime(2024, 11, 6, 15, 10, tzinfo=SEOUL),
        "steps": json.dumps(READ),
        "reuse": "metadata",
        **stated,
    }


def make_lead(number: int = 1, **stated: Any) -> dict[str, Any]:
    """The same article as a feed names it."""
    said = make_article(number)
    named = {name: said[name] for name in ("kind", "address", "published_on")}
    return {
        **named,
        "source": "naver_search",
        "title": f"플랫폼 대표 간담회 {number}...",
        "steps": json.dumps({"title": "service", "published_on": "service"}),
        "no_text": "not read",
        **stated,
    }
