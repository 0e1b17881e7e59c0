"""From the store's rows to what the cards say of bills beyond the lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from index.korean.summary import full_number, read_summary
from index.store.details import Carrier, DetailRows, carriers, detail_rows, ids_of_numbers, snapshots
from index.store.read import WholeBill
from index.tracking.cards import Detail
from index.tracking.history import Told
from index.tracking.lineage import Link, absorptions, companions, on_one_number
from index.tracking.numbers import main_bill, role
from index.tracking.promulgation import promulgations, statements
from index.tracking.statements import Statement, of_alternative

Row = Mapping[Any, Any]


def details_of(connection: Connection, groups: Sequence[Sequence[WholeBill]]) -> dict[str, Detail]:
    """Return what is known of the bills of those groups beyond the lists, by BILL_ID."""
    wholes = [whole for group in groups for whole in group]
    rows = detail_rows(connection, [whole.bill["bill_id"] for whole in wholes])
    named = ids_of_numbers(connection, _companion_numbers(wholes, rows))
    beside = {end: links for group in groups for end, links in _on_one_number(group)}
    into = {link["into_id"] for held in rows.values() for link in held.absorbed_into}
    carrying = carriers(connection, into)
    needed = {one for held in rows.values() for one in held.snapshot_ids}
    evidence = snapshots(connection, needed | {carrier.snapshot_id for carrier in carrying.values()})
    return {
        bill_id: _detail(
            whole, rows.get(bill_id, DetailRows()), beside.get(bill_id, []), named, carrying, evidence
        )
        for whole in wholes
        if (bill_id := whole.bill["bill_id"]) in rows or bill_id in beside
    }


def _detail(
    whole: WholeBill,
    rows: DetailRows,
    beside: Sequence[Link],
    named: Mapping[str, str],
    carrying: Mapping[str, Carrier],
    evidence: Mapping[int, Row],
) -> Detail:
    law = promulgations(whole.bill, whole.vote, rows.courses)
    texts = [row["text"] for row in rows.summaries if row["text"]]
    links = [
        *absorptions([*rows.absorbed_into, *rows.absorbs]),
        *beside,
        *(link for text in texts for link in companions(whole.bill, text, named)),
        *(link for link, _ in law),
    ]
    carried = [
        carrying[name] for name in sorted({row["into_id"] for row in rows.absorbed_into} & carrying.keys())
    ]
    ends = [one for carrier in carried for one in _end(carrier, evidence)]
    told = Told(rows.courses, rows.meetings, statements=[*ends, *statements(law)])
    rests_on = dict.fromkeys([*rows.snapshot_ids, *(carrier.snapshot_id for carrier in carried)])
    return Detail(
        told,
        rows.summaries,
        rows.documents,
        rows.notices,
        links,
        [carrier.bill for carrier in carried],
        [evidence[one] for one in rests_on],
    )


def _end(carrier: Carrier, evidence: Mapping[int, Row]) -> list[Statement]:
    source = evidence[carrier.snapshot_id]["service"]
    return list(of_alternative(carrier.bill, carrier.vote, source))


def _companion_numbers(wholes: Sequence[WholeBill], rows: Mapping[str, DetailRows]) -> set[str]:
    numbers: set[str] = set()
    for whole in wholes:
        held = rows.get(whole.bill["bill_id"])
        for row in held.summaries if held else ():
            printed = read_summary(row["text"] or "").companions
            numbers |= {full for one in printed if (full := full_number(one, whole.bill["assembly"]))}
    return numbers


def _on_one_number(group: Sequence[WholeBill]) -> Iterator[tuple[str, list[Link]]]:
    """Yield the links between bills of one number, once for each end."""
    if len(group) == 1:
        return
    main = main_bill(group)
    others = [(whole.bill, role(whole)) for whole in group if whole is not main]
    links = on_one_number(main.bill, others)
    yield main.bill["bill_id"], links
    for link in links:
        yield link.source, [link]
