"""One pledge of many mentions: by who promised and what it is called, never by its numbers.

Mentions of two actors are never compared; within one, a mention meets only the pledges that share its rarest
words. What is promised again joins; what is like another pledge and not surely it stands alone, with a doubt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from itertools import islice
from operator import itemgetter

from index.tracking.pledges.ids import unit_of
from index.tracking.pledges.likeness import Wording, start_of
from index.tracking.pledges.opened import Heard, Opened
from index.tracking.pledges.pledge import Account, Pledge, Promise, Relation, Said, Source, Span
from index.tracking.pledges.relations import DOUBTFUL, DUE, REACHED, STATE

MET = 6  # pledges that a mention is compared with
LONG_AGO = timedelta(days=7)  # before a text, from which on it tells a promise again
NEAR = 300  # letters behind what is told of a pledge, in which its rest is promised
LOOKED = 300  # places of pledges that are counted to choose them


def merge(
    pieces: Iterable[tuple[Source, Sequence[Said]]], units: Collection[str] | None = None
) -> list[Pledge]:
    """Return the pledges that texts tell of, by unit and day; of all units (``unit_of``) for None.

    Whole texts must be given: what one promises together with others is linked with what they promise.
    """
    by_unit: defaultdict[str, list[Heard]] = defaultdict(list)
    together: defaultdict[tuple[str, Span], dict[str, str]] = defaultdict(dict)
    for source, told in pieces:
        for heard in (Heard(source, one) for one in told):
            unit = unit_of(heard.said.actor)
            if isinstance(heard.said, Promise):
                together[source.record_id, heard.said.evidence][unit] = heard.anchor
            if units is None or unit in units:
                by_unit[unit].append(heard)
    linked = {anchor: set(all_of.values()) for all_of in together.values() for anchor in all_of.values()}
    return [one.made(linked) for unit in sorted(by_unit) for one in _Unit(by_unit[unit]).pledges]


class _Unit:
    """The pledges of one actor, found again by programme and by the pairs of letters of their words."""

    def __init__(self, all_heard: Iterable[Heard]) -> None:
        self.pledges: list[Opened] = []
        self._places: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._named: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._again: defaultdict[str, set[int]] = defaultdict(set)  # by text the pledges that it tells again
        # By text what it tells of, in its order: where, and of which pledge.
        self._told: defaultdict[str, list[tuple[int, int | None]]] = defaultdict(list)
        for heard in sorted(all_heard, key=lambda heard: heard.order):
            if isinstance(heard.said, Promise):
                self._take_promise(heard, heard.said)
            else:
                self._take_account(heard, heard.said)

    def _take_promise(self, heard: Heard, said: Promise) -> None:
        """Join a promise to the one that it restates; the others that may be meant are its doubts."""
        if heard.is_rest and (whole := self._whole_of(heard)) is not None:
            whole.take_rest(heard)
            return
        met = [(place, self.pledges[place]) for place in self._near(heard.wording)]
        scored = [(one.like(heard), -place) for place, one in met if not one.is_told_apart(heard)]
        score, place = max(scored, default=(0.0, 0))
        other = self.pledges[-place] if score >= DOUBTFUL else None
        doubt = (other.doubt(heard) if score >= DUE else "like") if other else ""
        if other and not doubt:
            other.take(heard, score)
            at = -place
        else:
            self.pledges.append(Opened.of(heard, said, [f"{doubt} {other.id}"] if other else []))
            at = len(self.pledges) - 1
        self._know(at, heard.wording)
        if said.said_on is not None and heard.source.published - said.said_on > LONG_AGO:
            self._again[heard.source.record_id].add(at)

    def _take_account(self, heard: Heard, said: Account) -> None:
        """Join an account to the pledges that it speaks of; what nobody is known to have promised is left."""
        met = [(place, self.pledges[place]) for place in self._near(heard.wording)]
        placed = [(one.like(heard), -place) for place, one in met if one.may_be_of(heard, said)]
        scored = [(score, self.pledges[-place]) for score, place in placed]
        best, place = max(placed, default=(0.0, 0))
        of = -place if best >= DUE else None
        self._told[heard.source.record_id].append((said.evidence[0], of))
        is_state = said.rules[:1] == (STATE,)
        least = DUE if is_state else DOUBTFUL
        sure = not is_state or said.relation in REACHED  # 낮아졌다 may be what was promised
        for score, one in scored:
            if score >= DUE or least <= score == best:
                one.take(heard, score if sure else min(score, DOUBTFUL), best=score == best)
        again = self._again.get(heard.source.record_id, ())
        delays = said.relation is Relation.DELAYS and said.programme is None  # 접수가 5월까지로 늘어났다
        if best < least and delays and len(again) == 1:
            self.pledges[next(iter(again))].take(heard, DOUBTFUL)

    def _whole_of(self, heard: Heard) -> Opened | None:
        """Return the pledge of which a text told last before it promises the rest: 나머지 두 곳도 …."""
        start = heard.said.evidence[0]
        told = self._told.get(heard.source.record_id, ())
        before = [one for one in told if start - NEAR <= one[0] < start]
        place = max(before, key=itemgetter(0))[1] if before else None  # None where it is not known of which
        return None if place is None else self.pledges[place]

    def _near(self, words: Wording) -> list[int]:
        """Return the pledges that share most; pairs that very many share tell none apart and are left."""
        known = [self._named[start] for start in words.named() if start in self._named]
        named = {
            place for some in known for name, place in islice(some.items(), LOOKED) if name in words.letters
        }
        shared: Counter[int] = Counter()
        found = [self._places[key] for key in sorted(set(words.pairs_of_words())) if key in self._places]
        room = LOOKED
        for places in sorted(found, key=len):
            room -= len(places)
            if room < 0:
                break
            shared.update(places.keys())
        return sorted(named | shared.keys(), key=lambda place: (place not in named, -shared[place], place))[
            :MET
        ]

    def _know(self, place: int, words: Wording) -> None:
        for key in words.pairs_of_words():
            self._places[key][place] = None
        if words.name:
            self._named[start_of(words.name)].setdefault(words.name, place)
