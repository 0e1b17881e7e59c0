"""Whole news crawls from a loopback server: incremental, resumable, bounded, from archives of any tool."""

import base64
import gzip
import hashlib
import io
import random
import signal
import subprocess
import time
from urllib.parse import quote

import brotli
import pytest
from made_up_pages import feed, page, redirect
from news_crawl import ROOT, command, crawl
from test_bad_input import HOST, query
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cli.lookup import find_record
from crawler.news.loopback import LoopbackWeb
from index.errors import NotFoundError
from index.search.reader import Reader
from index.store.dump import dump
from index.store.engine import connect

FEED = {"sheets": {"etnews": {"feeds": [f"https://{HOST}/rss"]}}}
TITLES = "select title from article order by title"


def news(numbers=range(6), etag='"1"', **changed):
    pages = {f"{HOST}/{n}": page(f"카카오 보상 {n}", ETag=f'"{n}"') for n in numbers}
    listed = (200, {"ETag": etag}, feed(HOST, numbers))
    return {f"{HOST}/rss": listed, **pages, **{f"{HOST}/{path}": deed for path, deed in changed.items()}}


class Conditional(LoopbackWeb):
    """Answers 304 to who has the version already."""

    def answer(self, asked):
        deed = super().answer(asked)
        return lambda handler: self.unless_known(handler, deed)

    def unless_known(self, handler, deed):
        status, headers, body = deed
        if headers.get("ETag") and handler.headers.get("If-None-Match") == headers["ETag"]:
            status, headers, body = 304, {}, b""
        handler.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


def test_a_feed_that_did_not_change_costs_one_small_request(tmp_path):
    with Conditional(news()) as web:
        first = crawl(tmp_path, web.base_url, ["etnews"], **FEED)
        again = crawl(tmp_path, web.base_url, ["etnews"], **FEED)
        assert web.requests[-2:] == [f"{HOST}/robots.txt", f"{HOST}/rss"]
    assert (first["counts"]["new"], again["counts"]["new"], again["state"]) == (6, 0, "complete")
    assert query(tmp_path, "select count(*) from snapshot where status = 304 and url like '%rss'") == [(1,)]


def test_only_what_has_the_words_is_read_and_another_query_sees_the_feed_anew(tmp_path):
    with Conditional(news(etag='"7"')) as web:
        crawl(tmp_path, web.base_url, ["etnews"], order={"queries": ["보상 3", "보상 없는"]}, **FEED)
        crawl(tmp_path, web.base_url, ["etnews"], order={"queries": ["카카오 4"]}, **FEED)
    assert query(tmp_path, TITLES) == [("카카오 보상 3",), ("카카오 보상 4",)]


def test_the_newest_are_read_first_and_the_next_crawl_goes_on(tmp_path):
    items = b"".join(
        feed(HOST, [n], when=f"{n:02} Nov 2024 10:00:00 +0900")
        .partition(b"<channel>")[2]
        .rpartition(b"</ch")[0]
        for n in range(1, 7)
    )
    pages = news(range(1, 7)) | {
        f"{HOST}/rss": (200, {}, b'<rss version="2.0"><channel>' + items + b"</channel></rss>")
    }
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, ["etnews"], order={"limit": 2}, **FEED)
        assert query(tmp_path, TITLES) == [("카카오 보상 5",), ("카카오 보상 6",)]
        assert (said["state"], said["reasons"]) == ("partial", ["news.partial.waiting"])
        stopped = crawl(tmp_path, web.base_url, ["etnews"], order={"budget": 4}, **FEED)
        assert stopped["reasons"] == ["news.stop.budget"]
        assert len(query(tmp_path, TITLES)) == 4
        assert crawl(tmp_path, web.base_url, ["etnews"], **FEED)["counts"]["new"] == 2


def test_a_page_that_a_feed_says_was_updated_is_read_again_and_revised(tmp_path):
    old = feed(HOST, [1]).replace(
        b"</item>", b"<atom:updated>2024-11-06T11:00:00+09:00</atom:updated></item>"
    )
    old = old.replace(b"<rss", b'<rss xmlns:atom="http://www.w3.org/2005/Atom"')
    pages = {f"{HOST}/rss": (200, {}, old), f"{HOST}/1": page("처음 제목")}
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **FEED)
        assert crawl(tmp_path, web.base_url, ["etnews"], **FEED)["counts"]["changed"] == 0
        later = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 600)).encode()
        web.pages = {f"{HOST}/rss": (200, {}, old.replace(b"2024-11-06T11:00:00+09:00", later))}
        web.pages |= {f"{HOST}/1": page("고친 제목")}
        assert crawl(tmp_path, web.base_url, ["etnews"], **FEED)["counts"]["changed"] == 1
    assert query(tmp_path, "select old, new from revision where field = 'title'") == [
        ("처음 제목", "고친 제목")
    ]


def test_a_page_that_is_gone_when_read_again_is_marked_and_kept(tmp_path):
    with LoopbackWeb({f"{HOST}/1": page("지워질 글")}) as web:
        order = {"addresses": [f"https://{HOST}/1"]}
        crawl(tmp_path, web.base_url, order=order)
        web.pages = {f"{HOST}/1": (410, {}, b"gone")}
        said = crawl(tmp_path, web.base_url, order=order)
    assert said["outcomes"] == {"etnews: HTTP 410": 1}
    assert query(tmp_path, "select title, state from article") == [("지워질 글", "삭제됨")]


def test_a_page_that_is_there_again_unchanged_is_gone_no_more(tmp_path):
    there, order = {f"{HOST}/1": page("돌아온 글", ETag='"1"')}, {"addresses": [f"https://{HOST}/1"]}
    with Conditional(there) as web:
        for pages in (there, {}, there):
            web.pages = pages
            crawl(tmp_path, web.base_url, order=order)
    assert query(tmp_path, "select title, state from article") == [("돌아온 글", None)]


def test_a_wall_in_the_place_of_a_page_names_no_article(tmp_path):
    wall = (200, {"Content-Type": "text/html"}, "<title>로그인</title><h1>로그인</h1>".encode())
    pages = {f"{HOST}/rss": (200, {}, feed(HOST, [1])), f"{HOST}/1": wall}
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **FEED)
    assert query(tmp_path, "select title, no_text from article") == [("카카오 보상 1", "too short")]


def test_a_page_for_what_is_not_there_is_no_article_though_many_lead_to_it(tmp_path):
    gone = (200, {"Content-Type": "text/html"}, "<title>오류</title><h1>오류</h1>".encode())
    pages = {f"{HOST}/rss": (200, {}, feed(HOST, [1, 2, 3])), f"{HOST}/error": gone}
    pages |= {f"{HOST}/{n}": redirect("/error") for n in (1, 2)}
    with LoopbackWeb({**pages, f"{HOST}/3": page("남은 글")}) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **FEED)
    assert query(tmp_path, "select title, address from article") == [("남은 글", f"https://{HOST}/3")]
    assert query(tmp_path, "select count(*) from lead where state = 'no_text'") == [(2,)]


def test_an_article_behind_a_wall_is_known_by_its_title_wherever_it_moved(tmp_path):
    wall = "<title>{0} - 신문</title><h1>{0}</h1><p>로그인한 독자만 볼 수 있습니다</p>"
    pages = {f"{HOST}/rss": (200, {}, feed(HOST, [1])), f"{HOST}/1": redirect("/1/")}
    pages[f"{HOST}/1/"] = (200, {"Content-Type": "text/html"}, wall.format("카카오 보상 1").encode())
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **FEED)
    assert query(tmp_path, "select title, body from article") == [("카카오 보상 1", None)]


def test_a_page_with_the_name_of_its_site_is_no_article_titled_so(tmp_path):
    gone = (200, {"Content-Type": "text/html"}, "<title>오류 - 가나신문</title><h1>오류</h1>".encode())
    pages = {f"{HOST}/rss": (200, {}, feed(HOST, [1], titles="신문")), f"{HOST}/1": redirect("/error")}
    with LoopbackWeb({**pages, f"{HOST}/error": gone}) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **FEED)
    assert query(tmp_path, "select title from article") == []


def test_copies_of_one_article_are_one_record(tmp_path):
    pages = {f"m.etnews.com/{n}": page("같은 글") for n in (20241106000178, "20241106000178?utm_source=a")}
    pages |= {"www.etnews.com/20241106000178": redirect("https://m.etnews.com/20241106000178")}
    addresses = [f"https://{one}" for one in pages]
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, order={"addresses": addresses})
    assert query(tmp_path, "select count(*) from article") == [(1,)]


def redirect_in_bytes(to):
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
    return lambda handler: handler.wfile.write(head + to + b"\r\n\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_redirect_to_an_address_in_hangul_is_followed_and_found_again_in_the_archive(tmp_path, encoding):
    there = "/entry/카카오-보상".encode(encoding)
    pages = {f"{HOST}/1": redirect_in_bytes(there), f"{HOST}{quote(there)}": page("한글 주소의 글")}
    order = {"addresses": [f"https://{HOST}/1"]}
    with LoopbackWeb(pages) as web:
        crawl(tmp_path / "live", web.base_url, order=order)
    crawl(tmp_path / "again", order=order, from_archive=[tmp_path / "live" / "archive"])
    for home in ("live", "again"):
        assert query(tmp_path / home, "select title, address from article") == [
            ("한글 주소의 글", f"https://{HOST}{quote(there)}")
        ]


class Cutting(LoopbackWeb):
    """Cuts the first answer of each address short, or where nothing else is told, every one."""

    def __init__(self, pages, always=False):
        super().__init__(pages)
        self.always = always

    def answer(self, asked):
        status, headers, body = super().answer(asked)
        if asked.endswith("robots.txt") or (self.requests.count(asked) > 1 and not self.always):
            return status, headers, body
        return lambda handler: self.cut(handler, body)

    def cut(self, handler, body):
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body)
        handler.wfile.write(head + body[:-200])
        handler.close_connection = True


@pytest.mark.parametrize(("always", "asked"), [(False, 2), (True, 3)])
def test_a_page_that_is_cut_short_is_asked_again_and_kept_as_it_is_if_it_always_is(tmp_path, always, asked):
    with Cutting({f"{HOST}/1": page("잘린 글")}, always) as web:
        crawl(tmp_path, web.base_url, order={"addresses": [f"https://{HOST}/1"]}, tries=3)
        assert web.requests == [f"{HOST}/robots.txt", *[f"{HOST}/1"] * asked]
    ((body,),) = query(tmp_path, "select body from article")
    assert body.endswith("살피기로 했다.") != always


class InTurn(LoopbackWeb):
    """Answers each request for an address with the next of its deeds, and with the last ever after."""

    def answer(self, asked):
        deeds = self.pages.get(asked, [(404, {}, b"not here")])
        return deeds[min(self.requests.count(asked), len(deeds)) - 1]


BUSY, GONE, THERE = (503, {}, b"busy"), (404, {}, b"gone"), page("있는 글")
TURNS = {
    "busy at first": [BUSY, THERE],
    "not there yet": [GONE, THERE],
    "gone at last": [THERE, GONE],
    "gone for a while": [THERE, GONE, page("고친 글")],
    "busy when read again": [THERE, BUSY, BUSY, page("고친 글")],
}


@pytest.mark.parametrize("turns", TURNS)
def test_an_archive_of_several_crawls_gives_the_store_that_they_gave(tmp_path, turns):
    order = {"addresses": [f"https://{HOST}/1"]}
    with InTurn({f"{HOST}/1": TURNS[turns]}) as web:
        while len(web.requests) < 4 + len(TURNS[turns]):
            crawl(tmp_path / "live", web.base_url, order=order, tries=3)
    crawl(tmp_path / "again", order=order, from_archive=[tmp_path / "live" / "archive"])
    live, again = (
        [
            query(tmp_path / home, f"select {what}")
            for what in ("title, state from article", "state from lead")
        ]
        for home in ("live", "again")
    )
    assert again == live


def test_all_that_a_feed_named_over_time_is_found_again_in_the_archive(tmp_path):
    feeds = [BUSY, *((200, {}, feed(HOST, [n])) for n in (1, 2))]
    with InTurn({f"{HOST}/rss": feeds, **{f"{HOST}/{n}": [page(f"글 {n}")] for n in (1, 2)}}) as web:
        for _ in range(2):
            crawl(tmp_path / "live", web.base_url, ["etnews"], tries=3, **FEED)
    crawl(tmp_path / "again", sources=["etnews"], from_archive=[tmp_path / "live" / "archive"], **FEED)
    for home in ("live", "again"):
        assert query(tmp_path / home, TITLES) == [("글 1",), ("글 2",)]


def kill_and_finish(tmp_path, kills, pages, chance):
    """Kill a crawl so many times at any moment, finish it, and return its store and an undisturbed one's."""
    with LoopbackWeb(pages) as web:
        for _ in range(kills):
            process = subprocess.Popen(
                command(tmp_path / "killed", web.base_url, ["etnews"], **FEED),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={"PYTHONPATH": str(ROOT)},
            )
            before = len(web.requests)
            while len(web.requests) < before + chance.randint(1, len(pages)) and process.poll() is None:
                time.sleep(0.001)
            process.send_signal(signal.SIGKILL)
            process.wait()
        crawl(tmp_path / "killed", web.base_url, ["etnews"], **FEED)
        crawl(tmp_path / "whole", web.base_url, ["etnews"], **FEED)
    return [stored(tmp_path / name) for name in ("killed", "whole")]


def stored(home):
    engine = connect(f"sqlite:///{home / 'platwatch.db'}")
    try:
        rows = [row for row in dump(engine) if row.get("record") == "article"]
        states = query(home, "select id, address, state, reason from lead order by id")
    finally:
        engine.dispose()
    return sorted(rows, key=lambda row: row["id"]), states


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_a_crawl_that_was_killed_gives_the_store_of_an_undisturbed_one(kills, tmp_path):
    killed, whole = kill_and_finish(tmp_path, kills, news(range(60)), random.Random(kills))
    assert killed == whole
    assert len(whole[0]) == 60


def warc(path, url, body, headers=(), chunked=False, revisit=False):
    """Write one page as warcio's recorder and wget do, encoded as it came over the wire."""
    lines = [("Content-Type", "text/html"), *headers]
    if chunked:
        lines.append(("Transfer-Encoding", "chunked"))
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    digest = "sha1:" + base64.b32encode(hashlib.sha1(body).digest()).decode()
    told = StatusAndHeaders("200 OK", lines, protocol="HTTP/1.1")
    heads = {"WARC-Payload-Digest": digest, "WARC-Block-Digest": digest}
    sizes = {"length": len(body), "warc_headers_dict": heads, "http_headers": told}
    with path.open("ab") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), **sizes)
        writer.write_record(record)
        if revisit:
            date = record.rec_headers.get_header("WARC-Date")
            again = writer.create_revisit_record(f"{url}&again=1", digest, url, date, told)
            writer.write_record(again)


@pytest.mark.parametrize("name", ["other.warc.gz", "other.warc"])
def test_archives_of_other_tools_are_read(name, tmp_path):
    file, urls = tmp_path / name, [f"https://{HOST}/2024110600000{n}" for n in range(4)]
    body = [page(f"보관된 글 {n}")[2] for n in range(4)]
    warc(file, urls[0], gzip.compress(body[0]), [("Content-Encoding", "gzip")])
    warc(file, urls[1], body[1], chunked=True)
    warc(file, urls[2], brotli.compress(body[2]), [("Content-Encoding", "br")])
    warc(file, f"{urls[3]}?x=1", body[3], revisit=True)
    asked = [*urls[:3], f"{urls[3]}?x=1&again=1", f"https://{HOST}/20241106000009"]
    said = crawl(tmp_path / "home", from_archive=[file], order={"addresses": asked})
    assert query(tmp_path / "home", TITLES) == [(f"보관된 글 {n}",) for n in range(4)]
    assert said["outcomes"] == {"etnews: not archived": 1}


def test_a_crawl_can_be_done_again_from_its_own_archive(tmp_path):
    with LoopbackWeb(news()) as web:
        crawl(tmp_path / "first", web.base_url, ["etnews"], **FEED)
    archive = [tmp_path / "first" / "archive"]
    crawl(tmp_path / "again", None, ["etnews"], from_archive=archive, **FEED)
    told = [
        [{**row, "snapshot_id": None} for row in stored(tmp_path / name)[0]] for name in ("first", "again")
    ]
    assert told[0] == told[1]
    assert len(told[0]) == 6


def test_a_post_is_kept_under_its_slug_and_found_by_its_number(tmp_path):
    number, slug = "https://writer.tistory.com/12", "https://writer.tistory.com/entry/outage"
    status, headers, body = page("장애 보상")
    named = body.replace(b"<head>", f'<head><meta property="og:url" content="{slug}">'.encode())
    pages = {"writer.tistory.com/entry/outage": (status, headers, body)}
    pages |= dict.fromkeys(("writer.tistory.com/12", "writer.tistory.com/m/12"), (status, headers, named))
    with LoopbackWeb(pages) as web:
        for address in (slug, number, f"{slug}?category=1"):
            crawl(tmp_path, web.base_url, order={"addresses": [address]}, index=True)
    assert query(tmp_path, "select address, link from article") == [(slug, number)]
    with Reader(tmp_path / "index") as reader:
        for address in (slug, number, "https://writer.tistory.com/m/12"):
            assert find_record(reader, address)["url"] == slug
        with pytest.raises(NotFoundError):
            find_record(reader, "https://writer.tistory.com/13")


def test_a_post_that_is_gone_where_it_was_met_is_marked_until_it_is_back(tmp_path):
    number, slug = "https://writer.tistory.com/12", "https://writer.tistory.com/entry/outage"
    status, headers, body = page("장애 보상")
    named = body.replace(b"<head>", f'<head><meta property="og:url" content="{slug}">'.encode())
    found = []
    for answer in ((status, headers, named), (404, {}, b"gone"), (status, headers, named)):
        with LoopbackWeb({"writer.tistory.com/12": answer}) as web:
            crawl(tmp_path, web.base_url, order={"addresses": [number]})
        found += query(tmp_path, "select address, state from article")
    assert found == [(slug, None), (slug, "삭제됨"), (slug, None)]


def test_a_page_is_found_by_the_address_that_led_to_it(tmp_path):
    short, whole = "https://writer.tistory.com/12", "https://writer.tistory.com/entry/outage"
    pages = {"writer.tistory.com/12": redirect(whole), "writer.tistory.com/entry/outage": page("장애 보상")}
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, order={"addresses": [short]})
    assert query(tmp_path, "select address, link from article") == [(whole, short)]
