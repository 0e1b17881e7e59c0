"""How bills are linked: what took in what, what came back, and which law came of it.

Each link has its basis and its evidence; what was inferred is never told as stated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, Literal

from index.korean.summary import full_number, read_summary
from index.korean.text import squeeze
from index.korean.titles import read_title
from index.tracking.alike import similarity
from index.tracking.stages import EXITS

Row = Mapping[Any, Any]
Relation = Literal[
    "absorbed_into",
    "amendment_of",
    "reconsideration_of",
    "proposed_again",
    "companion",
    "same_earlier",
    "promulgated_as",
]
WITHDRAWN = "withdrawn"
AMENDED, TAKEN_BY_AMENDMENT = "수정가결", "수정안반영폐기"
# Of two texts at least this much must be shared before one bill is called another's earlier self.
LEAST_ALIKE = 0.5
# A text that committees and members copy from each other has more earlier selves than anyone reads.
MOST_ALIKE = 3
# Without texts, who leads many bills on one law has taken up again only what comes soon after a withdrawal,
# or after the bill itself where nobody states the day of that.
SOON, SOON_UNDATED = timedelta(days=90), timedelta(days=30)


@dataclass(frozen=True)
class Link:
    """That ``source`` led, by its ``relation``, on to ``target``, and on what ground.

    ``certain`` is False where several targets are as possible. ``score`` is 0 to 1 where texts were compared.
    """

    source: str
    target: str
    relation: Relation
    basis: Literal["stated", "inferred"] = "stated"
    evidence: tuple[str, ...] = ()
    score: float | None = None
    certain: bool = True

    @property
    def ends(self) -> tuple[str, str]:
        """Return what it links."""
        return self.source, self.target


def absorptions(rows: Iterable[Row]) -> list[Link]:
    """Return the ways into a 대안 or another bill's amendment, one link for all services that state it."""
    return _merged(
        Link(row["bill_id"], row["into_id"], "absorbed_into", evidence=(row["service"],)) for row in rows
    )


def into_amendments(bills: Iterable[Row]) -> list[Link]:
    """Infer which 수정가결 bill a 수정안반영폐기 one went into: of the same law, ended on the same day.

    Where no bill fits there is no link (반영 의안 미상); where several fit none is certain. Where the day is
    not stated, the only bill on that law that its Assembly amended is one that fits, and is not certain.
    """
    rows = list(bills)
    amended: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["result"] == AMENDED and row["decided_on"] and (found := matter(row["title"])):
            amended[row["assembly"], found[0]].append(row)
    links: list[Link] = []
    for row in rows:
        found = matter(row["title"]) if row["result"] == TAKEN_BY_AMENDMENT else None
        if found:
            links += _into(row, amended[row["assembly"], found[0]])
    return links


def _into(row: Row, amended: Sequence[Row]) -> Iterator[Link]:
    """Yield a bill's ways into the bills on its law that passed as amended."""
    day = row["decided_on"]
    fitting = [one for one in amended if day in (None, one["decided_on"]) and not _is_over(one, row)]
    if day is None and len(fitting) != 1:
        return
    for one in fitting:
        why = (f"{read_title(row['title']).law}, {AMENDED} {one['decided_on']}",)
        certain = day is not None and len(fitting) == 1
        yield Link(row["bill_id"], one["bill_id"], "absorbed_into", "inferred", why, certain=certain)


def _is_over(amended: Row, bill: Row) -> bool:
    """Tell whether a bill had been decided before another was proposed."""
    return bill["proposed_on"] is not None and amended["decided_on"] < bill["proposed_on"]


def on_one_number(main: Row, others: Iterable[tuple[Row, str]]) -> list[Link]:
    """Link what shares a bill's number to it; ``others`` come with their role beside it."""
    relations: dict[str, Relation] = {
        "floor_amendment": "amendment_of",
        "reconsideration": "reconsideration_of",
    }
    evidence = (f"의안번호 {main['bill_no']}",)
    return [
        Link(other["bill_id"], main["bill_id"], relations[role], evidence=evidence)
        for other, role in others
        if role in relations
    ]


def companions(bill: Row, text: str, ids: Mapping[str, str]) -> list[Link]:
    """Return the bills that a summary's 참고사항 names; ``ids`` has the BILL_ID of each number known."""
    numbers = companion_numbers(bill, text)
    named = ((printed, ids.get(number or "")) for printed, number in numbers.items())
    return [
        Link(bill["bill_id"], target, "companion", evidence=(f"의안번호 제{printed}호",))
        for printed, target in named
        if target and target != bill["bill_id"]
    ]


def companion_numbers(bill: Row, text: str) -> dict[str, str | None]:
    """Return the numbers that a summary's 참고사항 prints, each with the whole 의안번호 that it means."""
    return {number: full_number(number, bill["assembly"]) for number in read_summary(text).companions}


def proposed_again(old: Row, later: Iterable[Row]) -> list[Link]:
    """Infer which bills a withdrawn one came back as: not older, of the same lead, Assembly, law and action.

    Where both texts are held, they must be alike. Where none is, only the next bill soon after the withdrawal
    counts, and is not certain.
    """
    if EXITS.get(old["result"] or "") != WITHDRAWN:
        return []
    scored = [(bill, _alike(bill, old)) for bill in later if _could_be_again(old, bill)]
    alike: list[tuple[Row, float | None]] = [
        (bill, score) for bill, score in scored if score is not None and score >= LEAST_ALIKE
    ]
    untold = [bill for bill, score in scored if score is None and _is_soon_after(old, bill)]
    nearest = min(untold, key=lambda bill: (bill["proposed_on"], bill["bill_no"]), default=None)
    found = alike or [(bill, None) for bill in (nearest,) if bill]
    certain = len(alike) == 1
    return [
        Link(
            *(old["bill_id"], bill["bill_id"], "proposed_again"), "inferred", _why(bill, old), score, certain
        )
        for bill, score in found
    ]


def same_earlier(bill: Row, earlier: Iterable[tuple[Row, float]]) -> list[Link]:
    """Infer which bills of an earlier Assembly came back as a bill: same law, alike text; the likest first.

    Each comes with how alike its text is; without both texts nothing can be said.
    """
    found = [
        Link(old["bill_id"], bill["bill_id"], "same_earlier", "inferred", _why(bill, old), score)
        for old, score in earlier
        if old["assembly"] < bill["assembly"] and score >= LEAST_ALIKE and _same_matter(bill, old)
    ]
    return sorted(found, key=lambda link: (-(link.score or 0), link.source))[:MOST_ALIKE]


@lru_cache(maxsize=16_384)  # an update asks about thousands of bills, of which many have one title
def matter(title: str) -> tuple[str, str | None] | None:
    """Return what two bills on one matter have in common: law and action; None for what is no 법률안."""
    read = read_title(title)
    return (squeeze(read.law), read.action) if read.law else None


def _merged(links: Iterable[Link]) -> list[Link]:
    merged: dict[tuple[str, str, str], Link] = {}
    for link in links:
        where = (link.source, link.target, link.relation)
        known = merged.get(where)
        evidence = (*known.evidence, *link.evidence) if known else link.evidence
        merged[where] = replace(link, evidence=tuple(dict.fromkeys(evidence)))
    return list(merged.values())


def _same_matter(one: Row, other: Row) -> bool:
    return (left := matter(one["title"])) is not None and left == matter(other["title"])


def _same_lead(one: Row, other: Row) -> bool:
    """Tell whether one member leads both; names alone may be namesakes and do not tell."""
    return one["lead_member_id"] is not None and one["lead_member_id"] == other["lead_member_id"]


def _before(old: Row, new: Row) -> bool:
    days = (old["proposed_on"], new["proposed_on"])
    return None not in days and days[0] <= days[1] and old["bill_id"] != new["bill_id"]


def _could_be_again(old: Row, bill: Row) -> bool:
    of_one = old["assembly"] == bill["assembly"] and _same_lead(bill, old)
    return of_one and _same_matter(bill, old) and _before(old, bill)


def _is_soon_after(old: Row, bill: Row) -> bool:
    """Tell whether a bill was proposed soon after another's withdrawal, whose day may not be known."""
    if old["decided_on"] is None:
        return bool(bill["proposed_on"] - old["proposed_on"] <= SOON_UNDATED)
    return bool(timedelta(0) <= bill["proposed_on"] - old["decided_on"] <= SOON)


def _alike(one: Row, other: Row) -> float | None:
    texts = (one.get("text"), other.get("text"))
    return similarity(texts[0], texts[1]) if texts[0] and texts[1] else None


def _why(bill: Row, old: Row) -> tuple[str, ...]:
    return (f"{read_title(bill['title']).law}", f"의안번호 {old['bill_no']}")
