"""What is wrong with a query, and where."""

from __future__ import annotations

from index.errors import Exit, PlatwatchError


class QueryError(PlatwatchError):
    """A query that cannot be understood.

    ``at`` is the place of the mistake in ``query``, the text as it was read; None where all is at fault.
    """

    exit = Exit.USAGE

    def __init__(self, key: str, query: str, at: int | None, **values: object) -> None:
        super().__init__(key, **values)
        self.query = query
        self.at = at
