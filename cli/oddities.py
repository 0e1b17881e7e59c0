"""Where a source departs from its fact sheet: fields, words for results, silence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cli.telling import tell


def say_oddities(odd: Mapping[str, Any], mark: str = "") -> None:
    """Say which fields appeared or vanished and which results nobody knows; ``mark`` says in which run."""
    for key in ("crawl.unknown_fields", "crawl.absent_fields"):
        for service, fields in odd.get(key.removeprefix("crawl."), {}).items():
            tell(key, service=f"{mark}{service}", names=", ".join(fields))
    if words := odd.get("unknown_results"):
        tell("crawl.unknown_results", mark=mark, words=", ".join(words))
