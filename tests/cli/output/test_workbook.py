import io
import re
import tracemalloc
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cli.output import workbook, write_rows
from cli.output.cells import cell_text
from cli.output.destination import OutputError
from cli.output.listing import Listing
from cli.output.safe import safe

COLUMNS = ("no", "title", "proposed_on", "yes", "url")
ROW = {
    "no": "2118769",
    "title": "방송통신발전 기본법",
    "proposed_on": "2022-12-08",
    "yes": 245,
    "url": "https://likms.assembly.go.kr/bill?a=1&b=가",
}


@pytest.fixture
def sheet(tmp_path, wanted):
    def read(rows, columns=COLUMNS, kind="", **changes):
        path = tmp_path / "목록.xlsx"
        write_rows(rows, columns, wanted(path=path, **changes), kind=kind)
        return openpyxl.load_workbook(path).active

    return read


def test_numbers_of_bills_are_text_days_are_dates_and_addresses_are_links(sheet):
    no, title, day, yes, url = sheet([ROW])[2]
    assert (no.value, no.data_type) == ("2118769", "s")
    assert title.value == "방송통신발전 기본법"
    assert day.is_date
    assert day.value == datetime(2022, 12, 8)
    assert (yes.value, yes.data_type) == (245, "n")
    assert url.value == ROW["url"]
    assert url.hyperlink.target == ROW["url"]


def test_headings_are_bold_korean_and_stay_in_view(sheet):
    page = sheet([ROW], kind="bill")
    assert [cell.value for cell in page[1]] == ["의안번호", "제목", "제안일", "찬성", "주소"]
    assert all(cell.font.bold for cell in page[1])
    assert page.freeze_panes == "A2"
    assert page.title == "의안"


def test_without_headings_the_first_line_is_a_row(sheet):
    page = sheet([ROW], headers=False)
    assert page["A1"].value == "2118769"
    assert page.freeze_panes is None


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "@x",
        "2022-02-30",
        "1899-12-31",
        "2022-12",
        "007",
        "ftp://x",
        "https://a b",
        "http://" + "x" * 2_500,
    ],
)
def test_any_other_text_is_text_as_it_is(sheet, text):
    cell = sheet([{"title": text}], ("title",))["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_other_values(sheet):
    row = {"a": None, "b": True, "c": -1.5, "d": ["가", "나"], "e": {"가": 1}}
    values = [cell.value for cell in sheet([row], tuple(row))[2]]
    assert values == [None, True, -1.5, "가, 나", '{"가":1}']


ODD_TEXT = st.lists(st.characters() | st.sampled_from("\x00\x1b\r\ud83d\ufffe_x"), max_size=20).map("".join)


@given(st.lists(ODD_TEXT, min_size=20, max_size=20))
@example(["_x0041_", "\ufffe", *[""] * 18])
@settings(max_examples=20)
def test_any_text_reads_back_with_its_control_characters_spelled_out(texts):
    stream = io.BytesIO()
    workbook.write(Listing(iter([{"title": text} for text in texts]), ("title",), (), ""), stream)
    read = openpyxl.load_workbook(stream).active
    told = [_as_excel_reads(cell.value or "") for (cell,) in read.iter_rows(max_row=20)]
    assert told == [safe(cell_text(text)) for text in texts]


def _as_excel_reads(text):
    """Return a text of a sheet without escapes, which openpyxl leaves as they are written."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def test_a_text_too_long_is_cut_visibly(sheet):
    text = sheet([{"title": "가" * 40_000}], ("title",))["A2"].value
    assert len(text) == 32_767
    assert text.endswith("…")


def test_links_beyond_what_excel_takes_are_text(sheet, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_LINKS", 1)
    page = sheet([ROW, ROW])
    assert page["E2"].hyperlink is not None
    assert (page["E3"].value, page["E3"].hyperlink) == (ROW["url"], None)


def test_rows_beyond_what_a_sheet_holds_are_refused(sheet, monkeypatch, tmp_path):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    sheet([ROW] * 2)
    (tmp_path / "목록.xlsx").unlink()
    with pytest.raises(OutputError, match="too_many_rows"):
        sheet([ROW] * 3)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_gets_a_workbook(capsysbinary, wanted):
    write_rows([ROW], COLUMNS, wanted(format="xlsx"))
    page = openpyxl.load_workbook(io.BytesIO(capsysbinary.readouterr().out)).active
    assert page["A2"].value == "2118769"


def test_nothing_found_is_a_sheet_of_headings(sheet):
    assert sheet([]).max_row == 1


def test_excel_does_not_complain_of_numbers_kept_as_text(sheet, tmp_path):
    sheet([ROW])
    with zipfile.ZipFile(tmp_path / "목록.xlsx") as book:
        assert b'numberStoredAsText="1"' in book.read("xl/worksheets/sheet1.xml")


def test_memory_does_not_grow_with_the_rows(tmp_path, wanted):
    def peak(count):
        tracemalloc.start()
        write_rows(
            ({"title": f"제목 {i}"} for i in range(count)), ["title"], wanted(path=tmp_path / "a.xlsx")
        )
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)  # what loads with the first workbook
    assert peak(8_000) < peak(4_000) * 1.2
