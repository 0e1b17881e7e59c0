"""The yardstick of a news crawl: a bare Scrapy spider fetches the pages, then the process reads them."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess

from crawler.pages.read import read_page

HOST = "www.etnews.com"
base_url, pages = sys.argv[1], int(sys.argv[2])
bodies: list[tuple[str, bytes]] = []


class BareSpider(scrapy.Spider):
    """Fetches every page and keeps its body."""

    name = "bare"

    async def start(self) -> AsyncIterator[Any]:
        """Ask for all pages."""
        for number in range(pages):
            yield scrapy.Request(f"{base_url}/{HOST}/{number}")

    def parse(self, response: Any) -> None:  # noqa: ANN401 - as Scrapy has it
        """Keep the body."""
        bodies.append((response.url, response.body))


process = CrawlerProcess({"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False})
process.crawl(BareSpider)
process.start()
assert len(bodies) == pages
assert all(read_page(body, url).title for url, body in bodies)
print(json.dumps({}))
