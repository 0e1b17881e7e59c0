"""Deadlines of pledges stand on the agenda, and pledges are cited with the evidence of their text."""

import json
from datetime import date

import rispy
import written_pledges
from icalendar import Calendar


def test_a_deadline_stands_on_its_day(platwatch, pledged_home):
    asked = ("agenda", "--from", "2029-11-01", "--kind", "약속")
    (one,) = map(json.loads, platwatch("--home", str(pledged_home), *asked).stdout.splitlines())
    assert (one["date"], one["kind"], one["actor"]) == ("2029-11-06", "pledge", "네이버")
    assert one["note"] == "향후 5년간(2024-11-06~2029-11-06 [계산값])"


def test_a_pledge_is_cited_with_the_day_and_digest_of_what_told_it(platwatch, pledged_home):
    def run(*arguments):
        return platwatch("--home", str(pledged_home), *arguments).stdout

    told = map(json.loads, run("pledges", "list").splitlines())
    key = next(one["id"] for one in told if one["company"] == "네이버")
    assert "확인, 보관본 sha256:" in run("cite", key)
    (item,) = json.loads(run("cite", key, "--style", "csl-json"))
    assert (item["type"], item["title"]) == ("article-newspaper", "장관과 플랫폼 대표들이 만났다")
    assert item["author"] != [{"literal": "네이버"}]  # whose promise it is wrote no article
    assert "네이버의 약속(2024. 11. 6. 밝힘)" in item["note"]
    (entry,) = rispy.loads(run("cite", key, "--style", "ris"))
    assert (entry["type_of_reference"], entry["id"]) == ("NEWS", key)


def test_a_corrected_day_changes_no_citation_of_its_article(run, of):
    coupang = of("쿠팡")["id"]
    edit = ("pledges", "edit", coupang, "--said-on", "2024-10-30", "--by", "홍길동")
    assert run(*edit).exit_code == 0
    told = run("cite", coupang).stdout
    assert "2024. 11. 6., https://" in told
    assert "쿠팡의 약속(2024. 10. 30. 밝힘)" in told


def test_what_nobody_collected_is_cited_as_it_was_named(run):
    add = (
        "pledges",
        "add",
        "--company",
        "당근",
        "--quote",
        "당근은 동네 가게를 돕겠다고 밝혔다",
        "--by",
        "홍길동",
    )
    source = ("--url", "https://example.org/7", "--outlet", "가나일보", "--title", "당근의 계획")
    added = run(*add, "--said-on", "2025-03-04", *source)
    assert added.exit_code == 0, added.stderr
    assert run("cite", added.stdout.strip()).stdout.startswith(
        "가나일보, 「당근의 계획」, 2025. 3. 4., https://"
    )


def test_on_a_timeline_an_answer_stands_beside_what_it_answers(run, of):
    coupang = of("쿠팡")["id"]
    add = ("pledges", "evidence", coupang, "--name", "홍길동", "--add")
    against = ("https://a.example/1", "--relation", "contradicts", "--by", "authority", "--on", "2025-02-01")
    assert run(*add, *against, "--quote", "번개 정산은 아직 없다").exit_code == 0
    answer = ("https://b.example/1", "--relation", "rebuts", "--by", "company", "--on", "2025-02-02")
    assert run(*add, *answer, "--quote", "12월에 적용했다").exit_code == 0
    told = [json.loads(line)["title"] for line in run("timeline", "쿠팡").stdout.splitlines()]
    assert "쿠팡: 번개 정산은 아직 없다 [약속: 다르게 말함]" in told
    assert "쿠팡: 12월에 적용했다 [약속: 소명]" in told


def test_from_when_on_something_is_done_is_no_deadline(run, own_pledges):
    body = "쿠팡은 2026년 1월 15일부터 이용자에게 5만 원씩 지급하겠다고 밝혔다."
    written_pledges.add(own_pledges, written_pledges.article(6, date(2025, 12, 29), "쿠팡 보상", body))
    assert "5만 원" not in run("pledges", "list", "--company", "쿠팡", "--due", "2027").stdout
    calendar = run("pledges", "list", "--company", "쿠팡", "--format", "ics").stdout.replace("\r\n ", "")
    assert "SUMMARY:[2026-01-15 시작] 쿠팡: 쿠팡은 2026년 1월 15일부터" in calendar
    (line,) = [one for one in run("timeline", "쿠팡").stdout.splitlines() if "시작" in one]
    assert json.loads(line)["title"].endswith("[약속의 시작]")


def test_what_a_page_leaves_out_is_marked_in_lists_and_calendars_and_told_of_counts(run, own_pledges):
    body = "쿠팡은 2024년 12월 31일까지 판매자에게 5억 원을 지원하겠다고 밝혔다."
    written_pledges.add(own_pledges, written_pledges.article(6, date(2024, 12, 1), "[정정보도] 쿠팡", body))
    chosen = ("pledges", "list", "--status", "경과", "--since", "2024-12-01", "--format")
    assert "5억 원" not in run(*chosen, "html").stdout
    assert "점검표(html, md)는 사람이 볼 때까지 뺍니다" in run(*chosen, "html").stderr
    assert "[확인 필요]" in run(*chosen, "table").stdout
    assert "[확인 필요]" in run(*chosen, "csv").stdout
    (entry,) = Calendar.from_ical(run(*chosen, "ics").stdout).walk("VEVENT")
    assert str(entry["SUMMARY"]).endswith("[확인 필요]")
    told = run("agenda", "--from", "2024-12-31", "--within", "1d", "--kind", "약속").stdout
    assert json.loads(told)["title"].endswith("[확인 필요]")
    for counted in (("stats",), ("compare", "쿠팡", "카카오")):
        assert "확인이 필요한 1건도 셌습니다" in run("pledges", *counted).stderr
    assert "확인이 필요한" not in run("pledges", "compare", "네이버", "카카오").stderr


def test_a_page_says_when_its_sources_were_received(run):
    for form in ("html", "markdown"):
        assert "보관본 sha256:" in run("pledges", "list", "--format", form).stdout
