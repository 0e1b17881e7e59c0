"""The page in a real browser: Debian's Chromium, without a network."""

import shutil
import subprocess
from itertools import count

import pytest
from made_up_events import EVENTS, HOSTILE, OTHERS, OUTAGE, TIMELINE
from offline_pages import DESK, PHONE, needs_chromium, offline_pages

from cli.timeline import html, png, svg

pytestmark = needs_chromium
MARK = ".chart a[data-event='1']"
FIRST = "#source-1"


@pytest.fixture
def opened(browser, tmp_path):
    """Open what is given as a page of its own."""
    numbers = count()
    with offline_pages(browser) as open_page:

        def open_content(content, viewport=DESK, suffix=".html", **settings):
            file = tmp_path / f"연표{next(numbers)}{suffix}"
            file.write_text(content, encoding="utf-8")
            return open_page(file, viewport, **settings)

        yield open_content


@pytest.fixture
def page(opened):
    return opened(html.page([TIMELINE]))


def test_marks_open_and_close_by_mouse(page):
    sources = page.locator(FIRST)
    assert not sources.is_visible()
    page.locator(MARK).click()
    assert sources.is_visible()
    assert "가나일보이(가) 적은 문장 1" in sources.inner_text()
    page.locator(MARK).click()
    assert not sources.is_visible()


def test_marks_open_and_close_by_keyboard(page):
    page.locator(MARK).focus()
    page.keyboard.press("Enter")
    assert page.locator(FIRST).is_visible()
    page.locator("tbody tr:first-child summary").focus()
    page.keyboard.press("Escape")
    assert not page.locator(FIRST).is_visible()
    page.keyboard.press("Enter")
    assert page.locator(FIRST).is_visible()


def test_the_keyboard_reaches_marks_and_sources(page):
    reached = set()
    for _ in range(len(EVENTS) * 2 + 12):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.tagName.toLowerCase()"))
    assert {"a", "summary", "input"} <= reached


def test_all_can_be_read_without_a_script(opened):
    page = opened(html.page([TIMELINE]), java_script_enabled=False)
    assert not page.locator("form").is_visible()
    assert page.locator("tbody tr").count() == len(EVENTS)
    page.locator(MARK).click()
    assert page.locator(FIRST).is_visible()  # a mark is a link, and what it leads to opens
    page.locator("tbody tr:nth-child(2) summary").click()
    assert page.locator("#source-2").is_visible()


def test_what_is_shown_can_be_narrowed(page):
    rows = page.locator("tbody tr:visible")
    page.locator("input[value=company]").uncheck()
    assert rows.count() == sum(1 for one in EVENTS if one.lane != "company")
    assert page.locator(".chart a:visible").count() == rows.count()
    page.locator("input[value=company]").check()
    page.locator("input[name=disagree]").check()
    assert rows.count() == 1
    page.locator("input[name=disagree]").uncheck()
    page.locator("input[name=planned]").uncheck()
    assert rows.count() == len(EVENTS) - 1
    page.locator("input[name=words]").fill("다라신문")
    assert rows.count() == 1
    assert page.locator("#shown").inner_text() == f"1 / {len(EVENTS)}"


def test_titles_of_others_are_text(page):
    assert HOSTILE in page.locator("tbody").inner_text()
    assert page.locator("script").count() == 1


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("timelines", [[TIMELINE], [TIMELINE, OTHERS]], ids=["one", "two"])
def test_the_page_fits_and_can_be_used_by_all(opened, timelines, viewport):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = opened(html.page(timelines), viewport, bypass_csp=True)  # axe comes as a script of its own
    for summary in page.locator("summary").all()[:3]:
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["help"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_it_prints_with_its_sources(page):
    page.emulate_media(media="print")
    assert page.locator(FIRST).is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_drawing_opens_alone(opened):
    page = opened(svg.draw([TIMELINE]), suffix=".svg")
    assert OUTAGE.title[:12] in page.locator("svg").text_content()


def test_a_picture_is_as_large_as_the_drawing():
    drawn = svg.draw([TIMELINE])
    content = png.picture(drawn)
    assert content.startswith(b"\x89PNG")
    width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
    assert (width, height) == tuple(png.SHARPNESS * one for one in svg.size(drawn))


def test_without_a_browser_that_is_said(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(png.DrawingError) as told:
        png.picture("<svg/>")
    assert told.value.key == "error.timeline.no_browser"


def test_a_browser_that_fails_is_said(monkeypatch):
    failed = subprocess.CompletedProcess([], 3)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(png.DrawingError):
        png.picture(svg.draw([TIMELINE]))
