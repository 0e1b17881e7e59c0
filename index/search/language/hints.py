"""What in a query looks like an operator of other languages and is none of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.search.language.lexer import OPERATORS, plain

BAR = "|"
_QUOTED = re.compile(r'"[^"]*"')
_ENDS = re.compile(r"^[^\w|]+|[^\w|]+$")


def unmeant(query: str) -> Iterator[str]:
    """Yield the bars, and the operators in small letters, that were read as parts of words."""
    bare = _QUOTED.sub(" ", plain(query))
    if BAR in bare:
        yield BAR
    words = (_ENDS.sub("", word) for word in bare.split())
    yield from dict.fromkeys(word for word in words if word not in OPERATORS and word.upper() in OPERATORS)
