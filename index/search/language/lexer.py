"""From the text of a query to its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from index.korean.text import MIDDLE_DOTS, squeeze, tidy
from index.search.language.errors import QueryError
from index.search.language.fields import Kind, field_named, names_near

LONGEST = 4_000  # characters: fifty titles of bills
FARTHEST = 100  # words between two of "a b"~100
OPERATORS = ("AND", "OR", "NOT")

_WIDE = {0xFF01 + place: 0x21 + place for place in range(94)}
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»「」『』《》〈〉"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–−"), "-")
_PLAIN: dict[int, int | str] = {**_WIDE, **_QUOTES, **_DASHES}

_TOKEN = re.compile(
    r"[\s,;、]+|\([주유사재]\)|㈜"  # (주)카카오: no group, and no word that every text of it holds
    r"|(?P<OPEN>\()|(?P<CLOSE>\))"
    r'|"(?P<PHRASE>[^"]*)"(?:~(?P<within>\w*))?|(?P<unclosed>")'
    # A minus begins a word or stands before one; e-commerce and a lone dash have none.
    r'|(?P<MINUS>-++(?=["(]|[^\s()",;、]*?\w))'
    r'|(?P<WORD>(?:[^\s()",;、]|(?<=[0-9]),(?=[0-9]))+)'
)
_FROM_TO = re.compile(  # spaces around its mark are its own, as nowhere else
    r"\s*(?P<days>(?:[0-9]{4}[0-9./년월일-]*\s*)?(?:\.\.|~)(?:\s*[0-9]{4}[0-9./년월일-]*)?)(?![^\s()\",;、])"
)
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]*):(?!//)")


@dataclass(frozen=True)
class Token:
    """A piece of a query: OPEN, CLOSE, MINUS, an operator, FIELD, WORD or PHRASE, and where it begins."""

    kind: str
    text: str
    at: int
    within: int | None = None


def plain(text: str) -> str:
    """Return a query on one line, without invisible characters, in common quotes, dashes and widths."""
    composed = normalize("NFC", tidy(text))  # before the marks too, since it makes 〈 of U+2329
    return normalize("NFC", composed.translate(_PLAIN))


def trim(text: str) -> str:
    """Return the text without what is no letter or digit at its ends."""
    places = range(len(text))
    first = next(filter(lambda place: _is_letter(text[place]), places), len(text))
    last = next(filter(lambda place: _is_letter(text[place]), reversed(places)), 0)
    bare = text[first : last + 1]
    # Nothing may be left of a letter when tokens are made of it: U+FF9E.
    return bare if any(map(str.isalnum, squeeze(bare))) else ""


def _is_letter(one: str) -> bool:
    return one.isalnum() and one not in MIDDLE_DOTS


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a ``plain`` query; punctuation that means nothing is left out."""
    at = inside = 0  # parentheses that are open after the name of a day
    named = False  # what comes next belongs to such a name
    while at < len(query):
        if (named or inside) and (days := _from_to(query, at)):
            yield days
            at, named = days.at + len(days.text), False
            continue
        found = _TOKEN.match(query, at)
        assert found is not None  # every character begins some token
        at = found.end()
        match found.lastgroup:
            case "WORD":
                token = _word(query, found)
                at = token.at + len(token.text) if token.kind == "FIELD" else at
                if trim(token.text) or "*" in token.text:
                    yield token
                named = _is_day(token)
            case "PHRASE" | "within":
                if trim(found["PHRASE"]):
                    yield _phrase(query, found)
            case "unclosed":
                raise QueryError("error.search.quote", query, found.start())
            case str(kind):
                inside = _depth(kind, inside, opens=named)
                named = False
                yield Token(kind, found[0], found.start())


def _word(query: str, found: re.Match[str]) -> Token:
    """A word, an operator, or the name of a field with its colon: what follows it is read anew."""
    at = next((place for place in range(*found.span()) if _is_letter(query[place])), found.end())
    if field := _FIELD.match(query, at, found.end()):
        if field_named(field["name"]):
            return Token("FIELD", field[0], at)
        if query[field.end() : field.end() + 1] not in {"", " ", ")"}:
            near = ", ".join(names_near(field["name"]))
            raise QueryError("error.search.field", query, at, name=field["name"], near=near)
    bare = trim(found[0])
    return Token(bare if bare in OPERATORS else "WORD", found[0], found.start())


def _is_day(token: Token) -> bool:
    field = field_named(token.text[:-1]) if token.kind == "FIELD" else None
    return field is not None and field.kind is Kind.DAY


def _depth(kind: str, depth: int, *, opens: bool) -> int:
    """Return how many parentheses are open after one, where the first that counts ``opens``."""
    if kind == "OPEN":
        return depth + (opens or depth > 0)
    return depth - (kind == "CLOSE" and depth > 0)


def _from_to(query: str, at: int) -> Token | None:
    """Return what stands at a place, if it is from one day to another."""
    found = _FROM_TO.match(query, at)
    return Token("WORD", found["days"], found.start("days")) if found else None


def _phrase(query: str, found: re.Match[str]) -> Token:
    within = found["within"]
    if within is not None and not (re.fullmatch("[1-9][0-9]{0,2}", within) and int(within) <= FARTHEST):
        raise QueryError("error.search.near", query, found.start("within") - 1, most=FARTHEST)
    return Token("PHRASE", found["PHRASE"], found.start(), int(within) if within else None)
