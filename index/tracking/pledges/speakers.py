"""Who speaks in minutes: the lines that begin with a name (증인 박대준: …, ○위원장 이철규 …)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from index.korean.known_names import known_words
from index.korean.organisations import formal
from index.korean.patterns import lazy
from index.korean.person_names import looks_like_name

_LINE = lazy(
    r"(?m)^[ \t]*[○◯◎◇o]? ?(?P<label>(?:(?:증인|참고인|진술인)(?:\([^()\n]{1,30}\))?|발언자"
    r"|위원장(?:직무대리)?|소위원장|간사"
    r"|위원|의원|장관|차관)? ?"
    r"(?P<name>[가-힣]{2,4})(?P<title> (?:[가-힣A-Za-z]{1,20} )?(?:증인|참고인|대표이사|대표|의장"
    r"|부사장|사장|회장|위원|의원|위원장|장관|차관|"
    r"이사|본부장|총괄|위원장대리))?)(?:\((?P<of>[^()\n]{1,30})\))?(?: ?[:：]| {2,}(?=\S))"
)
# A line marked as a speaker's: before his words stands his office, his name, or both.
_MARKED = lazy(
    r"(?m)^[ \t]*[○◯◎◇] ?(?P<first>[가-힣A-Za-z0-9()·]{2,40})(?P<second> [가-힣]{2,10})?"
    r"(?: ?\((?P<of>[^()\n]{1,30})\))? ?[:：]?(?= )"
)
# In the press: ▲ 네이버 부사장 = …
_ASKED = lazy(
    r"(?m)^[ \t]*[▲△▶◆●○◇-] ?(?P<first>[가-힣A-Za-z0-9·]{2,20})(?P<second> [가-힣]{2,10})?(?P<of>(?!))? = "
)
_OFFICE = re.compile(
    r"(?:(?P<asks>(?:소?위원장|위원|의원|간사)(?:직무대리|대리)?)|증인|참고인|진술인|발언자|대표이사|대표|부사장|사장"
    r"|회장|의장|이사|본부장|총괄|상무|전무|실장|국장|센터장|(?:장관|(?:제[1-9])?차관|위원장|청장|처장|원장)(?:직무대행|대리)?)$"
)
_CHAIR = ("위원장", "위원", "의원", "간사", "소위원장", "장관", "차관")
_HEARD = ("증인", "참고인", "진술인")
_NO_COMPANY = re.compile(r"^[전현]$|(?:자|모임|단체|연대|연합|협회|위원회|노조|대책위|가족|유족)$")
_NAME_AND_OFFICE = 2  # words
_FORMS = re.compile(r"주식회사|\(주\)|㈜")
_FEWEST = 2
# What every such line has; most texts have neither, and are not gone through line by line.
_COLONS, _MARKS = (":", "：", "  "), tuple("○◯◎◇▲△▶◆●-")


@dataclass(frozen=True)
class Turn:
    """One who speaks from ``start`` on; ``asks`` where it is a member or the chair, who promises nothing.

    ``of`` is the body that the office before or behind the name is of.
    """

    start: int
    name: str
    asks: bool
    words: int  # where the words begin
    of: str | None = None


class Minutes(tuple[Turn, ...]):
    """The turns of a text, none where it is no minutes."""

    __slots__ = ()

    def __new__(cls, text: str) -> Minutes:
        """Read a text."""
        told = [_turn(one) for one in _LINE.finditer(text)] if _may_have(text, _COLONS) else []
        known = [one for one in told if one is not None]
        marked_lines = (*_MARKED.finditer(text), *_ASKED.finditer(text)) if _may_have(text, _MARKS) else ()
        marks = sorted(marked_lines, key=_place)
        marked = [one for one in map(_marked_turn, marks) if one is not None]
        if len(known) < _FEWEST:
            known = marked
        elif marked:
            starts = {one.start for one in known}
            known = sorted([*known, *(one for one in marked if one.start not in starts)], key=_begins)
        return super().__new__(cls, known if len(known) >= _FEWEST else ())

    def at(self, place: int) -> Turn | None:
        """Return who speaks at a place of the text."""
        number = bisect_right(self, place, key=_begins) - 1
        return self[number] if number >= 0 else None

    def before(self, turn: Turn) -> Turn | None:
        """Return who spoke before."""
        number = bisect_right(self, turn.start, key=_begins) - 2
        return self[number] if number >= 0 else None


def _may_have(text: str, marks: Sequence[str]) -> bool:
    return any(map(text.__contains__, marks))


def _place(line: re.Match[str]) -> int:
    return line.start()


def _begins(turn: Turn) -> int:
    return turn.start


def _turn(line: re.Match[str]) -> Turn | None:
    named = line["label"].split()
    told = named[0] if named else ""
    titled = (
        told.split("(")[0] in ("증인", "참고인", "진술인", "발언자", *_CHAIR)
        or len(named) > 1
        or told.endswith(_CHAIR)
    )
    if not titled:
        return None
    asks = told in _CHAIR or named[-1].endswith(_CHAIR)
    name = "" if line["name"] in _HEARD else line["name"]
    of = _body(line["of"] or "") or _house(line["name"], line["of"])
    return Turn(line.start(), name, asks, line.end(), of)


def _marked_turn(line: re.Match[str]) -> Turn | None:
    """Return whose turn a marked line begins: ○증인 정하람, ○정나래 위원, ○금융위원장."""
    first, second = line["first"], (line["second"] or "").strip()
    office = _OFFICE.search(first)
    if office is None and _OFFICE.fullmatch(second) and known_words().get(first):
        return Turn(line.start(), "", asks=False, words=line.end(), of=formal(first))
    if office is None and (_OFFICE.fullmatch(second) is None or not looks_like_name(first, titled=True)):
        return None
    role = office or _OFFICE.fullmatch(second)
    named = office is None or looks_like_name(second, titled=True)
    name, title = (first, second) if office is None else (second if named else "", first)
    of = _body(line["of"] or title) or _house(first, line["of"])
    if not named and of is None and _OFFICE.search(second):  # ○증인 구글코리아대표
        named, of = True, _body(second)
    asks = of is None and role is not None and role["asks"] is not None
    return Turn(line.start(), name, asks, line.end() if named else line.end("first"), of)


def _house(role: str, office: str | None) -> str | None:
    """Return the company that no list knows, whose head is heard: ○ 증인(누리상점 대표)."""
    words = (office or "").split()
    heard = role == "증인" and len(words) == _NAME_AND_OFFICE and _OFFICE.fullmatch(words[1])
    return words[0] if heard and not _NO_COMPANY.search(words[0]) else None


def _body(office: str) -> str | None:
    """Return the body that an office is of: 공정거래위원장, 쿠팡주식회사대표이사, 구글코리아 사장."""
    bare = _FORMS.sub("", office).strip()
    found = _OFFICE.search(bare)
    if found is None:
        return None
    before = bare[: found.start()].strip()
    words = before.split()  # 메타 한국 대외정책 총괄
    shorter = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    for name in (before, f"{before}위원회", f"{before}위", *shorter):
        if len(name) > 1 and known_words().get(name.replace(" ", "")):
            return formal(name)
    return before if _FORMS.search(office) and before else None
