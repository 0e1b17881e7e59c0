"""What the tests of output share: a way to print rows and read what came out."""

from collections.abc import Callable, Iterator

import pytest

from cli.output import Output, write_rows
from cli.words import set_language


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    set_language("ko")
    yield
    set_language("ko")


@pytest.fixture
def wanted() -> Callable[..., Output]:
    def make(**changes):
        everything = {"format": None, "path": None, "bom": False, "fields": (), "limit": 0, "headers": True}
        return Output(**{**everything, **changes})

    return make


@pytest.fixture
def printed(capsysbinary: pytest.CaptureFixture[bytes], wanted) -> Callable[..., str]:
    def show(rows, columns=("no", "title"), **changes):
        write_rows(rows, columns, wanted(**changes))
        return capsysbinary.readouterr().out.decode("utf-8")

    return show
