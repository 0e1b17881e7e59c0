"""Whose page a text stands on decides what may be passed on of it, and a licence mark, never a sentence."""

import json

import pytest

from crawler.news.keep import article
from crawler.news.sheets import news_sheet, sheet_of_address
from crawler.pages.read import read_page
from index.rights import LONGEST_QUOTATION, shareable

LEAD = {"title": "제목", "published_on": None, "found_by": "feed"}
TEXT = "위원회는 플랫폼의 장애 대책을 살펴 다음 달에 보완 방안을 내놓기로 했다. " * 12
SENTENCE = "이 보고서는 공공누리 제1유형으로 개방된다."
MARK = "<div class='kogl'><img src='/img/img_opentype01.png' alt='공공누리 제1유형: 출처표시'></div>"
PRESS, UNKNOWN = "https://www.newstomato.com/ReadNews.aspx?no=1", "https://unknown.kr/read?id=1"
OFFICIAL = "https://www.ftc.go.kr/www/selectReportUserView.do?key=10&rpttype=1&report_data_no=1"


@pytest.mark.parametrize(
    ("address", "said", "mark", "free"),
    [
        (PRESS, SENTENCE, "", False),
        (PRESS, "", MARK, False),
        (UNKNOWN, SENTENCE, "", False),
        (UNKNOWN, "", MARK, False),
        (OFFICIAL, SENTENCE, "", False),
        (OFFICIAL, "", MARK, True),
        (OFFICIAL, "", MARK.replace("제1유형", "제4유형").replace("01.png", "04.png"), False),
    ],
)
def test_only_a_marked_page_of_the_government_leaves_whole(address, said, mark, free):
    content = f"<html><head><title>장애 대책</title></head><body><h1>장애 대책</h1><article><p>{TEXT}</p>"
    content += f"<p>{said}</p><p>{TEXT}</p></article>{mark}</body></html>"
    lead = {**LEAD, "link": address}
    record = article(read_page(content.encode(), address), lead, address, sheet_of_address(address))
    assert record is not None
    assert (record["reuse"] == "full") is free
    told = json.dumps(shareable(record), ensure_ascii=False, default=str)
    assert (TEXT[: LONGEST_QUOTATION + 1] in told) is free


@pytest.mark.parametrize("name", ["newstomato", "web", "naver_newsroom", "theminjoo", "tistory"])
def test_no_other_source_is_freed_by_what_its_page_says(name):
    assert news_sheet(name).reuse_under("1") == news_sheet(name).reuse
