"""Whole crawls, through Scrapy, from a server on loopback; most are slow, for each process takes a second."""

import gzip
import json
import signal
import socket
import sqlite3
import subprocess
import time
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from threading import Thread

import pytest
from made_up_rows import BILLS, MEMBERS, VOTES, vote, whole_lists
from sqlalchemy import create_engine
from subprocess_crawl import ROOT, command, crawl

from crawler.archive import ArchiveWriter, Exchange
from crawler.factsheet import read_fact_sheet
from crawler.loopback import LoopbackAssembly
from crawler.run import Means, Place, session_for, showing_what_is_stored
from crawler.sample import serve_sample
from crawler.session import Order, Report
from index.errors import ConfigurationError
from index.store.dump import dump
from index.store.engine import connect

KEY = "demo-secret-123"
QUICK = {"tries": 1, "timeout_seconds": 1, "largest_body_bytes": 100_000}


def dumped(home):
    engine = connect(f"sqlite:///{home / 'platwatch.db'}")
    try:
        return list(dump(engine))
    finally:
        engine.dispose()


def query(home, sql):
    with closing(sqlite3.connect(home / "platwatch.db")) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    "means",
    [Means(allowed=True), Means("http://127.0.0.1:9"), Means("https://likms.assembly.go.kr", allowed=True)],
)
def test_a_source_that_is_off_opens_to_those_who_may(means, tmp_path):
    sheet, place = read_fact_sheet("likms"), Place(tmp_path, "sqlite://")
    with session_for(sheet, Order((22,)), place, means) as session:
        assert session.key is None
    for refused in (Means(), Means("https://likms.assembly.go.kr")):
        with (
            pytest.raises(ConfigurationError, match=r"error\.source\.off"),
            session_for(sheet, Order((22,)), place, refused),
        ):
            pass


@contextmanager
def raw_server(answers):
    """Answer requests for each service with those bytes; ``None`` resets, ``...`` never answers."""
    listener = socket.create_server(("127.0.0.1", 0))
    held = []

    def answer(peer):
        asked = peer.recv(65_536).decode()
        told = next(told for service, told in answers.items() if service in asked)
        if told is ...:
            held.append(peer)
            return
        if told is None:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        with closing(peer), suppress(OSError):
            peer.sendall(told or b"")

    def serve():
        with suppress(OSError):  # the listener is closed at the end
            while True:
                answer(listener.accept()[0])

    thread = Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()
    for peer in held:
        peer.close()


def http(status, body=b"", **headers):
    headers = {
        "Content-Length": len(body),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode() + body


BOMB = gzip.compress(bytes(10_000_000), mtime=0)


@pytest.mark.parametrize(
    "deeds",
    [
        [
            (http("302 Found", Location="/portal/openapi/TVBPMBILL11"), "HTTP 302"),
            (http("304 Not Modified"), "HTTP 304"),
            (http("204 No Content"), "HTTP 204"),
        ],
        pytest.param(
            [
                (http("200 OK", b"x" * 200_000), "DownloadCancelledError"),
                (http("200 OK", BOMB, Content_Encoding="gzip"), "IgnoreRequest"),
                (http("200 OK", b"no gzip", Content_Encoding="gzip"), "BadGzipFile"),
            ],
            marks=pytest.mark.slow,
        ),
        pytest.param(
            [
                (http("200 OK", b"{", Content_Length=100), "no json: JSONDecodeError"),
                (b"nonsense\r\n\r\n", "DownloadFailedError"),
                (..., "DownloadTimeoutError"),
            ],
            marks=pytest.mark.slow,
        ),
        pytest.param(
            [
                (None, "DownloadFailedError"),
                (b"", "DownloadFailedError"),
                (http("200 OK", b"<html>"), "html or xml instead of json"),
            ],
            marks=pytest.mark.slow,
        ),
    ],
)
def test_what_a_source_does_is_bounded_and_named(deeds, tmp_path):
    services = (BILLS, MEMBERS, VOTES)
    with raw_server({service: answer for service, (answer, _) in zip(services, deeds, strict=True)}) as url:
        report, errors = crawl(tmp_path, url, politeness=QUICK)
    assert [reason[1].get("why") for reason in report["reasons"]] == [why for _, why in deeds]
    assert report["counts"]["requests"] == 3
    assert errors == ""


@pytest.mark.slow
def test_a_host_that_nobody_knows(tmp_path):
    report, _ = crawl(
        tmp_path, "http://nowhere.invalid", politeness=QUICK | {"backoff_seconds": 0, "delay_seconds": 0}
    )
    assert {reason[1]["why"] for reason in report["reasons"]} == {"CannotResolveHostError"}


def test_the_sample_through_the_real_spider_and_again_from_its_archive(tmp_path):
    with serve_sample() as url:
        report, errors = crawl(tmp_path / "first", url, assemblies=(21, 22))
    assert (report["state"], report["counts"]["new"], errors) == ("complete", 67, "")
    again, _ = crawl(
        tmp_path / "second", key=None, from_archive=[tmp_path / "first" / "archive"], assemblies=(21, 22)
    )
    assert again["state"] == "complete"
    assert dumped(tmp_path / "second") == dumped(tmp_path / "first")
    learned = "SELECT bill_id, learned_at FROM bill ORDER BY bill_id"
    assert query(tmp_path / "second", learned) == query(tmp_path / "first", learned)


@pytest.mark.slow
def test_an_archive_of_several_crawls_is_read_in_their_order(tmp_path):
    home = tmp_path / "home"
    rows = whole_lists()
    with LoopbackAssembly(rows) as assembly:
        crawl(home, assembly.base_url)
        rows[BILLS][2]["PROC_RESULT_CD"] = "철회"
        rows[MEMBERS][2]["PROC_RESULT"] = "철회"
        del rows[BILLS][5], rows[MEMBERS][5]
        rows[VOTES].append(vote(4))
        crawl(home, assembly.base_url)
    report, _ = crawl(tmp_path / "again", key=None, from_archive=[home / "archive"])
    assert report["state"] == "complete"
    assert dumped(tmp_path / "again") == dumped(home)
    learned = "SELECT key, field, learned_at FROM revision ORDER BY key, field"
    assert query(tmp_path / "again", learned) == query(home, learned)


@pytest.mark.slow
def test_reading_ones_own_archive_again_copies_nothing(tmp_path):
    with LoopbackAssembly(whole_lists()) as assembly:
        crawl(tmp_path, assembly.base_url)
    before = query(tmp_path, "SELECT file, offset, length, digest FROM snapshot")
    (tmp_path / "platwatch.db").rename(tmp_path / "lost.db")
    crawl(tmp_path, key=None, from_archive=[tmp_path / "archive"])
    assert len(list((tmp_path / "archive").iterdir())) == 1
    assert query(tmp_path, "SELECT file, offset, length, digest FROM snapshot") == before


@pytest.mark.slow
def test_an_archive_without_what_is_asked_for(tmp_path):
    with LoopbackAssembly(whole_lists()) as assembly:
        crawl(tmp_path / "first", assembly.base_url)
    report, _ = crawl(
        tmp_path / "second", key=None, from_archive=[tmp_path / "first" / "archive"], assemblies=(21,)
    )
    assert {reason[0] for reason in report["reasons"]} == {"crawl.partial.not_archived"}


class Echo(LoopbackAssembly):
    """A service that repeats the key wherever it can."""

    failing = 0

    def answer(self, service, query):
        key = query["KEY"]
        if service == VOTES:
            return 302, {"Location": f"http://localhost/?KEY={key}", "X-Key": key}, key.encode()
        status, headers, body = super().answer(service, query)
        document = json.loads(body)
        document[service][1]["row"][0]["BILL_NAME"] = f"열쇠 {key}"
        document[service][1]["row"][0]["NEW"] = key
        return status, headers | {"Set-Cookie": key, "ETag": key}, json.dumps(document).encode()


def test_the_key_is_nowhere(tmp_path):
    debug = "logging.getLogger().setLevel(10); logging.INFO = 10"
    with Echo(whole_lists()) as assembly:
        report, errors = crawl(tmp_path, assembly.base_url, key=KEY, politeness=QUICK, before=debug)
        assert all(query["KEY"] == KEY for _, query in assembly.requests)
    assert report["counts"]["new"] == 9
    assert KEY not in errors + json.dumps(report)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    held = [
        gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in files
    ]
    assert any(b'"level": "DEBUG"' in content for content in held)
    assert [path for path, content in zip(files, held, strict=True) if KEY.encode() in content] == []
    assert any("열쇠 REDACTED".encode() in content for content in held)


def test_a_full_disk_ends_the_crawl_as_failed(tmp_path):
    full = (
        "from crawler.archive import ArchiveWriter\n"
        "def write(self, exchange): raise OSError(28, 'No space left on device')\n"
        "ArchiveWriter.write = write"
    )
    with LoopbackAssembly(whole_lists()) as assembly:
        _, errors = crawl(tmp_path, assembly.base_url, before=full)
        assert len(assembly.requests) == 1
    assert "OSError: [Errno 28]" in errors
    assert query(tmp_path, "SELECT state FROM run") == [("failed",)]


def test_a_crawl_that_failed_says_once_why_where_the_index_fails_with_it(tmp_path, monkeypatch, caplog):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("crawler.run.bring_up_to_date", full)
    place = Place(tmp_path, "sqlite://")
    with (
        pytest.raises(ValueError, match="what the crawl failed of") as failed,
        showing_what_is_stored(create_engine("sqlite://"), place, Report()),
    ):
        raise ValueError("what the crawl failed of")
    assert "No space left" in failed.value.__notes__[0]
    assert caplog.records == []


@pytest.mark.parametrize("stalls_at", [pytest.param(1, marks=pytest.mark.slow), 3])
def test_ctrl_c_ends_the_crawl_soon_and_the_next_goes_on(tmp_path, stalls_at):
    class Slow(LoopbackAssembly):
        def answer(self, service, query):
            if len(self.requests) == stalls_at:
                time.sleep(20)
            return super().answer(service, query)

    with Slow(whole_lists()) as assembly:
        with subprocess.Popen(
            command(tmp_path, assembly.base_url), stdout=-1, stderr=-1, cwd=ROOT
        ) as process:
            while len(assembly.requests) < stalls_at:
                time.sleep(0.02)
            time.sleep(0.1)
            process.send_signal(signal.SIGINT)
            started = time.monotonic()
            output, errors = process.communicate(timeout=30)
        assert time.monotonic() - started < 3
        assert json.loads(output)["state"] == "interrupted"
        assert errors == b""
        assert query(tmp_path, "SELECT state FROM run") == [("interrupted",)]
        report, _ = crawl(tmp_path, assembly.base_url)
    assert report["state"] == "complete"
    assert report["counts"]["requests"] == 3 - (stalls_at - 1)


def test_a_dry_run_asks_for_first_pages_and_stores_nothing(tmp_path):
    with LoopbackAssembly(whole_lists(), key="real") as assembly:
        rows, _ = crawl(tmp_path, assembly.base_url, plan=True)
        assert rows == [
            ["의안검색", 22, 9, 1, True, None],
            ["국회의원 발의법률안", 22, 9, 1, True, None],
            ["의안별 표결현황", 22, 1, 1, True, None],
        ]
        assert len(assembly.requests) == 3
        assert not (tmp_path / "platwatch.db").exists()
        assert list((tmp_path / "archive").iterdir())
        (tmp_path / "platwatch.db").touch()  # a database in which nothing was made yet, as a server has it
        rows, _ = crawl(tmp_path, assembly.base_url, plan=True, key="wrong")
        assert [row[5] for row in rows] == ["crawl.stop.wrong_key"] * 2 + [None]


def test_a_damaged_archive_is_noted(sheet, tmp_path):
    archive = tmp_path / "archive"
    with serve_sample() as url:
        crawl(tmp_path, url)
    (file,) = archive.iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    with session_for(
        sheet, Order((22,)), Place(tmp_path, "sqlite://"), Means(from_archive=[archive])
    ) as session:
        (note,) = session.report.notes
    assert (note.key, note.values) == ("crawl.note.damaged_archive", {"file": str(file.resolve())})


@pytest.mark.parametrize("asked", ["http://h:1/portal/openapi", "http://h:1/portal/openapi/", "http://h:1"])
def test_an_address_may_end_in_the_path_of_the_services(asked, sheet, tmp_path):
    with session_for(sheet, Order((22,)), Place(tmp_path, "sqlite://"), Means(asked)) as session:
        assert session.base_url == "http://h:1"


def test_what_was_recorded_under_a_folder_is_found_again(sheet, tmp_path):
    with ArchiveWriter(tmp_path / "recorded", "assembly") as archive:
        url = "http://h:1/open.assembly.go.kr/portal/openapi/TVBPMBILL11?AGE=22"
        archive.write(Exchange(url, 200, (), b"{}", datetime(2026, 7, 1, tzinfo=UTC)))
    means = Means(from_archive=[tmp_path / "recorded"])
    with session_for(sheet, Order((22,)), Place(tmp_path, "sqlite://"), means) as session:
        assert session.base_url == "http://h:1/open.assembly.go.kr"


@pytest.mark.parametrize("address", ["htp:/nowhere", "nowhere", "http://", "http://h/?KEY=x", "http://h/#x"])
def test_an_address_that_is_none(address, sheet, tmp_path):
    place = Place(tmp_path, "sqlite://")
    with (
        pytest.raises(ConfigurationError, match=r"^error\.base_url$"),
        session_for(sheet, Order((22,)), place, Means(address)),
    ):
        pass
