"""What a clause does, and what it is done to: what stances and accounts share."""

from __future__ import annotations

from typing import NamedTuple

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Relation, Strength

_OBJECT = lazy(
    r"(?:[가-힣A-Za-z0-9\])’'”\"][을를도]|[가-힣] 역시|\d[\d,.만천백억조]{0,9} ?원(?:씩|까지|가량|어치)?)"
    r" (?:[^\s]{1,12} ){0,5}$|\d[\d,.만천백억조 ]{0,12}원[을를] (?:[^\s]{1,12} ){0,9}$"
)


class Stance(NamedTuple):
    """What a clause does: a promise of a ``strength``, or an account with its ``relation``."""

    rule: str
    strength: Strength | None = None
    relation: Relation | None = None
    doubts: tuple[str, ...] = ()


def has_object(plain: str, clause: Clause) -> bool:
    """Tell whether a clause says to what its verb is done: 창구도, 10억원씩."""
    if cues.tells(clause.done, "verbs", "aside"):
        return False
    begin = max((one.span[1] for one in clause.ifs), default=clause.span[0])  # 모습을 상상하면 설렌다
    return _OBJECT.search(plain, begin, clause.done.span[0]) is not None
