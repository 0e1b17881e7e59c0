"""The copy groups of the store's articles, kept up to date in a file beside the index that can be deleted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from index.store.read import generation, identity
from index.store.texts import printed, texts, texts_changed
from index.tracking.copies import Group, Pair, Piece, groups
from index.tracking.copy_pairs import CopyPairs, copy_pairs

RULES = 2  # raise it when the rules of copies change: pairs found by others are found anew


def copy_groups(store: Connection, path: Path) -> list[Group]:
    """Return the groups of copies among the store's articles.

    The file is brought up to date with the store, and made anew where it is damaged, another store's or of
    other rules.
    """
    try:
        pairs = _up_to_date(store, path)
    except sqlite3.DatabaseError:
        forget_pairs(path)
        pairs = _up_to_date(store, path)
    names = sorted({name for pair in pairs for name in (pair.one, pair.other)})
    return groups(pairs, {row["id"]: _piece(row) for row in printed(store, names)})


def forget_pairs(path: Path) -> None:
    """Delete the file, and what a killed process left beside it."""
    for one in (path, path.with_name(path.name + "-journal")):
        one.unlink(missing_ok=True)


def _up_to_date(store: Connection, path: Path) -> list[Pair]:
    made_of, reached = f"{identity(store)}/{RULES}", generation(store)
    with copy_pairs(path) as pairs:
        since = pairs.reached(made_of)
        if since is None or since > reached:
            pairs.clear()
            since = 0
        if since < reached:
            _take_in(store, pairs, since)
            pairs.note(made_of, reached)
        return pairs.pairs()


def _take_in(store: Connection, pairs: CopyPairs, since: int) -> None:
    """Take in what is new; what has lost its text is forgotten."""

    def said(names: Sequence[str]) -> dict[str, str]:
        return texts(store, names)

    for name, text in texts_changed(store, since):
        if text is None:
            pairs.forget(name)
        else:
            pairs.take_in([(name, text)], said)


def _piece(row: Mapping[Any, Any]) -> Piece:
    at = row["published_at"] or row["published_on"]
    return Piece(row["id"], row["kind"], row["outlet"] or "", at.isoformat() if at else "", "")
