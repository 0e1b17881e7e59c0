import io
import re
import unicodedata

import pytest

from cli.output import table
from cli.output.listing import NOTES, SECTION, Listing
from cli.output.marks import Marked

COLUMNS = ("no", "title", "proposed_on", "yes")
ROWS = [
    {
        "no": "2118769",
        "title": "방송통신발전 기본법 일부개정법률안(대안)",
        "proposed_on": "2022-12-08",
        "yes": 245,
    },
    {"no": "2117191", "title": "온라인플랫폼 중개거래의 공정화에 관한 법률안", "proposed_on": None, "yes": 7},
]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def before(line, part):
    return width(line[: line.index(part)])


def test_columns_line_up_under_their_korean_headings(printed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    head, rule, first, second = printed(ROWS, COLUMNS, format="table").splitlines()
    assert before(head, "제목") == before(first, "방송") == before(second, "온라인")
    assert before(head, "제안일") == before(first, "2022-12-08")
    assert width(head) == width(rule) == width(first) == width(second) <= 120


def test_numbers_are_set_to_the_right(printed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    lines = printed(ROWS, COLUMNS, format="table").splitlines()
    assert [line.rstrip() == line for line in lines[2:]] == [True, True]


def test_a_gap_among_numbers_does_not_move_them(printed):
    rows = [{"yes": None, "no": "1"}, {"yes": 1234567, "no": "2"}]
    assert printed(rows, ("yes", "no"), format="table").startswith("   찬성  의안번호")


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_long_titles_are_folded_and_nothing_is_cut(printed, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    title = "가나다라마바사아자차카타파하" * 4
    lines = printed([{"no": "2118769", "title": title}], format="table", headers=False).splitlines()
    assert {width(line) for line in lines} <= set(range(columns + 1))
    assert len(lines) > 1
    assert "".join("".join(lines).replace("2118769", "").split()) == title


def test_a_terminal_too_narrow_loses_no_text(printed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "5")
    out = printed(ROWS[:1], ("no", "title", "proposed_on"), format="table", headers=False)
    assert sorted("".join(out.split())) == sorted("2118769방송통신발전기본법일부개정법률안(대안)2022-12-08")


def test_brackets_and_control_characters_are_only_text(printed):
    out = printed([{"no": "[red]1[/red]", "title": "\x1b[31m제목\tx"}], format="table")
    assert "[red]1[/red]" in out
    assert "\\u001b[31m제목 x" in out
    assert "\x1b" not in out


def test_later_pages_keep_the_columns_and_have_no_second_heading(printed, monkeypatch):
    monkeypatch.setattr(table, "_PAGE", 2)
    lines = printed(({"no": str(i), "title": "제목"} for i in range(5)), format="table").splitlines()
    assert len(lines) == 7
    assert len({before(line, "제목") for line in lines if "제목" in line}) == 1


def test_nothing_found_prints_nothing(printed):
    assert printed([], format="table") == ""


@pytest.mark.parametrize(
    ("surroundings", "colour"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_follows_the_terminal(monkeypatch, surroundings, colour):
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    stream = Terminal()
    table.write(Listing(iter(ROWS), COLUMNS, COLUMNS, ""), stream)
    assert ("\x1b[" in stream.getvalue()) is colour


def test_titles_keep_more_room_than_what_stands_beside_them(printed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    row = {"title": "가" * 60, "committee": "나" * 60}
    first = printed([row], ("title", "committee"), format="table", headers=False).splitlines()[0]
    assert first.count("가") > 1.5 * first.count("나") > 0


def test_marks_notes_and_sections_are_shown_around_the_rows(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    rows = [
        {
            "no": "1",
            "title": Marked("온라인 플랫폼", [(4, 7)]),
            NOTES: [Marked("…한 \x1b플랫폼이", [(4, 7)])],
        },
        {"no": "2", "title": "은행법", SECTION: "일부 낱말만 든 기록"},
        {"no": "3", "title": "도로법"},
    ]
    stream = Terminal()
    assert table.write(Listing(iter(rows), ("no", "title"), ("번호", "제목"), ""), stream) == 3
    shown = stream.getvalue()
    assert shown.count("\x1b[1;33m플랫폼\x1b[0m") == 2
    assert "\\u001b" in shown
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()
    assert [line.split()[0] for line in plain if line.strip()] == [
        "번호",
        plain[1].strip(),
        "1",
        "…한",
        "일부",
        "2",
        "3",
    ]


def test_an_id_that_is_copied_is_not_broken_beside_long_titles(printed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    row = {"ref": "p-07112d9ddb38", "kind": "약속", "title": "가" * 60, "who": "나" * 20}
    assert "p-07112d9ddb38" in printed([row], tuple(row), format="table")
    monkeypatch.setenv("COLUMNS", "80")
    row |= {"kind": "정부 보도자료", "date": "2023-01-30", "status": "확인 필요"}
    assert "p-07112d9ddb38" in printed([row], tuple(row), format="table")
