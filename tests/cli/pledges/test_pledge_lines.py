"""Lists that are found by lines alone: what a line says is what its pledge says, and a page is a page."""

import json
import sqlite3
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import openpyxl
import pytest
import written_pledges
from hypothesis import given
from hypothesis import strategies as st
from test_pledge_cells import PROMISE, stand

from cli.pledges.reading import lines_of, stands
from index.errors import Exit
from index.korean.periods import Precision
from index.search import pledges as reading
from index.search.pledge_lines import COLUMNS, Lines, Narrowed, line_of
from index.search.reader import Reader
from index.tracking.pledges.pledge import TERMS, Term
from index.tracking.pledges.status import clock

BY = ("--by", "홍길동")
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_lines_count_what_the_pledges_say(pledged_home):
    with Reader(pledged_home / "index") as reader:
        lines = lines_of(reader)
        read = list(stands(reader, lines.views(Narrowed())))
        counted = lines.standing({one.view.pledge.promise.actor for one in read})
    told = Counter((name, str(one.columns[name])) for one in read for name in COLUMNS)
    assert +counted == told


@given(
    first=st.none() | DAYS,
    last=st.none() | DAYS,
    precision=st.sampled_from(get_args(Precision)),
    kind=st.sampled_from(TERMS),
    ahead=st.integers(-40, 40),
)
def test_a_line_keeps_all_that_the_clock_needs(first, last, precision, kind, ahead):
    term = Term("기한", (0, 2), first, last, precision, kind)
    day = (last or first or date(2025, 1, 1)) + timedelta(days=ahead)
    connection = sqlite3.connect(":memory:")
    connection.executescript(reading.SCHEMA)
    line = line_of(stand(replace(PROMISE, term=term)).view, "p-0123456789ab")
    names, places = ", ".join(line), ", ".join("?" * len(line))
    connection.execute(f"INSERT INTO pledge_line ({names}) VALUES ({places})", list(line.values()))
    counted = Lines(connection, day, "").standing(["카카오"])
    assert counted["clock", str(clock(term, day))] == 1
    connection.close()


def test_a_page_is_cut_and_says_of_how_many(pledges):
    every = [one["id"] for one in rows(pledges("list"))]
    assert every == sorted(every, reverse=True)  # of one day, so that every run has one order
    first, second = pledges("list", "-n", "2"), pledges("list", "-n", "2", "--offset", "2")
    assert [one["id"] for one in rows(first)] == every[:2]
    assert [one["id"] for one in rows(second)] == every[2:]
    assert "전체 3건 중 2건(-n 0: 전부)" in first.stderr
    assert "전체 3건 중 3~3번째" in second.stderr
    assert "전체" not in pledges("list").stderr
    beyond = pledges("due", "--within", "999w", "--offset", "1", "--lang", "en")
    assert (beyond.stdout, "-n 0" in beyond.stderr) == ("", False)
    assert "There are 1 in all, none behind the first 1" in beyond.stderr


@pytest.fixture
def many(own_pledges):
    body = "\n".join(
        f"카카오는 {chr(0xAC00 + 30 * n)}나무 마을 상인에게 {n + 1}억 원을 지원하겠다고 밝혔다."
        for n in range(24)
    )
    written_pledges.add(own_pledges, written_pledges.article(7, date(2025, 3, 3), "상생 지원", body))
    return own_pledges


def test_a_list_is_a_page_and_a_document_is_whole(platwatch, many):
    def run(*arguments):
        return platwatch("--home", str(many), "pledges", "list", "--company", "카카오", *arguments)

    total = len(rows(run("-n", "0")))
    assert total > 20
    assert len(rows(run())) == 20
    assert f"전체 {total}건 중 20건" in run().stderr
    page = run("--format", "html")
    assert page.stdout.count('<tr id="p-') + _left_out(page.stdout) == total
    assert "전체" not in page.stderr
    cut = run("--format", "html", "-n", "5")
    assert f"<li>전체 {total}건 중 5건</li>" in cut.stdout  # who gets the page has no -n
    assert f"전체 {total}건 중 5건(-n 0: 전부)" in cut.stderr
    span = run("--format", "markdown", "-n", "5", "--offset", "5")
    assert f"- 전체 {total}건 중 6\\~10번째\n" in span.stdout


def test_a_sheet_to_go_through_is_whole_unless_a_number_is_given(platwatch, many, tmp_path):
    def written(*arguments):
        path = tmp_path / "점검표.xlsx"
        done = platwatch("--home", str(many), "pledges", "list", "-o", str(path), *arguments)
        assert done.exit_code == Exit.DONE, done.stderr
        return openpyxl.load_workbook(path).active.max_row - 1

    total = len(rows(platwatch("--home", str(many), "pledges", "list", "-n", "0")))
    assert (written(), written("-n", "5")) == (total, 5)


def _left_out(page):
    found = [line for line in page.splitlines() if "사람이 보기 전이라 뺐습니다" in line]
    return int("".join(letter for letter in found[0] if letter.isdigit())) if found else 0


def test_what_is_refused_is_told_only_where_it_is_left_out(platwatch, own_pledges, tmp_path):
    def run(*arguments):
        return platwatch("--home", str(own_pledges), "pledges", *arguments)

    key = rows(run("list", "--company", "쿠팡"))[0]["id"]
    decisions = tmp_path / "a.jsonl"
    decisions.write_text(json.dumps({"id": key, "decision": "refuse"}), encoding="utf-8")
    assert run("review", "--from", str(decisions), *BY).exit_code == Exit.DONE
    assert "물린 1건은 뺐습니다" in run("list").stderr
    assert "물린" not in run("list", "--reviewed").stderr
    assert {one["company"] for one in rows(run("stats"))} == {"네이버", "카카오"}
    assert "물린 1건은 뺐습니다" in run("stats").stderr


def test_a_topic_narrows_before_the_page_is_cut_and_tells_what_is_refused(platwatch, many, tmp_path):
    def run(*arguments):
        return platwatch("--home", str(many), "pledges", *arguments)

    of_topic = ("list", "--topic", "coexistence-pledges")
    whole = rows(run(*of_topic, "-n", "0"))
    cut = run(*of_topic, "-n", "1")
    assert rows(cut) == whole[:1]
    assert f"전체 {len(whole)}건 중 1건" in cut.stderr
    search = ("search", "--topic", "coexistence-pledges", "--kind", "약속", "-n", "0")
    found = rows(platwatch("--home", str(many), *search))
    assert sorted(one["id"] for one in found) == sorted(one["id"] for one in whole)
    others = {one["id"] for one in rows(run("list", "-n", "0"))} - {one["id"] for one in whole}
    refused = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": key, "decision": "refuse"}) for key in (whole[0]["id"], min(others))]
    refused.write_text("\n".join(lines), encoding="utf-8")
    assert run("review", "--from", str(refused), *BY).exit_code == Exit.DONE
    assert "물린 1건은 뺐습니다" in run(*of_topic).stderr  # the other is of no topic
    assert "물린" not in run(*of_topic, "--reviewed").stderr


@pytest.mark.parametrize(
    ("arguments", "all_shown"),
    [
        (("pledges", "list", "-n"), True),
        (("pledges", "list", "--offset"), False),
        (("pledges", "due", "--within", "999w", "-n"), True),
        (("pledges", "list", "--topic", "coexistence-pledges", "-n"), False),
        (("pledges", "stats", "-n"), True),
        (("search", "상인", "-n"), True),
        (("search", "상인", "--sort", "date", "--offset"), False),
        (("search", "상인", "--assembly"), False),
        (("laws", "list", "-n"), False),
    ],
)
def test_a_number_larger_than_any_list_is_no_damage(platwatch, pledged_home, arguments, all_shown):
    result = platwatch("--home", str(pledged_home), *arguments, "9" * 20)
    assert result.exit_code == Exit.DONE, result.stderr
    assert bool(result.stdout) == all_shown
    assert "손상" not in result.stderr
