"""What a person quoted of a page goes with that page; that it was said stays in the history."""

import json

import pytest
import written_pledges

from index.errors import Exit

BY = ("--by", "홍길동")
PAGE = written_pledges.ARTICLES[1]["address"]
SECRET = "남몰래 적어 둔 말"


@pytest.fixture
def run(platwatch, own_pledges):
    return lambda *arguments: platwatch("--home", str(own_pledges), *arguments)


@pytest.fixture
def kakao(run):
    (found,) = map(json.loads, run("pledges", "list", "--company", "카카오").stdout.splitlines())
    return found["id"]


def act(run, *arguments):
    done = run("pledges", *arguments)
    assert done.exit_code == Exit.DONE, done.stderr
    return done.stdout.strip()


@pytest.fixture
def redacted(run, kakao):
    """Quote a page in all the ways there are, redact it, and return the id of a pledge that stood on it."""
    said = ("--relation", "contradicts", "--by", "other", "--name", "홍길동", "--on", "2025-02-01")
    act(
        run,
        "evidence",
        kakao,
        "--add",
        f"{PAGE}&utm_source=x",
        *said,
        "--quote",
        f"{SECRET} 하나",
        "--reason",
        SECRET,
    )
    quote = f"당근은 동네 가게에 10억 원을 지원하겠다고 밝혔다 {SECRET}"
    by_hand = act(
        run, "add", "--company", "당근", "--quote", quote, "--said-on", "2024-11-20", "--url", PAGE, *BY
    )
    act(run, "edit", by_hand, "--programme", SECRET, *BY, "--reason", SECRET)
    held = json.loads(run("pledges", "show", kakao, "--format", "json").stdout)
    assert held["evidence"] == "differs"
    done = run("redact", PAGE, "--reason", "본인 요청")
    assert done.exit_code == Exit.DONE, done.stderr
    return by_hand


def test_no_word_of_it_is_left_in_store_index_or_any_output(run, redacted, own_pledges, kakao, tmp_path):
    for path in own_pledges.rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
            assert "utm_source" not in str(path.read_bytes()), path
    for form in ("json", "csv", "html", "markdown", "ics"):
        assert SECRET not in run("pledges", "list", "--format", form).stdout
    assert SECRET not in run("export").stdout
    assert run("pledges", "show", redacted).exit_code == Exit.NOT_FOUND
    assert run("index", "check").exit_code == Exit.DONE


def test_what_was_done_stays_and_says_that_its_words_are_gone(run, redacted, kakao):
    told = json.loads(run("pledges", "show", kakao, "--format", "json").stdout)
    assert told["evidence"] == "nothing_found"
    assert [(one["kind"], one["reversed_by"] is None) for one in told["acts"]] == [
        ("evidence", False),
        ("reverse", True),
    ]
    text = run("pledges", "show", kakao).stdout
    assert "근거를 더함 · (지운 글에서 온 말이라 지웠습니다)" in text
    assert "본인 요청" in text
    listed = run("pledges", "list")
    assert "당근" not in listed.stdout
    assert "고침 · (지운 글에서 온 말이라 지웠습니다)" in listed.stderr  # no text has its pledge now


def test_what_took_words_out_cannot_be_taken_back(run, redacted, kakao):
    told = json.loads(run("pledges", "show", kakao, "--format", "json").stdout)
    back = run("pledges", "review", *BY, "--take-back", kakao, str(told["acts"][-1]["id"]))
    assert back.exit_code == Exit.USAGE
    assert "되돌릴 수 없습니다" in back.stderr
