"""What begins a provision in a line of a law, and the numbers in it."""

from __future__ import annotations

import re

from index.korean.patterns import lazy

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

_LAST_OF_ADDENDA = 15
_BRANCH = r"((?:의[0-9]{1,3}){0,2})"
GROUP = lazy(rf"#{{1,6}} *제([0-9]{{1,4}})([편장절관]){_BRANCH}(?: +(.*))?")
ARTICLE = lazy(rf"#{{1,6}} *제([0-9]{{1,4}})조{_BRANCH} *(.*)")
PARAGRAPH = lazy(rf"\*{{0,2}}(?:([{CIRCLED}])|<([0-9]{{1,4}})>)\*{{0,2}} *(.*)")
ITEM = lazy(r"([0-9]{1,3}(?:의[0-9]{1,3}){0,2})\\?\. +(.*)")
SUBITEM = lazy(r"([가-힣](?:의[0-9]{1,3})?)\\?\. +(.*)")
ADDENDUM = lazy(r"부 ?칙 *(.*)")
PROMULGATED = lazy(r"<[^<>]{0,20}제([0-9]{1,6})호[^<>]{0,40}>")
# An article of a 부칙 has a heading or says that it is left out: a sentence on an article begins alike.
ADDENDUM_ARTICLE = lazy(rf"제([0-9]{{1,4}})조{_BRANCH}( ?\(.*|(?: |부터|내지|ㆍ|,).{{0,80}}(?:생략|삭제).*)")
LEFT_OUT = lazy(r".{0,60}?(?:내지|부터|및|ㆍ|,) ?제([0-9]{1,4})조.{0,40}생략.*")
PARAGRAPHS_LEFT_OUT = lazy(
    rf".{{0,6}}(?:내지|부터|및|ㆍ|,) ?(?:([{CIRCLED}])|<([0-9]{{1,4}})>).{{0,4}}생략.*"
)


def number(stem: str, branch: str | None) -> str:
    """Return 35의2 for 35 and 의2."""
    return str(int(stem)) + (branch or "")


def paragraph(begun: re.Match[str] | None, *, of_addendum: bool) -> int:
    """Return the number of the paragraph that a line begins; 0 where it begins none, as written there."""
    if begun is None:
        return 0
    count = counted(begun[1], begun[2])
    return count if (begun[1] or f"<{begun[2]}>") == paragraph_mark(count, of_addendum=of_addendum) else 0


def paragraph_mark(count: int, *, of_addendum: bool) -> str:
    """Return what a paragraph begins with; 부칙 go on from ⑮ with <16>."""
    last = _LAST_OF_ADDENDA if of_addendum else len(CIRCLED)
    return CIRCLED[count - 1] if 0 < count <= last else f"<{count}>"


def counted(mark: str | None, count: str | None) -> int:
    """Return the number that ⑯, or <16>, stands for."""
    return CIRCLED.index(mark) + 1 if mark else int(count or 0)


def parenthesised(text: str) -> tuple[str | None, str]:
    """Return what stands in the parentheses that a text begins with, and the rest."""
    depth = 0
    for at, letter in enumerate(text if text.startswith("(") else ""):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return text[1:at], text[at + 1 :].strip()
    return None, text
