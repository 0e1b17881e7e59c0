"""Pledges reviewed at a terminal: each is asked about, and no answer is guessed."""

import json
from datetime import date

import pytest
import written_pledges
from click.testing import CliRunner

from cli.main import cli
from index.errors import Exit

BY = ("--by", "홍길동")


@pytest.fixture
def asked(own_pledges, of):
    """Correct the first pledge at a terminal; return what was said, and what the pledge is now."""

    def correct(*answers):
        listed = json.loads(_list(own_pledges).stdout.splitlines()[0])
        arguments = ["--home", str(own_pledges), "pledges", "review", *BY]
        lines = ["c", *answers, "발표 자료", *["q"] * 3]
        result = CliRunner().invoke(cli, arguments, input="\n".join(lines) + "\n")
        assert result.exit_code == Exit.DONE, result.output
        return result.output, of(listed["company"])

    def _list(home):
        return CliRunner().invoke(cli, ["--home", str(home), "pledges", "list"])

    return correct


def test_at_a_terminal_pledges_are_decided_one_by_one(own_pledges, of):
    answers = "a\n확인\nj\n추진 중\n\nr\n아님\ns\n"  # a verdict without a reason is asked for again
    asked = ["--home", str(own_pledges), "pledges", "review", *BY]
    result = CliRunner().invoke(cli, asked, input=answers + "s\n" * 9)
    assert result.exit_code == Exit.DONE, result.output
    assert "판정에는 까닭이 있어야 합니다" in result.output
    reviews = sorted(of(name)["review"] for name in ("네이버", "카카오", "쿠팡"))
    assert reviews == ["accepted", "found", "refused"]


def test_at_a_terminal_two_are_said_to_be_one_and_no_answer_is_guessed(own_pledges, run, of):
    extra = (date(2024, 12, 2), "네이버 지원", "네이버는 창작자에게 무료 강의장을 열겠다고 밝혔다.")
    written_pledges.add(own_pledges, written_pledges.article(8, *extra))
    listed = run("pledges", "list", "--company", "네이버").stdout.splitlines()
    later, first = (json.loads(line)["id"] for line in listed)  # the latest is asked about first
    asked = ["--home", str(own_pledges), "pledges", "review", *BY]
    result = CliRunner().invoke(cli, asked, input=f"x\nt\np-0\nt\n{first}\n같음\n" + "s\n" * 9)
    assert result.exit_code == Exit.DONE, result.output
    assert "'p-0': 없는 약속입니다" in result.output
    assert json.loads(run("pledges", "show", later, "--format", "json").stdout)["id"] == first


def test_an_amount_is_corrected_at_a_terminal(asked):
    _, told = asked("amount", "5000000000")
    assert [one["value"] for one in told["amounts"]] == [5_000_000_000]


def test_at_a_terminal_no_answer_goes_back_to_what_can_be_decided(own_pledges):
    asked = ["--home", str(own_pledges), "pledges", "review", *BY]
    result = CliRunner().invoke(cli, asked, input="c\n\nj\n\nt\n\nc\namount\n\nq\n")
    assert result.exit_code == Exit.DONE, result.output
    assert result.output.count("[a] 받아들임") == 5
    assert "0건을 적었습니다" in result.output


@pytest.mark.parametrize(
    ("answers", "field", "value"),
    [
        (["count", "100만 명"], "count", 1_000_000),
        (["due", "2031-12"], "due", "2031-12-31"),
        (["strength", "vague"], "strength", "vague"),
    ],
)
def test_other_facts_are_corrected_at_a_terminal(asked, answers, field, value):
    _, told = asked(*answers)
    found = told[field]
    assert (found["value"] if isinstance(found, dict) else found) == value
    assert [one["kind"] for one in told["acts"]] == ["edit", "accept"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["amount", "오십억", "50"], "오십억"),
        (["strength", "loud", "firm"], "loud"),
        (["due", "언젠가", "2030"], "언젠가"),
        (["count", "많이", "s"], "'많이': 수가 아닙니다"),
    ],
)
def test_at_a_terminal_what_is_no_value_is_asked_for_again(asked, answers, said):
    assert said in asked(*answers)[0]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["abc", "programme", "사업"], "오류: 고칠 것에 쓸 수 있는 값: programme, "),
        (["amount", "오십억", "50"], "오류: '오십억': 금액이 아닙니다."),
        (["due", "언젠가", "2030"], "오류: 언젠가: 날짜가 아닙니다."),
    ],
)
def test_at_a_terminal_what_is_wrong_is_said_in_the_language_of_the_user(asked, answers, said):
    told, pledge = asked(*answers)
    assert said in told
    assert "Error" not in told
    assert pledge["review"] == "accepted"


def test_at_a_terminal_a_wrong_verdict_is_asked_for_again(own_pledges):
    asked = ["--home", str(own_pledges), "pledges", "review", *BY]
    result = CliRunner().invoke(cli, asked, input="j\nnonsense\n판단 보류\n확인\nq\n")
    assert result.exit_code == Exit.DONE, result.output
    assert "오류: 판정에 쓸 수 있는 값: " in result.output
    assert "Error" not in result.output
    assert "1건을 적었습니다" in result.output
