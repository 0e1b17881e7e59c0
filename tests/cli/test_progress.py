"""The bar of a crawl: shown on a terminal alone, under names that are taken as they are."""

import io

from cli.progress import showing_progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_names_what_is_read_letter_by_letter(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", shown := Terminal())
    with showing_progress() as step:
        step("[/없는 법]", 1, 3)
        step("[/없는 법]", 3, 3)
    assert "[/없는 법]" in shown.getvalue()
    assert "3/3" in shown.getvalue()


def test_nothing_is_drawn_off_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stderr", shown := io.StringIO())
    with showing_progress() as step:
        step("의안검색", 1, 3)
    assert shown.getvalue() == ""
