import pytest

from index.errors import ConfigurationError
from index.store.engine import connect, lists, sqlite_url


@pytest.mark.parametrize("name", ["platwatch.db", "국회 기록.db", "a?b=c#d%20@.db"])
def test_any_path_can_be_a_store(tmp_path, name):
    engine = connect(sqlite_url(tmp_path / name))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()
    assert (tmp_path / name).exists()


@pytest.mark.parametrize(
    "url",
    ["", "platwatch.db", "mysql://host/base", "sqlite://", "sqlite:///:memory:", "postgresql://host:port/x"],
)
def test_a_url_that_cannot_be_used(url):
    with pytest.raises(ConfigurationError):
        connect(url)


def test_lists_hold_everything_once():
    assert list(lists(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(lists([])) == []
