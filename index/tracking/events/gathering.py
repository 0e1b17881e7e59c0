"""Events met so far, found again by who took part and by words: no mention is compared with all others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from index.korean.tokens import bigrams
from index.tracking.events.cluster import Cluster, Telling
from index.tracking.events.likeness import likeness

COMPARED = 6  # mentions that stand for an event, and events that a mention is compared with


class Gathered:
    """The events of one day or one span of days."""

    def __init__(self, tellings: Sequence[Telling], due: float) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        for one in tellings:
            self._take(one, due)

    def _take(self, one: Telling, due: float) -> None:
        scored = [(*nearness(one, self.clusters[place]), -place) for place in self._near(one)]
        score, reason, place = max(scored, default=(0.0, "", 0))
        if score < due:
            place = -len(self.clusters)
            self.clusters.append(Cluster([]))
        else:
            self.clusters[-place].why.append(f"{reason} {one.report.record_id} {score:.2f}")
        cluster = self.clusters[-place]
        cluster.tellings.append(one)
        if len(cluster.tellings) <= COMPARED:
            for key in _keys(one):
                self._by_key[key].append(-place)

    def _near(self, one: Telling) -> list[int]:
        """Return the places of the events that share most with a mention."""
        shared = Counter(place for key in _keys(one) for place in self._by_key.get(key, ()))
        return [place for place, _ in shared.most_common(COMPARED)]


def nearness(one: Telling, cluster: Cluster) -> tuple[float, str]:
    """Return how like a mention is to the one of an event that it is most like, and by what."""
    return max((likeness(one, other) for other in cluster.tellings[:COMPARED]), default=(0.0, ""))


def _keys(one: Telling) -> Iterator[str]:
    # Sorted: of events that share as much, the same ones are compared in every process.
    yield from sorted({*one.actors, *one.bills, *bigrams(one.found.title), str(one.found.kind)})
