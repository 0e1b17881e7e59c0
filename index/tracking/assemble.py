"""From the store's rows to what the cards say of bills beyond the lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from index.store.details import KINDS, Carrier, DetailRows, carriers, detail_rows, printed_leads, snapshots
from index.store.read import WholeBill
from index.tracking.cards import Detail
from index.tracking.fate import decided
from index.tracking.history import Told
from index.tracking.laws import Became, laws_of
from index.tracking.lineage import Link, absorptions, on_one_number
from index.tracking.numbers import main_bill, role
from index.tracking.promulgation import statements
from index.tracking.statements import Statement, of_alternative, of_returned

Row = Mapping[Any, Any]
NO_KIN: Mapping[str, Sequence[Link]] = MappingProxyType({})


def details_of(
    connection: Connection,
    groups: Sequence[Sequence[WholeBill]],
    kin: Mapping[str, Sequence[Link]] = NO_KIN,
) -> dict[str, Detail]:
    """Return what is known of the bills of those groups beyond the lists; ``kin`` has their links to kin."""
    wholes = [whole for group in groups for whole in group]
    rows = detail_rows(connection, _ids(wholes))
    beside = {end: links for group in groups for end, links in _on_one_number(group)}
    beside |= {end: [*beside.get(end, ()), *kin[end]] for end in _ids(wholes) & kin.keys()}
    into = {link["into_id"] for held in rows.values() for link in held.absorbed_into}
    carrying = carriers(connection, into)
    became = laws_of(connection, groups, rows)
    printed = printed_leads(connection, _ids(wholes))
    needed = {one for held in rows.values() for one in held.snapshot_ids}
    needed |= {row["snapshot_id"] for leads in printed.values() for row in leads}
    needed |= {law.snapshot_id for found in became.values() for _, law in found if law.snapshot_id}
    needed |= {one for carrier in carrying.values() for one in carrier.snapshot_ids}
    evidence = snapshots(connection, needed)
    told = {*rows, *beside, *became, *printed}
    return {
        bill_id: _detail(
            rows.get(bill_id, DetailRows()),
            became.get(bill_id, ()),
            beside.get(bill_id, []),
            printed.get(bill_id, ()),
            carrying,
            evidence,
        )
        for whole in wholes
        if (bill_id := whole.bill["bill_id"]) in told
    }


def _ids(wholes: Sequence[WholeBill]) -> set[str]:
    return {whole.bill["bill_id"] for whole in wholes}


def _detail(
    rows: DetailRows,
    law: Became,
    beside: Sequence[Link],
    printed: Sequence[Row],
    carrying: Mapping[str, Carrier],
    evidence: Mapping[int, Row],
) -> Detail:
    links = [
        *absorptions([*rows.absorbed_into, *rows.absorbs]),
        *beside,
        *(link for link, _ in law),
    ]
    carried = [
        carrying[name] for name in sorted({row["into_id"] for row in rows.absorbed_into} & carrying.keys())
    ]
    ends = [one for carrier in carried for one in _end(carrier, evidence)]
    told = Told(rows.courses, rows.meetings, statements=[*ends, *statements(law)])
    rests_on = dict.fromkeys(
        [
            *rows.snapshot_ids,
            *(one for carrier in carried for one in carrier.snapshot_ids),
            *(one.snapshot_id for _, one in law if one.snapshot_id),
            *(row["snapshot_id"] for row in printed),
        ]
    )
    return Detail(
        told,
        rows.summaries,
        rows.documents,
        rows.notices,
        links,
        [decided(carrier.bill, carrier.vote) for carrier in carried],
        [carrier.bill["bill_id"] for carrier in carried if any(_returned(carrier, evidence))],
        [evidence[one] for one in rests_on],
        [(str(KINDS[name][0].__tablename__), row) for name, row in rows.lost()],
        printed,
    )


def _end(carrier: Carrier, evidence: Mapping[int, Row]) -> list[Statement]:
    source = evidence[carrier.snapshot_ids[0]]["service"]
    return [*of_alternative(carrier.bill, carrier.vote, source), *_returned(carrier, evidence)]


def _returned(carrier: Carrier, evidence: Mapping[int, Row]) -> Iterator[Statement]:
    sources = {snapshot_id: evidence[snapshot_id]["service"] for snapshot_id in carrier.snapshot_ids}
    for again, vote in carrier.again:
        yield from of_returned(again, vote, sources)


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
