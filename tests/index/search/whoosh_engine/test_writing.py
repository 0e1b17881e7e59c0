"""Generations: what is written, replaced, deleted and merged."""

import pytest

from index.search.language.tree import Is
from index.search.whoosh_engine import writing
from index.search.whoosh_engine.engine import open_engine


def test_what_was_written_is_there_and_a_document_replaces_that_of_its_number(engine, find, document):
    engine.write([document(1, "카카오 먹통"), document(2, "네이버 쇼핑")])
    engine.write([document(2, "쿠팡 배송")])
    assert engine.check() == {1, 2}
    assert find("네이버") == []
    assert find("쿠팡") == [2]


def test_deleted_documents_are_gone_and_unknown_numbers_are_no_matter(engine, find, document):
    engine.write([document(1, "카카오 먹통"), document(2, "카카오 택시")])
    engine.delete([1, 99])
    assert engine.check() == {2}
    assert find("카카오") == [2]


def test_a_generation_can_be_read_after_the_next_was_written(engine, document):
    engine.write([document(1, "카카오")])
    before = engine.generation
    engine.write([document(2, "네이버")])
    assert open_engine(engine.folder, before).check() == {1}
    assert open_engine(engine.folder).check() == {1, 2}


def test_what_a_killed_writer_left_does_not_count(engine, document):
    engine.write([document(1, "카카오")])
    counted = engine.generation
    engine.write([document(2, "네이버")])
    again = open_engine(engine.folder, counted)
    again.write([document(3, "쿠팡")])
    assert again.check() == {1, 3}
    assert open_engine(engine.folder).check() == {1, 3}


def test_a_failed_batch_leaves_what_was_and_lets_the_next_one_write(engine, document):
    engine.write([document(1, "카카오")])

    def batch():
        yield document(2, "네이버")
        raise OSError

    with pytest.raises(OSError):
        engine.write(batch())
    engine.write([document(3, "쿠팡")])
    assert engine.check() == {1, 3}


def test_segments_stay_few_and_lose_nothing_when_merged(engine, ask, document):
    for number in range(1, 40):
        engine.write([document(number, f"법안 {number}", "플랫폼 " * number)])
    assert len(engine.snapshot.segments) < 10
    assert engine.check() == set(range(1, 40))
    answer = ask("플랫폼", enough=50)
    assert len(answer.best) == 39
    assert len({hit.score for hit in answer.best}) > 20  # how often a word comes was kept, too


def test_large_segments_are_left_alone(engine, monkeypatch, document):
    monkeypatch.setattr(writing, "LARGE", 1)
    monkeypatch.setattr(writing, "SEGMENTS", 1)
    engine.write([document(1, "가나"), document(2, "가나")])
    engine.write([document(3, "가나"), document(4, "가나")])
    assert len(engine.snapshot.segments) == 2


def test_what_is_merged_leaves_out_what_was_deleted(engine, find, document, monkeypatch):
    monkeypatch.setattr(writing, "SEGMENTS", 1)
    engine.write([document(1, "카카오 먹통", "데이터센터 화재"), document(2, "네이버")])
    engine.write([document(2, "쿠팡"), document(3, "당근")])
    assert len(engine.snapshot.segments) == 1
    assert engine.check() == {1, 2, 3}
    assert find("데이터센터 화재") == [1]
    assert find("네이버") == []


def test_a_fact_finds_what_was_written_again_whichever_segment_comes_first(
    engine, find, facts, document, monkeypatch
):
    monkeypatch.setattr(writing, "SEGMENTS", 2)
    engine.write([document(1, "카카오"), document(2, "네이버")])
    engine.write([document(number, "쿠팡") for number in range(1, 5)])
    engine.write([document(9, "당근")])  # the large segment comes first now, and what was deleted after it
    assert find(Is("law", "방송법"), facts({"law": {1, 2}})) == [1, 2]
