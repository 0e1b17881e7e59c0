"""The name in quotation marks by which what is promised goes: ‘프로젝트 단골’."""

from __future__ import annotations

import re

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.phrases import Thing
from index.tracking.pledges.pledge import Span

_QUOTED = lazy(
    r"‘(?P<a>[^‘’\n]{2,50})’|(?<![가-힣\w])'(?P<b>[^'\n]{2,50})'|「(?P<c>[^「」\n]{2,50})」"
    r"|『(?P<d>[^『』\n]{2,50})』|《(?P<e>[^《》\n]{2,50})》|[<〈](?P<f>[^<>〈〉\n]{2,50})[>〉]"
    r"|[“\"](?P<g>[^“”\"\n]{2,30})[”\"]"
)
_OPENS = lazy(r"[‘'「『《<〈“\"]")  # a name in quotation marks
_NO_NAME = lazy(
    r"에서(?![가-힣])|[을를] (?:위한|위해|위하여|통해|바탕|계기|토대)|[이가] |의 일환| 사태|(?:라"
    r"|이라)[고며는]"
)
_SPOKEN = lazy(r"(?:다|요|까|죠|임|음)[.!?]?$|[.!?,]$")
_MARKED_OBJECT = lazy(r"[’'」』》>〉][을를](?: |$)")  # ‘계좌 안심 조회’를


def quoted_name(text: str, plain: str, where: Span, thing: Thing | None) -> Thing | None:
    """Return the last name in quotation marks that stands for what is done."""
    if not _OPENS.search(text, *where):
        return None
    names = []
    for found in _QUOTED.finditer(text, *where):
        group = str(found.lastgroup)
        said = found[group]
        if _SPOKEN.search(said) or _NO_NAME.match(text, found.end()) or _is_event(said):
            continue
        names.append(Thing(said, found.span(group), named=True))
    if (
        names
        and _MARKED_OBJECT.match(plain, names[-1].span[1])
        and (thing is None or thing.span < names[-1].span)
    ):
        return names[-1]
    if thing and names:
        inner = [one for one in names if thing.span[0] - 3 <= one.span[0] <= thing.span[1]]
        near = inner or [
            one for one in names if 0 <= thing.span[0] - one.span[1] <= 12 and not _apart(plain, one, thing)
        ]
        if near:
            return near[-1]
        # An object of its own beside a place that is named: '착한상점'에 전용관을.
        if not _is_measure(thing) and len(thing.text) > 3 and not _is_plain(thing):
            return None
    return names[-1] if names else None


def _apart(plain: str, name: Thing, thing: Thing) -> bool:
    return re.search(r"[을를],? |[은는] ", plain[name.span[1] : thing.span[0]]) is not None


def _is_measure(thing: Thing) -> bool:
    return thing.text.split()[-1] in cues.words("nouns", "measures")


def _is_plain(thing: Thing) -> bool:
    return thing.text in cues.words("nouns", "abstract")


def _is_event(said: str) -> bool:
    return said.endswith(cues.ends("nouns", "events"))
