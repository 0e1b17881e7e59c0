"""Who proposed a bill, as the portals write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.korean.text import MIDDLE_DOTS, tidy

Kind = Literal["의원", "정부", "위원장", "의장", "기타"]

_SEPARATOR = re.compile(f"[,，﹐︐、､﹑،;；{MIDDLE_DOTS}]")
_COUNT = re.compile(r"(등|외)\s*(\d[\d,]{0,11})\s*[인명]")
_VERB = re.compile(r"\(?(?:대표\s*)?발의\)?|(?:제출|제안)$")
_MEMBER = re.compile(r"(?!국회의원|의원)([가-힣]{2,5}?)(?:의원)?등?")
# A chair of an Assembly committee is X위원장; one of an agency is X위원회위원장.
_AGENCY = re.compile(r"(?<!특별)위원회\s*위원장$")


@dataclass(frozen=True)
class Proposer:
    """A proposer: the portal's kind, the lead members, and how many proposed in all."""

    kind: Kind
    leads: tuple[str, ...] = ()
    count: int | None = None


def read_proposer(text: str) -> Proposer:
    """Understand a proposer; what is odd has kind 기타 and no leads.

    Petitioners are counted and not named: they are private persons.
    """
    plain = _VERB.sub("", tidy(text)).strip(" ()")
    if plain == "정부":
        return Proposer("정부")
    if plain in ("의장", "국회의장"):
        return Proposer("의장")
    if plain.endswith("위원장"):
        return Proposer("기타" if _AGENCY.search(plain) else "위원장")
    return _read_people(plain)


def split_names(text: str) -> list[str]:
    """Return the names of people in a list joined by any comma or middle dot, without white space."""
    parts = (tidy(part).replace(" ", "") for part in _SEPARATOR.split(text))
    return [part for part in parts if part]


def _read_people(text: str) -> Proposer:
    counts = {word: int(number.replace(",", "")) for word, number in _COUNT.findall(text)}
    found = [_MEMBER.fullmatch(name) for name in split_names(_COUNT.sub("", text))]
    leads = tuple(match[1] for match in found if match)
    if not leads or len(leads) != len(found):
        return Proposer("기타")
    count = counts.get("등", len(leads)) + counts.get("외", 0) if counts else None
    return Proposer("의원", leads, count) if "의원" in text else Proposer("기타", (), count)
