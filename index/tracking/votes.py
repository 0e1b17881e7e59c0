"""Roll calls: how parties voted, who voted against their own, and whether they add up to the tally."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[Any, Any]

YES, NO, ABSTAIN, ABSENT = "찬성", "반대", "기권", "불참"
INDEPENDENT = "무소속"
ON_PERSONS = ("임명동의안", "선출안", "선출의 건", "해임건의안", "탄핵소추안", "체포동의")
# The tally's own names for what members chose; absence is in no tally.
CHOICES = {"yes": YES, "no_votes": NO, "abstain": ABSTAIN}
KNOWN = (*CHOICES.values(), ABSENT)


@dataclass(frozen=True)
class PartyTally:
    """How the members of one party voted; ``party`` is the one printed, which is today's."""

    party: str | None
    yes: int = 0
    no_votes: int = 0
    abstain: int = 0
    absent: int = 0
    unknown: int = 0

    @property
    def majority(self) -> str | None:
        """Return 찬성 or 반대, whichever more chose; ``None`` for a tie and for who is of no party."""
        if self.party in (None, INDEPENDENT) or self.yes == self.no_votes:
            return None
        return YES if self.yes > self.no_votes else NO


@dataclass(frozen=True)
class Difference:
    """A count of a vote that its parts do not give: what the tally states and what they come to."""

    name: str
    stated: int | None
    counted: int


def by_party(calls: Iterable[Row]) -> list[PartyTally]:
    """Return the tallies of the parties, the largest first."""
    choices: defaultdict[str | None, Counter[str | None]] = defaultdict(Counter)
    for call in one_each(calls):
        choices[call["party"]][call["choice"]] += 1
    tallies = [_tally(party, counted) for party, counted in choices.items()]
    return sorted(tallies, key=lambda one: (-_size(one), one.party or ""))


def dissenters(calls: Iterable[Row]) -> list[Row]:
    """Return the calls of members who voted 찬성 or 반대 against the majority of their party."""
    ones = one_each(calls)
    lines = {one.party: one.majority for one in by_party(ones)}
    opposite = {YES: NO, NO: YES}
    return [call for call in ones if opposite.get(lines[call["party"]] or "") == call["choice"]]


def one_each(calls: Iterable[Row]) -> list[Row]:
    """Return one call a member, the last said: members are told apart by id, never by name."""
    return list({call["member_id"]: call for call in calls}.values())


def differences(vote: Row) -> list[Difference]:
    """Return where a tally does not add up in itself."""
    parts = [vote[name] for name in CHOICES]
    voted, members = vote["voted"], vote["members"]
    found: list[Difference] = []
    if voted is not None and None not in parts and sum(parts) != voted:
        found.append(Difference("sum", voted, sum(parts)))
    if voted is not None and members is not None and members < voted:
        found.append(Difference("present", members, voted))
    return found


def miscounts(vote: Row, calls: Sequence[Row]) -> list[Difference]:
    """Return which counts of a tally its roll call, if there is one, does not give."""
    ones = one_each(calls)
    if not ones:
        return []
    counted = Counter(call["choice"] for call in ones)
    sums = {name: counted[choice] for name, choice in CHOICES.items()}
    sums |= {"voted": sum(sums.values()), "members": len(ones)}
    return [Difference(name, vote[name], sums[name]) for name in sums if vote[name] != sums[name]]


def is_secret(bill: Row) -> bool:
    """Tell whether the vote on a bill is secret by rule: on a 재의요구, and on persons (국회법 제112조)."""
    # A BILL_ID says little, but a reconsideration is known by nothing else.
    return bill["bill_id"].startswith("GOV_") or any(word in bill["title"] for word in ON_PERSONS)


def _tally(party: str | None, counted: Counter[str | None]) -> PartyTally:
    known = {name: counted[choice] for name, choice in {**CHOICES, "absent": ABSENT}.items()}
    return PartyTally(party, **known, unknown=counted.total() - sum(known.values()))


def _size(one: PartyTally) -> int:
    return one.yes + one.no_votes + one.abstain + one.absent + one.unknown
