"""A promise told without a day gets it from a later sentence: 해당 이모티콘은 오는 5일부터 받을 수 있다."""

from __future__ import annotations

from dataclasses import replace

from index.korean.patterns import lazy
from index.tracking.pledges.merging import Draft
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.whole import Whole

_NEXT = lazy(
    r"받을 수 있|신청할 수 있|신청 가능|신청을 받|이용할 수 있|시작(?:된|될|한|하)|시행(?:된|될|한|하)"
    r"|제공(?:된|될)|지급(?:된|될)|공개(?:된|될)"
    r"|적용(?:된|될|한)|접수|효력|(?:이루어|이뤄)(?:진|질)"
)
_WHEN = lazy(r"(?:시점|시기|시행일|적용일|기간|기한|지급|신청|혜택|접수|보상|환급|환불)(?:은|는)")
_BACK = 8  # promises back, to which a day told later may belong


def may_tell_day(text: str, where: Span) -> bool:
    """Tell whether a sentence says that something begins or can be had."""
    return _NEXT.search(text, *where) is not None


def give_day(whole: Whole, where: Span, drafts: list[Draft]) -> None:
    """Give the day of a stretch to the last promise that has none and is of that thing."""
    term = whole.term(where)
    if term is None or (term.first and term.first <= whole.published):
        return
    said = whole.text[slice(*where)]
    last = len(drafts) - 1
    for at in range(last, max(-1, last - _BACK), -1):
        one = drafts[at]
        beside = at == last and _WHEN.search(said) is not None
        if one.promise.term is None and (beside or (one.thing and one.thing.text.split()[-1] in said)):
            drafts[at] = one._replace(promise=replace(one.promise, term=term))
            return
