"""The words of a text that a promise or an account rests on."""

from __future__ import annotations

from bisect import bisect_left

from index.korean.patterns import lazy
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Span

_OPENERS = lazy(
    r"[\s,·\W]*(?:[AQ][.:] )?(?:\[[^\]\n]{1,30}\]\s*)?(?:(?:먼저|우선|또한|또|한편|아울러|이와 함께"
    r"|이와 별도로|특히|이어|다만|그리고"
    r"|더불어|나아가|이에|이 밖에도?|이외에도?|끝으로|마지막으로),? )?"
)
_CLOSING = " \n\t,.”’\"'」』"
_SAID_GAP = 4  # letters between what is said and that it is
_PUT_WORDS = 8  # behind a verb, among which stands the one by which its plan is put


def evidence_of(plain: str, where: Span, clause: Clause, *, last: bool) -> Span:
    """Return the words that a promise rests on: its clause, with the verb by which it is reported."""
    opened = _OPENERS.match(plain, where[0], where[1])
    start = opened.end() if opened else where[0]
    end = where[1]
    said = clause.said
    if last and clause.put:
        end = _put_by(clause, end)
    if last and said is not None and 0 <= said.span[0] - end <= _SAID_GAP:
        end = said.span[1]
    if clause.place >= 0:
        end = min(end, max(clause.quotes[clause.place][1] - 1, start)) if end <= clause.done.span[1] else end
    while end > start and plain[end - 1] in _CLOSING:
        end -= 1
    while start < end and plain[start] in _CLOSING + "“‘「『[":
        start += 1
    return start, end


def _put_by(clause: Clause, end: int) -> int:
    """Return where the verb ends by which a plan is put before others: 보상하는 방안을 내놓았다."""
    behind = clause.words[bisect_left(clause.words, (end,)) :][:_PUT_WORDS]
    return next((one.end for one in behind if one.bare.startswith(cues.ends("said", "put"))), end)
