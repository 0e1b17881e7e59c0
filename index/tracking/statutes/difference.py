"""What differs between two versions of a law, by article down to 항, 호 and 목."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index.korean.statutes.tree import GROUPS, Law, Level, Node, walk
from index.tracking.statutes.pairing import Part, Wording, matched, part_of
from index.tracking.statutes.wording import as_compared, in_single_spaces

NO_NUMBER = ""  # of the 항 that an article without 항 is compared as


class Kind(StrEnum):
    """What became of a provision; ``MOVED`` has another number and the same words."""

    SAME = "same"
    ADDED = "added"
    DELETED = "deleted"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, eq=False)
class Pair:
    """One provision in both versions, either of which may lack it; below it those that it holds.

    What is added or deleted as a whole has no pairs below it.
    """

    kind: Kind
    old: Part | None
    new: Part | None
    below: Sequence[Pair] = ()

    @property
    def part(self) -> Part:
        """Return the provision as it is now, or as it was before it was deleted."""
        part = self.old if self.kind is Kind.DELETED else self.new
        assert part is not None
        return part

    @property
    def differs(self) -> bool:
        """Tell whether it or anything below it differs."""
        return self.kind is not Kind.SAME or any(one.differs for one in self.below)


@dataclass(frozen=True)
class Difference:
    """The groups (편·장·절·관), the articles and the 부칙 of two versions, each in pairs."""

    groups: Sequence[Pair]
    articles: Sequence[Pair]
    addenda: Sequence[Pair]


def difference(old: Law, new: Law, *, marks: bool = False) -> Difference:
    """Return what differs; ``marks`` tells whether <개정 …> and the like count as text."""
    wording = in_single_spaces if marks else as_compared
    return Difference(
        _paired(_groups(old, wording), _groups(new, wording)),
        _paired(_articles(old, wording), _articles(new, wording)),
        _paired(
            [part_of(one, wording) for one in old.addenda], [part_of(one, wording) for one in new.addenda]
        ),
    )


def changes(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each provision that differs itself, in the order of the text."""
    for pair in pairs:
        if pair.kind is not Kind.SAME:
            yield pair
        yield from changes(pair.below)


def _groups(law: Law, wording: Wording) -> list[Part]:
    """Return the headings of groups, without what stands in them."""
    paths = (path for path in walk(law.body) if path[-1].level in GROUPS)
    return [part_of(replace(path[-1], children=()), wording, path[:-1]) for path in paths]


def _articles(law: Law, wording: Wording) -> list[Part]:
    return [part_of(path[-1], wording) for path in walk(law.body) if _is_outermost(path)]


def _is_outermost(path: tuple[Node, ...]) -> bool:
    return path[-1].level not in GROUPS and all(one.level in GROUPS for one in path[:-1])


def _paired(old: Sequence[Part], new: Sequence[Part]) -> list[Pair]:
    pairs = [_pair(one, other) for one, other in matched(old, new)]
    return [one for one in pairs if one is not None]


def _pair(old: Part | None, new: Part | None) -> Pair | None:
    """Return one pair; None where 삭제 stands for nothing, or nothing for 삭제."""
    was = None if old is None or old.is_gone else old
    now = None if new is None or new.is_gone else new
    if was is None or now is None:
        if was is now:
            return None
        return Pair(Kind.DELETED if was else Kind.ADDED, old, new)
    if was.own == now.own and was.number == now.number and was.whole == now.whole:
        return Pair(Kind.SAME, was, now)
    ours, theirs = _in_paragraphs(was, now), _in_paragraphs(now, was)
    kind = Kind.CHANGED if ours.own != theirs.own else Kind.SAME
    if kind is Kind.SAME and was.number != now.number:
        kind = Kind.MOVED
    return Pair(kind, ours, theirs, _paired(ours.children, theirs.children))


def _in_paragraphs(one: Part, other: Part) -> Part:
    """Return an article as one 항 where only the other has any: its text may have become ①."""
    if one.node.level is not Level.ARTICLE or _has_paragraphs(one) or not _has_paragraphs(other):
        return one
    text = replace(one.node, level=Level.PARAGRAPH, number=NO_NUMBER, heading=None)
    own = one.own.removeprefix(one.heading).strip()
    whole = one.whole.removeprefix(one.heading).strip()
    inner = Part(text, (*one.path, text), "", own, whole, one.children)
    return replace(one, own=one.heading, children=[inner])


def _has_paragraphs(part: Part) -> bool:
    return any(child.node.level is Level.PARAGRAPH for child in part.children)
