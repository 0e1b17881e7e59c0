"""From what a user types to a timeline: a topic, a bill, a company, an act, someone in office, or a query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cli.lookup import article_key, find_bill, find_record
from cli.scope import collected, say_namesakes
from cli.services import detail_services
from cli.timeline.choose import choose
from cli.timeline.order import in_order, titled
from cli.timeline.view import Timeline
from cli.words import language
from index.korean.numbers import read_bill_reference
from index.search.cards import is_pledge_id
from index.search.columns import Filters
from index.search.events import NO_CHOICE, Chosen, Target, event, events_of
from index.search.finding import Wanted
from index.search.layout import damage_named
from index.search.reader import Reader
from index.tracking.events.event import Event

if TYPE_CHECKING:
    from index.korean.topics import Topic

DECIDED = {"plenary_decided", "absorbed"}
EXAMINED = {"committee_presented", "committee_decided", "committee_meeting", "subcommittee"}
LONGEST_NUMBER = 2_000  # characters of an address


@dataclass(frozen=True)
class Asked:
    """Whose events are asked for, by which name, in which detail, and whether it must speak for itself."""

    text: str
    assembly: int | None
    chosen: Chosen
    detail: int
    alone: bool


def read_timeline(reader: Reader, asked: Asked) -> Timeline:
    """Return the timeline of what is named.

    Raises NotFoundError and AmbiguousError for a bill, AddressError, QueryError.
    """
    title, target, every = _found(reader, asked)
    shown = choose(every, asked.detail)
    unexamined, untold = _unexamined(reader, every) if asked.chosen == NO_CHOICE else (0, 0)
    return Timeline(
        title,
        shown,
        # What a document says of itself, a list says only where it has nothing to show.
        scope=collected(reader) if asked.alone or not shown else "",
        hidden=len(every) - len(shown),
        unknown="" if target != Target(records=[]) else asked.text,
        missing=_missing(reader, target.topic) if target.topic else (),
        unexamined=unexamined,
        untold=untold,
        credits=_credits(shown) if asked.alone else (),
    )


def read_event(reader: Reader, event_id: str) -> Event | None:
    """Return the event of an id, if there is one."""
    with damage_named():
        return event(reader.connection, event_id)


def _events(reader: Reader, target: Target, chosen: Chosen) -> list[Event]:
    with damage_named():
        return in_order(map(titled, events_of(reader.connection, target, chosen)))


def _found(reader: Reader, asked: Asked) -> tuple[str, Target, list[Event]]:
    """Return the events of the first thing that a text may mean; of a name, only where there are any."""
    for title, target in _meanings(reader, asked.text, asked.assembly):
        events = _events(reader, target, asked.chosen)
        if events or target.topic or target.bills or target.records:
            return title, target, events
    title, target = _query(reader, asked.text)
    return title, target, _events(reader, target, asked.chosen)


def _meanings(reader: Reader, text: str, assembly: int | None) -> Iterator[tuple[str, Target]]:
    written = len(text) <= LONGEST_NUMBER and (is_pledge_id(text) or article_key(text))
    if written or (len(text) <= LONGEST_NUMBER and read_bill_reference(text)):
        card = find_record(reader, text, assembly) if written else find_bill(reader, text, assembly)
        bill = card["kind"] == "bill"
        yield card["title"], Target(bills=(card["id"],)) if bill else Target(records=(card["id"],))
    else:
        yield from _named(reader, text)


def _named(reader: Reader, text: str) -> Iterator[tuple[str, Target]]:
    # Imported here: a bill is found without the tables of names.
    from index.korean.gazetteer import read_table  # noqa: PLC0415
    from index.korean.names import law_names  # noqa: PLC0415
    from index.korean.organisations import formal  # noqa: PLC0415
    from index.korean.topics import topic_named  # noqa: PLC0415

    topic = topic_named(text)
    laws = law_names(text)
    name = formal(text)
    if topic is not None:
        yield (topic.title if language() == "ko" else topic.title_en or topic.title), Target(topic=topic)
    elif laws:
        yield ", ".join(laws), Target(laws=laws)
    elif name in read_table("companies")["companies"]:
        yield name, Target(companies=(name,))
    else:
        say_namesakes(reader, Filters(proposer=name))
        yield name, Target(people=(name,))


def _query(reader: Reader, text: str) -> tuple[str, Target]:
    """Return whatever answers a query with all of its words."""
    from cli.services import with_services  # noqa: PLC0415 - as above
    from index.search.asking import understand  # noqa: PLC0415

    asked = understand(text)
    asked = replace(asked, meant=with_services(asked.meant))
    found = reader.search(asked.meant, Filters(), Wanted())
    return text, Target(records=[card["id"] for card in reader.cards(sorted(found.every))])


def _missing(reader: Reader, topic: Topic) -> list[str]:
    """Return the numbers of the bills that a topic names and that are not held."""
    return [no for no in topic.numbers if not reader.bills_numbered(no)]


def _unexamined(reader: Reader, events: list[Event]) -> tuple[int, int]:
    """Return how many decided bills have no step in committee, as none goes without: not asked, not told.

    The source of a bill's details was asked, and answered without any, where it stands among its evidence.
    """
    stages: defaultdict[str, set[str]] = defaultdict(set)
    for one in events:
        if one.bill_id and one.stage:
            stages[one.bill_id].add(one.stage)
    lacking = [bill for bill, some in stages.items() if some & DECIDED and not some & EXAMINED]
    asked = detail_services() if lacking else frozenset()
    cards = reader.bills(lacking).values()
    untold = sum(1 for card in cards if any(one["service"] in asked for one in card["sources"]))
    return len(lacking) - untold, untold


def _credits(events: list[Event]) -> list[str]:
    from crawler.factsheet import read_fact_sheet  # noqa: PLC0415 - what no bill is in needs none

    return [read_fact_sheet("assembly").credits] if any(one.official for one in events) else []
