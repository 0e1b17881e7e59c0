"""Links between bills that their own records do not show, found for a whole build at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from index.store import kindred
from index.store.read import numbered
from index.tracking.alike import Pair, alike
from index.tracking.lineage import (
    AMENDED,
    LEAST_ALIKE,
    TAKEN_BY_AMENDMENT,
    WITHDRAWN,
    Link,
    companion_numbers,
    companions,
    into_amendments,
    matter,
    proposed_again,
    same_earlier,
)
from index.tracking.numbers import main_bill
from index.tracking.stages import EXITS

Row = Mapping[Any, Any]
OnLaw = Callable[[Row], bool]
WITHDRAWN_AS = frozenset(word for word, key in EXITS.items() if key == WITHDRAWN)


def kin(connection: Connection, bill_ids: Collection[str] | None = None) -> dict[str, list[Link]]:
    """Return the links of bills to their kin, by the BILL_ID at either end.

    All of them for ``None``, else all those of the bills and of the bills at the other ends of these.
    """
    stated = list(_companions(connection))
    on_law = _on_law(connection, bill_ids, stated)
    inferred = (_taken(connection, on_law), _again(connection, on_law), _earlier(connection, on_law))
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in chain(stated, *inferred):
        for end in link.ends:
            if link not in found[end]:  # two services may give the same text
                found[end].append(link)
    return dict(found)


def _on_law(connection: Connection, bill_ids: Collection[str] | None, named: Collection[Link]) -> OnLaw:
    """Return what tells whether a bill is on a law of the bills, or of the companions that they have."""
    if bill_ids is None:
        return lambda _: True
    ends = {end for link in named if not {*link.ends}.isdisjoint(bill_ids) for end in link.ends}
    titles = kindred.titles(connection, ends | set(bill_ids))
    laws = {found[0] for title in titles if (found := matter(title))}
    return lambda row: (found := matter(row["title"])) is not None and found[0] in laws


def _companions(connection: Connection) -> Iterator[Link]:
    """What a text names as its companions, whatever law these are on."""
    rows = list(kindred.naming_numbers(connection))
    numbers = {full for row in rows for full in companion_numbers(row, row["text"]).values() if full}
    named = (main_bill(group).bill for group in numbered(connection, numbers))
    ids = {bill["bill_no"]: bill["bill_id"] for bill in named}
    for row in rows:
        yield from companions(row, row["text"], ids)


def _taken(connection: Connection, on_law: OnLaw) -> Iterable[Link]:
    """What another bill's amendment took in; where a source states by which, nothing is inferred."""
    rows = [row for row in kindred.ended_as(connection, {AMENDED, TAKEN_BY_AMENDMENT}) if on_law(row)]
    taken = [row["bill_id"] for row in rows if row["result"] == TAKEN_BY_AMENDMENT]
    stated = kindred.stated_as_taken(connection, taken)
    return into_amendments(row for row in rows if row["bill_id"] not in stated)


def _again(connection: Connection, on_law: OnLaw) -> Iterator[Link]:
    """What was withdrawn and proposed again."""
    ended = kindred.ended_as(connection, WITHDRAWN_AS)
    withdrawn = [row for row in ended if row["lead_member_id"] and on_law(row)]
    by_whom = {_by_whom(row) for row in withdrawn}
    members, matters = {row["lead_member_id"] for row in withdrawn}, {one for *_, one in by_whom}
    # Titles first: of all the bills that those members lead, few are on such a matter.
    titles = {title for title in kindred.titles_led_by(connection, members) if matter(title) in matters}
    again = [row for row in kindred.led_by(connection, members, titles) if _by_whom(row) in by_whom]
    texts = kindred.texts(connection, [row["bill_id"] for row in again])
    later: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in again:
        later[_by_whom(row)].append({**row, "text": texts.get(row["bill_id"])})
    for old in withdrawn:
        yield from proposed_again({**old, "text": texts.get(old["bill_id"])}, later[_by_whom(old)])


def _by_whom(row: Row) -> tuple[Any, ...]:
    return row["assembly"], row["lead_member_id"], matter(row["title"])


def _earlier(connection: Connection, on_law: OnLaw) -> Iterator[Link]:
    """What an earlier Assembly had before it, by the texts that are held."""
    matters: defaultdict[Any, dict[str, int]] = defaultdict(dict)
    for row in kindred.told(connection):
        if on_law(row):
            matters[matter(row["title"])][row["bill_id"]] = row["assembly"]
    for name, assemblies in matters.items():
        if name is not None and len(set(assemblies.values())) > 1:
            pairs = list(_alike(assemblies, kindred.texts(connection, assemblies)))
            rows = kindred.bills(connection, {bill_id for *ends, _ in pairs for bill_id in ends})
            for new, found in groupby(pairs, key=itemgetter(0)):
                yield from same_earlier(rows[new], ((rows[old], score) for _, old, score in found))


def _alike(assemblies: Mapping[str, int], texts: Mapping[str, str]) -> Iterator[Pair]:
    """Yield each bill with those of earlier Assemblies that it is like."""
    for assembly in sorted(set(assemblies.values()))[1:]:
        new = {key: text for key, text in texts.items() if assemblies[key] == assembly}
        old = {key: text for key, text in texts.items() if assemblies[key] < assembly}
        yield from alike(new, old, LEAST_ALIKE)
