"""From what a user types to a Whoosh query: every word must be found, in any spelling and field."""

from __future__ import annotations

from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import NullQuery, Query
from whoosh.query.terms import Term, Wildcard

from index.korean.names import committee_names, law_names
from index.korean.text import squeeze
from index.korean.tokens import bigrams, morphemes

BIGRAM_WEIGHT, ALIAS_WEIGHT = 0.5, 0.8
BODY_WEIGHT = 0.3  # of what a word counts for in a title


def parse(text: str) -> Query:
    """Return the query for words that are all to be found; ``NullQuery`` where there is none."""
    words = [query for word in dict.fromkeys(text.split()) if (query := _word(word)) is not None]
    return _all(words) if words else NullQuery


def _word(word: str) -> Query | None:
    """A word is found as a run of syllables, blind to spacing, by its morphemes, or as a whole fact.

    A word of punctuation alone asks for nothing.
    """
    pairs = bigrams(word)
    if not pairs:
        return None
    ways = [_run(pairs, BIGRAM_WEIGHT)]
    if parts := morphemes(word):
        ways.append(_all([Term("title_morphemes", part) for part in parts]))
    if len(pairs[0]) > 1:  # one syllable alone is in nearly every text
        ways.append(_run(pairs, BIGRAM_WEIGHT * BODY_WEIGHT, "body_bigrams"))
    ways += [Term("facts", squeeze(name)) for name in dict.fromkeys((word, *committee_names(word)))]
    ways += [_run(bigrams(law), ALIAS_WEIGHT) for law in law_names(word) if law != word]
    return Or(ways)


def _run(pairs: list[str], weight: float, field: str = "title_bigrams") -> Query:
    if len(pairs) > 1:
        return Phrase(field, pairs, boost=weight)
    if len(pairs[0]) > 1:
        return Term(field, pairs[0], boost=weight)
    return Wildcard(field, f"*{pairs[0]}*", boost=weight)  # one syllable: any pair that holds it


def _all(queries: list[Query]) -> Query:
    return And(queries) if len(queries) > 1 else queries[0]
