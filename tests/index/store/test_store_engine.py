import pytest
from sqlalchemy.exc import OperationalError

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


def connect_and_write(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE made (up INTEGER)")
        connection.exec_driver_sql("INSERT INTO made VALUES (7)")


@pytest.mark.parametrize("writable", [True, False])
def test_a_reader_only_reads(tmp_path, monkeypatch, writable):
    url = sqlite_url(tmp_path / "a?b=c#d%20@.db")
    writer = connect(url)
    connect_and_write(writer)
    writer.dispose()
    monkeypatch.setattr("os.access", lambda *_: writable)
    reader = connect(url, read_only=True)
    with reader.connect() as connection:
        assert connection.exec_driver_sql("SELECT up FROM made").scalar() == 7
        if not writable:  # else WAL has its files beside the store while it is read
            assert len(list(tmp_path.iterdir())) == 1
    with pytest.raises(OperationalError, match="readonly"), reader.begin() as connection:
        connection.exec_driver_sql("INSERT INTO made VALUES (8)")
    reader.dispose()


def test_a_reader_sees_what_an_open_writer_has_committed(tmp_path, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    url = sqlite_url(tmp_path / "platwatch.db")
    writer, reader = connect(url), connect(url, read_only=True)
    connect_and_write(writer)
    with reader.connect() as connection:
        assert connection.exec_driver_sql("SELECT up FROM made").scalar() == 7
    for engine in (writer, reader):
        engine.dispose()


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
