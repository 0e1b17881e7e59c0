"""Sentences of Korean prose, with the bullets, headings and captions of releases and news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.korean.patterns import lazy
from index.korean.spans import Span

Kind = Literal["sentence", "bullet", "heading", "caption"]

_LINE = lazy(r"[^\n]+")
_MARK = lazy(
    r"[ \t\u00a0\u3000]{0,20}(?:[□■○●◦ㅇ◆◇◈▣◎▲△▶▷►▸▹▪▫◾◽❑❐‣⁃➤☞❍❏•·∙*※→⇒✓✔☑✅-]|[①-⑳❶-❿➊-➓]"
    r"|\d{1,2}[.)](?=\s)|[가-하][.)](?=\s)|\((?:\d{1,2}|[가-하])\)(?=\s))[ \t\u00a0\u3000]{0,5}(?=\S)"
)
_CAPTION = lazy(
    r"^[\s\[(▲△<]{0,4}사진|사진(?:은|\s?[=:]|[ ]?제공|[ ]?출처)|자료\s?사진|/\s?(?:뉴시스|연합뉴스"
    r"|뉴스1|사진)|[/ⓒ]\s?[가-힣0-9]{2,8}\s?(?:제공|DB)"
)
# What is spoken may end with a face: 줄게요~^^, 내려요 ㅠㅠ, 볼게요 💕.
_CLOSED = lazy(
    r"(?:[.!?…。]|[다요음함임됨]|[”\"』」)>\]])\s*$|[다요죠](?:[\s~^*ㅎㅋㅠㅜ♡♥]|[^\w\s.,:]){1,6}$"
)
_WRAPPED = 35  # letters, from which a line without an end goes on in the next one
_HEADING = 60  # letters, up to which a line without an end is a heading
_QUOTED = lazy(
    r"\"[^\"\n]{1,800}\"|“[^“”\n]{1,800}”|‘[^‘’\n]{1,300}’|'(?<![가-힣\w]')[^'\n]{1,120}'"
    r"|「[^「」\n]{1,200}」|\([^()\n]{1,300}\)"
)
_END = lazy(
    r"[.。!?…](?:(?<=[가-힣)\]%”’\"'」a-zA-Z][.。])|(?<=[!?…])[!?…]*)(?:[”’\"'」)\]]{0,3})(?=\s|$"
    r"|(?<=[다요까음함임됨][.?!])[가-힣A-Z“‘\"'])"
)
# A full stop that cuts a list of people: … 회장. 이준영 … 감사 등이.
_TITLED = lazy(r"(?:장|표|감사|의원|이사|교수|위원|대리|간사|총무|원내대표)[.]$")
_AND_OTHERS = lazy(r"[^.!?\n]{0,120}?[ \u00a0]등(?:이|도|은|과|의|을|에|\s)")
_ENUMERATED = lazy(r"\s{0,3}(?:[가-하]|[A-Za-z0-9]{1,2})[.]")
_MARKED = 6  # letters of such a mark, with its spaces
_ABBREVIATED = lazy(r"\b(?:[A-Z]|No|vs|St|Co|Mr|Dr|Inc|Corp|Ltd)[.]$")


@dataclass(frozen=True, kw_only=True)
class Sentence(Span):
    """One sentence, or a line that is none: ``kind`` says which; a bullet's mark is not in it."""

    kind: Kind = "sentence"


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text; what is quoted within one is not cut."""
    return tuple(one for block in _blocks(text) for one in _sentences(text, *block))


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches that no line break cuts for good, and whether each begins with a bullet."""
    start: int | None = None
    end, bullet = 0, False
    for line in _LINE.finditer(text):
        mark = _MARK.match(text, line.start(), line.end())
        if start is not None:
            goes_on = (
                not mark
                and line.start() == end + 1
                and end - text.rfind("\n", 0, end) > _WRAPPED
                and not _CLOSED.search(text, max(start, end - 8), end)
                and not text[line.start()].isspace()
            )
            if goes_on:
                end = line.end()
                continue
            yield start, end, bullet
        start, end, bullet = (mark.end() if mark else line.start()), line.end(), mark is not None
    if start is not None:
        yield start, end, bullet


def _sentences(text: str, start: int, end: int, bullet: bool) -> Iterator[Sentence]:
    quoted = [(one.start(), one.end()) for one in _QUOTED.finditer(text, start, end)]
    at, begin = 0, start
    for found in _END.finditer(text, start, end):
        while at < len(quoted) and quoted[at][1] < found.end():
            at += 1
        inside = at < len(quoted) and quoted[at][0] < found.start() and found.end() < quoted[at][1]
        said_on = (
            found.end() < end
            and at < len(quoted)
            and found.end() == quoted[at][1]
            and not text[found.end()].isspace()
        )
        if inside or said_on or _is_no_end(text, begin, found.end()):
            continue
        if made := _made(text, begin, found.end(), bullet, closed=True):
            yield made
        begin = found.end()
    if made := _made(text, begin, end, bullet and begin == start, closed=False):
        yield made


def _is_no_end(text: str, begin: int, end: int) -> bool:
    enumerated = end - begin <= _MARKED and _ENUMERATED.fullmatch(text, begin, end)
    if enumerated or _ABBREVIATED.search(text, max(begin, end - 6), end):
        return True
    return bool(_TITLED.search(text, max(begin, end - 6), end) and _AND_OTHERS.match(text, end))


def _made(text: str, start: int, end: int, bullet: bool, closed: bool) -> Sentence | None:
    given = text[start:end].rstrip()
    said = given.lstrip()
    if not said:
        return None
    start, end = start + len(given) - len(said), start + len(given)
    kind: Kind = "bullet" if bullet else "sentence"
    shown = "사진" in said or "/" in said or "ⓒ" in said
    if shown and _CAPTION.search(text, start, min(end, start + 300)):
        kind = "caption"
    elif (
        not bullet
        and not closed
        and end - start <= _HEADING
        and not _CLOSED.search(text, max(start, end - 8), end)
    ):
        kind = "heading"
    return Sentence(start=start, end=end, text=said, kind=kind)
