"""How well pledges are told, against pinned floors: ``python tests/gates/pledges/gate_pledges.py``.

``--update`` pins what is reached now; it refuses to lower a floor without ``--lower``. ``--misses`` prints
what went wrong in the open texts and in the seeds; the kept half and the fresh texts are never looked at.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import pledge_evidence
import pledge_joining
import pledge_labels
import pledge_scores
import pledge_seeds
from pledge_calls import merged
from pledge_counting import Tally, b_cubed, torn_and_mixed
from pledge_fields import FIELDS
from pledge_labels import HALVES, LATER, Document, documents
from pledge_scores import Matched, matched
from pledge_seeds import GOLD, seeds

sys.path.append(str(Path(__file__).parents[1]))

from pinning import Figures, Gate, rounded

PINNED = ("all", *HALVES, LATER, "seeds", "evidence")
OF_SHARED = ("seeds", "evidence")
OF_TEXTS = {
    "pledge F1": 0.80,
    "amount exact": 0.90,
    "deadline exact": 0.85,
    "no false alarm": 0.95,
    "identity F1": 0.85,
}
BARS = {
    "all": OF_TEXTS,
    "kept": OF_TEXTS,
    LATER: OF_TEXTS,
    "seeds": {
        "core exact": 20 / 21,
        "no false alarm": 1.0,
        "no company's pledge in 000": 1.0,
        "told once": 1.0,
        "named cases": 1.0,
    },
    "evidence": {"relation right": 13 / 17, "never broken": 1.0},
}
GATE = Gate(Path(__file__).with_name("pledge_floors.toml"), PINNED, BARS, open=("open", LATER, *OF_SHARED))


@cache
def measured() -> Mapping[str, tuple[Figures, Sequence[str]]]:
    """Return what is reached on each part of the set and on the seeds, with what went wrong."""
    found = [matched(one) for one in documents()]
    joined = pledge_joining.mentions_of(merged(documents()))
    parts: dict[str, Callable[[Document], bool]] = {"all": lambda one: one.half in HALVES}
    parts |= {half: lambda one, half=half: one.half == half for half in (*HALVES, LATER)}
    registers = sorted({one.document.register for one in found})
    parts |= {name: lambda one, name=name: one.register == name for name in registers}
    reached = {
        name: _figures([one for one in found if holds(one.document)], joined) for name, holds in parts.items()
    }
    return reached | ({"seeds": _of_seeds(), "evidence": _of_evidence()} if GOLD.exists() else {})


def _figures(found: Sequence[Matched], joined: pledge_joining.Joined) -> tuple[Figures, Sequence[str]]:
    pledges = _sum(pledge_scores.pledges, found)
    tallies = {name: _sum(lambda one, name=name: pledge_scores.field(name, one), found) for name in FIELDS}
    tallies |= {
        "no false alarm": _sum(pledge_scores.alarms, found),
        "accounts found": _sum(pledge_scores.accounts, found),
        "relation right": _sum(lambda one: pledge_joining.relations(one, joined), found),
        "voice right": _sum(pledge_joining.voices, found),
    }
    reached = {f"pledge {name}": getattr(pledges, name.lower()) for name in ("precision", "recall", "F1")}
    reached |= {name: tally.recall for name, tally in tallies.items() if tally.wanted}
    clusters = pledge_joining.clusters(found, joined)
    if clusters:
        figures = b_cubed(clusters)
        reached |= dict(zip(("identity precision", "identity recall", "identity F1"), figures, strict=True))
    misses = [line for tally in (pledges, *tallies.values()) for line in tally.misses]
    return rounded(reached), [*misses, *torn_and_mixed(clusters)]


def _of_seeds() -> tuple[Figures, Sequence[str]]:
    found = [matched(one) for one in seeds()]
    tallies = {
        "core exact": _sum(pledge_seeds.exact, found),
        "no false alarm": _sum(pledge_scores.alarms, found),
        "no company's pledge in 000": pledge_seeds.of_no_company(found),
        "told once": pledge_seeds.told_once(found),
        "named cases": pledge_seeds.named(found),
    }
    pledges = _sum(pledge_scores.pledges, found)
    reached = {"pledge precision": pledges.precision} | {name: one.recall for name, one in tallies.items()}
    return rounded(reached), [line for tally in (pledges, *tallies.values()) for line in tally.misses]


def _of_evidence() -> tuple[Figures, Sequence[str]]:
    relations, broken = pledge_evidence.relations(), pledge_evidence.never_broken()
    reached = {"relation right": relations.recall, "never broken": broken.recall}
    return rounded(reached), [*relations.misses, *broken.misses]


def _sum(measure: Callable[[Matched], Tally], found: Sequence[Matched]) -> Tally:
    total = Tally()
    for one in found:
        total += measure(one)
    return total


def digests() -> Mapping[str, str]:
    """Return the digests of the set and, where they are on this machine, of the seeds' labels."""
    own = pledge_labels.digest()
    gold = {"seeds": GOLD, "evidence": pledge_evidence.FINDINGS}
    of_shared = {
        name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for name, path in gold.items()
        if path.exists()
    }
    return dict.fromkeys(("all", *HALVES, LATER), own) | of_shared


def main(arguments: Sequence[str]) -> int:
    """Print what is reached beside floors and bars, and pin it where that is asked for."""
    if not GOLD.exists():
        print("seeds, evidence: skipped, ../shared/data/gold is not on this machine")  # noqa: T201
    return GATE.main(measured(), digests(), arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
