"""Places that tell two sites of one kind apart: a 물류센터 in 김천 and one in 제천."""

from __future__ import annotations

import re
from functools import cache

from index.korean.gazetteer import read_table
from index.korean.patterns import lazy
from index.tracking.pledges import cues

_SITE = "센터|공장|캠퍼스|거점|허브|교육장|매장|지점|충전소|쉼터|스튜디오|사옥|연구소"
_OF_SITE = lazy(_SITE)
# The site stands near behind its place: 제천 제3산업단지에 물류센터를, and not 부산에서 열린 협약식.
_NEAR = rf"(?=[시군]?(?!에서)[에의과와·,]{{0,2}} (?:[^\s.]{{1,12}} ){{0,4}}[^\s.]{{0,8}}(?:{_SITE}))"


def places(said: str) -> frozenset[str]:
    """Return the places of the sites that a sentence names."""
    if _OF_SITE.search(said) is None:
        return frozenset()
    return frozenset(one["place"] or one["word"] for one in _names().finditer(said))


@cache
def _names() -> re.Pattern[str]:
    """Return a pattern for places; those that are other words, too, are meant with 시 or 군 behind them."""
    table = read_table("places")
    known, words = cues.alternatives(table["words"]), cues.alternatives(table["other_words"])
    return re.compile(rf"(?<![가-힣])(?:(?P<place>{known})|(?P<word>{words})(?=[시군])){_NEAR}")
