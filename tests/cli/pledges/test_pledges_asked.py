"""What is asked of pledges is taken as it is meant, or refused with what to do."""

import json
import unicodedata
from datetime import date, timedelta

import click
import pytest

from cli.types import Within
from index.errors import Exit

BY = ("--by", "홍길동")


def test_a_reason_that_nothing_would_keep_is_refused(run, tmp_path):
    file = tmp_path / "decisions.jsonl"
    file.write_text("", encoding="utf-8")
    result = run("pledges", "review", "--from", str(file), "--reason", "확인", *BY)
    assert (result.exit_code, "reason 열" in result.stderr) == (Exit.USAGE, True)


def test_decisions_are_not_made_and_taken_back_at_once(run, of, tmp_path):
    file = tmp_path / "decisions.jsonl"
    file.write_text(json.dumps({"id": of("카카오")["id"], "decision": "accept"}), encoding="utf-8")
    result = run("pledges", "review", "--from", str(file), "--take-back", of("카카오")["id"], "1", *BY)
    assert result.exit_code == Exit.USAGE
    assert "따로" in result.stderr


def test_a_reason_alone_adds_no_evidence(run, of):
    result = run("pledges", "evidence", of("카카오")["id"], "--reason", "회신")
    assert (result.exit_code, "--add" in result.stderr) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    ("said", "days"), [("2y", 730), ("2년", 730), ("12 w", 84), ("3개월", 90), ("9999d", 9999)]
)
def test_a_time_from_now_may_be_years(said, days):
    assert Within().convert(said, None, None) == timedelta(days=days)


@pytest.mark.parametrize("said", ["2024년", "100y", "bald"])
def test_a_year_is_no_time_from_now(said):
    with pytest.raises(click.UsageError):
        Within().convert(said, None, None)


def test_a_field_is_known_however_its_letters_are_kept(pledges):
    named = unicodedata.normalize("NFD", "기업")
    assert pledges("list", "--fields", named, "--format", "csv").stdout.splitlines()[0] == "기업"


def test_the_first_day_of_a_list_is_in_it(pledges):
    days = {one["date"] for one in map(json.loads, pledges("list").stdout.splitlines())}
    first = min(days)
    assert first in pledges("list", "--since", first).stdout
    later = str(date.fromisoformat(first) + timedelta(days=1))
    assert f'"date": "{first}"' not in pledges("list", "--since", later).stdout


@pytest.mark.parametrize(
    ("arguments", "told", "untold"),
    [
        (("bills",), "0 이상", "관련도"),
        (("pledges", "add"), "[필수]", "[required]"),
        (("members", "list"), "이 대수의 의원만", "의안만"),
        (("pledges", "list"), "이날부터 한 약속만", "이날 뒤에"),
    ],
)
def test_help_says_what_is_so(platwatch, arguments, told, untold):
    said = " ".join(platwatch(*arguments, "--help").stdout.split())
    assert told in said
    assert untold not in said
