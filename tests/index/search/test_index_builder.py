"""Builds of the index: what counts, what is repaired, and what never shows a traceback."""

import os
import shutil
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from built_index import ANY, builds, found, refused, restate

from index import disk
from index.search import build_writing, layout
from index.search.builder import bring_up_to_date, check, rebuild
from index.search.columns import Filters
from index.search.engine import Document
from index.search.language.parser import parse
from index.search.reader import Reader
from index.store import sweeps


def test_an_empty_store_gives_an_empty_index(store, index):
    assert bring_up_to_date(store, index).documents == 0
    assert found(index) == set()
    check(store, index)


def test_nothing_new_is_nothing_written(store, filled, index):
    assert bring_up_to_date(store, index) == bring_up_to_date(store, index)
    assert builds(index) == ["0001"]


def test_only_what_changed_is_written(store, filled, bill, index, monkeypatch):
    rebuild(store, index)
    filled.bills(bill("PRC_3", title="도시가스사업법안"), bill("PRC_99", title="도시철도법안"))
    written = []
    whole = build_writing.document
    monkeypatch.setattr(
        build_writing, "document", lambda card, *rest: written.append(card["id"]) or whole(card, *rest)
    )
    assert bring_up_to_date(store, index).documents == 21
    assert sorted(written) == ["PRC_3", "PRC_99"]
    assert found(index, "도시가스사업법안") == {"PRC_3"}
    assert len(found(index)) == 19
    check(store, index)


def test_equal_titles_rank_alike_whichever_build_wrote_them(store, filled, bill, index):
    title = "제7호 전기통신사업법안"
    rebuild(store, index)
    filled.bills(bill("PRC_A", title=title, proposed_on=date(2025, 1, 3)))
    bring_up_to_date(store, index)
    with Reader(index) as reader:
        first = list(reader.cards(reader.search(parse(title), ANY).numbers[:2]))
    assert [card["id"] for card in first] == ["PRC_A", "PRC_7"]


def test_an_open_reader_outlives_a_rebuild_and_an_update(store, filled, bill, index):
    rebuild(store, index)
    with Reader(index) as reader:
        filled.bills(bill("PRC_99", title="전기통신사업법안"))
        bring_up_to_date(store, index)
        assert len(reader.search(parse("전기통신사업법안"), ANY).numbers) == 20
    assert len(found(index)) == 21


@pytest.mark.parametrize("write", [bring_up_to_date, rebuild])
def test_a_reader_that_searches_after_further_builds_reads_the_last(store, filled, bill, index, write):
    rebuild(store, index)
    with Reader(index) as reader:
        reader.list(ANY)
        for number in (97, 98, 99):
            filled.bills(bill(f"PRC_{number}", title="전기통신사업법안"))
            write(store, index)
        assert len(reader.search(parse("전기통신사업법안"), ANY).numbers) == 23
        assert len(reader.list(ANY).numbers) == 23
        assert len(reader.list(Filters(law=("「전기통신사업법」",))).numbers) == 3


@pytest.mark.parametrize("moment", ["cards", "postings", "written", "synced", "counted", "current"])
@pytest.mark.parametrize("write", [bring_up_to_date, rebuild])
def test_a_build_that_is_killed_leaves_the_one_before(store, filled, bill, index, monkeypatch, moment, write):
    before = rebuild(store, index)
    filled.bills(bill("PRC_99", title="전기통신사업법안"))

    class Killed(BaseException):
        pass

    def kill(*_, **__):
        raise Killed

    place = {
        "cards": (build_writing.card_writing, "put"),
        "postings": (build_writing, "document"),
        "written": (build_writing, "files"),
        "synced": (build_writing.cards, "count"),
        "counted": (build_writing, "write_state"),
        "current": (disk, "sync_folder"),
    }[moment]
    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(*place, kill)
        write(store, index)
    assert (layout.read_current(index), len(found(index))) == (before, 20)
    check_files(index, before)
    write(store, index)
    assert len(found(index)) == 21
    check(store, index)
    bring_up_to_date(store, index)
    assert len(builds(index)) <= 2  # the one that counts and the one before


def check_files(index, current):
    """Fail unless what counts is whole, though the store is ahead of it."""
    postings = index / current.folder / layout.POSTINGS
    assert layout.fingerprints(postings / name for name in current.files) == current.files


def test_what_a_killed_writer_left_is_cleared_away(store, filled, bill, index):
    current = rebuild(store, index)
    postings = index / current.folder / layout.POSTINGS
    filled.bills(bill("PRC_98", title="전기통신사업법안"))
    engine = build_writing.open_engine(postings, current.postings)
    engine.write([Document(98, {"title_bigrams": ["전기"]})])  # and killed before its cards were written
    engine.close()
    (postings / "MAIN.tmp").mkdir(exist_ok=True)
    (postings / "MAIN.tmp" / "abc.run").write_bytes(b"half a ru")
    assert len(found(index)) == 20
    assert bring_up_to_date(store, index).folder == current.folder
    assert not (postings / "MAIN.tmp").exists()
    assert len(found(index)) == 21
    check(store, index)


def test_updates_leave_no_files_behind(store, filled, bill, index):
    rebuild(store, index)
    for number in range(30, 36):
        filled.bills(bill(f"PRC_{number}", title="전기통신사업법안"))
        before, current = layout.read_current(index), bring_up_to_date(store, index)
        lying = {path.name for path in (index / current.folder / layout.POSTINGS).iterdir()}
        assert lying == {*before.files, *current.files}  # who has just opened the one before still reads
    assert len(found(index)) == 26
    assert builds(index) == ["0001"]
    check(store, index)


def test_readers_and_a_writer_do_not_wait_for_each_other(store, filled, bill, index):
    rebuild(store, index)
    seen, done = [], threading.Event()

    def read():
        while not done.is_set():
            with Reader(index) as reader:
                numbers = reader.search(parse("전기통신사업법안"), ANY).every
                listed = reader.list(ANY).every
                seen.append((len(numbers), len(listed), reader.current.documents))

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for number in range(30, 40):
            filled.bills(bill(f"PRC_{number}", title="전기통신사업법안"))
            bring_up_to_date(store, index)
        done.set()
        for reader in readers:
            reader.result()
    assert {len(set(counts)) for counts in seen} == {1}  # cards and postings of one generation
    assert len({counts[0] for counts in seen}) > 2


def test_an_index_in_a_folder_that_cannot_be_written_is_read(store, filled, index, monkeypatch):
    current = rebuild(store, index)
    for beside in index.glob("*/cards.db-*"):
        beside.unlink()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert len(found(index)) == 20
    assert not list((index / current.folder).glob("cards.db-*"))


def test_why_an_index_is_made_anew_is_told(store, filled, index, caplog):
    bring_up_to_date(store, index)
    assert not caplog.records
    restate(index, replace(layout.read_current(index), analyser="0"))
    bring_up_to_date(store, index)
    assert ["made anew" in record.message for record in caplog.records] == [True]


def test_words_of_a_title_that_was_revised_are_learnt(store, filled, bill, index):
    rebuild(store, index)
    filled.bills(bill("PRC_1", title="새로운낱말 진흥법안"), bill("PRC_2", proposed_on=date(2025, 1, 2)))
    current = bring_up_to_date(store, index)
    with closing(sqlite3.connect(index / current.folder / "cards.db")) as held:
        learnt = held.execute("SELECT text, frequency FROM word WHERE text = '새로운낱말'").fetchall()
    assert learnt == [("새로운낱말", 1)]


def test_another_analyser_is_refused_for_words_and_rebuilt(store, filled, index):
    restate(index, replace(rebuild(store, index), analyser="0"))
    with Reader(index) as reader:
        assert reader.bill("PRC_1")
    assert refused(lambda: found(index)) == "error.index.format"
    bring_up_to_date(store, index)
    assert len(found(index)) == 20


def test_the_index_of_a_store_that_was_replaced_is_made_anew(
    store, filled, index, empty_sqlite, filling, bill
):
    rebuild(store, index)
    store.dispose()
    for rest in index.parent.glob("platwatch.db*"):
        rest.unlink()
    shutil.copy(empty_sqlite, index.parent / "platwatch.db")
    filling(store).bills(bill("PRC_A", title="전기통신사업법안"))  # generation 1, as before
    assert refused(lambda: check(store, index)) == "error.index.behind"
    bring_up_to_date(store, index)
    assert found(index) == {"PRC_A"}


def test_the_index_of_a_store_set_back_is_made_anew(store, filled, bill, index):
    store.dispose()
    path = index.parent / "platwatch.db"
    backup = path.read_bytes()
    filled.bills(bill("PRC_99", title="전기통신사업법안"))
    rebuild(store, index)
    store.dispose()
    path.write_bytes(backup)
    assert refused(lambda: check(store, index)) == "error.index.behind"
    bring_up_to_date(store, index)
    assert len(found(index)) == 20


def test_check_misses_nothing(store, filled, index):
    current = rebuild(store, index)
    database = index / current.folder / "cards.db"
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM card WHERE id = 'PRC_3'")
    connection.close()
    assert refused(lambda: check(store, index)) == "error.index.incomplete"


def test_a_folder_that_cannot_be_written_is_named(store, filled, index):
    index.write_text("a file where the folder should be")
    assert refused(lambda: bring_up_to_date(store, index)) == "error.index.unwritable"


def test_the_index_is_on_the_disk_before_it_counts(store, filled, index, monkeypatch):
    told = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: told.append(os.fstat(handle).st_ino) or sync(handle))
    current = rebuild(store, index)
    folder = index / current.folder
    everything = [folder, *folder.rglob("*"), index / "current.json", index]
    beside = ("cards.db-wal", "cards.db-shm")  # which need not be there at all
    everything = [path for path in everything if path.name not in beside]
    assert {path.stat().st_ino for path in everything} <= set(told)
    assert told[-1] == index.stat().st_ino


def test_how_far_lists_were_read_is_kept_though_no_record_changes(filled, index):
    current = rebuild(filled.engine, index)
    assert current.reaches == {}
    whole = sweeps.List("TVBPMBILL11", "bill", 22)
    cut = sweeps.List("TVBPMBILL11", "bill", 21, "limit=5")
    with filled.engine.begin() as connection:
        for which in (whole, cut):
            sweep_id = sweeps.begin(connection, filled.run_id, which, 20, filled.at)
            sweeps.finish(connection, sweep_id, "complete", filled.at, 20)
    again = bring_up_to_date(filled.engine, index)
    day = filled.at.date().isoformat()
    assert again.generation == current.generation
    assert layout.read_current(index).reaches == {
        "TVBPMBILL11/21": {"whole": None, "any": day},
        "TVBPMBILL11/22": {"whole": day, "any": day},
    }
