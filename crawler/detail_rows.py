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
    answer = _Answer(service, query, reader, values)
    for place, (row, record) in enumerate(zip(rows, reader.read_rows(rows, service), strict=True)):
        answer.take(place, row, record)
    return answer.statements, answer.misfits


class _Answer:
    """What one answer states, row by row."""

    def __init__(
        self, service: Detail, query: Mapping[str, str], reader: Reader, values: Mapping[str, Any]
    ) -> None:
        self.service, self.query, self.reader = service, query, reader
        self.statements: list[Statement] = []
        self.misfits: list[Misfit] = []
        self._constant = _filled(service.constant, values)
        self._parts = [(part, of_part, _filled(part.constant, values)) for part, of_part in service.of_parts]
        self._said = Counter[str]()
        self._known: dict[str, Record] = {}

    def take(self, place: int, row: Any, record: Record | Misfit) -> None:  # noqa: ANN401 - rows may be anything
        """Take in a row as it was read, and the parts that it holds."""
        stated = record if isinstance(record, Misfit) else self._stated(row, record)
        if isinstance(stated, Misfit):
            self.misfits.append(stated)
            return
        if self.service.record:
            self.statements.append(Statement(self.service.record, stated, place))
        self._take_parts(place, row, stated)

    def _stated(self, row: Mapping[str, Any], record: Record) -> Record | Misfit:
        """Return what a row states, with its id; or why it cannot be that."""
        key = record[self.service.fields[self.service.key]]
        if (elsewhere := _of_another(row, self.query)) is not None:
            return Misfit(f"not what was asked for: another {elsewhere}", key, row)
        identity = row_id(row, self.service, self.query, key)
        if not identity.isprintable() and UNKEEPABLE.search(identity):
            return Misfit("text that cannot be kept", key, row)
        if self.service.namesakes:
            self._said[identity] += 1
            identity += f"/{self._said[identity]}" if self._said[identity] > 1 else ""
        stated = {**record, **self._constant, "id": identity, "service": self.service.code}
        before = self._known.setdefault(identity, stated)
        return stated if before == stated else Misfit("said otherwise in another row", key, row)

    def _take_parts(self, place: int, row: Mapping[str, Any], stated: Record) -> None:
        for part, of_part, constant in self._parts:
            if not part.is_in(row):
                continue
            (more,) = self.reader.read_rows([row], of_part)
            if isinstance(more, Misfit):
                self.misfits.append(more)
                continue
            own = {"id": f"{stated['id']}/{part.mark}"}
            self.statements.append(Statement(part.record, {**stated, **more, **constant, **own}, place))


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
