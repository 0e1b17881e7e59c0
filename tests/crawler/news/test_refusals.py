"""A record that the database refuses costs itself alone; what is wrong with the database ends the crawl."""

import pytest
from made_up_articles import make_article
from made_up_pages import feed, page
from news_crawl import crawl
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from test_bad_input import HOST, query

from crawler.ledger import Ledger
from crawler.news.loopback import LoopbackWeb
from crawler.news.refusals import REFUSED, TOO_LONG, UNKEEPABLE, write_each
from index.moments import now
from index.records import Article, StoreState
from index.store import runs
from index.store.articles import save_articles
from index.store.engine import table
from index.store.upsert import Stamp

SOURCE = dict.fromkeys(("name", "title", "publisher", "licence", "rank", "address"), "etnews")


@pytest.fixture
def ledger(any_store):
    with any_store.begin() as connection:
        run_id = runs.begin(connection, SOURCE, {})
        about = {"run_id": run_id, "service": "x", "url": "u", "status": 200, "fetched_at": now()}
        about |= {"file": "f", "offset": 0, "length": 0, "digest": "d"}
        runs.add_snapshots(connection, [about])
    return Ledger(any_store, run_id)


def written(ledger, records):
    with ledger.engine.begin() as connection:
        stamp = Stamp(now(), 1, ledger.generation)
        refused = write_each(ledger, connection, records, lambda some: save_articles(connection, some, stamp))
        stored = connection.execute(select(func.count()).select_from(table(Article))).scalar()
        return [(one["title"], why) for one, why in refused], stored


@pytest.mark.parametrize("bad", [0, 3, 6])
def test_one_record_that_is_refused_leaves_the_others_stored(bad, ledger):
    records = [make_article(n, title=f"글 {n}") for n in range(7)]
    records[bad] = {**records[bad], "body": "반쪽 글자 \ud800"}
    assert written(ledger, records) == ([(f"글 {bad}", UNKEEPABLE)], 6)
    with ledger.engine.connect() as connection:
        generations = set(connection.execute(select(table(Article).c.generation)).scalars())
        assert generations == {connection.execute(select(table(StoreState).c.generation)).scalar()}


def test_a_zero_is_refused_where_the_database_does(ledger):
    refused, stored = written(ledger, [make_article(1, title="영", body="\0"), make_article(2)])
    is_postgres = ledger.engine.dialect.name == "postgresql"
    assert (refused, stored) == (([("영", UNKEEPABLE)], 1) if is_postgres else ([], 2))


def test_what_lacks_a_field_is_refused(ledger):
    record = make_article(1)
    del record["kind"]
    refused, _ = written(ledger, [record, make_article(2)])
    assert refused == [(record["title"], REFUSED)]


def test_a_failure_of_the_database_is_raised(ledger):
    def fail(_):
        raise OperationalError("insert", {}, Exception("database or disk is full"))

    with ledger.engine.begin() as connection, pytest.raises(OperationalError):
        write_each(ledger, connection, [1, 2], fail)


def test_what_is_too_long_says_so(ledger):
    def fail(_):
        raise OperationalError("insert", {}, Exception("string or blob too big"))

    with ledger.engine.begin() as connection:
        assert write_each(ledger, connection, [1], fail) == [(1, TOO_LONG)]


SPOILT = """
import crawler.news.keep as keep
whole = keep.article
def article(reading, lead, link, sheet):
    record = whole(reading, lead, link, sheet)
    return {**record, "body": "\\ud800"} if lead["link"].endswith("/1") else record
import crawler.news.pages as pages
pages.article = article
"""


def test_the_crawl_sets_it_aside_and_goes_on(tmp_path):
    pages = {f"{HOST}/{n}": page(f"카카오 보상 {n}") for n in range(3)}
    pages[f"{HOST}/rss"] = (200, {}, feed(HOST, range(3)))
    sheets = {"etnews": {"feeds": [f"https://{HOST}/rss"]}}
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, ["etnews"], sheets=sheets, before=SPOILT)
    assert (said["counts"]["new"], said["counts"]["aside"]) == (2, 1)
    assert said["outcomes"] == {f"etnews: {UNKEEPABLE}": 1}
    assert query(tmp_path, "select reason from aside") == [(UNKEEPABLE,)]
    assert query(tmp_path, "select reason from lead where state = 'failed'") == [(UNKEEPABLE,)]
