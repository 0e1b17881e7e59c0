"""Where a page may state its dates, and what only looks like one."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from made_up_html import BODY, TITLE, article, linked, page

from crawler.pages.read import read_page
from index.moments import SEOUL

ELSEWHERE = "https://news.example.kr/view/1"
HEADING = f"<h1>{TITLE}</h1>"
AT = datetime(2024, 11, 6, 11, 0, tzinfo=SEOUL)
OF_ANOTHER = "<div class=side><p>다른 기사 등록 2019-01-01</p><ul><li>입력 2019-01-01 09:00</li></ul></div>"


@pytest.mark.parametrize(
    "shown",
    [
        OF_ANOTHER + HEADING + "<p>입력 2024-11-06 11:00</p>" + article(),
        HEADING + "<div>홍길동 기자 | 입력 2024.11.06 11:00 | 수정 2024.11.07 10:00</div>" + article(),
        HEADING + "<ul class=infomation><li>홍길동</li><li>승인 2024.11.06 11:00</li></ul>" + article(),
        HEADING + "<span>2024.11.06 11:00</span>" + article(),
        "<span class=date>등록 2024.11.06 오전 11:00</span>" + HEADING + article(),
        HEADING + article(*BODY, "2024/11/06 11:00 송고"),
        HEADING + "<div>등록 2024-11-06 11:00</div><div><p>" + "</p><p>".join(BODY) + "</p></div>",
    ],
)
def test_a_date_is_read_near_the_title_or_where_a_name_or_word_says_so(shown):
    reading = read_page(page(shown), ELSEWHERE)
    assert reading.published is not None and (reading.published.at, reading.published.step) == (AT, "visible")
    assert reading.body == BODY


@pytest.mark.parametrize(
    "shown",
    [
        OF_ANOTHER + HEADING + article(),
        HEADING + "<aside><p>입력 2019-01-01 09:00</p></aside>" + article(),
        HEADING + "<a href=/2>입력 2019-01-01 09:00</a>" + article(),
        HEADING + article(*BODY, "위원회는 민원 등록 2018년 3월 2일 이후 처리를 미뤘다고 했다."),
        HEADING + article(*BODY) + "<ul><li>입력 2019-01-01 09:00</li></ul>",
    ],
)
def test_the_date_of_something_else_is_not_the_articles(shown):
    assert read_page(page(shown), ELSEWHERE).published is None


@pytest.mark.parametrize("head", ["<p>입력 2024.11.06 04:24</p>", "<span>2024.11.06 04:24:13</span>"])
def test_a_z_beside_the_same_time_on_the_page_is_false(head):
    metas = "<meta property='article:published_time' content='2024-11-06T04:24:13Z'>"
    reading = read_page(page(HEADING + head + article(), metas), ELSEWHERE)
    assert reading.published is not None
    assert reading.published.at == datetime(2024, 11, 6, 4, 24, 13, tzinfo=SEOUL)
    assert reading.published.step == "meta, false Z"


def test_a_z_beside_the_time_in_seoul_is_true():
    shown = HEADING + "<p>입력 2024.11.06 13:24</p>" + article()
    reading = read_page(page(shown, linked(datePublished="2024-11-06T04:24:13Z")), ELSEWHERE)
    assert reading.published is not None and reading.published.step == "json-ld"
    assert reading.published.at == datetime(2024, 11, 6, 13, 24, 13, tzinfo=SEOUL)


def test_a_date_ahead_of_the_fetch_is_not_believed():
    head = linked(datePublished="2099-01-01T00:00:00+09:00")
    fetched = date(2024, 11, 6)
    reading = read_page(page(HEADING + article(), head), ELSEWHERE, fetched=fetched)
    assert (reading.published, reading.steps["published_at"]) == (None, "ahead")
    shown = HEADING + "<p>입력 2024-11-06 11:00</p>" + article()
    said = read_page(page(shown, head), ELSEWHERE, fetched=fetched).published
    assert said is not None and said.at == AT
    unasked = read_page(page(HEADING + article(), head), ELSEWHERE).published
    assert unasked is not None and unasked.day == date(2099, 1, 1)
