"""The cap of an outlet and a query, held over crawls."""

from datetime import date

import pytest
from made_up_pages import feed, page
from news_crawl import crawl
from test_bad_input import HOST, query

from crawler.news.caps import Room
from crawler.news.loopback import LoopbackWeb
from crawler.news.session import NewsOrder
from index.addresses import article_id

DAY = date(2024, 11, 6)


def lead(number, title="카카오 보상", day=DAY):
    return {"id": f"n-{number}", "title": title, "published_on": day}


def article(number, title="카카오 보상", body="", day=DAY):
    return {**lead(number, title, day), "link": None, "subtitle": None, "body": body}


def passed(waiting, stored=(), cap=2, **order):
    room = Room(cap, NewsOrder(**{"queries": ("카카오", "쿠팡"), **order}), stored)
    return [one["id"] for one in room.within(waiting)], dict(room.full)


def test_what_is_stored_counts_whether_its_title_or_its_text_has_the_words():
    stored = [article(1), article(2, "다른 제목", "카 카오가 보상했다")]
    assert passed([lead(3)], stored) == ([], {"카카오": 1})
    assert passed([lead(3, "쿠팡")], stored) == (["n-3"], {})
    assert passed([lead(3, "쿠팡과 카카오")], stored) == (["n-3"], {})


def test_a_title_that_does_not_tell_may_be_of_any_query():
    waiting = [lead(n, None) for n in range(3)]
    assert passed(waiting) == (["n-0", "n-1"], {"카카오": 1, "쿠팡": 1})


def test_what_is_read_again_takes_up_no_room():
    assert passed([lead(1), lead(2)], [article(1), article(2)])[0] == ["n-1", "n-2"]


@pytest.mark.parametrize(("order", "found"), [({}, ["n-3"]), ({"since": date(2024, 1, 1)}, [])])
def test_without_days_each_month_counts_for_itself(order, found):
    stored = [article(1), article(2)]
    assert passed([lead(3, day=date(2024, 12, 1))], stored, **order)[0] == found


def test_a_crawl_without_queries_has_no_such_cap():
    assert passed([lead(n) for n in range(3)], queries=())[0] == ["n-0", "n-1", "n-2"]


def test_the_cap_holds_over_crawls_and_is_said(tmp_path):
    sheets = {"etnews": {"feeds": [f"https://{HOST}/rss"], "cap": 2}}
    asked = {"order": {"queries": ["보상"]}, "sheets": sheets}
    for first in (0, 3):
        pages = {f"{HOST}/{n}": page(f"카카오 보상 {n}") for n in range(first, first + 3)}
        pages[f"{HOST}/rss"] = (200, {}, feed(HOST, range(first, first + 3)))
        with LoopbackWeb(pages) as web:
            said = crawl(tmp_path, web.base_url, ["etnews"], **asked)
        assert "news.partial.cap" in said["reasons"]
        assert query(tmp_path, "select count(*) from article") == [(2,)]
    other = {"order": {"queries": ["카카오"]}, "sheets": {"etnews": {**sheets["etnews"], "cap": 3}}}
    with LoopbackWeb(pages) as web:
        crawl(tmp_path, web.base_url, ["etnews"], **other)
    assert query(tmp_path, "select count(*) from article") == [(3,)]


def test_a_post_kept_under_another_address_takes_up_no_room_where_it_was_met():
    number, slug = "https://writer.tistory.com/12", "https://writer.tistory.com/entry/outage"
    stored = {**article(1), "id": article_id(slug), "link": number}
    again = {**lead(0), "id": article_id(number)}
    assert passed([again], [stored], cap=1)[0] == [again["id"]]
