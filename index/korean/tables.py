"""Amounts of tables, whose unit stands once above them: (단위: 억원)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from index.korean.amount import Amount, Kind
from index.korean.numerals import whole
from index.korean.patterns import lazy
from index.korean.spans import place

_UNIT = lazy(
    r"단위\s?[:：]?\s?(?P<scale>[천백]?만|[천백십]?억|[천백십]?조|천|백)?\s?(?P<unit>원|달러|명|건"
    r"|개사?|곳|가구|%)(?![가-힣])"
)
_CELL = lazy(
    r"(?:(?<=[|\t\n])|(?<=[ \u00a0]{2})|(?<=\| ))(?P<number>[△▲-]?\d{1,3}(?:,\d{3}){0,6}(?:\.\d{1,4})?"
    r"|\d{4,12})(?=\s{0,3}[|\t\n]|[ \u00a0]{2}|$)"
)
_TABLE_ENDS = lazy(r"\n[ \t\u00a0]*\n[ \t\u00a0]*\n|다\.\s")
_LENGTH = 3000  # letters of a table
_SCALES = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_KINDS: dict[str, tuple[Kind, str]] = {
    "원": ("money", "KRW"),
    "달러": ("money", "USD"),
    "%": ("percent", "%"),
}
BASIS = "table"


def read_table_amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of tables whose unit is written above them."""
    return tuple(_amounts(text)) if "단위" in text else ()


def _amounts(text: str) -> Iterator[Amount]:
    units = list(_UNIT.finditer(text))
    for at, unit in enumerate(units):
        ends = _TABLE_ENDS.search(text, unit.end(), unit.end() + _LENGTH)
        limit = ends.start() if ends else min(len(text), unit.end() + _LENGTH)
        limit = min([limit, *(later.start() for later in units[at + 1 : at + 2])])
        for cell in _CELL.finditer(text, unit.end(), limit):
            if made := _amount(text, cell, unit):
                yield made


def _amount(text: str, cell: re.Match[str], unit: re.Match[str]) -> Amount | None:
    printed = cell["number"].replace(",", "")
    if re.fullmatch(r"(?:19|20)\d\d", cell["number"]):  # a year heads its column
        return None
    value = Decimal(printed.lstrip("△▲-")) * (-1 if printed[0] in "△▲-" else 1)
    for letter in unit["scale"] or "":
        value *= _SCALES[letter]
    kind, name = _KINDS.get(unit["unit"], ("count", unit["unit"]))
    where = place(text, cell.start("number"), cell.end("number"))
    return Amount(**where, kind=kind, value=whole(value), unit=name, basis=BASIS)
