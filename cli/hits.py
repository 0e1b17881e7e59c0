"""Why a record was found: what search says of a hit beside the record itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cli.output.listing import NOTES, SECTION
from cli.output.marks import Marked
from cli.words import say
from index.search.engine import FIELDS, Hit
from index.search.snippets import Snippet, cut, marks_of

FIELDS_OF_HITS = ("group", "score", "snippet", "marks", "title_marks", "matched")
PLACES = {
    name: name.partition("_")[0] for name in FIELDS
}  # title, body, facts: how they are cut is ours alone


@dataclass(frozen=True)
class Query:
    """What the rows of a search are shown by: the words looked for, and whether to explain each hit.

    ``said`` is how the query was understood, for a page that is read without it.
    """

    words: Sequence[str] = ()
    explained: bool = False
    said: Sequence[str] = ()


def hit_row(hit: Hit, title: str, text: str | None, words: Sequence[str]) -> dict[str, Any]:
    """Return what JSON gives of a hit: its group and score, a piece of the text, and what matched where."""
    piece = (cut(text, words) if text else None) or Snippet("", ())
    return {
        "group": hit.group.name.lower(),
        "score": round(hit.score, 3),
        "title_marks": [list(mark) for mark in marks_of(title, words)],
        "snippet": piece.text or None,
        "marks": [list(mark) for mark in piece.marks],
        "matched": {word: _places(fields) for word, fields in hit.matched.items()},
    }


def for_eyes(found: Mapping[str, Any], *, section: bool, explained: bool) -> dict[str, Any]:
    """Return the row of a hit as a table shows it: marked, with a piece of its text under it.

    ``section`` says that it is to be told how well it answers, with those after it.
    """
    notes = [Marked(found["snippet"], found["marks"])] if found["marks"] else []
    return {
        **found,
        "title": Marked(found["title"], found["title_marks"]),
        SECTION: say(f"group.{found['group']}") if section else None,
        NOTES: [*notes, *([_explained(found)] if explained else [])],
    }


def _places(fields: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(PLACES[name] for name in fields))


def _explained(found: Mapping[str, Any]) -> str:
    return say("explain.hit", score=found["score"], matched=" · ".join(_matched(found["matched"])))


def _matched(matched: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for word, places in matched.items():
        yield f"{word}: {', '.join(say(f'place.{one}') for one in places)}" if places else word
