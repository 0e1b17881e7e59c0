"""From the rows of a detail service to statements about bills, each with an id of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from crawler.answers import Misfit, Record
from crawler.rows import UNKEEPABLE
from crawler.service_sheets import Detail
from crawler.sources import Reader


class Statement(NamedTuple):
    """A record of one kind, and the place among its answer's rows of the row that states it."""

    kind: str
    record: Record
    row: int


def read_statements(
    rows: Sequence[Any], service: Detail, query: Mapping[str, str], reader: Reader, values: Mapping[str, Any]
) -> tuple[list[Statement], list[Misfit]]:
    """Return what the rows of one answer to ``query`` state, and those that cannot be understood.

    A row that does not name its bill is about the one that was asked about. ``values`` fill in the fact
    sheet's constants.
    """
    if service.key in query:
        rows = [_with_key(row, service.key, query) for row in rows]
    service_constant = _filled(service.constant, values)
    parts = [(part, of_part, _filled(part.constant, values)) for part, of_part in service.of_parts]
    statements: list[Statement] = []
    misfits: list[Misfit] = []
    said = Counter[str]() if service.namesakes else None
    known: dict[str, Record] = {}
    for place, (row, record) in enumerate(zip(rows, reader.read_rows(rows, service), strict=True)):
        if isinstance(record, Misfit):
            misfits.append(record)
            continue
        key = record[service.fields[service.key]]
        if (elsewhere := _of_another(row, query)) is not None:
            misfits.append(Misfit(f"not what was asked for: another {elsewhere}", key, row))
            continue
        identity = row_id(row, service, query, key)
        if not identity.isprintable() and UNKEEPABLE.search(identity):
            misfits.append(Misfit("text that cannot be kept", key, row))
            continue
        if said is not None:
            said[identity] += 1
            identity += f"/{said[identity]}" if said[identity] > 1 else ""
        whole = {**record, **service_constant, "id": identity, "service": service.code}
        before = known.setdefault(identity, whole)
        if before is not whole and before != whole:
            misfits.append(Misfit("said otherwise in another row", key, row))
            continue
        if service.record:
            statements.append(Statement(service.record, whole, place))
        for part, of_part, constant in parts:
            if not part.is_in(row):
                continue
            (more,) = reader.read_rows([row], of_part)
            if isinstance(more, Misfit):
                misfits.append(more)
                continue
            own = {"id": f"{identity}/{part.mark}"}
            statements.append(Statement(part.record, {**whole, **more, **constant, **own}, place))
    return statements, misfits


def row_id(row: Mapping[str, Any], service: Detail, query: Mapping[str, str], key: str) -> str:
    """Return what tells a row from every other: its bill, its service and the fields that the sheet names."""
    identity = f"{key}/{service.code}"
    for name in service.tells:
        told = row.get(name, query.get(name))
        identity += "/" if told is None else f"/{str(told).strip()}"
    return identity


def _with_key(row: Any, key: str, query: Mapping[str, str]) -> Any:  # noqa: ANN401 - rows may be anything
    return {key: query[key], **row} if isinstance(row, dict) and key not in row else row


def _of_another(row: Mapping[str, Any], query: Mapping[str, str]) -> str | None:
    """Return the name under which a row says that it answers another question."""
    for name, asked in query.items():
        if row.get(name, asked) != asked and str(row[name]).strip() != asked:
            return name
    return None


def _filled(constant: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value.format_map(values) if isinstance(value, str) else value
        for name, value in constant.items()
    }
