"""Why documents answer: which words, names and facts were found in which field of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from index.korean.tokens import bigrams, morphemes
from index.search.engine import FIELDS, Group
from index.search.language.printing import show
from index.search.language.tree import And, Is, Node, Or, Word
from index.search.numbers import Numbers
from index.search.whoosh_engine.matching import Matcher
from index.search.whoosh_engine.ranking import aliases, leaves, text_of

Reason = tuple[str, Mapping[str, Set[int]]]  # what was found, and in which field of which documents
Matched = dict[int, dict[str, tuple[str, ...]]]


def reasons(tree: Node, matcher: Matcher, group_of: Mapping[int, Group]) -> Matched:
    """Return for each document, by what was found in it, the fields; all have some reason."""
    matched: Matched = {}
    for reason in _whole(tree, matcher, group_of):
        _note(matched, reason)
    if others := group_of.keys() - matched:
        for reason in _scraps(tree, matcher, Numbers(others)):
            _note(matched, reason)
    return matched


def _note(matched: Matched, reason: Reason) -> None:
    name, fields = reason
    for field in FIELDS:
        for one in fields.get(field, ()):
            said = matched.setdefault(one, {})
            said[name] = tuple(dict.fromkeys((*said.get(name, ()), field)))


def _whole(tree: Node, matcher: Matcher, group_of: Mapping[int, Group]) -> Iterator[Reason]:
    """Yield by the text of a leaf, or the name of an alias, which documents have it in which field."""
    documents = Numbers(group_of)
    beside = Numbers(one for one, group in group_of.items() if group >= Group.RELATED)
    for leaf in dict.fromkeys(leaves(tree)):
        yield text_of(leaf), matcher.fields(leaf, documents)
        yield text_of(leaf), {field: matcher.parts(leaf, documents, [field]) for field in FIELDS}
    for alias in aliases(tree):
        for other in alias.others:
            whole = matcher.find(other.part, Group.ALL, beside if other.related else documents)
            named = [matcher.fields(leaf, whole) for leaf in leaves(other.part)]
            yield from ((other.why, fields) for fields in named)
            said = (some for fields in named for some in fields.values())
            yield other.why, {"facts": whole - Numbers.union(said)}


def _scraps(tree: Node, matcher: Matcher, documents: Numbers) -> Iterator[Reason]:
    """Yield what is found of documents that have no word as a whole: facts, and parts of words."""
    for fact in _facts(tree):
        yield show(fact), {"facts": matcher.find(fact, Group.ALL, documents)}
    for text in dict.fromkeys(leaf.text for leaf in leaves(tree) if isinstance(leaf, Word)):
        for kind, tokens in (("morphemes", morphemes(text)), ("bigrams", bigrams(text))):
            for token in dict.fromkeys(tokens):
                places = (f"title_{kind}", f"body_{kind}")
                yield (
                    token,
                    {field: matcher.lookup.holding(field, token, documents) for field in places},
                )


def _facts(node: Node) -> Iterator[Is]:
    """Yield the facts that are asked for, not what is excluded."""
    for part in node.parts if isinstance(node, And | Or) else (node,):
        if isinstance(part, And | Or):
            yield from _facts(part)
        elif isinstance(part, Is):
            yield part
