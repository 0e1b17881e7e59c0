"""What words stand for in a search: as the build of the index has it ready, else worked out."""

from __future__ import annotations

import re

from index.korean.text import squeeze
from index.search.meanings import ready
from index.search.meanings.meaning import Bounds, Meaning, in_texts

_HANJA = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_QUOTES = "「」『』<>《》〈〉\"'“”‘’ "


def meanings_of(word: str) -> tuple[Meaning, ...]:
    """Return what a word stands for beside itself, however spaced, what is only related to it last."""
    read = _in_hangul(word)
    if read is None:
        return _meanings_of(word)
    # Several words are one only where they are a name.
    return (*([] if " " in word else [in_texts([read])]), *_meanings_of(read))


def _meanings_of(word: str) -> tuple[Meaning, ...]:
    if (held := ready.held("meaning", squeeze(word))) is not None:
        return held
    from index.search.meanings import known  # noqa: PLC0415 - it takes longer than most searches

    return known.meanings_of(word)


def canonical(field: str, word: str) -> tuple[str, ...]:
    """Return the values of a fact of records that a word typed for it means."""
    names = _names(field, word)
    if field == "company":
        return names or (word,)
    if field == "committee":
        names = names or _names(field, f"{word}위")  # 정무
    return tuple(dict.fromkeys(map(squeeze, (*names, word))))


def bounds_of(word: str) -> Bounds | None:
    """Return what may belong to the topic of a name; None where none has it."""
    if (held := ready.held("topic", squeeze(word))) is not None:
        return held[0] if held else None
    from index.search.meanings import known  # noqa: PLC0415 - as above

    return known.bounds_of(word)


def _in_hangul(word: str) -> str | None:
    """Return a word with its hanja as Hangul spells them; None where it has none that can be read."""
    if not _HANJA.search(word):
        return None
    from index.korean.hanja import in_hangul  # noqa: PLC0415 - few queries have any

    return in_hangul(word)


def _names(field: str, word: str) -> tuple[str, ...]:
    word = _in_hangul(word) or word
    if (held := ready.held(field, squeeze(word.strip(_QUOTES)))) is not None:
        return held
    from index.search.meanings import known  # noqa: PLC0415 - as above

    return known.names_of(field, word)
