"""``laws diff``, ``delegations``, ``refs`` and ``bills``; ``bills compare`` and ``similar``."""

from __future__ import annotations

import csv
import json
import re
from io import BytesIO, StringIO

import pytest
import written_summaries
from made_up_summaries import LAW, SUMMARIES
from openpyxl import load_workbook
from test_light_imports import loaded
from written_summaries import EARLIER, NUMBERS, UNTOLD

from index.errors import Exit

ACT = "방발법"
DIFFERENT = [
    ("articles", "changed", "제35조제2항"),
    ("articles", "added", "제35조제3항"),
    ("addenda", "added", "부칙 제19152호"),
]


@pytest.fixture(scope="session")
def law_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("법률")
    written_summaries.fill(home)
    return home


@pytest.fixture
def laws(platwatch, law_home):
    return lambda *arguments: platwatch("--home", str(law_home), *arguments)


def rows(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("names", [("18198", "19152"), ("제18198호", "latest"), ("2021-06-08", "2023-01")])
def test_a_difference_names_each_provision(laws, names):
    found = rows(laws("laws", "diff", ACT, *names))
    assert [(row["part"], row["change"], row["provision"]) for row in found] == DIFFERENT
    changed = found[0]
    assert changed["id"] == f"{LAW}/제35조/제2항"
    assert [changed["new"][start:end] for start, end in changed["new_marks"]] == ["계획과 점검은"]


def test_a_difference_is_shown_for_the_eye(laws):
    result = laws("laws", "diff", ACT, "18198", "19152", "--format", "table")
    assert "제35조제3항" in result.stdout
    assert "법률 제18198호(2021-06-08 공포) → 법률 제19152호(2023-01-03 공포)" in result.stderr
    page = laws("laws", "diff", ACT, "18198", "19152", "--format", "html").stdout
    assert "<mark>계획과 점검은</mark>" in page


def test_a_table_for_a_word_processor_has_both_texts(laws):
    page = laws("laws", "diff", ACT, "18198", "19152", "--format", "compare").stdout
    cells = re.findall(r"<td[^>]*>(.*?)</td>", page)
    assert ("① (생략)", "① (현행과 같음)") in set(zip(cells[::2], cells[1::2], strict=True))
    assert "<u>&lt;신설&gt;</u>" in cells
    assert "② 제1항에 따른 <u>계획은</u> 장관이 정하여 고시한다." in cells
    table = laws("laws", "diff", ACT, "18198", "19152", "--format", "markdown").stdout
    assert "| ① (생략) | ① (현행과 같음) |" in table.splitlines()


@pytest.mark.parametrize(
    ("names", "code", "said"),
    [
        (("19152", "2023-01-03"), 0, "같은 판입니다: 법률 제19152호"),
        (("2001", "latest"), 3, "2001-12-31까지 공포된"),
        (("99999", "latest"), 3, "공포번호 99999인 판이 없습니다"),
        (("99999", "latest"), 3, f"platwatch laws history '{LAW}' 명령으로 보세요"),
        (("어제", "latest"), 2, "어제"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(laws, names, code, said):
    result = laws("laws", "diff", ACT, *names)
    assert result.exit_code == code
    assert said in result.stderr
    assert result.stdout == ""


def test_delegations_have_their_articles_and_words(laws):
    found = rows(laws("laws", "delegations", ACT))
    assert [(row["provision"], row["left_to"]) for row in found] == [
        ("제35조제1항", "대통령령"),
        ("제35조제2항", "고시"),
    ]
    assert found[0]["quote"] == "장관은 대통령령으로 정하는 바에 따라 기본계획을 세운다."
    assert rows(laws("laws", "delegations", f"{ACT}/제1조")) == []


def test_references_name_what_is_not_there(laws):
    result = laws("laws", "refs", f"{ACT}/제35조")
    assert [(row["cited_law"], row["cites"], row["dead"]) for row in rows(result)] == [
        (None, "제35조제1항", None),
        (None, "제9조", "missing"),
        ("방송법", "제2조", None),
    ]
    assert "제35조제3항 → 제9조" in result.stderr


def test_bills_on_an_article_are_those_whose_words_name_it(laws):
    result = laws("laws", "bills", f"{ACT}/제35조")
    found = {row["no"]: row["quotes"] for row in rows(result)}
    expected = {number for number, (_, _, said) in zip(NUMBERS, SUMMARIES, strict=True) if "제35조" in said}
    assert found.keys() == expected | {EARLIER}
    assert found[NUMBERS[2]] == ["주요통신사업자의 범위를 넓힘(안 제35조제1항)."]
    assert "1건은 주요내용이 수집되지 않아" in result.stderr
    assert UNTOLD in {row["no"] for row in rows(laws("laws", "bills", ACT))}


def test_a_list_of_bills_that_was_cut_says_so(laws):
    of_law = laws("laws", "bills", ACT, "-n", "1")
    assert (len(rows(of_law)), "건 중 1건(-n 0: 전부)" in of_law.stderr) == (1, True)
    assert "-n 0" not in laws("laws", "bills", f"{ACT}/제48조", "-n", "1").stderr


def test_bills_are_compared_cell_by_cell(laws):
    found = {row["articles"][0]: row for row in rows(laws("bills", "compare", *NUMBERS[:6]))}
    for number, (_, _, expected) in zip(NUMBERS[:6], SUMMARIES, strict=False):
        for article, row in found.items():
            cell = next(one for one in row["cells"] if one["no"] == number)
            assert bool(cell["quotes"]) == (article in expected), (number, article)
            assert not cell["quotes"] or any(expected[article] in quote for quote in cell["quotes"])
            assert (cell["proposer"], cell["state"]) == ("홍길동의원 등 10인", "계류")
    assert found["제35조"]["subject"] == "기본계획의 수립"


def test_the_header_of_a_sheet_tells_proposer_day_and_state(laws, tmp_path):
    path = tmp_path / "비교.xlsx"
    assert laws("bills", "compare", *NUMBERS[:2], "-o", str(path)).exit_code == 0
    sheet = load_workbook(BytesIO(path.read_bytes())).active
    head, first, *_ = sheet.iter_rows(values_only=True)
    assert head[3] == f"{NUMBERS[0]} · {LAW} 일부개정법률안 · 홍길동의원 등 10인 · 2024-07-01 · 계류"
    assert first[1] == "제35조"
    assert not first[4]
    table = csv.reader(StringIO(laws("bills", "compare", *NUMBERS[:2], "--format", "csv").stdout))
    assert next(table)[3:] == list(head[3:])


def test_four_digits_that_are_no_year_are_a_number(laws):
    result = laws("laws", "diff", ACT, "9999", "19152")
    assert (result.exit_code, result.stdout) == (Exit.NOT_FOUND, "")
    assert "9999" in result.stderr
    assert laws("laws", "diff", ACT, "2021", "19152").exit_code == 0


def test_what_is_no_version_is_told_how_versions_are_named(laws):
    result = laws("laws", "diff", ACT, "작년", "최신")
    assert result.exit_code == 2
    assert all(form in result.stderr for form in ("공포번호(제19152호)", "날짜(2023-01-03)", "최신"))
    assert laws("laws", "diff", ACT, "제2023호", "최신").exit_code == Exit.NOT_FOUND


def test_a_bill_is_not_compared_with_itself(laws):
    for numbers in ([NUMBERS[0]], [NUMBERS[0], NUMBERS[0]]):
        assert laws("bills", "compare", *numbers).exit_code == 2
    result = laws("bills", "compare", NUMBERS[0], UNTOLD)
    assert result.exit_code == 0
    assert f"crawl details --bill {UNTOLD}" in result.stderr


def test_similar_bills_show_what_they_share_and_what_not(laws):
    found = rows(laws("bills", "similar", NUMBERS[2]))
    assert found[0]["no"] == EARLIER
    assert found[0]["score"] > 0.7
    assert "과징금을 신설함(안 제40조의4 신설)." in found[0]["shared"]
    assert found[0]["only_there"] == ["벌금을 올림(안 제47조)."]
    assert found[0]["only_here"] == []
    assert "위 의안만: 벌금을 올림" in laws("bills", "similar", NUMBERS[2], "--format", "table").stdout


def test_what_is_like_a_bill_without_a_text_is_an_empty_list(laws, tmp_path):
    before = tmp_path / "similar.json"
    before.write_text('[{"id": "of another bill"}]')
    result = laws("bills", "similar", UNTOLD, "-o", str(before))
    assert (result.exit_code, before.read_text()) == (0, "[]\n")
    assert f"crawl details --bill {UNTOLD}" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["laws", "diff", ACT, "18198", "19152"],
        ["laws", "diff", ACT, "18198", "19152", "--format", "compare"],
        ["laws", "delegations", ACT],
        ["laws", "refs", ACT],
        ["laws", "bills", f"{ACT}/제35조"],
        ["bills", "compare", *NUMBERS[:2]],
    ],
    ids=" ".join,
)
def test_reading_the_texts_of_laws_is_light(python, law_home, arguments):
    assert loaded(python, *arguments, PLATWATCH_HOME=str(law_home)) == "[]"
