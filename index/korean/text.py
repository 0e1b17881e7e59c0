"""Forms of a text for matching: what two writings of the same words have in common."""

from __future__ import annotations

import re
from unicodedata import normalize

MIDDLE_DOTS = "·ㆍ‧∙・･•⋅\u0387\u119e"

# Controls other than white space, format characters, variation selectors, Hangul fillers, lone surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]"
)
_DOTS = re.compile(f"[{MIDDLE_DOTS}]")


def tidy(text: str) -> str:
    """Return the text without invisible characters and with single spaces; its letters stay as written."""
    return " ".join(_INVISIBLE.sub("", text).split())


def fold(text: str, dot: str = "") -> str:
    """Return the text without differences of width, case, spacing and middle dots, which become ``dot``."""
    # Dots are made one first, since NFKC turns ㆍ into a vowel, and go after it, since it makes some.
    visible = _DOTS.sub("·", _INVISIBLE.sub("", text))
    plain = normalize("NFKC", visible).replace("·", dot)
    return " ".join(normalize("NFKC", plain.casefold()).split())


def squeeze(text: str) -> str:
    """Return the folded text without any white space."""
    return fold(text).replace(" ", "")
