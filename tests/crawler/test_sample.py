import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from crawler.sample import read_sample, sample_rows, serve_sample

SHARED = Path(__file__).parents[3] / "shared" / "data" / "assembly"
BILLS, MEMBER_BILLS, TALLIES = "TVBPMBILL11", "nzmimeepazxkubdpn", "ncocpgfiaoituanbr"


@pytest.fixture(scope="module")
def bills():
    return read_sample()


@pytest.fixture(scope="module")
def rows():
    return sample_rows()


def one(bills, number):
    (bill,) = [bill for bill in bills if bill["no"] == number]
    return bill


def test_is_about_sixty_bills_with_ids_of_their_own(bills):
    assert 55 <= len(bills) <= 65
    assert len({bill["id"] for bill in bills}) == len(bills)
    assert all(re.fullmatch(r"(PRC|ARC)_[A-Z0-9]{30}", bill["id"]) for bill in bills)
    assert all(re.fullmatch(r"\d{7}", bill["no"]) and bill["no"][:2] == bill["assembly"] for bill in bills)


def test_dates_are_well_formed_and_in_order(bills):
    for bill in bills:
        proposed, decided = bill["proposed_on"], bill["decided_on"]
        assert proposed is None or date.fromisoformat(proposed).isoformat() == proposed
        assert decided is None or date.fromisoformat(decided).isoformat() == decided
        assert None in (proposed, decided) or proposed <= decided


def test_proposer_agrees_with_lead_and_co_proposers(bills):
    for bill in bills:
        if bill["lead"]:
            number = f" 등 {len(bill['lead']) + len(bill['co'])}인" if bill["co"] else ""
            assert bill["proposer"] == f"{bill['lead'][0]}의원{number}"
            assert len(bill["lead"]) == len(bill["lead_codes"])


def test_tallies_add_up(bills):
    for bill in bills:
        if vote := bill["vote"]:
            assert vote["yes"] + vote["no"] + vote["abstain"] == vote["voted"] <= vote["members"]


def test_the_alternative_and_the_bills_it_absorbed(bills):
    alternative = one(bills, "2118769")
    assert alternative["proposer"] == "과학기술정보방송통신위원장"
    assert (alternative["result"], alternative["decided_on"]) == ("원안가결", "2022-12-08")
    assert alternative["vote"] == {"members": 299, "voted": 246, "yes": 245, "no": 0, "abstain": 1}
    absorbed = [one(bills, number) for number in ("2117824", "2117837", "2117838")]
    assert [bill["result"] for bill in absorbed] == ["대안반영폐기"] * 3
    assert [bill["lead"] for bill in absorbed] == [["조승래"], ["최승재"], ["박성중"]]


def test_a_floor_amendment_shares_its_bills_number(bills):
    pair = [bill for bill in bills if bill["no"] == "2117191"]
    assert [bill.get("floor_amendment", False) for bill in pair] == [False, True]
    assert pair[0]["id"] != pair[1]["id"]
    assert Counter(bill["no"] for bill in bills).most_common(2)[1][1] == 1


def test_every_kind_of_end_is_there(bills):
    ends = Counter(bill["result"] for bill in bills)
    assert ends.keys() == {None, "원안가결", "수정가결", "대안반영폐기", "임기만료폐기", "철회"}
    assert one(bills, "2201416")["result"] == "철회"
    assert {bill["proposer_kind"] for bill in bills} == {"의원", "위원장", "정부"}
    for number in ("2200589", "2201054", "2213454", "2215046"):
        assert one(bills, number)


def test_both_spellings_of_online_platform_are_there(bills):
    titles = " | ".join(bill["title"] for bill in bills)
    assert "온라인 플랫폼" in titles
    assert "온라인플랫폼" in titles


def test_rows_come_newest_first_and_undated_last(rows):
    proposed = [row["PROPOSE_DT"] for row in rows[BILLS]]
    dated = [day for day in proposed if day]
    assert dated == sorted(dated, reverse=True)
    assert proposed[len(dated) :] == [None] * 5
    tallied = [row["PROC_DT"] for row in rows[TALLIES]]
    assert tallied == sorted(tallied, reverse=True)


def test_each_service_has_its_bills(bills, rows):
    assert {row["BILL_ID"] for row in rows[BILLS]} == {bill["id"] for bill in bills}
    assert {row["BILL_ID"] for row in rows[TALLIES]} == {bill["id"] for bill in bills if bill["vote"]}
    others = {row["BILL_ID"] for row in rows[BILLS]} - {row["BILL_ID"] for row in rows[MEMBER_BILLS]}
    assert {bill["no"] for bill in bills if bill["id"] in others} == {
        "2117191",
        "2118766",
        "2118769",
        "2118774",
        "2201054",
    }


def test_a_bill_in_the_words_of_the_three_services(rows):
    number = "2200589"
    (bill,) = [row for row in rows[BILLS] if row["BILL_NO"] == number]
    (member,) = [row for row in rows[MEMBER_BILLS] if row["BILL_NO"] == number]
    (tally,) = [row for row in rows[TALLIES] if row["BILL_NO"] == number]
    assert bill["PROPOSER"] == member["PROPOSER"] == "권영세의원 등 10인"
    assert bill["RST_PROPOSER"] == member["RST_PROPOSER"] == "권영세"
    assert len(member["PUBL_PROPOSER"].split(",")) == 9
    assert bill["PROC_RESULT_CD"] == member["PROC_RESULT"] == tally["PROC_RESULT_CD"] == "수정가결"
    assert bill["CURR_COMMITTEE"] == member["COMMITTEE"] == "과학기술정보방송통신위원회"
    assert bill["PROC_DT"] == member["PROC_DT"] == tally["PROC_DT"] == "2024-09-26"
    assert tally["BILL_NAME"] == "방송통신발전 기본법 일부개정법률안(권영세의원 등 10인)"
    assert (tally["VOTE_TCNT"], tally["YES_TCNT"], tally["NO_TCNT"], tally["BLANK_TCNT"]) == (218, 216, 0, 2)


def test_serving_it(rows):
    with serve_sample() as base_url, urlopen(f"{base_url}/portal/openapi/{BILLS}?AGE=22&pSize=1000") as page:
        head, body = json.loads(page.read())[BILLS]
    assert body["row"] == [row for row in rows[BILLS] if row["AGE"] == "22"]
    assert head["head"][0]["list_total_count"] == len(body["row"])


needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data/assembly is missing")


def table(pattern):
    for path in sorted(SHARED.glob(pattern)):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


@needs_shared
def test_every_fact_of_a_members_bill_is_in_the_list_it_came_from(bills):
    listed = {row["bill_id"]: row for row in table("bills_2*.csv.gz")}
    proposers = {row["bill_id"]: row["co_proposers"] for row in table("proposers_22.csv.gz")}
    for bill in bills:
        if not bill["lead"]:
            assert bill["id"] not in listed
            continue
        fact = listed[bill["id"]]
        assert (bill["no"], bill["assembly"], bill["title"]) == (
            fact["bill_no"],
            fact["assembly"],
            fact["bill_name"],
        )
        assert (bill["proposed_on"], bill["committee"] or "", bill["result"] or "") == (
            fact["propose_date"],
            fact["committee"],
            fact["result"],
        )
        assert (",".join(bill["lead"]), ",".join(bill["lead_codes"])) == (
            fact["proposer"],
            fact["proposer_id"],
        )
        assert ",".join(bill["co"] or []) == proposers.get(bill["id"], "")


@needs_shared
def test_every_tally_is_in_the_list_it_came_from(bills):
    counted = {row["bill_id"]: row for row in table("plenary_votes_*.csv.gz")}
    columns = {"members": "total_members", "voted": "voted", "yes": "yes", "no": "no", "abstain": "abstain"}
    for bill in bills:
        fact = counted.get(bill["id"])
        assert (fact is None) == (bill["vote"] is None)
        if fact is None:
            assert bill["decided_on"] == ("2024-05-29" if bill["result"] == "임기만료폐기" else None)
            continue
        assert bill["vote"] == {key: int(fact[column]) for key, column in columns.items()}
        assert (bill["no"], bill["assembly"], bill["decided_on"]) == (
            fact["bill_no"],
            fact["assembly"],
            fact["vote_date"],
        )
        assert (bill["committee"], bill["result"], fact["bill_type"]) == (
            fact["committee"],
            fact["result"],
            "법률안",
        )
        assert f"{bill['title']}({bill['proposer']})" == fact["bill_name"]


@needs_shared
def test_absorbed_bills_are_the_known_ones(bills):
    absorbed = defaultdict(set)
    for row in table("absorbed.csv"):
        absorbed[row["alternative_id"]].add(row["bill_id"])
    alternative = one(bills, "2118769")["id"]
    assert absorbed[alternative] == {one(bills, number)["id"] for number in ("2117824", "2117837", "2117838")}


@needs_shared
def test_field_names_are_those_of_the_recorded_bodies(rows):
    recorded = {}
    for path in (SHARED / "recorded").glob("*.json"):
        body = json.loads(path.read_text(encoding="utf-8"))
        for service in body.keys() & rows.keys():
            recorded[service] = body[service][1]["row"][0]
    assert recorded.keys() == rows.keys()
    for service, row in recorded.items():
        assert all(sample.keys() == row.keys() for sample in rows[service])
        for sample in rows[service]:
            assert all(isinstance(value, int) == isinstance(row[name], int) for name, value in sample.items())
