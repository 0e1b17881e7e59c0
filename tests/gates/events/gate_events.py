"""How well events are told from texts, against pinned floors: ``python tests/gates/events/gate_events.py``.

``--update`` pins what is reached now; it refuses to lower a floor without ``--lower``. ``--misses`` prints
what went wrong in the open half and in the seeds; the kept half is never looked at.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import event_labels
import event_scores
from event_calls import Entries, address, entries, find
from event_labels import HALVES, LATER, Document, documents
from event_scores import Matched, Tally, b_cubed, match, torn_and_mixed
from event_seeds import GOLD, exact, one_entry_each, seeds

sys.path.append(str(Path(__file__).parents[1]))

from pinning import Figures, Gate, rounded

PINNED = ("all", *HALVES, LATER, "seeds")
BARS = {
    "all": {"date F1": 0.85, "event F1": 0.75, "merge F1": 0.85},
    "seeds": {"core exact": 1.0, "one entry each": 1.0, "not given as happened": 1.0, "event precision": 0.9},
}
GATE = Gate(Path(__file__).with_name("event_floors.toml"), PINNED, BARS, open=("open", "seeds"))


@cache
def measured() -> Mapping[str, tuple[Figures, Sequence[str]]]:
    """Return what is reached on each part of the set and on the seeds, with what went wrong."""
    found = {one.name: match(one, find(one)) for one in documents()}
    given = entries(documents())
    parts: dict[str, Callable[[Document], bool]] = {"all": lambda one: one.half in HALVES}
    parts |= {half: lambda one, half=half: one.half == half for half in (*HALVES, LATER)}
    parts |= {name: lambda one, name=name: one.register == name for name in _registers(found)}
    reached = {
        name: _figures([one for one in found.values() if holds(one.document)], given)
        for name, holds in parts.items()
    }
    return reached | ({"seeds": _of_seeds()} if GOLD.exists() else {})


def _registers(found: Mapping[str, Matched]) -> list[str]:
    return sorted({one.document.register for one in found.values()})


def _figures(found: Sequence[Matched], given: Entries) -> tuple[Figures, Sequence[str]]:
    dates, events = _sum(event_scores.dates, found), _sum(event_scores.events, found)
    alarms, kinds = _sum(event_scores.alarms, found), _sum(event_scores.kinds, found)
    actors = _sum(event_scores.actors, found)
    clusters = list(_clusters(found, given))
    reached = {f"date {name}": getattr(dates, name.lower()) for name in ("precision", "recall", "F1")}
    reached |= {f"event {name}": getattr(events, name.lower()) for name in ("precision", "recall", "F1")}
    if clusters:
        reached |= dict(zip(("merge precision", "merge recall", "merge F1"), b_cubed(clusters), strict=True))
    reached |= {
        "not given as happened": alarms.recall,
        "kind right": kinds.precision,
        "actors found": actors.recall,
    }
    misses = [line for tally in (events, dates, alarms, kinds, actors) for line in tally.misses]
    return rounded(reached), [*misses, *torn_and_mixed(clusters)]


def _of_seeds() -> tuple[Figures, Sequence[str]]:
    found = [match(one, find(one)) for one in seeds()]
    given = entries(seeds())
    core, alarms = _sum(exact, found), _sum(event_scores.alarms, found)
    events, clusters = _sum(event_scores.events, found), list(_clusters(found, given))
    single = one_entry_each(clusters)
    reached = {
        "core exact": core.recall,
        "event precision": events.precision,
        "one entry each": single.recall,
        "merge F1": b_cubed(clusters)[2],
        "not given as happened": alarms.recall,
    }
    return rounded(reached), [*core.misses, *events.misses, *alarms.misses, *torn_and_mixed(clusters)]


def _sum(measure: Callable[[Matched], Tally], found: Sequence[Matched]) -> Tally:
    total = Tally()
    for one in found:
        total += measure(one)
    return total


def _clusters(found: Sequence[Matched], given: Entries) -> Iterator[tuple[str, str]]:
    for one in found:
        for number, at in one.pairs.items():
            yield given[address(one.document, number)], one.document.labels[at].group


def digests() -> Mapping[str, str]:
    """Return the digests of the set and, where they are on this machine, of the seeds' labels."""
    own = event_labels.digest()
    of_seeds = {"seeds": hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16]} if GOLD.exists() else {}
    return dict.fromkeys(("all", *HALVES, LATER), own) | of_seeds


def main(arguments: Sequence[str]) -> int:
    """Print what is reached beside floors and bars, and pin it where that is asked for."""
    if not GOLD.exists():
        print("seeds: skipped, ../shared/data/gold/articles_gold.json is not on this machine")  # noqa: T201
    return GATE.main(measured(), digests(), arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
