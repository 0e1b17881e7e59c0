"""The sources: one folder each, with its fact sheet and the code that reads its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from crawler.answers import Answer, Misfit, Record

if TYPE_CHECKING:
    from crawler.service_sheets import Service


class Reader(Protocol):
    """What the code in a source's folder offers."""

    def read_envelope(self, body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
        """Tell rows, a refusal and a body that cannot be understood apart."""

    def read_rows(self, rows: Sequence[Any], service: Service) -> list[Record | Misfit]:
        """Return the record of each row, or why there is none."""


@cache
def reader(name: str) -> Reader:
    """Return the reading code of a source."""
    return cast(Reader, import_module(f"crawler.sources.{name}"))
