"""What a store promises on every database."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, func, select

from index.errors import Exit, StoreBusyError
from index.records import Aside, Bill, Committee, Proposer, Revision
from index.store import read
from index.store.dump import dump
from index.store.engine import table
from index.store.lock import write_lock
from index.store.save import aside, save_asides
from index.store.upsert import Stamp, existing


def rows(engine: Engine, model: type) -> list:
    with engine.connect() as connection:
        return list(connection.execute(select(table(model))).mappings())


def revisions(engine: Engine) -> list[tuple]:
    return [(row["field"], row["old"], row["new"]) for row in rows(engine, Revision)]


def test_a_record_comes_back_as_it_was_saved(any_store, fill_any, bill):
    said = bill("PRC_1", title="10ㆍ29 참사 특별법안 😀", proposed_on=date(2025, 2, 28))
    outcome = fill_any.bills(said)
    (held,) = rows(any_store, Bill)
    assert {name: held[name] for name in said} == said
    assert (outcome.new, held["listed"], held["learned_at"]) == ({"PRC_1"}, True, fill_any.at)
    assert held["learned_at"].utcoffset() == timedelta(hours=9)


def test_a_changed_field_adds_a_revision_and_only_it(any_store, fill_any, bill):
    fill_any.bills(bill("PRC_1"), bill("PRC_2"))
    outcome = fill_any.bills(bill("PRC_1", result="원안가결", decided_on=date(2025, 5, 1)), bill("PRC_2"))
    assert (outcome.changed, outcome.unchanged) == ({"PRC_1"}, {"PRC_2"})
    assert sorted(revisions(any_store)) == [("decided_on", None, "2025-05-01"), ("result", None, "원안가결")]
    first = rows(any_store, Revision)[0]
    held = {row["bill_id"]: row for row in rows(any_store, Bill)}
    assert first["so_on"] == date(2025, 5, 1)
    assert (first["learned_at"], first["snapshot_id"]) == (fill_any.at, held["PRC_1"]["snapshot_id"])
    assert held["PRC_1"]["learned_at"] < held["PRC_1"]["changed_at"] == fill_any.at
    assert held["PRC_2"]["changed_at"] < fill_any.at


def test_what_is_not_stated_is_not_null(any_store, fill_any, bill):
    fill_any.bills(bill("PRC_1", result="철회"), bill("PRC_2", result="철회"))
    silent = bill("PRC_1", committee="정무위원회")
    del silent["result"]
    fill_any.bills(silent, bill("PRC_2", result=None))
    results = {row["bill_id"]: row["result"] for row in rows(any_store, Bill)}
    assert results == {"PRC_1": "철회", "PRC_2": None}
    assert sorted(revisions(any_store)) == [
        ("committee", "과학기술정보방송통신위원회", "정무위원회"),
        ("result", "철회", None),
    ]


def test_the_same_page_again_changes_nothing(any_store, fill_any, bill, vote, member_bill):
    def crawl():
        fill_any.bills(bill("PRC_1"))
        fill_any.member_bills(member_bill("PRC_1"))
        fill_any.votes(vote("PRC_1"))
        with any_store.connect() as connection:
            return list(dump(any_store)), read.generation(connection)

    assert crawl() == crawl()


def test_whichever_list_comes_first_the_store_is_the_same(
    any_store, filling, bill, vote, member_bill, request
):
    other = request.getfixturevalue("store" if any_store.dialect.name == "postgresql" else "postgres_store")
    forth, back = filling(any_store), filling(other)
    said = bill("PRC_1", result="수정가결", decided_on=date(2025, 5, 2))
    forth.bills(said)
    forth.member_bills(member_bill("PRC_1"))
    forth.votes(vote("PRC_1"))
    back.votes(vote("PRC_1"))
    back.member_bills(member_bill("PRC_1"))
    back.bills(said)
    assert list(dump(any_store)) == list(dump(other))
    assert not revisions(other)


def test_a_bill_nobody_else_lists_is_made_from_its_vote_and_follows_it(any_store, fill_any, vote):
    fill_any.votes(vote("PRC_9", result="부결"))
    fill_any.votes(vote("PRC_9", result="원안가결"))
    (held,) = rows(any_store, Bill)
    assert (held["result"], held["listed"], held["proposed_on"]) == ("원안가결", None, None)
    assert revisions(any_store) == [("result", "부결", "원안가결")] * 2  # the bill's and the vote's


def test_proposers_are_rebuilt_when_the_names_change(any_store, fill_any, bill, member_bill):
    fill_any.bills(bill("PRC_1", lead_names="김가나,박다라", lead_member_id="AA1"))
    fill_any.member_bills(member_bill("PRC_1"))
    fill_any.member_bills(member_bill("PRC_1", co_names="이마바", co_member_ids="CC1"))
    held = [(row["role"], row["name"], row["member_id"]) for row in rows(any_store, Proposer)]
    # One id for two names is not guessed at.
    assert sorted(held) == [
        ("공동발의", "이마바", "CC1"),
        ("대표발의", "김가나", None),
        ("대표발의", "박다라", None),
    ]


def test_lists_that_disagree_give_an_aside_and_no_change(any_store, fill_any, bill, member_bill):
    fill_any.bills(bill("PRC_1"))
    _, asides = fill_any.compared(member_bill("PRC_1", committee="정무위원회"))
    assert [one["reason"] for one in asides] == ["lists disagree on committee"]
    assert rows(any_store, Bill)[0]["committee"] == "과학기술정보방송통신위원회"


def test_a_bill_no_longer_listed_is_kept_marked_and_may_come_back(any_store, fill_any, bill):
    fill_any.bills(bill("PRC_1"), bill("PRC_2"))
    assert fill_any.missing("bill", ["PRC_2"]) == {"PRC_1"}
    assert fill_any.missing("bill", ["PRC_2"]) == set()
    assert [row["listed"] for row in rows(any_store, Bill)].count(False) == 1
    fill_any.bills(bill("PRC_1"))
    assert revisions(any_store) == [("listed", "true", "false"), ("listed", "false", "true")]


def test_a_missing_vote_shows_its_bill_anew(any_store, fill_any, bill, vote):
    fill_any.bills(bill("PRC_1"), bill("PRC_2"))
    fill_any.votes(vote("PRC_1"), vote("PRC_2"))
    with any_store.connect() as connection:
        before = read.generation(connection)
    assert fill_any.missing("vote", ["PRC_1"], assembly=21) == set()  # another Assembly's list
    assert fill_any.missing("vote", ["PRC_1"]) == {"PRC_2"}
    with any_store.connect() as connection:
        changed = [
            [whole.bill["bill_id"] for whole in group] for group in read.number_groups(connection, before)
        ]
    assert changed == [["PRC_2"]]


def test_a_committee_keeps_each_of_its_ids(any_store, fill_any, bill):
    fill_any.bills(
        bill("PRC_1", committee_id="2"), bill("PRC_2", committee_id="1"), bill("PRC_3", committee_id=None)
    )
    fill_any.bills(bill("PRC_3", committee_id="1"))
    assert sorted(row["committee_id"] for row in rows(any_store, Committee)) == ["", "1", "2"]


def test_asides_said_again_replace_their_older_selves(any_store, fill_any):
    odd = {"NAME": "\x00 \ud800 가"}
    said = [aside("S", "PRC_\x00\ud800", "no title", odd), aside("S", None, "no BILL_ID", odd)]
    for _ in range(2):
        with any_store.begin() as connection:
            save_asides(connection, fill_any.run_id, said, Stamp(fill_any.at, None, lambda _: 1))
    with any_store.connect() as connection:
        said = read.asides(connection)
    assert {(one["reason"], one["rows"]) for one in said} == {("no title", 1), ("no BILL_ID", 1)}
    assert rows(any_store, Aside)[0]["content"] == r'{"NAME": "\u0000 \ud800 \uac00"}'


def test_a_key_set_aside_keeps_its_hangul():
    assert aside("S", "정무위원회\x1b\ud800", "no title", {})["key"] == r"정무위원회\u001b\ud800"


def test_more_keys_than_one_statement_takes(any_store, fill_any, bill):
    fill_any.bills(bill("PRC_1"))
    with any_store.connect() as connection:
        found = existing(connection, Bill, [f"PRC_{number}" for number in range(70_000)])
    assert list(found) == ["PRC_1"]


def test_groups_stream_while_other_queries_run(any_store, fill_any, bill, monkeypatch):
    monkeypatch.setattr(read, "BATCH", 2)
    fill_any.bills(*(bill(f"PRC_{number}", bill_no=f"220000{number // 3}") for number in range(8)))
    groups = []
    with any_store.connect() as connection:
        for group in read.number_groups(connection):
            connection.execute(select(func.count()).select_from(table(Bill))).scalar()
            groups.append([whole.bill["bill_id"][-1] for whole in group])
    assert groups == [["0", "1", "2"], ["3", "4", "5"], ["6", "7"]]


def test_a_change_concerns_all_of_its_number_old_and_new(any_store, fill_any, bill):
    fill_any.bills(bill("PRC_1", bill_no="DD20544"), bill("PRC_2", bill_no="DD20544"), bill("PRC_3"))
    with any_store.connect() as connection:
        before = read.generation(connection)
    fill_any.bills(bill("PRC_1", bill_no="2118769"))
    with any_store.connect() as connection:
        groups = [
            [whole.bill["bill_id"] for whole in group] for group in read.number_groups(connection, before)
        ]
    assert sorted(groups) == [["PRC_1"], ["PRC_2"]]


def test_a_dump_is_in_the_order_of_bytes_nulls_first(any_store, fill_any, bill):
    keys = ["PRC_B", "PRC_a", "ARC_1", "PRCA1", "가"]
    fill_any.bills(*(bill(key, result="철회") for key in keys))
    fill_any.bills(bill("PRC_B", result=None), bill("가", result="폐기"))
    fill_any.bills(bill("PRC_B", result="폐기"))
    dumped = list(dump(any_store))
    assert [one["bill_id"] for one in dumped if one["record"] == "bill"] == sorted(keys)
    assert [one["old"] for one in dumped if one["record"] == "revision"] == [None, "철회", "철회"]


def test_a_store_is_named_by_its_first_change(any_store, fill_any, bill):
    with any_store.connect() as connection:
        assert (read.identity(connection), read.generation(connection)) == ("", 0)
    for reached in (1, 2):
        fill_any.bills(bill("PRC_1", title=str(reached)))
        with any_store.connect() as connection:
            assert read.generation(connection) == reached
            assert len(read.identity(connection)) == 32


def test_counts_tell_what_is_held(any_store, fill_any, bill, vote, member_bill):
    fill_any.bills(bill("PRC_1"), bill("PRC_2", proposed_on=None), bill("PRC_3", assembly=21))
    fill_any.votes(vote("PRC_2"))
    fill_any.member_bills(member_bill("PRC_1"))
    fill_any.missing("bill", ["PRC_1"])
    with any_store.connect() as connection:
        held = [dict(row) for row in read.counts(connection)]
    assert [(row["assembly"], row["bills"], row["votes"]) for row in held] == [(21, 1, 0), (22, 2, 1)]
    assert (held[1]["unlisted"], held[1]["undated"], held[1]["member_bills"]) == (1, 1, 1)


def test_one_writer_at_a_time(any_store, tmp_path):
    with write_lock(tmp_path / "가", any_store):
        with pytest.raises(StoreBusyError) as busy, write_lock(tmp_path / "가", any_store):
            pass
        assert busy.value.exit == Exit.FAILED
    with write_lock(tmp_path / "가", any_store):
        pass


def test_two_homes_of_one_postgres_are_one_store(postgres_store, tmp_path):
    with (
        write_lock(tmp_path / "here", postgres_store),
        pytest.raises(StoreBusyError),
        write_lock(tmp_path / "there", postgres_store),
    ):
        pass
    with write_lock(tmp_path / "there", postgres_store):
        pass
