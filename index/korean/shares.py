"""Shares in words: 3분의 2, 절반, 5할."""

from __future__ import annotations

import re
from decimal import Decimal

from index.korean.amount import Amount, bounded
from index.korean.numerals import numeral_at, whole
from index.korean.spans import place


def read_share(text: str, found: re.Match[str]) -> Amount:
    """Return a share as a percentage."""
    if found["half"]:
        value = Decimal(50)
    elif found["tenths"]:
        value = Decimal(int(found["tenths"]) * 10 + int(found["hundredths"] or 0))
    else:
        ends = [numeral_at(found[name], 0) for name in ("part", "whole")]
        part, parts = (Decimal(one.value) if one else Decimal(1) for one in ends)
        value = round(100 * part / parts, 2) if parts else Decimal(0)
    where = place(text, found.start(), found.end())
    return bounded(text, Amount(**where, kind="percent", value=whole(value), unit="%", basis="fraction"))
