"""Comparing a column with many keys at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Connection, String, any_, column, func, literal, select


def among(connection: Connection, keyed: ColumnElement[Any], keys: Iterable[str]) -> ColumnElement[bool]:
    """Return that a column of text holds one of the keys, which go as one parameter however many they are.

    ``in_`` makes a parameter of each: that costs more than finding its row, and databases limit how many.
    """
    if connection.dialect.name == "postgresql":
        return keyed == any_(literal(list(keys), ARRAY(String)))
    return keyed.in_(select(column("value")).select_from(func.json_each(json.dumps(list(keys)))))
