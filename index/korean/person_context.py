"""What stands around a name in Korean text: the words before it, and the organisations beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.korean.organisations import Organisation
from index.korean.patterns import lazy
from index.korean.person_names import foreign, is_surname, is_title, looks_like_name
from index.korean.spans import Unspaced

_WINDOW = 70  # characters before a title in which its name may stand
_WORD = lazy(
    r"[가-힣A-Za-z0-9&·ㆍ]+|\([^()\n]{1,40}(?:\([^()\n]{1,20}\)[^()\n]{0,10})?\)|[^\s가-힣A-Za-z0-9&]"
)
BETWEEN = (
    "전",
    "현",
    "前",
    "現",
    "신임",
    "겸",
    "차기",
    "임시",
    "초대",
    "직무대행",
    "소속",
    "무소속",
    "비례대표",
    "출신",
    "상임",
    "공동",
    "고",
    "故",
)
_BEING = lazy(r"(?:인|이자|을 맡은|를 맡은|을 지낸|를 지낸|이던|이었던|였던)$")
_SURNAME_BEFORE = lazy(r"(?<![가-힣A-Za-z0-9])(?P<surname>[가-힣])[ ]$")
# 한 중진 의원 is one of many, and nobody called 한중진.
_SENIORITY = ("중진", "초선", "재선", "삼선", "다선", "원로", "전직", "현직", "고위", "소장", "핵심", "청년")
BODY_HEADS = {
    "협회장": "협회",
    "연합회장": "연합회",
    "중앙회장": "중앙회",
    "위원장": "위원회",
    "조합장": "조합",
    "원장": "원",
    "회장": "회",
}


@dataclass(frozen=True)
class Word:
    """A word, or a bracket with what it holds, and where it stands."""

    text: str
    start: int
    end: int


class Context:
    """One text, and the places of its organisations."""

    def __init__(self, text: str, organisations: Sequence[Organisation], unspaced: Unspaced) -> None:
        self.text = text
        self.unspaced = unspaced
        self.ending_at = {one.end: one for one in organisations}
        self.starting_at = {one.start: one for one in organisations}
        self.covered = {
            offset for one in organisations if len(one.text) < 40 for offset in range(one.start, one.end)
        }

    def glued_to(self, begins: int, start: int) -> str | None:
        """Return the organisation that a title is glued to: 쿠팡대표, 공정위원장."""
        for end in (start, start + 1):
            glued = self.ending_at.get(end)
            if glued is not None and glued.start == begins:
                return glued.text
        return None

    def before(self, end: int) -> list[Word]:
        """Return the words of the line before a place, the nearest first."""
        floor = max(0, end - _WINDOW)
        line = max(floor, self.text.rfind("\n", floor, end) + 1)
        words = [Word(match[0], match.start(), match.end()) for match in _WORD.finditer(self.text, line, end)]
        if words and line == floor and floor and self.text[floor - 1].isalnum():
            words = words[1:]  # cut by the window
        return words[::-1]

    def name(self, words: list[Word]) -> tuple[str, int] | None:
        """Return the name that stands right before, with or without (국민의힘·비례) after it."""
        nearest = words[0]
        if nearest.text.startswith("(") and len(words) > 1 and words[1].end == nearest.start:
            nearest = words[1]
        if match := foreign().search(self.text, max(0, nearest.end - 12), nearest.end):
            return match[0], match.start()
        last = last_listed(nearest.text)
        at = nearest.end - len(last)
        if nearest.start in self.covered and nearest.end - 1 in self.covered:
            return None
        if joined := self.apart(last, at):
            return joined
        return (last, at) if looks_like_name(last, titled=True) else None

    def apart(self, given: str, at: int) -> tuple[str, int] | None:
        """Return a name that a stray space cuts: 최 민희 의원."""
        found = _SURNAME_BEFORE.search(self.text, max(0, at - 3), at) if len(given) == 2 else None
        if found is None or found["surname"] in BETWEEN or not is_surname(found["surname"]):
            return None
        if given in _SENIORITY:
            return None
        name = found["surname"] + given
        return (name, found.start()) if looks_like_name(name) else None

    def told_before(self, at: int) -> bool:
        """Say whether an organisation or a title stands right before a place."""
        if at and self.text[at - 1] in "○◯●":
            return True  # minutes
        if self.text[at - 1 : at] != " ":
            return False
        before = self.before(at)
        return at - 1 in self.ending_at or (bool(before) and is_title(before[0].text))

    def in_bracket(self, word: Word) -> str | None:
        """Return the organisation that a bracket begins with: (국민의힘·비례)."""
        inner = self.starting_at.get(word.start + 1) if word.text.startswith("(") else None
        return inner.text if inner else None

    def widened(self, at: int, organisation: str | None) -> tuple[int, str | None]:
        """Return where the words before a name begin that belong to it: 카카오 비대위원장인 홍은택 대표."""
        start = at
        for _ in range(4):
            if self.text[start - 1 : start] != " ":
                break
            before = self.ending_at.get(start - 1) or self.bracketed(start - 1)
            words = self.before(start)
            if before is not None:
                start, organisation = before.start, organisation or before.text
            elif words and words[0].end == start - 1 and self.belongs(words):
                start = words[0].start
            else:
                break
        return start, organisation

    @staticmethod
    def belongs(words: list[Word]) -> bool:
        """Say whether a title before a name is its own, and not that of a name before."""
        title = _BEING.sub("", words[0].text)
        if words[0].text == "소속":
            return True
        return is_title(title) and (
            title != words[0].text or len(words) < 2 or not looks_like_name(words[1].text, titled=True)
        )

    def bracketed(self, end: int) -> Organisation | None:
        """Return the organisation before a bracket: 쿠팡풀필먼트서비스(CFS) 정종철 대표."""
        opens = self.text.rfind("(", max(0, end - 20), end) if self.text[end - 1 : end] == ")" else -1
        return self.ending_at.get(opens)


def last_listed(word: str) -> str:
    """Return the last of what a word lists: 유승민 of 대구시장·유승민."""
    return re.split("[·ㆍ]", word)[-1]


def head_of(prefix: str, title: str) -> str | None:
    """Return the body whose head a glued title names: 소상공인연합회장 is that of 소상공인연합회."""
    if not prefix or prefix in ("부", "전", "현"):
        return None
    return prefix + BODY_HEADS[title] if title in BODY_HEADS else None
