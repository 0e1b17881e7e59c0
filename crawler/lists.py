"""The lists of a source: what each page's address is, and whether an answer comes from a real key."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from crawler.asking import Answered, Asker
from crawler.service_sheets import Service
from crawler.session import Reason, Session, StopCrawlError

NO_ASSEMBLY = 0  # of a list that is not an Assembly's


@dataclass(frozen=True)
class SourceList:
    """One list of a source: a service asked for one Assembly, for one bill, or as it is."""

    session: Session
    service: Service
    assembly: int
    bill: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Return what a reader calls the list."""
        return f"{self.service.title} {self.assembly}대" if self.assembly else self.service.title

    @cached_property
    def values(self) -> dict[str, Any]:
        """Return what fills in the fact sheet's parameters."""
        return {"assembly": self.assembly, **self.bill}

    @cached_property
    def query(self) -> dict[str, str]:
        """Return the parameters that say which list it is."""
        return {name: value.format_map(self.values) for name, value in self.service.parameters.items()}

    @property
    def page_size(self) -> int:
        """Return the rows to ask for at once: fewer for a small order, but more than a sample would hold."""
        paging, limit = self.session.sheet.paging, self.session.order.limit
        if not limit or self.session.recorded is not None:
            return paging.size
        return min(paging.size, max(limit, self.sample_proof_size))

    @property
    def sample_proof_size(self) -> int:
        """Return the fewest rows that tell a list from the sample that is given without a key."""
        return self.session.sheet.paging.sample_rows + 1

    def pages(self, total: int) -> int:
        """Return how many pages ``total`` rows take, or as many of them as were ordered."""
        limit = self.session.order.limit
        return max(1, math.ceil((min(total, limit) if limit else total) / self.page_size))

    @property
    def address_start(self) -> str:
        """Return how the query of this list's addresses begins, which no other list of its service shares."""
        query = urlencode({**self.query, **self.session.sheet.paging.constant})
        return f"?{query}&" if query else "?"

    def url(self, page: int, size: int) -> str:
        """Return the address of a page, without the key."""
        paging = self.session.sheet.paging
        named = {paging.page_parameter: str(page), paging.size_parameter: str(size)}
        pages = urlencode({name: value for name, value in named.items() if name})
        address = f"{self.session.base_url}{self.session.sheet.path}{self.service.code}"
        return f"{address}{self.address_start}{pages}".rstrip("?&")

    async def ask(self, asker: Asker, page: int) -> Answered:
        """Return a page; raises what Asker.ask raises."""
        return await asker.ask(self.url(page, self.page_size), self.service.code)

    async def ask_first(self, asker: Asker, size: int | None = None) -> Answered:
        """Return the first page; raises StopCrawlError without a key, or for the sample given without."""
        if self._lacks_key and not self._gives_samples:
            raise StopCrawlError(self._key_reason("crawl.stop.needs_key"))
        size = size or self.page_size
        url = self.url(1, size)
        answered = await asker.ask(url, self.service.code)
        while self._is_sample(answered, size) and self.session.still_recorded(url):
            answered = await asker.ask(url, self.service.code)
        if self._is_sample(answered, size) or self._lacks_key:
            raise StopCrawlError(self._no_key(answered))
        return answered

    @property
    def _gives_samples(self) -> bool:
        return self.session.sheet.paging.sample_rows > 0

    @property
    def _lacks_key(self) -> bool:
        return self.session.sheet.key is not None and not (self.session.key or self.session.recorded)

    def _is_sample(self, answered: Answered, size: int) -> bool:
        received = len(answered.rows)
        return self._gives_samples and received < min(answered.total, size, self.sample_proof_size)

    def _no_key(self, answered: Answered) -> Reason:
        sample = {"total": answered.total, "rows": len(answered.rows)}
        if self.session.recorded:
            return Reason("crawl.stop.sample_archived", sample)
        return self._key_reason("crawl.stop.wrong_key" if self.session.key else "crawl.stop.no_key", **sample)

    def _key_reason(self, sentence: str, **values: object) -> Reason:
        key = self.session.sheet.key
        assert key is not None  # a source without keys neither lacks one nor gives samples
        about = {"variable": key.variable, "apply_at": key.apply_at}
        return Reason(sentence, {**values, **about})


def ordered_lists(session: Session) -> Iterator[SourceList]:
    """Yield the lists that the order is about, in the order in which they are swept."""
    for assembly in session.order.assemblies:
        for service in session.sheet.services:
            yield SourceList(session, service, assembly)


def detail_lists(session: Session) -> Iterator[SourceList]:
    """Yield the lists of details: of each Assembly of the order, then those that are asked once."""
    for assembly in session.order.assemblies:
        for service in session.sheet.details_asked("assembly"):
            yield SourceList(session, service, assembly)
    for service in session.sheet.details_asked("once"):
        yield SourceList(session, service, NO_ASSEMBLY)
