"""Which way a sentence looks from a date in it: what was, or what will be."""

from __future__ import annotations

import re
from typing import Literal

Lean = Literal["past", "future", "perhaps future"]

_AHEAD = 60  # letters, within which a date's verb stands


def _ending_in(final: int, but: str = "") -> str:
    """Return the syllables that end in a consonant, by its place in Unicode's table."""
    return "".join(
        chr(0xAC00 + final + 28 * at) for at in range(399) if chr(0xAC00 + final + 28 * at) not in but
    )


_PAST = _ending_in(20, but="있겠")  # ㅆ: 했, 열렸, 밝혔
_NIEUN, _RIEUL = _ending_in(4), _ending_in(8)
_VERB = re.compile(
    rf"(?P<future>예정|앞두|앞둔|[{_RIEUL}][ \u00a0]?(?:계획|방침|전망|것|수[ \u00a0]있)|기로|겠)"
    rf"|(?P<perhaps>[{_NIEUN}]다(?![가-힣]{{2}})|[되하열리]는[ \u00a0])"
    rf"|(?P<past>[{_PAST}]|[가-힣](?:한|된|린|친|낸)[ \u00a0])"
    r"|(?P<stop>[.!?\n])"
)


def leaning(text: str, end: int) -> Lean | None:
    """Return where the verb after a date puts it; ``None`` where nothing tells."""
    bounds = text.startswith(("까지", "부터"), end)
    found = _VERB.search(text, end, end + _AHEAD)
    if found is None or found["stop"]:
        return "perhaps future" if bounds else None
    if found["past"]:
        return "past"
    return "future" if bounds or found["future"] else "perhaps future"
