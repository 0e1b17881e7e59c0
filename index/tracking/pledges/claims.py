"""Whose claim the words behind a clause say that it is: 뽑겠다는 게 SKT의 복안이다, 그의 구상이다."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from index.korean.patterns import lazy
from index.tracking.events.actors import Named
from index.tracking.pledges.clauses import CLAIMS

ANAPHOR: Literal["anaphor"] = "anaphor"
_CLAIM = lazy(r"(?<=는) (?:것이|게|것은|점이) (?:(?P<anaphor>그|회사(?: 측)?|이 회사|업체|사측)(?=의))?")
_CLAIMED = lazy(rf"(?: ?(?:측|관계자|대표))?의 (?:[가-힣]{{1,6}} )?(?:{CLAIMS})")


def claimed_by(plain: str, start: int, end: int, names: Sequence[Named]) -> Named | Literal["anaphor"] | None:
    """Return who claims what ends at ``start``, by one of the ``names`` of its sentence or an anaphor."""
    claim = _CLAIM.match(plain, start, end)
    if claim is None:
        return None
    if claim["anaphor"]:
        return ANAPHOR if _CLAIMED.match(plain, claim.end(), end) else None
    near = (one for one in names if one.start == claim.end())
    return next((one for one in near if _CLAIMED.match(plain, one.end, end)), None)
