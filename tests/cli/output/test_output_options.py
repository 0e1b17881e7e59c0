from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.output import Output, output_options, write_rows
from cli.words import set_language
from index.errors import Exit


@pytest.fixture
def run():
    seen = []

    @click.command()
    @output_options(default_limit=5)
    @click.option("--path")
    def listing(path: str | None, output: Output) -> None:
        """List."""
        seen.append(output)
        write_rows(({"no": str(i), "title": "제목"} for i in range(9)), ["no", "title"], output)

    def invoke(*arguments):
        result = CliRunner().invoke(listing, list(arguments))
        return result, seen[-1] if seen else None

    return invoke


def test_what_nobody_asked_for(run):
    result, output = run()
    assert output == Output(format=None, path=None, bom=False, fields=(), limit=5, headers=True)
    assert len(result.stdout.splitlines()) == 5


def test_everything_asked_for(run, tmp_path):
    path = str(tmp_path / "a.csv")
    result, output = run(
        "--format", "CSV", "-o", path, "--bom", "--fields", "제목, no", "-n", "0", "--no-headers"
    )
    assert result.exit_code == Exit.DONE
    assert output == Output("csv", Path(path), True, ("제목", "no"), 0, False)
    assert Path(path).read_text("utf-8-sig").splitlines() == [f"제목,{i}" for i in range(9)]


def test_a_dash_is_standard_output(run):
    result, output = run("-o", "-", "--format", "json", "-n", "1")
    assert output.path is None
    assert result.stdout == '[\n{"no": "0", "title": "제목"}\n]\n'


@pytest.mark.parametrize("arguments", [["-n", "-1"], ["--format", "doc"], ["--fields", "없는항목"]])
def test_wrong_use_exits_2(run, arguments):
    assert run(*arguments)[0].exit_code == Exit.USAGE


def test_help_follows_the_language(run):
    assert "한글 이름" in run("--help")[0].stdout
    set_language("en")
    assert "keys or headings" in run("--help")[0].stdout
