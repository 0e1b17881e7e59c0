"""Whatever happens to the bills of a list, the store tells it exactly."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_store import Filler, make_bill
from sqlalchemy import delete, select
from sqlmodel import SQLModel

from index.records import Revision
from index.store.dump import dump
from index.store.engine import table
from index.store.upsert import as_text

FIELDS = {
    "title": st.sampled_from(["가법 일부개정법률안", "나법안", "다법 폐지법률안"]),
    "result": st.sampled_from([None, "원안가결", "철회"]),
    "decided_on": st.sampled_from([None, date(2025, 1, 1), date(2025, 2, 2)]),
    "lead_names": st.sampled_from([None, "김가나", "김가나,박다라"]),
}
BILL = st.fixed_dictionaries(FIELDS)
LISTS = st.dictionaries(st.sampled_from(["PRC_1", "PRC_2", "PRC_3", "PRC_4"]), BILL, min_size=1)
quick = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def emptied(store) -> Filler:
    with store.begin() as connection:
        for target in reversed(SQLModel.metadata.sorted_tables):
            if target.name != "source":
                connection.execute(delete(target))
    return Filler(store)


def records(held) -> list:
    return [make_bill(key, **stated) for key, stated in held.items()]


@quick
@given(held=LISTS, order=st.randoms())
def test_pages_in_any_order_and_twice_are_one_store(store, held, order):
    whole = emptied(store)
    whole.bills(*records(held))
    expected = list(dump(store))
    pieces = records(held) * 2
    order.shuffle(pieces)
    paged = emptied(store)
    for piece in pieces:
        paged.bills(piece)
    assert list(dump(store)) == expected


@quick
@given(before=LISTS, edits=LISTS)
def test_the_revisions_are_exactly_the_edited_fields(store, before, edits):
    fill = emptied(store)
    fill.bills(*records(before))
    fill.bills(*records(edits))
    with store.connect() as connection:
        rows = connection.execute(select(table(Revision))).mappings()
        found = {(row["key"], row["field"], row["old"], row["new"]) for row in rows}
    assert found == {
        (key, field, as_text(before[key][field]), as_text(value))
        for key, bill in edits.items()
        if key in before
        for field, value in bill.items()
        if before[key][field] != value
    }
    after = {one["bill_id"]: one for one in dump(store) if one["record"] == "bill"}
    wanted = {**before, **edits}
    assert {key: one["title"] for key, one in after.items()} == {
        key: one["title"] for key, one in wanted.items()
    }
