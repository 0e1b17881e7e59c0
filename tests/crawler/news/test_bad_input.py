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


def test_what_the_user_types_may_be_on_this_machine_but_no_redirect_leads_there(tmp_path):
    with LoopbackWeb({"1": page("내 컴퓨터의 글")}) as there:
        pages = {"1": page("열린 글"), "2": redirect(f"{there.base_url}/1"), "3": redirect("/1")}
        with LoopbackWeb(pages) as here:
            addresses = [f"{here.base_url}/{n}" for n in (1, 2, 3)]
            said = crawl(tmp_path, order={"addresses": addresses})
    assert there.requests == []
    assert said["outcomes"] == {"web: redirect to a private address": 1}
    assert query(tmp_path, "select title from article") == [("열린 글",)]
