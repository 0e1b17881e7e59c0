import subprocess
import sys
from pathlib import Path

import click
import pytest

from cli.output import destination, write_rows
from cli.output.write import choose_format


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.TSV", "tsv"),
        ("a.xlsx", "xlsx"),
        ("a.jsonl", "ndjson"),
        ("a.txt", "table"),
        ("a", "ndjson"),
    ],
)
def test_the_suffix_chooses_the_format(wanted, name, form):
    assert choose_format(wanted(path=Path(name))) == form
    assert choose_format(wanted(path=Path(name), format="json")) == "json"


def test_a_suffix_that_names_no_format_is_refused(wanted):
    with pytest.raises(click.UsageError, match=r"\.xlsx"):
        choose_format(wanted(path=Path("a.unknown")))
    assert choose_format(wanted(path=Path("a.unknown"), format="csv")) == "csv"


@pytest.mark.parametrize(("terminal", "form"), [(True, "table"), (False, "ndjson")])
def test_a_terminal_gets_a_table_and_a_pipe_lines(wanted, monkeypatch, terminal, form):
    monkeypatch.setattr(destination, "on_terminal", lambda: terminal)
    assert choose_format(wanted()) == form


def test_a_workbook_is_not_for_a_terminal(wanted, monkeypatch):
    monkeypatch.setattr(destination, "on_terminal", lambda: True)
    assert choose_format(wanted(path=Path("a.xlsx"))) == "xlsx"
    with pytest.raises(click.UsageError, match="-o"):
        choose_format(wanted(format="xlsx"))


def test_the_number_written_and_the_limit(wanted, capsysbinary):
    pulled = []
    rows = ({"no": str(pulled.append(i))} for i in range(100))
    assert write_rows(rows, ["no"], wanted(format="ndjson", limit=3)) == 3
    assert len(pulled) == 3
    assert len(capsysbinary.readouterr().out.splitlines()) == 3


def test_a_key_of_the_rows_can_be_chosen_without_being_a_column(printed):
    rows = [{"no": "1", "title": "가", "score": 2.5}]
    assert printed(rows, format="csv", fields=("점수", "제목")) == "점수,제목\n2.5,가\n"


def test_with_no_rows_any_known_field_will_do(printed):
    assert printed([], format="csv", fields=("점수",)) == "점수\n"
    with pytest.raises(click.UsageError):
        printed([], format="csv", fields=("없는항목",))


def test_an_unknown_field_leaves_the_old_file(tmp_path, wanted):
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(click.UsageError):
        write_rows([{"no": "1"}], ["no"], wanted(path=path, fields=("없는항목",)))
    assert path.read_text() == "old"


class Counted(dict):
    """A row that counts how many of its kind are alive."""

    alive = most = 0

    def __init__(self, **values):
        super().__init__(values)
        Counted.alive += 1
        Counted.most = max(Counted.most, Counted.alive)

    def __del__(self):
        Counted.alive -= 1


@pytest.mark.parametrize("form", ["json", "ndjson", "csv", "tsv", "xlsx"])
def test_rows_stream(tmp_path, wanted, form):
    Counted.most = Counted.alive
    path, total = tmp_path / "list", 5_000 if form == "xlsx" else 50_000

    def rows():
        for number in range(total):
            yield Counted(no=str(number), title="방송통신발전 기본법")
        (part,) = tmp_path.iterdir()
        assert form == "xlsx" or part.stat().st_size > 1_000_000

    assert write_rows(rows(), ["no", "title"], wanted(format=form, path=path)) == total
    assert Counted.most <= 5
    assert list(tmp_path.iterdir()) == [path]


def test_loading_output_loads_nothing_heavy():
    heavy = {"rich", "xlsxwriter", "scrapy", "sqlalchemy", "sqlmodel", "pydantic", "whoosh"}
    code = "import sys, cli.output; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "cli.output.write" in loaded.split()
    assert heavy.isdisjoint(loaded.split())
