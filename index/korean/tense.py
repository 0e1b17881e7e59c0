"""Which way a sentence looks from a date in it: what was, or what will be."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Lean = Literal["past", "future", "perhaps future"]

_AHEAD = 240  # letters, within which a date's verb stands
_BACK = 40

_QUOTES = '"“”'


def leaning(text: str, start: int, end: int) -> Lean | None:
    """Return where the verb that a date belongs to puts it; ``None`` where nothing tells."""
    about = _cues().match(text, end)
    kind = about.lastgroup if about else None
    if kind in ("range", "moved"):
        return "future" if kind == "range" else "perhaps future"
    before = text[max(0, start - _BACK) : start]
    if _due().search(before):
        return "past" if kind == "was" else "future"
    bounds = kind == "bounds"
    if _earlier().search(before) and not bounds:
        return "past"
    return _by_verb(text, start, end, bounds)


def in_topic_slot(text: str, start: int) -> bool:
    """Tell whether a date stands where news puts that of its report: 네이버는 5일 …."""
    return _topic().search(text, max(0, start - _BACK), start) is not None


def _by_verb(text: str, start: int, end: int, bounds: bool) -> Lean | None:
    """Return where the first verb leads that is not what somebody is reported to say."""
    for found in _verbs().finditer(text, end, end + _AHEAD):
        kind = found.lastgroup
        if kind == "quoted":
            continue
        if kind == "stop":
            return "perhaps future" if bounds else None
        if kind == "past":
            return "past"
        said_by_other = kind == "resolved" or _reported().match(text, found.end())
        if said_by_other and not bounds and _is_reports(text, start, end, found.start()):
            continue
        return "future" if kind == "future" or (bounds and not said_by_other) else "perhaps future"
    return "perhaps future" if bounds else None


def _is_reports(text: str, start: int, end: int, verb: int) -> bool:
    """Tell whether a date is that of the report (5일 네이버는 … 하겠다고 밝혔다), not of what is reported."""
    if in_topic_slot(text, start):
        return True
    opens = _opening().search(text, max(0, start - _BACK), start)
    return opens is not None and _subject().search(text, end, verb) is not None


def _ending_in(final: int, but: str = "") -> str:
    """Return the syllables that end in a consonant, by its place in Unicode's table."""
    return "".join(
        chr(0xAC00 + final + 28 * at) for at in range(399) if chr(0xAC00 + final + 28 * at) not in but
    )


@cache
def _verbs() -> re.Pattern[str]:
    past = _ending_in(20, but="있겠")  # ㅆ: 했, 열렸, 밝혔
    nieun, rieul = _ending_in(4), _ending_in(8)
    return re.compile(
        rf"(?P<quoted>(?<![가-힣A-Za-z\d.!?])[\"“][^{_QUOTES}\n]{{1,200}}[\"”])"
        r"|(?P<planned>(?:예정|계획|방침)이었)"
        rf"|(?P<future>예정|앞두|앞둔|[{rieul}] ?(?:계획|방침|전망|것|수 있)|겠)"
        rf"|(?P<perhaps>[{nieun}]다(?![가-힣]{{2}}(?<!고는)(?<!면서))|[되하열리]는 )"
        r"|(?P<resolved>기로)"
        rf"|(?P<past>[{past}]|(?<=[가-힣])(?:(?<![위대관요양])한|된|린|친|낸) )"
        rf"|(?P<stop>[.!?](?!\d)|[\n{_QUOTES}])"
    )


@cache
def _cues() -> re.Pattern[str]:
    """Return what after a date tells by itself: 25일~내달 3일, 15일부터, 14일로 미뤘다, 13일이었다."""
    return re.compile(
        r"(?P<range> ?(?:[~∼～-]|부터) ?(?:내달|다음 ?달|내년))|(?P<bounds>까지|부터)"
        r"|(?P<moved>(?:에서 \d{1,2}일)?로 (?:[^ .]{1,6} )?"
        r"(?:미루|미뤄|미뤘|연기|연장|늦|변경|옮|조정|잡|앞당|확정))"
        r"|(?P<was>이었|였)"
    )


@cache
def _due() -> re.Pattern[str]:
    return re.compile(r"(?:예정일|시행일|마감일|기한|시한|마감|출시일|선고일|개최일|납기|기일)[은이] $")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(r"(?<!에)(?<!에 )앞서,? [^.!?\n]{0,30}$")


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(r"[가-힣A-Za-z)\]”\"’'](?:은|는|이|가|께서) $")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:^|[.!?\n”\"=]\s*|(?:앞서|한편|이어|또),? )$")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(r"[가-힣A-Za-z)][은는이가] ")


@cache
def _reported() -> re.Pattern[str]:
    """Return what makes a verb one that is reported: 하겠다고, 연다며, 방침이라고."""
    return re.compile(r"(?:(?<=다)|[가-힣]{0,2}[다라])(?:고|며|면서)(?![가-힣])")
