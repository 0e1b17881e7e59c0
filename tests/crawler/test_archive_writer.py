import errno
import gzip
import os
import re
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from unittest import mock

import pytest
import time_machine
from hypothesis import example, given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from crawler.archive import ArchiveError, ArchiveReader, ArchiveWriter, Exchange, Original, read_place, redact
from crawler.archive import exchange as limits

NOW = datetime(2026, 7, 1, 12, 30, 15, 250001, tzinfo=UTC)
KEY = "demo-secret-123"


def exchange(url="http://h/a", status=200, headers=(), body=b"body", fetched_at=NOW):
    return Exchange(url, status, tuple(headers), body, fetched_at)


EXCHANGES = st.builds(
    Exchange,
    url=st.text(st.characters(exclude_categories=["Cs"])).map("http://h/a?q={}".format),
    status=st.integers(100, 599),
    headers=st.lists(st.tuples(st.text(max_size=8) | st.sampled_from(["A", "Date", "b-c"]), st.text())).map(
        tuple
    ),
    body=st.binary()
    | st.binary().map(gzip.compress)
    | st.sampled_from([b"WARC/1.1\r\n\r\n", b"\r\n\r\n\r\n\r\n"]),
    fetched_at=st.datetimes(
        datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(timezone(timedelta(hours=9)))
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("archive")


@pytest.fixture(autouse=True)
def frozen():
    with time_machine.travel(NOW, tick=False):
        yield


@given(st.lists(EXCHANGES, min_size=1, max_size=3))
@example([exchange("http://h/a?q=<>"), exchange("http://h/a\n?q= ")])
def test_round_trip(folder, exchanges):
    with mock.patch.object(os, "fsync"), ArchiveWriter(folder, "t") as writer:
        places = [writer.write(each) for each in exchanges]
    for each, place in zip(exchanges, places, strict=True):
        assert read_place(folder, place.file, place.offset) == redact(each, ())
    reader = ArchiveReader([folder / places[0].file])
    assert not reader.damaged
    assert all(reader.remaining(each.url) for each in exchanges)


def test_places_lie_end_to_end_in_a_file_of_the_writers_own(tmp_path):
    with ArchiveWriter(tmp_path / "new" / "archive", "assembly") as writer:
        first, second = writer.write(exchange()), writer.write(exchange(body=b""))
    file = tmp_path / "new" / "archive" / first.file
    assert re.fullmatch(r"assembly-20260701T123015Z-[0-9a-f]{8}\.warc\.gz", first.file)
    assert second.offset == first.offset + first.length
    assert file.stat().st_size == second.offset + second.length
    assert first.digest == "sha256:230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5"


def test_nothing_written_makes_no_file(tmp_path):
    with ArchiveWriter(tmp_path / "archive", "t"):
        pass
    assert not list(tmp_path.iterdir())


def test_two_writers_have_two_files(tmp_path):
    with ArchiveWriter(tmp_path, "t") as one, ArchiveWriter(tmp_path, "t") as other:
        assert one.write(exchange()).file != other.write(exchange()).file


def test_records_are_standard(tmp_path):
    with ArchiveWriter(tmp_path, "t") as writer:
        place = writer.write(exchange(headers=[("Content-Type", "text/html")]))
    with (tmp_path / place.file).open("rb") as file:
        records = ArchiveIterator(file, check_digests="raise")
        about, response = [
            (record.rec_type, record.rec_headers, record.content_stream().read()) for record in records
        ]
    assert about[0] == "warcinfo"
    assert response[0] == "response"
    assert response[1].protocol == "WARC/1.1"
    assert response[1]["WARC-Date"] == "2026-07-01T12:30:15.250001Z"
    assert response[1]["WARC-Payload-Digest"] == place.digest
    assert response[2] == b"body"


def test_the_disk_has_a_record_before_it_is_read(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    with ArchiveWriter(tmp_path, "t") as writer:
        place = writer.write(exchange())
        assert synced[-1] == place.offset + place.length
        assert read_place(tmp_path, place.file, place.offset).body == b"body"
    assert len(synced) == (3 if os.name == "posix" else 2)  # warcinfo, the folder, the response


def test_secrets_are_nowhere_in_the_file(tmp_path):
    headers = [("Location", f"/?KEY={KEY}"), ("Set-Cookie", "sid=cookie-value")]
    with ArchiveWriter(tmp_path, "t", [KEY]) as writer:
        place = writer.write(
            exchange(f"http://h/?KEY={KEY}&x={KEY}", headers=headers, body=f"x{KEY}x".encode())
        )
    plain = gzip.decompress((tmp_path / place.file).read_bytes())
    assert plain.count(b"REDACTED") == 4
    assert KEY.encode() not in plain
    assert b"cookie-value" not in plain


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_full_disk_leaves_no_half_record(tmp_path, monkeypatch, failing):
    calls = iter(range(1, 100))
    real = os.fsync

    def fsync(handle):
        if next(calls) == failing:
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    with ArchiveWriter(tmp_path, "t") as writer:
        monkeypatch.setattr(os, "fsync", fsync)
        with pytest.raises(OSError, match="full"):
            writer.write(exchange(body=bytes(range(256))))
        writer.write(exchange(body=b"second"))
    reader = ArchiveReader([tmp_path])
    assert not reader.damaged
    assert reader.remaining("http://h/a") == 1
    assert reader.take("http://h/a").body == b"second"


def test_a_body_that_could_not_be_read_again_is_refused(tmp_path):
    with ArchiveWriter(tmp_path, "t") as writer, pytest.raises(ArchiveError, match="too_large"):
        writer.write(exchange(body=bytes(limits.LARGEST_BODY + 1)))


PAGE = Random(1).randbytes(2_000)


def revisits(file):
    with file.open("rb") as stream:
        return [record.rec_type for record in ArchiveIterator(stream) if record.rec_type != "warcinfo"]


def test_a_body_that_was_kept_is_not_kept_twice(tmp_path):
    with ArchiveWriter(tmp_path, "t") as writer:
        first = writer.write(exchange(body=PAGE))
        again = writer.write(exchange(url="http://h/b", body=PAGE, headers=[("ETag", "2")]))
        other = writer.write(exchange(body=PAGE + b"!"))
    assert revisits(tmp_path / first.file) == ["response", "revisit", "response"]
    assert again.length < first.length
    seen = read_place(tmp_path, again.file, again.offset)
    assert (seen.url, seen.body, dict(seen.headers)["ETag"]) == ("http://h/b", PAGE, "2")
    assert read_place(tmp_path, other.file, other.offset).body == PAGE + b"!"
    repeated, place = ArchiveReader([tmp_path]).take_from("http://h/b", tmp_path)
    assert (repeated.body, place) == (PAGE, again)


def test_a_body_of_an_earlier_file_is_recalled_while_the_file_is_there(tmp_path):
    with ArchiveWriter(tmp_path, "t") as writer:
        place = writer.write(exchange(body=PAGE))
    original = Original("http://h/a", NOW, place.file, place.offset)
    with ArchiveWriter(tmp_path, "t") as writer:
        writer.recall = {place.digest: original}.get
        again = writer.write(exchange(body=PAGE, fetched_at=NOW + timedelta(days=1)))
        assert read_place(tmp_path, again.file, again.offset).body == PAGE
        (tmp_path / place.file).rename(tmp_path / "elsewhere")
        whole = writer.write(exchange(body=PAGE))
    assert revisits(tmp_path / again.file) == ["revisit", "response"]
    assert read_place(tmp_path, whole.file, whole.offset).body == PAGE
