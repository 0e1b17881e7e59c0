"""What reading a page gives: the parts of an article, each with the step that found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

NoText = Literal[
    "script-rendered", "blocked", "paywall", "too short", "no Hangul", "not a page", "too large", "too deep"
]


@dataclass(frozen=True)
class Dated:
    """A day, and the moment with its offset where the page gives one; ``step`` is how it is known."""

    day: date
    at: datetime | None
    step: str


@dataclass(frozen=True)
class Reading:
    """An article as its page gives it.

    ``body`` and ``captions`` are paragraphs without line breaks; ``no_text`` says why there is no body;
    ``steps`` has the step of the cascade or metadata that gave each field, ``reader`` the site reader's
    name and version that was used, ``misses`` its selectors that found nothing or too much.
    """

    title: str | None
    body: tuple[str, ...] = ()
    subtitle: str | None = None
    captions: tuple[str, ...] = ()
    reporters: tuple[str, ...] = ()
    outlet: str | None = None
    published: Dated | None = None
    modified: Dated | None = None
    canonical: tuple[str, ...] = ()
    state: str | None = None
    kogl_type: str | None = None
    encoding: str = "utf-8"
    reader: str | None = None
    misses: tuple[str, ...] = ()
    no_text: NoText | None = None
    steps: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
