"""제안이유 및 주요내용: what is, what is wrong, and what a bill does about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from index.korean.articles import ArticleReference, read_articles
from index.korean.text import tidy

_HEADING = re.compile(
    r"^[\s■□◇◆○●▣*#<>〈〉\[\]【】\d.ⅠⅡⅢⅣ]*"
    r"(?P<word>대안의\s*제안\s*경위|(?:대안의\s*)?제안\s*이유\s*및\s*주요\s*내용|(?:대안의\s*)?제안\s*이유"
    r"|(?:대안의\s*)?주요\s*(?:내용|골자)|참고\s*사항)"
    r"[\s<>〈〉\[\]【】:：]*(?P<rest>.*)$"
)
# Some services join all lines into one, so that a heading is only the first words of the text.
_INLINE = re.compile(
    r"^(대안의\s*제안\s*경위|제안\s*이유(?:\s*및\s*주요\s*내용)?|주요\s*내용|참고\s*사항)\s+(?=\S)"
)
_LETTERS = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"
_JOINED = re.compile(rf"(?<=[.)])[ \t]+(?=(?:주요\s?내용|참고\s?사항)\s|[{_LETTERS}]\.\s)")
_LETTERED = re.compile(rf"^(?:[{_LETTERS}]|\d{{1,2}}|[①-⑳])(?:\s*[.)]|(?<=[①-⑳]))\s*(?=[^\s\d])")
_FIRST = ("가", "1", "①")
# Where the break behind a heading is lost: 주요내용가. 목적을 정함, 제안이유현행법은.
_GLUED = re.compile(
    r"^([ \t■□◇◆○●<\[【]{0,5}(?:대안의[ ]?)?(?:제안[ ]?이유[ ]?및[ ]?주요[ ]?내용|제안[ ]?이유|주요[ ]?내용))"
    r"(?=가[ ]?[.)]|이[ ]법|이에[ ]|(?![은는이가을를의과와및도에로])[가-힣])",
    re.MULTILINE,
)
_SENTENCE = re.compile(r"(?<=[가-힣)][.])\s+(?=[^\s)])")
_THUS = re.compile(r"^(?:이에|따라서|이를\s*위(?:해|하여))[\s,]")
_BUT = re.compile(
    r"^(?:그러나|그런데|하지만|그럼에도|반면|다만|최근|문제는|이로\s*인(?:해|하여)|이\s*때문에)(?=[\s,는도])"
)
_WRONG = re.compile("우려|지적|문제|부족|미흡|미비|어려움|한계|공백|사각지대|악용|피해|부담|논란|비판|필요")
_TO_DO = re.compile(r"(?:것임|려\s?함|고자\s?함|것입니다|것이다)\s?(?:\([^()]{0,300}\))?\.?$")
_NAMED = re.compile(r"[(]\s*안\s*제\s?\d")
_COMPANION = re.compile(r"의안\s*번호\s*(?:제\s*)?(\d{1,7})\s*호?")
_FURTHER = re.compile(r"\)?\s*(?:[,ㆍ·및]|또는|와|과)\s*(?:의안\s*번호\s*)?제\s*(\d{1,7})\s*호")
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li)\b[^>]{0,40}>", re.IGNORECASE)
_TAG = re.compile(r"</?\s*[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """One thing that a bill does, with the articles that it names."""

    text: str
    articles: tuple[ArticleReference, ...] = ()


@dataclass(frozen=True)
class Summary:
    """A summary read; ``raw`` is the text as received, and what was not understood stands only there.

    ``line`` is the sentence after 이에, or the first thing that the bill does. ``companions`` are numbers as
    printed; ``history`` is how a committee's 대안 came about.
    """

    raw: str
    what_is: str | None = None
    what_is_wrong: str | None = None
    does: tuple[Item, ...] = ()
    line: str | None = None
    history: str | None = None
    note: str | None = None
    companions: tuple[str, ...] = ()


def read_summary(text: str) -> Summary:
    """Read a summary; any text gives one, however little is found in it."""
    sections = _sections(_clean(text))
    before, listed = _list_apart(sections.get("both", []))
    now, wrong, thus = _phases(_split([*sections.get("reason", []), *before]))
    prose, items = _list_apart([*sections.get("content", []), *listed])
    said, listed = [*thus, *_split(prose)], [*_lettered(items)]
    # Beside a list a sentence stands only for what it names itself.
    does = [*(one for one in said if not listed or _NAMED.search(one)), *listed]
    line = next(iter([*thus, *does]), None)
    named = "\n".join(line for part, lines in sections.items() if part != "history" for line in lines)
    return Summary(
        text,
        " ".join(now) or None,
        " ".join(wrong) or None,
        tuple(Item(one, tuple(read_articles(one))) for one in does),
        _THUS.sub("", line).lstrip(" ,") if line else None,
        "\n".join(sections.get("history", ())) or None,
        "\n".join(sections.get("note", ())) or None,
        tuple(companion_numbers(named)),
    )


def units(text: str) -> list[str]:
    """Return the sentences and items of a summary in their order, without its headings and its notes."""
    summary = read_summary(text)
    told = [one for part in (summary.what_is, summary.what_is_wrong) for one in sentences(part or "")]
    return [*told, *(item.text for item in summary.does)]


def companion_numbers(text: str) -> list[str]:
    """Return the numbers of bills that a text names as 의안번호 제21797호, as printed and in order."""
    found: dict[str, None] = {}
    match = _COMPANION.search(text)
    while match is not None:
        found[match[1]] = None
        end = match.end()
        match = _FURTHER.match(text, end) or _COMPANION.search(text, end)
    return list(found)


def full_number(printed: str, assembly: int) -> str | None:
    """Return a printed number with its Assembly, seven digits; None where it is too long to be one."""
    if len(printed) == 7:
        return printed
    return f"{assembly:02d}{int(printed):05d}" if len(printed) <= 5 else None


def _clean(text: str) -> str:
    """Return the text with its breaks as lines; entities are undone twice, since some come doubly escaped."""
    plain = _BREAK.sub("\n", unescape(unescape(text)))
    lines = _TAG.sub("", plain).replace("\r\n", "\n").replace("\r", "\n")
    return _JOINED.sub("\n", _GLUED.sub(r"\1\n", lines))


def _sections(text: str) -> dict[str, list[str]]:
    """Return the lines of each part; before any heading they are taken for reason and content at once."""
    sections: dict[str, list[str]] = {}
    current = "both"
    for line in map(tidy, text.split("\n")):
        if (heading := _HEADING.match(line)) and (not heading["rest"] or len(line) < 40):
            current, rest = _section(heading["word"]), heading["rest"]
        elif heading := _INLINE.match(line):
            current, rest = _section(heading[1]), line[heading.end() :]
        else:
            rest = line
        if rest:
            sections.setdefault(current, []).append(rest)
    return sections


def _section(word: str) -> str:
    plain = word.replace(" ", "")
    if "경위" in plain:
        return "history"
    if "참고" in plain:
        return "note"
    if "이유" in plain:
        return "both" if "주요" in plain else "reason"
    return "content"


def sentences(text: str) -> list[str]:
    """Return the sentences of a summary's prose."""
    return [one for part in _SENTENCE.split(text) if (one := part.strip())]


def _split(lines: Sequence[str]) -> list[str]:
    """Return the sentences of lines; a line may end within one."""
    return sentences(" ".join(lines))


def _list_apart(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Divide lines where a list begins (가., 1. or ①)."""
    starts = (at for at, line in enumerate(lines) if _LETTERED.match(line) and line.startswith(_FIRST))
    start = next(starts, len(lines))
    return lines[:start], lines[start:]


def _phases(sentences: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Divide sentences into what is, what is wrong (from 그러나 on) and what is to be done (from 이에 on)."""
    now: list[str] = []
    wrong: list[str] = []
    thus: list[str] = []
    phase = now
    for one in sentences:
        if _THUS.match(one):
            phase = thus
        elif phase is now and now and _BUT.match(one):
            phase = wrong
        phase.append(one)
    if not thus and sentences and _TO_DO.search(sentences[-1]):
        thus.append(phase.pop())
    if not wrong:  # no word of contrast tells where the trouble begins
        wrong = [one for one in now if _WRONG.search(one)]
        now = [one for one in now if one not in wrong]
    return now, wrong, thus


def _lettered(lines: Sequence[str]) -> Iterator[str]:
    """Yield the items 가., 나. … of a list, each with the lines that go on with it."""
    item: list[str] = []
    for line in lines:
        if start := _LETTERED.match(line):
            if item:
                yield " ".join(item)
            item = [line[start.end() :]]
        elif item:
            item.append(line)
    if item:
        yield " ".join(item)
