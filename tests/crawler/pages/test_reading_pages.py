"""Whole readings of pages in the shapes of real sites."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from made_up_html import BODY, LAST, LEAD, NEXT, TITLE, article, breaks, flight, fusion, linked, page

from crawler.pages.read import read_page
from index.moments import SEOUL

KBS = "https://news.kbs.co.kr/news/view.do?ncd=1"
ELSEWHERE = "https://news.example.kr/view/1"


def test_a_body_of_line_breaks_is_read_by_its_sites_reader():
    reading = read_page(
        page(f'<p>메뉴</p><div id="cont_newstext">{breaks(*BODY)}</div><p>많이 본 기사</p>'), KBS
    )
    assert reading.body == BODY
    assert (reading.reader, reading.steps["body"], reading.misses) == ("kbs/2023", "site", ())
    assert (reading.title, reading.outlet) == (TITLE, "KBS")


def test_a_selector_that_finds_nothing_or_too_much_names_itself():
    assert read_page(page(article()), KBS).misses == ("kbs/2023 body: #cont_newstext found nothing",)
    twice = f'<div id="cont_newstext">{breaks(*BODY)}</div>' * 2
    assert read_page(page(twice), KBS).misses == ("kbs/2023 body: #cont_newstext found 2 where one is due",)


def test_fusion_is_read_from_its_script():
    script = fusion(first_publish_date="2023-04-07T10:09:46Z", last_updated_date="2023-04-07T10:22:03.746Z")
    reading = read_page(
        page("<div id=fusion-app></div>" + script), "https://www.chosun.com/a/b/2023/04/07/X/"
    )
    assert reading.body == BODY
    assert (reading.reader, reading.steps["body"]) == ("chosun/2023", "fusion")
    assert reading.published is not None and reading.published.at == datetime(
        2023, 4, 7, 19, 9, 46, tzinfo=SEOUL
    )
    assert reading.modified is not None and reading.modified.at == datetime(
        2023, 4, 7, 19, 22, 3, tzinfo=SEOUL
    )


def test_next_is_read_from_its_flight():
    reading = read_page(
        page(flight(), title=f"{TITLE}-정치ㅣ한국일보"), "https://www.hankookilbo.com/news/article/A1"
    )
    assert reading.body == BODY
    assert (reading.title, reading.reporters, reading.reader) == (TITLE, ("홍길동",), "hankookilbo/2026-01")
    assert reading.published is not None and reading.published.at == datetime(
        2026, 1, 29, 18, 40, tzinfo=SEOUL
    )


def test_the_flight_of_another_article_is_not_this_one():
    assert read_page(page(flight("전혀 다른 기사의 제목입니다")), ELSEWHERE).no_text is not None


def test_linked_data_with_comments_is_understood():
    script = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "&quot;x&quot;",
        "datePublished": "2023-04-19T23:32:12+09:00",	// pubdate 를 이 형식으로
        "author": {"name": "홍길동"}, "url": "https://a.kr",}</script>"""
    reading = read_page(page(article(), script), ELSEWHERE)
    assert reading.published is not None and reading.published.step == "json-ld"
    assert reading.reporters == ("홍길동",)


def test_linked_data_beyond_mending_still_says_its_dates():
    script = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "그가 "이" 말을",
        "datePublished": "2023-04-19T23:32:12+09:00"}</script>"""
    reading = read_page(page(article(), script), ELSEWHERE)
    assert reading.published is not None and reading.published.day == date(2023, 4, 19)


def test_an_article_body_of_linked_data_comes_before_what_is_extracted():
    reading = read_page(page("<p>메뉴</p>", linked(articleBody="\n".join(BODY))), ELSEWHERE)
    assert (reading.body, reading.steps["body"]) == (BODY, "json-ld")


def test_a_page_without_any_name_is_extracted():
    reading = read_page(page("<div><p>" + "</p><p>".join(BODY * 1) + "</p></div>"), ELSEWHERE)
    assert (reading.body, reading.steps["body"]) == (BODY, "trafilatura")


def test_a_hidden_print_copy_is_left_out():
    copy = f'<div style="display: none">{breaks(*BODY)}</div>'
    assert read_page(page(f'<div id="cont_newstext">{copy}{breaks(*BODY)}</div>'), KBS).body == BODY


def test_a_body_that_stands_twice_goes_once():
    reading = read_page(page(article(*BODY, "a.kr | 홍길동 기자", *BODY)), ELSEWHERE)
    assert reading.body == BODY


def test_utf_8_that_calls_itself_euc_kr_is_read():
    body = page(article()).replace(b"charset=utf-8", b"charset=euc-kr")
    reading = read_page(body, ELSEWHERE, "text/html; charset=EUC-KR")
    assert (reading.body, reading.encoding, reading.steps["encoding"]) == (BODY, "utf-8", "bytes")


def test_cp949_is_read_with_syllables_that_euc_kr_lacks():
    text = page(article(*BODY, "똠방각하와 펲시콜라를 마신 뷁은 한참을 웃었다고 전해진다.")).decode()
    reading = read_page(text.replace("charset=utf-8", "charset=euc-kr").encode("cp949"), ELSEWHERE)
    assert reading.body[-1].startswith("똠방각하와 펲시콜라를 마신 뷁은")
    assert (reading.encoding, reading.steps["encoding"]) == ("cp949", "meta")


def test_a_false_z_is_seen_through():
    metas = (
        "<meta property='article:published_time' content='2023-04-20T04:24:13Z'>"
        "<meta property='og:regDate' content='2023-04-20T04:24:13+09:00'>"
    )
    reading = read_page(page(article(), metas), ELSEWHERE)
    assert reading.published is not None
    assert reading.published.at == datetime(2023, 4, 20, 4, 24, 13, tzinfo=SEOUL)
    assert reading.published.step == "meta, false Z"


def test_a_relative_canonical_is_made_whole():
    head = "<link rel='canonical' href='/view/1'>"
    assert read_page(page(article(), head), ELSEWHERE + "?x=1").canonical == (ELSEWHERE,)
    assert read_page(page(article(), "<link rel=canonical href='javascript:x'>"), ELSEWHERE).canonical == ()


def test_entities_that_were_escaped_twice_are_undone():
    head = "<meta property='og:title' content='그가 &amp;quot;그렇다&amp;amp;#39;고 말했다'>"
    assert read_page(page(article(), head, title=None), ELSEWHERE).title == "그가 \"그렇다'고 말했다"


def test_captions_are_kept_apart():
    picture = f"{LEAD} 사진은 가나다 장관이 3일 서울에서 인사하는 모습. /한국통신"
    marked = "<figure><img><figcaption>나라마 대표가 발언하고 있다.</figcaption></figure>"
    reading = read_page(
        page(f'<div itemprop="articleBody">{marked}{breaks(picture, *BODY)}</div>'), ELSEWHERE
    )
    assert reading.body == BODY
    assert reading.captions == ("나라마 대표가 발언하고 있다.", picture)


def test_a_hidden_address_and_its_byline_go():
    lines = ("[서울=뉴시스] 홍길동 기자 = " + LEAD, NEXT, LAST, "◎공감언론 뉴시스 [email&#160;protected]")
    reading = read_page(page(article(*lines)), ELSEWHERE)
    assert (reading.body, reading.reporters) == (BODY, ("홍길동",))


def test_a_tail_never_makes_a_mention_of_kakao():
    tail = (
        "트위터 페이스북 카카오스토리 Copyright ⓒ 한국통신 & a.kr",
        "제보는 카카오톡 okjebo",
        "카카오톡",
        "페이스북",
    )
    assert read_page(page(article(*BODY, *tail)), ELSEWHERE).body == BODY


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<div id=root></div><noscript>You need to enable JavaScript</noscript>", "script-rendered"),
        ("<h1>Just a moment...</h1>", "blocked"),
        ("<p>이 기사는 유료 회원 전용입니다.</p>", "paywall"),
        ("<p>짧은 글</p>", "too short"),
        (
            f"<article><p>{'Only words of another language, and many of them. ' * 30}</p></article>",
            "no Hangul",
        ),
    ],
)
def test_a_page_without_text_says_why(body, why):
    reading = read_page(page(body), ELSEWHERE)
    assert (reading.body, reading.no_text) == ((), why)


POLITE = (
    "주소를 다시 확인해 주시기 바랍니다. 문의하실 일이 있으시면 고객센터에 알려 주시기 바랍니다. 고맙습니다."
)


@pytest.mark.parametrize(
    ("notice", "state"),
    [
        ("방문하시려는 페이지의 주소가 바뀌었거나 삭제되어 찾을 수 없습니다.", None),
        ("존재하지 않는 기사이거나 삭제된 기사입니다.", "삭제됨"),
        ("해당 언론사의 요청에 의해서 삭제되어 더 이상 서비스되지 않는 기사입니다.", "삭제됨"),
    ],
)
def test_a_polite_notice_in_the_place_of_an_article_is_no_text(notice, state):
    reading = read_page(page(f"<h1>알림</h1><div><p>{notice}</p><p>{POLITE}</p></div>"), ELSEWHERE)
    assert (reading.body, reading.no_text, reading.state) == ((), "too short", state)


def test_an_article_may_speak_of_such_a_notice():
    for said in (
        "이용자는 '페이지를 찾을 수 없습니다'라는 문구를 보았다.",
        f"{LEAD} 존재하지 않는 기사를 인용했다.",
    ):
        assert read_page(page(article(LEAD, said, NEXT, LAST)), ELSEWHERE).no_text is None


@pytest.mark.parametrize(
    "said",
    [
        "이용자들은 15일 오후 요청하신 페이지를 찾을 수 없다는 안내만 보았다고 과기정통부가 밝혔다.",
        "네이버는 인공지능이 존재하지 않는 기사를 인용하지 않도록 출처를 확인하겠다고 15일 밝혔다.",
        "방통위는 언론사 요청으로 삭제된 기사의 목록을 포털이 공개하도록 15일 권고했다.",
        "방통위는 언론사 요청으로 삭제된 기사의 목록을 포털이 공개하도록 15일 권고했습니다.",
        "네이버는 언론사 요청으로 삭제된 기사의 목록을 공개한다고 15일 밝혔다. 서울=홍길동 기자",
    ],
)
def test_short_news_of_such_a_notice_keeps_its_text(said):
    assert read_page(page(article(said)), ELSEWHERE).body == (said,)


@pytest.mark.parametrize(
    ("shown", "state"),
    [
        (article("[정정보도문] 지난 1일 보도는 사실과 달라 바로잡습니다.", *BODY), "정정보도"),
        (
            article(*BODY, "<반론보도> 나라마 회사는 다음과 같이 알려왔습니다.".replace("<", "&lt;")),
            "반론보도",
        ),
        ("<p>언론사 요청으로 삭제된 기사입니다.</p>", "삭제됨"),
        (article("그는 정정보도를 청구했다고 밝혔다.", *BODY), None),
        (article(LEAD, "정정보도: 대법원이 그 뜻을 정했다.", NEXT, LAST), None),
        (article(LEAD, "[정정보도문]", NEXT, LAST), "정정보도"),
    ],
)
def test_a_state_is_only_what_the_page_marks(shown, state):
    assert read_page(page(shown), ELSEWHERE).state == state


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("<img alt='공공누리 제1유형: 출처표시'>", "1"),
        ("<img src='/images/img_opentype04.png' alt='공공누리'>", "4"),
        ("<div class='kogl'>공공누리 AI유형</div>", "AI"),
        ("<a href='https://www.kogl.or.kr/info/licenseType1.do'>출처표시</a>", "1"),
        ("<a href='https://www.kogl.or.kr/' title='공공누리 제3유형'>조건</a>", "3"),
        ("<p class='ccl'>공공누리 제1유형</p><p class='ccl'>공공누리 제4유형</p>", None),
        ("<p>이 책자는 공공누리 제1유형으로 개방된다.</p>", None),
        (f"<div class='license'><p>{'그 책자를 두고 말이 많다. ' * 30}공공누리 제1유형</p></div>", None),
        ("<a href='https://other.kr/licenseType1.do'>공공누리 제1유형</a>", None),
        ("", None),
    ],
)
def test_the_kogl_type_is_the_one_that_is_printed(printed, kind):
    assert read_page(page(article() + printed), ELSEWHERE).kogl_type == kind


def test_a_service_page_names_its_ministry():
    head = '<div class="article_head"><h1>새 계획 발표</h1><div class="info"><span>2024.12.11</span>'
    head += '<a class="gotosite">가나다부</a></div></div>'
    body = page(head + f'<div class="view_cont">{breaks(*BODY)}</div>')
    reading = read_page(body, "https://www.korea.kr/briefing/pressReleaseView.do?newsId=1")
    assert (reading.title, reading.outlet, reading.body) == ("새 계획 발표", "가나다부", BODY)
    assert reading.published is not None and (reading.published.day, reading.published.at) == (
        date(2024, 12, 11),
        None,
    )


@pytest.mark.parametrize(
    ("shown", "modified"),
    [
        ("<span class=rn_sdate>2024-11-06 14:01:22 2024-11-06 17:20:35</span>", True),
        (
            "<span class=rn_sdate>2024-11-06 14:01:22</span><span class=rn_sdate>2024-11-06 17:20:35</span>",
            True,
        ),
        ("<span class=rn_sdate>2024-11-06 14:01:22</span>", False),
    ],
)
def test_two_times_side_by_side_are_of_publication_and_change(shown, modified):
    body = (
        f"<div class=rn_sti_case>{shown}</div>"
        f"<div id=ctl00_ContentPlaceHolder1_WebNewsView_ltContentDiv>{breaks(*BODY)}</div>"
    )
    reading = read_page(page(body), "https://www.newstomato.com/ReadNews.aspx?no=1")
    assert reading.published is not None and reading.published.at == datetime(
        2024, 11, 6, 14, 1, 22, tzinfo=SEOUL
    )
    changed = reading.modified and reading.modified.at
    assert changed == (datetime(2024, 11, 6, 17, 20, 35, tzinfo=SEOUL) if modified else None)
    assert reading.misses == ()


def test_three_times_where_two_are_due_name_their_selector():
    shown = "<span class=rn_sdate>2024-11-06 14:01:22</span>" * 3
    body = (
        f"<div class=rn_sti_case>{shown}</div>"
        f"<div id=ctl00_ContentPlaceHolder1_WebNewsView_ltContentDiv>{breaks(*BODY)}</div>"
    )
    reading = read_page(page(body), "https://www.newstomato.com/ReadNews.aspx?no=1")
    assert reading.misses == (
        "newstomato/2024 dates: .rn_sti_case .rn_sdate found 3 where one or two are due",
    )


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("/mnews/article/030/0001?sid=105", "전자신문"),
        ("/main/read.naver?oid=028&aid=0001", "한겨레"),
        ("/article/999/1", None),
    ],
)
def test_an_article_on_naver_without_logo_has_the_outlet_of_its_number(path, outlet):
    reading = read_page(page(f"<div id=dic_area>{breaks(*BODY)}</div>"), f"https://n.news.naver.com{path}")
    assert reading.outlet == outlet


def test_tables_and_quotations_in_figures_are_no_captions():
    table = (
        f"<figure class=wp-block-table><table><tr><td>{NEXT}</td></tr></table>"
        "<figcaption>표의 설명</figcaption></figure>"
    )
    pulled = (
        f"<figure class=wp-block-pullquote><blockquote><p>{LEAD}</p><cite>가나다</cite></blockquote></figure>"
    )
    quoted = f"<figure class=wp-block-pullquote><blockquote><p>{LAST}</p></blockquote></figure>"
    body = f'<div class="entry-content"><p>{LEAD}</p>{table}{pulled}{quoted}</div>'
    reading = read_page(page(body), ELSEWHERE)
    assert (reading.body, reading.captions) == (BODY, ("표의 설명",))
