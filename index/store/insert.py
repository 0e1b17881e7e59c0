"""Inserting many rows of one table at a small cost for each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Connection, Date, Table, bindparam, insert
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from index.records.columns import Moment

# Of a batch's values of these kinds most are said many times: what they are to the database is remembered.
OFTEN_SAID = (Boolean, Date, Moment)
REMEMBERED = 4_096


class _Prepared(NamedTuple):
    """An INSERT as the database takes it, its columns in order, and what turns their values into its own."""

    statement: str
    columns: tuple[str, ...]
    binds: tuple[Callable[[Any], Any] | None, ...]


def insert_rows(
    connection: Connection, target: Table, names: Collection[str], rows: Iterable[Mapping[str, Any]]
) -> int:
    """Insert what rows state in the named columns, at least two of these; return how many rows there were.

    SQLAlchemy makes the statement and knows what each value is to the database, once and not row by row. Rows
    that are made one by one are never all in memory.
    """
    statement, columns, binds = _prepared(target, frozenset(names), connection.dialect)
    stated = zip(*map(itemgetter(*columns), rows), strict=True)
    # Without rows there are no columns either.
    bound = [map(bind, values) if bind else values for bind, values in zip(binds, stated, strict=False)]
    tuples = list(zip(*bound, strict=True))
    if tuples and connection.dialect.positional:
        connection.exec_driver_sql(statement, tuples)
    elif tuples:
        connection.exec_driver_sql(statement, [dict(zip(columns, one, strict=True)) for one in tuples])
    return len(tuples)


@lru_cache
def _prepared(target: Table, stated: frozenset[str], dialect: Dialect) -> _Prepared:
    columns = [column for column in target.columns if column.name in stated]
    statement = insert(target).values({column.name: bindparam(column.name) for column in columns})
    binds = tuple(_bind(column.type, dialect) for column in columns)
    return _Prepared(str(statement.compile(dialect=dialect)), tuple(one.name for one in columns), binds)


def _bind(kind: Any, dialect: Dialect) -> Callable[[Any], Any] | None:  # noqa: ANN401 - any column's type
    remembered = next((one for one in OFTEN_SAID if isinstance(kind, one)), None)
    if remembered:
        return _remembering(remembered, dialect)
    bind: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return bind


@lru_cache
def _remembering(kind: type[TypeEngine[Any]], dialect: Dialect) -> Callable[[Any], Any] | None:
    bind = kind().dialect_impl(dialect).bind_processor(dialect)
    return lru_cache(REMEMBERED)(bind) if bind else None
