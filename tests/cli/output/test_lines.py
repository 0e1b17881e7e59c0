import sys

import pytest

from cli.output.lines import echo, width, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("가나 다라 마바", ["가나 다라", "마바"]),  # a Korean letter fills two columns
        ("abcd efgh ijkl", ["abcd efgh", "ijkl"]),
        ("  가나 다라", ["  가나", "  다라"]),
        ("가나다라마바사 가", ["가나다라마바사", "가"]),  # a word is never broken
        ("가나\n다라", ["가나", "다라"]),
        ("", [""]),
        ("  가나", ["  가나"]),
    ],
)
def test_lines_are_broken_between_words(text, lines):
    assert wrapped(text, 9).split("\n") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "없습니다. platwatch laws history '방송 기본법' 명령으로 보세요.",
            ["없습니다.", "platwatch laws history '방송 기본법'", "명령으로 보세요."],
        ),
        (
            "아직은 없습니다(platwatch crawl schedule)",
            ["아직은", "없습니다(platwatch crawl schedule)"],
        ),
        (
            "There is none: run platwatch demo, to begin, now.",
            ["There is none: run platwatch demo, to", "begin, now."],
        ),
        (
            "platwatch crawl details --bill 2118769 --fresh",  # wider than the room
            ["platwatch crawl details --bill 2118769", "--fresh"],
        ),
    ],
)
def test_a_command_stays_on_one_line_where_it_fits(text, lines):
    assert wrapped(text, 40).split("\n") == lines


def test_all_words_stay_and_no_line_is_wider_than_the_room():
    said = (
        "0건. 수집 범위: 21대 의안 28건(법률안 28건, 2026-11-23까지 수집), 기사·보도자료·발표 16건(매체 3곳)"
    )
    found = wrapped(said, 40)
    assert found.replace("\n", " ") == said
    assert max(map(width, found.split("\n"))) <= 40


@pytest.mark.parametrize(("stream", "err"), [("stdout", False), ("stderr", True)])
def test_nothing_is_said_where_the_stream_was_closed(monkeypatch, stream, err):
    monkeypatch.setattr(sys, stream, None)
    echo("0건", err=err)
