import json
from datetime import timedelta

import pytest
from made_up_articles import BODY, make_article, make_lead
from sqlalchemy import select, text

from index.addresses import article_id
from index.records import Article, Lead, Redaction, Revision
from index.store import leads
from index.store.articles import articles_changed, redact, redacted_ids, save_articles
from index.store.dump import dump
from index.store.engine import table

ID = article_id(make_article()["address"])


@pytest.fixture
def save(fill_any):
    return lambda *records: fill_any._page("news", lambda *at: save_articles(at[0], records, at[1]))


@pytest.fixture
def take_out(fill_any):
    return lambda key, reason: fill_any._page("redact", lambda *at: redact(at[0], key, reason, at[1]))


@pytest.fixture
def held(any_store):
    def rows(model):
        with any_store.connect() as connection:
            return connection.execute(select(table(model))).mappings().all()

    return rows


def revised(held):
    return {(row["field"], row["old"], row["new"]) for row in held(Revision)}


def test_an_article_is_saved_once_whatever_its_address(save, held):
    assert save(make_article()).new == {ID}
    tracked = make_article(address="http://newstomato.com/readnews.aspx?inflow=N&no=1")
    assert save(tracked).unchanged == {ID}
    (row,) = held(Article)
    assert (row["id"], row["body"], row["no_text"]) == (ID, BODY, None)


def test_a_changed_title_is_a_revision_and_a_changed_step_is_none(save, held):
    save(make_article())
    changed = make_article(title="새 제목", steps=json.dumps({"title": "site", "body": "site"}))
    assert save(changed).changed == {ID}
    assert revised(held) == {("title", "플랫폼 대표 간담회 1", "새 제목")}
    assert json.loads(held(Article)[0]["steps"])["title"] == "site"


def test_why_a_page_gave_no_text_is_told_of_what_a_service_knew(save, held):
    save(make_lead(no_text="not read"))
    save(make_article(title="로그인", body=None, no_text="blocked"))
    assert held(Article)[0]["no_text"] == "blocked"


@pytest.mark.parametrize("known", [make_article, make_lead])
def test_a_wall_in_the_place_of_a_page_changes_no_title(save, held, known):
    save(known())
    save(make_article(title="로그인", body=None, no_text="blocked"))
    assert held(Article)[0]["title"] == known()["title"]
    assert "title" not in {field for field, _, _ in revised(held)}


def test_what_a_feed_says_never_changes_what_a_page_said(save, held):
    save(make_article(reporters=None))
    (before,) = held(Article)
    save(make_lead(source_id="x7"))
    (after,) = held(Article)
    assert {name for name in after if after[name] != before[name]} == {
        "source_id",
        "changed_at",
        "generation",
    }
    assert after["snapshot_id"] == before["snapshot_id"]


def test_a_service_gives_the_text_that_a_page_hides(save, held):
    save(make_article(body=None, no_text="paywall"))
    save(make_lead(body=BODY, no_text=None, steps=json.dumps({"title": "service", "body": "service"})))
    (row,) = held(Article)
    assert (row["body"], row["no_text"], row["source"]) == (BODY, None, "newstomato")
    assert json.loads(row["steps"]) == {"title": "og", "body": "service", "published_at": "json-ld"}


def test_what_a_page_says_comes_over_what_a_feed_said(save, held):
    save(make_lead())
    save(make_article(published_on=None))
    (row,) = held(Article)
    assert (row["title"], row["source"], row["no_text"]) == ("플랫폼 대표 간담회 1", "newstomato", None)
    assert row["published_on"] == make_lead()["published_on"]


def test_a_page_that_lost_its_text_takes_none_away(save, held):
    save(make_article())
    save(make_article(body=None, no_text="paywall", state="삭제됨"))
    (row,) = held(Article)
    assert (row["body"], row["no_text"], row["state"]) == (BODY, None, "삭제됨")


def test_a_reporter_is_a_name(save, held):
    save(make_article(reporters="김기자 kim@paper.kr, 이기자lee@paper.kr"))
    assert held(Article)[0]["reporters"] == "김기자, 이기자"


def test_changes_are_read_by_generation(save, any_store):
    save(make_article(1), make_article(2))
    with any_store.connect() as connection:
        (one, snapshot, tombstone), other = articles_changed(connection)
        assert (one["snapshot_id"], tombstone) == (snapshot["id"], None)
        assert list(articles_changed(connection, other[0]["generation"])) == []


def test_a_redacted_text_is_nowhere_and_never_comes_back(save, take_out, held, any_store):
    save(make_article(), make_article(2))
    save(make_article(title="새 제목", body=BODY + "고침"))
    assert take_out("n-0000000000", "없음") is None
    assert len(take_out(ID, "본인 요청")) == 1
    assert save(make_article(body="다시 온 글")).new == set()
    with any_store.connect() as connection:
        assert redacted_ids(connection, [ID]) == {ID}
    rows = [row for row in dump(any_store) if row.get("id") == ID or row.get("key") == ID]
    said = json.dumps(rows, ensure_ascii=False)
    for secret in ("장관", "고침", "간담회", "새 제목", "김기자", "no=1", "다시"):
        assert secret not in said
    assert [row["reason"] for row in held(Redaction)] == ["본인 요청"]
    assert [(row["id"], row["state"], row["title"]) for row in held(Lead)] == [(ID, "skipped", None)]
    assert len(held(Article)) == 2


def test_a_redacted_text_is_not_in_the_file(store, fill, tmp_path):
    fill._page("news", lambda *at: save_articles(at[0], [make_article(title="유일한낱말")], at[1]))
    fill._page("redact", lambda *at: redact(at[0], ID, "요청", at[1]))
    with store.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    assert "유일한낱말".encode() not in (tmp_path / "platwatch.db").read_bytes()


def test_an_export_of_the_store_holds_no_protected_text(save, any_store):
    free = make_article(2, kind="release", reuse="full", kogl_type="1", title="보도자료")
    save(make_article(subtitle="작은 제목", captions="사진 설명"), free)
    save(make_article(body=BODY + "덧붙인 말"))
    rows = list(dump(any_store))
    assert [row["body"] for row in rows if row.get("reuse") == "full"] == [BODY]
    said = json.dumps([row for row in rows if row.get("reuse") != "full"], ensure_ascii=False)
    assert max(map(len, (row["quotation"] for row in rows if row.get("quotation")))) <= 200
    for secret in ("덧붙인", "작은 제목", "사진 설명", "쿠팡은"):
        assert secret not in said


def test_the_page_of_a_removed_article_changes_no_title_and_one_that_is_back_is_not_removed(save, held):
    save(make_article())
    save(make_article(title="삭제된 기사입니다", body=None, no_text="too short", state="삭제됨"))
    (row,) = held(Article)
    assert (row["title"], row["state"]) == ("플랫폼 대표 간담회 1", "삭제됨")
    save(make_article())
    assert held(Article)[0]["state"] is None


@pytest.mark.parametrize("no_text", ["too short", None], ids=["a page says so", "no page"])
def test_a_corrected_article_that_is_removed_is_told_as_both(save, held, no_text):
    save(make_article(state="정정보도"))
    gone = {"address": make_article()["address"], "state": "삭제됨", "no_text": no_text}
    for _ in range(2):
        save(gone)
        (row,) = held(Article)
        assert (row["body"], row["no_text"], row["state"]) == (BODY, None, "정정보도, 삭제됨")
    assert revised(held) == {("state", "정정보도", "정정보도, 삭제됨")}
    save(make_article())
    assert held(Article)[0]["state"] == "정정보도"


NUMBER = "https://writer.tistory.com/12"
POST = {"address": "https://writer.tistory.com/entry/outage", "source": "tistory", "link": NUMBER}


@pytest.fixture
def met(any_store):
    """Meet the post by its number, and read it when it was an hour old."""
    read_at = make_article()["published_at"] + timedelta(hours=1)
    row = {"id": article_id(NUMBER), "address": NUMBER, "link": NUMBER, "source": "tistory"}
    row |= {"found_by": "address", "title": "비밀", "published_on": None, "first_seen_at": read_at}
    with any_store.begin() as connection:
        leads.add_leads(connection, [row])
        leads.settle(connection, row["id"], "read", None, read_at, 0)
    return read_at


def test_a_post_kept_under_another_address_is_read_again_where_it_was_met(met, save, held, any_store):
    save(make_article(**POST))
    with any_store.begin() as connection:
        assert leads.wake_young(connection, "tistory", (24, 72), met + timedelta(hours=2)) == 0
        assert leads.wake_young(connection, "tistory", (24, 72), met + timedelta(hours=30)) == 1
    assert [row["state"] for row in held(Lead)] == ["waiting"]


def test_a_redacted_post_is_not_named_where_it_was_met(met, save, take_out, held):
    save(make_article(**POST))
    take_out(article_id(POST["address"]), "요청")
    rows = held(Lead)
    assert {row["id"] for row in rows} == {article_id(NUMBER), article_id(POST["address"])}
    assert {(row["title"], row["state"]) for row in rows} == {(None, "skipped")}
    assert not any("tistory.com" in row["link"] for row in rows)
