"""Which acts of people say nothing new: the same person decided the same in the same words, and it holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from index.tracking.pledges.acts import Act, Kind, settled

Given = Mapping[str, Any]
_LOOKS = (Kind.ACCEPT, Kind.REFUSE)


def unsaid(given: Iterable[Given], acts: Iterable[Act]) -> list[Given]:
    """Return the acts that say something new after those that were done, in their order."""
    held = [_plain(act) for act in settled(acts) if act.reversed_by is None]
    new: list[Given] = []
    for one in given:
        if not _is_so([*held, *new], one):
            new.append(one)
    return new


def _is_so(held: Sequence[Given], one: Given) -> bool:
    last = next((other for other in reversed(held) if _concerns_same(other, one)), None)
    return last is not None and _said(last) == _said(one)


def _concerns_same(other: Given, one: Given) -> bool:
    """Tell whether one act would take the place of another: of its kind, on the same words."""
    if other["anchor"] != one["anchor"]:
        return False
    if one["kind"] in _LOOKS and other["kind"] in _LOOKS:
        joins = [act["content"].get("join") for act in (other, one)]
        return joins[0] == joins[1] or (True in joins and None not in joins)
    if one["kind"] == other["kind"] == Kind.EDIT:
        return not other["content"].keys().isdisjoint(one["content"])
    return bool(one["kind"] == other["kind"] == Kind.JUDGE)


def _said(act: Given) -> tuple[object, ...]:
    content = json.dumps(act["content"], sort_keys=True)  # as the store keeps it
    return content, *(act.get(name) for name in ("kind", "done_by", "reason", "rubric"))


def _plain(act: Act) -> Given:
    return {**vars(act), "kind": str(act.kind)}
