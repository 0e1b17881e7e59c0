"""Pledges that people add and correct by hand, with what was promised as texts write it."""

import json
from datetime import date

import pytest
import written_pledges

from index.errors import Exit

BY = ("--by", "홍길동")


def test_a_correction_leaves_the_words_as_they_were(run, of):
    coupang = of("쿠팡")
    edit = ("pledges", "edit", coupang["id"], *BY, "--reason", "발표 자료에 따름")
    assert (
        run(*edit, "--due", "2024-12-31", "--amount", "5000000000", "--basis", "total").exit_code == Exit.DONE
    )
    told = of("쿠팡")
    assert (told["due"], told["amounts"][0]["value"]) == ("2024-12-31", 5_000_000_000)
    assert told["promise"] == coupang["promise"]
    assert "고친 것: 기한, 글에서는 2024년 11월 중" in run("pledges", "show", coupang["id"]).stdout
    assert run("pledges", "edit", coupang["id"], *BY).exit_code == Exit.USAGE


def test_a_pledge_added_by_hand_is_a_pledge_like_others(run, own_pledges):
    added = run(
        *(
            "pledges",
            "add",
            "--company",
            "당근",
            "--quote",
            "당근은 동네 가게에 10억 원을 지원하겠다고 밝혔다",
        ),
        *("--said-on", "2025-03-04", "--url", "https://example.org/1", "--due", "2030-12-31", *BY),
    )
    assert added.exit_code == Exit.DONE, added.stderr
    told = json.loads(run("pledges", "show", added.stdout.strip(), "--format", "json").stdout)
    assert (told["company"], told["due"], told["review"]) == ("당근마켓", "2030-12-31", "accepted")
    assert [one["value"] for one in told["amounts"]] == [1_000_000_000]
    assert run("search", "종류:약속 동네 가게").stdout.count("\n") == 1
    written_pledges.rebuild_alone(own_pledges)
    assert run("index", "check").exit_code == Exit.DONE
    assert "동네 가게" in run("pledges", "list", "--company", "당근").stdout


@pytest.mark.parametrize(
    "actor",
    [
        ("네이버",),
        ("공정거래위원회", "--actor-type", "ministry"),
        ("국민의힘", "--actor-type", "party"),
    ],
)
def test_a_quote_is_read_as_the_words_of_who_said_it(run, actor):
    quote = ("--quote", "2026년 말까지 판매자 교육에 100억 원을 쓰겠다", "--said-on", "2025-03-04")
    added = run("pledges", "add", "--company", *actor, *quote, *BY)
    assert added.exit_code == Exit.DONE, added.stderr
    told = json.loads(run("pledges", "show", added.stdout.strip(), "--format", "json").stdout)
    assert told["company"] == actor[0]
    assert [(one["value"], one["text"]) for one in told["amounts"]] == [(10_000_000_000, "100억 원")]
    assert told["due"] == "2026-12-31"


def test_lists_are_narrowed_by_columns_as_people_left_them(run, of):
    coupang = of("쿠팡")["id"]
    edit = ("pledges", "edit", coupang, *BY, "--beneficiary", "납품 업체", "--amount", "7000000000000")
    assert run(*edit, "--due", "2031-01-31").exit_code == Exit.DONE
    for narrowed in (("--beneficiary", "납품업체"), ("--amount-min", "7000000000000")):
        assert json.loads(run("pledges", "list", *narrowed).stdout)["id"] == coupang
    assert run("pledges", "list", "--company", "쿠팡", "--due", "2025").stdout == ""
    assert json.loads(run("pledges", "due", "--within", "600w").stdout.splitlines()[-1])["id"] == coupang


@pytest.mark.parametrize("form", ["table", "csv", "ics", "html", "markdown"])
def test_amounts_and_days_that_no_one_means_break_no_list(run, own_pledges, form):
    body = (
        "네이버는 판매자 지원에 9999999999999999999999조 원을 투자하겠다고 밝혔다.\n"
        "쿠팡은 판매자에게 매주 5만 원씩 지급하겠다고 밝혔다. "
        "쿠팡은 라이더에게 시간당 1만 원을 보장하겠다고 했다."
    )
    written_pledges.add(own_pledges, written_pledges.article(6, date(2025, 8, 1), "상생", body))
    far = ("pledges", "add", "--company", "당근", "--quote", "당근은 동네 가게를 돕겠다고 밝혔다", *BY)
    assert run(*far, "--said-on", "2025-03-04", "--due", "9999-12-31").exit_code == Exit.DONE
    listed = run("pledges", "list", "--format", form)
    assert listed.exit_code == Exit.DONE, listed.stderr
    assert run("pledges", "list", "--amount-min", str(10**30)).stdout.count("\n") == 1


def test_a_number_is_corrected_as_texts_write_it(run, of):
    coupang = of("쿠팡")["id"]
    assert run("pledges", "edit", coupang, "--count", "3만 곳", *BY).exit_code == Exit.DONE
    assert (of("쿠팡")["count"]["value"], of("쿠팡")["count"]["text"]) == (30_000, "3만 곳")
    refused = run("pledges", "edit", coupang, "--count", "많이", *BY)
    assert refused.exit_code == Exit.USAGE
    assert "많이" in refused.stderr


ADD = ("pledges", "add", "--company", "당근", "--said-on", "2025-03-04", *BY)
SAID = "당근은 동네 가게에 10억 원을 지원하겠다고 밝혔다"


def test_a_pledge_added_by_mistake_is_gone_when_that_is_taken_back(run, own_pledges):
    added = run(*ADD, "--quote", SAID).stdout.strip()
    back = ("pledges", "review", *BY, "--take-back", added)
    number = str(json.loads(run("pledges", "show", added, "--format", "json").stdout)["acts"][0]["id"])
    assert run(*back, number, "--reason", "잘못 더함").exit_code == Exit.DONE
    listed = run("pledges", "list", "--company", "당근")
    assert listed.stdout == ""
    assert "없습니다:" not in listed.stderr  # nothing is lost: it was meant
    gone = run("pledges", "show", added)
    assert (gone.exit_code, "잘못 더함" in gone.stderr) == (Exit.NOT_FOUND, True)
    written_pledges.rebuild_alone(own_pledges)
    assert run("index", "check").exit_code == Exit.DONE
    assert run(*back, str(int(number) + 1)).exit_code == Exit.DONE
    assert SAID in run("pledges", "list", "--company", "당근").stdout


def test_the_same_words_are_no_second_pledge(run, of):
    first = run(*ADD, "--quote", SAID, "--amount", "1000000000", "--due", "2026-12-31").stdout.strip()
    for again in (SAID, SAID.replace(" ", "  "), f"{SAID}."):
        refused = run(*ADD, "--quote", again, "--url", "https://example.org/1")
        assert (refused.exit_code, first in refused.stderr) == (Exit.USAGE, True)
    assert json.loads(run("pledges", "show", first, "--format", "json").stdout)["due"] == "2026-12-31"
    named = ("pledges", "add", "--company", "쿠팡", "--said-on", "2024-11-06", *BY)
    assert of("쿠팡")["id"] in run(*named, "--quote", of("쿠팡")["promise"]).stderr


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("--quote", ""), "말한 그대로"),
        (("--quote", SAID, "--url", "아무거나"), "웹 주소"),
        (("--quote", SAID, "--said-on", "2999-01-01"), "아직 오지 않은"),
        (("--quote", SAID, "--due", "2020-01-01"), "앞섭니다"),
    ],
)
def test_what_cannot_be_is_not_added(run, given, why):
    refused = run(*ADD, *given)
    assert refused.exit_code == Exit.USAGE
    assert why in refused.stderr


def test_a_name_that_no_record_has_is_named_with_one_like_it(run):
    for command in (("list", "--company", "가카오"), ("compare", "카카오", "네이바")):
        assert "기록에 없는 기업입니다" in run("pledges", *command).stderr


def test_what_is_not_corrected_stays_as_it_was(run, of):
    naver = of("네이버")
    assert naver["amounts"][0]["basis"] == "total"
    edit = ("pledges", "edit", naver["id"], *BY)
    assert run(*edit, "--amount", "50000000000", "--due", "2028-12-31").exit_code == Exit.DONE
    told = of("네이버")
    assert (told["amounts"][0]["basis"], told["amounts"][0]["text"]) == ("total", "500억 원")
    assert (told["term"]["first"], told["due"]) == (naver["term"]["first"], "2028-12-31")
    assert run(*edit, "--basis", "per_year").exit_code == Exit.DONE
    assert of("네이버")["amounts"][0] == {**told["amounts"][0], "basis": "per_year"}
    assert run("pledges", "edit", of("쿠팡")["id"], *BY, "--basis", "total").exit_code == Exit.USAGE
    history = run("pledges", "show", naver["id"]).stdout
    assert "고침 · 기한: 2024-11-06~2028-12-31, 금액: 500억 원(전체)" in history.replace(" · 금액", ", 금액")


def test_the_page_says_what_people_changed_and_what_was_chosen(run, of):
    coupang = of("쿠팡")["id"]
    run("pledges", "edit", coupang, *BY, "--due", "2025-01-31", "--reason", "공지")
    for form in ("html", "markdown"):
        page = run("pledges", "list", "--company", "쿠팡", "--format", form).stdout
        assert "고른 것: 기업 쿠팡" in page
        assert "고친 것: 기한, 글에서는 2024년 11월 중" in page
        assert coupang in page


def test_evidence_has_a_name_and_a_day_that_can_be(run, of):
    add = ("pledges", "evidence", of("쿠팡")["id"], "--relation", "reports_done", "--by", "other")
    page = ("--quote", "적용됐다", "--add", "https://a.example/1")
    assert "--name" in run(*add, *page, "--on", "2025-01-02").stderr
    named = (*add, *page, "--name", "홍길동")
    assert "날짜" in run(*named).stderr
    assert "앞섭니다" in run(*named, "--on", "2020-01-02").stderr
    assert "아직 오지 않은" in run(*named, "--on", "2999-01-02").stderr
    held = (
        "--quote",
        "적용됐다",
        "--name",
        "홍길동",
        "--add",
        "https://www.newstomato.com/ReadNews.aspx?no=3",
    )
    assert run(*add, *held).exit_code == Exit.DONE
    assert of("쿠팡")["mentions"][-1]["published"] == "2025-06-02"


@pytest.mark.parametrize("name", ["공정위", "공정거래위원회"])
def test_an_authority_is_known_by_any_of_its_names(run, name):
    quote = ("--quote", "2026년 말까지 실태를 조사하겠다", "--said-on", "2025-03-04")
    added = run("pledges", "add", "--company", name, *quote, *BY)
    listed = run("pledges", "list", "--company", {"공정위": "공정거래위원회"}.get(name, "공정위"))
    told = json.loads(listed.stdout)
    assert (told["id"], told["company"]) == (added.stdout.strip(), "공정거래위원회")
    assert told["actor_type"] == "agency"


def test_the_name_of_an_authority_says_what_it_is(run):
    quote = ("--quote", "실태를 조사하겠다", "--said-on", "2025-03-04")
    run("pledges", "add", "--company", "정부", "--actor-type", "ministry", *quote, *BY)
    listed = run("pledges", "list", "--company", "정부", "--fields", "company", "--format", "csv")
    assert listed.stdout.splitlines()[1:] == ["정부"]


def test_amounts_of_which_one_may_hold_another_make_no_total(run):
    quote = ("--quote", "창작자 펀드에 1조 원을 투자하겠다", "--said-on", "2025-03-04", "--amount")
    run("pledges", "add", "--company", "네이버", *quote, "1000000000000", "--basis", "total", *BY)
    told = next(
        one for one in map(json.loads, run("pledges", "stats").stdout.splitlines()) if one["sum"] is not None
    )
    assert (told["company"], told["summed"], told["sum"]) == ("네이버", 2, 1_060_000_000_000)
    table = " ".join(run("pledges", "stats", "--format", "table").stdout.split())
    assert "2건의 단순 합 1,060,000,000,000원(겹칠 수 있음)" in table
    assert "총액이 아닙니다" in run("pledges", "stats").stderr
    for form in ("html", "markdown"):
        page = run("pledges", "list", "--format", form).stdout
        assert "2건의 단순 합 1,060,000,000,000원" in page
        assert "총액이 아님" in page
