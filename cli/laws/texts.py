"""The text of a law that is read as a whole, which must be there."""

from __future__ import annotations

from cli.laws.finding import no_text
from cli.laws.show import Shown
from index.korean.statutes.tree import Law


def text_of(shown: Shown) -> Law:
    """Return the text of a version; raises NotFoundError where none is held."""
    if shown.text is None:
        raise no_text(shown.law, shown.version)
    return shown.text
