import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.addresses import AddressError, article_id, canonical, is_article_id
from index.errors import Exit

# What a site writes, and the one address that stands for all of it.
SAME = {
    "https://www.metroseoul.co.kr/article/20221110500591": [
        "http://metroseoul.co.kr/article/20221110500591?x=1"
    ],
    "https://www.newstomato.com/ReadNews.aspx?no=1243": [
        "http://newstomato.com/readnews.aspx?inflow=N&no=1243",
        "https://xml.newstomato.com/ReadNews.aspx?no=1243",
        "https://www.newstomato.com/ReadNewspaper.aspx?epaper=1&no=1243",
    ],
    "https://writer.tistory.com/entry/%EC%9E%A5%EC%95%A0": [
        "http://writer.tistory.com/entry/장애?category=1034297",
        "https://writer.tistory.com/m/entry/%ec%9e%a5%ec%95%a0",
    ],
    "https://other.kr/board?id=5": ["https://other.kr/board?id=5&ref=home&utm_source=x"],
    "https://other.kr/p/12345": ["https://other.kr/p/12345?ref=home", "https://other.kr/p/12345?fbclid=1"],
    "https://writer.tistory.com/12": ["https://writer.tistory.com/m/12"],
    "https://www.yna.co.kr/view/AKR20221017000100001": [
        "https://yna.kr/AKR20221017000100001?did=1195m",
        "https://m.yna.co.kr/view/AKR20221017000100001?section=search",
    ],
    "https://www.newsis.com/view/NISX20250716_0003254744": [
        "https://www.newsis.com/view/?id=NISX20250716_0003254744",
        "https://mobile.newsis.com/view/NISX20250716_0003254744",
        "https://mobile.newsis.com/view_amp.html?ar_id=NISX20250716_0003254744",
    ],
    "https://www.news1.kr/articles/5590000": ["https://www.news1.kr/it-science/general-it/5590000"],
    "https://www.etnews.com/20241106000178": ["https://m.etnews.com/20241106000178?SNS=00004"],
    "https://zdnet.co.kr/view/?no=20221208172256": [
        "http://www.zdnet.co.kr/view/?re=D_20221209&no=20221208172256"
    ],
    "https://www.bloter.net/news/articleView.html?idxno=61": [
        "https://m.bloter.net/news/articleViewAmp.html?idxno=61"
    ],
    "https://smalltown.co.kr/news/articleView.html?idxno=7": [
        "http://www.smalltown.co.kr/news/articleView.html?sc_word=&idxno=7",
        "http://m.smalltown.co.kr/news/articleView.html?idxno=7",
    ],
    "https://www.edaily.co.kr/News/Read?newsId=0123&mediaCodeNo=257": [
        "https://m.edaily.co.kr/News/Read?mediaCodeNo=257&newsId=0123",
        "http://m1.edaily.co.kr/news/read?newsid=0123",
    ],
    "https://www.hankookilbo.com/news/article/A2022101713370001": [
        "https://www.hankookilbo.com/News/Read/A2022101713370001"
    ],
    "https://www.chosun.com/economy/tech/2023/04/07/ABCDEFGHIJKLMNOPQRSTUVWXYZ/": [
        "https://www.chosun.com/economy/tech/2023/04/07/ABCDEFGHIJKLMNOPQRSTUVWXYZ/?outputType=amp"
    ],
    "https://www.donga.com/news/article/all/20221017/115985044/1": [
        "https://www.donga.com/news/Economy/article/all/20221017/115985044/2",
        "https://www.donga.com/news/amp/all/20221017/115985044/1",
    ],
    "https://news.mt.co.kr/mtview.php?no=2022101711": [
        "https://m.mt.co.kr/renew/view.html?no=2022101711&type=1"
    ],
    "https://www.etoday.co.kr/news/view/2180000": ["https://m.etoday.co.kr/view.php?idxno=2180000"],
    "https://news.sbs.co.kr/news/endPage.do?news_id=N1007": [
        "https://news.sbs.co.kr/news/endPage.do?news_id=N1007&plink=ORI&cooper=NAVER"
    ],
    "https://www.segye.com/newsView/20221017500001": [
        "https://www.segye.com/content/html/2022/10/17/20221017500001.html?OutUrl=naver"
    ],
    "https://n.news.naver.com/mnews/article/001/0013500000": [
        "https://n.news.naver.com/article/001/0013500000?sid=105",
        "https://news.naver.com/main/read.naver?mode=LSD&oid=001&aid=0013500000",
        "http://news.naver.com/main/read.nhn?aid=0013500000&oid=001",
    ],
    "https://v.daum.net/v/20221017093000111": ["https://news.v.daum.net/v/20221017093000111?x_trkm=t"],
    "https://www.korea.kr/briefing/pressReleaseView.do?newsId=156530000": [
        "https://m.korea.kr/briefing/pressReleaseView.do?newsId=156530000&call_from=rsslink"
    ],
    "https://www.kmcc.go.kr/user.do?mode=view&page=A05030000&dc=K05030000&boardId=1113&boardSeq=9": [
        "https://www.kmcc.go.kr/user.do;jsessionid=A1?boardId=1113&page=A05030000&dc=K05030000&cp=2&nop=1&boardSeq=9"
    ],
    "https://theminjoo.kr/main/sub/news/view.php?brd=11&post=9": [
        "https://theminjoo.kr/main/sub/news/view.php?sno=0&post=9&brd=11&cno=1"
    ],
    "https://www.navercorp.com/media/pressReleasesDetail?seq=34": [
        "https://www.navercorp.com/media/pressReleasesDetail?page=2&seq=34"
    ],
    "https://news.coupang.com/archives/1234/": ["http://news.coupang.com/archives/1234"],
    "https://example.kr/a/b?a=1&b=2": [
        "http://who:secret@EXAMPLE.kr:80/a/b?utm_source=x&b=2&fbclid=y&a=1#part"
    ],
}


@pytest.mark.parametrize(
    ("url", "expected"), [(url, key) for key, urls in SAME.items() for url in (key, *urls)]
)
def test_copies_have_one_address(url, expected):
    assert canonical(url) == expected


def test_the_keys_that_tell_articles_apart_are_kept():
    two = ("https://www.newstomato.com/ReadNews.aspx?no=1", "https://www.newstomato.com/ReadNews.aspx?no=2")
    assert len({article_id(url) for url in (*SAME, *two)}) == len(SAME) + 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://unknown.kr/read?ref=12345", "https://unknown.kr/read?ref=12346"),
        ("https://unknown.kr/read?ref=a", "https://unknown.kr/read?ref=b"),
        ("https://unknown.kr/read?page=1&ref=12345", "https://unknown.kr/read?page=1&ref=12346"),
    ],
)
def test_a_key_that_may_track_is_kept_where_it_may_name_the_article(one, other):
    assert article_id(one) != article_id(other)


def test_a_host_with_and_without_www_is_one_and_written_as_it_was():
    bare, www = "https://unknown.kr/read?id=1", "https://www.unknown.kr/read?id=1"
    assert article_id(bare) == article_id(www)
    assert (canonical(bare), canonical(www)) == (bare, www)
    assert article_id("https://m.unknown.kr/read?id=1") != article_id(bare)


def test_a_page_may_name_another_form_of_its_address():
    number, slug = "https://writer.tistory.com/12", "https://writer.tistory.com/entry/outage"
    assert canonical(number, slug) == canonical(number, number, slug) == slug
    assert canonical(slug, "/entry/outage") == canonical(slug, number) == slug
    for other in ("https://writer.tistory.com/13", "https://other.tistory.com/entry/outage", "/", "/tag/x"):
        assert canonical(number, other) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n-1",
        "ftp://a.kr/",
        "https://",
        "http://[::1/x",
        "http://a:b:c/",
        "javascript:alert(1)",
        "https://" + "가" * 70,
    ],
)
def test_what_is_no_address_is_named(text):
    with pytest.raises(AddressError) as failure:
        canonical(text)
    assert (failure.value.key, failure.value.exit) == ("error.address", Exit.USAGE)


ODD = st.text(st.sampled_from(string.printable + "가각%&=?/#;\x00\ud800"), max_size=60)
HOSTS = st.sampled_from(
    ["www.yna.co.kr", "a.tistory.com", "m.korea.kr", "x.kr", "xn--o39a", "1.2.3.4:80", "u:p@x.kr"]
)


@given(st.one_of(st.text(max_size=80), st.builds("https://{}/{}".format, HOSTS, ODD)))
@example("https://a.tistory.com/entry/%B0%A1")
@example("https://www.joongang.co.kr/article/25/x/../")
@example("https://a.tistory.com/entry/1//;")
@example("https://www.khan.co.kr/?artid=.")
def test_any_text_is_an_address_once_and_for_all_or_none(text):
    try:
        address = canonical(text)
    except AddressError:
        return
    assert canonical(address) == address
    assert address.isascii()
    assert address.startswith(("http://", "https://"))


@given(st.from_regex(r"[a-z0-9]{1,9}:[a-z0-9]{1,9}", fullmatch=True))
def test_no_credentials_are_kept(said):
    assert "@" not in canonical(f"https://{said}@example.kr/a")


def test_a_slug_in_another_encoding_keeps_its_letters():
    base = "https://a.tistory.com/entry/"
    assert canonical(base + "%B0%A1") != canonical(base + "%B0%A2")


def test_a_page_may_name_its_address_only_within_reason():
    post = "https://paper.kr/p/12345?page=1"
    assert canonical(post, "/p/12345/title?page=1") == "https://paper.kr/p/12345/title?page=1"
    for other in (
        "/",
        "https://paper.kr/p/12345",
        "https://mirror.kr/p/12345?page=1",
        "/p/99999?page=1",
        "http://[",
    ):
        assert canonical(post, other) == post
    known = "https://www.etnews.com/20241106000178"
    assert canonical(known, "https://www.etnews.com/20991231000001") == known


def test_an_address_beyond_reason_is_none():
    with pytest.raises(AddressError):
        canonical("https://a.kr/" + "가" * 2_000)


def test_ids_have_one_form():
    assert is_article_id(article_id("https://a.kr/1"))
    assert not is_article_id("n-XYZ")
