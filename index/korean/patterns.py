"""Patterns that are compiled when they are first asked, since no text asks all of them."""

from __future__ import annotations

import re
from typing import cast


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that compiles itself at its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)  # found without this call from now on
        return method
