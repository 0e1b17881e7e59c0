"""A list as an HTML page: whole, marked, and harmless whatever others wrote."""

import io
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.output.html_table import write
from cli.output.listing import NOTES, SECTION, Listing
from cli.output.marks import Marked

HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "<!-- --><style>@import url(https://example.com)</style>",
    "\x1b]0;제목\x07\u202e거꾸로",
]
OURS = {
    *("html", "head", "meta", "title", "style", "body", "p", "table", "caption"),
    *("thead", "tbody", "tr", "th", "td", "a", "mark", "br"),
}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.cells, self.marked, self.style = [], [], [], ""
        self._inside = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "td":
            self.cells.append("")
        self._inside = {"td": "cell", "mark": "mark"}.get(tag, self._inside)

    def handle_endtag(self, tag):
        self._inside = "cell" if tag == "mark" else None if tag == "td" else self._inside

    def handle_data(self, data):
        if self.lasttag == "style":
            self.style = self.style or data
        if self._inside:
            self.cells[-1] += data
        if self._inside == "mark":
            self.marked.append(data)


def page(*rows, columns=("no", "title"), said=()):
    stream = io.StringIO()
    assert write(Listing(iter(rows), columns, columns, "의안", tuple(said)), stream) == len(rows)
    return Page(stream.getvalue())


@pytest.mark.parametrize("text", HOSTILE)
def test_what_others_wrote_is_nothing_but_text(text):
    row = {"no": 1, "title": Marked(text, [(1, 4)]), "url": text, SECTION: text, NOTES: [text]}
    shown = page(row, said=[text])
    assert {tag for tag, _ in shown.tags} <= OURS - {"a"}
    assert not any(
        name.startswith("on") or name == "src" for _, attributes in shown.tags for name in attributes
    )
    assert not any("\x1b" in cell or "\u202e" in cell for cell in shown.cells)


@given(st.text(max_size=30), st.integers(0, 10), st.integers(0, 10))
def test_any_title_is_told_with_its_mark(title, start, length):
    end = min(len(title), start + length)
    shown = page({"no": 1, "title": Marked(title, [(start, end)] if start < end else [])})
    assert {tag for tag, _ in shown.tags} <= OURS
    assert len(shown.cells) == 2


def test_hits_are_marked_and_a_row_leads_to_its_source():
    row = {
        "no": "2100001",
        "title": Marked("온라인 플랫폼법", [(4, 7)]),
        "url": "https://example.com/?a=1&b=2",
    }
    shown = page({**row, SECTION: "관련 기록", NOTES: [Marked("그 플랫폼은", [(2, 5)])]})
    assert shown.marked == ["플랫폼", "플랫폼"]
    assert shown.cells == ["2100001", "온라인 플랫폼법", "그 플랫폼은"]
    assert [one["href"] for tag, one in shown.tags if tag == "a"] == [row["url"]]


def test_the_lines_of_a_cell_stay_lines_whether_marked_or_not():
    shown = page({"no": "가\n나", "title": Marked("제1조\n① 갑", [(0, 3)])})
    assert sum(tag == "br" for tag, _ in shown.tags) == 2


def test_headings_that_are_sentences_may_take_several_lines():
    sentence = "2201000 · 방송통신발전 기본법 일부개정법률안 · 홍길동의원 등 10인"
    tables = [dict(page(columns=(heading,)).tags)["table"] for heading in ("의안번호", sentence)]
    assert tables == [{}, {"class": "beside"}]


def test_an_address_that_is_no_address_of_the_web_leads_nowhere():
    shown = page({"no": 1, "title": "법안", "url": "javascript:alert(1)"})
    assert "a" not in {tag for tag, _ in shown.tags}


def test_the_page_is_korean_and_may_load_nothing_but_its_own_style():
    shown = page()
    assert ("html", {"lang": "ko"}) in shown.tags
    (policy,) = (
        one["content"] for _, one in shown.tags if one.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(shown.style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
