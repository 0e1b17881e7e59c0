"""The several things of one verb: '보고서'와 쿠폰 2종(2000원), 이용권을 제공한다."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.amount import Amount
from index.korean.patterns import lazy
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Span

# What ends a thing of a list: a closed name, a bracket, a number that counts no people.
_ENDS = lazy(
    r"(?:[’'」』》]|\[|(?<=[종장매개권회])|(?<=[\d만천백억조]원))(?P<join> ?(?:와|과|및|그리고)(?= )"
    r"|,(?= ))(?! ?(?:등|최대|약 |총 ))"
)
_AND_OTHERS = lazy(r"[가-힣’'」』\]] ?등(?:을|의|에|으로|도|,|을 | )")
_MARKED = lazy(r"[’'」』》\[]")
_NOUN = lazy(r"[가-힣]{2,}")


def split_items(text: str, plain: str, clause: Clause, amounts: Sequence[Amount]) -> list[Span]:
    """Return the stretches of a clause that each tell a thing of its own, or the whole clause."""
    where = clause.span
    end = min(where[1], clause.done.span[0])
    if "각각" in plain[where[0] : end]:
        return [where]
    cuts = list(_ENDS.finditer(plain, where[0], end))
    if not cuts or _AND_OTHERS.search(plain, cuts[-1].end(), end):
        return [where]
    begins = [where[0], *(one.end() for one in cuts)]
    ends = [*(one.start("join") for one in cuts), where[1]]
    items = list(zip(begins, ends, strict=True))
    if any(not _is_thing(text, plain, one, amounts) for one in items[:-1]):
        return [where]
    last = (items[-1][0], end)
    return items if _is_thing(text, plain, last, amounts) else [where]


def _is_thing(text: str, plain: str, where: Span, amounts: Sequence[Amount]) -> bool:
    """Tell whether a stretch names a thing and marks it: by quotation marks, a bracket or a number."""
    numbers = [one for one in amounts if where[0] <= one.start < where[1]]
    if not numbers and not _MARKED.search(plain, *where):
        return False
    rest, begin = "", where[0]
    for one in numbers:
        rest += text[begin : one.start]
        begin = max(begin, one.end)
    return _NOUN.search(rest + text[begin : where[1]]) is not None
