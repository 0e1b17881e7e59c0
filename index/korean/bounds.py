"""What the words about a date make of it: 까지, 이후, 이르면, 11월 중."""

from __future__ import annotations

from typing import Literal

from index.korean.patterns import lazy
from index.korean.periods import Period
from index.korean.said import Said

Bound = Literal["before", "after", "until", "since", "around", "earliest", "latest"]
_SUFFIX = lazy(
    r" ?(?:(?P<within>중(?=[에의으 ,.)]|$)|내(?=[에로 ,]|$)|안(?=에)|들어서?)"
    r"|(?P<before>이전|전(?=까지|에|의))|(?P<after>이후|후(?=[에부 ,]|$))"
    r"|(?P<around>무렵|전후|즈음|경(?=[^가-힣]|$|[에부까의과])|께|쯤))"
)
_END = lazy(" ?(?:(?P<until>까지)|(?P<since>부터))")
_PREFIX = lazy("(?:(?P<earliest>이르면|빠르면)|(?P<latest>늦어도|늦으면)) ?$")


def bounded(text: str, said: Said, period: Period) -> tuple[int, Bound | None]:
    """Return where a date ends with its suffix, and what it bounds."""
    suffix = _SUFFIX.match(text, said.end)
    kind = suffix.lastgroup if suffix else None
    if kind == "within" and (period.precision == "day" or said.time):
        suffix = kind = None
    end = suffix.end() if suffix else said.end
    prefix = _PREFIX.search(text, max(0, said.start - 6), said.start)
    if prefix is not None:
        return end, "earliest" if prefix["earliest"] else "latest"
    if said.within or (suffix and suffix["within"] in ("내", "안")):
        return end, "until"
    if kind in ("before", "after", "around"):
        return end, kind  # type: ignore[return-value]
    after = _END.match(text, end)
    return end, ("until" if after["until"] else "since") if after else None
