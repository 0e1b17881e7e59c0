"""The fields of the query language: what ``name:`` may stand before a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import MappingProxyType


class Kind(Enum):
    """What a field takes: words looked for in one part of the text, a fact, or days."""

    TEXT = "text"
    FACT = "fact"
    DAY = "day"


@dataclass(frozen=True)
class Field:
    """A field by its key and its names, the first of which is printed.

    ``choices`` gives, for a fact of few values, the value that each word means.
    """

    key: str
    kind: Kind
    korean: tuple[str, ...]
    english: tuple[str, ...]
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_STATUS = {"계류": "계류", "처리": "처리", "pending": "계류", "decided": "처리"}
_KINDS = {
    **{"의안": "bill", "기사": "article", "보도자료": "release", "발표": "statement", "글": "post"},
    "약속": "pledge",
    **{kind: kind for kind in ("bill", "article", "release", "statement", "post", "pledge")},
}

FIELDS: tuple[Field, ...] = (
    Field("title", Kind.TEXT, ("제목", "의안명"), ("title",)),
    Field("content", Kind.TEXT, ("내용", "본문", "제안이유", "주요내용"), ("content", "body")),
    Field("proposer", Kind.FACT, ("발의자", "제안자"), ("proposer", "sponsor")),
    Field("lead", Kind.FACT, ("대표발의", "대표발의자"), ("lead",)),
    Field("co", Kind.FACT, ("공동발의", "공동발의자"), ("co", "cosponsor")),
    Field("proposer_kind", Kind.FACT, ("제안자구분",), ("proposer_kind",)),
    Field("committee", Kind.FACT, ("위원회", "소관위", "소관위원회"), ("committee",)),
    Field("company", Kind.FACT, ("회사", "기업"), ("company",)),
    Field("law", Kind.FACT, ("법률", "법", "법령"), ("law", "act", "statute")),
    Field("provision", Kind.FACT, ("안", "조문"), ("provision",)),
    Field("status", Kind.FACT, ("상태",), ("status", "state"), MappingProxyType(_STATUS)),
    Field("stage", Kind.FACT, ("단계",), ("stage",)),
    Field("result", Kind.FACT, ("결과", "처리결과"), ("result",)),
    Field("kind", Kind.FACT, ("종류",), ("kind",), MappingProxyType(_KINDS)),
    Field("source", Kind.FACT, ("출처",), ("source",)),
    Field("outlet", Kind.FACT, ("매체", "언론사"), ("outlet",)),
    Field("topic", Kind.FACT, ("주제",), ("topic",)),
    Field("assembly", Kind.FACT, ("대수", "국회"), ("assembly",)),
    Field("proposed_on", Kind.DAY, ("발의일", "제안일"), ("proposed_on", "proposed")),
    Field("decided_on", Kind.DAY, ("의결일", "처리일"), ("decided_on", "decided")),
    Field("promulgated_on", Kind.DAY, ("공포일",), ("promulgated_on", "promulgated")),
    Field("in_force_on", Kind.DAY, ("시행일",), ("in_force_on", "in_force")),
    Field("published_on", Kind.DAY, ("보도일", "발표일"), ("published_on", "published")),
    Field("event_on", Kind.DAY, ("사건일",), ("event_on", "event")),
)
BY_KEY: Mapping[str, Field] = {one.key: one for one in FIELDS}


def field_named(name: str) -> Field | None:
    """Return the field of a name in either language, whatever its case and hyphens."""
    return _by_name().get(_plain(name))


def names_near(name: str) -> Sequence[str]:
    """Return the names of fields that are most like a word; the printed ones of all where none is."""
    names = {_plain(one): one for known in FIELDS for one in (*known.korean, *known.english)}
    near = get_close_matches(_plain(name[:40]), names, 3, 0.6)
    return [names[one] for one in near] or [f"{known.korean[0]}/{known.english[0]}" for known in FIELDS]


@cache
def _by_name() -> Mapping[str, Field]:
    return {_plain(name): known for known in FIELDS for name in (*known.korean, *known.english)}


def _plain(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "")
