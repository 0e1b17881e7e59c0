"""A home with bills, articles of every kind and licence, and an archive with what was received."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import written_home
from made_up_articles import BODY, make_article

from crawler.archive.exchange import Exchange
from crawler.archive.writer import ArchiveWriter
from index.addresses import article_id
from index.moments import SEOUL
from index.search import builder
from index.store import runs
from index.store.articles import save_articles
from index.store.engine import connect, sqlite_url
from index.store.leads import add_leads, settle
from index.store.save import next_generation
from index.store.upsert import Stamp

AT = datetime(2026, 3, 3, 9, 30, tzinfo=SEOUL)
END = "쿠팡은 입점 업체와 따로 만나겠다고 했다"  # of BODY: no quotation from its beginning reaches it
ESCAPE = "\x1b]0;"


def written(number: int, **stated: Any) -> dict[str, Any]:
    """Return an article with items of its own: the form is the same, but none is a copy of another."""
    body = re.sub(r"\d+번", lambda item: f"{int(item[0][:-1]) + 100 * number}번", BODY)
    return make_article(number, **{"body": body, **stated})


PRESS = written(1, subtitle="보호되는 작은 제목", captions="보호되는 사진 설명", state="정정보도")
RELEASE = written(
    2,
    kind="release",
    address="https://www.korea.kr/briefing/pressReleaseView.do?newsId=1",
    source="press_releases",
    outlet="과학기술정보통신부",
    title="플랫폼 자율규제 간담회 개최",
    reporters=None,
    reuse="full",
    kogl_type="1",
)
CLOSED_RELEASE = written(
    3, kind="release", reuse="full", kogl_type="4", outlet="공정거래위원회", reporters=None
)
STATEMENT = written(
    4,  # a company's page that speaks of 공공누리 frees nothing
    kind="statement",
    source="naver_newsroom",
    outlet="네이버",
    reporters=None,
    reuse="full",
    kogl_type="1",
)
POST = written(5, kind="post", source="tistory", outlet="블로그", published_on=None, published_at=None)
CONTACTS = ("reader@example.com", "010-1234-5678")
POST["body"] = f"간담회 문의는 {', '.join(CONTACTS)}으로 받는다.\n{POST['body']}"
POST["title"] = f"{POST['title']} (문의 {CONTACTS[1]})"
UNREAD = written(6, body=None, no_text="paywall", title=f"{ESCAPE}막힌 글", steps="{}")
ARTICLES = [PRESS, RELEASE, CLOSED_RELEASE, STATEMENT, POST, UNREAD]
PRESS_ID, RELEASE_ID, CLOSED_ID, STATEMENT_ID, POST_ID, UNREAD_ID = (
    article_id(one["address"]) for one in ARTICLES
)
CLOSED = [PRESS_ID, CLOSED_ID, STATEMENT_ID, POST_ID]
PAGE = f"<html><title>기사</title><p>{BODY}</p>{ESCAPE}</html>"


def fill(home: Path) -> None:
    """Add to the home of bills what a news crawl leaves."""
    written_home.fill(home)
    engine = connect(sqlite_url(home / "platwatch.db"))
    with engine.begin() as connection, ArchiveWriter(home / "archive", "news") as archive:
        sheet = dict.fromkeys(("title", "publisher", "licence", "rank", "address"), "견본")
        run_id = runs.begin(connection, {"name": "newstomato", **sheet}, {})
        generation = next_generation(connection)
        for record in ARTICLES:
            headers = (("Content-Type", "text/html; charset=utf-8"),)
            place = archive.write(Exchange(record["address"], 200, headers, PAGE.encode(), AT))
            told = {"service": record["source"], "url": record["address"], "fetched_at": AT, "status": 200}
            (snapshot_id,) = runs.add_snapshots(connection, [{"run_id": run_id, **told, **vars(place)}])
            save_articles(connection, [record], Stamp(AT, snapshot_id, lambda _: generation))
        changed = {**PRESS, "title": "고친 제목", "body": PRESS["body"] + "\n덧붙인 말"}
        later = Stamp(AT + timedelta(days=1), snapshot_id, lambda _: generation)
        save_articles(connection, [changed, PRESS], later)
        save_articles(connection, [changed], later)
        add_leads(connection, map(lead, (7, 8)))
        settle(connection, article_id(lead(8)["address"]), "failed", "HTTP 404", AT, 1)
        runs.end(connection, run_id, "complete", {"new": 6}, [])
    builder.rebuild(engine, home / "index")
    engine.dispose()


def lead(number: int) -> dict[str, Any]:
    address = written(number)["address"]
    known = {"id": article_id(address), "address": address, "link": address}
    return {
        **known,
        "source": "newstomato",
        "found_by": "feed",
        "published_on": date(2024, 11, 6),
        "first_seen_at": AT,
    }
