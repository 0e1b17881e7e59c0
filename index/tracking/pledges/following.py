"""Clauses that only say what follows from another, and are told with it: 이용 시간 증가를 유도하고."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.whole import Whole


def told_alone(whole: Whole, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, bool]]:
    """Yield the clauses that tell something, each with whether it is the last under its verb.

    One reaches back over those before it that only follow from it.
    """
    begun: int | None = None
    for at, clause in enumerate(clauses):
        joined = at + 1 < len(clauses) and clauses[at + 1].ruling is clause.ruling
        # 확대할 예정이었으나 연기했다 tells what was put off.
        if clause.ruling.tense == "was to be" or (joined and _only_follows(whole, clause)):
            begun = clause.span[0] if begun is None else begun
        elif not (at and clauses[at - 1].ruling is clause.ruling and _only_follows(whole, clause)):
            told = clause if begun is None else clause._replace(span=(begun, clause.span[1]))
            begun = None
            yield told, not joined


def _only_follows(whole: Whole, clause: Clause) -> bool:
    """Tell whether a clause only says what follows from others."""
    done = clause.done
    if done is not clause.ruling and cues.tells(done, "verbs", "leading"):
        return not whole.is_dated(clause.span)  # 10월부터 개설을 돕고
    if done.word.endswith("면서") and cues.tells(done, "said", "put"):  # 상생안을 내놓으면서
        return True
    return cues.tells(clause.done, "verbs", "effect") and not any(
        cues.tells(one, "verbs", "concrete") and not cues.tells(one, "verbs", "effect")
        for one in clause.steps
    )
