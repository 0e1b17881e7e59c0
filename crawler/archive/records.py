"""The records of one WARC file, compressed or not, written by this program or by another."""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from crawler.archive.address import address
from crawler.archive.encodings import TooManyMembersError, UnknownEncodingError, decode
from crawler.archive.exchange import LARGEST_BODY, ArchiveUnreadableError, Exchange, redact

UNREADABLE = (EOFError, ValueError, zlib.error, ArchiveLoadFailed, StatusAndHeadersParserException)

ORIGINAL_FILE, ORIGINAL_OFFSET = "WARC-Refers-To-Filename", "WARC-Refers-To-File-Offset"

_BLOCK = 2**14  # bytes; a gzip block grows at most a thousandfold, so 16 MB decoded
_HEAD = 2**16  # bytes of a record in which its own headers and its status line are found
_BLANK = b"\r\n\r\n"
_STATUS_LINE = re.compile(rb"HTTP/[0-9.]+ +[0-9]{3}\b")
_PARSER = StatusAndHeadersParser(ArcWarcRecordLoader.WARC_TYPES)


@dataclass(frozen=True)
class Head:
    """What a record says of itself: its offset in bytes and its fields, as written."""

    offset: int
    kind: str
    url: str
    date: str
    digest: str
    refers_to: tuple[str, str]
    has_status: bool


def walk(path: Path) -> Iterator[Head]:
    """Yield the head of each record of a file, in order, holding no body.

    Raises one of UNREADABLE where the file is cut short or damaged; what follows cannot be told apart then.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head_of = _compressed_head if _is_compressed(file) else _plain_head
        while file.tell() < size:
            yield head_of(file)


def load(path: Path, offset: int) -> Exchange:
    """Return the response at ``offset``; status 0 if the record, a revisit, has no HTTP headers of its own.

    Raises ArchiveError where there is none to read, it is too large, or its encoding is not known.
    """
    try:
        with path.open("rb") as file:
            file.seek(offset)
            stream = _one_member(file) if _is_compressed(file) else file
            loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
            return _exchange(loader.parse_record_stream(stream, known_format="warc"))
    except (FileNotFoundError, *UNREADABLE) as error:
        raise ArchiveUnreadableError("error.archive.unreadable", file=str(path), offset=offset) from error


def read_place(folder: Path, place_file: str, offset: int) -> Exchange:
    """Return the response that an ArchiveWriter kept at a place; raises ArchiveError as ``load`` does."""
    exchange = load(folder / place_file, offset)
    if not exchange.status:
        raise ArchiveUnreadableError("error.archive.unreadable", file=place_file, offset=offset)
    original = original_place(folder / place_file, offset)
    if original is None:
        return exchange
    return replace(exchange, body=load(folder / Path(original[0]).name, original[1]).body)


def original_place(path: Path, offset: int) -> tuple[str, int] | None:
    """Return where the body of a revisit lies that an ArchiveWriter wrote; ``None`` for a response."""
    with path.open("rb") as file:
        file.seek(offset)
        start = next(_member(file)) if _is_compressed(file) else file.read(_HEAD)
    fields = _PARSER.parse(BytesIO(start))
    name, at = fields.get_header(ORIGINAL_FILE), fields.get_header(ORIGINAL_OFFSET)
    is_revisit = fields.get_header("WARC-Type") == "revisit"
    return (name, int(at)) if is_revisit and name and at else None


def length_at(path: Path, offset: int) -> int:
    """Return the length in bytes of the record at ``offset``, as it lies in the file."""
    with path.open("rb") as file:
        file.seek(offset)
        _compressed_head(file) if _is_compressed(file) else _plain_head(file)
        return file.tell() - offset


def moment(warc_date: str) -> datetime:
    """Return a WARC-Date as a time in UTC; raises ValueError for another text."""
    when = datetime.fromisoformat(warc_date)
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def _is_compressed(file: BinaryIO) -> bool:
    start = file.read(2)
    file.seek(-len(start), os.SEEK_CUR)
    return start == b"\x1f\x8b"


def _compressed_head(file: BinaryIO) -> Head:
    offset, start, size = file.tell(), b"", 0
    for block in _member(file):
        start += block[: _HEAD - len(start)]
        size += len(block)
    head, end = _parse(start, offset)
    if not end <= size <= end + 2 * len(_BLANK):
        raise ValueError("a gzip member that is not exactly one record")
    return head


def _plain_head(file: BinaryIO) -> Head:
    offset = file.tell()
    head, end = _parse(file.read(_HEAD), offset)
    if offset + end > os.fstat(file.fileno()).st_size:
        raise EOFError("a record that is cut short")
    file.seek(offset + end)
    rest = file.read(len(_BLANK))
    file.seek(-len(rest.lstrip(_BLANK)), os.SEEK_CUR)
    return head


def _parse(start: bytes, offset: int) -> tuple[Head, int]:
    """Return the head of a record from its first bytes, and the record's length in bytes."""
    stream = BytesIO(start)
    fields = _PARSER.parse(stream)
    head = Head(
        offset=offset,
        kind=fields.get_header("WARC-Type", ""),
        url=_bare(fields.get_header("WARC-Target-URI", "")),
        date=fields.get_header("WARC-Date", ""),
        digest=fields.get_header("WARC-Payload-Digest", ""),
        refers_to=(
            _bare(fields.get_header("WARC-Refers-To-Target-URI", "")),
            fields.get_header("WARC-Refers-To-Date", ""),
        ),
        has_status=_STATUS_LINE.match(start, stream.tell()) is not None,
    )
    length = int(fields.get_header("Content-Length", ""))
    if length < 0:
        raise ValueError("a record of negative length")
    return head, stream.tell() + length


def _bare(url: str) -> str:
    return url[1:-1] if url.startswith("<") else url  # some tools write it between angle brackets


def _member(file: BinaryIO) -> Iterator[bytes]:
    """Yield one gzip member decoded, and leave the file at the next one."""
    decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while not decoder.eof:
        raw = file.read(_BLOCK)
        if not raw:
            raise EOFError("a gzip member that is cut short")
        yield decoder.decompress(raw)
    file.seek(-len(decoder.unused_data), os.SEEK_CUR)


def _one_member(file: BinaryIO) -> BinaryIO:
    whole = BytesIO()
    for block in _member(file):
        whole.write(block)
        _bound(whole.tell() - _HEAD, file.name)
    whole.seek(0)
    return whole


def _exchange(record: ArcWarcRecord) -> Exchange:
    http = record.http_headers
    exchange = Exchange(
        url=record.rec_headers.get_header("WARC-Target-URI", ""),
        status=int(http.get_statuscode()) if http else 0,
        headers=tuple(http.headers) if http else (),
        body=_body(record),
        fetched_at=moment(record.rec_headers.get_header("WARC-Date", "")),
    )
    return redact(exchange, ())


def _body(record: ArcWarcRecord) -> bytes:
    where = address(record.rec_headers.get_header("WARC-Target-URI", ""))
    _bound(record.length - _HEAD, where)
    if not record.http_headers:
        return b""
    chunked = record.http_headers.get_header("Transfer-Encoding", "").lower() == "chunked"
    raw = (ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream).read()
    encoding = record.http_headers.get_header("Content-Encoding", "")
    try:
        body = decode(raw, encoding, LARGEST_BODY)
    except UnknownEncodingError as error:
        raise ArchiveUnreadableError("error.archive.encoding", where=where, encoding=encoding) from error
    except TooManyMembersError as error:
        raise _too_large(where) from error
    _bound(len(body), where)
    return body


def _bound(size: int, where: str) -> None:
    if size > LARGEST_BODY:
        raise _too_large(where)


def _too_large(where: str) -> ArchiveUnreadableError:
    return ArchiveUnreadableError("error.archive.too_large", where=where, limit=LARGEST_BODY // 2**20)
