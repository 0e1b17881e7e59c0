"""Inserting many rows of one table at a small cost for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Date, Table, bindparam, insert
from sqlalchemy.engine import Dialect

from index.records.columns import Moment

# Of a batch's days and moments most are said many times: what they are to the database is remembered.
REMEMBERED = 4_096


class _Prepared(NamedTuple):
    """An INSERT as the database takes it, its columns in order, and what turns their values into its own."""

    statement: str
    columns: tuple[str, ...]
    binds: tuple[Callable[[Any], Any] | None, ...]


def insert_rows(connection: Connection, target: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all of which state the same columns and at least two of these.

    SQLAlchemy makes the statement and knows what each value is to the database, once and not row by row.
    """
    if not rows:
        return
    statement, columns, binds = _prepared(target, frozenset(rows[0]), connection.dialect)
    stated = zip(*map(itemgetter(*columns), rows), strict=True)
    bound = [map(bind, values) if bind else values for bind, values in zip(binds, stated, strict=True)]
    tuples = list(zip(*bound, strict=True))
    if connection.dialect.positional:
        connection.exec_driver_sql(statement, tuples)
    else:
        connection.exec_driver_sql(statement, [dict(zip(columns, one, strict=True)) for one in tuples])


@lru_cache
def _prepared(target: Table, stated: frozenset[str], dialect: Dialect) -> _Prepared:
    columns = [column for column in target.columns if column.name in stated]
    statement = insert(target).values({column.name: bindparam(column.name) for column in columns})
    binds = tuple(_bind(column.type, dialect) for column in columns)
    return _Prepared(str(statement.compile(dialect=dialect)), tuple(one.name for one in columns), binds)


def _bind(kind: Any, dialect: Dialect) -> Callable[[Any], Any] | None:  # noqa: ANN401 - any column's type
    if isinstance(kind, Date | Moment):
        return _remembering(isinstance(kind, Date), dialect)
    bind: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return bind


@lru_cache
def _remembering(days: bool, dialect: Dialect) -> Callable[[Any], Any] | None:
    bind = (Date() if days else Moment()).dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(REMEMBERED)(bind) if bind else None
