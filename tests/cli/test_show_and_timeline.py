import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from written_home import AMENDED, AMENDMENT, ESCAPE, UNLISTED

from cli.output.bill_words import citation, short_tally
from index.errors import Exit
from index.search.layout import CARDS, open_current, write_state


@pytest.mark.parametrize(
    "named",
    [["2118769"], ["제2118769호"], ["의안번호", "2118769"], ["PRC_A2118769"], ["18769", "--assembly", "21"]],
)
def test_a_bill_is_shown_with_its_vote_and_its_sources(platwatch, named):
    result = platwatch("show", *named)
    assert result.exit_code == Exit.DONE
    assert (
        "「방송통신발전 기본법 일부개정법률안(대안)」(과학기술정보방송통신위원장 제안, 의안번호 제2118769호)"
        in result.stdout
    )
    assert (
        "재석 246 · 찬성 245 · 반대 0 · 기권 1 (재적 299, 불참 53: 결석·청가·출장 구분 없음)" in result.stdout
    )
    assert "https://example.org/TVBPMBILL11" in result.stdout
    assert "a.warc.gz@7" in result.stdout


def test_a_floor_amendment_is_nested_under_its_bill(platwatch):
    result = platwatch("show", "2117191")
    assert result.exit_code == Exit.DONE
    assert "본회의 수정안 1건: 가결 207/31/29" in result.stdout
    assert result.stdout.index("수정가결") < result.stdout.index("본회의 수정안")
    assert "https://example.org/ncocpgfiaoituanbr" in result.stdout


def test_a_floor_amendment_by_its_own_id_names_its_bill(platwatch):
    assert "2117191 한국산업은행법 일부개정법률안 (본회의 수정안)" in platwatch("show", AMENDMENT).stdout


def test_a_short_number_is_ambiguous_and_lists_its_candidates(platwatch):
    result = platwatch("show", "18769")
    assert result.exit_code == Exit.AMBIGUOUS
    assert "2118769" in result.stderr
    assert "2218769" in result.stderr
    assert "2100007  수집 범위 밖 번호" in platwatch("show", "7").stderr
    missed = platwatch("show", "123")
    assert missed.exit_code == Exit.NOT_FOUND
    assert "의안번호는 2118769처럼" in missed.stderr


def test_a_number_of_another_assembly_is_not_shown(platwatch):
    assert platwatch("show", "2118769", "--assembly", "22").exit_code == Exit.NOT_FOUND


def test_a_vote_whose_roll_call_was_never_asked_for_says_how_to_ask(platwatch):
    advice = "platwatch crawl details --bill 2118769 --only로 모을 수 있습니다"
    assert advice in platwatch("show", "2118769", "--votes").stdout
    assert advice in platwatch("bills", "votes", "2118769").stderr


def test_a_number_not_seen_is_never_called_missing(platwatch):
    result = platwatch("show", "9999999")
    assert result.exit_code == Exit.NOT_FOUND
    assert "수집 범위 밖 번호입니다(정부안·예산안 등일 수 있음)" in result.stderr
    assert "21대 의안 2건" in result.stderr


def test_a_number_of_an_assembly_that_was_not_collected_says_so(platwatch):
    result = platwatch("show", "2012299")
    assert result.exit_code == Exit.NOT_FOUND
    assert "20대 의안은 아직 수집되지 않았습니다" in result.stderr
    assert "crawl assembly --assembly 20" in result.stderr


def test_a_number_of_a_partly_collected_assembly_may_still_come(platwatch, own_home):
    current, cards = open_current(own_home / "index")
    cards.close()
    reaches = {**current.reaches, "TVBPMBILL11/22": {**current.reaches["TVBPMBILL11/22"], "whole": None}}
    with closing(sqlite3.connect(own_home / "index" / current.folder / CARDS)) as cards, cards:
        write_state(cards, replace(current, reaches=reaches))
    home = ["--home", str(own_home)]
    missed = platwatch(*home, "show", "2299999").stderr
    assert "아직 수집되지 않았을 수 있습니다(22대는 일부만 수집됨)" in missed
    assert "22대 의안 4건(법률안 3건, 2026-03-02까지 일부만 수집됨)" in missed
    assert "수집 범위 밖 번호" in platwatch(*home, "show", "2199999").stderr
    assert "2200769" not in platwatch(*home, "show", "8769", "--assembly", "21").stderr


@pytest.mark.parametrize("named", ["PRC_NOBODY00", "아무말"])
def test_what_names_no_bill_is_not_found(platwatch, named):
    assert platwatch("show", named).exit_code == Exit.NOT_FOUND


def test_missing_facts_are_said_to_be_missing(platwatch):
    shown = platwatch("show", "2200008").stdout
    assert "제안자          (출처에 없음)" in shown
    assert "접수 (날짜 미상)" in shown
    assert "(의안번호 제2200008호)" in shown
    assert ESCAPE not in platwatch("show", UNLISTED).stdout


def test_a_bill_no_longer_listed_says_so(platwatch):
    assert "출처 목록에서 더는 보이지 않음(기록은 보관)" in platwatch("show", UNLISTED).stdout


def test_a_vote_without_counts_has_none(platwatch):
    shown = platwatch("show", "2218769").stdout
    assert "표결 수 미상" in shown
    assert "?" not in shown


def test_json_has_all_of_a_card_and_nothing_that_drives_a_terminal(platwatch):
    printed = platwatch("show", UNLISTED, "--format", "json").stdout
    assert json.loads(printed)["proposer"].startswith(ESCAPE)
    assert ESCAPE not in printed


def test_english_is_complete(platwatch):
    shown = platwatch("show", "2117191", "--lang", "en").stdout
    assert "Floor amendment, 1: 가결 207/31/29" in shown
    assert "Lead proposers  홍길동" in shown
    assert "received (발의) 2024-07-01 → referred to committee (소관위 회부) (undated) [computed]" in shown


def test_a_timeline_lists_what_was_moved_and_undated_steps_in_their_place(platwatch):
    rows = [json.loads(line) for line in platwatch("timeline", "2117191").stdout.splitlines()]
    assert [row["stage"] for row in rows] == [
        "floor_amendment",
        "proposed",
        "committee_referred",
        "plenary_decided",
    ]
    assert [row["date"] for row in rows] == ["2022-12-08", "2024-07-01", None, None]
    assert [row["when"] for row in rows] == [row["date"] for row in rows]
    assert "날짜 미상" in platwatch("timeline", "2117191", "--format", "table").stdout
    assert rows[0]["title"].endswith("수정가결")
    assert "207/31/29" in rows[0]["reports"][0]["label"]
    assert {row["id"].partition("/")[0] for row in rows} == {AMENDED, AMENDMENT}
    assert all({"id", "kind", "title", "date", "url"} <= row.keys() for row in rows)


def test_an_english_timeline_keeps_the_portals_words(platwatch):
    assert "received (발의)" in platwatch("timeline", "2200007", "--lang", "en", "--format", "csv").stdout


@pytest.mark.parametrize(
    ("vote", "result", "short"),
    [
        ({"yes": 207, "no_votes": 31, "abstain": 29}, "수정가결", "가결 207/31/29"),
        ({"yes": 1, "no_votes": None, "abstain": 0}, None, "1/?/0"),
        ({"yes": None, "no_votes": None, "abstain": None}, "부결", "부결"),
        (None, "대안반영폐기", "대안반영폐기"),
        (None, None, ""),
    ],
)
def test_short_tallies(vote, result, short):
    assert short_tally(vote, result) == short


def test_a_citation_names_no_verb_for_an_unknown_kind_of_proposer():
    card = {
        "title": "안",
        "no": "2200001",
        "proposer": "홍길동",
        "proposer_kind": None,
        "steps": [{"step": "접수"}],
    }
    assert citation(card) == "「안」(홍길동, 의안번호 제2200001호)"
    referred = {**card, "proposer": "정부", "proposer_kind": "정부", "steps": [{"step": "소관위 회부"}]}
    assert citation(referred) == "「안」(정부 제출, 의안번호 제2200001호)"


def test_a_bill_is_shown_as_it_stood(platwatch):
    before = json.loads(platwatch("show", "2117191", "--as-of", "2024-07-01", "--format", "json").stdout)
    assert (before["as_of"], before["pending"], before["vote"]) == (
        "2024-07-01",
        False,
        None,
    )  # its term was over
    shown = platwatch("show", "2200007", "--as-of", "2024-07").stdout
    assert shown.startswith("2024-07-31 기준")
    assert "처리 결과       계류" in shown


def test_a_day_before_a_bill_was_there_is_not_found(platwatch):
    result = platwatch("show", "2200007", "--as-of", "2024-06-30")
    assert result.exit_code == Exit.NOT_FOUND
    assert "2024-07-01" in result.stderr


@pytest.mark.parametrize("other", [["--known", "2026"], ["--votes"], ["--history"]])
def test_what_was_so_and_what_was_known_are_two_questions(platwatch, other):
    assert platwatch("show", "2200007", "--as-of", "2024-07-01", *other).exit_code == Exit.USAGE
