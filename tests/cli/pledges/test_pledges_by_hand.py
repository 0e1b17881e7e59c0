"""What people add by hand says no more than they said, and no cell says of it what nobody did."""

import json

import pytest

from index.errors import Exit

BY = ("--by", "홍길동")
ADD = ("pledges", "add", "--company", "당근", "--said-on", "2025-03-04", *BY, "--quote")
SAID = "동네 상인 교육관을 열겠다"


def shown(run, key):
    return json.loads(run("pledges", "show", key, "--format", "json").stdout)


@pytest.mark.parametrize("day", ["2025", "2025-03", "2025년 3월"])
def test_a_month_is_no_day_on_which_something_was_said(run, of, day):
    added = run("pledges", "add", "--company", "당근", "--quote", SAID, *BY, "--said-on", day)
    naver = of("네이버")["id"]
    edited = run("pledges", "edit", naver, *BY, "--said-on", day)
    found = (
        "--add",
        "https://a.example/1",
        "--quote",
        "열렸다",
        "--relation",
        "reports_done",
        "--by",
        "other",
    )
    evidence = run("pledges", "evidence", naver, *found, "--name", "홍길동", "--on", day)
    for refused in (added, edited, evidence):
        assert refused.exit_code == Exit.USAGE
        assert "날까지" in refused.stderr


def test_the_same_evidence_is_taken_once(run, of):
    naver = of("네이버")["id"]
    page = ("--add", "https://a.example/1", "--on", "2025-05-02", "--by", "other", "--name", "홍길동")
    add = ("pledges", "evidence", naver, *page, "--relation")
    assert run(*add, "contradicts", "--quote", "열리지 않았다").exit_code == Exit.DONE
    again = run(*add, "contradicts", "--quote", "열리지  않았다.")
    assert (again.exit_code, "이미 있습니다" in again.stderr) == (Exit.USAGE, True)
    assert run(*add, "delays", "--quote", "열리지 않았다").exit_code == Exit.DONE  # it may be read otherwise
    assert len(of("네이버")["acts"]) == 2


def test_who_is_told_to_have_added_a_pledge_is_who_did(run, tmp_path):
    key = run(*ADD, SAID).stdout.strip()
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps({"id": key, "decision": "accept"}), encoding="utf-8")
    assert run("pledges", "review", "--from", str(file), "--by", "김철수").exit_code == Exit.DONE
    told = run("pledges", "show", key).stdout
    assert "손으로 더함(홍길동" in told
    assert "받아들임(김철수" in told


def test_a_pledge_taken_for_another_says_so_and_how_to_part_them(run):
    first = run(*ADD, "판매자 교육에 200억 원을 쓰겠다").stdout.strip()
    later = ("pledges", "add", "--company", "당근", "--said-on", "2025-06-04", *BY, "--quote")
    second = run(*later, "판매자 교육에 100억 원을 쓰겠다")
    key = second.stdout.strip()
    assert shown(run, key)["id"] == first
    assert first in second.stderr
    command = second.stderr.partition("platwatch ")[2].strip().replace("이름", "홍길동").split()
    assert run(*command).exit_code == Exit.DONE
    assert shown(run, key)["id"] == key


def test_a_pledge_without_a_source_is_told_by_no_outlet(run):
    key = run(*ADD, SAID).stdout.strip()
    assert "출처를 적지 않음" in run("pledges", "show", key).stdout
    for form in ("csv", "html", "markdown"):
        assert "출처를 적지 않음" in run("pledges", "list", "--company", "당근", "--format", form).stdout
    line = run("timeline", "당근", "--format", "table").stdout
    assert "독립" not in line
