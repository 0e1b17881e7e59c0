"""What became of an address, in the user's language: the store keeps it as the crawler words it."""

from __future__ import annotations

from cli.words import WORDS, say


def outcome_words(outcome: str) -> str:
    """Return an outcome in words; one that is not known, such as ``HTTP 404``, is given as it is."""
    key = f"outcome.{outcome.replace(' ', '_')}"
    return say(key) if key in WORDS else outcome
