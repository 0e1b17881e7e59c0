"""Pages that mean harm or nothing: one bounded, named outcome each."""

from __future__ import annotations

import gzip
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_html import BODY, article, page

from crawler.pages.markup import text_of
from crawler.pages.read import LARGEST, MOST_TAGS, read_page

URL = "https://news.example.kr/view/1"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<div>" * 10_000 + page(article()), "too deep"),
        (b"<p>" + b"x" * 20_000_000, "too large"),
        (b"\0" * 60_000_000, "too large"),
        (b"<br>" * (MOST_TAGS + 1), "too large"),
        (b"<ul><li>a</ul>" * 20_000, "too large"),
        (b"%PDF-1.7 \n<p>", "not a page"),
        (b"\x89PNG\r\n\x1a\n<p>", "not a page"),
        (gzip.compress(page(article())), "not a page"),
        (b"", "not a page"),
        ("태그 없는 글".encode(), "not a page"),
    ],
    ids=["deep", "long", "unpacked", "tags", "lists", "pdf", "png", "gzip", "empty", "plain"],
)
def test_each_has_its_name(body, why):
    assert read_page(body, URL).no_text == why


def test_another_type_is_not_a_page():
    assert read_page(page(article()), URL, "application/pdf").no_text == "not a page"
    assert read_page(page(article()), URL, "text/html; charset=utf-8").no_text is None


def test_control_characters_and_surrogates_are_gone():
    lines = [f"\0\x07{line}\u200b&#x7;&#xFFFE;" for line in BODY]
    reading = read_page(
        page(
            article(*lines)
            + "<script>\ud83d</script>".encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        ),
        URL,
    )
    assert reading.body == BODY


def test_surrogates_in_scripts_do_not_come_out():
    script = (
        '<script type="application/ld+json">{"@type": "Article", "headline": "제목\\ud800 하나"}</script>'
    )
    reading = read_page(page(article(), script, title=None), URL)
    assert reading.title == "제목 하나"


@given(st.binary(max_size=2000), st.text(max_size=50), st.none() | st.text(max_size=40))
@settings(max_examples=60)
def test_any_bytes_give_a_reading(body, url, content_type):
    reading = read_page(body, url, content_type)
    assert bool(reading.body) != (reading.no_text is not None)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</div>",
                "<table>",
                "<!--",
                '"',
                "{",
                "가나다.",
                "2023-01-",
                "Fusion.globalContent={",
                "<script>",
                "\\",
                "@",
                "[정정보도]",
            ]
        ),
        max_size=60,
    )
)
@settings(max_examples=60)
def test_any_pieces_of_markup_give_a_reading(pieces):
    reading = read_page(page("".join(pieces)), URL)
    "".join([*reading.body, reading.title or ""]).encode()


@given(st.text(max_size=300))
def test_any_fragment_gives_paragraphs(text):
    assert all(line and line == line.strip() and "\n" not in line for line in text_of(text))


@pytest.mark.parametrize(
    "piece",
    ["<a href=x>가", "a@b.", "입력 2023.", "[이", "무단 ", "기자 ", "사진=", '{"a":', "//", "1:T1,", " \n"],
)
def test_time_grows_with_the_page_alone(piece):
    def seconds(count: int) -> float:
        started = time.process_time()
        read_page(
            page(f'<div itemprop="articleBody">{piece * count}</div><script>{piece * count}</script>'), URL
        )
        return time.process_time() - started

    seconds(100)
    # Four times the page; a quadratic reader would take sixteen times as long.
    assert seconds(16_000) < 10 * seconds(4_000) + 0.2


def test_the_bound_is_above_real_pages():
    assert LARGEST > 5 * 400_000
