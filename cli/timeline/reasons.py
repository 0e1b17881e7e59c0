"""The rules by which an event was made, and why its reports are one, in words."""

from __future__ import annotations

from cli.words import WORDS, say


def rule_words(rule: str) -> str:
    """Return a rule of ``Found.rules`` in words: ``date last_by_verb``, ``verb 발의 final``."""
    what, _, said = rule.partition(" ")
    if what == "verb":
        noun, _, form = said.rpartition(" ")
        return say("why.rule.verb", noun=noun, form=say(f"why.rule.form.{form}"))
    key = f"why.rule.{what}.{said.replace(' ', '_')}"
    return say(key if key in WORDS else f"why.rule.{rule.replace(' ', '_')}")


def merge_words(why: str) -> str:
    """Return what is said in ``Event.why`` in words: ``words n-1 0.92``, ``step PRC_1 stated``."""
    reason, record, *rest = why.split()
    if reason == "step":
        return say("why.merge.step", record=record, basis=say(f"why.rule.basis.{rest[0]}"))
    if reason == "official":
        return say("why.merge.official", record=record)
    return say("why.merge.joined", record=record, reason=say(f"why.merge.{reason}"), score=rest[0])


def precision_word(precision: str) -> str:
    """Return how precise a day is, in words."""
    return say(f"why.precision.{precision}")
