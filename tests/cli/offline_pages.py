"""Opening pages in a browser that has no network: what they ask for or complain of is heard."""

import shutil
from contextlib import contextmanager

import pytest

from cli.timeline import png

CHROMIUM = next(filter(None, map(shutil.which, png.BROWSERS)), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@contextmanager
def offline_pages(browser):
    """Yield what opens a file; at the end nothing was asked of a network and nothing was complained of."""
    heard, contexts = [], []

    def open_page(file, viewport=DESK, **settings):
        context = browser.new_context(viewport=viewport, **settings)
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.on("console", lambda one: heard.append(one.text))
        page.on("pageerror", lambda one: heard.append(str(one)))
        page.on("request", lambda one: heard.append(one.url) if not one.url.startswith("file:") else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert heard == []
