"""A person as a Korean text names one."""

from __future__ import annotations

from dataclasses import dataclass

from index.korean.spans import Span

_REPORTERS = ("기자", "특파원", "선임기자", "전문기자", "논설위원", "앵커", "에디터", "PD")


@dataclass(frozen=True, kw_only=True)
class Person(Span):
    """A person as a text names one: with the ``title`` and, where it stands there, the ``organisation``.

    ``basis`` beyond ``stated``: list (the title stands after the last of several names), short (유 장관,
    named in full elsewhere in the text). Where a short form fits several persons, ``name`` is the surname
    alone and ``candidates`` are their names.
    """

    name: str
    title: str | None = None
    organisation: str | None = None
    candidates: tuple[str, ...] = ()

    @property
    def byline(self) -> bool:
        """Say whether the person wrote the text rather than took part in what it tells."""
        return self.title is None or self.title in _REPORTERS
