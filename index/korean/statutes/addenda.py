"""The 부칙 of a law, line by line: they have no marks of Markdown, and quote what they change in other laws.

A quoted provision begins as one of their own does. Behind 다음과 같이 only what comes next by its number is
taken for their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.statutes import marks
from index.korean.statutes.growing import Text
from index.korean.statutes.marks import counted, number, parenthesised
from index.korean.statutes.tree import Level, Node

UNNUMBERED = "0"  # of a 부칙 that does not say which promulgation brought it
_QUOTES = "다음과 같이"


class Addenda:
    """What has been read of the 부칙."""

    def __init__(self) -> None:
        self.begun = False
        self._text = Text()
        self._start()

    def begins(self, line: str) -> bool:
        """Tell whether a line is the heading of a 부칙, or of all of them, and no sentence on one."""
        heading = marks.ADDENDUM.fullmatch(line.lstrip("# "))
        if heading is None:
            return False
        if not heading[1]:
            return line.startswith("#") or not self.begun
        return heading[1].startswith(("(", "<")) and heading[1].endswith(">")

    def begin(self, line: str) -> None:
        """Open the 부칙 of a promulgation; the heading over all of them opens none."""
        self.begun = True
        self._text.open.clear()
        self._start()
        heading, told = parenthesised(line.lstrip("# ").partition("칙")[2].strip())
        if heading is not None or told:
            promulgated = marks.PROMULGATED.match(told)
            self._text.begin(Level.ADDENDUM, promulgated[1] if promulgated else UNNUMBERED, heading, told)

    def read(self, line: str) -> None:
        """Take in a line below the heading."""
        plain = line.strip()
        if not self._text.open:
            self._text.begin(Level.ADDENDUM, UNNUMBERED)
        if line.startswith(" ") or not (self._begin_article(plain) or self._begin_paragraph(plain)):
            self._read_below(plain)

    def nodes(self) -> Sequence[Node]:
        """Return all that was read."""
        return self._text.nodes()

    def _start(self) -> None:
        self._article, self._branch = 0, ""
        self._quotes = False
        self._begin_part()

    def _begin_part(self) -> None:
        self._paragraph = self._item = 0

    def _is_next_article(self, stem: str, branch: str) -> bool:
        if branch:
            return int(stem) == self._article and not self._quotes
        if self._quotes:
            return int(stem) == self._article + 1
        return int(stem) > self._article

    def _begin_article(self, line: str) -> bool:
        """Open the article that a line begins; tell whether it does."""
        begun = marks.ADDENDUM_ARTICLE.fullmatch(line)
        if begun is None or not self._is_next_article(begun[1], begun[2]):
            return False
        left_out = marks.LEFT_OUT.fullmatch(begun[3])
        self._article = max(int(begun[1]), int(left_out[1]) if left_out else 0)
        self._quotes = False
        self._begin_part()
        heading, text = parenthesised(begun[3].strip())
        self._text.begin(Level.ARTICLE, number(begun[1], begun[2]), heading)
        if text and not self._begin_paragraph(text):
            self._take(text)
        return True

    def _begin_paragraph(self, line: str) -> bool:
        """Open the paragraph that a line begins; tell whether it does."""
        begun = marks.PARAGRAPH.fullmatch(line)
        count = marks.paragraph(begun, of_addendum=True)
        if begun is None or count <= self._paragraph or (self._quotes and count != self._paragraph + 1):
            return False
        left_out = marks.PARAGRAPHS_LEFT_OUT.fullmatch(begun[3])
        self._text.begin(Level.PARAGRAPH, str(count))
        self._paragraph = max(count, counted(left_out[1], left_out[2]) if left_out else 0)
        self._item = 0
        self._take(begun[3])
        return True

    def _read_below(self, line: str) -> None:
        item = None if self._quotes else marks.ITEM.fullmatch(line)
        subitem = None if self._quotes else marks.SUBITEM.fullmatch(line)
        if item and (stem := int(item[1].partition("의")[0])) >= self._item:
            self._item = stem
            self._text.begin(Level.ITEM, item[1])
            self._take(item[2])
        elif subitem and self._text.within(Level.ITEM):
            self._text.begin(Level.SUBITEM, subitem[1])
            self._take(subitem[2])
        else:
            self._take(line)

    def _take(self, line: str) -> None:
        self._quotes = self._quotes or _QUOTES in line
        self._text.open[-1].take(line)
