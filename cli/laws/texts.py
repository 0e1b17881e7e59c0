"""The text of a law that is read as a whole, which must be there."""

from __future__ import annotations

from cli.laws.show import Shown
from index.errors import NotFoundError
from index.korean.statutes.tree import Law


def text_of(shown: Shown) -> Law:
    """Return the text of a version; raises NotFoundError where none is held."""
    if shown.text is None:
        held = [one.name for one in shown.law.versions if one.has_text]
        raise NotFoundError("error.laws.no_text", version=shown.version.name, held=", ".join(held) or "-")
    return shown.text
