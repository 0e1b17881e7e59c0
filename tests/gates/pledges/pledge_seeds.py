"""The three labelled articles outside the project, as texts with labels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from pledge_counting import Tally
from pledge_fields import amounts_right, count_right, strength_right, term_right
from pledge_labels import Document, Promised, Term
from pledge_scores import Matched, one_of, quoted

from index.tracking.pledges.pledge import Promise, Span, Strength

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "data" / "gold" / "articles_gold.json"
PRECISIONS = {"half_year": "half", "multi_year": "range"}
BASES = {"per_coupon": ("per_item",)}
DONE = "done_claimed"  # evidence for an earlier pledge, and no pledge
CONDITIONS = {"002-P5": {"30만원 이하"}, "002-P6": {"30만원 초과", "50만원 이하"}}
"""What the loss must be, by pledge."""
ELSEWHERE = {"000-P1": ("플랫폼",), "002-P5": ("지원금",), "002-P6": ("지원금",), "002-P8": ("캐시",)}
"""What the sentence itself, or that before it, calls a programme that is named in full elsewhere."""


def seeds() -> Iterator[Document]:
    """Yield the articles; what the labels call core is wanted, the rest is left open."""
    for name, row in json.loads(GOLD.read_text("utf-8"))["seeds"].items():
        text = (SHARED / "seeds" / row["file"]).read_text("utf-8")
        published = date.fromisoformat(row["publish_date"])
        labels = tuple(_label(one) for one in row["pledges"] if one["status_at_article"] != DONE)
        negatives = tuple(span for one in row["not_pledges"] for span in _places(one["span"], one["offsets"]))
        yield Document(
            name, "seeds", published, row["source"], row["headline"] or "", text, None, labels, negatives
        )


def _label(row: dict) -> Promised:
    count = row["count"] or {}
    return Promised(
        spans=_places(row["evidence_span"], row["offsets"]),
        actors=(row["company"] or "국민의힘",),
        groups=(row["id"],),
        optional=not row["core"],
        objects=ELSEWHERE.get(row["id"], (row["programme_span"],) if row["programme_span"] else ()),
        by_place=True,
        strengths=(Strength(row["strength"]),),
        amounts=tuple((one["krw"], BASES.get(one["basis"], (one["basis"],))) for one in row["amounts"]),
        counts=(count["value"],) if count else (),
        before=count.get("from_value"),
        beneficiaries=(),
        term=_term(row["deadline"]) if row["deadline"] else None,
    )


def _term(row: dict) -> Term:
    first, last = (row[end] and date.fromisoformat(row[end]) for end in ("start", "end"))
    return Term((row["kind"],), first, last, (PRECISIONS.get(row["precision"], row["precision"]),))


def _places(quote: str, offsets: Iterable[int]) -> tuple[Span, ...]:
    return tuple((start, start + len(quote)) for start in offsets)


def exact(found: Matched) -> Tally:
    """Count the core pledges found with every field as labelled."""
    given = {label.groups[0]: one for one, label in found.promises()}
    tally = Tally()
    for label in found.document.labels:
        if isinstance(label, Promised) and not label.optional:
            one = given.get(label.groups[0])
            wrong = (
                ["not found"]
                if one is None
                else [name for name, right in _fields(one, label).items() if not right]
            )
            miss = f"core | {label.groups[0]} {', '.join(wrong)} | {quoted(found.document, label.spans[0])}"
            tally += one_of(right=not wrong, miss=miss)
    return tally


def _fields(one: Promise, label: Promised) -> Mapping[str, bool]:
    return {
        "programme": label.names(one),
        "amounts": amounts_right(one, label),
        "count": count_right(one, label) and bool(one.count) == bool(label.counts),
        "deadline": term_right(one, label),
        "strength": strength_right(one, label),
    }


def told_once(found: Iterable[Matched]) -> Tally:
    """Count the promises that stand twice in their article, and are given once."""
    tally = Tally()
    for one in found:
        for promise, label in one.promises():
            if len(label.spans) == 1:
                continue
            again = [other for other in one.loose() if label.overlaps(other.evidence)]
            miss = f"told twice | {quoted(one.document, promise.evidence)}"
            tally += one_of(right=not again, miss=miss)
    return tally


def of_no_company(found: Iterable[Matched]) -> Tally:
    """Count the articles without a pledge of a company in which none is given."""
    tally = Tally()
    for one in found:
        if one.document.name == "000":
            given = [each.said for each in one.saids if isinstance(each.said, Promise)]
            of_companies = [each for each in given if each.actor_type == "company"]
            miss = f"a company's | {[quoted(one.document, each.evidence) for each in of_companies]}"
            tally += one_of(right=not of_companies, miss=miss)
    return tally


def named(found: Iterable[Matched]) -> Tally:
    """Count the cases that the issue names: 600억, 30만원 each, and two that depend on a loss."""
    given = {label.groups[0]: one for each in found for one, label in each.promises()}
    cases = {
        "600억": _is_of_five_years(given.get("001-P2")),
        "1인 30만원": _sums(given.get("001-P6")) == [(300_000, "per_person")],
        "3만원": _is_on_condition(given.get("002-P5"), 30_000, CONDITIONS["002-P5"]),
        "5만원": _is_on_condition(given.get("002-P6"), 50_000, CONDITIONS["002-P6"]),
    }
    tally = Tally()
    for name, right in cases.items():
        tally += one_of(right=right, miss=f"named case | {name}")
    return tally


def _is_of_five_years(one: Promise | None) -> bool:
    window = (date(2024, 11, 6), date(2029, 11, 6))
    return bool(
        one
        and _sums(one) == [(60_000_000_000, "total")]
        and one.term
        and (one.term.first, one.term.last) == window
        and one.count
        and one.count.value == 1_000_000
        and "소상공인" in (one.beneficiary or "")
    )


def _is_on_condition(one: Promise | None, value: int, conditions: set[str]) -> bool:
    if one is None or [each for each, _ in _sums(one)] != [value]:
        return False
    said = " ".join([*one.conditions, *(each.text for each in one.sums if each.role == "condition")])
    said = re.sub(r"\s", "", said)
    return all(each.replace(" ", "") in said for each in conditions)


def _sums(one: Promise | None) -> list[tuple[int | None, str]]:
    return [(each.value, each.basis) for each in one.sums if each.role == "amount"] if one else []
