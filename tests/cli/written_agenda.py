"""A home with sittings of two committees, a notice that runs, and laws that come into force."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import written_laws
from made_up_store import Filler
from written_home import bill

from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.sittings import save_sittings
from index.store.stated import save_stated

BILL = bill(
    "PRC_B2200007", "2200007", "온라인 플랫폼 중개거래의 공정화에 관한 법률안", proposed_on=date(2024, 7, 1)
)
SUBCOMMITTEE = {
    "id": "nrkqqbvfanfybishu/https://example.org/s?cmtSchSn=1",
    "service": "nrkqqbvfanfybishu",
    "kind": "subcommittee",
    "assembly": 22,
    "session": "제415회국회(임시회)",
    "degree": "2",
    "title": "법안심사제2소위원회",
    "committee": "정무위원회",
    "held_on": date(2024, 8, 6),
    "time": "10:00",
    "place": None,
    "items": "1. [2200007] 온라인 플랫폼 중개거래의 공정화에 관한 법률안(홍길동의원)\n2. 그 밖의 안건",
    "link": "https://example.org/s?cmtSchSn=1",
}
PLENARY = {
    **SUBCOMMITTEE,
    "id": "nekcaiymatialqlxr/https://example.org/p?uniqId=2",
    "service": "nekcaiymatialqlxr",
    "kind": "plenary",
    "degree": "제3차",
    "title": "제415-3차(의사일정)",
    "committee": None,
    "held_on": date(2024, 8, 8),
    "time": "1400",
    "items": None,
    "link": "https://example.org/p?uniqId=2",
}
LATER = {
    **SUBCOMMITTEE,
    "id": "nttmdfdcaakvibdar/https://example.org/c?cmtSchSn=3",
    "service": "nttmdfdcaakvibdar",
    "kind": "committee",
    "title": "전체회의",
    "committee": "과학기술정보방송통신위원회",
    "time": "전체회의 산회 직후",
    "items": "1. [2209999] 전기통신사업법 일부개정법률안(모르는의원 대표발의)",
    "link": "https://example.org/c?cmtSchSn=3",
}
SITTINGS = (SUBCOMMITTEE, PLENARY, LATER)
NOTICE = {
    "id": "PRC_B2200007/nknalejkafmvgzmpt",
    "bill_id": "PRC_B2200007",
    "service": "nknalejkafmvgzmpt",
    "open": True,
    "ends_on": date(2024, 8, 10),
    "link": "https://example.org/notice",
}


class Scheduling(Filler):
    """Fills a store with sittings and notices, and brings the index up to date."""

    def __init__(self, home: Path) -> None:
        super().__init__(connect(sqlite_url(home / "platwatch.db")))
        self.home = home

    def sittings(self, *records: dict[str, Any]) -> None:
        self._page("sitting", lambda connection, stamp: save_sittings(connection, records, stamp))
        builder.bring_up_to_date(self.engine, self.home / "index")

    def notice(self, record: dict[str, Any]) -> None:
        self._page(
            "notice",
            lambda connection, stamp: save_stated(connection, "notice", [record], {record["id"]: stamp}),
        )
        builder.bring_up_to_date(self.engine, self.home / "index")

    def drop(self, listed: list[str], service: str) -> None:
        from index.store import sweeps

        which = sweeps.List(service, "sitting", 22)
        self._page(
            service, lambda connection, stamp: sweeps.mark_missing(connection, which, set(listed), stamp)
        )
        builder.bring_up_to_date(self.engine, self.home / "index")


def fill(home: Path) -> None:
    """Make a store and its index of the bill, the laws, the sittings and the notice."""
    written_laws.fill(home)
    filler = Scheduling(home)
    filler.bills(BILL)
    filler.sittings(*SITTINGS)
    filler.notice(NOTICE)
    filler.engine.dispose()
