"""Amounts on the labelled sets: python tests/gates/gate_amounts.py prints figures and misses."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from gate import SHARED, Figure, report

from index.korean.amount import Amount
from index.korean.amounts import read_amounts
from index.korean.dates import read_dates
from index.korean.durations import DurationMention
from index.korean.ids import Identifier, read_ids
from index.korean.named_dates import DateMention

DUCKLING_UNITS = {"Dollar": "USD", "Cent": "USD"}
DUCKLING_BOUNDS = {"above": ("GE", "GT"), "under": ("LE", "LT"), "value": (None,)}
MARKS = {"개월": "M", "년": "Y", "일": "D"}


def seeds(path: Path) -> Figure:
    """The numbers of the labelled articles: span, value, unit, kind and mark."""
    right, misses, total = 0, [], 0
    for seed in json.loads(path.read_text("utf-8"))["seeds"].values():
        text = (SHARED / "seeds" / seed["file"]).read_text("utf-8")
        found = [
            *read_amounts(text),
            *read_ids(text),
            *read_dates(text, date.fromisoformat(seed["publish_date"])),
        ]
        for case in seed["numbers"]:
            total += 1
            start = text.index(case["context"]) + case["context"].index(case["text"])
            near = [one for one in found if one.start < start + len(case["text"]) and one.end > start]
            good = any(_says(one, case) for one in near)
            right += good
            if not good:
                misses.append(f"{case['text']}: {case['value']} {case['unit']} {case['mod']}, not {near}")
    return Figure(right, total, tuple(misses))


def _says(one: object, case: dict[str, Any]) -> bool:
    if isinstance(one, Amount):
        condition = "condition" in (case["note"] or "")
        same = (one.kind, float(one.value or -1), one.unit) == (
            case["kind"],
            float(case["value"]),
            case["unit"],
        )
        return same and one.bound == case["mod"] and (one.role == "condition") == condition
    if isinstance(one, Identifier):
        return (one.kind, one.value) == (case["unit"], case["value"])
    if isinstance(one, DurationMention):
        return (
            case["kind"] == "duration"
            and f"{case['value']}{MARKS[case['unit']]}" in one.value
            and one.bound == case["mod"]
        )
    return isinstance(one, DateMention) and case["kind"] == "date" and one.first is not None


def klue(path: Path) -> Figure:
    """Money expressions of KLUE-NER: one amount each, with value, currency and mark."""
    right, misses, total = 0, [], 0
    for case in json.loads(path.read_text("utf-8")):
        total += 1
        found = [one for one in read_amounts(case["text"]) if one.kind == "money"]
        good = case["value"] is None and case["low"] is None and not found
        if len(found) == 1:
            one = found[0]
            good = all(map(_same, (one.value, one.low, one.high), (case["value"], case["low"], case["high"])))
            good = good and (case["currency"] or one.unit) == one.unit
        right += good
        if not good:
            misses.append(f"{case['text']}: {case['value']} {case['low']} {case['high']}, not {found}")
    return Figure(right, total, tuple(misses))


def duckling(path: Path) -> Figure:
    """duckling's cases of money: value, currency, and which side a bound is on."""
    right, misses, total = 0, [], 0
    for text, want, _ in json.loads(path.read_text("utf-8")):
        total += 1
        found = read_amounts(text)
        good = len(found) == 1 and _is(found[0], want)
        right += good
        if not good:
            misses.append(f"{text}: {want}, not {found}")
    return Figure(right, total, tuple(misses))


def _is(one: Amount, want: dict[str, Any]) -> bool:
    if one.unit != DUCKLING_UNITS.get(want["currency"], want["currency"]):
        return False
    cents = 100 if want["currency"] == "Cent" else 1
    if want["kind"] == "between":
        return _same(one.low, want["value"][0]) and _same(one.high, want["value"][1])
    value = (one.value or 0) * cents if one.value != want["value"] else one.value
    return _same(value, want["value"]) and one.bound in DUCKLING_BOUNDS[want["kind"]]


def _same(one: object, want: object) -> bool:
    if one is None or want is None:
        return one is None and want is None
    return abs(Decimal(str(one)) - Decimal(str(want))) < Decimal("0.001")


MEASURES = {"seed numbers": seeds, "klue money": klue, "duckling money": duckling}

if __name__ == "__main__":
    report(MEASURES)
