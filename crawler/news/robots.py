"""robots.txt as RFC 9309 reads it: asked once a crawl for each host, obeyed, and kept in the archive."""

from __future__ import annotations

import asyncio
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego

AGENT = "platwatch"
LARGEST = 512 * 1024  # bytes that are read of it, as RFC 9309 asks at least
Ask = Callable[[str], Awaitable[tuple[int, bytes] | None]]
"""Returns the status and body of an address, ``None`` where it could not be asked."""

_HTML = ("<!doctype", "<html", "<?xml", "<head", "<script")


@dataclass(frozen=True)
class Rules:
    """What a host allows; where ``reachable`` is false it could not be asked, and nothing is."""

    rules: Protego | None = None
    reachable: bool = True

    def refusal(self, url: str) -> str | None:
        """Return why an address may not be asked, ``None`` where it may."""
        if not self.reachable:
            return "robots unreachable"
        if self.rules is not None and not self.rules.can_fetch(url, AGENT):
            return "robots"
        return None

    @property
    def delay_seconds(self) -> float:
        """Return the seconds that the host wants between two requests."""
        return float((self.rules and self.rules.crawl_delay(AGENT)) or 0)


UNREACHABLE = Rules(reachable=False)
EVERYTHING = Rules()


def read_robots(status: int, body: bytes) -> Rules:
    """Return the rules of an answer.

    A page in the place of rules is none; with no rules (4xx) all is allowed, and while the server fails
    (5xx) or asks to slow down (429) nothing is.
    """
    if status >= 500 or status == 429:
        return UNREACHABLE
    if not 200 <= status < 300:
        return EVERYTHING
    text = _text(body[:LARGEST])
    if text[:1_024].lstrip().lower().startswith(_HTML):
        return EVERYTHING
    return Rules(Protego.parse(text))


def _text(body: bytes) -> str:
    """Return UTF-8 as RFC 9309 wants it; rules in UTF-16, or among zeros, are meant all the same."""
    encoding = "utf-16" if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    return body.decode(encoding, "replace").replace("\0", "")


class Robots:
    """The rules of each host, asked when they are first needed."""

    def __init__(self) -> None:
        self.known: dict[str, Rules] = {}
        self._asking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def rules(self, origin: str, ask: Ask) -> Rules:
        """Return the rules of an origin such as ``https://www.khan.co.kr``."""
        async with self._asking[origin]:
            if origin not in self.known:
                answer = await ask(f"{origin}/robots.txt")
                self.known[origin] = read_robots(*answer) if answer else UNREACHABLE
        return self.known[origin]
