"""Reading and storing the bodies of detail services against ``json.loads`` and one insert each."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Literal

from bench.processes import say
from crawler.asking import Answered, Fetched
from crawler.detail_keep import keep_answers
from crawler.details import BATCH
from crawler.factsheet import read_fact_sheet
from crawler.ledger import Ledger
from crawler.lists import SourceList
from crawler.session import Order, Session
from crawler.sources import reader
from index.moments import now
from index.store import runs
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

BODIES, ROUNDS = 10_000, 3
SERVICE = "BILLINFODETAIL"
DAYS = ("PPSL_DT", "JRCMIT_CMMT_DT", "JRCMIT_PRSNT_DT", "JRCMIT_PROC_DT", "LAW_CMMT_DT", "LAW_PRSNT_DT")
LATER_DAYS = ("LAW_PROC_DT", "RGS_PRSNT_DT", "RGS_RSLN_DT", "GVRN_TRSF_DT", "PROM_DT")


def bench_details(folder: Path) -> None:
    """Store the same bodies both ways, in turn; bodies a second of ours over those of the yardstick."""
    bodies = [_body(number) for number in range(BODIES)]
    each, whole, best = [], [], float("inf")
    for number in range(ROUNDS):
        committed = _seconds(partial(_store_bare, None), bodies, folder / f"details-each{number}.db")
        at_once = _seconds(partial(_store_bare, "DEFERRED"), bodies, folder / f"details-whole{number}.db")
        path = folder / f"details{number}.db"
        engine = connect(sqlite_url(path))
        migrate(engine, folder)
        engine.dispose()
        ours = _seconds(_store, bodies, path)
        each.append(committed / ours)
        whole.append(at_once / ours)
        best = min(best, ours)
    detail = f"{BODIES / best:,.0f} bodies a second at best"
    say("details: store / json + insert, committed each", each, "at least 0.3", detail)
    say("details: store / json + insert, one commit", whole, "at least 0.3", detail)


def _seconds(store: Callable[[Sequence[bytes], Path], None], bodies: Sequence[bytes], path: Path) -> float:
    started = time.perf_counter()
    store(bodies, path)
    return time.perf_counter() - started


def _store_bare(isolation: Literal["DEFERRED"] | None, bodies: Sequence[bytes], path: Path) -> None:
    """Insert body after body, without ``isolation`` each on the disk before the next is read."""
    connection = sqlite3.connect(path, isolation_level=isolation)
    names = list(json.loads(bodies[0])[SERVICE][1]["row"][0])
    connection.execute(f"CREATE TABLE detail ({', '.join(names)})")
    insert = f"INSERT INTO detail VALUES ({', '.join('?' * len(names))})"
    for body in bodies:
        (row,) = json.loads(body)[SERVICE][1]["row"]
        connection.execute(insert, list(row.values()))
    connection.commit()
    connection.close()


def _store(bodies: Sequence[bytes], path: Path) -> None:
    sheet = read_fact_sheet("assembly")
    read_envelope = reader("assembly").read_envelope
    (service,) = (detail for detail in sheet.details if detail.code == SERVICE)
    session = Session(sheet, Order((22,)), sheet.address, None, archive=None)  # type: ignore[arg-type]
    engine = connect(sqlite_url(path))
    names = ("name", "title", "publisher", "licence", "rank", "address")
    with engine.begin() as connection:
        run_id = runs.begin(connection, {name: getattr(sheet, name) for name in names}, {})
    ledger = Ledger(engine, run_id)
    answers = []
    for number, body in enumerate(bodies):
        answer = read_envelope(body, SERVICE, sheet.result_codes)
        named = {"bill_id": f"PRC_{number:030}", "bill_no": f"22{number:05}"}
        answers.append((SourceList(session, service, 22, named), [_answered(answer, body)]))
        if len(answers) == BATCH:
            keep_answers(ledger, answers)
            answers = []
    keep_answers(ledger, answers)
    engine.dispose()


def _answered(answer: Any, body: bytes) -> Answered:  # noqa: ANN401 - rows, in a benchmark
    place = {"file": "a.warc.gz", "offset": 0, "length": len(body), "digest": "sha256:0", "status": 200}
    told = {"service": SERVICE, "url": f"https://example.org/{SERVICE}", "fetched_at": now()}
    return Answered(answer.total, answer.rows, Fetched(200, body, None, {**told, **place}))


def _body(number: int) -> bytes:
    first = date(2024, 6, 1) + timedelta(days=number % 300)
    days = {name: str(first + timedelta(days=place)) for place, name in enumerate(DAYS + LATER_DAYS)}
    row = {
        "BILL_ID": f"PRC_{number:030}",
        "BILL_NO": f"22{number:05}",
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
