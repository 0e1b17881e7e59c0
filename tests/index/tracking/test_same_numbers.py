import csv
import gzip
from collections import defaultdict
from pathlib import Path

import pytest

from index.korean.proposers import read_proposer
from index.korean.titles import read_title
from index.store.read import WholeBill
from index.tracking.cards import cards_of
from index.tracking.numbers import main_bill, role

DATA = Path(__file__).parents[4] / "shared" / "data" / "assembly"
VOTE = {"result": "원안가결"}


def whole(key, vote=None, **stated):
    silent = {"listed": True, "proposers_snapshot_id": None, "proposer_kind": "의원", "lead_names": None}
    return WholeBill({"bill_id": key, "proposed_on": None, **silent, **stated}, vote)


MEMBER = {"proposers_snapshot_id": 1, "proposed_on": "2025-01-02", "lead_names": "김가나"}
AMENDMENT = whole("PRC_A", VOTE)


@pytest.mark.parametrize(
    ("main", "other", "part"),
    [
        (whole("PRC_Z", **MEMBER), AMENDMENT, "floor_amendment"),
        (whole("PRC_Z", VOTE, proposer_kind="위원장"), AMENDMENT, "floor_amendment"),
        (whole("PRC_Z", VOTE, proposer_kind="정부"), AMENDMENT, "floor_amendment"),
        (
            whole("PRC_Z", proposed_on="2025-01-02"),
            AMENDMENT,
            "floor_amendment",
        ),  # members' list not read yet
        (whole("PRC_Z", VOTE), whole("GOV_A", VOTE, proposer_kind="정부"), "reconsideration"),
        (whole("PRC_Z", **MEMBER), whole("PRC_A", **{**MEMBER, "listed": False}), "unlisted"),
    ],
)
def test_a_number_means_the_bill_and_not_what_was_moved_on_it(main, other, part):
    for group in ([main, other], [other, main]):
        assert main_bill(group) is main
    assert role(other) == part


def test_the_cards_of_a_number_hold_each_other(store, fill, bill, vote, member_bill):
    from index.store.read import number_groups

    fill.bills(
        bill("PRC_1", bill_no="2117191", proposer_text="이가나의원 등 10인", result="수정가결"),
        bill(
            "PRC_0", bill_no="2117191", proposer_text="이가나의원 등 31인", proposed_on=None, lead_names=None
        ),
    )
    fill.member_bills(member_bill("PRC_1"))
    fill.votes(vote("PRC_0", yes=207, no_votes=31, abstain=29, result="가결"))
    with store.connect() as connection:
        ((*group,),) = number_groups(connection)
    main, beside = cards_of(group)
    assert (main["id"], beside["id"], beside["attached_to"], beside["role"]) == (
        "PRC_1",
        "PRC_0",
        "PRC_1",
        "floor_amendment",
    )
    ((attached),) = main["attached"]
    tally = attached["vote"]
    assert (attached["role"], tally["result"]) == ("floor_amendment", "가결")
    assert (tally["yes"], tally["no_votes"], tally["abstain"], tally["listed"]) == (207, 31, 29, True)
    assert (main["lead"], main["co"]) == (["김가나"], ["박다라", "이마바"])
    assert [source["service"] for source in main["sources"]] == ["TVBPMBILL11", "nzmimeepazxkubdpn"]
    assert main["law"] == "전기통신사업법"
    assert main["bill_kind"] == "법률안"


def real_rows(name):
    with gzip.open(DATA / name, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real rows is not here")
def test_every_real_number_that_is_shared_means_the_right_bill():
    groups = defaultdict(dict)
    for name in ("bills_21.csv.gz", "bills_22.csv.gz"):
        for row in real_rows(name):
            said = {
                "proposed_on": row["propose_date"],
                "lead_names": row["proposer"],
                "proposers_snapshot_id": 1,
            }
            groups[row["assembly"], row["bill_no"]][row["bill_id"]] = whole(row["bill_id"], **said)
    for row in real_rows("plenary_votes_21_22.csv.gz"):
        group, key = groups[row["assembly"], row["bill_no"]], row["bill_id"]
        proposer = read_title(row["bill_name"]).proposer
        kind = read_proposer(proposer).kind if proposer else None
        group.setdefault(key, whole(key, proposer_kind=kind)).vote = row
    shared = [list(group.values()) for group in groups.values() if len(group) > 1]
    assert len(shared) == 17
    for group in shared:
        main = main_bill(group)
        assert main.bill["lead_names"] or main.bill["proposer_kind"] == "위원장"
        assert [role(one) for one in group if one is not main] == ["floor_amendment"]
        assert all(one.vote for one in group if one is not main)
