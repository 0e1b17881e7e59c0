"""Services that name articles: Naver's search and the government's releases."""

import json
from datetime import date

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from news_crawl import crawl
from test_bad_input import query

from crawler.answers import Misfit, Refusal, Rows, Unreadable
from crawler.news.loopback import LoopbackWeb
from crawler.news.session import NewsOrder
from crawler.news.sheets import news_sheet
from crawler.sources import naver_search, press_releases

NAVER, RELEASES = news_sheet("naver_search"), news_sheet("press_releases")
ITEM = {
    "title": "<b>카카</b>오 &quot;먹통&quot; 보상 &amp; 대책",
    "originallink": "https://www.etnews.com/20221229000178?utm_source=x",
    "link": "https://n.news.naver.com/mnews/article/030/0003071234?sid=105",
    "description": "받아 적지 않을 <b>요약</b>",
    "pubDate": "Thu, 29 Dec 2022 14:05:00 +0900",
}


def test_an_item_is_read_without_marks_and_entities_or_its_excerpt():
    record = naver_search.read_row(ITEM, NAVER)
    assert record["title"] == '카카오 "먹통" 보상 & 대책'
    assert (record["address"], record["outlet"]) == ("https://www.etnews.com/20221229000178", "전자신문")
    assert record["published_at"].isoformat() == "2022-12-29T14:05:00+09:00"
    assert (record["no_text"], "요약" in json.dumps(record, default=str, ensure_ascii=False)) == (
        "not read",
        False,
    )


def test_an_item_without_its_original_is_known_by_naver_s_own_page():
    record = naver_search.read_row({**ITEM, "originallink": ""}, NAVER)
    assert record["address"] == "https://n.news.naver.com/mnews/article/030/0003071234"
    assert isinstance(naver_search.read_row({**ITEM, "originallink": "", "link": ""}, NAVER), Misfit)
    assert isinstance(naver_search.read_row("no object", NAVER), Misfit)


def test_a_query_is_read_back_to_its_first_day_or_to_all_that_is_given():
    (question,) = naver_search.questions(NewsOrder(("카카오",), since=date(2022, 12, 29)))
    full = Rows(5_000, [ITEM] * 100)
    assert naver_search.next_step(question, 1, full, [{"published_on": date(2022, 12, 30)}]) == "more"
    assert naver_search.next_step(question, 1, full, [{"published_on": date(2022, 12, 28)}]) == "end"
    assert naver_search.next_step(question, 1, Rows(5_000, [ITEM]), []) == "end"
    starts = [naver_search.url(way, question, 11) for way in NAVER.access]
    assert ["start=1000" in url for url in starts] == [True, True]
    assert ["format=json" in url for url in starts] == [True, False]
    assert naver_search.next_step(question, 11, full, [{"published_on": date(2022, 12, 30)}]) == "cut"


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (b'{"errorCode":"024","errorMessage":"x"}', Refusal("key_refused", "024")),
        (b'{"errorCode":"010","errorMessage":"x"}', Refusal("quota", "010")),
        (b'{"error":{"errorCode":"200","message":"x"}}', Refusal("our_bug", "200")),
        (b"<html>", Unreadable("no json")),
        (b"[]", Unreadable("json of unknown shape")),
        (b'{"total":1,"items":[{}]}', Rows(1, [{}])),
    ],
)
def test_naver_s_answers_are_told_apart(body, answer):
    assert naver_search.read_answer(body, NAVER.result_codes) == answer


@given(
    st.recursive(st.none() | st.text() | st.integers(), lambda c: st.lists(c) | st.dictionaries(st.text(), c))
)
def test_any_row_is_a_record_or_a_misfit(row):
    assert isinstance(naver_search.read_row(row, NAVER), dict | Misfit)


def release(number="156000001", **changed):
    fields = {
        "NewsItemId": number,
        "ContentsStatus": "U",
        "ModifyId": "3",
        "ModifyDate": "11/07/2024 09:00:00",
        "ApproveDate": "11/06/2024 14:00:00",
        "EmbargoDate": "11/06/2024 12:00:00",
        "Title": "<![CDATA[플랫폼 기업과 상생 방안을 논의했다]]>",
        "SubTitle1": "<![CDATA[자율규제 점검]]>",
        "DataContents": "<![CDATA[<p>장관이 대표들을 만났다.</p><p>기금은 &lt;600억&gt; 원이다.</p>]]>",
        "MinisterCode": "과학기술정보통신부",
        "OriginalUrl": f"https://www.korea.kr/briefing/pressReleaseView.do?newsId={number}&amp;call_from=rss",
        "KoglType": "1",
        **changed,
    }
    return (
        "<NewsItem>" + "".join(f"<{name}>{value}</{name}>" for name, value in fields.items()) + "</NewsItem>"
    )


def answer(*items, code="0"):
    head = f"<header><resultCode>{code}</resultCode><resultMsg>x</resultMsg></header>"
    return f'<?xml version="1.0"?><response>{head}<body>{"".join(items)}</body></response>'.encode()


def test_a_release_is_read_with_the_month_first_and_its_revision():
    rows = press_releases.read_answer(answer(release()), RELEASES.result_codes)
    assert isinstance(rows, Rows)
    record = press_releases.read_row(rows.rows[0], RELEASES)
    assert record["published_at"].isoformat() == "2024-11-06T14:00:00+09:00"
    assert (record["source_id"], record["source_revision"], record["kogl_type"]) == ("156000001", "3", "1")
    assert record["body"] == "장관이 대표들을 만났다.\n기금은 <600억> 원이다."
    assert (record["outlet"], record["subtitle"], record["reuse"]) == (
        "과학기술정보통신부",
        "자율규제 점검",
        "full",
    )
    assert record["address"] == "https://www.korea.kr/briefing/pressReleaseView.do?newsId=156000001"
    assert record["embargo_at"].hour == 12


def test_a_release_whose_text_may_not_be_shown_on_says_so():
    rows = press_releases.read_answer(answer(release(KoglType="4")), RELEASES.result_codes)
    assert press_releases.read_row(rows.rows[0], RELEASES)["reuse"] == "metadata"


@pytest.mark.parametrize("changed", [{"ApproveDate": "06.11.2024"}, {"Title": ""}, {"OriginalUrl": "-"}])
def test_a_release_that_cannot_be_understood_is_set_aside(changed):
    rows = press_releases.read_answer(answer(release(**changed)), RELEASES.result_codes)
    assert isinstance(press_releases.read_row(rows.rows[0], RELEASES), Misfit)


PORTAL = (
    "<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>{}</returnReasonCode></cmmMsgHeader>"
    "</OpenAPI_ServiceResponse>"
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (answer(code="98"), Refusal("our_bug", "98")),
        (answer(code="03"), Refusal("none", "03")),
        (answer(code="00"), Rows(0, [])),
        (PORTAL.format("30").encode(), Refusal("key_refused", "30")),
        (PORTAL.format("22").encode(), Refusal("quota", "22")),
        (b"SERVICE_KEY_IS_NOT_REGISTERED_ERROR", Refusal("key_refused", "SERVICE_KEY")),
        (b'{"error":"Unauthorized"}', Refusal("key_refused", "Unauthorized")),
        (b"Unexpected errors", Unreadable("neither xml nor a known word")),
        (b"<html><body>busy", Unreadable("no xml")),
        (b"<a/>", Unreadable("xml of unknown shape")),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Unreadable("entities in a feed")),
    ],
)
def test_the_portal_s_errors_under_http_200_are_told_apart(body, told):
    assert press_releases.read_answer(body, RELEASES.result_codes) == told


@given(st.binary(max_size=300))
def test_any_bytes_are_an_answer(body):
    assert press_releases.read_answer(body, RELEASES.result_codes) is not None


def test_days_are_asked_in_spans_of_three_the_latest_first():
    order = NewsOrder(since=date(2024, 11, 1), until=date(2024, 11, 7))
    spans = [tuple(one.values.values()) for one in press_releases.questions(order)]
    assert spans == [("20241105", "20241107"), ("20241102", "20241104"), ("20241101", "20241101")]
    with time_machine.travel(date(2024, 11, 7)):
        assert [one.values["startDate"] for one in press_releases.questions(NewsOrder())] == ["20241105"]


KEY = "a+b/c=="


def test_a_service_is_crawled_with_its_key_which_stays_out_of_everything(tmp_path):
    path = "apis.data.go.kr/1371000/pressReleaseService/pressReleaseList"
    asked = "startDate=20241105&endDate=20241107&pageNo=1&numOfRows=100&serviceKey=a%2Bb%2Fc%3D%3D"
    order = {"since": "2024-11-05", "until": "2024-11-07"}
    pages = {f"{path}?{asked}": (200, {}, answer(release(), release("2", ApproveDate="-")))}
    with LoopbackWeb(pages) as web:
        for key in (KEY, "a%2Bb%2Fc%3D%3D"):  # decoded and encoded
            said = crawl(
                tmp_path, web.base_url, ["press_releases"], order=order, keys={"DATA_GO_KR_KEY": key}
            )
            assert (said["state"], said["counts"]["aside"]) == ("complete", 1)
    assert query(tmp_path, "select outlet, kind from article") == [("과학기술정보통신부", "release")]
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"a%2Bb" not in written
    archive = sorted((tmp_path / "archive").glob("*.warc.gz"))
    again = crawl(tmp_path / "again", None, ["press_releases"], order=order, from_archive=archive)
    assert again["counts"]["new"] == 1


def test_what_a_service_named_later_is_found_in_the_archive_too(tmp_path):
    order = {"since": "2024-11-05", "until": "2024-11-07"}
    releases = [release(str(n), OriginalUrl=f"https://www.korea.kr/a?newsId={n}") for n in (1, 2)]

    class Later(LoopbackWeb):
        def answer(self, asked):
            named = "pressReleaseList" in asked
            return (200, {}, answer(releases.pop(0))) if named and releases else super().answer(asked)

    with Later({}) as web:
        for _ in range(2):
            crawl(tmp_path, web.base_url, ["press_releases"], order=order, keys={"DATA_GO_KR_KEY": KEY})
    archive = [tmp_path / "archive"]
    again = crawl(tmp_path / "again", None, ["press_releases"], order=order, from_archive=archive)
    assert again["counts"]["new"] == 2


def test_a_refused_key_stops_its_service_and_names_where_to_get_one(tmp_path):
    class Refusing(LoopbackWeb):
        def answer(self, asked):
            return 401, {}, b'{"errorCode":"024"}'

    with Refusing({}) as web:
        said = crawl(
            tmp_path,
            web.base_url,
            ["naver_search"],
            order={"queries": ["카카오"]},
            keys={"NAVER_CLIENT_ID": "id-id-id-id", "NAVER_CLIENT_SECRET": "secret-secret"},
        )
        asked = web.requests
    assert said["reasons"] == ["crawl.stop.key_refused"]
    assert asked[0].startswith("openapi.naver.com/v1/search/news.json?query=")


def test_without_its_key_a_service_is_left_out_and_that_is_said(tmp_path):
    with LoopbackWeb({}) as web:
        said = crawl(tmp_path, web.base_url, ["naver_search"], order={"queries": ["카카오"]})
    assert (said["state"], said["notes"], web.requests) == ("complete", ["news.note.no_key"], [])


def test_a_day_s_budget_is_kept_from_crawl_to_crawl(tmp_path):
    small = {"sheets": {"etnews": {"budget": 2, "feeds": ["https://www.etnews.com/f"]}}}
    with LoopbackWeb({}) as web:
        first = crawl(tmp_path, web.base_url, ["etnews"], **small)
        again = crawl(tmp_path, web.base_url, ["etnews"], **small)
        assert len(web.requests) == 2  # robots.txt and the feed
    assert (first["reasons"], again["reasons"]) == (["news.partial.place"], ["news.partial.day_spent"])
