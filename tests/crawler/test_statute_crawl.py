import asyncio
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from made_up_laws import NOTHING, REFUSED, listed, row, text
from sqlalchemy import select

from crawler.asking import Asker, Fetched
from crawler.ledger import Ledger
from crawler.session import Order, Session, StopCrawlError
from crawler.sheet import source_row
from crawler.sources.statutes import SHEET
from crawler.statute_crawl import _ask_laws
from index.records import StatuteText, StatuteVersion
from index.store import runs
from index.store.engine import connect, sqlite_url, table
from index.store.migrate import migrate

NEAR = "http://127.0.0.1:1"
PAST = row(1, 19000, "20230103", "20230704")
FUTURE = row(2, 21300, "20260105", "20990101")


class Service:
    """law.go.kr in memory: what it lists, and the texts it has by MST."""

    def __init__(self, tmp_path, lists, texts):
        self.engine = connect(sqlite_url(tmp_path / "platwatch.db"))
        migrate(self.engine, tmp_path / "backup")
        self.lists, self.texts = lists, texts
        self.asked = []

    def crawl(self, *names, key="oc", base_url=NEAR, **order):
        session = Session(SHEET, Order((), **order), base_url, key, archive=None)
        with self.engine.begin() as connection:
            run_id = runs.begin(connection, source_row(SHEET), {})
        asker = Asker(session, self.fetch)
        asyncio.run(_ask_laws(names, session, Ledger(self.engine, run_id), asker))
        return session.report

    async def fetch(self, url, service):
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        self.asked.append(asked.get("MST", f"{asked.get('query')} {asked.get('page')}"))
        body = self.texts[asked["MST"]] if "MST" in asked else self.lists.pop(0)
        snapshot = {
            **{"service": service, "url": url, "status": 200, "fetched_at": datetime.now(UTC)},
            **{"file": "a", "offset": 0, "length": len(body), "digest": "sha256:0"},
        }
        return Fetched(200, body, None, snapshot)

    def held(self, model):
        with self.engine.connect() as connection:
            return {one["mst"]: one for one in connection.execute(select(table(model))).mappings()}


@pytest.fixture
def service(tmp_path):
    def made(*lists, **texts):
        return Service(tmp_path, list(lists), {name.strip("_"): body for name, body in texts.items()})

    return made


def test_the_versions_of_the_very_law_come_with_their_texts(service):
    other = row(9, 1, "20230103", "20230704", title="견본법 시행령")
    law = service(listed(PAST, FUTURE, other), _1=text(19000, "20230103"), _2=text(21300, "20260105"))
    report = law.crawl("견본법")
    assert (report.state, sorted(report.new)) == ("complete", ["statute:1", "statute:2"])
    assert law.held(StatuteText).keys() == law.held(StatuteVersion).keys() == {"1", "2"}
    law.lists = [listed(PAST, FUTURE)]
    assert law.crawl("견본법").state == "complete"
    assert law.asked == ["견본법 1", "1", "2", "견본법 1"]  # texts that are held are not asked for again


def test_a_list_is_read_page_by_page_and_one_version_has_its_first_day(service):
    later = {**PAST, "시행일자": "20240101"}
    law = service(listed(later, total=2), listed(PAST, total=2), _1=text(19000, "20230103"))
    law.crawl("견본법")
    assert str(law.held(StatuteVersion)["1"]["effective_on"]) == "2023-07-04"


def test_a_text_that_cannot_be_read_costs_itself_alone(service):
    law = service(listed(FUTURE, PAST), _1=text(19000, "20230103"), _2="<법령><broken".encode())
    report = law.crawl("견본법")
    assert (report.state, list(report.partial)) == ("partial", ["견본법 2"])
    assert law.held(StatuteText).keys() == {"1"}


def test_a_text_of_another_version_is_set_aside(service):
    law = service(listed(PAST), _1=text(77, "20230103"))
    report = law.crawl("견본법")
    assert report.asides == {"statutes": {"1: not what was asked for: another promulgation_no"}}
    assert law.held(StatuteText) == {}


def test_who_is_not_registered_is_told_so(service):
    with pytest.raises(StopCrawlError) as stop:
        service(REFUSED).crawl("견본법")
    assert stop.value.reason.key == "crawl.stop.not_registered"
    assert "등록" in stop.value.reason.values["code"]


def test_without_an_oc_nobody_is_asked(service):
    law = service()
    with pytest.raises(StopCrawlError) as stop:
        law.crawl("견본법", key=None, base_url="https://www.law.go.kr")
    assert (stop.value.reason.key, law.asked) == ("crawl.stop.needs_key", [])


def test_a_law_that_is_not_there_and_a_spent_budget_are_said(service):
    assert service(NOTHING).crawl("없는법").partial["없는법"].key == "crawl.partial.no_law"
    law = service(listed(PAST), _1=text(19000, "20230103"))
    assert law.crawl("견본법", budget=1).stop.key == "crawl.partial.law_budget"
