"""What a record names, to filter and count by: companies, laws, provisions, days of events, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from index.korean.articles import ArticleReference
from index.korean.dates import read_dates
from index.korean.gazetteer import digest_of, read_table
from index.korean.law_articles import Article, read_law_articles
from index.korean.law_words import LEVELS, Law, word_for
from index.korean.laws import read_laws
from index.korean.named_dates import DateMention
from index.korean.organisations import Organisation, read_organisations
from index.korean.spans import Unspaced
from index.korean.text import squeeze
from index.search.cards import BILL, BODY, Card

_READERS = 2  # raised whenever the same tables would tag a text otherwise
_TABLES = ("companies", "committees", "dates", "laws", "nicknames", "organisations", "parties", "statutes")
_MOST = 60  # articles of one range; 제1조부터 제9999조까지 names none of them


TAGS_VERSION = f"{_READERS}-{digest_of(*_TABLES)}"  # what the tags of a text depend on beside the text


def tags_of(card: Card) -> dict[str, list[str]]:
    """Return the tags of a card, by the name of the fact; people are never tagged.

    A bill's law is the one that it makes or amends, its events are its steps; of a text, all that it names.
    """
    if card.get("redacted"):
        return {}
    said = _bill(card) if card["kind"] == BILL else _writing(card)
    return {name: values for name, found in said.items() if (values := list(dict.fromkeys(found)))}


def _bill(card: Card) -> dict[str, Iterable[str]]:
    text = _text(card)
    own = squeeze(card["law"] or "")
    laws = read_laws(card[BODY]) if card[BODY] else ()
    articles = read_law_articles(card[BODY], laws) if card[BODY] else ()
    own_articles = (one for one in articles if one.reference.proposed or squeeze(one.law or own) == own)
    return {
        "company": _companies(read_organisations(text, _day(card))),
        "law": [own] if own else [],
        "provision": _provisions(own_articles),
        "event_day": (step["when"] for step in card["steps"] if step["when"]),
        "source": (source["service"] for source in card["sources"]),
    }


def _writing(card: Card) -> dict[str, Iterable[str]]:
    text, published = _text(card), _day(card)
    unspaced = Unspaced(text)
    laws = read_laws(text, published, unspaced=unspaced)
    return {
        "company": _companies(read_organisations(text, published, unspaced=unspaced)),
        "law": _laws(laws),
        "provision": _provisions(read_law_articles(text, laws)),
        "event_day": _events(text, published) if published else [],
        "source": [card["source"]] if card["source"] else [],
    }


def _text(card: Card) -> str:
    return "\n\n".join(filter(None, (card["title"], card[BODY])))


def _day(card: Card) -> date | None:
    return date.fromisoformat(card["date"]) if card["date"] else None


def _companies(organisations: Iterable[Organisation]) -> Iterator[str]:
    """Yield the companies that are named, by themselves or by a service of theirs."""
    for one in organisations:
        names = one.names if one.kind == "company" else (one.parent,) if one.kind == "service" else ()
        yield from (name for name in names if name in _known_companies())


@cache
def _known_companies() -> frozenset[str]:
    return frozenset(read_table("companies")["companies"])


def _laws(laws: Iterable[Law]) -> Iterator[str]:
    """Yield the acts that are named; a word that leaves open which one is meant stands for itself."""
    for one in laws:
        names = (_word(one.text),) if one.ambiguous else one.laws
        yield from (squeeze(_act(name)) for name in names)


def _word(said: str) -> str:
    """Return the name in a mention of a law, without the change that it is named with: 온플법 제정안."""
    ends = range(len(said), 1, -1)
    return next((said[:end] for end in ends if word_for(said[:end])), said)


def _act(law: str) -> str:
    name, _, level = law.rpartition(" ")
    return name if name and level in LEVELS else law


def _provisions(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        if article.reference.place == "body" and article.reference.article is not None:
            yield from _spread(article.reference)


def _spread(one: ArticleReference) -> Iterator[str]:
    """Yield the articles of a range: 제4조부터 제6조까지, 제22조의2부터 제22조의9까지."""
    first, last = (one.article or 0, one.branch or 1), (one.article or 0, one.branch or 1)
    if one.until is not None and one.until.article is not None:
        last = (one.until.article, one.until.branch or 1)
    yield _name(*first)
    if first[0] == last[0] and 0 < last[1] - first[1] <= _MOST:
        yield from (_name(first[0], branch) for branch in range(first[1] + 1, last[1]))
    elif 0 < last[0] - first[0] <= _MOST:
        yield from (_name(article) for article in range(first[0] + 1, last[0] + (last[1] > 1)))
    if last != first:
        yield _name(*last)


def _name(article: int, branch: int = 1) -> str:
    return f"제{article}조" + (f"의{branch}" if branch > 1 else "")


def _events(text: str, published: date) -> Iterator[str]:
    """Yield the days that a text names as past."""
    for one in read_dates(text, published):
        if isinstance(one, DateMention) and one.precision == "day" and one.first and one.first <= published:
            yield one.first.isoformat()
