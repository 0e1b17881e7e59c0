"""How right the real pages are read, against pinned floors: ``python tests/crawler/pages/page_gate.py``.

``--update`` pins what is reached now; it refuses to lower a floor without ``--lower``.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import mean
from typing import Any

from page_gold import ABSENT, FOLDER, GoldPage, digest, read_gold, twins

from crawler.pages.markup import letters
from crawler.pages.read import read_page
from crawler.pages.reading import Reading

FLOORS = Path(__file__).with_suffix(".json")
# Below this a difference is a matter of rounding.
EPSILON = 0.0005
UNKNOWN = "https://news.example.kr/view/1"


def f1(mine: str, gold: str) -> float:
    """Return the F1 of two texts' character 4-grams, without whitespace."""
    ours, theirs = _grams(mine), _grams(gold)
    common = sum((ours & theirs).values())
    return 2 * common / max(sum(ours.values()) + sum(theirs.values()), 1)


def measure() -> dict[str, Any]:
    """Return what is reached per page, per outlet and overall: F1, and right titles, dates and bylines."""
    pages = {page.name: _measured(page) for page in read_gold()}
    by_outlet: dict[str, list[float]] = defaultdict(list)
    for page in read_gold():
        by_outlet[page.outlet].append(pages[page.name]["f1"])
    outlets = {outlet: round(mean(scores), 4) for outlet, scores in by_outlet.items()}
    archived, later = (
        " ".join(read_page(content, UNKNOWN.replace("example.kr", "mk.co.kr")).body) for content in twins()
    )
    overall = {"macro_f1": round(mean(outlets.values()), 4), "least_outlet_f1": min(outlets.values())}
    overall |= {
        what: round(mean(page[what] for page in pages.values()), 4)
        for what in ("title", "published", "byline")
    }
    overall["twins_f1"] = round(f1(archived, later), 4)
    return {"overall": overall, "outlets": outlets, "pages": pages}


def lower(reached: dict[str, Any], floors: dict[str, Any]) -> list[str]:
    """Return which floors are not reached."""
    return [
        f"{name}: {_flat(reached).get(name, 0)} is below {floor}"
        for name, floor in _flat(floors).items()
        if _flat(reached).get(name, 0) < floor - EPSILON
    ]


def _measured(page: GoldPage) -> dict[str, float]:
    reading = read_page(page.content, page.url)
    unknown = read_page(page.content, UNKNOWN)
    return {
        "f1": round(f1("\n".join(reading.body), page.text), 4),
        "f1_without_reader": round(f1("\n".join(unknown.body), page.text), 4),
        "title": float(_title_is_right(reading, page)),
        "published": float(_date_is_right(reading, page)),
        "byline": float(not page.names or reading.reporters == page.names),
    }


def _title_is_right(reading: Reading, page: GoldPage) -> bool:
    # One gold title has lost the quotation marks that its page prints: marks do not count there.
    exact = page.outlet != "hankookilbo"
    return reading.title == page.title if exact else letters(reading.title or "") == letters(page.title)


def _date_is_right(reading: Reading, page: GoldPage) -> bool:
    if page.published is None or reading.published is None or reading.published.at is None:
        return False
    # The semi-gold of some pages is to the minute.
    apart = abs((reading.published.at - page.published).total_seconds())
    return apart < 1 or (page.published.second == 0 and apart < 60)


def _grams(text: str) -> Counter[str]:
    plain = re.sub(r"\s+", "", text)
    return Counter(plain[at : at + 4] for at in range(len(plain) - 3))


def _flat(said: dict[str, Any], name: str = "") -> dict[str, float]:
    flat: dict[str, float] = {}
    for key, value in said.items():
        flat |= _flat(value, f"{name}{key} ") if isinstance(value, dict) else {f"{name}{key}": value}
    return flat


def main(arguments: list[str]) -> int:
    if not FOLDER.is_dir():
        sys.stdout.write(f"{ABSENT}\n")
        return 0
    reached = measure()
    sys.stdout.write(json.dumps({key: reached[key] for key in ("overall", "outlets")}, indent=1) + "\n")
    pinned = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"digest": digest(), "floors": {}}
    failures = lower(reached, pinned["floors"])
    if "--update" in arguments and (not failures or "--lower" in arguments):
        new = FLOORS.with_suffix(".new")
        new.write_text(
            json.dumps({"digest": digest(), "floors": reached}, indent=1, ensure_ascii=False) + "\n"
        )
        new.replace(FLOORS)
        return 0
    if pinned["digest"] != digest():
        failures.append("the set of pages is not the one that the floors were pinned on")
    sys.stdout.write("\n".join(failures or ["every floor is reached"]) + "\n")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
