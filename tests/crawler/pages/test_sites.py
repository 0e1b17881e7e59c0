from datetime import date
from itertools import pairwise

import pytest

from crawler.pages.headings import read_metas, title_of
from crawler.pages.markup import parse
from crawler.pages.selecting import layout_of, select
from crawler.pages.sites import Site, Version, read_sites, site_of

SITES = list(read_sites())
SCRIPTS = {"fusion", "next"}


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.source)
def test_every_reader_is_whole(site):
    tree = parse("<html><body><p>글</p></body></html>")
    assert site.hosts
    assert len({version.name for version in site.versions}) == len(site.versions)
    for version in site.versions:
        assert version.seen
        assert bool(version.body) != (version.script in SCRIPTS)
        said = (
            version.body,
            version.title,
            version.subtitle,
            version.outlet,
            version.published,
            version.modified,
            version.dates,
            version.reporters,
        )
        for selector in [*(one for one in said if one), *version.drop, *version.captions]:
            select(tree, selector.partition("@")[0])


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.source)
def test_versions_stand_newest_first(site):
    ends = [version.until or date.max for version in site.versions]
    assert all(newer >= older for newer, older in pairwise(ends))


def test_no_host_has_two_readers():
    hosts = [host for site in SITES for host in site.hosts]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.mk.co.kr/news/1", ("mk", "매일경제")),
        ("https://m.edaily.co.kr/News/Read?newsId=1", ("edaily", "이데일리")),
        ("https://a-blog.tistory.com/1", ("tistory", "")),
        ("https://biz.chosun.com/a", ("chosun", "조선비즈")),
        ("https://sports.chosun.com/a", None),
        ("https://evilmk.co.kr/1", None),
        ("https://[", None),
        ("", None),
    ],
)
def test_a_reader_is_found_by_its_host(url, found):
    said = site_of(url)
    assert (said and (said[0].source, said[1])) == found


def test_the_first_version_that_fits_is_taken():
    site = Site(
        "a",
        {},
        (Version("2", "", body="#new"), Version("1", "", body="#old", published=".day", modified=".no")),
    )
    layout = layout_of(site, parse("<div id=old><div id=old>글</div></div>"), None)
    assert layout.version is not None and layout.version.name == "1"
    assert layout.misses == ("a/1 published: .day found nothing",)
    assert layout_of(site, parse("<p>글</p>"), None).misses == (
        "a/2 body: #new found nothing",
        "a/1 body: #old found nothing",
    )


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<meta property=og:title content='가나다라 마바사 - 매일경제'>", "가나다라 마바사"),
        ("<meta property=og:title content='가나다라 마바사-정치ㅣ매일경제'>", "가나다라 마바사"),
        ("<meta property=og:title content='가나 ″다라″ 마'><h1>가나 \"다라\" 마</h1>", '가나 "다라" 마'),
        ("<meta property=og:title content='가나다 - 라마바'><title>x</title>", "가나다 - 라마바"),
        ("<title>가나다라 마바사 | 매일경제</title>", "가나다라 마바사"),
        ("<h1>가나다라 마바사</h1>", "가나다라 마바사"),
        ("<h1>가나다라</h1><h1>마바사아</h1>", None),
    ],
)
def test_a_title_is_without_what_its_site_hangs_on_it(page, title):
    tree = parse(page)
    found = title_of(tree, read_metas(tree), [], "매일경제")
    assert (found and found[0]) == title
