"""Writing responses into a WARC file, one gzip member a record, each on the disk before it is read."""

from __future__ import annotations

import gzip
import hashlib
import os
import secrets as randomness
from collections.abc import Collection
from datetime import UTC, datetime
from http.client import responses as reasons
from io import BytesIO, FileIO
from pathlib import Path
from types import TracebackType
from typing import Self

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive.exchange import LARGEST_BODY, ArchiveError, Exchange, Place, redact

_COMPRESSION = 6  # level 9 takes a multiple of the time for a few per cent


class ArchiveWriter:
    """Writes one new WARC file, made at the first response and never appended to by another writer."""

    def __init__(self, folder: Path, name: str, secrets: Collection[str] = ()) -> None:
        self._folder = folder
        self._name = name
        self._secrets = tuple(secrets)
        self._file: FileIO | None = None
        self._file_name = ""

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
        _append(file, _response(kept, digest))
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

    def _ready(self) -> FileIO:
        file = self._file = self._file or self._create()
        if file.tell() == 0:
            _append(file, _warcinfo(self._file_name))
            _sync_folder(self._folder)
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
    status_line = f"{exchange.status} {reasons.get(exchange.status, 'Unknown')}"
    moment = exchange.fetched_at.astimezone(UTC).replace(tzinfo=None)
    return WARCWriter(None, warc_version="1.1").create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=StatusAndHeaders(status_line, exchange.headers, protocol="HTTP/1.1"),
        warc_headers_dict={
            "WARC-Date": moment.isoformat(timespec="microseconds") + "Z",
            "WARC-Payload-Digest": digest,
        },
    )


def _sync_folder(folder: Path) -> None:
    """Let the folder's entry of a new file survive a power cut too; Windows cannot open folders."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
