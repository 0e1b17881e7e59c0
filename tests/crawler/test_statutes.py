import json
from datetime import date

import pytest
from made_up_store import Filler, make_bill
from sqlalchemy import select
from test_statute_files import FRONT, ROW

from crawler.run import Place
from crawler.statutes import import_statutes
from index.errors import NotFoundError
from index.records import Aside, Revision, Run, Snapshot, StatuteVersion
from index.search.builder import rebuild
from index.search.reader import Reader
from index.store.engine import connect, sqlite_url, table
from index.store.migrate import migrate
from index.store.read import generation

VOTED = {"result": "원안가결", "decided_on": date(2026, 4, 23)}
LATER = {
    **ROW,
    "mst": 9,
    "law_id": "9",
    "title": "다른 법",
    "promulgated": "2026-08-01",
    "promulgation_no": "21999",
}


@pytest.fixture
def place(tmp_path):
    """A home with a bill that passed, one that is pending, and one on another law."""
    home = tmp_path / "home"
    home.mkdir()
    found = Place(home, sqlite_url(home / "platwatch.db"))
    engine = connect(found.store_url)
    migrate(engine, home / "backup")
    Filler(engine).bills(
        make_bill("PRC_1", title="견본통신사업법 일부개정법률안(대안)", **VOTED),
        make_bill("PRC_2", title="견본통신사업법 일부개정법률안"),
        make_bill("PRC_3", title="또 다른 법 일부개정법률안", result="원안가결", decided_on=date(2024, 1, 2)),
    )
    rebuild(engine, found.index)
    engine.dispose()
    return found


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "연혁"
    found.mkdir()
    return found


def write(folder, *rows):
    text = "\n".join(json.dumps(one, ensure_ascii=False) for one in rows)
    (folder / "history.jsonl").write_text(text, encoding="utf-8")


def held(place, model):
    engine = connect(place.store_url)
    with engine.connect() as connection:
        rows = list(connection.execute(select(table(model))).mappings())
    engine.dispose()
    return rows


def laws(place, bill_id="PRC_1"):
    with Reader(place.index) as reader:
        links = reader.bill(bill_id)["links"]
    return [
        (link["to"], link["basis"], link["certain"]) for link in links if link["relation"] == "promulgated_as"
    ]


def test_a_history_tells_what_a_bill_became_once_it_reaches_far_enough(place, folder):
    write(folder, ROW)
    assert import_statutes(folder, place).stated() == {
        "files": 1,
        "new": 1,
        "changed": 0,
        "unchanged": 0,
        "aside": 0,
    }
    assert laws(place) == [("법률 제21652호", "inferred", False)]
    write(folder, ROW, LATER)
    import_statutes(folder, place)
    assert laws(place) == [("법률 제21652호", "inferred", True)]
    assert laws(place, "PRC_2") == laws(place, "PRC_3") == []
    with Reader(place.index) as reader:
        card = reader.bill("PRC_1")
    steps = {one["key"]: one for one in card["steps"]}
    assert (steps["promulgated"]["when"], steps["in_force"]["when"]) == ("2026-05-19", "2026-11-20")
    assert [one["file"] for one in card["sources"] if one["service"] == "statutes"] == ["history.jsonl"]


def test_importing_again_changes_nothing_and_a_change_is_a_revision(place, folder):
    write(folder, ROW, LATER)
    import_statutes(folder, place)
    with Reader(place.index) as reader:
        before = reader.current
    again = import_statutes(folder, place).stated()
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)
    with Reader(place.index) as reader:
        assert reader.current == before
    write(folder, {**ROW, "effective": "2026-12-01"}, LATER)
    assert import_statutes(folder, place).stated()["changed"] == 1
    (one,) = held(place, Revision)
    assert (one["kind"], one["key"], one["field"], one["old"], one["new"]) == (
        *("statute_version", "286079", "effective_on"),
        *("2026-11-20", "2026-12-01"),
    )
    with Reader(place.index) as reader:
        assert {"2026-12-01"} == {
            one["when"] for one in reader.bill("PRC_1")["steps"] if one["key"] == "in_force"
        }


def test_two_kinds_of_files_say_one_version_together(place, folder):
    write(folder, ROW)
    (folder / "판.md").write_text(FRONT.replace("- 견본위원회\n", ""), encoding="utf-8")
    assert import_statutes(folder, place).stated()["aside"] == 0
    (one,) = held(place, StatuteVersion)
    assert (one["law_kind"], one["revision_kind"], one["title_key"]) == ("법률", "일부개정", "견본통신사업법")


def test_what_cannot_be_right_is_set_aside_until_it_is_mended(place, folder):
    (folder / "no.md").write_text("머리글 없음", encoding="utf-8")
    (folder / "empty.md").write_text("", encoding="utf-8")
    undated = {name: value for name, value in ROW.items() if name != "promulgated"}
    write(
        folder,
        ROW,
        {**ROW, "mst": 2},
        {**LATER, "promulgated": "2099-01-01"},
        undated,
        {**ROW, "title": "딴 법"},
    )
    import_statutes(folder, place)
    twins = "two versions of one day and number: "
    assert {(one["key"], one["reason"]) for one in held(place, Aside)} == {
        ("no.md", "no front matter"),
        ("empty.md", "empty or too large"),
        ("history.jsonl:4", "no promulgated"),
        ("9", "promulgated_on is in the future: 2099-01-01"),
        ("286079", "lists disagree on title"),
        ("286079", f"{twins}286079, 2"),
        ("2", f"{twins}2, 286079"),
    }
    assert laws(place) != [("법률 제21652호", "inferred", True)]  # a day that lies ahead settles nothing
    for name in ("no.md", "empty.md"):
        (folder / name).unlink()
    write(folder, ROW)
    import_statutes(folder, place)
    assert {one["reason"] for one in held(place, Aside)} == {f"{twins}286079, 2"}


def test_where_nothing_is_to_be_imported_nothing_is_written(place, folder):
    with pytest.raises(NotFoundError):
        import_statutes(folder, place)
    assert {one["source"] for one in held(place, Run)} == {"assembly"}


def test_an_import_that_fails_leaves_the_store_as_it_was(place, folder, monkeypatch):
    write(folder, ROW)
    monkeypatch.setattr("crawler.statutes.contradictions", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        import_statutes(folder, place)
    assert held(place, StatuteVersion) == []
    assert {one["service"] for one in held(place, Snapshot)} == {"TVBPMBILL11"}
    engine = connect(place.store_url)
    with engine.connect() as connection:
        assert generation(connection) == 1
    engine.dispose()
