"""What a user types to name one bill: its number, a short number, its BILL_ID or its address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from index.korean.text import tidy

_ADDRESS = re.compile(r"\b(?:bill_?id|lgsltPaId)=(\w+)", re.IGNORECASE | re.ASCII)
_BILL_ID = re.compile(r"(?:PRC|ARC|GOV)_[A-Z0-9]{4,40}")
_NUMBER = re.compile(r"(?:의안)?\s*(?:번호)?\s*:?\s*제?\s*([A-Z]{2}\d{5}|\d{1,7})\s*호?", re.ASCII)


@dataclass(frozen=True)
class BillReference:
    """A bill as named by a user; exactly one field is set.

    ``number`` is a whole 의안번호: seven digits, six before the 17th Assembly, or provisional as DD20544.
    ``short`` is a number without its Assembly and leading zeros: 18769 for 2118769, 1 for 2200001.
    """

    bill_id: str | None = None
    number: str | None = None
    short: str | None = None


def read_bill_reference(text: str) -> BillReference | None:
    """Understand a reference to one bill; None where the text is none.

    Any number of one to five digits is taken for a short one, a year too, so a search for words has to ask
    only for what is longer.
    """
    plain = tidy(normalize("NFKC", text))
    if address := _ADDRESS.search(plain):
        return BillReference(bill_id=address[1])
    typed = plain.upper()
    if _BILL_ID.fullmatch(typed):
        return BillReference(bill_id=typed)
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return None
    number = found[1]
    if len(number) > 5:
        return BillReference(number=number)
    short = number.lstrip("0")
    return BillReference(short=short) if short else None
