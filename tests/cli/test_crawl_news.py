"""Commands that collect news, as a user types them."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.asides import spoken
from cli.news_report import miss_words
from cli.words import set_language
from crawler.news.loopback import LoopbackWeb
from crawler.news.recorded import SHIPPED
from index.errors import Exit

HTML = {"Content-Type": "text/html; charset=utf-8"}
CLI = ("-m", "cli")
ROOT = Path(__file__).parents[2]
PAGE = f"""<html><head><title>바뀐 화면</title></head><body><h1>바뀐 화면</h1>
<article><p>{"정부는 이행을 살피기로 했다. " * 20}</p></article></body></html>"""
INSIDE = """
import socket, sys
from pathlib import Path
from crawler.asking import FetchFailedError
from crawler.news.run import NewsMeans, news_session, settings
from crawler.news.session import NewsOrder
from crawler.run import Place, run_spider
from crawler.spiders.page import PageSpider
socket.gethostbyname = lambda name: "10.0.0.1"
async def work(get):
    try:
        await get("http://rebound.example/", "web")
    except FetchFailedError as failed:
        print(failed)
place = Place(Path(sys.argv[1]), "sqlite://")
with news_session(NewsOrder(), place, NewsMeans()) as session:
    run_spider(session, place, work, PageSpider, settings(session))
"""


def test_what_would_be_asked_is_said_without_asking(platwatch, tmp_path):
    result = platwatch("--home", str(tmp_path), "crawl", "releases", "--dry-run")
    assert result.exit_code == Exit.DONE
    assert "대한민국 정책브리핑: 새 주소를 찾을 곳 9곳" in result.stderr
    assert not (tmp_path / "platwatch.db").exists()
    planned = platwatch("--home", str(tmp_path), "crawl", "news", "--query", "카카오", "--dry-run")
    assert "구글 뉴스 검색: 새 주소를 찾을 곳 1곳" in planned.stderr


def test_what_would_be_asked_is_not_guessed_from_a_damaged_store(platwatch, tmp_path):
    (tmp_path / "platwatch.db").write_bytes(b"no database" * 100)
    result = platwatch("--home", str(tmp_path), "crawl", "releases", "--dry-run")
    assert result.exit_code == Exit.DAMAGED


def test_addresses_that_are_none_of_the_web_are_refused(python, tmp_path):
    said = python(*CLI, "--home", str(tmp_path), "crawl", "url", "file:///etc/passwd")
    assert (said.returncode, "웹 주소가 아닙니다" in said.stderr) == (Exit.USAGE, True)


def test_a_query_without_words_is_refused(platwatch, tmp_path):
    home = ("--home", str(tmp_path))
    for typed in (("crawl", "news", "--query", " "), ("update", "--topic", "\u3000")):
        result = platwatch(*home, *typed)
        assert (result.exit_code, "찾을 말이 없습니다" in result.stderr) == (Exit.USAGE, True)
    assert not (tmp_path / "platwatch.db").exists()


@pytest.mark.parametrize("why", ["no such host", "no connection", "no title", "unexpected error"])
def test_why_a_crawl_is_partial_is_told_in_korean(why):
    assert not re.search(r"[a-z]{3}", spoken({"why": why})["why"])


@pytest.mark.parametrize(
    ("miss", "korean", "english"),
    [
        (
            "kbs/2023 body: #cont_newstext found nothing",
            "kbs/2023의 본문(#cont_newstext)이(가) 없음",
            "Text of",
        ),
        ("a/1 published: .b: found 2 where one is due", "보도 시각(.b:)이(가) 2곳", "found 2, too many"),
        ("a/1 dates: p found 3 where one or two are due", "보도 시각(p)이(가) 3곳", "Published at of a/1"),
        ("a/1 dates: p found nothing where one or two are due", "보도 시각(p)이(가) 없음", "found nothing"),
        ("a/1 body: script next.js found nothing", "본문(script next.js)이(가) 없음", "found nothing"),
    ],
)
def test_what_a_reader_missed_is_told_in_the_users_language(miss, korean, english):
    assert korean in miss_words(miss)
    set_language("en")
    assert english in miss_words(miss)


def test_a_crawl_tells_which_selector_missed_what(python, tmp_path):
    body = PAGE.encode()
    with LoopbackWeb({"news.kbs.co.kr/news/view.do?ncd=1": (200, HTML, body)}) as web:
        asked = ("crawl", "url", "https://news.kbs.co.kr/news/view.do?ncd=1", "--base-url", web.base_url)
        said = {
            language: python(*CLI, "--home", str(tmp_path / language), "--lang", language, *asked).stderr
            for language in ("ko", "en")
        }
    assert re.search(r"읽기 규칙이 맞지 않음: kbs/2023의 본문\(#\w+\)이\(가\) 없음 1번", said["ko"])
    assert re.search(
        r"a reader's selector misses: Text of kbs/2023 \(#\w+\) found nothing, 1 times", said["en"]
    )


def test_a_check_runs_the_readers_on_the_pages_that_ship_and_on_recorded_ones(platwatch, tmp_path):
    whole = platwatch("--home", str(tmp_path), "sources", "check").stdout
    assert "출처 10곳의 읽기 규칙을 페이지 12쪽으로 확인했습니다." in whole
    assert re.search(r"기록한 페이지가 없어 .*: .*\betnews\b", whole)
    shutil.copytree(SHIPPED / "kbs" / "pages" / "2023", tmp_path / "mine" / "kbs" / "other")
    expected = tmp_path / "mine" / "kbs" / "other" / "expected.json"
    expected.write_text(expected.read_text(encoding="utf-8").replace("KBS", "다른 곳"), encoding="utf-8")
    mine = ("--recorded", str(tmp_path / "mine"))
    checked = platwatch("--home", str(tmp_path), "sources", "check", "kbs", *mine)
    assert (checked.exit_code, "예상과 다르게 읽힙니다(outlet)" in checked.stdout) == (Exit.FAILED, True)


def test_a_name_that_leads_inside_is_named_without_a_traceback(tmp_path):
    from_feed = [sys.executable, "-W", "error", "-c", INSIDE, str(tmp_path)]
    said = subprocess.run(from_feed, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert (said.stdout, said.stderr) == ("private address\n", "")


def test_outcomes_are_said_in_words(python, tmp_path):
    said = python(*CLI, "--home", str(tmp_path), "crawl", "url", "http://127.0.0.1:1/a")
    assert (said.returncode, "robots.txt를 확인할 수 없음 1건" in said.stderr) == (Exit.PARTIAL, True)


def test_addresses_that_were_not_read_are_named(python, tmp_path):
    pages = {"news.kbs.co.kr/a.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7")}
    with LoopbackWeb(pages) as web:
        asked = ("https://news.kbs.co.kr/a.pdf", "https://news.kbs.co.kr/none")
        said = python(*CLI, "--home", str(tmp_path), "crawl", "url", *asked, "--base-url", web.base_url)
    assert f"읽지 못함: {asked[0]} (웹 페이지가 아님(PDF·한글 파일 등))" in said.stderr
    assert f"읽지 못함: {asked[1]} (HTTP 404)" in said.stderr


def test_all_sources_are_listed_and_each_is_shown(platwatch):
    rows = [json.loads(line) for line in platwatch("sources", "list").stdout.splitlines()]
    assert {"assembly", "naver_search", "korea_kr", "etnews", "web"} <= {row["name"] for row in rows}
    shown = platwatch("sources", "show", "press_releases").stdout
    assert "DATA_GO_KR_KEY" in shown
    assert "확인 전" in shown
    assert "https://www.etnews.com" in platwatch("sources", "show", "etnews").stdout
