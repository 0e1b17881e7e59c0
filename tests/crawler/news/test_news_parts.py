"""The parts of a news crawl by themselves: guards, robots, sitemaps, listings, fact sheets, exports."""

import csv
import gzip
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_pages import page
from openpyxl import Workbook
from test_bad_input import query
from twisted.internet.defer import succeed

from crawler.answers import Misfit
from crawler.news.feeds import read_feed
from crawler.news.found import Item, NothingFoundError, matches
from crawler.news.guard import PrivateAddressError, PublicResolver, is_private, is_web_address
from crawler.news.imports import import_file
from crawler.news.listings import read_listing
from crawler.news.moments import read_day, read_moment, read_month_first
from crawler.news.recorded import as_read, pages_of, problems
from crawler.news.robots import read_robots
from crawler.news.sheets import Listing, all_news_sheets, news_sheet, sheet_of_address
from crawler.news.sitemaps import read_sitemap
from crawler.pages.read import read_page
from crawler.pages.sites import read_sites
from crawler.run import Place
from crawler.sources.bigkinds import read_export
from index.errors import ConfigurationError
from index.korean.topics import queries_of, read_topics
from index.moments import now
from index.records import Lead
from index.store import leads
from index.store.engine import table

HERE = "http://127.0.0.1/"


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "0x7f000001", "2130706433", "10.0.0.1", "169.254.169.254", "0.0.0.0"),
        *("::1", "fe80::1%eth0", "::ffff:127.0.0.1", "100.64.0.1", "224.0.0.1"),
        *("64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2002:c0a8:101::1"),
        *("localhost", "a.localhost", "localhost.", "printer.local"),
    ],
)
def test_this_machine_and_private_networks_are_known_in_any_spelling(host):
    assert is_private(host)


def test_public_hosts_are_not_private():
    assert not any(
        map(
            is_private,
            ["www.etnews.com", "8.8.8.8", "2606:4700::1111", "64:ff9b::8.8.8.8", "2002:808:808::", "3.co.kr"],
        )
    )


@pytest.mark.parametrize(
    "url", ["ftp://a.kr", "file:///etc/passwd", "//a.kr", "http://", "http://u:p@a.kr", "http://[", "a"]
)
def test_only_http_addresses_without_a_user_are_of_the_web(url):
    assert not is_web_address(url)


def test_a_public_name_that_leads_to_this_machine_is_refused_when_it_is_looked_up(monkeypatch):
    monkeypatch.setattr(
        "scrapy.resolver.CachingThreadedResolver.getHostByName", lambda *_: succeed("127.0.0.1")
    )
    resolver, failures, found = PublicResolver(None, 0, 1.0, frozenset({"mine.example"})), [], []
    resolver.getHostByName("rebound.example").addErrback(failures.append)
    resolver.getHostByName("mine.example").addCallback(found.append)
    assert (failures[0].type, found) == (PrivateAddressError, ["127.0.0.1"])


RULES = b"User-agent: *\nAllow: /\nDisallow: /bbs\nCrawl-delay: 7\n"


def test_the_longest_rule_wins_and_the_delay_is_read():
    rules = read_robots(200, RULES)
    assert rules.refusal("https://www.msit.go.kr/bbs/list.do") == "robots"
    assert rules.refusal("https://www.msit.go.kr/index.do") is None
    assert rules.delay_seconds == 7


@pytest.mark.parametrize(
    ("status", "body", "refusal"),
    [
        (404, RULES, None),
        (403, RULES, None),
        (500, b"", "robots unreachable"),
        (429, b"", "robots unreachable"),
        (200, b"<!doctype html>" + RULES, None),
        (200, bytes(50) + RULES, "robots"),
        (200, b"\xef\xbb\xbf" + RULES, "robots"),
        (200, RULES.decode().encode("utf-16"), "robots"),
        (200, RULES.decode().encode("utf-16-be"), "robots"),
        (200, "# 로봇\n".encode("cp949") + RULES, "robots"),
    ],
)
def test_what_stands_for_rules(status, body, refusal):
    assert read_robots(status, body).refusal("https://a.kr/bbs") == refusal


@given(st.binary(max_size=200))
def test_any_bytes_are_rules(body):
    read_robots(200, body).refusal("https://a.kr/")


SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://a.kr/1</loc><lastmod>2024-11-05T10:00:00+09:00</lastmod></url>
<url><loc>https://a.kr/2</loc><n:news><n:publication_date>2024-11-06T23:30:00Z</n:publication_date>
<n:title>제목</n:title></n:news></url><url><loc>javascript:1</loc></url></urlset>""".encode()


IN_TWO = gzip.compress(SITEMAP[:300]) + gzip.compress(SITEMAP[300:])


@pytest.mark.parametrize("body", [SITEMAP, gzip.compress(SITEMAP), IN_TWO])
def test_a_sitemap_names_the_newest_first(body):
    found = read_sitemap(body)
    assert [(one.link, one.published_on) for one in found.items] == [
        ("https://a.kr/2", date(2024, 11, 7)),
        ("https://a.kr/1", date(2024, 11, 5)),
    ]
    assert (found.items[0].title, found.flaws["item without address"]) == ("제목", 1)


def test_an_index_names_its_latest_sitemaps():
    maps = "".join(
        f"<sitemap><loc>https://a.kr/{n}</loc><lastmod>2024-11-0{n}</lastmod></sitemap>" for n in range(1, 6)
    )
    found = read_sitemap(f"<sitemapindex>{maps}</sitemapindex>".encode())
    assert found.further == ["https://a.kr/5", "https://a.kr/4", "https://a.kr/3"]


@given(
    st.binary(max_size=300)
    | st.text().map(lambda text: f"<urlset><url><loc>{text}".encode("utf-8", "replace"))
)
def test_any_bytes_are_findings_or_a_named_nothing(body):
    for read in (read_sitemap, lambda one: read_feed(one, "https://a.kr")):
        try:
            read(body)
        except NothingFoundError as nothing:
            assert nothing.outcome


KOREAN_ONLY = ("카카오 약속", "쓩 똠방각하", "쿠팡 보상")  # the second is in CP949 and not in EUC-KR
BROKEN = {  # declared, and written
    "only its superset has it": ("euc-kr", "cp949"),
    "declared as another": ("utf-8", "cp949"),
    "in another than declared": ("euc-kr", "utf-8"),
    "by a name that parsers do not know": ("ks_c_5601-1987", "cp949"),
    "marked": ("utf-16", "utf-16"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_feeds_and_sitemaps_in_any_korean_encoding_are_read_to_their_end(case):
    declared, written = BROKEN[case]
    items = "".join(f"<item><title>{one}</title><link>/{one[0]}</link></item>" for one in KOREAN_ONLY)
    urls = "".join(
        f"<url><loc>https://a.kr/{one[0]}</loc><n:news><n:title>{one}</n:title></n:news></url>"
        for one in KOREAN_ONLY
    )
    head = f'<?xml version="1.0" encoding="{declared}"?>'
    told = f'{head}<rss version="2.0"><channel>{items}</channel></rss>'
    mapped = f'{head}<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    for found in (read_feed(told.encode(written), HERE), read_sitemap(mapped.encode(written))):
        assert tuple(item.title for item in found.items) == KOREAN_ONLY


def test_a_feed_that_names_the_halves_of_an_emoji_is_read():
    items = "<item><title>{}</title><link>/1</link></item>"
    for said, title in (("&#55357;&#xDE00; 약속", "😀 약속"), ("&#xD83D; 약속", "\ufffd 약속")):
        found = read_feed(f'<rss version="2.0"><channel>{items.format(said)}</channel></rss>'.encode(), HERE)
        assert [item.title for item in found.items] == [title]


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_half_a_letter_costs_a_listing_nothing_else(encoding):
    rows = '<tr><td><a onclick="fn(31)">카카오 약속</a></td></tr><tr><td><a onclick="fn(32)">'.encode(
        encoding
    )
    cut = "쿠팡 보상".encode(encoding)[:-1] + b"</a></td></tr>"
    found = read_listing(b"<table>" + rows + cut + b"</table>", HERE, LISTING)
    assert [(item.title or "")[:4] for item in found.items] == ["카카오 ", "쿠팡 보"]


LISTING = Listing(HERE, "tr", "a::onclick", "a", "td.d", "/view.do?no={number}")


def test_a_listing_makes_addresses_of_a_script_s_call():
    row = '<tr><td><a onclick="fn_detail(\'31\')">가 나</a></td><td class="d">2024. 11. 6.</td></tr>'
    found = read_listing(f"<table><tr><th>제목</th></tr>{row}</table>".encode("cp949"), HERE, LISTING)
    assert found.items == [Item(f"{HERE}view.do?no=31", "가 나", date(2024, 11, 6))]
    with pytest.raises(NothingFoundError, match="empty listing"):
        read_listing(b"<p>moved", HERE, LISTING)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Thu, 18 Nov 2021 09:00:00 +0900", "2021-11-18T09:00:00+09:00"),
        ("2024-11-06T01:00:00Z", "2024-11-06T10:00:00+09:00"),
        ("2024-11-06 10:00:00", "2024-11-06T10:00:00+09:00"),
        ("2024. 11. 6. 10:05", "2024-11-06T10:05:00+09:00"),
        ("Wed, 06 Nov 2024 16:00:00 -0000", "2024-11-07T01:00:00+09:00"),
        ("2024-11-06 오후 2:10:00", "2024-11-06T14:10:00+09:00"),
        ("2024년 11월 6일 14시 10분", "2024-11-06T14:10:00+09:00"),
        ("2024-13-45 10:00", None),
        ("어제", None),
        (None, None),
    ],
)
def test_moments_without_an_offset_are_seoul_s(text, moment):
    read = read_moment(text)
    assert (read and read.isoformat()) == moment


def test_months_come_first_only_where_they_do():
    assert read_month_first("05/08/2026 16:51:00").date() == date(2026, 5, 8)
    assert read_month_first("13/08/2026 16:51:00") is None
    assert read_day("2026년 5월 8일") == date(2026, 5, 8)


def test_a_feed_that_is_the_name_of_a_file_opens_none():
    with pytest.raises(NothingFoundError, match="not a feed"):
        read_feed(__file__.encode(), HERE)


@given(st.text())
def test_any_text_is_a_moment_or_none(text):
    read_moment(text)
    read_month_first(text)
    read_day(text)


def test_words_match_without_regard_to_spaces():
    item = Item("https://a.kr", "온라인플랫폼 자율 규제")
    assert matches(item, ["온라인 플랫폼", "없음"])
    assert not matches(item, ["온라인 쿠팡"])
    assert queries_of("아무 말") == ("아무 말",)
    assert queries_of("kakao-outage-2022") == read_topics()["kakao-outage-2022"].words


@pytest.mark.parametrize("sheet", all_news_sheets(), ids=lambda sheet: sheet.name)
def test_a_fact_sheet_is_whole(sheet):
    assert sheet.reuse in {"full", "quote", "metadata"}
    assert sheet.terms or sheet.reuse == "metadata"  # unread terms allow no more
    assert sheet.robots == ("not-applicable" if sheet.is_service else "obey")
    assert sheet.politeness.delay_seconds >= (0.1 if sheet.is_service else 1)
    for address in (*sheet.feeds, *sheet.sitemaps, *(one.address for one in sheet.listings)):
        assert is_web_address(address)
    assert all("." in host and host == host.lower() for host in sheet.hosts)


def test_no_board_that_is_barred_is_among_the_places():
    places = [one.address for sheet in all_news_sheets() for one in sheet.listings]
    assert not [place for place in places if "msit.go.kr" in place]
    assert "https://www.korea.kr/rss/dept_msit.xml" in news_sheet("korea_kr").feeds


def test_an_address_belongs_to_the_source_of_its_host():
    assert sheet_of_address("https://a-b.tistory.com/1").name == "tistory"
    assert sheet_of_address("https://m.etnews.com/1").name == "etnews"
    assert sheet_of_address("https://nobody.example/1").name == "web"
    with pytest.raises(ConfigurationError):
        news_sheet("nobody")


HEADERS = ["뉴스 식별자", "일 자", "언론사", "기고자", "제목", "본문", "URL"]
ROW = [
    "02100201.20241106",
    "20241106",
    "견본일보",
    "홍길동",
    "플랫폼 상생",
    "잘린 본문",
    "https://www.etnews.com/20241106000178",
]


def export(path, rows):
    if path.suffix == ".xlsx":
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    else:
        with path.open("w", encoding="cp949", newline="") as file:
            csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_an_export_is_taken_in_twice_and_is_the_same(name, tmp_path):
    path = export(tmp_path / name, [HEADERS, ROW, [*ROW[:6], ""], [None] * 7])
    place = Place(tmp_path, f"sqlite:///{tmp_path / 'platwatch.db'}")
    counts = [import_file(path, news_sheet("bigkinds"), place).counts for _ in range(2)]
    assert [(one["new"], one["unchanged"], one["aside"]) for one in counts] == [(1, 0, 1), (0, 1, 1)]
    assert query(tmp_path, "select title, body, outlet, published_on from article") == [
        ("플랫폼 상생", None, "견본일보", "2024-11-06")
    ]
    assert query(tmp_path, "select source, state from lead") == [("etnews", "waiting")]


def test_another_file_is_refused_and_says_what_it_lacks(tmp_path):
    sheet = news_sheet("bigkinds")
    with pytest.raises(ConfigurationError, match=r"import\.headers"):
        list(read_export(export(tmp_path / "a.csv", [["이름"], ["값"]]), sheet))
    (tmp_path / "b.xlsx").write_bytes(b"no workbook")
    with pytest.raises(ConfigurationError, match=r"import\.file"):
        list(read_export(tmp_path / "b.xlsx", sheet))
    rows = list(read_export(export(tmp_path / "c.csv", [HEADERS, ["1", "언젠가", *ROW[2:]]]), sheet))
    assert isinstance(rows[0], Misfit)


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\x0b"])
def test_a_title_with_a_separator_of_lines_is_one_title(separator, tmp_path):
    path = tmp_path / "a.csv"
    row = [*ROW[:4], f"플랫폼{separator}상생", *ROW[5:]]
    path.write_text("\r\n".join(",".join(one) for one in (HEADERS, row)), encoding="utf-8", newline="")
    assert [one["title"] for one in read_export(path, news_sheet("bigkinds"))] == ["플랫폼 상생"]


def test_a_recorded_page_fails_until_somebody_has_looked(tmp_path):
    case, url = tmp_path / "etnews" / "n-1", "https://www.etnews.com/1"
    case.mkdir(parents=True)
    body = page("기록한 글")[2]
    (case / "page.html").write_bytes(body)
    (case / "expected.json").write_text(json.dumps(as_read(read_page(body, url))), encoding="utf-8")
    meta = {"url": url, "content_type": None, "looked": False}
    (case / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (problem,) = problems(pages_of("etnews", [tmp_path]))
    assert (problem.looked, problem.differing) == (False, ())
    (case / "meta.json").write_text(json.dumps({**meta, "looked": True}), encoding="utf-8")
    assert list(problems(pages_of("etnews", [tmp_path]))) == []
    (case / "page.html").write_bytes(page("다른 글")[2])
    assert [problem.differing for problem in problems(pages_of("etnews", [tmp_path]))] == [("title",)]


READERS_WITH_PAGES = [site.source for site in read_sites() if pages_of(site.source, [])]


@pytest.mark.parametrize("source", READERS_WITH_PAGES)
def test_the_pages_that_ship_are_read_as_expected(source):
    assert list(problems(pages_of(source, []))) == []


def test_every_layout_that_was_recorded_ships_a_page_in_its_shape():
    recorded = {
        (site.source, version.name)
        for site in read_sites()
        for version in site.versions
        if version.seen.startswith("recorded")
    }
    shipped = {(source, case.name) for source in READERS_WITH_PAGES for case in pages_of(source, [])}
    assert shipped == recorded


def met(number, at, **told):
    row = {"id": f"n-{number}", "address": f"{HERE}{number}", "link": f"{HERE}{number}", "source": "etnews"}
    return {**row, "found_by": "feed", "first_seen_at": at, **told}


def test_the_frontier_keeps_what_it_met(store):
    at = now()
    with store.begin() as connection:
        days = {"published_on": date(2024, 11, 6)}, {"published_on": date(2024, 11, 7)}, {}
        new = leads.add_leads(connection, [met(n, at, **told) for n, told in enumerate(days)])
        assert new == {"n-0", "n-1", "n-2"}
        assert [one["id"] for one in leads.waiting(connection, "etnews", 9)] == ["n-1", "n-0", "n-2"]
        assert [one["id"] for one in leads.waiting(connection, "etnews", 1, until=date(2024, 11, 6))] == [
            "n-0"
        ]
        leads.settle(connection, "n-1", "read", None, at, 0)
        assert leads.add_leads(connection, [met(1, at, updated_at=at - timedelta(hours=1))]) == set()
        assert len(leads.waiting(connection, "etnews", 9)) == 2
        leads.add_leads(connection, [met(1, at, updated_at=at + timedelta(hours=1))])
        assert len(leads.waiting(connection, "etnews", 9)) == 3
        assert leads.last_found(connection, "etnews") == at
    assert table(Lead).name == "lead"
