"""Laws that no list names, told by their marks or their ending: 「…법」, …에 관한 법률, 문신사법 제정안."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from index.korean.boundaries import ends_name
from index.korean.law_changes import read_change, read_level
from index.korean.law_words import not_laws
from index.korean.patterns import lazy

_QUOTED = lazy(
    r"[「『](?P<name>[^「」『』\n]{2,80}?(?:법률|법))"
    r"(?: ?(?:일부|전부)?(?: ?개정| ?폐지) ?(?:법률)?)?안?[」』]"
)
_ABOUT = lazy(r"에[ ]?관한[ ]?(?:(?:특별|특례)[ ]?)?법률?")
_LAWLIKE = lazy(r"[ ]?(?:제\s?\d{1,4}조|상[ ]|위반|에[ ]따라|에[ ]따른|을[ ]위반|의[ ]적용)")
# How unknown acts end, alone or after other words: 전세사기특별법, 우주개발 진흥법.
_ENDINGS = (
    *("특별법", "기본법", "진흥법", "촉진법", "지원법", "보호법", "규제법"),
    *("사업법", "금지법", "방지법", "처벌법", "관리법", "산업법"),
)
_LONGEST = 60  # letters of a name of several words
_TOKEN = 19  # letters of a name of one word
_PHRASE_EDGE = lazy(
    r"[.!?\n:;\"“”‘’'「」『』()<>《》○□△▲ㅇ※]"
    r"|(?<=[은는을가고며])[ ]|(?<=[안법률건개][과와,])[ ]|(?<=위한)[ ]|(?<=[^의및와과등]의)[ ](?=.{40})"
)


def told_by_form(text: str, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield where laws stand beside the ``known`` ones, and how each is told: quoted or form."""
    ends = [end for _, end in known]
    last = 0
    for match in _QUOTED.finditer(text):
        yield *match.span("name"), "quoted"
    for match in _ABOUT.finditer(text):
        before, end = _end_before(ends, match.end()), match.end()
        if before == end or not (text.startswith("안", end) or ends_name(text, end)):
            continue
        start = _phrase_start(text, max(before, last, match.start() - _LONGEST), match.start())
        last = end
        if start is not None:
            yield start, end, "form"
    for begin, end in _tokens(text):
        before = _end_before(ends, end)
        if begin >= before and (start := _token_start(text, begin, end, before)) is not None:
            yield start, end, "form"


def _end_before(ends: Sequence[int], at: int) -> int:
    place = bisect_right(ends, at)
    return ends[place - 1] if place else 0


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words that end in 법, without what follows it."""
    after = 0
    end = text.find("법") + 1
    while end:
        if _is_end(text, end):
            start = end - 1
            while start > after and end - start < _TOKEN and _is_letter(text[start - 1]):
                start -= 1
            if start < end - 1 and not (start and _is_letter(text[start - 1])):
                yield start, end
            after = end
        end = text.find("법", end) + 1


def _is_letter(letter: str) -> bool:
    return "가" <= letter <= "힣" or (letter.isascii() and letter.isalnum())


def _is_end(text: str, end: int) -> bool:
    return bool(
        ends_name(text, end) or text.startswith("상 ", end) or read_change(text, end) or read_level(text, end)
    )


def _token_start(text: str, start: int, end: int, floor: int) -> int | None:
    """Return where the name begins that ends in this word, if it is a law's: 우주개발 진흥법 개정안."""
    name = text[start:end]
    change = read_change(text, end)
    if name in not_laws():
        if not name.endswith(_ENDINGS) or change is None or not (change.bill and change.changes):
            return None
        first = _phrase_start(text, max(floor, start - _LONGEST), start)
        return first if first is not None and first < start - 1 else None
    if len(name) < 3 or name.endswith(("방법", "입법", "해법")):
        return None
    told = (change and change.changes) or read_level(text, end) or _LAWLIKE.match(text, end)
    return start if told or (len(name) >= 5 and name.endswith(_ENDINGS)) else None


def _phrase_start(text: str, floor: int, end: int) -> int | None:
    """Return where the noun phrase before a place begins; ``None`` where it is longer than a law's name."""
    start, whole = floor, floor == 0 or not text[floor - 1].isalnum()
    for edge in _PHRASE_EDGE.finditer(text, floor, end):
        start, whole = edge.end(), True
    while start < end and not text[start].isalnum():
        start += 1
    return start if whole and start < end else None
