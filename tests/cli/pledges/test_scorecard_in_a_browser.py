"""The page of pledges in a real browser: Debian's Chromium, without a network."""

from functools import partial

import pytest
from offline_pages import DESK, PHONE, needs_chromium, offline_pages

from index.errors import Exit

pytestmark = needs_chromium


@pytest.fixture
def opened(browser, pledges, tmp_path):
    """Open the page."""
    file = tmp_path / "점검표.html"
    assert pledges("list", "-o", str(file), "--contact", "정정@example.org").exit_code == Exit.DONE
    with offline_pages(browser) as open_page:
        yield partial(open_page, file)


def test_the_page_says_what_it_is_and_what_it_rests_on(opened):
    page = opened()
    assert page.title() == "플랫폼 기업 약속 이행 점검표"
    assert page.locator("thead th").all_inner_texts() == [
        *("기업", "약속(원문)", "발표일·자리", "구속력", "규모(기준)", "기한", "회사 발표", "확인된 근거"),
        *("기한 상태", "판정(판정자·일자·기준)", "회사 소명", "출처"),
    ]
    notes = page.locator("ul.notes").inner_text()
    assert all(word in notes for word in ("기준일:", "조사 범위: 뉴스토마토", "정정 요청: 정정@example.org"))
    assert page.locator("td.verdict").all_inner_texts() == ["검토 전"] * 3
    assert page.locator("ul.sums li").all_inner_texts() == [
        "네이버: 약속 전체의 금액으로 적힌 1건 60,000,000,000원"
    ]


def test_what_was_said_later_opens_by_keyboard_and_without_a_script(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("script").count() == 0
    later = page.locator("tr:has-text('네이버') details li")
    assert not later.is_visible()
    reached = set()
    for _ in range(4):  # the sheet, the first line's later words, its sources
        page.keyboard.press("Tab")
        if page.locator("tr:has-text('네이버') summary:focus").count():
            page.keyboard.press("Enter")
        reached |= {one for one in ("a", "summary", ".sheet") if page.locator(f"{one}:focus").count()}
    assert later.is_visible()
    assert "다시 밝힘" in later.inner_text()
    assert reached == {"a", "summary", ".sheet"}


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_fits_and_can_be_used_by_all(opened, viewport):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = opened(viewport, bypass_csp=True)  # axe comes as a script of its own
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["help"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_on_a_phone_every_cell_says_what_it_is(opened):
    page = opened(PHONE)
    cell = page.locator("td.clock").first
    said = cell.evaluate("one => getComputedStyle(one, '::before').content")
    assert "기한 상태" in said


def test_it_prints_with_what_was_said_later(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator("details li").first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_below_the_table_stands_what_its_words_mean(opened):
    page = opened()
    rubric = page.locator("section.rubric")
    assert rubric.locator("h2").inner_text() == "이 표에 나온 말의 뜻(판정 기준 1판)"
    assert rubric.locator("h3").all_inner_texts() == ["회사 발표", "확인된 근거", "기한 상태", "판정"]
    used = {cell for name in ("promisor", "clock") for cell in page.locator(f"td.{name}").all_inner_texts()}
    told = rubric.locator("li").all_inner_texts()
    assert all(any(one.startswith(f"{word}: ") for one in told) for word in used)
    assert not any(one.startswith("임박: ") for one in told)  # no pledge of the table is due soon
    assert page.get_by_text("docs/rubric.md").count() == 0


def test_a_day_is_never_broken_over_two_lines(opened):
    page = opened()
    heights = page.locator("td .day").evaluate_all("all => all.map(one => one.getClientRects().length)")
    assert heights
    assert set(heights) == {1}
