"""Pledges make texts and themselves part of a topic, whether that was noted at the build or is asked for."""

import json

import pytest
import written_pledges

from index.search.columns import Filters, ids
from index.search.meanings import ready
from index.search.reader import Reader

TOPIC = Filters(topic="coexistence-pledges")


@pytest.fixture
def of_topic(own_pledges, monkeypatch):
    """Return what is of the topic, as it was noted; it is the same when it is asked for."""

    def read():
        with Reader(own_pledges / "index") as reader:
            return ids(reader.connection, TOPIC)

    def find():
        noted = read()
        with monkeypatch.context() as patched:
            patched.setattr(ready, "stamp", lambda: "other")
            assert read() == noted
        return noted

    return find


def test_what_pledges_make_of_a_topic_follows_texts_and_people(run, own_pledges, of_topic, tmp_path):
    def pledges():
        return {one for one in of_topic() if one.startswith("p-")}

    before = of_topic()
    named = written_pledges.article(
        9, written_pledges.date(2024, 11, 7), "네이버 상생 계획", f"{written_pledges.PROJECT} 밝혔다."
    )
    written_pledges.add(own_pledges, named)
    added = of_topic() - before
    # The new text is of the topic by its title, and an earlier one by the pledge that both tell of.
    assert len([one for one in added if not one.startswith("p-")]) >= 2
    (first, *_) = sorted(pledges())
    refused = tmp_path / "a.jsonl"
    refused.write_text(json.dumps({"id": first, "decision": "refuse"}), encoding="utf-8")
    assert run("pledges", "review", "--from", str(refused), "--by", "홍길동").exit_code == 0
    assert first not in pledges()
