import gzip
import os
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta
from io import BytesIO

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.archive import ArchiveError, ArchiveReader, ArchiveWriter, Exchange, NotArchivedError, read_place
from crawler.archive import records as limits
from index.errors import ConfigurationError

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
URL = "http://h/a"


def exchange(url=URL, body=b"body", minutes=0):
    return Exchange(url, 200, (), body, NOW + timedelta(minutes=minutes))


def write(folder, *exchanges):
    with ArchiveWriter(folder, "t") as writer:
        return [writer.write(each) for each in exchanges]


def foreign(path, *records, compressed=True, status="200 OK", protocol="HTTP/1.1"):
    """Write records as another tool would: (kind, url, body, fields, HTTP headers or None)."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=compressed)
        for kind, url, body, fields, headers in records:
            http = None if headers is None else StatusAndHeaders(status, headers, protocol=protocol)
            fields = {"WARC-Date": "2026-07-01T12:00:00Z", **fields}
            writer.write_record(
                writer.create_warc_record(
                    url, kind, BytesIO(body), len(body), http_headers=http, warc_headers_dict=fields
                )
            )
    return path


def bodies(reader, url=URL):
    return [reader.take(url).body for _ in range(reader.remaining(url))]


def test_one_address_answers_in_recorded_order_and_the_last_for_ever(tmp_path):
    write(tmp_path, exchange(body=b"2", minutes=2), exchange("http://h/b"), exchange(body=b"3", minutes=3))
    write(tmp_path, exchange(body=b"1", minutes=1))
    reader = ArchiveReader([tmp_path])
    assert reader.remaining(URL) == 3
    assert [reader.take(URL).body for _ in range(5)] == [b"1", b"2", b"3", b"3", b"3"]
    assert reader.remaining(URL) == 0


def test_equal_times_stay_in_the_order_of_their_places(tmp_path):
    write(tmp_path, *(exchange(body=b"%d" % number) for number in range(4)))
    assert bodies(ArchiveReader([tmp_path])) == [b"0", b"1", b"2", b"3"]


def test_files_are_ordered_by_their_first_record(tmp_path):
    later = ("warcinfo", "", b"", {"WARC-Date": "2026-07-01T12:00:00.5Z"}, None)
    earlier = ("warcinfo", "", b"", {"WARC-Date": "2026-07-01T12:00:00Z"}, None)
    foreign(tmp_path / "a.warc.gz", later, ("response", URL, b"second", {}, []))
    foreign(tmp_path / "b.warc.gz", earlier, ("response", URL, b"first", {}, []))
    assert bodies(ArchiveReader([tmp_path])) == [b"first", b"second"]


def test_a_path_given_twice_answers_once(tmp_path):
    place = write(tmp_path / "inner", exchange())[0]
    assert ArchiveReader([tmp_path, tmp_path / "inner" / place.file]).remaining(URL) == 1


def test_keys_and_query_order_do_not_matter(tmp_path):
    write(tmp_path, exchange("http://h/a?KEY=mine&a=1&b=2"))
    assert (
        ArchiveReader([tmp_path]).take("http://h/a?b=2&a=1&KEY=yours").url
        == "http://h/a?KEY=REDACTED&a=1&b=2"
    )


def test_a_miss_names_the_address_without_its_key(tmp_path):
    write(tmp_path, exchange())
    reader = ArchiveReader([tmp_path])
    assert reader.remaining("http://h/b") == 0
    with pytest.raises(NotArchivedError) as caught:
        reader.take("http://h/b?KEY=mine&a=1")
    assert caught.value.key == "error.archive.miss"
    assert caught.value.values == {"url": "http://h/b?a=1"}


def test_origins(tmp_path):
    write(
        tmp_path,
        exchange("http://127.0.0.1:8900/portal/x"),
        exchange("https://H:443/portal"),
        exchange("http://o/"),
        exchange("http://localhost:8900/h/portal/y?path=/portal"),
    )
    assert ArchiveReader([tmp_path]).origins("/portal") == [
        "http://127.0.0.1:8900",
        "http://localhost:8900/h",
        "https://h",
    ]


@pytest.mark.parametrize("name", ["missing", "empty", "text.warc", "zero.warc.gz"])
def test_a_path_without_records_is_a_wrong_setting(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("WARC/1.1")
    (tmp_path / "text.warc").write_text("not at all\r\n\r\n")
    (tmp_path / "zero.warc.gz").touch()
    write(tmp_path / "good", exchange())
    with pytest.raises(ConfigurationError, match=r"error\.archive\.empty") as caught:
        ArchiveReader([tmp_path / "good", tmp_path / name])
    assert caught.value.values == {"path": str(tmp_path / name)}


def test_killed_at_any_byte_all_complete_records_are_read(tmp_path):
    sent = [exchange(f"http://h/{number}", body=b"x" * 10 * number) for number in range(4)]
    places = write(tmp_path, *sent)
    whole = (tmp_path / places[0].file).read_bytes()
    ends = [place.offset + place.length for place in places]
    cut = tmp_path / "cut.warc.gz"
    for size in range(places[0].offset, len(whole) + 1, 5):
        cut.write_bytes(whole[:size])
        reader = ArchiveReader([cut])
        complete = sum(end <= size for end in ends)
        assert [reader.remaining(each.url) for each in sent] == [1] * complete + [0] * (4 - complete)
        assert bool(reader.damaged) == (size not in {places[0].offset, *ends})


def test_a_damaged_member_is_named_and_what_is_before_it_used(tmp_path):
    places = write(tmp_path, exchange(body=b"1"), exchange(body=b"2" * 99), exchange(body=b"3"))
    file = tmp_path / places[0].file
    whole = bytearray(file.read_bytes())
    whole[places[1].offset + places[1].length - 6] ^= 1  # its checksum
    file.write_bytes(whole)
    reader = ArchiveReader([tmp_path])
    assert bodies(reader) == [b"1"]
    assert reader.damaged == [str(file.resolve())]


def test_an_uncompressed_file_that_is_cut_short(tmp_path):
    response = ("response", URL, b"x" * 50, {}, [])
    file = foreign(tmp_path / "a.warc", response, response, compressed=False)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    assert bodies(reader := ArchiveReader([file])) == [b"x" * 50]
    assert len(reader.damaged) == 1
    file.write_bytes(whole[:-4])
    assert not ArchiveReader([file]).damaged


def test_a_member_of_several_records_is_damaged(tmp_path):
    response = ("response", URL, b"body", {}, [])
    plain = foreign(tmp_path / "plain", response, response, compressed=False).read_bytes()
    good = foreign(tmp_path / "good", response).read_bytes()
    (tmp_path / "whole.warc.gz").write_bytes(good + gzip.compress(plain, mtime=0))
    reader = ArchiveReader([tmp_path])
    assert (reader.remaining(URL), len(reader.damaged)) == (1, 1)


@pytest.mark.parametrize(
    ("fields", "headers"),
    [({"WARC-Date": "lately"}, []), ({"WARC-Target-URI": "http://h:port/"}, []), ({}, None)],
)
def test_a_record_that_is_not_understood_hides_no_other(tmp_path, fields, headers):
    strange = (
        "response",
        "http://h:port/" if fields else "http://h/b",
        b"HTTP/1.0 fine\r\n\r\n",
        fields,
        headers,
    )
    foreign(tmp_path / "a.warc.gz", strange, ("response", URL, b"good", {}, []))
    reader = ArchiveReader([tmp_path])
    assert (bodies(reader), len(reader.damaged)) == ([b"good"], 1)


def chunked(data):
    halves = data[:7], data[7:]
    return b"".join(b"%x\r\n%s\r\n" % (len(half), half) for half in halves) + b"0\r\n\r\n"


PLAIN = "한글 ".encode() * 99
GZIP = ("Content-Encoding", "gzip")
CHUNKED = ("Transfer-Encoding", "chunked")


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PLAIN, []),
        (gzip.compress(PLAIN, mtime=0), [GZIP]),
        (zlib.compress(PLAIN), [("Content-Encoding", "deflate")]),
        (brotli.compress(PLAIN), [("content-encoding", "BR")]),
        (chunked(PLAIN), [CHUNKED]),
        (chunked(gzip.compress(PLAIN, mtime=0)), [CHUNKED, GZIP]),
    ],
)
def test_other_tools_encodings_are_undone(tmp_path, body, headers, compressed):
    response = ("response", URL, body, {}, [*headers, ("Content-Type", "text/html"), ("Set-Cookie", "a=b")])
    request = ("request", URL, b"GET /a HTTP/1.1\r\n\r\n", {}, None)
    metadata = ("metadata", URL, b"fetchTimeMs: 3", {}, None)
    foreign(
        tmp_path / "a.warc",
        request,
        response,
        metadata,
        ("resource", URL, b"x", {}, None),
        compressed=compressed,
    )
    reader = ArchiveReader([tmp_path])
    assert reader.remaining(URL) == 1
    answer = reader.take(URL)
    assert (answer.body, answer.status, answer.fetched_at) == (PLAIN, 200, NOW)
    assert answer.headers == (("Content-Type", "text/html"), ("Content-Length", str(len(PLAIN))))


def test_an_unknown_encoding_is_an_error(tmp_path):
    foreign(tmp_path / "a.warc", ("response", URL, b"(/", {}, [("Content-Encoding", "zstd")]))
    with pytest.raises(ArchiveError) as caught:
        ArchiveReader([tmp_path]).take(URL)
    assert caught.value.key == "error.archive.encoding"


DIGEST = {"WARC-Payload-Digest": "sha1:AAAA"}
REFERS = {"WARC-Refers-To-Target-URI": "http://h/o", "WARC-Refers-To-Date": "2026-07-01T12:00:00Z"}
LATER = {"WARC-Date": "2026-07-02T00:00:00Z"}


@pytest.mark.parametrize("fields", [DIGEST, REFERS, {**DIGEST, **REFERS}])
@pytest.mark.parametrize("headers", [None, [("Content-Encoding", "gzip"), ("Content-Length", "0")]])
def test_a_revisit_answers_with_the_body_it_repeats(tmp_path, fields, headers):
    foreign(tmp_path / "a.warc.gz", ("revisit", URL, b"", {**fields, **LATER}, headers))
    foreign(tmp_path / "b.warc.gz", ("response", "http://h/o", gzip.compress(PLAIN, mtime=0), DIGEST, [GZIP]))
    reader = ArchiveReader([tmp_path])
    answer = reader.take(URL)
    assert (answer.url, answer.status, answer.body) == (URL, 200, PLAIN)
    assert answer.fetched_at == datetime(2026, 7, 2, tzinfo=UTC)
    assert answer.headers == (("Content-Length", str(len(PLAIN))),)


@pytest.mark.parametrize(("status", "answered"), [("304 Not Modified", 200), ("404 Not Found", 404)])
def test_a_revisit_repeats_a_body_or_everything(tmp_path, status, answered):
    foreign(tmp_path / "a.warc.gz", ("revisit", URL, b"", DIGEST, []), status=status)
    foreign(tmp_path / "b.warc.gz", ("response", "http://h/o", PLAIN, DIGEST, []))
    answer = ArchiveReader([tmp_path]).take(URL)
    assert (answer.status, answer.body) == (answered, PLAIN)


def test_statuses_of_other_protocols(tmp_path):
    foreign(tmp_path / "a.warc.gz", ("response", URL, b"", {}, []), status="503", protocol="HTTP/2")
    assert ArchiveReader([tmp_path]).take(URL).status == 503


def test_addresses_between_angle_brackets(tmp_path):
    foreign(tmp_path / "a.warc.gz", ("response", f"<{URL}>", b"HTTP/1.1 200 OK\r\n\r\nbody", {}, None))
    assert ArchiveReader([tmp_path]).take(URL).body == b"body"


def test_a_revisit_of_what_is_not_here_is_skipped(tmp_path, caplog):
    foreign(tmp_path / "a.warc.gz", ("revisit", URL, b"", {**DIGEST, **REFERS}, None))
    reader = ArchiveReader([tmp_path])
    assert (reader.remaining(URL), reader.damaged) == (0, [])
    assert "skipped" in caplog.text


def test_bodies_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "LARGEST_BODY", 100_000)
    sent = [
        ("response", f"http://h/{size}", gzip.compress(bytes(size)), {}, [GZIP])
        for size in (100_000, 100_001)
    ]
    sent.append(("response", "http://h/members", gzip.compress(b"") * 2_000, {}, [GZIP]))
    foreign(tmp_path / "a.warc", *sent, compressed=False)
    foreign(tmp_path / "b.warc.gz", ("response", "http://h/raw", bytes(200_000), {}, []))
    reader = ArchiveReader([tmp_path])
    assert len(reader.take("http://h/100000").body) == 100_000
    for url in ("http://h/100001", "http://h/members", "http://h/raw"):
        with pytest.raises(ArchiveError) as caught:
            reader.take(url)
        assert caught.value.key == "error.archive.too_large"


@pytest.mark.parametrize(("file", "offset"), [("gone.warc.gz", 0), ("", 7), ("", 0)])
def test_a_place_that_holds_no_response(tmp_path, file, offset):
    place = write(tmp_path, exchange())[0]
    with pytest.raises(ArchiveError) as caught:
        read_place(tmp_path, file or place.file, offset)
    assert caught.value.key == "error.archive.unreadable"


def test_the_index_holds_no_bodies(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    write(tmp_path, *(exchange(f"http://h/{number}", body=bytes(50_000)) for number in range(2_000)))
    tracemalloc.start()
    reader = ArchiveReader([tmp_path])
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reader.remaining("http://h/1999") == 1
    assert held < 2_000_000  # bytes, for 100 MB of bodies
    assert peak < 4_000_000
