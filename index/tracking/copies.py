"""Copies: the pieces that print one text, word for word or rewritten, and where it seems to come from.

Two pieces on one event are no copies. A text is known again by its shingles: rewrites of a release or a wire
share half of theirs and more. What shares as much and is no copy is told by something else: a form filled in
anew by its numbers, its day or what stands in its places (``forms``), a round-up by how little of it is
shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from index.korean.shingles import containment, numbers, shingles
from index.tracking.forms import filled_in_anew

SHARED = 0.5  # the share of the shorter piece's shingles from which on it is the other's copy
QUOTED = 0.3  # the share of a longer, later piece, below which it quotes the shorter one beside much else
VERBATIM = 0.8  # that of what is printed again later: a form filled in anew has no such share
REWRITTEN = 0.38  # that of two rewrites of one text that is not held, within a day and with its numbers
SAME_NUMBERS = 0.5  # of a form filled in anew (a weekly figure) the words agree, the numbers don't
ITS_NUMBERS = 0.75  # of a text, that two rewrites of it agree on
TELLING = 4  # numbers, below which they tell little
LEAST = 80  # shingles of a piece that can be known again
A_DAY, NEW = timedelta(days=1), timedelta(days=3)
UNDATED = datetime.max.replace(tzinfo=UTC)  # comes last
AGENCIES = ("연합뉴스", "뉴시스", "뉴스1")


@dataclass(frozen=True)
class Piece:
    """What is compared of an article; ``at`` is its published moment or day in ISO form, '' where unknown."""

    id: str
    kind: str
    outlet: str
    at: str
    text: str


@dataclass(frozen=True)
class Pair:
    """Two pieces of which one may be made from the other, with the share of each that the other has."""

    one: str
    other: str
    of_one: float
    of_other: float

    @property
    def share(self) -> float:
        """Return the share of the shorter piece."""
        return max(self.of_one, self.of_other)


@dataclass(frozen=True)
class Group:
    """Pieces that print one text, the likely origin first, then as they were published."""

    members: tuple[str, ...]
    origin: str
    why: str  # release, agency or earliest


def compare(one: str, other: str) -> tuple[float, float] | None:
    """Return the share of each text that the other has; ``None`` where they can be no copies.

    Whether they are is for ``groups`` to say, which knows their days.
    """
    mine, theirs = shingles(one), shingles(other)
    if min(len(mine), len(theirs)) < LEAST:
        return None
    shares = containment(mine, theirs), containment(theirs, mine)
    agree = _is_filled_alike(one, other) if max(shares) >= SHARED else _is_rewritten(one, other, max(shares))
    return shares if agree and not filled_in_anew(one, other) else None


def groups(pairs: Iterable[Pair], pieces: Mapping[str, Piece]) -> list[Group]:
    """Return the groups of copies; which pieces are grouped depends on the pairs alone, not on their order.

    A piece joins the group whose members it shares most with, so that a round-up does not join two texts.
    """
    shares: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for pair in filter(lambda pair: _holds(pair, pieces), pairs):
        shares[pair.one][pair.other] = shares[pair.other][pair.one] = pair.share
    gathered: list[list[str]] = []
    place: dict[str, int] = {}
    for one in sorted(shares, key=lambda name: _place(pieces[name])):
        near = sorted({place[other] for other in shares[one] if other in place})
        joined = max(near, key=lambda at: _closeness(shares[one], gathered[at]), default=len(gathered))
        if joined == len(gathered) or not _closeness(shares[one], gathered[joined]):
            joined = len(gathered)
            gathered.append([])
        gathered[joined].append(one)
        place[one] = joined
    return [_group([pieces[name] for name in members]) for members in gathered if len(members) > 1]


def _holds(pair: Pair, pieces: Mapping[str, Piece]) -> bool:
    """Tell whether both are there, near enough in time, and neither just quotes the other."""
    if pair.one not in pieces or pair.other not in pieces:
        return False
    one, other = pieces[pair.one], pieces[pair.other]
    quoting = _quotes(one, other, pair.of_one) or _quotes(other, one, pair.of_other)
    return not quoting and pair.share >= _due(_moment(one.at), _moment(other.at))


def _quotes(one: Piece, other: Piece, share: float) -> bool:
    """Tell whether a piece prints the other, by that share, beside much of its own; no announcement does."""
    return share < QUOTED and not _is_release(one) and _moment(one.at) > _moment(other.at)


def _due(one: datetime, other: datetime) -> float:
    """Return the share from which on pieces of those days are copies: news is rewritten while it is new."""
    if UNDATED in (one, other):
        return SHARED
    apart = abs(one - other)
    return REWRITTEN if apart <= A_DAY else SHARED if apart <= NEW else VERBATIM


def _closeness(shares: Mapping[str, float], group: Sequence[str]) -> float:
    """Return how much a piece shares with a group: with most of its members, or it is not theirs."""
    known = [shares[name] for name in group if name in shares]
    return max(known) if 2 * len(known) >= len(group) else 0.0


def _group(members: Sequence[Piece]) -> Group:
    origin, why = _origin(members)
    others = tuple(piece.id for piece in members if piece is not origin)
    return Group((origin.id, *others), origin.id, why)


def _origin(members: Sequence[Piece]) -> tuple[Piece, str]:
    """Return who likely wrote the text: a ministry or company, else an agency, else the first to print it."""
    for why, wrote in (("release", _is_release), ("agency", _is_agency)):
        found = next(filter(wrote, members), None)
        if found is not None:
            return found, why
    return members[0], "earliest"


def _is_release(piece: Piece) -> bool:
    return piece.kind in ("release", "statement")


def _is_agency(piece: Piece) -> bool:
    return piece.outlet.startswith(AGENCIES) and "TV" not in piece.outlet


def _is_filled_alike(one: str, other: str) -> bool:
    """Tell whether texts of one form agree on their numbers: of a few on any, as both may print a day."""
    least, both = _numbers(one, other)
    return both >= SAME_NUMBERS * least if least >= TELLING else bool(both or not least)


def _is_rewritten(one: str, other: str, share: float) -> bool:
    """Tell whether texts that share less agree on enough numbers to be made from one."""
    least, both = _numbers(one, other)
    return share >= REWRITTEN and least >= TELLING and both >= ITS_NUMBERS * least


def _numbers(one: str, other: str) -> tuple[int, int]:
    """Return how many numbers the text with fewer has, and how many both have."""
    mine, theirs = numbers(one), numbers(other)
    return min(len(mine), len(theirs)), len(mine & theirs)


def _place(piece: Piece) -> tuple[datetime, str]:
    return (_moment(piece.at), piece.id)


def _moment(at: str) -> datetime:
    """Return a moment to sort by: a day counts from its end, what is undated comes last."""
    if not at:
        return UNDATED
    moment = datetime.fromisoformat(at)
    if len(at) == len("2026-01-01"):
        moment = datetime.combine(moment, time.max)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
