"""Lists within a sentence, read as the lines of one: 상생안을 내놨다. ▲수수료 면제 ▲펀드 조성 등이다."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.korean.patterns import lazy
from index.korean.sentences import Kind, Sentence
from index.tracking.pledges import lines

_MARKS = "▲△◆◇▶▷■□●" + "".join(map(chr, range(ord("①"), ord("⑳") + 1)))
_MARK = lazy(rf"[{_MARKS}]\s?(?=\S)")
_TAIL = lazy(r" ?등(?:이다|입니다|[을를의이] |[.]?$)|(?:이다|입니다)[.]?$")
_GAP = " ,;·\n"


def has_marks(text: str) -> bool:
    """Tell whether a text has a mark of a list."""
    return _MARK.search(text) is not None


def unrolled(one: Sentence) -> Sequence[Sentence]:
    """Return a sentence as what stands before its list and the lines of that, or as it is."""
    spans = _spans(one.text) if one.kind != "bullet" else []
    if not any(_is_deed(one.text[start:end]) for start, end in spans):
        return [one]
    parts = [_part(one, (0, spans[0][0] - 1), one.kind), *(_part(one, span, "bullet") for span in spans)]
    return [part for part in parts if part is not None]


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where the parts behind the marks stand; what is said of all of them is not of the last."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return []
    last = _TAIL.search(text, marks[-1].end())
    ends = [mark.start() for mark in marks[1:]] + [last.start() if last else len(text)]
    return [(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def _is_deed(part: str) -> bool:
    """Tell whether a part ends with the noun of a deed: 수수료 6개월 면제."""
    noun = part.rstrip(_GAP).rsplit(maxsplit=1)[-1:]
    return bool(noun) and lines.is_deed(noun[0])


def _part(one: Sentence, span: tuple[int, int], kind: Kind) -> Sentence | None:
    start, said = span[0], one.text[slice(*span)].rstrip(_GAP + _MARKS)
    start += one.start + len(said) - len(said.lstrip())
    said = said.lstrip()
    return replace(one, start=start, end=start + len(said), text=said, kind=kind) if said else None
