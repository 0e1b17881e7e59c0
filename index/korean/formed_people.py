"""People told by the form of a line: speakers of minutes, heads in brackets, officials, writers of blogs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from index.korean.patterns import lazy
from index.korean.person import Person
from index.korean.person_context import BODY_HEADS, Context
from index.korean.person_names import is_title, looks_like_name

_SPEAKER = lazy(
    r"^[○◯●][ \t]?(?P<title>[가-힣·]{2,30}(?:[ \t](?:직무대행|직무대리|권한대행))?)[ \t]{1,3}"
    r"(?P<name>[가-힣]{2,4})(?=[ \t]|$)",
    re.MULTILINE,
)
_PHONE = lazy(r"\(?0\d{1,2}[-.)]\d{3,4}-\d{4}")
_CONTACT = lazy(
    r"(?P<title>국[ ]?장|과[ ]?장|팀[ ]?장|단[ ]?장|서기관|사무관|주무관|조사관|연구관|센터장)[ \t]{1,4}"
    r"(?P<name>[가-힣][ ]?[가-힣][ ]?[가-힣]?)[ \t]{0,4}$"
)
_BLOG = lazy(r"^by (?P<name>[^\s<>]{2,30}) \d{4}\. ?\d{1,2}\. ?\d{1,2}\.", re.MULTILINE)
_BODY = lazy(r"[가-힣A-Za-z0-9&·]{2,30}$")
_INTRODUCED = lazy(r"\((?P<title>[가-힣]{2,8})[ :]{1,2}(?P<name>[가-힣]{2,4})(?=[ ]?[),·])")


def people_by_form(text: str, context: Context) -> Iterator[Person]:
    """Yield speakers of minutes, officials with a telephone number, and who wrote a blog's entry."""
    for match in _SPEAKER.finditer(text) if any(mark in text for mark in "○◯●") else ():
        if is_title(match["title"]) and looks_like_name(match["name"], titled=True):
            yield _speaking(text, match, context)
    for match in _INTRODUCED.finditer(text):
        if is_title(match["title"]) and looks_like_name(match["name"], titled=True):
            one = _formed(text, match.start("title"), match.end("name"), match["name"], match["title"])
            known = context.ending_at.get(match.start())
            body = _BODY.search(text, max(0, match.start() - 30), match.start())
            yield replace(one, organisation=known.text if known else body and body[0])
    for phone in _PHONE.finditer(text):
        if contact := _CONTACT.search(text, max(0, phone.start() - 24), phone.start()):
            name = contact["name"].replace(" ", "")
            if looks_like_name(name):
                title = contact["title"].replace(" ", "")
                yield _formed(text, contact.start("title"), contact.end("name"), name, title)
    for match in _BLOG.finditer(text) if "by " in text else ():
        yield _formed(text, match.start("name"), match.end("name"), match["name"], None)


def _speaking(text: str, match: re.Match[str], context: Context) -> Person:
    """Return a speaker of minutes, the title told from the body: ○과학기술정보통신부장관 유상임."""
    title, organisation = match["title"], None
    body = context.starting_at.get(match.start("title"))
    if body is not None and body.end < match.end("title") and is_title(text[body.end : match.end("title")]):
        title, organisation = text[body.end : match.end("title")], body.text
    else:
        word, _, acting = match["title"].partition(" ")
        head = next((one for one in BODY_HEADS if word.endswith(one) and len(word) > len(one) + 1), None)
        if head is not None and head != "회장":
            organisation = word.removesuffix(head) + BODY_HEADS[head]
            title = f"{head} {acting}".strip()
    one = _formed(text, match.start("title"), match.end("name"), match["name"], title)
    return replace(one, organisation=organisation)


def _formed(text: str, start: int, end: int, name: str, title: str | None) -> Person:
    return Person(start=start, end=end, text=text[start:end], name=name, title=title)
