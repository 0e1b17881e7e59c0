"""Percentages held against the counts that the same text gives for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.korean.amount import Amount
from index.korean.amounts import read_amounts
from index.korean.patterns import lazy
from index.korean.spans import Span, place

_BESIDE = lazy(r"[ \u00a0]?\(?[ \u00a0]?(?:약[ ]?)?|[은는이가][ \u00a0]|[(/,·]\s?")
_FROM = lazy(
    r"%[)]?(?:에[ \u00a0]?(?:해당|달)[ \u00a0]?하[ \u00a0]?는|인|를[ \u00a0]차지하는)[^.!?\n]{0,30}$"
)
_REACH = 600  # letters back, within which the whole stands
_NEAR = Decimal(2)  # points, within which a wrong share still plainly means those counts


@dataclass(frozen=True, kw_only=True)
class Contradiction(Span):
    """A percentage that its own counts do not give: ``part`` of ``whole`` is ``computed``, not ``stated``."""

    stated: Decimal
    computed: Decimal
    part: Amount
    whole: Amount


def read_contradictions(text: str, amounts: Sequence[Amount] | None = None) -> tuple[Contradiction, ...]:
    """Return the percentages that contradict the counts beside them."""
    return tuple(_contradictions(text, read_amounts(text) if amounts is None else amounts))


def _contradictions(text: str, amounts: Sequence[Amount]) -> Iterator[Contradiction]:
    for at, share in enumerate(amounts):
        part = _part(text, amounts, at)
        if share.kind != "percent" or share.value is None or share.bound or part is None:
            continue
        wholes = [one for one in amounts[max(0, at - 20) : at] if _may_be_whole(one, part, share)]
        ratios = [(_percent(part, one), one) for one in wholes]
        stated = Decimal(share.value)
        if not ratios or any(_agrees(ratio, stated) for ratio, _ in ratios):
            continue
        computed, whole = min(ratios, key=lambda pair: abs(pair[0] - stated))
        if abs(computed - stated) <= _NEAR:
            where = place(text, share.start, share.end)
            computed = computed.quantize(Decimal("0.01"))
            yield Contradiction(
                **where, basis="computed", stated=stated, computed=computed, part=part, whole=whole
            )


def _part(text: str, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Return the count that a percentage is said of: 1만4918건(17.1%), 83.1%에 해당하는 … 8만7195건."""
    share = amounts[at]
    before = amounts[at - 1] if at else None
    if (
        before
        and before.kind == "count"
        and before.value
        and _BESIDE.fullmatch(text, before.end, share.start)
    ):
        return before
    after = amounts[at + 1] if at + 1 < len(amounts) else None
    if after and after.kind == "count" and after.value:
        between = text[share.end - 1 : after.start]
        if between in ("%(", "% (") or _FROM.match(between):
            return after
    return None


def _may_be_whole(one: Amount, part: Amount, share: Amount) -> bool:
    if (
        one is part
        or one.kind != "count"
        or one.unit != part.unit
        or one.value is None
        or one.bound in ("SEVERAL", "APPROX_MORE")
    ):
        return False
    return one.value > (part.value or 0) and share.start - one.end < _REACH


def _percent(part: Amount, whole: Amount) -> Decimal:
    return Decimal(part.value or 0) / Decimal(whole.value or 1) * 100


def _agrees(computed: Decimal, stated: Decimal) -> bool:
    """Tell whether a share was rounded, or cut, to the digits given."""
    exponent = stated.as_tuple().exponent
    digit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return -digit / 2 <= computed - stated < digit
