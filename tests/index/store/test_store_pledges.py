"""What people decide about pledges is added and never changed."""

from datetime import timedelta

from made_up_store import NOON

from index.addresses import article_id
from index.store.dump import dump
from index.store.pledges import acts, add_acts, take_words_out
from index.store.read import generation

ACCEPT = {"anchor": "n-1:ab", "kind": "accept", "content": {}, "reason": "확인", "done_by": "홍길동"}
JUDGE = {**ACCEPT, "kind": "judge", "content": {"verdict": "kept"}, "rubric": "1"}


def test_acts_are_kept_in_their_order_and_change_the_store(any_store):
    with any_store.begin() as connection:
        assert add_acts(connection, [ACCEPT, JUDGE], NOON) == 2
        first = generation(connection)
        add_acts(connection, [{**ACCEPT, "kind": "refuse"}], NOON + timedelta(days=1))
    with any_store.connect() as connection:
        told = acts(connection)
        assert [one["kind"] for one in told] == ["accept", "judge", "refuse"]
        assert [one["id"] for one in told] == sorted(one["id"] for one in told)
        assert (told[1]["content"], told[1]["rubric"]) == ({"verdict": "kept"}, "1")
        assert told[0]["done_at"].startswith("2026-03-02T12:00")
        assert [one["kind"] for one in acts(connection, first)] == ["refuse"]
    assert [one["kind"] for one in dump(any_store) if one["record"] == "pledge_act"] == [
        *("accept", "judge", "refuse")
    ]


def test_nothing_done_changes_nothing(store):
    with store.begin() as connection:
        assert add_acts(connection, [], NOON) == 0
        assert generation(connection) == 0


def test_the_words_of_a_page_go_and_the_act_stays(any_store):
    page, other = "https://www.example.org/news/1", "https://www.example.org/news/2"
    found = {**ACCEPT, "kind": "evidence"}
    said = {"quotation": "말", "relation": "contradicts", "by": "other", "published": "2025-01-01"}
    of_record = {**ACCEPT, "anchor": f"{article_id(page)}:ab", "kind": "edit", "content": {"programme": "말"}}
    with any_store.begin() as connection:
        given = [{**found, "content": {**said, "url": url}} for url in (page, other, "적어 둔 곳")]
        add_acts(connection, [*given, of_record, JUDGE], NOON)
        take_words_out(connection, {article_id(page)}, "요청", NOON)
    with any_store.connect() as connection:
        first, *kept, edit, judged, back = acts(connection)
    assert first["content"] == {**said, "quotation": "", "redacted": True}
    assert [one["content"]["quotation"] for one in kept] == ["말", "말"]
    assert (edit["content"], edit["reason"], judged["content"]) == ({}, None, {"verdict": "kept"})
    assert (back["kind"], back["content"], back["reason"]) == ("reverse", {"act": first["id"]}, "요청")
