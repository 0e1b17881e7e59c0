import json
import re

import pytest
from written_home import AMENDED, AMENDMENT, ESCAPE

from cli.commands.bills import command as bills
from index.errors import Exit


def numbers(result):
    return [json.loads(line)["no"] for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    "query", ["온라인 플랫폼 공정화", "온라인플랫폼공정화", "2200007", "PRC_B2200007", "제2200007호"]
)
def test_search_finds_words_numbers_and_ids(platwatch, query):
    result = platwatch("search", query)
    assert (result.exit_code, numbers(result)) == (Exit.DONE, ["2200007"])


def test_search_takes_words_apart_as_the_shell_gives_them(platwatch):
    assert numbers(platwatch("search", "방송통신발전", "기본법")) == ["2118769"]


def test_search_wants_words_or_a_filter(platwatch):
    result = platwatch("search")
    assert result.exit_code == Exit.USAGE
    assert "--committee" in result.stderr
    assert numbers(platwatch("search", "--law", "은행법")) == ["2218769"]


def test_search_by_date_puts_the_latest_first(platwatch):
    assert (
        numbers(platwatch("search", "일부개정법률안", "--assembly", "22", "--sort", "date"))[0] == "2200009"
    )


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--assembly", "22", "--result", "계류"], {"2200007", "2200008", "2200009"}),
        (["--result", "부결"], {"2218769"}),
        (["--committee", "과방위"], {"2118769"}),
        (["--since", "2025"], {"2200009"}),
        (["--until", "2024-07", "--assembly", "22"], {"2200007", "2218769"}),
        (["--proposer", "홍길동", "--stage", "소관위 회부"], {"2200007", "2200009"}),
        (["--proposer", "홍길동", "--stage", "Referred to committee"], {"2200007", "2200009"}),
        (["--proposer-kind", "위원장"], {"2118769"}),
        (["--law", "은행법"], {"2218769"}),
    ],
)
def test_bills_are_narrowed_by_filters(platwatch, arguments, found):
    assert set(numbers(platwatch("bills", *arguments, "-n", "0"))) == found


def test_rows_keep_their_keys(platwatch):
    row = json.loads(platwatch("bills", "--assembly", "21", "--proposer-kind", "위원장").stdout)
    assert {"id", "kind", "title", "date", "url"} <= row.keys()
    assert (row["kind"], row["date"], row["state"], row["stage"]) == ("bill", None, "원안가결", "본회의 의결")
    assert (row["voted_on"], row["yes"], row["abstain"]) == ("2022-12-08", 245, 1)


def test_rows_are_the_same_in_both_languages(platwatch):
    assert platwatch("bills", "-n", "0").stdout == platwatch("bills", "-n", "0", "--lang", "en").stdout


def test_a_pending_bill_says_so_in_a_table(platwatch):
    assert "계류" in platwatch("bills", "--result", "계류", "--format", "table").stdout


def test_a_cut_list_says_the_scope_and_zero_means_all(platwatch):
    cut, whole = platwatch("bills", "-n", "2"), platwatch("bills", "-n", "0")
    assert "전체 7건 중 2건" in cut.stderr
    assert (len(numbers(cut)), len(numbers(whole)), "전체" in whole.stderr) == (2, 7, False)


@pytest.mark.parametrize(("name", "lines"), [("all.csv", 8), ("all.ndjson", 7)])
def test_a_file_has_all_rows_unless_a_number_is_given(platwatch, tmp_path, monkeypatch, name, lines):
    (limit,) = (one for one in bills.params if one.name == "output_limit")
    monkeypatch.setattr(limit, "default", 2)
    path = tmp_path / name
    whole = platwatch("bills", "--fields", "no", "-o", str(path))
    assert (path.read_text("utf-8").count("\n"), "전체" in whole.stderr) == (lines, False)
    assert "전체 7건 중 2건" in platwatch("bills").stderr
    assert "전체 7건 중 1건" in platwatch("bills", "-n", "1", "-o", str(path)).stderr


def test_what_was_moved_on_a_bill_is_told_from_bills(platwatch):
    result = platwatch("search", "한국산업은행법")
    rows = {row["id"]: row for row in map(json.loads, result.stdout.splitlines())}
    assert rows[AMENDED]["role"] is rows[AMENDED]["attached_to"] is None
    assert (rows[AMENDMENT]["role"], rows[AMENDMENT]["attached_to"]) == ("floor_amendment", AMENDED)
    assert "[" not in rows[AMENDMENT]["title"]
    assert "이 가운데 본회의 수정안 1건" in result.stderr
    table = platwatch("search", "한국산업은행법", "--format", "table").stdout
    assert table.count("[본회의") == 1


def test_days_cannot_judge_bills_without_one(platwatch):
    assert "제안일이나 보도일을 모르는 기록 2건" in platwatch("bills", "--since", "2024-01-01").stderr


@pytest.mark.parametrize(
    ("form", "nothing"),
    [
        ("json", "[]\n"),
        ("ndjson", ""),
        ("table", ""),
        ("csv", "의안번호,제목"),
    ],
)
def test_an_empty_list_is_no_failure_and_says_what_was_collected(platwatch, form, nothing):
    result = platwatch("bills", "--since", "2026-01-01", "--assembly", "21", "--format", form)
    assert result.exit_code == Exit.DONE
    assert result.stdout.startswith(nothing) if form == "csv" else result.stdout == nothing
    assert "0건. 수집 범위: 21대 의안 2건(법률안 2건" in result.stderr


def test_a_sheet_is_wider_than_a_table(platwatch):
    table, sheet = (platwatch("bills", "-n", "1", "--format", form).stdout for form in ("table", "csv"))
    assert "찬성" not in table
    assert {"찬성", "법률", "주소"} <= set(sheet.splitlines()[0].split(","))


def test_an_unknown_committee_is_named_with_near_ones(platwatch):
    assert (
        "없는 소관위원회입니다: 정무의. 비슷한 것: 정무위원회"
        in platwatch("bills", "--committee", "정무의").stderr
    )
    assert "없는" not in platwatch("bills", "--committee", "정무위", "--since", "2026").stderr
    assert "없는 제안자입니다: 아무개" in platwatch("bills", "--proposer", "아무개").stderr


def test_fields_take_korean_names(platwatch):
    result = platwatch(
        "bills", "--assembly", "22", "-n", "1", "--fields", "번호,의안명,찬성", "--format", "csv"
    )
    assert result.stdout.splitlines() == ["의안번호,제목,찬성", "2200009,전자상거래법 일부개정법률안,"]


def test_what_others_wrote_cannot_drive_the_terminal(platwatch):
    for form in ("table", "json", "ndjson"):
        assert ESCAPE not in platwatch("bills", "--format", form, "-n", "0").stdout


def test_a_floor_amendment_is_found_by_its_own_id(platwatch):
    assert json.loads(platwatch("search", AMENDMENT).stdout)["id"] == AMENDMENT


def test_output_goes_to_a_file_whose_suffix_names_the_format(platwatch, tmp_path):
    platwatch("bills", "-n", "0", "--bom", "-o", str(tmp_path / "의안.csv"))
    assert (tmp_path / "의안.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    platwatch("bills", "-o", str(tmp_path / "의안.xlsx"))
    assert (tmp_path / "의안.xlsx").read_bytes().startswith(b"PK")


def test_what_shares_a_bills_number_is_counted_apart_and_the_same_everywhere(platwatch):
    nothing = platwatch("bills", "--since", "2026-01-01", "--assembly", "21").stderr
    told = ", 원래 의안과 번호가 같은 본회의 수정안 등 1건은 세지 않음"
    assert f"21대 의안 2건(법률안 2건{told}, " in nothing
    assert f"21대 법률안 2건{told}: " in platwatch("status").stderr
    assert json.loads(platwatch("bills", "counts", "--assembly", "21").stdout)["bills"] == 2


def test_a_sheet_tells_kinds_and_groups_in_words(news):
    sheet = news("search", "쿠팡 자율규제 은하수", "--format", "csv", "--fields", "kind,group").stdout
    assert set(sheet.split()[1:]) and not re.search("[a-z]", sheet.replace("kind", ""))


@pytest.mark.parametrize("arguments", [["search", "다크패턴"], ["bills", "--company", "카카오"]])
def test_nothing_found_says_how_few_bills_have_a_text_to_look_in(platwatch, arguments):
    assert "제안이유 및 주요내용을 모은" in platwatch(*arguments).stderr


def test_a_nickname_of_a_bill_that_was_not_collected_says_which_and_how_to_get_it(platwatch):
    said = platwatch("search", "타다 금지법").stderr
    assert "2024710" in said
    assert "crawl assembly --assembly 20" in said
    assert "2024710" not in platwatch("search", "은행법").stderr
    assert "아직 수집되지" not in platwatch("search", "카카오 먹통 방지법").stderr


@pytest.mark.parametrize("word", ["통과", "passed"])
def test_what_passed_is_found_by_the_word_of_the_press(platwatch, word):
    passed = platwatch("bills", "--result", "가결").stdout
    assert passed
    assert platwatch("bills", "--result", word).stdout == passed
