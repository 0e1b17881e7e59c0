"""The text of a law on a day, and from when and to whom it applies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from cli.laws.finding import HeldLaw, facts, find_law, no_text, version_on
from cli.laws.provisions import titled
from cli.laws.wording import wording
from cli.output import Output, write_rows
from cli.output.labels import labelled
from cli.output.listing import Beside
from cli.output.safe import safe
from cli.words import say
from index.errors import NotFoundError
from index.korean.statutes.addresses import Address, address_of, find, parse_address
from index.korean.statutes.force import Apart, addendum_of, apart, applications
from index.korean.statutes.tree import GROUPS, Law, Level, Node, walk
from index.moments import today
from index.search import statutes
from index.search.layout import damage_named
from index.search.reader import Reader
from index.search.statutes import Version
from index.tracking.statutes.applied import applies_to

COLUMNS = ("address", "provision", "wording")
SHEET = (
    *("law", "version", "promulgated_on", "effective_on", "law_state", "address", "provision", "wording"),
    *("text_of", "id", "url"),
)


@dataclass(frozen=True)
class Shown:
    """A version of a law on a day, with its text, which ``text_of`` has where another version holds both.

    ``path`` leads to the provision that was asked for, or is empty.
    """

    law: HeldLaw
    version: Version
    day: date
    text: Law | None
    text_of: Version
    path: Sequence[Node] = ()

    @property
    def own_addendum(self) -> Node | None:
        """Return the 부칙 of this version."""
        return addendum_of(self.text, self.version.promulgation_no) if self.text else None


def show_law(reader: Reader, asked: str, day: date | None, output: Output) -> None:
    """Show a law or a provision as it was in force on a day, as text unless a format is asked for."""
    shown = find_shown(reader, asked, day)
    if output.format or output.path:
        beside = Beside(said=list(_head(shown)))
        write_rows(_rows(shown), COLUMNS, output, kind="provision", sheet=SHEET, beside=beside)
        return
    for line in _lines(shown):
        click.echo(safe(line))


def find_shown(reader: Reader, asked: str, day: date | None = None) -> Shown:
    """Return what an address means on a day, by default today.

    A law of which nothing is in force yet is shown as it will be. Raises NotFoundError for what is not there.
    """
    address = parse_address(asked)
    if address is None or not address.law:
        raise NotFoundError("error.laws.address", address=asked)
    law = find_law(reader, address.law, day)
    version = version_on(law, day) if day else statutes.in_force(law.versions, today()) or law.versions[0]
    with damage_named():
        text_of, text = statutes.text_on(reader.connection, law.versions, version, day or today())
    return Shown(law, version, day or today(), text, text_of, _path(text, address, law, version))


def _path(text: Law | None, address: Address, law: HeldLaw, version: Version) -> Sequence[Node]:
    if not address.parts:
        return ()
    provision = "/".join(address.parts)
    if text is None:
        raise no_text(law, version)
    if path := find(text, address):
        return path
    raise NotFoundError("error.laws.no_provision", provision=provision, law=law.title, version=version.name)


def _rows(shown: Shown) -> Iterator[dict[str, Any]]:
    for path in _provisions(shown):
        address = address_of(shown.version.title, path)
        yield {
            "id": address,
            "kind": "provision",
            "title": f"{shown.version.title} {titled(path)}",
            "date": shown.version.effective_on,
            "url": shown.version.address,
            **facts(shown.law, shown.version),
            "address": address,
            "provision": titled(path),
            "wording": "\n".join(wording(path[-1])).strip(),
            "text_of": shown.text_of.name,
        }


def _provisions(shown: Shown) -> Iterator[tuple[Node, ...]]:
    """Yield the paths of what is shown: the provision asked for, else every article and the own 부칙."""
    if shown.path and shown.path[-1].level not in GROUPS:
        yield tuple(shown.path)
    elif shown.text:
        nodes = shown.path[-1:] or shown.text.body
        yield from (path for path in walk(nodes) if path[-1].level is Level.ARTICLE)
        if shown.own_addendum and not shown.path:
            yield (shown.own_addendum,)


def _lines(shown: Shown) -> Iterator[str]:
    provision = f" {titled(shown.path)}" if shown.path else ""
    yield f"「{shown.version.title}」{provision}"
    yield say("laws.as_of", day=shown.day, state=shown.law.state(shown.version, shown.day))
    yield ""
    yield from _head(shown)
    yield from _text(shown)


def _head(shown: Shown) -> Iterator[str]:
    """Yield which version it is, from when and to whom it applies."""
    version = shown.version
    yield labelled("laws.version", " · ".join(filter(None, (version.name, version.revision_kind))))
    yield labelled("laws.promulgated", version.promulgated_on)
    yield labelled("laws.effective", version.effective_on)
    yield from _whose_text(shown)
    yield from _application(shown)
    yield from _apart(shown)
    yield from _coming(shown)
    yield labelled("heading.ministries", version.ministries)
    yield labelled("heading.url", version.address)


def _whose_text(shown: Shown) -> Iterator[str]:
    """Yield what a text has of versions that were promulgated later and began earlier."""
    if shown.text_of != shown.version:
        yield labelled("laws.text_of", say("laws.holds_both", name=shown.text_of.name))
    elif shown.text:
        later = shown.law.versions[shown.law.versions.index(shown.version) + 1 :]
        lacking = [one for one in later if not one.is_to_come(shown.day)]
        for one in lacking:
            yield labelled("laws.text_of", say("laws.lacks", name=one.name, day=one.begins))


def _application(shown: Shown) -> Iterator[str]:
    """Yield to whom the change applies, beside the day in force; of an article, not on others alone."""
    if shown.own_addendum:
        said = [" ".join(" ".join(wording(one)).split()) for one in applications(shown.own_addendum)]
    else:
        said = (shown.version.addenda or "").splitlines()
    article = next((one.number for one in shown.path if one.level is Level.ARTICLE), None)
    told = [one for one in said if article is None or applies_to(one, article)]
    for one in told:
        yield labelled("laws.application", say("laws.of_addendum", name=shown.version.name, text=one))
    if others := len(said) - len(told):
        yield labelled("laws.application", say("laws.of_others", count=others, law=shown.version.title))


def _apart(shown: Shown) -> Iterator[str]:
    """Yield what 부칙 hold back beyond the day, those of earlier versions included."""
    for addendum in shown.text.addenda if shown.text else ():
        for one in apart(addendum):
            if _is_held_back(one, addendum, shown):
                yield labelled("laws.held_back", _said(one, addendum))


def _is_held_back(one: Apart, addendum: Node, shown: Shown) -> bool:
    if one.day is None:
        return addendum.number == shown.version.promulgation_no
    return one.day > shown.day


def _said(one: Apart, addendum: Node) -> str:
    since = f"{one.since}({one.day})" if one.day else one.since
    return say("laws.apart", provisions=one.provisions, since=since, number=addendum.number)


def _coming(shown: Shown) -> Iterator[str]:
    for one in shown.law.versions:
        if one.is_to_come(shown.day) and one.promulgated_on <= str(shown.day) and one != shown.version:
            held = shown.text and addendum_of(shown.text, one.promulgation_no)
            key = "laws.coming_within" if held else "laws.coming_version"
            yield labelled("laws.coming", say(key, name=one.name, day=one.begins))


def _text(shown: Shown) -> Iterator[str]:
    if shown.text is None:
        lacking = no_text(shown.law, shown.version)
        yield from ("", say(lacking.key, **lacking.values))
        return
    if shown.path:
        yield from wording(shown.path[-1])
        return
    yield from shown.text.preface.splitlines()
    for node in shown.text.body:
        yield from wording(node)
    if shown.own_addendum:
        yield ""
        yield from wording(shown.own_addendum)
    if earlier := len(shown.text.addenda) - (1 if shown.own_addendum else 0):
        yield ""
        yield say("laws.earlier_addenda", count=earlier, law=shown.version.title)
