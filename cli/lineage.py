"""How a bill is linked with others, drawn as text and as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cli.output.bill_words import doubts, named
from cli.output.svg import Knot, draw
from cli.services import detail_services
from cli.words import language, say
from index.search.reader import Reader
from index.tracking.lineage import Link
from index.tracking.tree import Branch, Lineage
from index.tracking.tree import lineage as grow

Card = Mapping[str, Any]
VETO = "reconsideration_of"
UNKNOWN = ""  # stands for the bill that took another in, where nobody says which


@dataclass(frozen=True)
class Traced:
    """A bill's lineage, the 재의요구 that were made of it, and the card of every bill that is held."""

    lineage: Lineage
    vetoes: Branch
    cards: Mapping[str, Card]

    def name(self, record: str) -> str:
        """Return a bill as number, title and state; a law, or a bill not held, by its own words."""
        return named(record, self.cards.get(record)) if record != UNKNOWN else say("lineage.unknown")


def trace(reader: Reader, card: Card) -> Traced:
    """Return the lineage of a bill, read from the cards that it leads to."""
    cards: dict[str, Card] = {card["id"]: card}

    def links_of(record: str) -> Iterator[Link]:
        held = cards.get(record) or reader.bill(record)
        if held is not None:
            cards[record] = held
            # A 재의요구 leads on to its bill; it is nothing that went into it.
            links = map(_link, held["links"])
            yield from (link for link in links if link.relation != VETO or link.source == record)
            if held["carrier_unknown"]:
                yield Link(record, UNKNOWN, "absorbed_into")

    links = [link for link in map(_link, card["links"]) if (link.relation, link.target) == (VETO, card["id"])]
    cards.update(reader.bills([link.source for link in links]))
    vetoes = Branch(card["id"], branches=tuple(Branch(link.source, link) for link in links))
    return Traced(grow(card["id"], links_of), vetoes, cards)


def as_text(traced: Traced) -> Iterator[str]:
    """Yield the lines of the tree: what went into the bill, the bill, what became of it."""
    yield traced.name(traced.lineage.onward.id)
    sides = list(_sides(traced))
    for key, branch in sides:
        yield ""
        yield say(key)
        yield from _lines(traced, branch, "")
    if not sides:
        yield from _nothing(traced)


def as_json(traced: Traced) -> dict[str, Any]:
    """Return the trees as nested objects."""
    sides = {"onward": traced.lineage.onward, "back": traced.lineage.back, "reconsiderations": traced.vetoes}
    return {name: _object(traced, branch) for name, branch in sides.items()}


def as_svg(traced: Traced) -> str:
    """Return the trees as a drawing."""
    knots = [Knot(traced.name(traced.lineage.onward.id))]
    for key, branch in _sides(traced):
        knots.append(Knot(say(key)))
        _hang(traced, branch, knots)
    if len(knots) == 1:
        knots += map(Knot, _nothing(traced))
    return draw(knots, language())


def _nothing(traced: Traced) -> Iterator[str]:
    """Yield that no links are known, and where nobody was asked for any, that, too."""
    yield say("lineage.none")
    card = traced.cards[traced.lineage.onward.id]
    if detail_services().isdisjoint(one["service"] for one in card["sources"]):
        yield say("lineage.no_details", no=card["no"])


def _hang(traced: Traced, branch: Branch, knots: list[Knot], depth: int = 0) -> None:
    """Add what comes after a branch below the last line."""
    above = len(knots) - 1
    for one in branch.branches:
        knots.append(Knot(f"{_said(one)}: {traced.name(one.id)}", depth + 1, above))
        _hang(traced, one, knots, depth + 1)


def _sides(traced: Traced) -> Iterator[tuple[str, Branch]]:
    """Yield the trees that have branches, each with the key of its heading."""
    sides = {
        "lineage.back": traced.lineage.back,
        "lineage.vetoes": traced.vetoes,
        "lineage.onward": traced.lineage.onward,
    }
    yield from ((key, branch) for key, branch in sides.items() if branch.branches)


def _link(link: Mapping[str, Any]) -> Link:
    return Link(
        link["from"],
        link["to"],
        link["relation"],
        link["basis"],
        tuple(link["evidence"]),
        link["score"],
        link["certain"],
    )


def _lines(traced: Traced, branch: Branch, before: str) -> Iterator[str]:
    for number, one in enumerate(branch.branches, 1):
        last = number == len(branch.branches)
        yield f"{before}{'└─ ' if last else '├─ '}{_said(one)}: {traced.name(one.id)}"
        yield from _lines(traced, one, before + ("   " if last else "│  "))


def _said(branch: Branch) -> str:
    """Return the relation, and what is doubtful about it."""
    link = branch.link
    assert link is not None
    marks = doubts({"basis": link.basis, "certain": link.certain, "score": link.score})
    marks += [say(f"lineage.cut.{branch.cut}")] if branch.cut else []
    word = say(f"relation.{link.relation}")
    return f"{word}({', '.join(marks)})" if marks else word


def _object(traced: Traced, branch: Branch) -> dict[str, Any]:
    card = traced.cards.get(branch.id)
    link = branch.link
    return {
        "id": branch.id or None,
        "no": card["no"] if card else None,
        "title": card["title"] if card else None,
        "result": card["result"] if card else None,
        "relation": link.relation if link else None,
        "basis": link.basis if link else None,
        "certain": link.certain if link else None,
        "score": link.score if link else None,
        "evidence": list(link.evidence) if link else [],
        "cut": branch.cut,
        "branches": [_object(traced, one) for one in branch.branches],
    }
