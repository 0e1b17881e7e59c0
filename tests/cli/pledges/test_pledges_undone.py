"""Acts in odd orders: what people take back, add again, join and judge, and what older stores hold."""

import json
from datetime import date

import pytest
import written_pledges

from index.errors import Exit

BY = ("--by", "홍길동")
SAID = "카카오는 동네 상점 100곳에 10억 원을 지원하겠다"
ADD = ("pledges", "add", "--company", "카카오", "--quote", SAID, "--said-on", "2024-10-02", *BY)
FOUND = ("--relation", "reports_done", "--by", "other", "--on", "2025-07-01", "--name", "홍길동")


def shown(run, key):
    return json.loads(run("pledges", "show", key, "--format", "json").stdout)


def numbers(run, key):
    return [str(one["id"]) for one in shown(run, key)["acts"]]


def back(run, key, number):
    return run("pledges", "review", "--take-back", key, number, *BY)


def test_the_act_that_brings_a_pledge_back_is_the_one_that_is_named(run):
    key = run(*ADD).stdout.strip()
    run("pledges", "edit", key, "--due", "2027-06-30", *BY)
    added, edited = numbers(run, key)
    assert back(run, key, added).exit_code == Exit.DONE
    assert back(run, key, edited).exit_code == Exit.DONE
    named = str(int(edited) + 1)
    assert f"--take-back {key} {named} " in run("pledges", "show", key).stderr
    assert f"--take-back {key} {named} " in run(*ADD).stderr  # no new one with what was done on the old
    assert back(run, key, named).exit_code == Exit.DONE
    assert shown(run, key)["due"] is None


def test_words_that_were_refused_are_not_added_again(run):
    key = run(*ADD).stdout.strip()
    file = written_pledges.decisions(run, {"id": key, "decision": "refuse", "reason": "잘못"})
    assert file.exit_code == Exit.DONE
    refused = numbers(run, key)[-1]
    assert f"--take-back {key} {refused}" in run(*ADD).stderr


def test_what_was_done_on_a_joined_pledge_is_told_when_its_first_wording_goes(run, of):
    naver = of("네이버")["id"]
    quote = "네이버는 소상공인 교육에 힘을 더 쏟겠다고 했다"
    first = run("pledges", "add", "--company", "네이버", "--quote", quote, "--said-on", "2024-10-01", *BY)
    key = first.stdout.strip()
    assert run("pledges", "edit", naver, "--join", key, *BY).exit_code == Exit.DONE
    judged = {"id": key, "verdict": "undecided", "reason": "자료가 엇갈림"}
    assert written_pledges.decisions(run, judged).exit_code == Exit.DONE
    added = next(str(one["id"]) for one in shown(run, key)["acts"] if one["kind"] == "add")
    assert back(run, key, added).exit_code == Exit.DONE
    assert "판단 보류" in run("pledges", "list").stderr


@pytest.mark.parametrize("url", ["http://[likms.assembly.go.kr/bill", "https://a b.c/x", "https://"])
def test_an_address_that_is_none_is_noted_nowhere(run, of, url):
    kakao = of("카카오")["id"]
    refused = run("pledges", "evidence", kakao, "--add", url, "--quote", "마쳤다", *FOUND)
    assert refused.exit_code == Exit.USAGE
    assert run(*ADD, "--url", url).exit_code == Exit.USAGE
    assert of("카카오")["acts"] == []


def test_an_address_noted_before_breaks_nothing(run, of, own_pledges):
    kakao = of("카카오")
    anchor = kakao["mentions"][0]["anchor"]
    said = {"quotation": "마쳤다", "relation": "reports_done", "by": "other", "published": "2025-07-01"}
    act = {"kind": "evidence", "anchor": anchor, "content": {**said, "url": "http://[a b/"}, "reason": None}
    written_pledges.act(own_pledges, {**act, "done_by": "김"})
    for form in ("html", "markdown", "csv", "json"):
        assert run("pledges", "list", "--format", form).exit_code == Exit.DONE
    assert run("cite", kakao["id"]).exit_code == Exit.DONE


@pytest.mark.parametrize("changes", [{"said_on": "2999-01-01"}, {"said_on": "2026-01-01"}])
def test_days_that_cannot_be_are_refused_from_a_file_too(run, of, changes):
    decision = {"id": of("쿠팡")["id"], "decision": "change", "changes": changes}
    assert written_pledges.decisions(run, decision).exit_code == Exit.USAGE


def test_a_verdict_names_what_it_was_judged_on(run, of):
    kakao = of("카카오")["id"]
    for number, words in enumerate(("상인회는 받았다고 했다", "시장은 다 받았다고 했다")):
        page = ("--quote", words, "--add", f"https://a{number}.example/1", "--outlet", f"매체{number}")
        assert run("pledges", "evidence", kakao, *page, *FOUND).exit_code == Exit.DONE
    own, *given = [one["anchor"] for one in of("카카오")["mentions"][1:]]
    verdict = {"id": kakao, "verdict": "kept", "reason": "확인"}
    assert written_pledges.decisions(run, {**verdict, "grounds": [own]}).exit_code == Exit.USAGE
    assert written_pledges.decisions(run, {**verdict, "grounds": given[1:]}).exit_code == Exit.DONE
    page = run("pledges", "list", "--company", "카카오", "--format", "csv").stdout
    assert "확인 · 근거: 매체1" in page


def test_a_verdict_whose_grounds_went_says_so(run, of):
    kakao = of("카카오")["id"]
    page = ("--quote", "상인회는 받았다고 했다", "--add", "https://a.example/1")
    run("pledges", "evidence", kakao, *page, *FOUND)
    written_pledges.decisions(run, {"id": kakao, "verdict": "kept", "reason": "확인"})
    back(run, kakao, numbers(run, kakao)[0])
    assert "마지막 판정(이행)은 근거가 모자라거나" in run("pledges", "show", kakao).stdout


def test_evidence_by_hand_is_taken_back_and_not_refused(run, of):
    kakao = of("카카오")["id"]
    run("pledges", "evidence", kakao, "--quote", "받았다", "--add", "https://a.example/1", *FOUND)
    (act,) = numbers(run, kakao)
    anchor = of("카카오")["mentions"][-1]["anchor"]
    refused = run("pledges", "edit", kakao, "--part", anchor, *BY)
    assert (refused.exit_code, f"--take-back {kakao} {act}" in refused.stderr) == (Exit.USAGE, True)


def test_a_page_that_was_collected_is_itself_by_any_of_its_addresses(run, of):
    kakao = of("카카오")["id"]
    for number, more in enumerate(("", "&utm_source=x")):
        page = f"https://www.newstomato.com/ReadNews.aspx?no=2{more}"
        said = ("--quote", f"받았다 {number}", "--add", page, "--relation", "reports_done", "--by", "other")
        assert run("pledges", "evidence", kakao, *said, "--name", "김").exit_code == Exit.DONE
    found = {one["id"] for one in of("카카오")["mentions"] if one["voice"] == "other"}
    assert len(found) == 1
    added = run(*ADD, "--url", "https://www.newstomato.com/ReadNews.aspx?no=2").stdout.strip()
    assert shown(run, added)["mentions"][0]["published"] == "2024-11-20"
    assert shown(run, added)["date"] == "2024-10-02"


def test_an_added_quote_keeps_what_was_read_of_it(run):
    quote = "카카오는 2026년 6월부터 12월까지 신청한 상인에게 1인당 30만 원을 지급하겠다"
    given = ("--company", "카카오", "--quote", quote, "--said-on", "2026-03-02", "--amount", "50만", *BY)
    told = shown(run, run("pledges", "add", *given).stdout.strip())
    assert [(one["value"], one["basis"]) for one in told["amounts"]] == [(500_000, "per_person")]


def test_who_corrected_a_pledge_stands_on_its_page(run, of):
    run("pledges", "edit", of("쿠팡")["id"], "--due", "2025-01-31", "--by", "고친이")
    for form in ("html", "markdown"):
        assert "고친 사람: 고친이" in run("pledges", "list", "--company", "쿠팡", "--format", form).stdout


def test_whoever_acts_has_a_name(run, of):
    edit = run("pledges", "edit", of("쿠팡")["id"], "--due", "2025-01-31", "--by", " ")
    assert (edit.exit_code, "--by에 이름" in edit.stderr) == (Exit.USAGE, True)
    assert run("pledges", "review", "--by", " ").exit_code == Exit.USAGE  # before anything is asked


def test_the_citation_of_what_nobody_collected_has_a_title_and_one_stop(run):
    key = run(*ADD).stdout.strip()
    assert "2024. 10. 2. 카카오의 약속" in run("cite", key).stdout
    assert SAID in run("cite", key, "--style", "bibtex").stdout


def test_a_redacted_page_is_no_source_of_a_citation(run, own_pledges):
    page = "https://www.newstomato.com/ReadNews.aspx?no=9"
    body = "당근은 동네 가게에 20억 원을 지원하겠다고 밝혔다."
    written_pledges.add(own_pledges, written_pledges.article(9, date(2025, 5, 1), "당근 지원", body))
    assert run("redact", page, "--reason", "본인 요청").exit_code == Exit.DONE
    key = run(*ADD, "--url", page, "--title", "다른 글").stdout.strip()
    assert "「다른 글」" in run("cite", key).stdout


def test_a_join_that_was_taken_back_leaves_nothing_lost(run, of):
    naver, key = of("네이버")["id"], run(*ADD[:3], "네이버", *ADD[4:]).stdout.strip()
    assert run("pledges", "edit", naver, "--join", key, *BY).exit_code == Exit.DONE
    join = next(str(one["id"]) for one in shown(run, key)["acts"] if one["content"].get("join"))
    assert back(run, key, join).exit_code == Exit.DONE
    added = next(str(one["id"]) for one in shown(run, key)["acts"] if one["kind"] == "add")
    assert back(run, key, added).exit_code == Exit.DONE
    assert "없습니다:" not in run("pledges", "list").stderr


def test_one_page_under_three_addresses_is_one_source(run, of):
    kakao = of("카카오")["id"]
    against = ("--relation", "contradicts", "--by", "other", "--on", "2025-07-01", "--name", "김")
    for host, words in (("www.paper.kr", "안 줬다"), ("paper.kr", "못 받았다"), ("m.paper.kr", "없었다")):
        page = ("--add", f"https://{host}/news/1?utm_source=x", "--quote", words)
        assert run("pledges", "evidence", kakao, *page, *against).exit_code == Exit.DONE
    verdict = {"id": kakao, "verdict": "not_kept", "reason": "x"}
    refused = written_pledges.decisions(run, verdict)
    assert (refused.exit_code, "지금 1곳" in refused.stderr) == (Exit.USAGE, True)


def test_nothing_is_said_after_the_text_that_tells_it(run, of):
    edit = ("pledges", "edit", of("쿠팡")["id"], "--said-on", "2024-11-10", *BY)
    assert "뒤입니다" in run(*edit).stderr
    page = "https://www.newstomato.com/ReadNews.aspx?no=1"
    late = ("pledges", "add", "--company", "당근", "--quote", "광고비를 주겠다", "--said-on", "2024-12-01")
    assert run(*late, "--url", page, *BY).exit_code == Exit.USAGE


@pytest.mark.parametrize(
    "changes",
    [
        {
            "term": {
                **{"text": "x", "span": [0, 0], "first": "2030-01-01", "last": "2029-01-01"},
                **{"precision": "range", "kind": "window"},
            }
        },
        {"sums": [{"text": "x", "span": [0, 0], "value": -5, "basis": "total"}]},
    ],
)
def test_what_ends_before_it_begins_or_is_less_than_nothing_is_refused(run, of, changes):
    decision = {"id": of("네이버")["id"], "decision": "change", "changes": changes}
    assert written_pledges.decisions(run, decision).exit_code == Exit.USAGE


def test_a_refusal_that_holds_no_more_is_none(run, of):
    kakao = of("카카오")
    for decision in ("refuse", "accept"):
        written_pledges.decisions(run, {"id": kakao["id"], "decision": decision, "reason": "다시 봄"})
    again = ("pledges", "add", "--company", "카카오", "--quote", kakao["promise"], "--said-on", "2024-11-06")
    assert "같은 말의 약속이 이미" in run(*again, *BY).stderr


def test_all_who_corrected_a_pledge_are_named(run, of):
    coupang = of("쿠팡")["id"]
    run("pledges", "edit", coupang, "--due", "2025-01-31", "--by", "갑")
    run("pledges", "edit", coupang, "--amount", "5천만", "--by", "을")
    for form in ("html", "csv"):
        page = run("pledges", "list", "--company", "쿠팡", "--format", form).stdout
        assert "고친 사람: 갑" in page
        assert "고친 사람: 을" in page


def test_who_promised_has_a_name(run):
    empty = ("pledges", "add", "--company", " ", "--quote", "주겠다", "--said-on", "2025-01-01", *BY)
    assert run(*empty).exit_code == Exit.USAGE
