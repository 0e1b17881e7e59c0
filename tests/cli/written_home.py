"""A home with a handful of written bills, made through the store and the index alone."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from index.moments import SEOUL
from index.search import builder
from index.store import runs, sweeps
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate
from index.store.save import next_generation, save_asides, save_bills, save_votes
from index.store.upsert import Stamp

CHECKED_AT = datetime(2026, 3, 2, 12, tzinfo=SEOUL)
LIST, TALLIES = "TVBPMBILL11", "ncocpgfiaoituanbr"
AMENDED, AMENDMENT = "PRC_A2117191", "PRC_Z2117191"
ESCAPE = "\x1b[31m"


def bill(key: str, no: str, title: str, **stated: Any) -> dict[str, Any]:
    return {
        "bill_id": key,
        "bill_no": no,
        "assembly": int(no[:2]),
        "title": title,
        "proposer_text": "홍길동의원 등 10인",
        "proposer_kind": "의원",
        "proposed_on": date(2024, 7, 1),
        "committee": "정무위원회",
        "decided_on": None,
        "result": None,
        "link": f"https://example.org/bill/{key}",
        "lead_names": "홍길동",
        "lead_member_id": "AA1",
        **stated,
    }


def vote(key: str, no: str, **stated: Any) -> dict[str, Any]:
    counts = {"members": 299, "voted": 246, "yes": 245, "no_votes": 0, "abstain": 1}
    said = {"bill_id": key, "bill_no": no, "assembly": int(no[:2]), "title": "", "bill_kind": "법률안"}
    return {**said, "voted_on": date(2022, 12, 8), "result": "원안가결", **counts, **stated}


BY_CHAIR = {
    "proposer_text": "과학기술정보방송통신위원장",
    "proposer_kind": "위원장",
    "proposed_on": None,
    "lead_names": None,
    "lead_member_id": None,
    "committee": "과학기술정보방송통신위원회",
    "result": "원안가결",
    "decided_on": date(2022, 12, 8),
}
UNSAID = dict.fromkeys(
    ("proposer_text", "proposer_kind", "proposed_on", "committee", "link", "lead_names", "lead_member_id")
)
BILLS = [
    bill("PRC_A2118769", "2118769", "방송통신발전 기본법 일부개정법률안(대안)", **BY_CHAIR),
    bill(AMENDED, "2117191", "한국산업은행법 일부개정법률안", result="수정가결"),
    bill(AMENDMENT, "2117191", "한국산업은행법 일부개정법률안에 대한 수정안", lead_names=None),
    bill("PRC_B2200007", "2200007", "온라인 플랫폼 공정화에 관한 법률안"),
    bill("PRC_C2200008", "2200008", "알려진 것이 적은 안", **UNSAID),
    bill(
        "PRC_D2200009",
        "2200009",
        "전자상거래법 일부개정법률안",
        proposed_on=date(2025, 1, 2),
        proposer_text=f"{ESCAPE}홍길동의원",
    ),
    bill("PRC_E2218769", "2218769", "은행법 일부개정법률안", result="부결", decided_on=date(2025, 3, 1)),
]
VOTES = [
    vote("PRC_A2118769", "2118769"),
    vote(AMENDMENT, "2117191", result="수정가결", yes=207, no_votes=31, abstain=29),
    vote("PRC_E2218769", "2218769", result="부결", **dict.fromkeys(("voted", "yes", "no_votes", "abstain"))),
]
UNLISTED = "PRC_D2200009"


def fill(home: Path) -> None:
    """Make a store and its index as a crawl leaves them."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    with engine.begin() as connection:
        sheet = dict.fromkeys(("title", "publisher", "licence", "rank", "address"), "견본")
        run_id = runs.begin(connection, {"name": "assembly", **sheet}, {"assemblies": [21, 22]})
        generation = next_generation(connection)
        for service, save, records in ((LIST, save_bills, BILLS), (TALLIES, _save_votes, VOTES)):
            place = {"file": "a.warc.gz", "offset": 7, "length": 9, "digest": "sha256:00", "status": 200}
            told = {"service": service, "url": f"https://example.org/{service}", "fetched_at": CHECKED_AT}
            (snapshot_id,) = runs.add_snapshots(connection, [{"run_id": run_id, **told, **place}])
            stamp = Stamp(CHECKED_AT, snapshot_id, lambda _: generation)
            save(connection, records, stamp)
        keys = {one["bill_id"] for one in BILLS} - {UNLISTED}
        for assembly in (21, 22):
            which = sweeps.List(LIST, "bill", assembly)
            sweep_id = sweeps.begin(connection, run_id, which, 3, CHECKED_AT)
            sweeps.finish(connection, sweep_id, "complete", CHECKED_AT, 3)
            sweeps.mark_missing(connection, which, keys, stamp)
        aside = {"service": LIST, "key": ESCAPE, "reason": "no title", "content": "{}"}
        save_asides(connection, run_id, [aside], stamp)
        reason = ["crawl.partial.short", {"list": "견본", "announced": 3, "distinct": 2, "missing": 1}]
        runs.end(connection, run_id, "partial", {"new": 7}, [reason])
    builder.rebuild(engine, home / "index")
    engine.dispose()


def _save_votes(connection: Any, records: Any, stamp: Stamp) -> None:
    save_votes(connection, records, stamp, invent=False)
