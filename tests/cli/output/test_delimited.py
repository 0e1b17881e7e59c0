import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.output import delimited
from cli.output.delimited import defuse
from cli.output.listing import Listing
from cli.output.safe import safe

ROWS = [{"no": "2118769", "title": '쉼표, 따옴표 "와"\n줄', "yes": -3}]


def test_csv_has_korean_headings_and_plain_newlines(printed):
    out = printed(ROWS, ("no", "title", "yes"), format="csv")
    assert out == '의안번호,제목,찬성\n2118769,"쉼표, 따옴표 ""와""\n줄",-3\n'


def test_tsv(printed):
    out = printed([{"no": "1", "title": "탭\t안"}], format="tsv")
    assert out == '의안번호\t제목\n1\t"탭\t안"\n'


@pytest.mark.parametrize(("form", "out"), [("csv", "의안번호,제목\n"), ("tsv", "의안번호\t제목\n")])
def test_nothing_found_is_a_header(printed, form, out):
    assert printed([], format=form) == out
    assert printed([], format=form, headers=False) == ""


def test_bom_only_where_it_is_wanted_and_known(printed):
    assert printed(ROWS, format="csv", bom=True).startswith("\ufeff의안번호")
    assert not printed(ROWS, format="csv").startswith("\ufeff")
    assert printed(ROWS, format="json", bom=True).startswith("[")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+82-2-788", "-", "- 제안이유", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", "-1+cmd|' /C calc'!A0"],
)
def test_what_a_spreadsheet_would_calculate_is_defused(text):
    assert defuse(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-3", "+7", "-1.5", "-1e-05", "2118769", "", "가=나", "「법」", "2022-12-08"]
)
def test_numbers_and_harmless_texts_stay(text):
    assert defuse(text) == text


def test_formula_in_a_list_and_after_a_carriage_return_is_defused(printed):
    rows = [{"no": ["=A1", "b"], "title": "\r=1"}]
    assert printed(rows, format="csv", headers=False) == '"\'=A1, b","\'\n=1"\n'


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_reads_back(rows):
    stream = io.StringIO(newline="")
    listing = Listing(iter([{"no": a, "title": b} for a, b in rows]), ("no", "title"), (), "")
    assert delimited.write_csv(listing, stream) == len(rows)
    stream.seek(0)
    plain = [[safe(defuse(cell.replace("\r\n", "\n").replace("\r", "\n"))) for cell in row] for row in rows]
    assert list(csv.reader(stream)) == plain


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_what_drives_a_terminal_or_turns_the_writing_is_spelled(printed, form):
    rows = [{"title": "\x1b[2J회사\u202egpj.exe\u2066"}]
    assert printed(rows, ("title",), format=form, headers=False) == "\\u001b[2J회사\\u202egpj.exe\\u2066\n"
