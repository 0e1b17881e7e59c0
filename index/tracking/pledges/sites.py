"""Places that tell two sites of one kind apart: a 물류센터 in 김천 and one in 제천."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from index.korean.gazetteer import read_table
from index.korean.patterns import lazy
from index.tracking.pledges import cues

_SITE = lazy(r"센터|공장|캠퍼스|거점|물류|허브|교육장|매장|지점|충전소|쉼터|스튜디오|사옥|연구소")
_BEHIND = r"(?=[시군에의과와·,]|제?\d|일반산업|산업단지|물류| )"


def apart(one: str, other: str) -> bool:
    """Tell whether two sentences are of sites, and of none in the same place."""
    mine, theirs = places(one), places(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


@lru_cache(maxsize=4096)
def places(said: str) -> frozenset[str]:
    """Return the places that a sentence about a site names."""
    return frozenset(_names().findall(said)) if _SITE.search(said) else frozenset()


@cache
def _names() -> re.Pattern[str]:
    known = cues.alternatives(read_table("places")["words"])
    return re.compile(rf"(?<![가-힣])(?:{known}){_BEHIND}")
