"""Pledges, corrections and evidence that a person adds, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cli.pledges import deciding
from cli.pledges.facts import FACTS
from cli.pledges.fields import told_fields
from cli.pledges.promisors import kind_of, names_of
from cli.pledges.reading import Stand, acts_on, find_stand, undone
from cli.pledges.sources import require_order, require_past, source_of
from cli.scope import say_unknown_fact
from cli.settings import Settings
from cli.telling import tell as say_beside
from index.errors import ConfigurationError
from index.korean.text import squeeze
from index.rights import quotation
from index.search.language.tree import Is
from index.search.layout import damage_named
from index.search.pledges import undone as undone_acts
from index.search.pledges import views_by
from index.search.reader import Reader
from index.tracking.pledges.acts import BY_HAND, VOICES, Act, Kind, Review
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.plain import made, plain
from index.tracking.pledges.pledge import Promise, Relation
from index.tracking.pledges.told import tell

MOST_WORDS = 12  # by which a pledge is known
_ENDS = ".!?…"


def add_pledge(settings: Settings, given: Mapping[str, Any], by: str, reason: str | None) -> str:
    """Add a pledge and return its id; what its words tell is read, and what is given goes before it.

    Raises ConfigurationError for a pledge in these words that is there, and for days that cannot be.
    """
    quote, said_on = _words(given["quote"]), given["said_on"]
    actor = names_of(_name(given["company"]))[0]
    with Reader(settings.index) as reader:
        kind = given["actor_type"] or kind_of(actor)
        source = source_of(reader, given["url"], given["outlet"], given["title"])
        promise = {**_read(quote, said_on, actor), "actor": actor, "actor_type": kind}
        promise |= told_fields({name: given.get(name) for name in FACTS}, made(Promise, promise))
        source = {"outlet": None, "title": "", "url": None, "published": str(said_on), **source}
        require_order(made(Promise, promise).term, said_on, date.fromisoformat(source["published"]))
        act = deciding.added({"promise": promise, "source": source, "quotation": quote}, by, reason)
        _require_new(reader, actor, quote, pledge_id(act["anchor"]))
        if kind == "company":
            say_unknown_fact(reader, Is("company", actor))
    deciding.record(settings, [act])
    _say_joined(settings, pledge_id(act["anchor"]), act["anchor"])
    return pledge_id(act["anchor"])


def _say_joined(settings: Settings, added: str, anchor: str) -> None:
    """Say where a pledge that was added is taken for a later mention of another, and how to part the two."""
    with Reader(settings.index) as reader:
        pledge = find_stand(reader, added).view.pledge
    first = pledge.mentions[0].anchor
    if first != anchor:
        say_beside("pledge.added_to", id=pledge.id, quote=pledge.mentions[0].quotation, anchor=anchor)


def _words(given: str) -> str:
    """Return what is quoted; raises ConfigurationError for no words."""
    words = quotation(given)
    if not words:
        raise ConfigurationError("error.pledges.no_words")
    return words


def _name(given: str) -> str:
    """Return who promised; raises ConfigurationError for no name."""
    if not given.strip():
        raise ConfigurationError("error.pledges.no_company")
    return given.strip()


def _require_new(reader: Reader, actor: str, quote: str, key: str) -> None:
    """Raise for a pledge in the same words, also for one that was refused, or added and taken back."""
    with damage_named():
        known = views_by(reader.connection, [actor])
        gone = undone_acts(reader.connection, key)
    for view in known:
        said = (one.quotation for one in view.pledge.mentions if isinstance(one.said, Promise))
        if _words_alone(quote) in map(_words_alone, said):
            is_refused = view.review is Review.REFUSED
            refused = next((one.id for one in reversed(view.acts) if is_refused and _refuses(one)), None)
            error = "error.pledges.known" if refused is None else "error.pledges.refused"
            raise ConfigurationError(error, id=view.pledge.id, number=refused)
    if gone:
        raise undone(key, gone)


def _words_alone(quote: str) -> str:
    """Return a quotation without what ends it: a person may leave out its full stop."""
    return squeeze(quote).rstrip(_ENDS)


def _refuses(act: Act) -> bool:
    return act.kind is Kind.REFUSE and act.reversed_by is None and not act.content.get("join")


def _read(quote: str, said_on: date, actor: str) -> dict[str, Any]:
    """Return what a quote tells of one promise, as words of its actor, who need not be named in it."""
    bare = {"action": quote, "words": [squeeze(word) for word in quote.split()][:MOST_WORDS]}
    promise = {"evidence": (0, 0), "strength": "firm", "actor_basis": BY_HAND, **bare}
    # A publisher's words are its own; who publishes nothing, like a ministry, is named before them.
    for text, outlet in ((quote, actor), (f"{actor}: {quote}", "")):
        told = [one.said for one in tell(text, said_on, "", outlet) if isinstance(one.said, Promise)]
        if told:
            read = plain(told[0]) if len(told) == 1 else {}
            return promise | {name: value for name, value in read.items() if name not in _OF_TEXTS}
    return promise


_OF_TEXTS = ("evidence", "actor_basis", "doubts", "rules")


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
    stated = {name: value for name, value in given.items() if name not in _JOINS}
    facts = told_fields(stated, stand.view.pledge.promise)
    if facts or not acts:
        acts.append(deciding.changed(stand, facts, by, reason))
    return deciding.record(settings, acts)


_JOINS = ("join", "part")


def add_evidence(settings: Settings, reference: str, url: str, **given: Any) -> None:  # noqa: ANN401 - as options give them
    """Add what bears on a pledge; raises NotFoundError, and ConfigurationError for days that cannot be."""
    with Reader(settings.index) as reader:
        stand = find_stand(reader, reference)
        source = source_of(reader, url, given["outlet"], given["title"])
    _require_unsaid(stand, source["record_id"], given)
    source |= {"published": str(given["day"])} if given["day"] else {}
    if "published" not in source:
        raise ConfigurationError("error.pledges.no_day", url=url)
    day = date.fromisoformat(source["published"])
    require_past(day)
    if day < date.fromisoformat(stand.said_on) and given["relation"] != Relation.RESTATES:
        raise ConfigurationError("error.pledges.bears_before", found=day, day=stand.said_on)
    said = {"quotation": _words(given["quote"]), "relation": given["relation"], "by": given["voice"]}
    content = {**source, **said}
    deciding.record(settings, [deciding.found(stand, content, given["name"], given["reason"])])


def _require_unsaid(stand: Stand, record_id: str, given: Mapping[str, Any]) -> None:
    """Raise ConfigurationError for what the same page is known to say of a pledge in the same words."""
    words, told = _words_alone(_words(given["quote"])), (given["relation"], VOICES[given["voice"]])
    for one in (*stand.view.pledge.mentions, *stand.view.answers):
        known = one.source.record_id == record_id and (one.relation, one.voice) == told
        if known and _words_alone(one.quotation) == words:
            of = stand.view.pledge.id
            raise ConfigurationError("error.pledges.known_evidence", id=of, anchor=one.anchor)


def take_back(settings: Settings, reference: str, number: int, by: str, reason: str | None) -> int:
    """Take an act on a pledge back, which stays in its history; return how many were."""
    with Reader(settings.index) as reader:
        acts = acts_on(reader, reference)
    deciding.record(settings, [deciding.taken_back(acts, number, by, reason)])
    return 1
