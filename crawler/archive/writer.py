"""Writing responses into a WARC file, one gzip member a record, each on the disk before it is read."""

from __future__ import annotations

import gzip
import hashlib
import os
import secrets as randomness
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from http.client import responses as reasons
from io import BytesIO, FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.exchange import LARGEST_BODY, ArchiveError, Exchange, Original, Place, redact
from crawler.archive.records import ORIGINAL_FILE, ORIGINAL_OFFSET
from index.disk import sync_folder

_COMPRESSION = 6  # level 9 takes a multiple of the time for a few per cent
_LEAST_REPEATED = 1_024  # bytes of a body that is worth a look whether it was kept before


class ArchiveWriter:
    """Writes one new WARC file, made at the first response and never appended to by another writer.

    A body that was kept before is not kept twice: a revisit record names where it lies. ``recall`` tells the
    response of a digest that earlier writers kept.
    """

    def __init__(self, folder: Path, name: str, secrets: Collection[str] = ()) -> None:
        self._folder = folder
        self._name = name
        self._secrets = tuple(secrets)
        self._file: FileIO | None = None
        self._file_name = ""
        self._kept: dict[str, Original] = {}
        self.recall: Callable[[str], Original | None] = lambda _digest: None

    @property
    def folder(self) -> Path:
        """Return the folder of the archive."""
        return self._folder

    def write(self, exchange: Exchange) -> Place:
        """Keep one response, redacted, and return its place once the disk has it.

        Raises ArchiveError for a body that could not be read again, OSError where the disk refuses.
        """
        kept = redact(exchange, self._secrets)
        if len(kept.body) > LARGEST_BODY:
            raise ArchiveError("error.archive.too_large", where=kept.url, limit=LARGEST_BODY // 2**20)
        file = self._ready()
        digest = f"sha256:{hashlib.sha256(kept.body).hexdigest()}"
        offset = file.tell()
        original = self._original(digest) if len(kept.body) >= _LEAST_REPEATED else None
        _append(file, _revisit(kept, digest, original) if original else _response(kept, digest))
        if original is None:
            self._kept[digest] = Original(kept.url, kept.fetched_at, self._file_name, offset)
        return Place(self._file_name, offset, file.tell() - offset, digest)

    def close(self) -> None:
        """Close the file, if one was made."""
        if self._file:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _original(self, digest: str) -> Original | None:
        """Return what has that digest already, if its file is still there."""
        found = self._kept.get(digest) or self.recall(digest)
        return found if found and (self._folder / found.file).is_file() else None

    def _ready(self) -> FileIO:
        file = self._file = self._file or self._create()
        if file.tell() == 0:
            _append(file, _warcinfo(self._file_name))
            sync_folder(self._folder)
        return file

    def _create(self) -> FileIO:
        self._folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        self._file_name = f"{self._name}-{stamp}-{randomness.token_hex(4)}.warc.gz"
        return (self._folder / self._file_name).open("xb", buffering=0)


def _append(file: FileIO, record: ArcWarcRecord) -> None:
    start = file.tell()
    try:
        rest = memoryview(_member(record))
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())
    except OSError:
        # Half a member would hide every record after it.
        file.truncate(start)
        file.seek(start)
        raise


def _member(record: ArcWarcRecord) -> bytes:
    buffer = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=_COMPRESSION, fileobj=buffer, mtime=0) as member:
        WARCWriter(member, gzip=False, warc_version="1.1").write_record(record)
    return buffer.getvalue()


def _warcinfo(file_name: str) -> ArcWarcRecord:
    about = {"software": "platwatch", "format": "WARC File Format 1.1"}
    return WARCWriter(None, warc_version="1.1").create_warcinfo_record(file_name, about)


def _response(exchange: Exchange, digest: str) -> ArcWarcRecord:
    return WARCWriter(None, warc_version="1.1").create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=_http(exchange),
        warc_headers_dict={"WARC-Date": _date(exchange.fetched_at), "WARC-Payload-Digest": digest},
    )


def _revisit(exchange: Exchange, digest: str, original: Original) -> ArcWarcRecord:
    """Return a record without a body; the two fields of its place are those that Heritrix writes."""
    return WARCWriter(None, warc_version="1.1").create_warc_record(
        exchange.url,
        "revisit",
        payload=BytesIO(),
        length=0,
        http_headers=_http(exchange),
        warc_headers_dict={
            "WARC-Date": _date(exchange.fetched_at),
            "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            "WARC-Payload-Digest": digest,
            "WARC-Refers-To-Target-URI": original.url,
            "WARC-Refers-To-Date": _date(original.fetched_at),
            ORIGINAL_FILE: original.file,
            ORIGINAL_OFFSET: str(original.offset),
        },
    )


def _http(exchange: Exchange) -> StatusAndHeaders:
    status_line = f"{exchange.status} {reasons.get(exchange.status, 'Unknown')}"
    return StatusAndHeaders(status_line, exchange.headers, protocol="HTTP/1.1")


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
