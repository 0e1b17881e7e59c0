"""What stands behind the name of a law: its decree, and what a bill does to it."""

from __future__ import annotations

from typing import NamedTuple

from index.korean.boundaries import CLOSING, ends_name
from index.korean.law_words import LEVELS, Level
from index.korean.patterns import lazy

_LEVEL = lazy(rf"[ ]?[{CLOSING}]?[ ]?(?P<word>시행[ ]?(?:령|규칙))")
_CHANGE = lazy(
    rf"[ ]?[{CLOSING}]?[ ]?(?:(?P<part>일부|전부)를?[ ]?)?"
    r"(?P<action>개정|폐지|제정)[ ]?(?P<bill>(?:법률?|령|규칙)?[ ]?안)?"
)
_NEW = lazy(rf"[ ]?[{CLOSING}]?[ ]?법?률?안")
# What is done with bills and not with laws.
_DONE = lazy(
    rf"[{CLOSING}]?[은는이가을를도]?[ ]"
    r"(?:(?:\d{1,2}일|지난달|지난해|이날|국회에?|함께|새로|다시|직접)[ ]|(?:대표|공동)[ ]?){0,3}"
    r"(?:재?발의[했한하된됐할를]|통과|가결|부결|처리를|처리했|의결했|(?:본회의|상임위|전체회의|(?:법안)?소위|법사위|정무위|과방위)"
    r"(?:를?[ ]통과|에[ ](?:상정|계류)|에서[ ](?:통과|가결|의결|부결)))"
)
_DONE_BEFORE = lazy(r"(?:발의|제안|심사|계류)(?:한|된|했던|할|하는|중인|[ ]중인)[ ][‘'“\"「『]?$")


class LevelFound(NamedTuple):
    """시행령 or 시행규칙 behind a name, and where it ends."""

    level: Level
    word: str
    end: int


class Change(NamedTuple):
    """What a bill does; ``bill`` says that it is named (개정안), ``changes`` that the action itself is."""

    action: str
    end: int
    bill: bool
    changes: bool = True


def read_level(text: str, at: int) -> LevelFound | None:
    """Return the decree or rule that is named right behind an act's name."""
    match = _LEVEL.match(text, at)
    if match is None:
        return None
    word, end = match["word"].replace(" ", ""), match.end()
    if ends_name(text, end) or text[end : end + 1] in tuple("상안" + CLOSING) or read_change(text, end):
        return LevelFound(LEVELS[word], word, end)
    return None


def read_change(text: str, at: int) -> Change | None:
    """Return what the words right behind a name do to the law: 일부 개정 법률안, 폐지, 제정안."""
    if match := _CHANGE.match(text, at):
        for group in ("bill", "action"):
            if match[group] and ends_name(text, match.end(group)):
                part = match["part"] if match["action"] == "개정" else None
                return Change((part or "") + match["action"], match.end(group), group == "bill")
    if (new := _NEW.match(text, at)) and ends_name(text, new.end()):
        return Change("제정", new.end(), bill=True, changes=False)
    return None


def said_of_a_bill(text: str, start: int, end: int) -> bool:
    """Say whether what is said of a name is said of bills: 전기통신사업법을 발의한 의원."""
    return bool(_DONE.match(text, end) or _DONE_BEFORE.search(text, max(0, start - 12), start))
