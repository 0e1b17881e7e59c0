"""Files of decisions: nothing that a line states is left aside without a word."""

import json
from datetime import date

import pytest
import written_pledges

from index.errors import Exit

BY = ("--by", "홍길동")


@pytest.fixture
def take(run, tmp_path):
    """Review with a CSV file of these bytes or this text, and return what came of it."""

    def review(content):
        file = tmp_path / "decisions.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return run("pledges", "review", "--from", str(file), *BY)

    return review


@pytest.mark.parametrize("content", ["", "\n", "id,decision,reason\n"])
def test_a_file_without_decisions_is_told(take, content):
    result = take(content)
    assert (result.exit_code, "결정이 한 줄도 없습니다" in result.stderr) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    ("heading", "line", "named"),
    [
        ("id,decision,판정,reason", "accept,이행,확인", "판정"),  # a heading of the page, not of this file
        ("id,decision,deadline", "accept,2026-05-01", "deadline"),
        ("id,decision,beneficiary", "accept,소상공인", "beneficiary"),
        ("id,decision,join", "accept,p-000000000000", "join"),
        ("id,decision,grounds", "accept,n-1:2", "grounds"),
        ("id,verdict,reason,due", "판단 보류,엇갈림,2026-05-01", "due"),
    ],
)
def test_what_a_decision_would_leave_aside_is_named(take, of, heading, line, named):
    result = take(f"{heading}\n{of('네이버')['id']},{line}\n")
    assert result.exit_code == Exit.USAGE
    assert named in result.stderr
    assert of("네이버")["acts"] == []


def test_a_column_nobody_knows_may_stand_empty(take, of):
    assert take(f"id,decision,메모\n{of('네이버')['id']},accept,\n").exit_code == Exit.DONE


def test_a_change_takes_what_the_options_of_edit_take(take, of):
    naver = of("네이버")["id"]
    line = f"id,decision,due,amount,reason\n{naver},change,2030-12-31,500억,원문 확인\n"
    result = take(line)
    assert result.exit_code == Exit.DONE, result.stderr
    told = of("네이버")
    assert told["due"] == "2030-12-31"
    assert [one["value"] for one in told["amounts"]] == [50_000_000_000]


@pytest.mark.parametrize(("name", "value"), [("due", "내일"), ("amount", "많이"), ("strength", "loud")])
def test_a_value_that_is_none_of_its_kind_is_named(take, of, name, value):
    result = take(f"id,decision,{name}\n{of('네이버')['id']},change,{value}\n")
    assert result.exit_code == Exit.USAGE
    assert f"'{name}'" in result.stderr


def test_a_file_that_excel_saved_in_korean_says_how_to_save_it(take, of):
    result = take(f"id,decision,reason\n{of('네이버')['id']},accept,좋다\n".encode("cp949"))
    assert result.exit_code == Exit.USAGE
    assert "CSV UTF-8" in result.stderr


def test_what_is_judged_no_longer_waits(run, take, own_pledges):
    body = "쿠팡은 2024년 12월 31일까지 판매자에게 5억 원을 지원하겠다고 밝혔다."
    written_pledges.add(own_pledges, written_pledges.article(6, date(2024, 12, 1), "[정정보도] 쿠팡", body))
    listed = run("pledges", "list", "--company", "쿠팡", "--since", "2024-12").stdout.splitlines()
    waits = [one["id"] for one in map(json.loads, listed) if one["review"] == "waiting"]
    assert take(f"id,verdict,reason\n{waits[0]},판단 보류,엇갈림\n").exit_code == Exit.DONE
    assert "판단 보류(홍길동" in run("pledges", "list", "--company", "쿠팡", "--format", "markdown").stdout


def test_why_something_was_done_is_one_line_under_a_name(take, of):
    naver = of("네이버")["id"]
    line = f'id,verdict,by,reason\n{naver},판단 보류,"  ","엇갈림\r\n  #9 2026-01-01 · 판정 · 이행"\n'
    assert take(line).exit_code == Exit.DONE
    (act,) = of("네이버")["acts"]
    assert (act["done_by"], act["reason"]) == ("홍길동", "엇갈림 #9 2026-01-01 · 판정 · 이행")
    blank = take(f"id,verdict,reason\n{naver},판단 보류,  \n")
    assert (blank.exit_code, "까닭" in blank.stderr) == (Exit.USAGE, True)


def test_a_number_of_nothing_says_how_one_is_written(take, of):
    result = take(f"id,decision,count\n{of('네이버')['id']},change,많이\n")
    assert (result.exit_code, "100만 명" in result.stderr) == (Exit.USAGE, True)


def test_a_reason_may_hold_any_mark_that_parts_lines_elsewhere(run, of, tmp_path):
    file = tmp_path / "decisions.jsonl"
    line = {"id": of("네이버")["id"], "decision": "accept", "reason": "원문\u2028확인\x85함"}
    file.write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")
    result = run("pledges", "review", "--from", str(file), *BY)
    assert result.exit_code == Exit.DONE, result.stderr
    assert [one["reason"] for one in of("네이버")["acts"]] == ["원문 확인 함"]
