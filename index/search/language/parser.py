"""From the text of a query to its tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from index.search.language.days import read_days
from index.search.language.errors import QueryError
from index.search.language.fields import Field, Kind, field_named
from index.search.language.lexer import LONGEST, OPERATORS, Token, plain, tokens, trim
from index.search.language.tree import And, During, Is, Near, Node, Not, Or, Phrase, Prefix, Within, Word

MOST_WORDS = 40
MOST_NEAR = 10  # words of "a b"~5: all their places are compared
DEEPEST = 50  # parentheses in parentheses
SHORTEST_PREFIX = 2
MOST_ALIKE = 2  # equal words in a row of words: names of laws have some twice

_ARTICLE = re.compile(r"제\d{1,5}조(?:의\d{1,4})?|\d{1,5}조의\d{1,4}", re.ASCII)  # 22조 alone may be money
_LOOSE_ARTICLE = re.compile(r"제?\s*(\d{1,5})\s*조?(?:\s*의\s*(\d{1,4}))?", re.ASCII)
_TERM = re.compile(r"제?\s*(\d{1,2})\s*대?", re.ASCII)

Leaf = Callable[[Token], Node]


def parse(text: str) -> Node:
    """Return the tree of a query; raises QueryError for one that means nothing."""
    if len(text) > LONGEST:
        raise QueryError("error.search.too_long", text[:LONGEST], None, limit=LONGEST, count=len(text))
    query = plain(text)
    found = list(tokens(query))
    words = sum(len(token.text.split()) for token in found if token.kind in {"WORD", "PHRASE"})
    if words > MOST_WORDS:
        raise QueryError("error.search.too_many", query, None, limit=MOST_WORDS, count=words)
    if not found:
        raise QueryError("error.search.empty", query, None)
    return _Parser(query, found).whole()


class _Parser:
    """Reads tokens from left to right; what a word means depends on the field that it stands in."""

    def __init__(self, query: str, found: Sequence[Token]) -> None:
        self.query = query
        self.left = [*found, Token("END", "", len(query))][::-1]
        self.last: Token | None = None
        self.depth = 0

    def whole(self) -> Node:
        node = self.either(self.bare)
        if self.next.kind == "CLOSE":
            raise self.wrong("error.search.close")
        return node

    def either(self, leaf: Leaf) -> Node:
        parts = [self.all(leaf)]
        while self.next.kind == "OR":
            self.take()
            parts.append(self.all(leaf))
        return _joined(Or, parts)

    def all(self, leaf: Leaf) -> Node:
        parts = [self.one(leaf)]
        while self.next.kind not in {"OR", "CLOSE", "END"}:
            if self.next.kind == "AND":
                self.take()
            parts.append(self.one(leaf))
        return _joined(And, parts)

    def one(self, leaf: Leaf) -> Node:
        negated = False
        while self.next.kind in {"NOT", "MINUS"}:
            self.take()
            negated = not negated
        node = self.part(leaf)
        if not negated:
            return node
        return node.part if isinstance(node, Not) else Not(node)

    def part(self, leaf: Leaf) -> Node:
        match self.next.kind:
            case "WORD" | "PHRASE":
                return leaf(self.take())
            case "OPEN":
                return self.group(leaf)
            case "FIELD":
                return self.field(leaf)
            case _:
                raise self.lone()

    def group(self, leaf: Leaf) -> Node:
        opening = self.take()
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong("error.search.too_deep", opening, limit=DEEPEST)
        if self.next.kind == "CLOSE":
            raise self.wrong("error.search.nothing", opening)
        if self.next.kind == "END":
            raise self.wrong("error.search.open", opening)
        node = self.either(leaf)
        if self.next.kind != "CLOSE":
            raise self.wrong("error.search.open", opening)
        self.take()
        self.depth -= 1
        return node

    def field(self, outer: Leaf) -> Node:
        token = self.take()
        field = field_named(token.text[:-1])
        assert field is not None  # or it were a word
        if outer != self.bare:
            raise self.wrong("error.search.nested", token, name=token.text)
        if self.next.kind not in {"WORD", "PHRASE", "OPEN"}:
            raise self.wrong("error.search.no_value", token, name=token.text)
        match field.kind:
            case Kind.TEXT:
                return Within(field.key, self.part(self.text))
            case Kind.FACT:
                return self.part(partial(self.facts, field))
            case Kind.DAY:
                return self.part(partial(self.days, field))

    def bare(self, token: Token) -> Node:
        """A word or phrase anywhere; the name of an article is also the provision that it names."""
        if token.text == "안" and self.next.kind == "WORD" and _ARTICLE.fullmatch(trim(self.next.text)):
            return self.bare(self.take())  # 안 제22조의9, as bills write it
        article = _ARTICLE.fullmatch(trim(token.text)) if token.kind == "WORD" else None
        if article is None:
            return self.text(token)
        return Or((Is("provision", f"제{article[0].removeprefix('제')}"), Phrase(article[0])))

    def text(self, token: Token) -> Node:
        text = trim(token.text)
        if token.kind == "WORD":
            return self.prefix(token) if "*" in token.text else Word(text)
        words = tuple(filter(None, map(trim, text.split())))
        if not token.within or len(words) < 2:
            return Phrase(text)
        if len(words) > MOST_NEAR:
            raise self.wrong("error.search.too_many", token, limit=MOST_NEAR, count=len(words))
        return Near(words, token.within)

    def prefix(self, token: Token) -> Node:
        start, _, rest = token.text.partition("*")
        if len(trim(start)) < SHORTEST_PREFIX or trim(rest) or "*" in rest.strip("*"):
            raise self.wrong("error.search.prefix", token, least=SHORTEST_PREFIX)
        return Prefix(trim(start))

    def facts(self, field: Field, token: Token) -> Node:
        """A value, or any of several that nothing but commas part."""
        values = [self.fact(field, one) for one in _listed(token)]
        while self.next.kind in {"WORD", "PHRASE"} and re.search(r"\S,$", self.query[: self.next.at]):
            values += [self.fact(field, one) for one in _listed(self.take())]
        return _joined(Or, values)

    def fact(self, field: Field, token: Token) -> Node:
        value = trim(token.text)
        if token.within or "*" in token.text:
            raise self.wrong("error.search.plain", token, name=field.korean[0])
        if field.key == "status" and value.casefold() not in field.choices:
            return self.result(field, token, value)
        if field.choices:
            value = self.choice(field, token, value)
        if field.key == "assembly":
            value = self.term(token, value)
        return self.provision(token, value) if field.key == "provision" else Is(field.key, value)

    def choice(self, field: Field, token: Token, value: str) -> str:
        if value.casefold() not in field.choices:
            known = ", ".join(field.choices)
            raise self.wrong("error.search.choice", token, name=field.korean[0], value=value, known=known)
        return field.choices[value.casefold()]

    def result(self, field: Field, token: Token, value: str) -> Node:
        """A result, which people look for among the states."""
        from index.tracking.stages import RESULTS  # noqa: PLC0415 - most queries name no state

        if value not in RESULTS:
            known = ", ".join((*field.choices, *RESULTS))
            raise self.wrong("error.search.choice", token, name=field.korean[0], value=value, known=known)
        return Is("result", value)

    def term(self, token: Token, value: str) -> str:
        found = _TERM.fullmatch(value)
        if found is None:
            raise self.wrong("error.search.term", token, value=value)
        return str(int(found[1]))

    def provision(self, token: Token, value: str) -> Node:
        """An article; a paragraph or item of one (제2조제5호) is looked for in its words as well."""
        found = _LOOSE_ARTICLE.match(value)
        if found is None:
            raise self.wrong("error.search.provision", token, value=value)
        article = Is("provision", f"제{int(found[1])}조" + (f"의{int(found[2])}" if found[2] else ""))
        return And((article, Phrase(value))) if found.end() < len(value) else article

    def days(self, field: Field, token: Token) -> Node:
        try:
            first, last = read_days(token.text)
        except ValueError:
            raise self.wrong("error.search.day", token, value=token.text) from None
        if first and last and first > last:
            raise self.wrong("error.search.days_reversed", token, value=token.text)
        return During(field.key, first, last)

    @property
    def next(self) -> Token:
        return self.left[-1]

    def take(self) -> Token:
        self.last = self.left.pop()
        return self.last

    def lone(self) -> QueryError:
        """An operator without the part that it asks for."""
        token = self.next if self.next.kind in OPERATORS or self.last is None else self.last
        return self.wrong("error.search.operator", token, word=token.text)

    def wrong(self, key: str, token: Token | None = None, **values: object) -> QueryError:
        return QueryError(key, self.query, (token or self.next).at, **values)


def _listed(token: Token) -> Sequence[Token]:
    """Return the values that a word joins by commas: between digits they part no words."""
    values = token.text.split(",") if token.kind == "WORD" else [token.text]
    return [replace(token, text=value) for value in values]


def _joined(kind: type[And] | type[Or], parts: Sequence[Node]) -> Node:
    """One node of parts; parentheses around parts that are joined alike change nothing."""
    every = (one for part in parts for one in (part.parts if isinstance(part, kind) else [part]))
    flat = list(_without_repeats(every, MOST_ALIKE if kind is And else 1))
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _without_repeats(parts: Iterable[Node], most_alike: int) -> Iterator[Node]:
    """Yield the parts without those that were there before: they find nothing else, and take their time."""
    seen: Counter[Node] = Counter()
    for part in parts:
        seen[part] += 1
        if seen[part] <= (most_alike if isinstance(part, Word) else 1):
            yield part
