"""A home with texts that promise, restate, report and say otherwise, of promises that nobody made."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import Result
from made_up_articles import make_article
from sqlalchemy import Connection

from index.moments import SEOUL, now
from index.search import builder
from index.store import runs
from index.store.articles import save_articles
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate
from index.store.pledges import add_acts
from index.store.save import next_generation
from index.store.upsert import Stamp

SHEET = {
    "name": "newstomato",
    "title": "뉴스토마토",
    **dict.fromkeys(("publisher", "licence", "rank", "address"), "견본"),
}
PROJECT = "네이버는 소상공인 100만 명을 위한 ‘새싹 교육 프로젝트’에 향후 5년간 600억 원을 투자하겠다고"
TEXTS = [
    (
        date(2024, 11, 6),
        "장관과 플랫폼 대표들이 만났다",
        f"{PROJECT} 밝혔다.\n"
        "카카오는 전통시장 상인에게 ‘단비 메시지’ 발송 비용을 1인 30만 원까지 지원하기로 했다.\n"
        "쿠팡은 11월 중으로 ‘번개 정산’ 서비스를 입점 판매자에게 적용할 계획이라고 밝혔다.",
    ),
    (
        date(2024, 11, 20),
        "네이버, 교육 계획 다시 밝혀",
        f"{PROJECT} 다시 밝혔다.",
    ),
    (
        date(2025, 6, 2),
        "카카오, 상인 지원",
        "카카오는 전통시장 상인에게 ‘단비 메시지’ 발송 비용을 지급했다고 밝혔다.",
    ),
]
EARLIER = (
    date(2024, 11, 4),
    "네이버가 먼저 알린 교육 계획",
    f"{PROJECT} 예고했다.",
)


def article(number: int, day: date, title: str, body: str) -> dict[str, Any]:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=SEOUL)
    return make_article(number, title=title, body=body, published_on=day, published_at=at)


ARTICLES = [article(number, *text) for number, text in enumerate(TEXTS, 1)]


def fill(home: Path) -> None:
    """Make the home, as a crawl of yesterday left it."""
    home.mkdir(parents=True, exist_ok=True)
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    engine.dispose()
    add(home, *ARTICLES)


def add(home: Path, *articles: dict[str, Any]) -> None:
    """Add articles to the store, and bring the index up to date."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    with engine.begin() as connection:
        save_articles(connection, articles, Stamp(*_snapshot(connection)))
    builder.bring_up_to_date(engine, home / "index")
    engine.dispose()


def _snapshot(connection: Connection) -> tuple[datetime, int, Callable[[Connection], int]]:
    at = datetime.now(SEOUL) - timedelta(days=1)
    run_id = runs.begin(connection, SHEET, {})
    place = {"file": "a.warc.gz", "offset": 0, "length": 9, "digest": "sha256:0", "status": 200}
    told = {"run_id": run_id, "service": "newstomato", "url": "https://example.org", "fetched_at": at}
    (snapshot_id,) = runs.add_snapshots(connection, [{**told, **place}])
    runs.end(connection, run_id, "complete", {}, [])
    generation = next_generation(connection)
    return at, snapshot_id, lambda _: generation


def rebuild_alone(home: Path) -> None:
    """Make all that is derived anew: nothing of the index before, what texts tell included, remains."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    builder.rebuild(engine, home / "index", alone=True)
    engine.dispose()


def decisions(run: Callable[..., Result], *rows: dict[str, Any]) -> Result:
    """Review with a file of decisions by the command that a test runs."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "decisions.jsonl"
        file.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in rows), encoding="utf-8")
        return run("pledges", "review", "--from", str(file), "--by", "홍길동")


def act(home: Path, row: dict[str, Any]) -> None:
    """Note an act as an older version did, and bring the index up to date."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    with engine.begin() as connection:
        add_acts(connection, [row], now())
    builder.bring_up_to_date(engine, home / "index")
    engine.dispose()
