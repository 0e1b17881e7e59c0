"""Mentions in news and the bills they mean: python tests/gates/gate_links.py prints figures and misses."""

from __future__ import annotations

import csv
import gzip
import json
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from gate import SHARED, Figure, report

from index.korean.dates import read_dates
from index.korean.laws import read_laws
from index.korean.links import Bill, Bills, Context, Link, link
from index.korean.named_dates import DateMention
from index.korean.titles import read_title


def news_links(path: Path) -> Figure:
    """Right, or declared ambiguous with the right bill among those named; sure and wrong counts as a miss."""
    bills = _all_bills()
    right, misses, pairs = 0, [], json.loads(path.read_text("utf-8"))["pairs"]
    for pair in pairs:
        told = linked(pair, bills)
        verdict = _verdict(told, set(pair["bill_nos"]))
        right += verdict in ("right", "ambiguous")
        if verdict != "right":
            misses.append(f"{verdict}: {pair['mention']} {pair['actors']} {pair['article_date']}: {told}")
    return Figure(right, len(pairs), tuple(misses))


def decided(path: Path) -> Figure:
    """The share of pairs that are right and sure; the rest are declared ambiguous."""
    bills = _all_bills()
    pairs = json.loads(path.read_text("utf-8"))["pairs"]
    right = sum(_verdict(linked(pair, bills), set(pair["bill_nos"])) == "right" for pair in pairs)
    return Figure(right, len(pairs))


def laws_in_force(_: Path) -> Figure:
    """Mentions of laws and not of bills that no bill is surely linked to."""
    mentions = tomllib.loads(Path(__file__).with_name("not_bills.toml").read_text("utf-8"))["mentions"]
    told = [
        (one["text"], linked({**one, "mention": one["text"], "article_date": one["date"]}, _all_bills()))
        for one in mentions
    ]
    misses = [f"sure: {text}: {links}" for text, links in told if not links or any(one.sure for one in links)]
    return Figure(len(told) - len(misses), len(told), tuple(misses))


def linked(pair: dict[str, Any], bills: Bills) -> list[Link]:
    day = str(pair["article_date"])
    published = date.fromisoformat(day) if len(day) == 10 else date(int(day[:4]), 12, 31)
    mention = str(pair["mention"])
    said = [one for one in read_dates(mention, published) if isinstance(one, DateMention)]
    filed = (said[0].first, said[0].last) if said and "발의" in mention else None
    context = Context(published, tuple(pair["actors"]), filed)
    return [link(one, bills, context) for one in read_laws(mention, published)]


def _verdict(told: list[Link], want: set[str]) -> str:
    sure = {number for one in told if one.sure for number in one.numbers}
    if sure - want:
        return "sure and wrong"
    if sure:
        return "right"
    return "ambiguous" if want & {number for one in told for number in one.numbers} else "nothing"


@cache
def _all_bills() -> Bills:
    return Bills(_bills())


def _bills() -> Iterator[Bill]:
    """Members' bills of two Assemblies, what the plenary voted on, and the 20th's that are told of."""
    votes = {row["bill_no"]: row for row in _rows("plenary_votes_21_22.csv.gz")}
    seen = set()
    for name in ("bills_21.csv.gz", "bills_22.csv.gz"):
        for row in _rows(name):
            seen.add(row["bill_no"])
            vote = votes.get(row["bill_no"])
            yield _bill(
                row["bill_no"],
                row["bill_name"],
                row["proposer"],
                row["propose_date"],
                vote and vote["vote_date"],
            )
    for number, row in votes.items():
        if number not in seen:
            yield _bill(number, row["bill_name"], None, None, row["vote_date"])
    for entry in json.loads((SHARED / "data/gazetteer/law_nicknames.json").read_text("utf-8"))["entries"]:
        for row in (bill for form in entry["formal"] for bill in form.get("bills", ())):
            if row["bill_no"].startswith("20"):
                yield _bill(row["bill_no"], row["name"], row["proposer"], row["proposed"], row["plenary"])


def _bill(
    number: str, title: str, proposer: str | None, proposed: str | None, decided_on: str | None
) -> Bill:
    days = [date.fromisoformat(day) if day else None for day in (proposed, decided_on)]
    return Bill(number, title, read_title(title).law, (proposer,) if proposer else (), *days)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(SHARED / "data/assembly" / name, "rt", encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


MEASURES = {
    "news links, never sure and wrong": news_links,
    "news links, sure": decided,
    "laws in force, no bill's": laws_in_force,
}

if __name__ == "__main__":
    report(MEASURES)
