"""Sentences and quotations of Korean prose, with the bullets, headings and captions of releases and news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.korean.patterns import lazy
from index.korean.spans import STATED, Span

Kind = Literal["sentence", "bullet", "heading", "caption"]

_LINE = lazy(r"[^\n]+")
# A newsroom's line before its first flash: (서울=누리통신) ▲ 카카오, …
_MARK = lazy(
    r"(?:\([^()\n]{1,12}=[^()\n]{1,12}\) ?(?=[▲△▶▷]))?[ \t\u00a0\u3000]{0,20}"
    r"(?:[□■○●◦ㅇ◆◇◈▣◎▲△▶▷►▸▹▪▫◾◽❑❐‣⁃➤☞❍❏•·∙*※→⇒✓✔☑✅-]|[①-⑳❶-❿➊-➓]"
    r"|\d{1,2}[.)](?=\s)|\[\d{1,2}\](?=\s)|[가-하][.)](?=\s)|\((?:\d{1,2}"
    r"|[가-하])\)(?=\s))[ \t\u00a0\u3000]{0,5}(?=\S)"
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
_LABELLED = lazy(r"\[[^\]\n]{1,8}\] ")  # [수수료] 4월 1일 인하
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

_SAYS = lazy(
    r"\s?(?:이?\s?라\s?(?:며|고|면서|는|던|니)|고\s(?:말|밝|강|지|전|설|주|덧|비|반|당|했|답|짚)|며\s"
    r"|면서|는\s(?:입장|뜻|취지|것|점)|라\s)"
)
_SUBJECT = lazy(r"(?P<phrase>[^\"“”‘’\n]{2,60}?)(?P<particle>[은는도]|(?<=[가-힣])[이가])(?=[ \u00a0])")
_WORD = lazy(r"\S+")
_BREAK_WORDS = (
    "로 서 고 며 에 을 를 면 해 한편 다만 이날 먼저 또 또한 특히 이어 그러자 반면 이에 은 는 도 자 라 했던"
    " 위해 통해 관련 가운데 오전 오후 직후 당시 , 일 등"
)
_BREAKS = tuple(_BREAK_WORDS.split())


@dataclass(frozen=True, kw_only=True)
class Sentence(Span):
    """One sentence, or a line that is none: ``kind`` says which; a bullet's mark is not in it."""

    kind: Kind = "sentence"


@dataclass(frozen=True, kw_only=True)
class Quotation(Span):
    """What somebody is quoted to have said, without its quotation marks; ``speaker`` as the text "
    "names him."""

    speaker: Span | None


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text; what is quoted within one is not cut."""
    return tuple(one for block in _blocks(text) for one in _sentences(text, *block))


def read_quotations(text: str) -> tuple[Quotation, ...]:
    """Return what a text quotes as said, with the speakers that it names."""
    found: list[Quotation] = []
    for sentence in read_sentences(text):
        before, subject = sentence.start, None
        for quoted in _QUOTED.finditer(text, sentence.start, sentence.end):
            named = _subject(text, before, quoted.start())
            before, subject = quoted.end(), named or subject
            start, end = quoted.start() + 1, quoted.end() - 1
            if text[start - 1] in '"“' and _SAYS.match(text, quoted.end(), quoted.end() + 12):
                carried = found[-1].speaker if found and subject is None else None
                basis = "carried" if carried else STATED
                speaker = subject or carried
                found.append(
                    Quotation(start=start, end=end, text=text[start:end], speaker=speaker, basis=basis)
                )
    return tuple(found)


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
                and not (text[line.start()].isspace() or _LABELLED.match(text, line.start()))
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


def _subject(text: str, start: int, end: int) -> Span | None:
    """Return who is said to speak before a quotation: the last of 은, 는, 도, else 이, 가."""
    found = list(_SUBJECT.finditer(text, max(start, end - 160), end))
    topics = [one for one in found if one["particle"] in "은는도"] or found
    for one in reversed(topics):
        words = list(_WORD.finditer(text, one.start("phrase"), one.end("phrase")))
        first = next(
            (
                at + 1
                for at in range(len(words) - 1, -1, -1)
                if at < len(words) - 1 and words[at].group().endswith(_BREAKS)
            ),
            0,
        )
        if words and (begin := words[max(first, len(words) - 5)].start()) < one.end("phrase"):
            stop = one.end("phrase")
            return Span(start=begin, end=stop, text=text[begin:stop])
    return None
