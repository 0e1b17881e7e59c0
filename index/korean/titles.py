"""Titles of bills: the name, what is hung behind it, and the act and action that the name tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.korean.proposers import read_proposer
from index.korean.text import tidy

_ORDINAL = re.compile(r"^\d{1,4}\.\s+(?=\D)")  # an agenda's "3. ", but not the date in "12.3. 윤석열 …"
_VERB = re.compile(r"\s*(?:대표\s*)?(?:발의|제출|제안)$")
_NUMBER = re.compile(r"의안\s*번호\s*제?\s*\w+\s*호?")

_SEVERAL = re.compile(
    r"(?:.*?위한 )?(?P<law>.+?)(?: 등 \d+개 ?법률)?의? "
    r"(?P<action>일부개정|전부개정|폐지)(?:에 관한|을 위한|를 위한) 법률안"
)
_CHANGE = re.compile(r"(?P<law>.+?)\s*(?P<action>일부\s*개정|전부\s*개정|폐지|중\s*개정|개정)\s*법률안")
_ENACT = re.compile(r"(?P<law>.*(?:법률|법))안")
# Until 2005 or so an amendment was 중개정 and a whole revision plain 개정.
_OLD_ACTIONS = {"중개정": "일부개정", "개정": "전부개정"}


@dataclass(frozen=True)
class Title:
    """A bill's title taken apart; ``law`` and ``action`` are None for what is no 법률안."""

    name: str
    alternative: bool
    proposer: str | None
    law: str | None
    action: str | None


def read_title(text: str) -> Title:
    """Take a title apart; parentheses that belong to the name stay in it."""
    name = _ORDINAL.sub("", tidy(text))
    alternative, proposer = False, None
    while (split := _split_suffix(name)) is not None:
        rest, suffix = split
        if suffix == "대안":
            alternative = True
        elif proposer is None and _is_proposer(suffix):
            proposer = suffix
        elif not (_NUMBER.fullmatch(suffix) or suffix.endswith(("위원회안", "위원회"))):
            break
        name = rest
    law, action = _read_law(name)
    return Title(name, alternative, proposer, law, action)


def _split_suffix(text: str) -> tuple[str, str] | None:
    """Return what stands before the last parentheses and what stands in them, where they end the text."""
    text = _VERB.sub("", text)
    if not text.endswith(")"):
        return None
    depth = 0
    for start in range(len(text) - 1, 0, -1):
        depth += {")": 1, "(": -1}.get(text[start], 0)
        if depth == 0:
            rest, suffix = text[:start].rstrip(), _VERB.sub("", text[start + 1 : -1]).strip()
            return (rest, suffix) if rest else None
    return None


def _is_proposer(suffix: str) -> bool:
    proposer = read_proposer(suffix)
    counted = proposer.kind != "기타" or proposer.count is not None
    return counted or suffix.endswith(("위원회", "위원장"))


def _read_law(name: str) -> tuple[str, str] | tuple[None, None]:
    if found := _SEVERAL.fullmatch(name) or _CHANGE.fullmatch(name):
        action = found["action"].replace(" ", "")
        return found["law"], _OLD_ACTIONS.get(action, action)
    if found := _ENACT.fullmatch(name):
        return found["law"], "제정"
    return None, None
