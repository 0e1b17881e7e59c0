"""Text with places in it to be shown up, which is plain text to every format that cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Marked(str):
    """A text and where its marks begin and end, in order and apart."""

    __slots__ = ("marks",)
    marks: Sequence[tuple[int, int]]

    def __new__(cls, text: str, marks: Sequence[tuple[int, int]] = ()) -> Marked:
        """Return the text with its marks."""
        made = super().__new__(cls, text)
        made.marks = marks
        return made

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the text in pieces, each with whether it is marked."""
        at = 0
        for start, end in self.marks:
            yield self[at:start], False
            yield self[start:end], True
            at = end
        yield self[at:], False


def with_note(text: str, *, before: str = "", after: str = "") -> Marked:
    """Return a text between notes in brackets; its marks stay where they are in it."""
    opening, closing = (f"[{before}] " if before else ""), (f" [{after}]" if after else "")
    marks = text.marks if isinstance(text, Marked) else ()
    shifted = [(start + len(opening), end + len(opening)) for start, end in marks]
    return Marked(opening + text + closing, shifted)
