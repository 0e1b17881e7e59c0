"""Private people in a text: whom it calls 씨, where who holds an office is called by that."""

from __future__ import annotations

from index.korean.patterns import lazy
from index.korean.person_names import is_surname, looks_like_name

_CALLED = lazy(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})(?P<between> ?(?:\([^()\n]{1,20}\))? ?)씨(?![앗름족줄감알])"
)
_MARK = "씨"
_HIDDEN = "모"  # 김모 씨: the text itself says no more
HIDDEN = "○"


def private_masked(text: str) -> str:
    """Return a text with the surnames alone of those whom it calls 씨: 김○○ 씨."""
    if _MARK not in text:
        return text
    return _CALLED.sub(lambda found: _masked(found["name"], found["between"]), text)


def _masked(name: str, between: str) -> str:
    length = 2 if len(name) > 2 and is_surname(name[:2]) else 1
    surname, given = name[:length], name[length:]
    # 마음씨 and 아저씨 are words, and 김영희씨 is called by her name.
    is_name = looks_like_name(name, titled=True) or bool(between and is_surname(surname))
    if not is_name or given == _HIDDEN:
        return f"{name}{between}{_MARK}"
    return f"{surname}{HIDDEN * len(given)}{between}{_MARK}"
