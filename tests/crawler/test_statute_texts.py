import json

import pytest
from made_up_laws import article, markdown
from sqlalchemy import select

from crawler.run import Place
from crawler.statutes import import_statutes
from index.korean.statutes.tree import unpacked
from index.records import Aside, Revision, StatuteText, StatuteVersion
from index.search import statutes
from index.search.reader import Reader
from index.store.engine import connect, sqlite_url, table

DAYS = ("2023-01-03", 19152, "2023-07-04")


@pytest.fixture
def place(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    return Place(home, sqlite_url(home / "platwatch.db"))


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "판"
    found.mkdir()
    return found


def held(place, model):
    engine = connect(place.store_url)
    with engine.connect() as connection:
        rows = list(connection.execute(select(table(model))).mappings())
    engine.dispose()
    return rows


def test_a_text_is_kept_as_its_tree_and_read_from_the_index(place, folder):
    (folder / "a.md").write_text(
        markdown(1, *DAYS, article("1", "가."), addenda="제1조(시행일) 오늘."), "utf-8"
    )
    assert import_statutes(folder, place).stated()["new"] == 1
    (kept,) = held(place, StatuteText)
    law = unpacked(json.loads(kept["content"]))
    assert law.body[0].children[0].text == "가."
    with Reader(place.index) as reader:
        assert statutes.text(reader.connection, "1") == law
        (version,) = statutes.versions(reader.connection, "009999")
    assert (version.name, version.has_text) == ("법률 제19152호", True)
    assert import_statutes(folder, place).stated()["unchanged"] == 1


def test_a_text_that_changed_is_a_change_and_reaches_the_index(place, folder):
    for text in ("가.", "나."):
        (folder / "a.md").write_text(markdown(1, *DAYS, article("1", text)), "utf-8")
        done = import_statutes(folder, place).stated()
    assert (done["new"], done["changed"]) == (0, 1)
    assert [one["field"] for one in held(place, Revision)] == ["content"]
    with Reader(place.index) as reader:
        assert statutes.text(reader.connection, "1").body[0].children[0].text == "나."


def test_what_is_odd_in_a_text_is_set_aside_and_the_text_kept(place, folder):
    (folder / "a.md").write_text(
        markdown(1, *DAYS, article("5", "가.") + "\n" + article("4", "나.")), "utf-8"
    )
    assert import_statutes(folder, place).stated()["aside"] == 1
    assert [one["reason"] for one in held(place, Aside)] == ["article out of order: 제4조"]
    assert len(held(place, StatuteText)) == 1


def test_a_version_without_a_text_has_none(place, folder):
    (folder / "a.md").write_text(markdown(1, *DAYS, "").partition("## 부칙")[0], "utf-8")
    import_statutes(folder, place)
    assert (len(held(place, StatuteVersion)), held(place, StatuteText)) == (1, [])
