"""Laws version by version: from files that others keep, and from the service of law.go.kr."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from crawler.factsheet import FactSheet, Key, Paging, Sweeps
from crawler.sheet import Politeness

if TYPE_CHECKING:
    from crawler.answers import Answer

SHEET = FactSheet(
    name="statutes",
    title="법령 연혁",
    title_en="Laws' histories",
    publisher="법제처 국가법령정보센터",
    publisher_en="Korean Law Information Center, Ministry of Government Legislation",
    address="https://www.law.go.kr",
    path="/DRF/",
    licence="보호받지 못하는 저작물(저작권법 제7조)",
    reuse="full",
    terms=None,
    rank="primary",
    coverage="법령의 판과 본문: 가져온 파일(sources import statutes)과 국가법령정보센터(crawl statutes)",
    coverage_en="versions and texts of laws: files (sources import statutes), law.go.kr (crawl statutes)",
    credits="출처: 법제처 국가법령정보센터",
    # A service for programs, asked by registered callers: robots.txt does not speak of it.
    robots="not-applicable",
    # OC is the name of an account; the caller's address must be registered with it.
    key=Key("OC", "LAW_GO_KR_OC", "https://open.law.go.kr"),
    politeness=Politeness(
        delay_seconds=0.5,
        concurrency=1,
        timeout_seconds=60,
        user_agent="Mozilla/5.0 (compatible; platwatch/{version}; policy research)",
        tries=4,
        backoff_seconds=1.0,
        longest_wait_seconds=120.0,
        largest_body_bytes=32 * 2**20,
    ),
    paging=Paging("page", "display", 100, 0, {}),
    sweeps=Sweeps(1, 7, 30, 72, 24, 1.0, 100),  # its lists are short, and read whole each time
    assemblies=(),
    result_codes={},
    services=(),
    details=(),
)


def read_envelope(body: bytes, service: str, result_codes: Mapping[str, str]) -> Answer:
    """Tell rows, a refusal and a body that cannot be understood apart."""
    # A list of sources reads no answers.
    from crawler.sources.statutes.envelope import read_envelope as read  # noqa: PLC0415

    return read(body, service, result_codes)
