"""Reading and storing the bodies of detail services against ``json.loads`` and one insert each."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bench.processes import say
from crawler.answers import Rows
from crawler.asking import Answered, Fetched
from crawler.collecting import spare_collections
from crawler.detail_keep import hear, keep_heard
from crawler.details import BATCH
from crawler.factsheet import read_fact_sheet
from crawler.ledger import Ledger
from crawler.lists import SourceList
from crawler.session import Order, Session
from crawler.sheet import source_row
from crawler.sources import reader
from index.moments import now
from index.store import runs
from index.store.engine import WAL_PAGES, connect, sqlite_url
from index.store.migrate import migrate
from index.store.save import save_bills

BODIES, ROUNDS = 10_000, 5
AT_ONCE = BATCH // 2  # an answer and its only row
SERVICE = "BILLINFODETAIL"
DAYS = ("PPSL_DT", "JRCMIT_CMMT_DT", "JRCMIT_PRSNT_DT", "JRCMIT_PROC_DT", "LAW_CMMT_DT", "LAW_PRSNT_DT")
LATER_DAYS = ("LAW_PROC_DT", "RGS_PRSNT_DT", "RGS_RSLN_DT", "GVRN_TRSF_DT", "PROM_DT")


def bench_details(folder: Path) -> None:
    """Store the same bodies both ways, in turn; bodies a second of ours over those of the yardstick.

    Ours reads each body, notes its response as evidence, compares it with what is stored, stores what it
    states, has its bill shown anew and notes that it was asked about. The yardstick commits once in all; as
    often as our crawl of a near source; after each body, as our crawl of a far one. Left out on both sides
    are the download and, on ours, the archive.
    """
    bodies = [_body(number) for number in range(BODIES)]
    yardsticks = {"one commit": BODIES, "our commits": AT_ONCE, "committed each": 1}
    ratios: dict[str, list[float]] = {name: [] for name in yardsticks}
    best = float("inf")
    for number in range(ROUNDS):
        crawled = _Crawled(folder / f"details{number}.db", bodies)
        spare_collections()  # as a crawl does; here also the answers that wait
        ours = _seconds(crawled.store)
        for name, every in yardsticks.items():
            path = folder / f"details{number}-{every}.db"
            ratios[name].append(_seconds(partial(_store_bare, every, bodies, path)) / ours)
        best = min(best, ours)
    for name, measured in ratios.items():
        detail = f"{BODIES / best:,.0f} bodies a second at best"
        say(f"details: store / json + insert, {name}", measured, "at least 0.3", detail)


def _seconds(store: Callable[[], None]) -> float:
    started = time.perf_counter()
    store()
    return time.perf_counter() - started


def _store_bare(every: int, bodies: Sequence[bytes], path: Path) -> None:
    """Insert body after body into a file with our settings; commit after so many."""
    connection = sqlite3.connect(path)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", WAL_PAGES):
        connection.execute(f"PRAGMA {pragma}")
    names = list(json.loads(bodies[0])[SERVICE][1]["row"][0])
    connection.execute(f"CREATE TABLE detail ({', '.join(names)})")
    insert = f"INSERT INTO detail VALUES ({', '.join('?' * len(names))})"
    for number, body in enumerate(bodies, 1):
        (row,) = json.loads(body)[SERVICE][1]["row"]
        connection.execute(insert, list(row.values()))
        if number % every == 0:
            connection.commit()
    connection.close()


class _Crawled:
    """A store that holds the bills, and the answers about them as they come off the line."""

    def __init__(self, path: Path, bodies: Sequence[bytes]) -> None:
        self.sheet = read_fact_sheet("assembly")
        (self.service,) = (detail for detail in self.sheet.details if detail.code == SERVICE)
        self.engine = connect(sqlite_url(path))
        migrate(self.engine, path.parent)
        with self.engine.begin() as connection:
            self.ledger = Ledger(self.engine, runs.begin(connection, source_row(self.sheet), {}))
            page = self.ledger.stamp(connection, _fetched(b"", self.sheet.address))
            save_bills(connection, [_bill(number) for number in range(len(bodies))], page)
        self.ledger = replace(self.ledger, _generation=None)  # another run's changes
        session = Session(self.sheet, Order((22,)), self.sheet.address, None, archive=None)  # type: ignore[arg-type]
        questions = [SourceList(session, self.service, 22, _named(number)) for number in range(len(bodies))]
        self.received = [
            (which, _fetched(body, which.url(1, which.page_size)))
            for which, body in zip(questions, bodies, strict=True)
        ]

    def store(self) -> None:
        """Read and keep the answers in the batches of a crawl."""
        read_envelope = reader(self.sheet.name).read_envelope
        for start in range(0, len(self.received), AT_ONCE):
            heard = []
            for which, fetched in self.received[start : start + AT_ONCE]:
                answer = read_envelope(fetched.body, SERVICE, self.sheet.result_codes)
                assert isinstance(answer, Rows)
                heard.append(hear(which, [Answered(answer.total, answer.rows, fetched)]))
            keep_heard(self.ledger, heard)
        self.engine.dispose()


def _fetched(body: bytes, url: str) -> Fetched:
    place = {"file": "a.warc.gz", "offset": 0, "length": len(body), "digest": "sha256:0", "status": 200}
    told = {"service": SERVICE, "url": url, "fetched_at": now()}
    return Fetched(200, body, None, {**told, **place})


def _named(number: int) -> dict[str, str]:
    return {"bill_id": f"PRC_{number:030}", "bill_no": f"22{number:05}"}


def _bill(number: int) -> dict[str, Any]:
    return {**_named(number), "assembly": 22, "title": "전기통신사업법 일부개정법률안"}


def _body(number: int) -> bytes:
    first = date(2024, 6, 1) + timedelta(days=number % 300)
    days = {name: str(first + timedelta(days=place)) for place, name in enumerate(DAYS + LATER_DAYS)}
    row = {
        **{name.upper(): value for name, value in _named(number).items()},
        "BILL_NM": "전기통신사업법 일부개정법률안",
        "PPSR_KIND": "의원",
        "PPSR": "김가나의원 등 10인",
        "PPSL_SESS": "436",
        "JRCMIT_NM": "과학기술정보방송통신위원회",
        "JRCMIT_PROC_RSLT": "수정가결",
        "LAW_PROC_RSLT": "수정가결",
        "RGS_CONF_NM": "제436회 제1차 본회의",
        "RGS_CONF_RSLT": "수정가결",
        "PROM_LAW_NM": "전기통신사업법",
        "PROM_NO": str(20_000 + number),
        **days,
    }
    head = [{"list_total_count": 1}, {"RESULT": {"CODE": "INFO-000", "MESSAGE": "정상 처리되었습니다."}}]
    return json.dumps({SERVICE: [{"head": head}, {"row": [row]}]}, ensure_ascii=False).encode()
