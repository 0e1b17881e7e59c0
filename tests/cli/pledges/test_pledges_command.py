"""Pledges listed, shown, searched, laid on timelines and written out, from texts that made them."""

import csv
import io
import json
from datetime import date

import pytest
from icalendar import Calendar

from cli.commands.pledges import ACTORS, RELATIONS
from cli.pledges.facts import BASES, BINDINGS, STRENGTHS
from cli.words import WORDS
from index.errors import Exit
from index.tracking.pledges.pledge import Binding, Relation, Strength
from index.tracking.pledges.status import Clock, Evidence, Promisor
from index.tracking.pledges.verdict import Verdict

NEVER = ("공약", "성적표", "순위", "파기", "거짓", "위반", "먹튀")


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def of(pledges):
    """Return the pledge of a company, of which there is one."""

    def find(name):
        (found,) = rows(pledges("list", "--company", name))
        return found

    return find


def test_every_row_has_what_rows_have_and_its_own_words(pledges):
    found = rows(pledges("list"))
    assert len(found) == 3
    for one in found:
        assert {"id", "kind", "title", "date", "url"} <= one.keys()
        assert one["kind"] == "pledge"
        assert one["title"] in one["promise"]
        assert one["date"] == "2024-11-06"


def test_the_four_columns_never_mix(of):
    naver, kakao, coupang = of("네이버"), of("카카오"), of("쿠팡")
    assert [one["relation"] for one in naver["mentions"]] == [None, "restates"]
    assert naver["promisor"] == "restated"
    assert (naver["clock"], naver["due"]) == ("not_due", "2029-11-06")
    assert (kakao["promisor"], kakao["evidence"], kakao["clock"]) == ("done", "nothing_found", "none")
    assert (coupang["promisor"], coupang["clock"], coupang["due"]) == ("none", "overdue", "2024-11-30")
    assert coupang["looked_in"] == {"뉴스토마토": "2025-06-02"}  # of its newest text, not of the crawl
    assert coupang["looked_until"] == "2025-06-02"
    assert {one["verdict"]["verdict"] for one in (naver, kakao, coupang)} == {"not_reviewed"}


def test_amounts_have_their_basis(of):
    assert [(one["value"], one["basis"]) for one in of("네이버")["amounts"]] == [(60_000_000_000, "total")]
    assert [(one["value"], one["basis"]) for one in of("카카오")["amounts"]] == [(300_000, "per_person")]


@pytest.mark.parametrize(
    ("arguments", "companies"),
    [
        (["--company", "kakao"], {"카카오"}),
        (["--status", "경과"], {"쿠팡"}),
        (["--status", "promisor.done"], {"카카오"}),
        (["--due", "2024"], {"쿠팡"}),
        (["--beneficiary", "소상공인"], {"네이버"}),
        (["--amount-min", "1000000"], {"네이버"}),
        (["--since", "2025"], set()),
        (["--binding", "자발적 발표"], {"네이버", "카카오", "쿠팡"}),
        (["--binding", "order"], set()),
        (["--binding", "상생협약"], set()),
        (["--reviewed"], set()),
        (["--not-reviewed"], {"네이버", "카카오", "쿠팡"}),
    ],
)
def test_lists_are_narrowed(pledges, arguments, companies):
    assert {one["company"] for one in rows(pledges("list", *arguments))} == companies


def test_an_unknown_status_is_refused_with_those_there_are(pledges):
    result = pledges("list", "--status", "좋음")
    assert result.exit_code == Exit.USAGE
    assert "제3자 확인" in result.stderr


def test_a_sheet_has_the_columns_of_the_page_in_their_words(pledges):
    told = list(csv.DictReader(io.StringIO(pledges("list", "--format", "csv").stdout)))
    assert list(told[0])[1:13] == [
        *("기업", "약속(원문)", "발표일·자리", "구속력", "규모(기준)", "기한", "회사 발표", "확인된 근거"),
        *("기한 상태", "판정(판정자·일자·기준)", "회사 소명", "출처"),
    ]
    assert {one["판정(판정자·일자·기준)"] for one in told} == {"검토 전"}
    assert "600억 원(전체) · 100만 명" in {one["규모(기준)"] for one in told}


def test_one_pledge_is_shown_with_what_was_said_of_it_later(pledges, platwatch, pledged_home, of):
    kakao = of("카카오")
    text = pledges("show", kakao["id"]).stdout
    assert "이행했다고 밝힘" in text
    assert "조사했으나 확인된 자료 없음" in text
    assert "글에서 읽히는 판정(사람이 정하기 전): 판단 보류 (회사의 발표뿐)" in text
    assert platwatch("--home", str(pledged_home), "show", kakao["id"]).stdout == text
    assert json.loads(pledges("show", kakao["id"], "--format", "json").stdout)["acts"] == []


def test_a_pledge_that_is_not_there_is_not_found(pledges, platwatch, pledged_home):
    assert pledges("show", "p-000000000000").exit_code == Exit.NOT_FOUND
    assert platwatch("--home", str(pledged_home), "show", "p-000000000000").exit_code == Exit.NOT_FOUND


def test_pledges_are_searched_cited_and_on_timelines(platwatch, pledged_home, of):
    def run(*arguments):
        return platwatch("--home", str(pledged_home), *arguments)

    naver = of("네이버")
    assert naver["id"] in {one["id"] for one in rows(run("search", "종류:약속 새싹 교육"))}
    assert "네이버의 약속(2024. 11. 6. 밝힘)" in run("cite", naver["id"]).stdout
    told = rows(run("timeline", naver["id"]))
    assert [(one["date"], one["stage"], one["modality"]) for one in told] == [
        ("2024-11-06", "announced", "happened"),
        ("2024-11-20", "restates", "happened"),
        ("2029-11-06", "due", "planned"),
    ]
    assert [one["basis"] for one in told] == ["stated", "stated", "computed"]
    line = rows(run("timeline", "네이버"))
    assert [one["id"] for one in line if one["type"] == "pledge"] == [one["id"] for one in told]
    words = [report["quotation"] for one in line for report in one["reports"]]
    assert sum("새싹 교육" in one for one in words) == 3  # a sentence stands once, and for the deadline
    assert run("timeline", "--why", told[0]["id"]).exit_code == Exit.DONE


def test_deadlines_are_a_calendar_with_ids_that_stay(pledges, tmp_path, of):
    file = tmp_path / "기한.ics"
    for _ in range(2):
        assert pledges("list", "-o", str(file)).exit_code == Exit.DONE
    entries = {str(one["UID"]): one for one in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}
    assert set(entries) == {f"{of(name)['id']}@platwatch" for name in ("네이버", "쿠팡")}
    coupang = entries[f"{of('쿠팡')['id']}@platwatch"]
    assert (coupang.decoded("DTSTART"), coupang.decoded("DTEND")) == (date(2024, 11, 1), date(2024, 12, 1))
    assert str(coupang["SUMMARY"]).startswith("[2024년 11월 중]")
    assert int(coupang["SEQUENCE"]) == 0


def test_a_day_that_only_a_length_of_time_gives_is_computed_wherever_it_is_shown(pledges, of, tmp_path):
    naver, file = of("네이버"), tmp_path / "기한.ics"
    assert naver["term"]["basis"] == "computed"
    assert of("쿠팡")["term"]["basis"] == "stated"
    assert "기한            2024-11-06~2029-11-06 [계산값]" in pledges("show", naver["id"]).stdout
    assert "[계산값]" in pledges("due", "--within", "300w", "--format", "table").stdout
    assert "2024-11-06~2029-11-06 [계산값]" in pledges("list", "--format", "markdown").stdout.replace(
        "\\", ""
    )
    assert pledges("list", "--company", "네이버", "-o", str(file)).exit_code == Exit.DONE
    (entry,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert str(entry["SUMMARY"]).startswith("[계산값] 네이버: ")


def test_due_lists_what_comes_and_nothing_that_is_past(pledges):
    assert [one["company"] for one in rows(pledges("due", "--within", "300w"))] == ["네이버"]
    assert rows(pledges("due", "--within", "90d")) == []
    assert pledges("due", "--within", "bald").exit_code == Exit.USAGE


def test_counts_add_amounts_of_one_kind_only(pledges):
    told = {one["company"]: one for one in rows(pledges("stats"))}
    assert (told["네이버"]["sum"], told["카카오"]["sum"]) == (60_000_000_000, None)
    assert (told["쿠팡"]["past"], told["카카오"]["says_done"]) == (1, 1)
    compared = {one["what"]: one for one in rows(pledges("compare", "kakao", "쿠팡"))}
    assert (compared["이행했다고 밝힘"]["카카오"], compared["이행했다고 밝힘"]["쿠팡"]) == (1, 0)
    assert pledges("compare", "kakao", "카카오").exit_code == Exit.USAGE


@pytest.mark.parametrize("names", [(), ("카카오",), ("카카오", "쿠팡", "네이버")])
def test_two_names_are_asked_for_with_an_example(pledges, names):
    refused = pledges("compare", *names)
    assert refused.exit_code == Exit.USAGE
    assert "이름을 둘 주세요. 예: platwatch pledges compare 카카오 쿠팡" in refused.stderr
    assert "platwatch pledges compare --help" in refused.stderr


@pytest.mark.parametrize("form", ["table", "json", "tsv", "html", "markdown"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_format_is_written_without_words_that_judge(pledges, form, language):
    result = pledges("list", "--format", form, "--lang", language, "-n", "0")
    assert result.exit_code == Exit.DONE, result.stderr
    assert not any(word in result.stdout for word in NEVER)


def test_a_workbook_is_written(pledges, tmp_path):
    assert pledges("list", "-o", str(tmp_path / "약속.xlsx")).exit_code == Exit.DONE
    assert (tmp_path / "약속.xlsx").read_bytes().startswith(b"PK")


def test_the_catalogue_never_judges():
    told = [
        text
        for key, words in WORDS.items()
        if "pledge" in key or key.startswith("verdict.")
        for text in words
    ]
    assert not any(word in text for text in told for word in NEVER)


def test_options_and_words_are_those_of_the_types():
    assert set(STRENGTHS) == set(Strength)
    assert set(BINDINGS) == set(Binding)
    assert set(RELATIONS) == set(Relation)
    for family, kind in (
        ("promisor", Promisor),
        ("evidence", Evidence),
        ("clock", Clock),
        ("verdict", Verdict),
    ):
        assert {key for key in WORDS if key.startswith(f"{family}.")} == {f"{family}.{one}" for one in kind}
    for family, values in (("pledge.basis", BASES), ("pledge.actor", ACTORS), ("binding", BINDINGS)):
        assert {f"{family}.{one}" for one in values} <= WORDS.keys()


def test_labels_of_promise_eval_are_in_the_json(of):
    assert of("네이버")["promise_eval"] == {
        **{"promise": "Yes", "evidence": "Yes", "clarity": "Clear"},
        **{"timing": "between_2_and_5_years", "basis": "inferred"},
    }
    assert of("카카오")["promise_eval"]["timing"] == "already"


@pytest.mark.parametrize("word", ["경과", "past", "overdue", "clock.overdue"])
def test_a_status_is_named_in_either_language_or_by_its_key(pledges, word):
    assert pledges("list", "--status", word).stdout == pledges("list", "--status", "경과").stdout != ""


def test_a_binding_that_there_is_not_is_named(pledges):
    assert (
        pledges("list", "--binding", "자발적 발표").stdout == pledges("list", "--binding", "voluntary").stdout
    )
    refused = pledges("list", "--binding", "맹세")
    assert refused.exit_code == Exit.USAGE
    assert "협의체 합의/상생협약" in refused.stderr


def test_an_id_stays_in_one_piece_on_a_narrow_terminal(pledges, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    table = pledges("list", "--format", "table").stdout
    for one in rows(pledges("list")):
        assert one["id"] in table


def test_what_is_counted_stands_under_the_column_that_it_is_of(pledges):
    told = list(csv.DictReader(io.StringIO(pledges("compare", "카카오", "쿠팡", "--format", "csv").stdout)))
    assert told[0] == {"구분": "", "항목": "약속", "카카오": "1", "쿠팡": "1"}
    assert {one["구분"] for one in told[1:]} == {
        *("회사 발표", "확인된 근거", "기한 상태", "판정(판정자·일자·기준)"),
    }
    table = pledges("compare", "카카오", "쿠팡", "--format", "table").stdout
    assert "\n기한 상태" in table


def test_sums_stand_in_full_under_the_counts_of_a_narrow_terminal(pledges, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    table = pledges("stats", "--format", "table").stdout
    assert "약속 전체의 금액 60,000,000,000원" in table
    assert "금액의 단순 합(원, 겹칠 수 있음)" in pledges("stats", "--format", "csv").stdout


def test_in_english_words_stand_apart_from_what_is_in_brackets(pledges):
    assert "600억 원 (in total)" in pledges("list", "--format", "csv", "--lang", "en").stdout
    assert "600억 원(전체)" in pledges("list", "--format", "csv").stdout


def test_below_a_page_in_markdown_stands_only_what_was_followed_up(pledges):
    below = pledges("list", "--format", "markdown").stdout.partition("## 뒤에 나온 언급")[2]
    assert below.count("\n- ") == 2  # of 네이버 and 카카오; nothing was said of that of 쿠팡


@pytest.mark.parametrize(
    ("words", "companies"),
    [
        (["경과", "이행했다고 밝힘"], set()),
        (["기한 없음", "이행했다고 밝힘"], {"카카오"}),
        (["경과", "도래 전"], {"쿠팡", "네이버"}),
        (["none", "경과"], {"쿠팡"}),
        (["후속 발표 확인 안 됨"], {"쿠팡", "네이버"}),
    ],
)
def test_words_of_one_column_are_choices_and_columns_are_conditions(pledges, words, companies):
    chosen = [part for word in words for part in ("--status", word)]
    assert {one["company"] for one in rows(pledges("list", *chosen))} == companies


def test_what_binds_is_named_by_either_of_its_words(pledges):
    assert pledges("list", "--binding", "상생협약").exit_code == Exit.DONE
