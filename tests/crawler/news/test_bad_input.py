"""What a hostile server does is bounded, named, counted once, and the crawl goes on."""

import json
import sqlite3
from contextlib import closing

import pytest
from made_up_pages import BOMB, HTML, TEXT, drip, endless, feed, hung_up, page, redirect, robots, stalled
from news_crawl import crawl

from crawler.news.loopback import LoopbackWeb

HOST = "www.etnews.com"
DEEDS = {
    "redirect loop": {"1": redirect("/2"), "2": redirect("/1")},
    "cookie wall": {"1": redirect("/1", **{"Set-Cookie": "seen=1"})},
    "login page": {"1": redirect("https://www.etnews.com/member/login?back=1")},
    "redirect to the front page": {"1": redirect("/"), "": page("첫 화면")},
    "too many redirects": {str(n): redirect(f"/{n + 1}") for n in range(1, 9)},
    "redirect to another host": {"1": redirect("https://m.khan.co.kr/1")},
    "redirect to a private address": {"1": redirect("http://169.254.169.254/latest/meta-data")},
    "redirect to no web address": {"1": redirect("file:///etc/passwd")},
    "too large": {"1": BOMB},
    "timeout": {"1": stalled},
    "no connection": {"1": hung_up},
    "HTTP 404": {},
    "empty page": {"1": (200, HTML, b"")},
    "not a page": {"1": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7\n" + bytes(range(256)) * 9)},
    "too deep": {"1": (200, HTML, b"<div>" * 10_000 + TEXT.encode())},
    "robots": {"1": page("막힘"), "robots.txt": robots("Disallow: /1")},
    "robots unreachable": {"1": page("알 수 없음"), "robots.txt": (503, {}, b"")},
}
HOSTS = {deed: f"h{number}.tistory.com" for number, deed in enumerate(DEEDS)}
ANSWERED = {f"{HOSTS[name]}/{path}": deed for name, deeds in DEEDS.items() for path, deed in deeds.items()}
SLOW = {"h90.tistory.com/1": endless, "h91.tistory.com/1": drip}


def asked(*hosts):
    return {"addresses": [f"https://{host}/1" for host in hosts]}


def query(home, sql):
    with closing(sqlite3.connect(home / "platwatch.db")) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """One crawl of all deeds, and of a good page after them."""
    home = tmp_path_factory.mktemp("home")
    pages = {**ANSWERED, **SLOW, "z.tistory.com/1": page("멀쩡한 글")}
    pages |= {f"{HOSTS['redirect to another host']}/member/login": page("로그인")}
    hosts = [*HOSTS.values(), "h90.tistory.com", "h91.tistory.com", "z.tistory.com"]
    with LoopbackWeb(pages) as web:
        # Typed addresses may lead to any public host; what a feed named may not.
        changes = "own = run.Visitor.visit\nasync def untyped(self, url, headers=None, *, typed=False):\n"
        changes += "    return await own(self, url, headers)\nrun.Visitor.visit = untyped"
        said = crawl(home, web.base_url, order=asked(*hosts), before=changes)
    return home, said, web.requests


@pytest.mark.parametrize("outcome", DEEDS)
def test_each_deed_has_a_name_of_its_own(run, outcome):
    home, said, _ = run
    ((state, reason),) = query(home, f"select state, reason from lead where link like '%{HOSTS[outcome]}%'")
    assert reason == outcome
    assert state in {"failed", "refused", "no_text", "waiting"}
    assert said["outcomes"][f"tistory: {outcome}"] >= 1


def test_bodies_without_an_end_are_cut_by_size_or_by_time(run):
    home, _, _ = run
    reasons = dict(query(home, "select link, reason from lead where link like '%//h9_.%'"))
    assert reasons == {"https://h90.tistory.com/1": "too large", "https://h91.tistory.com/1": "timeout"}


def test_the_crawl_goes_on(run):
    home, said, _ = run
    assert query(home, "select a.title, lead.state from article a join lead using (id)") == [
        ("멀쩡한 글", "read")
    ]
    assert said["counts"]["new"] == 1
    assert said["state"] == "partial"  # some of it may fare better next time


def test_nothing_that_robots_txt_refuses_is_asked(run):
    _, _, requests = run
    for outcome in ("robots", "robots unreachable"):
        assert [one for one in requests if one.startswith(HOSTS[outcome])] == [f"{HOSTS[outcome]}/robots.txt"]


def test_outcomes_are_counted_in_the_run(run):
    home, _, _ = run
    ((counts,),) = query(home, "select counts from run where source = 'tistory'")
    assert json.loads(counts)["outcomes"]["cookie wall"] == 1


FEEDS = {
    "malformed feed": feed(HOST, [1], more="<item><title>잘린"),
    "duplicate guid": feed(HOST, [1, 1]),
    "future date": feed(HOST, [1], when="Wed, 06 Nov 2924 10:00:00 +0900"),
    "address of another host": feed("example.com", [1]),
    "item without address": feed(HOST, [1], more="<item><title>주소 없음</title></item>"),
    "entities in a feed": b'<!DOCTYPE r [<!ENTITY a "b">]>' + feed(HOST, [1]),
    "not a feed": page("쿠키에 동의해 주세요")[2],
}


@pytest.fixture(scope="module")
def feeds(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    pages = {f"{HOST}/feed{n}": (200, {}, body) for n, body in enumerate(FEEDS.values())}
    changes = {"etnews": {"feeds": [f"https://{HOST}/feed{n}" for n in range(len(FEEDS))]}}
    with LoopbackWeb({**pages, f"{HOST}/1": page("기사")}) as web:
        return home, crawl(home, web.base_url, ["etnews"], sheets=changes)


@pytest.mark.parametrize("outcome", FEEDS)
def test_each_flaw_of_a_feed_has_a_name(feeds, outcome):
    assert feeds[1]["outcomes"][f"etnews: {outcome}"] >= 1


def test_feeds_that_are_none_are_set_aside_and_the_rest_is_read(feeds):
    home, said = feeds
    assert {reason for (reason,) in query(home, "select reason from aside")} == {
        "entities in a feed",
        "not a feed",
    }
    assert said["counts"] | {"requests": 0} == said["counts"] | {"new": 1, "aside": 2, "requests": 0}


def test_a_robots_txt_that_is_a_page_has_no_rules_and_one_that_stalls_stops_us(tmp_path):
    pages = {
        "a.tistory.com/robots.txt": page("404"),
        "a.tistory.com/1": page("읽힌 글"),
        "b.tistory.com/robots.txt": stalled,
        "b.tistory.com/1": page("읽히지 않을 글"),
    }
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, order=asked("a.tistory.com", "b.tistory.com"))
    assert said["counts"]["new"] == 1
    assert said["outcomes"]["tistory: robots unreachable"] == 1
    assert "b.tistory.com/1" not in web.requests


def test_a_robots_txt_is_followed_to_other_hosts_and_one_behind_a_wall_stops_us(tmp_path):
    rules = robots("Disallow: /2")
    pages = {
        "a.tistory.com/robots.txt": redirect("https://www.example.com/robots.txt"),
        "www.example.com/robots.txt": rules,
        "b.tistory.com/robots.txt": redirect("https://example.com/login?back=robots.txt"),
        "c.tistory.com/robots.txt": redirect("http://10.0.0.1/robots.txt"),
        "d.tistory.com/robots.txt": redirect("/robots.txt", **{"Set-Cookie": "seen=1"}),
        **{f"{host}.tistory.com/{n}": page(f"글 {host}{n}") for host in "abcd" for n in (1, 2)},
    }
    addresses = [f"https://{host}.tistory.com/{n}" for host in "abcd" for n in (1, 2)]
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, order={"addresses": addresses})
    assert query(tmp_path, "select title from article") == [("글 a1",)]
    refused = {name: times for name, times in said["outcomes"].items() if "robots" in name}
    assert refused == {"tistory: robots": 1, "tistory: robots unreachable": 6}
    assert [one for one in web.requests if one.endswith(("/1", "/2"))] == ["a.tistory.com/1"]


@pytest.mark.parametrize("target", ["/secret/1", "https://www.khan.co.kr/1", "http://169.254.169.254/"])
def test_a_page_that_sends_browsers_on_by_itself_leads_nowhere(target, tmp_path):
    there = f"<html><head><meta http-equiv=refresh content='0;url={target}'></head><body>가기</body></html>"
    pages = {f"{HOST}/1": (200, HTML, there.encode()), f"{HOST}/2": page("멀쩡한 기사")}
    with LoopbackWeb({**pages, f"{HOST}/robots.txt": robots("Disallow: /secret")}) as web:
        said = crawl(tmp_path, web.base_url, order={"addresses": [f"https://{HOST}/{n}" for n in (1, 2)]})
    assert sorted(web.requests) == [f"{HOST}/{path}" for path in ("1", "2", "robots.txt")]
    assert query(tmp_path, "select title from article") == [("멀쩡한 기사",)]
    assert said["outcomes"]["etnews: too short"] == 1


SURPRISE = """
import crawler.news.{module} as module
own = module.{reading}
def surprise(body, url, *more):
    if url.endswith("{end}"):
        raise RuntimeError("nobody foresaw this")
    return own(body, url, *more)
module.{reading} = surprise
"""


@pytest.mark.parametrize(
    ("surprise", "new"),
    [(("pages", "read_page", "/1"), {"둘", "셋"}), (("discover", "read_feed", "/bad"), {"하나", "둘", "셋"})],
)
def test_an_error_that_nobody_foresaw_stops_nothing_else(surprise, new, tmp_path):
    before = SURPRISE.format(**dict(zip(("module", "reading", "end"), surprise, strict=True)))
    titles = {1: "하나", 2: "둘", 3: "셋"}
    pages = {f"{HOST}/{n}": page(title) for n, title in titles.items()}
    pages |= {f"{HOST}/{place}": (200, {}, feed(HOST, titles)) for place in ("bad", "rss")}
    feeds = {"etnews": {"feeds": [f"https://{HOST}/bad", f"https://{HOST}/rss"]}}
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, ["etnews"], sheets=feeds, before=before)
    assert {title for (title,) in query(tmp_path, "select title from article")} == new
    assert (said["outcomes"]["etnews: unexpected error"], said["state"]) == (1, "partial")
    assert "nobody foresaw this" in "".join(path.read_text() for path in (tmp_path / "logs").iterdir())


def test_what_a_crawl_that_failed_has_stored_is_found(tmp_path):
    before = SURPRISE.format(module="pages", reading="read_page", end="/1").replace("Runtime", "OS")
    listed = feed(HOST, [1], when="Tue, 05 Nov 2024 10:00:00 +0900", more=feed(HOST, [2]).decode())
    pages = {f"{HOST}/rss": (200, {}, listed), f"{HOST}/1": page("하나"), f"{HOST}/2": page("먼저 읽힌 기사")}
    feeds = {"etnews": {"feeds": [f"https://{HOST}/rss"]}}
    with LoopbackWeb(pages) as web, pytest.raises(AssertionError, match="nobody foresaw this"):
        crawl(tmp_path, web.base_url, ["etnews"], sheets=feeds, before=before, index=True)
    with closing(sqlite3.connect(next((tmp_path / "index").glob("*/cards.db")))) as cards:
        assert cards.execute("select count(*) from card where kind = 'article'").fetchone() == (1,)
    assert query(tmp_path, "select state from run") == [("failed",)]


def test_an_address_inside_that_was_typed_once_is_not_asked_by_later_crawls(tmp_path):
    with LoopbackWeb({}) as there:
        crawl(tmp_path, order={"addresses": [f"{there.base_url}/1"], "budget": 1})
        said = crawl(tmp_path, sources=["web"])
    assert (there.requests, said["outcomes"]) == (["robots.txt"], {"web: private address": 1})


def test_what_the_user_types_may_be_on_this_machine_but_no_redirect_leads_there(tmp_path):
    with LoopbackWeb({"1": page("내 컴퓨터의 글")}) as there:
        pages = {"1": page("열린 글"), "2": redirect(f"{there.base_url}/1"), "3": redirect("/1")}
        with LoopbackWeb(pages) as here:
            addresses = [f"{here.base_url}/{n}" for n in (1, 2, 3)]
            said = crawl(tmp_path, order={"addresses": addresses})
    assert there.requests == []
    assert said["outcomes"] == {"web: redirect to a private address": 1}
    assert query(tmp_path, "select title from article") == [("열린 글",)]


def test_a_page_with_a_date_in_the_future_is_kept_without_it_and_counted(tmp_path):
    pages = {f"{HOST}/1": page("앞선 글", day="2099-11-06"), f"{HOST}/2": page("제때의 글")}
    with LoopbackWeb(pages) as web:
        said = crawl(tmp_path, web.base_url, order={"addresses": [f"https://{HOST}/{n}" for n in (1, 2)]})
    assert said["outcomes"]["etnews: future date"] == 1
    assert query(tmp_path, "select title, published_on from article order by title") == [
        ("앞선 글", None),
        ("제때의 글", "2024-11-06"),
    ]
