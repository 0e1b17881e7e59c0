"""Pledges, corrections and evidence that a person adds, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cli.pledges import deciding
from cli.pledges.facts import FACTS
from cli.pledges.fields import told_fields
from cli.pledges.reading import acts_on, find_stand
from cli.pledges.sources import day_of, require_order, source_of
from cli.scope import say_unknown_fact
from cli.settings import Settings
from index.errors import ConfigurationError
from index.korean.text import squeeze
from index.rights import quotation
from index.search.language.tree import Is
from index.search.layout import damage_named
from index.search.meanings.words import canonical
from index.search.pledges import views_by
from index.search.reader import Reader
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.plain import plain
from index.tracking.pledges.pledge import Promise, Relation
from index.tracking.pledges.told import tell

MOST_WORDS = 12  # by which a pledge is known


def add_pledge(settings: Settings, given: Mapping[str, Any], by: str, reason: str | None) -> str:
    """Add a pledge and return its id; what its words tell is read, and what is given goes before it.

    Raises ConfigurationError for a pledge in these words that is there, and for days that cannot be.
    """
    quote, said_on = _words(given["quote"]), given["said_on"]
    require_order(given, said_on)
    actor = canonical("company", given["company"])[0]
    with Reader(settings.index) as reader:
        _require_new(reader, actor, quote)
        if given["actor_type"] == "company":
            say_unknown_fact(reader, Is("company", actor))
        source = source_of(reader, given["url"], given["outlet"], given["title"])
    promise = {
        "strength": "firm",
        "action": quote,
        "words": [squeeze(word) for word in quote.split()][:MOST_WORDS],
        **_read(quote, said_on, actor),
        **told_fields({name: given.get(name) for name in FACTS}),
        "actor": actor,
        "actor_type": given["actor_type"],
        "actor_basis": "by hand",
    }
    source = {"outlet": None, "title": "", "url": None, **source, "published": str(said_on)}
    act = deciding.added({"promise": promise, "source": source, "quotation": quote}, by, reason)
    deciding.record(settings, [act])
    return pledge_id(act["anchor"])


def _words(given: str) -> str:
    """Return what is quoted; raises ConfigurationError for no words."""
    words = quotation(given)
    if not words:
        raise ConfigurationError("error.pledges.no_words")
    return words


def _require_new(reader: Reader, actor: str, quote: str) -> None:
    """Raise ConfigurationError for a pledge of somebody in the same words."""
    with damage_named():
        known = views_by(reader.connection, [actor])
    for pledge in (one.pledge for one in known):
        said = (one.quotation for one in pledge.mentions if isinstance(one.said, Promise))
        if squeeze(quote) in map(squeeze, said):
            raise ConfigurationError("error.pledges.known", id=pledge.id)


def _read(quote: str, said_on: date, actor: str) -> dict[str, Any]:
    """Return what a quote tells of one promise, as words of its actor, who need not be named in it."""
    # A publisher's words are its own; who publishes nothing, like a ministry, is named before them.
    for text, outlet in ((quote, actor), (f"{actor}: {quote}", "")):
        told = [one.said for one in tell(text, said_on, "", outlet) if isinstance(one.said, Promise)]
        if told:
            read = plain(told[0]) if len(told) == 1 else {}
            return {name: value for name, value in read.items() if name not in _OF_TEXTS}
    return {}


_OF_TEXTS = ("evidence", "doubts", "rules")


def edit_pledge(
    settings: Settings, reference: str, given: Mapping[str, Any], by: str, reason: str | None
) -> int:
    """Correct what is noted of a pledge, and what is said of it; return how many acts that were."""
    acts = []
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
        if given["join"]:
            acts.append(deciding.same(stand, find_stand(reader, given["join"]), by, reason))
        if given["part"]:
            mention = deciding.mention_of(stand, given["part"])
            acts.append(deciding.joined(stand, mention, by, reason, refused=True))
    require_order(given, given["said_on"] or date.fromisoformat(stand.said_on))
    stated = {name: value for name, value in given.items() if name not in _JOINS}
    facts = told_fields(stated, stand.view.pledge.promise)
    if facts or not acts:
        acts.append(deciding.changed(stand, facts, by, reason))
    deciding.record(settings, acts)
    return len(acts)


_JOINS = ("join", "part")


def add_evidence(settings: Settings, reference: str, url: str, **given: Any) -> None:  # noqa: ANN401 - as options give them
    """Add what bears on a pledge; raises NotFoundError, and ConfigurationError for days that cannot be."""
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
        day = day_of(reader, url, given["day"])
        source = source_of(reader, url, given["outlet"], given["title"])
    if day < date.fromisoformat(stand.said_on) and given["relation"] != Relation.RESTATES:
        raise ConfigurationError("error.pledges.bears_before", found=day, day=stand.said_on)
    content = {
        **source,
        "quotation": _words(given["quote"]),
        "relation": given["relation"],
        "by": given["voice"],
        "published": str(day),
    }
    deciding.record(settings, [deciding.found(stand, content, given["name"], given["reason"])])


def take_back(settings: Settings, reference: str, number: int, by: str, reason: str | None) -> int:
    """Take an act on a pledge back, which stays in its history; return how many were."""
    with Reader(settings.index) as reader:
        acts = acts_on(reader, reference)
    deciding.record(settings, [deciding.taken_back(acts, number, by, reason)])
    return 1
