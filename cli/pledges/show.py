"""One pledge as text: its words, every later mention with what changed, and how it was judged."""

from __future__ import annotations

from collections.abc import Iterator

import click

from cli.output.labels import labelled
from cli.output.safe import safe
from cli.pledges import cells, notes
from cli.pledges.markdown import followed
from cli.pledges.reading import Stand
from cli.words import say
from index.tracking.pledges.acts import Act, Kind
from index.tracking.pledges.pledge import Mention
from index.tracking.pledges.status import doubts
from index.tracking.pledges.verdict import proposal

FACTS = ("said", "binding", "size", "due", "promisor", "evidence", "clock", "verdict", "answer")


def print_pledge(stand: Stand) -> None:
    """Print a pledge with all that is known of it."""
    for line in _lines(stand):
        click.echo(safe(line))


def print_evidence(stand: Stand) -> None:
    """Print what bears on a pledge."""
    for line in (*_head(stand), *_mentions(stand), *_answers(stand), *_proposed(stand)):
        click.echo(safe(line))


def _lines(stand: Stand) -> Iterator[str]:
    yield from _head(stand)
    yield ""
    told = cells.cells(stand)
    yield labelled("pledge.beneficiary", stand.view.pledge.promise.beneficiary)
    for name in FACTS:
        if name != "answer" or told[name]:
            yield labelled("pledge.verdict" if name == "verdict" else f"heading.{name}", told[name])
    if stand.looked:
        yield f"  {cells.looked_in(stand.looked.days)}"
    yield labelled("pledge.review", notes.review(stand))
    if (decided := stand.view.decided) and not decided.founded:
        yield f"  {say('pledge.unfounded', word=say(f'verdict.{decided.verdict}'))}"
    yield from (f"  {say('pledge.doubt', what=cells.doubt(one))}" for one in stand.view.pledge.doubts)
    yield from _original(stand)
    yield from _mentions(stand)
    yield from _answers(stand)
    yield from _proposed(stand)
    yield from _acts(stand)


def _head(stand: Stand) -> Iterator[str]:
    pledge = stand.view.pledge
    yield f"“{pledge.mentions[0].quotation}”"
    yield " · ".join([say("record.pledge"), pledge.promise.actor, pledge.id])
    yield cells.source(pledge.mentions[0])


def _original(stand: Stand) -> Iterator[str]:
    """Yield what was read of the text where people corrected it."""
    for name, before in notes.corrected(stand):
        yield f"  {say('pledge.corrected', name=name, before=before)}"


def _mentions(stand: Stand) -> Iterator[str]:
    later = stand.view.pledge.mentions[1:]
    yield ""
    yield say("pledge.followed") if later else say("promisor.none")
    yield from (f"  {one.source.published} {followed(one)}{_doubts(one)} ({one.anchor})" for one in later)


def _answers(stand: Stand) -> Iterator[str]:
    if stand.view.answers:
        yield say("heading.answer")
        yield from (f"  {cells.quoted(one)} {one.source.url or ''}".rstrip() for one in stand.view.answers)


def _doubts(mention: Mention) -> str:
    told = doubts(mention)
    return f" [{say('pledge.doubt', what=', '.join(map(cells.doubt, told)))}]" if told else ""


def _proposed(stand: Stand) -> Iterator[str]:
    """Yield what the texts speak for; while a person has decided nothing, it is only proposed."""
    found = proposal(stand.view.pledge)
    if found and stand.view.decided is None:
        yield say("pledge.proposed", word=say(f"verdict.{found.verdict}"), why=say(f"pledge.why.{found.why}"))


def _acts(stand: Stand) -> Iterator[str]:
    if stand.view.acts:
        yield ""
        yield say("pledge.acts")
        yield from (f"  {act_line(one)}" for one in stand.view.acts)


def _deed(act: Act) -> str:
    """Return what was done, of which what says whether a mention is of the pledge is another thing."""
    return f"{act.kind}_join" if act.content.get("join") else act.kind


def is_blank(act: Act) -> bool:
    """Tell whether the words of an act were taken out with those of the page that they came from."""
    return "redacted" in act.content or (act.kind is Kind.EDIT and not act.content)


def act_line(act: Act) -> str:
    """Return one act of a person in a line."""
    verdict = act.content.get("verdict")
    told = [f"{act.done_at:%Y-%m-%d %H:%M}", act.done_by, say(f"pledge.act.{_deed(act)}")]
    told += [say(f"verdict.{verdict}")] if verdict else []
    told += _stated(act)
    told += [say("pledge.under", rubric=act.rubric)] if act.rubric else []
    told += [say("pledge.words_out")] if is_blank(act) else []
    told += [act.reason] if act.reason else []
    told += [say("pledge.taken_back", number=act.reversed_by)] if act.reversed_by else []
    return f"#{act.id} " + " · ".join(told)


def _stated(act: Act) -> list[str]:
    """Return what an act states: corrected fields, what was found and where, or which act was taken back."""
    content = act.content
    if act.kind is Kind.EDIT:
        return [
            f"{say(f'pledge.field.{name}')}: {notes.stated(name, value)}" for name, value in content.items()
        ]
    if act.kind is Kind.EVIDENCE and not is_blank(act):
        found = [
            say(f"pledge.relation.{content['relation']}"),
            content.get("url") or "",
            content["published"],
        ]
        return [", ".join(filter(None, found))]
    return [f"#{content['act']}"] if act.kind is Kind.REVERSE else []
