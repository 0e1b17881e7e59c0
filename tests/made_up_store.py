"""Short calls that fill a store with made-up bills, votes and proposers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine

from index.moments import SEOUL
from index.store import runs, sweeps
from index.store.save import next_generation, save_bills, save_member_bills, save_votes
from index.store.upsert import Outcome, Stamp

SOURCE = dict.fromkeys(("name", "title", "publisher", "licence", "rank", "address"), "assembly")
NOON = datetime(2026, 3, 2, 12, tzinfo=SEOUL)


class Filler:
    """Fills a store; each call is a page of a run of its own, a minute after the one before."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.at = NOON
        with engine.begin() as connection:
            self.run_id = runs.begin(connection, SOURCE, {})

    def bills(self, *records: dict[str, Any]) -> Outcome:
        return self._page("TVBPMBILL11", lambda connection, stamp: save_bills(connection, records, stamp))

    def member_bills(self, *records: dict[str, Any]) -> Outcome:
        return self.compared(*records)[0]

    def compared(self, *records: dict[str, Any]) -> tuple[Outcome, list[dict[str, Any]]]:
        def save(connection: Connection, stamp: Stamp) -> tuple[Outcome, list[dict[str, Any]]]:
            return save_member_bills(connection, records, stamp, invent=True)

        return self._page("nzmimeepazxkubdpn", save)

    def votes(self, *records: dict[str, Any]) -> Outcome:
        def save(connection: Connection, stamp: Stamp) -> Outcome:
            return save_votes(connection, records, stamp, invent=True)

        return self._page("ncocpgfiaoituanbr", save)

    def missing(self, record: str, listed: Sequence[str], assembly: int = 22) -> set[str]:
        which = sweeps.List(record, record, assembly)

        def mark(connection: Connection, stamp: Stamp) -> set[str]:
            return sweeps.mark_missing(connection, which, set(listed), stamp)

        return self._page(record, mark)

    def _page(self, service: str, save: Callable[[Connection, Stamp], Any]) -> Any:
        self.at += timedelta(minutes=1)
        numbers: list[int] = []

        def generation(connection: Connection) -> int:
            numbers[:] = numbers or [next_generation(connection)]
            return numbers[0]

        with self.engine.begin() as connection:
            place = {"file": "a.warc.gz", "offset": 0, "length": 9, "digest": "sha256:0", "status": 200}
            told = {"service": service, "url": f"https://example.org/{service}", "fetched_at": self.at}
            (snapshot_id,) = runs.add_snapshots(connection, [{"run_id": self.run_id, **told, **place}])
            return save(connection, Stamp(self.at, snapshot_id, generation))


def make_bill(key: str, **stated: Any) -> dict[str, Any]:
    return {
        "bill_id": key,
        "bill_no": f"22{key[-5:]:0>5}",
        "assembly": 22,
        "title": "전기통신사업법 일부개정법률안",
        "proposer_text": "김가나의원 등 10인",
        "proposer_kind": "의원",
        "proposed_on": date(2025, 1, 2),
        "committee": "과학기술정보방송통신위원회",
        "committee_id": "9700008",
        "decided_on": None,
        "result": None,
        "link": f"https://example.org/bill/{key}",
        "lead_names": "김가나",
        "lead_member_id": "AA1",
        **stated,
    }


def make_vote(key: str, **stated: Any) -> dict[str, Any]:
    return {
        "bill_id": key,
        "bill_no": f"22{key[-5:]:0>5}",
        "assembly": 22,
        "title": "전기통신사업법 일부개정법률안",
        "committee": "본회의",
        "link": f"https://example.org/vote/{key}",
        "bill_kind": "법률안",
        "voted_on": date(2025, 5, 1),
        "result": "원안가결",
        "members": 300,
        "voted": 246,
        "yes": 245,
        "no_votes": 0,
        "abstain": 1,
        **stated,
    }


def make_member_bill(key: str, **stated: Any) -> dict[str, Any]:
    bill = make_bill(key)
    shared = (
        "bill_id",
        "bill_no",
        "assembly",
        "title",
        "proposer_text",
        "proposed_on",
        "committee",
        "result",
    )
    said = {name: bill[name] for name in (*shared, "lead_names", "lead_member_id")}
    own = {
        "co_names": "박다라,이마바",
        "co_member_ids": "BB1,CC1",
        "proposers_link": "https://example.org/who",
    }
    return {**said, "link": f"https://example.org/member/{key}", **own, **stated}
