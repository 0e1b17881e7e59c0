"""Numbers that name things and are no amounts: stock codes, bill numbers, telephone and registration "
"numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.korean.patterns import lazy
from index.korean.spans import Span, place

Kind = Literal["stock_code", "bill_number", "law_number", "phone", "registration"]

_PATTERNS: dict[Kind, str] = {
    "phone": r"(?<![\d-])(?:0\d{1,2}[-).]\s?\d{3,4}[-.]\d{4}|1[568]\d{2}-\d{4})(?![\d-])",
    "registration": r"(?<![\d-])(?:\d{3}-\d{2}-\d{5}|\d{6}-[1-4*]\d{0,6}[\d*]{0,6})(?![\d-])",
    "law_number": r"(?:법률|대통령령|총리령|부령)\s?제\s?(?P<law_number>\d{1,5})\s?호",
    "bill_number": (
        r"(?:의안\s?(?:번호\s?)?(?:[:：]\s?)?제?\s?|\(\s?제?|제)(?P<bill_number>(?:1\d|2[0-9])\d{5})(?!\d)"
    ),
    "stock_code": (
        r"(?:\(\s?|(?:코스피|코스닥|KOSPI|KOSDAQ|KRX|종목\s?코드)\s?[:：]?\s?)(?P<stock_code>\d{5}[0-9KL])"
        r"(?=\s?\)|\.K[SQ]|[^\d원만억천건명개%.,]|$)"
    ),
}
_ID = lazy("|".join(f"(?P<{kind}_>{pattern})" for kind, pattern in _PATTERNS.items()))


@dataclass(frozen=True, kw_only=True)
class Identifier(Span):
    """A number that names something; ``value`` is its digits as printed."""

    kind: Kind
    value: str


def read_ids(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers of a text, in its order."""
    return tuple(_made(text, found) for found in _ID.finditer(text))


def _made(text: str, found: re.Match[str]) -> Identifier:
    kind = next(kind for kind in _PATTERNS if found[f"{kind}_"] is not None)
    group = kind if kind in found.re.groupindex else f"{kind}_"
    start, end = found.span(group)
    return Identifier(**place(text, start, end), kind=kind, value=text[start:end])
