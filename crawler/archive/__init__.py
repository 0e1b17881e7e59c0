"""Every response kept as WARC before it is read, and read again from there without the network."""

from crawler.archive.address import SECRET_PARAMETERS, address
from crawler.archive.exchange import (
    ArchiveError,
    ArchiveUnreadableError,
    Exchange,
    NotArchivedError,
    Original,
    Place,
    redact,
    redact_text,
)
from crawler.archive.reader import ArchiveReader
from crawler.archive.records import read_place
from crawler.archive.writer import ArchiveWriter

__all__ = [
    "SECRET_PARAMETERS",
    "ArchiveError",
    "ArchiveReader",
    "ArchiveUnreadableError",
    "ArchiveWriter",
    "Exchange",
    "NotArchivedError",
    "Original",
    "Place",
    "address",
    "read_place",
    "redact",
    "redact_text",
]
