"""The bundled sample of bills, as the rows of the portal's three services and as a loopback server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import NotRequired, TypedDict, cast

from crawler.loopback import LoopbackAssembly

Row = dict[str, object]

LIKMS = "likms.assembly.go.kr/bill"
STAGES = (  # the sample knows none of these dates
    "COMMITTEE_DT",
    "CMT_PRESENT_DT",
    "CMT_PROC_DT",
    "CMT_PROC_RESULT_CD",
    "LAW_SUBMIT_DT",
    "LAW_PRESENT_DT",
    "LAW_PROC_DT",
    "LAW_PROC_RESULT_CD",
)


class SampleVote(TypedDict):
    """A plenary tally: seats at the time, votes cast, and how they fell."""

    members: int
    voted: int
    yes: int
    no: int
    abstain: int


class SampleBill(TypedDict):
    """One bill of ``data/sample/assembly.json``; what is not known is null."""

    id: str
    no: str
    assembly: str
    title: str
    proposer_kind: str
    floor_amendment: NotRequired[bool]
    proposer: str
    lead: list[str]
    lead_codes: list[str]
    co: list[str] | None
    proposed_on: str | None
    committee: str | None
    result: str | None
    decided_on: str | None
    vote: SampleVote | None


def sample_rows() -> dict[str, list[Row]]:
    """Return the rows of each service, newest proposal first and undated last; tallies by their day."""
    bills = sorted(read_sample(), key=lambda bill: (bill["proposed_on"] or "", bill["no"]), reverse=True)
    voted = sorted(bills, key=lambda bill: bill["decided_on"] or "", reverse=True)
    return {
        "TVBPMBILL11": [_bill_row(bill) for bill in bills],
        "nzmimeepazxkubdpn": [_member_bill_row(bill) for bill in bills if _is_member_bill(bill)],
        "ncocpgfiaoituanbr": [_tally_row(bill, bill["vote"]) for bill in voted if bill["vote"]],
    }


@contextmanager
def serve_sample() -> Iterator[str]:
    """Serve the sample on loopback to any key and yield the base URL."""
    with LoopbackAssembly(sample_rows()) as assembly:
        yield assembly.base_url


def read_sample() -> list[SampleBill]:
    """Return the bills of the sample, in the order of their numbers."""
    text = (files("data") / "sample" / "assembly.json").read_text(encoding="utf-8")
    return cast(list[SampleBill], json.loads(text)["bills"])


def _is_member_bill(bill: SampleBill) -> bool:
    return bill["proposer_kind"] == "의원" and not bill.get("floor_amendment")


def _common_fields(bill: SampleBill) -> Row:
    return {
        "BILL_ID": bill["id"],
        "BILL_NO": bill["no"],
        "AGE": bill["assembly"],
        "BILL_NAME": bill["title"],
        "PROPOSER": bill["proposer"],
        "PROPOSE_DT": bill["proposed_on"],
        "RST_PROPOSER": ",".join(bill["lead"]) or None,
        "PROC_DT": bill["decided_on"],
        **dict.fromkeys(STAGES),
    }


def _bill_row(bill: SampleBill) -> Row:
    return {
        **_common_fields(bill),
        "PROPOSER_KIND": bill["proposer_kind"],
        "CURR_COMMITTEE_ID": None,
        "CURR_COMMITTEE": bill["committee"],
        "COMMITTEE_PROC_DT": None,
        "LINK_URL": _page(bill),
        "RST_MONA_CD": ",".join(bill["lead_codes"]) or None,
        "PROC_RESULT_CD": bill["result"],
    }


def _member_bill_row(bill: SampleBill) -> Row:
    age = bill["assembly"]
    return {
        **_common_fields(bill),
        "COMMITTEE": bill["committee"],
        "COMMITTEE_ID": None,
        "PROC_RESULT": bill["result"],
        "DETAIL_LINK": f"http://{LIKMS}/billDetail.do?billId={bill['id']}&ageFrom={age}&ageTo={age}",
        "MEMBER_LIST": f"http://{LIKMS}/coactorListPopup.do?billId={bill['id']}",
        "PUBL_PROPOSER": ",".join(bill["co"]) if bill["co"] else None,
    }


def _tally_row(bill: SampleBill, vote: SampleVote) -> Row:
    return {
        "BILL_ID": bill["id"],
        "PROC_DT": bill["decided_on"],
        "BILL_NO": bill["no"],
        "BILL_NAME": f"{bill['title']}({bill['proposer']})",
        "CURR_COMMITTEE": bill["committee"],
        "CURR_COMMITTEE_ID": None,
        "PROC_RESULT_CD": bill["result"],
        "BILL_KIND_CD": "법률안",
        "AGE": bill["assembly"],
        "MEMBER_TCNT": vote["members"],
        "VOTE_TCNT": vote["voted"],
        "YES_TCNT": vote["yes"],
        "NO_TCNT": vote["no"],
        "BLANK_TCNT": vote["abstain"],
        "LINK_URL": _page(bill),
    }


def _page(bill: SampleBill) -> str:
    return f"https://{LIKMS}/billDetail.do?billId={bill['id']}"
