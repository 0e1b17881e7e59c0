"""When Python looks for garbage while records come and go by the thousand."""

from __future__ import annotations

import gc

ALLOCATED = 50_000  # objects more than before, after which it looks: a batch of answers and their rows


def spare_collections() -> None:
    """Let no collection look through what is loaded by now, nor through the rows that wait to be stored."""
    gc.freeze()
    gc.set_threshold(ALLOCATED)
