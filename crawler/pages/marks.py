"""What a page marks of itself: a correction, a removal, its 공공누리 type, why it shows no text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import html

from crawler.pages.reading import NoText

_CORRECTED = re.compile(
    r"\s*[\[<【〈■▲※*\s]*(정정|반론)(?:\s?[·ㆍ]\s?(?:정정|반론))?\s?보도(?:문|\s?알림|를\s?알립니다)?\s*(?:[\]>】〉:]|\Z)"
)
_LABEL = re.compile(
    r"\s*(?:[\[<【〈■▲※*]\s*)?(정정|반론)(?:\s?[·ㆍ]\s?(?:정정|반론))?\s?보도"
    r"(?:\s?(?:문|알림)\s?[\]>】〉:]?|를\s?알립니다[.\]>】〉]?|\s?[\]>】〉])\s*"
)
_REMOVED = re.compile(
    r"(?:삭제된|삭제한)\s(?:기사|게시물|게시글|뉴스|글)입니다|(?:기사|게시물|뉴스)가\s?삭제되었습니다|"
    r"(?:언론사|작성자)(?:의)?\s?요청(?:으로|에\s?의해서?)\s?삭제"
)
# What answers, with all the politeness of an article's length, in the place of one that is not there.
_NOT_THERE = re.compile(
    r"(?:요청하신|찾으시는|방문하시려는)\s[^.\n]{0,20}(?:페이지|기사|게시물|게시글)|"
    r"(?:존재하지|서비스\s?되지)\s?않는\s(?:페이지|기사|게시물|게시글)|"
    r"(?<!['\"‘“])(?:페이지|기사|게시물|게시글)[를을가이]\s(?:찾을\s?수\s?없|존재하지\s?않)습니다"
)
_LONGEST_NOTICE = 200  # letters of Hangul
# News is told so, in print (밝혔다) and on the air (밝혔습니다), and notices never.
_REPORTS = re.compile(
    r"(?<!니)다(?:[.”\"'’)]{1,3}\s|[.”\"'’)]{0,3}$)|(?:밝혔|말했|전했|알렸|보도했|설명했|권고했|요구했|지적했)습니다"
)
_KOGL = re.compile(r"공공\s?누리[^\n]{0,40}?제?\s?([0-4])\s?유형|공공\s?누리[^\n]{0,20}?(AI)\s?유형")
_KOGL_ADDRESS = re.compile(r"(?:opentype|opencode|kogl|licenseType)_?0?([0-4])(?!\d)", re.IGNORECASE)
_KOGL_SITE = re.compile(r"(?:https?:)?//(?:www\.)?kogl\.or\.kr/", re.IGNORECASE)
_KOGL_BOX = re.compile(
    r"(?<![a-z])(?:kogl|opentype|opencode|open_type|public_?nuri|licen[cs]e|ccl(?![a-z]))", re.IGNORECASE
)
_MOST_MARKS = 200  # and images: a page of nothing else is none of ours
_LONGEST_MARK = 300  # letters: an article's text in a box with such a name is no mark
_BLOCKED = re.compile(
    r"just a moment|attention required|access denied|request blocked|are you a robot|checking your browser|"
    r"비정상적인\s?(?:접근|접속|트래픽)|자동\s?(?:입력|등록)\s?방지|접근이\s?(?:제한|차단)|보안\s?문자",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"유료\s?(?:회원|구독|기사|콘텐츠)|구독자\s?전용|회원\s?전용\s?(?:기사|콘텐츠)|로그인\s?(?:후|하시면|하고)\s?[^.\n]{0,20}(?:읽|볼|보실|이용)|"
    r"멤버십\s?(?:전용|회원)|subscribers?\s?only",
    re.IGNORECASE,
)
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|requires?)\s[^.\n]{0,20}javascript|자바스크립트를?\s?(?:활성|사용|켜)", re.IGNORECASE
)
_ROOTS = frozenset({"root", "app", "__next", "___gatsby", "fusion-app", "__nuxt"})
_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")
_LEAST_HANGUL = 30


def state_of(title: str | None, body: Sequence[str]) -> str | None:
    """Return 정정보도 or 반론보도 that opens the title, first or last paragraph, or is one as its label."""
    said = [_CORRECTED.match(text) for text in (title or "", *body[:1], *body[-1:])]
    said += [_LABEL.fullmatch(text) for text in body]
    return next((f"{found[1]}보도" for found in said if found), None)


def is_removed(text: str) -> bool:
    """Tell whether a page without an article says that it was taken down."""
    return bool(_REMOVED.search(text))


def kogl_type_of(tree: html.HtmlElement) -> str | None:
    """Return the 공공누리 type of a page's licence mark, 0 to 4 or AI; None where it has none or several.

    A mark is an image, a link to the licence or a box of its own: a sentence on 공공누리 licenses nothing.
    """
    said: set[str] = set()
    told_of = map(_licence_of, tree.iter("img", "a", "div", "p", "span", "dl", "ul", "li", "td"))
    for told, address in islice(filter(any, told_of), _MOST_MARKS):
        said.update(number or ai for number, ai in _KOGL.findall(told))
        said.update(_KOGL_ADDRESS.findall(address))
    return said.pop() if len(said) == 1 else None


def _licence_of(element: html.HtmlElement) -> tuple[str, str]:
    """Return what an element tells of a licence, in words and by an address; nothing where it is no mark."""
    if element.tag == "img":
        return element.get("alt") or "", element.get("src") or ""
    address = element.get("href") or ""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _KOGL_SITE.match(address) or _KOGL_BOX.search(named):
        letters = "".join(islice(element.itertext(), _LONGEST_MARK))
        told = f"{letters} {element.get('title') or ''}"
        return (told if len(told) <= _LONGEST_MARK else ""), address
    return "", ""


def lacking(body: Sequence[str]) -> NoText | None:
    """Return what a text lacks to be an article's, None where it lacks nothing."""
    text = " ".join(body)
    hangul = len(_HANGUL.findall(text))
    if hangul < _LEAST_HANGUL:
        return "no Hangul" if len(_LATIN.findall(text)) > 8 * _LEAST_HANGUL else "too short"
    return "too short" if hangul < _LONGEST_NOTICE and _is_notice(body[0].rstrip()) else None


def _is_notice(said: str) -> bool:
    found = _NOT_THERE.search(said) or _REMOVED.search(said)
    return found is not None and not _REPORTS.search(said)


def why_no_text(tree: html.HtmlElement, text: str, lack: NoText | None, free: bool) -> NoText:
    """Return why a page gave no text, by what it says and how it is made."""
    if _BLOCKED.search(text[:4000]):
        return "blocked"
    if not free or _PAYWALL.search(text):
        return "paywall"
    noscript = " ".join(element.text_content() for element in tree.iter("noscript"))
    rooted = any(element.get("id") in _ROOTS for element in tree.iter("div"))
    if lack == "too short" and (rooted or _NEEDS_SCRIPT.search(noscript + text[:4000])):
        return "script-rendered"
    return lack or "too short"
