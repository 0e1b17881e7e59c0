"""Text that cannot drive a terminal."""

from __future__ import annotations

import re

# C0 but newline and tab, DEL, C1, what turns the direction of writing, and halves of characters.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def safe(text: str) -> str:
    r"""Return a text with its control characters spelled as ``\u001b``, which JSON reads back as the same."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
