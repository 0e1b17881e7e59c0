"""Bills that share a 의안번호: the bill itself, the amendments moved on the floor, the reconsiderations."""

from __future__ import annotations

from collections.abc import Sequence

from index.store.read import WholeBill

CHAIR_OR_GOVERNMENT = ("위원장", "정부")


def main_bill(group: Sequence[WholeBill]) -> WholeBill:
    """Return the bill that a number means: an amendment or a reconsideration never competes for it."""
    return min(group, key=_precedence)


def _precedence(whole: WholeBill) -> tuple[bool, bool, bool, bool, bool, str]:
    bill = whole.bill
    return (
        bill["listed"] is False,  # the source has given the bill another BILL_ID
        bill["bill_id"].startswith("GOV_"),  # a reconsideration after a veto
        bill["proposers_snapshot_id"] is None and bill["proposer_kind"] not in CHAIR_OR_GOVERNMENT,
        bill["proposed_on"] is None,
        whole.vote is not None and not bill["lead_names"],
        bill["bill_id"],
    )


def role(whole: WholeBill) -> str:
    """Return what a bill is beside the one that its number means."""
    if whole.bill["bill_id"].startswith("GOV_"):
        return "reconsideration"
    return "unlisted" if whole.bill["listed"] is False else "floor_amendment"
