"""A bill in words: how it is cited, voted on and linked, and what of that is doubtful."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cli.words import language, say
from index.tracking.stages import REJECTED, STAGES, received_word

Card = Mapping[str, Any]

PASSED_WORD = "가결"


def citation(card: Card) -> str:
    """Return a bill as it is cited: 「제목」(제안자, 의안번호 제n호)."""
    # Whether it was 발의, 제출 or 제안 is known by the kind of proposer alone.
    verb = received_word(card["proposer_kind"]) if card["proposer_kind"] else None
    who = " ".join(filter(None, [card["proposer"], verb])) + ", " if card["proposer"] else ""
    return f"「{card['title']}」({who}의안번호 제{card['no']}호)"


def long_tally(vote: Card) -> str:
    """Return a vote in words; absence is never merged with abstention."""
    names = ("voted", "yes", "no_votes", "abstain")
    if all(vote[name] is None for name in names):
        return say("vote.no_counts")
    text = say("vote.tally", **{name: _count(vote[name]) for name in names})
    if vote["members"] is not None and vote["voted"] is not None:
        absent = vote["members"] - vote["voted"]
        if absent >= 0:
            text += " " + say("vote.absent", members=vote["members"], absent=absent)
    return text


def short_tally(vote: Card | None, result: str | None = None) -> str:
    """Return a vote as 가결 207/31/29: for, against, abstained; a vote without counts as its result alone."""
    numbers = [vote.get(name) for name in ("yes", "no_votes", "abstain")] if vote else []
    counts = "/".join(map(_count, numbers)) if any(number is not None for number in numbers) else ""
    word = PASSED_WORD if result and result.endswith(PASSED_WORD) else result
    return " ".join(filter(None, [word, counts]))


def attached_tally(attached: Card) -> str:
    """Return the vote on what was moved on a bill; its result may be stated by the vote alone."""
    vote = attached["vote"]
    return short_tally(vote, attached["result"] or (vote and vote["result"]))


def step_word(step: Card) -> str:
    """Return the portal's word for a step, behind the English one where English is spoken."""
    korean = str(step["step"])
    return korean if language() == "ko" else f"{STAGES[step['key']].english} ({korean})"


def basis_marks(basis: str) -> list[str]:
    """Return what is doubtful about a step, in words; nothing about what a source states."""
    return [say(f"basis.{basis}")] if basis != "stated" else []


def after_veto(card: Card) -> str | None:
    """Return what a 재의요구 made of a bill, or of what took it in: None for most."""
    for step in reversed(card["steps"]):
        if step["key"] == "discarded_after_veto":
            rejected = step["result"] in (None, REJECTED)
            return say("state.rejected_again") if rejected else say("state.ended_after_veto", **step)
        if step["key"] == "alternative_discarded":
            return step_word(step)
    return say("state.vetoed") if card["stage"] == "veto_requested" else None


def _count(number: int | None) -> str:
    return "?" if number is None else f"{number}"


def addenda(card: Card) -> Iterator[str]:
    """Yield to whom the law applies that a bill became: its day of entry into force does not tell all."""
    for step in card["steps"]:
        if step["key"] == "in_force" and step["said"]:
            yield step["said"].removeprefix("부칙 ")


def linked_ids(card: Card) -> list[str]:
    """Return the ids of what a bill is linked with."""
    return [link["to"] if link["from"] == card["id"] else link["from"] for link in card["links"]]


def named(record: str, card: Card | None) -> str:
    """Return a bill as number, title and state; a law, or a bill that is not held, by its own words."""
    if card is None:
        return record
    marks = [say("bill.assembly", number=card["assembly"]), *_states(card)]
    return f"{card['no']} {card['title']} ({', '.join(marks)})"


def _states(card: Card) -> list[str]:
    """Return how a bill ended, or what it waits for."""
    if card.get("role") == "reconsideration":
        return [card["result"] or (card["vote"] or {}).get("result") or say("state.to_be_reconsidered")]
    if card["pending"]:
        return [say("state.pending")]
    undated = say("state.undated") if card["pending"] is None else None
    return list(filter(None, [card["result"], undated, after_veto(card)]))


def doubts(link: Card) -> list[str]:
    """Return what is doubtful about a link, in words."""
    marks = [say(f"basis.{link['basis']}")] if link["basis"] != "stated" else []
    marks += [] if link["certain"] else [say("basis.uncertain")]
    return marks + ([say("lineage.score", score=link["score"])] if link["score"] is not None else [])
