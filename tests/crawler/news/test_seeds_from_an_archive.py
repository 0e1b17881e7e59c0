"""The seeds under their sites' addresses in an archive of another tool: each is stored as its page says."""

import html
from pathlib import Path

import pytest
from news_crawl import crawl
from test_bad_input import query
from test_news_crawl import warc

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared is not here: the seeds cannot be read")

SHAPES = {  # address, what is around title and text
    "000": (
        "https://www.metroseoul.co.kr/article/20221110500481",
        '<div class="container"><div class="article-title"><h1>{title}</h1>'
        "<div><span>기자</span><span>ㅣ2022-11-10 17:05:11</span></div></div></div>"
        '<div class="col-12">{text}</div>',
    ),
    "001": (
        "https://www.newstomato.com/ReadNews.aspx?no=1244178&inflow=N",
        '<div class="rn_stitle">{title}</div><div class="rn_sti_case"><span class="rn_sdate">'
        '2024-11-06 16:01:10</span></div><div class="rns_text">{text}</div>',
    ),
    "002": (
        "https://njobbloger.tistory.com/entry/카카오-블랙아웃?category=1034297",
        '<div class="tt_article_useless_p_margin contents_style">{text}</div>',
    ),
}


@pytest.mark.parametrize("number", SHAPES)
def test_a_seed_is_stored_with_what_its_page_says(number, tmp_path):
    (seed,) = SEEDS.glob(f"{number}_*.txt")
    lines = [line for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
    address, shape = SHAPES[number]
    title = f"씨앗 {number}"
    text = "".join(f"<div>{html.escape(line)}</div>" for line in lines)
    head = (
        f'<meta property="og:title" content="{title}">'
        '<meta property="article:published_time" content="2024-11-06T16:01:10+09:00">'
    )
    page = f"<html><head><title>{title}</title>{head}</head><body>{shape}</body></html>"
    warc(tmp_path / "seeds.warc.gz", address, page.format(title=title, text=text).encode())
    order = {"addresses": [address]}
    said = crawl(tmp_path / "home", from_archive=[tmp_path / "seeds.warc.gz"], order=order)
    ((kind, outlet, day, body),) = query(
        tmp_path / "home", "select kind, outlet, published_on, body from article"
    )
    assert said["counts"]["new"] == 1
    assert kind == ("post" if number == "002" else "article")
    assert outlet == {"000": "메트로신문", "001": "뉴스토마토"}.get(number, outlet)
    assert day in {"2022-11-10", "2024-11-06"}
    squeezed = ["".join(line.split()) for line in body.splitlines()]
    long_lines = [line for line in squeezed if len(line) >= 40]
    assert len(long_lines) == len(set(long_lines)) > 3
