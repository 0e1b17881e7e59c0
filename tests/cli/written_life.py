"""A home of whole lives: meetings, texts, roll calls, a 대안, members, and two days of crawls."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from made_up_store import Filler
from written_home import bill, vote

from index.moments import SEOUL
from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.members import save_members
from index.store.migrate import migrate
from index.store.stated import save_stated

FIRST, SECOND = datetime(2026, 3, 2, 12, tzinfo=SEOUL), datetime(2026, 3, 4, 12, tzinfo=SEOUL)
TAKEN, WAITING, CARRIER, DECIDED = "PRC_T1", "PRC_W2", "PRC_C3", "PRC_D4"
ODD_TITLE = "가 & 나 <다>\x1b\ufffe 법률안"
CHAIR = {"proposer_kind": "위원장", "proposer_text": "정무위원장", "lead_names": None, "lead_member_id": None}
TAKEN_IN = {"committee_result": "대안반영폐기", "committee_decided_on": date(2025, 11, 26)}
BILLS = [
    bill(
        TAKEN,
        "2200001",
        "은행법 일부개정법률안",
        **TAKEN_IN,
        result="대안반영폐기",
        decided_on=date(2025, 12, 2),
    ),
    bill(WAITING, "2200002", "보험업법 일부개정법률안", **TAKEN_IN),
    bill(
        CARRIER,
        "2200003",
        "은행법 일부개정법률안(대안)",
        **CHAIR,
        result="원안가결",
        decided_on=date(2025, 12, 2),
    ),
    bill(DECIDED, "2200004", "보험업법 일부개정법률안(대안)", **CHAIR),
    bill("PRC_L5", "2200005", "돌고 도는 법률안"),
    bill("PRC_L6", "2200006", "도는 법률안"),
    bill("PRC_O7", "2200007", ODD_TITLE),
    bill("PRC_E8", "2200008", "이름이 바뀔 법률안", lead_names="김가나", lead_member_id="DD1"),
    bill("PRC_E9", "2200009", "빠질 법률안"),
]
INTO = [
    (TAKEN, CARRIER),
    (WAITING, DECIDED),
    ("PRC_L5", "PRC_L6"),
    ("PRC_L6", "PRC_L5"),
    ("PRC_O7", "PRC_N0"),
]
EDITED = {"title": "이름이 바뀐 법률안", "committee": "과학기술정보방송통신위원회", "result": "철회"}
CALLS = {"AA1": "찬성", "AA2": "반대", "BB1": "불참", "CC1": "찬성"}


class Life(Filler):
    """Fills a store with what services state of bills and members, too."""

    def state(self, kind: str, service: str, *records: dict[str, Any]) -> Any:
        said = [
            {"id": f"{one['bill_id']}/{service}/{place}", "service": service, **one}
            for place, one in enumerate(records)
        ]

        def save(connection: Any, stamp: Any) -> Any:
            return save_stated(connection, kind, said, {one["id"]: stamp for one in said})

        return self._page(service, save)

    def members(self, *records: dict[str, Any]) -> Any:
        return self._page("ALLNAMEMBER", lambda connection, stamp: save_members(connection, records, stamp))


def member(key: str, name: str, party: str) -> dict[str, Any]:
    return {"member_id": key, "name": name, "parties": party, "districts": "서울 갑", "assemblies": "제22대"}


def call(key: str, choice: str) -> dict[str, Any]:
    party = "가당" if key.startswith("AA") or key == "CC1" else "나당"
    return {"bill_id": CARRIER, "member_id": key, "name": "이수진", "party": party, "choice": choice}


def first_day(life: Life) -> None:
    life.bills(*BILLS)
    life.votes(
        vote(CARRIER, "2200003", voted_on=date(2025, 12, 2), members=4, voted=3, yes=2, no_votes=1, abstain=0)
    )
    life.state("absorption", "TVBPMBILL11", *({"bill_id": one, "into_id": into} for one, into in INTO))
    text = "현행법은 신고를 정함. 이에 신고를 앞당기려는 것임(안 제2조)."
    life.state("summary", "BPMBILLSUMMARY", {"bill_id": TAKEN, "text": text})
    held = {"name": "제1차 전체회의", "held_on": date(2025, 2, 3), "result": "상정"}
    life.state("meeting", "BILLJUDGECONF", {"bill_id": TAKEN, "kind": "committee", **held})
    life.state("roll_call", "nojepdqqaweusdfbi", *(call(*one) for one in CALLS.items()))
    people = {"AA1": "이수진", "AA2": "이수진", "BB1": "박다라"}
    life.members(*(member(key, name, "가당") for key, name in people.items()))


def second_day(life: Life) -> None:
    """A result, a committee, a title, and a row that is no longer listed."""
    keys = [one["bill_id"] for one in BILLS if one["bill_id"] != "PRC_E9"]
    life.bills({**BILLS[7], **EDITED, "decided_on": date(2026, 3, 3)})
    life.missing("bill", keys)


def fill(home: Path) -> None:
    """Make a store and its index as two days of crawls leave them."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    live(Life(engine))
    builder.rebuild(engine, home / "index")
    engine.dispose()


def live(life: Life) -> None:
    """Go through both days."""
    life.at = FIRST
    first_day(life)
    life.at = SECOND - timedelta(minutes=1)
    second_day(life)
