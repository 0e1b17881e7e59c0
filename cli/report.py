"""What a crawl did, or would do, said on standard error with the exit code that goes with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cli.asides import spoken
from cli.oddities import say_oddities
from cli.telling import tell
from cli.words import say
from crawler.plan import PlannedList
from crawler.session import Reason, Report
from index.errors import Exit


def say_report(report: Report) -> Exit:
    """Say what a crawl did; the last line counts."""
    say_oddities(report.oddities)
    for reason in [*report.notes, *report.reasons]:
        tell(reason.key, **spoken(reason.values))
    counts = report.counts
    for name in ("undated", "outside"):
        if counts[name]:
            tell(f"crawl.{name}", count=counts[name])
    tell(f"crawl.{report.state}")
    _say_kinds("crawl.kinds.new", report.kinds["new"])
    _say_kinds("crawl.kinds.changed", report.kinds["changed"])
    tell("crawl.counts", **counts)
    if report.interrupted:
        return Exit.INTERRUPTED
    return Exit.PARTIAL if report.reasons else Exit.DONE


def _say_kinds(key: str, kinds: Counter[str]) -> None:
    """Say of which kinds the new or changed records are: a bill and its vote are two."""
    if kinds:
        parts = [f"{say(f'record.{kind}')} {count:,}" for kind, count in sorted(kinds.items())]
        tell(key, parts=" · ".join(parts))


def say_plan(planned: Sequence[PlannedList]) -> Exit:
    """Say what a crawl would ask for, list by list, and what stands in its way."""
    for one in planned:
        if one.requests is not None:
            key = "plan.swept" if one.swept else "plan.compared"
            tell(key, title=one.title, assembly=one.assembly, announced=one.announced, requests=one.requests)
    problems: dict[tuple[str, object], Reason] = {}
    for problem in (one.problem for one in planned if one.problem):
        # What is wrong with the key is wrong for every list, and said once, of the first.
        problems.setdefault((problem.key, problem.values.get("list")), problem)
    for problem in problems.values():
        tell(problem.key, **spoken(problem.values))
    tell("plan.total", requests=sum(one.requests or 0 for one in planned))
    return Exit.PARTIAL if problems else Exit.DONE
