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
