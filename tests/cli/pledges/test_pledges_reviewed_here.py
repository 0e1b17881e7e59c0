"""Reviews at a terminal: what waits is asked one by one, and each answer is kept at once."""

import pytest
from click.testing import CliRunner

from cli.main import cli
from index.errors import Exit

FIRST, QUIT = "쿠팡", "q"  # what waits is asked about in this order, and left with that


@pytest.fixture
def answer(own_pledges):
    """Review and answer the questions with these lines."""

    def answered(*lines):
        command = ["--home", str(own_pledges), "pledges", "review", "--by", "홍길동"]
        result = CliRunner().invoke(cli, command, input="\n".join((*lines, "")))
        assert result.exit_code == Exit.DONE, result.stderr
        return result

    return answered


@pytest.mark.parametrize(
    ("answers", "review", "due"),
    [
        (("a", "원문 확인"), "accepted", "2024-11-30"),
        (("r", ""), "refused", "2024-11-30"),
        (("c", "due", "2030-12-31", "원문 확인"), "accepted", "2030-12-31"),
        (("c", "due", "내일", "2030-12-31", ""), "accepted", "2030-12-31"),  # 내일 is asked for again
        (("c", "", "a", ""), "accepted", "2024-11-30"),  # no field after all
        (("x", "a", ""), "accepted", "2024-11-30"),
        (("s",), "found", "2024-11-30"),
        ((), "found", "2024-11-30"),
    ],
)
def test_what_is_answered_is_kept(answer, of, answers, review, due):
    answer(*answers, QUIT)
    told = of(FIRST)
    assert (told["review"], told["due"]) == (review, due)


def test_a_verdict_is_asked_for_until_it_is_one(answer, of):
    assert "오류" in answer("j", "되었다", "판단 보류", "더 볼 것", QUIT).stdout
    verdict = of(FIRST)["verdict"]
    assert (verdict["verdict"], verdict["reason"]) == ("undecided", "더 볼 것")


def test_what_is_refused_may_be_decided_otherwise(answer, of):
    said = answer("t", of("카카오")["id"], "같은 자리", "r", "", QUIT).stdout
    assert "약속한 쪽이 서로 다르거나" in said
    assert of(FIRST)["review"] == "refused"


def test_an_id_of_no_pledge_is_told_without_what_drives_a_terminal(answer):
    said = answer("t", "p-\u202e0", "", QUIT).stdout
    assert "'p-\\u202e0': 없는 약속입니다" in said
