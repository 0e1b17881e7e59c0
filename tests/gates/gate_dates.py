"""Dates on the labelled sets: python tests/gates/gate_dates.py prints figures and misses."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from expectations import expected
from gate import SHARED, Figure, report

from index.korean.dates import read_dates
from index.korean.durations import DurationMention
from index.korean.named_dates import DateMention, Mention

REFERENCES = tuple(map(date.fromisoformat, ("2026-09-28", "2026-03-01", "2027-12-31", "2028-02-29")))
DAY = timedelta(days=1)


def seeds(path: Path) -> Figure:
    """The time expressions of the labelled articles: span and value."""
    right, misses, total = 0, [], 0
    for seed in json.loads(path.read_text("utf-8"))["seeds"].values():
        text = (SHARED / "seeds" / seed["file"]).read_text("utf-8")
        found = read_dates(text, date.fromisoformat(seed["publish_date"]))
        for case in seed["timex"]:
            total += 1
            start = text.index(case["context"]) + case["context"].index(case["text"])
            hit = next((one for one in found if (one.start, one.text) == (start, case["text"])), None)
            if hit is not None and _says(hit, case):
                right += 1
            else:
                misses.append(f"{case['text']}: {case['value']}, not {hit}")
    return Figure(right, total, tuple(misses))


def _says(hit: Mention, case: dict[str, str | None]) -> bool:
    value = f"{hit.value}T{hit.time}" if isinstance(hit, DateMention) and hit.time else hit.value
    if value != case["value"]:
        return False
    if case["start"] is None or not isinstance(hit, DateMention | DurationMention):
        return True
    return (str(hit.first), str(hit.last)) == (case["start"], case["end"])


def korean_datetime(path: Path) -> Figure:
    """korean-datetime's cases that tell a day, on four days, future-going as that library is."""
    right, misses, total = 0, [], 0
    for line in path.read_text("utf-8").splitlines()[1:]:
        case = json.loads(line)
        wrong = []
        for ref in REFERENCES:
            try:
                want = expected(case["expect"], ref)
            except NotImplementedError:
                break  # a time of day alone is not claimed
            found = _first(read_dates(case["text"], ref, future=True))
            if not _matches(found, want and (want.first, want.last)):
                wrong.append(f"{found and (str(found.first), str(found.last))} on {ref}")
        else:
            total += 1
            right += not wrong
            if wrong:
                misses.append(
                    f"{case['category']} | {case['text']} | {case['expect']} | {len(wrong)}: {wrong[0]}"
                )
    return Figure(right, total, tuple(misses))


def duckling(path: Path) -> Figure:
    """duckling's cases of a day or coarser, future-going as they are."""
    right, misses, total = 0, [], 0
    for text, want, reference in json.loads(path.read_text("utf-8")):
        if want["grain"] in ("hour", "minute", "second"):
            continue
        total += 1
        found = _first(read_dates(text, date.fromisoformat(reference[:10]), future=True))
        first = date.fromisoformat((want.get("start") or want["value"])[:10])
        last = date.fromisoformat(want["end_exclusive"][:10]) - DAY if "end_exclusive" in want else None
        about = found and _about(found)
        days = found and {
            found.first,
            about,
            about and about.replace(day=1) if want["grain"] == "month" else about,
        }
        same = bool(found and days and first in days and (last is None or found.last == last))
        right += same
        if not same:
            misses.append(f"{text} | {want['grain']} {first}..{last or ''} | {found and found.value}")
    return Figure(right, total, tuple(misses))


def _first(found: tuple[Mention, ...]) -> DateMention | DurationMention | None:
    """Return the first mention that names days: a date, or a length with its window (지난 3일간)."""
    dated = (one for one in found if isinstance(one, DateMention | DurationMention) and one.first)
    return next(dated, None)


def _matches(found: DateMention | DurationMention | None, want: tuple[date, date] | None) -> bool:
    if found is None or want is None:
        return found is None and want is None
    return want in ((found.first, found.last), (_about(found), _about(found)))


def _about(found: DateMention | DurationMention) -> date | None:
    return found.about if isinstance(found, DateMention) else None


MEASURES = {"seed dates": seeds, "korean-datetime": korean_datetime, "duckling dates": duckling}

if __name__ == "__main__":
    report(MEASURES)
