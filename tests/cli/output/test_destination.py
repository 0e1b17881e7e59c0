import os
import subprocess
import sys
import threading
from pathlib import Path
from textwrap import indent

import pytest

from cli.output import destination, write_rows
from cli.output.destination import OutputError
from index.errors import Exit

WRITER = """
from cli.output import Output, write_rows
rows = ({"no": str(i), "title": "방송통신발전 기본법"} for i in range(50_000))
write_rows(rows, ["no", "title"], Output(%r, None, False, (), 0, True))
"""

ONE_BYTE = """
from cli.output import destination
with destination.binary(None) as stream:
    stream.write(b"a")
"""
# As users have it: what is still buffered when the reader goes away must not be heard of.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def failing():
    yield {"no": "1"}
    raise RuntimeError("half way")


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xlsx"])
def test_a_failure_half_way_leaves_the_old_file_alone(tmp_path, wanted, name):
    path = tmp_path / name
    path.write_text("old")
    with pytest.raises(RuntimeError, match="half way"):
        write_rows(failing(), ["no"], wanted(path=path))
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_new_file_replaces_the_old_and_keeps_its_mode(tmp_path, wanted):
    path = tmp_path / "목록.csv"
    path.write_text("old")
    path.chmod(0o600)
    write_rows([{"no": "1"}], ["no"], wanted(path=path))
    assert path.read_bytes() == "의안번호\n1\n".encode()
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600


def test_a_link_is_followed(tmp_path, wanted):
    (tmp_path / "real.csv").write_text("old")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real.csv")
    write_rows([{"no": "1"}], ["no"], wanted(path=link))
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_text("utf-8") == "의안번호\n1\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path, wanted):
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")), daemon=True)
    reader.start()
    write_rows([{"no": "1"}], ["no"], wanted(format="csv", path=pipe))
    reader.join(10)
    assert read == ["의안번호\n1\n"]
    assert pipe.is_fifo()


def test_a_folder_that_is_missing_is_said(tmp_path, wanted):
    with pytest.raises(OutputError) as raised:
        write_rows([{"no": "1"}], ["no"], wanted(path=tmp_path / "missing" / "a.csv"))
    assert raised.value.key == "error.output.not_written"
    assert raised.value.values["reason"]


@pytest.mark.skipif(os.name == "nt", reason="closes a POSIX pipe")
@pytest.mark.parametrize("form", ["ndjson", "json", "csv", "table"])
def test_a_reader_that_goes_away_ends_it_quietly(form):
    command = [sys.executable, "-c", WRITER % form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=BUFFERED) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == Exit.DONE


@pytest.mark.skipif(os.name == "nt", reason="closes a POSIX pipe")
@pytest.mark.parametrize("code", [ONE_BYTE, WRITER % "xlsx"], ids=["byte", "xlsx"])
def test_a_reader_gone_before_the_first_byte_ends_it_quietly(code):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-c", code.replace("50_000", "50")]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False, env=BUFFERED)
    os.close(write)
    assert (done.returncode, done.stderr) == (Exit.DONE, b"")


def test_an_output_that_was_closed_is_said(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="not_printed"), destination.binary(None):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by Linux")
def test_a_full_disk_is_said_once():
    code = f"try:{indent(ONE_BYTE, '    ')}except destination.OutputError as error: exit(error.key)"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, check=False, env=BUFFERED
        )
    assert (done.returncode, done.stderr) == (Exit.FAILED, b"error.output.not_printed\n")


def test_what_utf_8_cannot_carry_is_spelled_out(printed):
    assert printed([{"no": "\ud83d"}], ["no"], format="csv", headers=False) == "\\ud83d\n"


def test_standard_output_is_utf_8_whatever_the_surroundings():
    surroundings = {**os.environ, "PYTHONIOENCODING": "cp949"}
    code = (WRITER % "csv").replace("50_000", "1")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=surroundings)
    assert done.stdout == "의안번호,제목\n0,방송통신발전 기본법\n".encode()
