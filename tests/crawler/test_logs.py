import logging
from pathlib import Path

import pytest

from crawler.logs import QuietFile, logging_to


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_silences_the_log(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("crawler.logs.QuietFile", lambda *_, **__: QuietFile("/dev/full", encoding="utf-8"))
    with logging_to(tmp_path, ()):
        logging.getLogger("a").warning("nowhere to go")
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_made_costs_the_log_alone(tmp_path, capsys):
    (tmp_path / "logs").write_text("a file stands here")
    with logging_to(tmp_path / "logs", ()):
        logging.getLogger("a").warning("nowhere to go")
    assert capsys.readouterr().err == ""
    assert [path.name for path in tmp_path.iterdir()] == ["logs"]
