"""The index of bills that hang together: what one of them changes shows on the others."""

from contextlib import closing
from datetime import date

import pytest

from index.korean.topics import read_topics
from index.search import build_writing, card_writing, cards, columns, conditions
from index.search.builder import bring_up_to_date, check, rebuild
from index.search.columns import Filters
from index.search.layout import CARDS
from index.search.reader import Reader
from index.store.stated import save_stated

CHAIR = {"proposer_kind": "위원장", "lead_names": None, "lead_member_id": None}


@pytest.fixture
def index(tmp_path):
    return tmp_path / "색인"


@pytest.fixture
def taken_in(fill, bill):
    """A bill that a committee has taken into its 대안, and one that stands alone."""
    fill.bills(
        bill("PRC_1", committee_result="대안반영폐기", committee_decided_on=date(2025, 4, 1)),
        bill("PRC_2", title="전기통신사업법 일부개정법률안(대안)", **CHAIR),
        bill("PRC_3"),
    )
    link = {"id": "PRC_1/TVBPMBILL11/PRC_2", "bill_id": "PRC_1", "service": "TVBPMBILL11", "into_id": "PRC_2"}
    fill._page(
        "TVBPMBILL11",
        lambda connection, stamp: save_stated(connection, "absorption", [link], {link["id"]: stamp}),
    )
    return fill


def card(index, key):
    with Reader(index) as reader:
        return reader.bill(key)


def test_the_vote_on_an_alternative_reaches_the_bills_it_took_in(store, taken_in, vote, index, monkeypatch):
    rebuild(store, index)
    before = card(index, "PRC_1")
    assert (before["stage"], before["content"]) == ("committee_decided", "pending")
    taken_in.votes(vote("PRC_2", voted_on=date(2025, 5, 1)))
    written = []
    whole = build_writing.document
    monkeypatch.setattr(
        build_writing, "document", lambda one, *rest: written.append(one["id"]) or whole(one, *rest)
    )
    bring_up_to_date(store, index)
    assert sorted(written) == ["PRC_1", "PRC_2"]
    after = card(index, "PRC_1")
    assert [(step["step"], step["when"]) for step in after["steps"]][-2:] == [
        ("위원회 의결(대안반영)", "2025-04-01"),
        ("대안 본회의 의결", "2025-05-01"),
    ]
    assert "ncocpgfiaoituanbr" in {one["service"] for one in after["sources"]}
    check(store, index)


def test_an_update_and_a_rebuild_give_the_same_cards(store, taken_in, bill, vote, index, tmp_path):
    rebuild(store, index)
    taken_in.votes(vote("PRC_2"))
    taken_in.bills(bill("PRC_2", title="전기통신사업법 일부개정법률안(대안)", **CHAIR, result="원안가결"))
    bring_up_to_date(store, index)
    rebuild(store, tmp_path / "anew")
    keys = ("PRC_1", "PRC_2", "PRC_3")
    assert [card(index, key) for key in keys] == [card(tmp_path / "anew", key) for key in keys]
    assert card(index, "PRC_1")["content"] == "reflected"


def test_ids_and_roles_narrow_a_list(store, fill, bill, member_bill, index):
    fill.bills(bill("PRC_1"), bill("PRC_2", lead_names="박다라"))
    fill.member_bills(member_bill("PRC_1"))
    rebuild(store, index)
    with Reader(index) as reader:
        assert reader.ids(Filters(proposer="박다라")) == {"PRC_1", "PRC_2"}
        assert reader.ids(Filters(proposer="박다라 의원")) == {"PRC_1", "PRC_2"}
        assert reader.ids(Filters(proposer="박다라국회의원", role="대표발의")) == {"PRC_2"}
        assert reader.ids(Filters(proposer="박다라", role="대표발의")) == {"PRC_2"}
        assert reader.ids(Filters(proposer="박다라", role="공동발의")) == {"PRC_1"}
        assert set(reader.bills(["PRC_2", "PRC_404"])) == {"PRC_2"}


@pytest.mark.parametrize(
    ("day", "found"), [(date(2024, 7, 23), True), (date(2024, 7, 22), False), (None, False)]
)
def test_cards_and_topics_draw_the_same_line(store, fill, bill, index, day, found):
    topic = read_topics()["delivery-app-fees"]
    title = "배달플랫폼 거래 공정화에 관한 법률안"
    fill.bills(bill("PRC_1", proposed_on=day, title=title), bill("PRC_2", bill_no="2213519", title="가법안"))
    rebuild(store, index)
    with Reader(index) as reader:
        assert reader.ids(Filters(topic=topic.name)) == {"PRC_2", *(["PRC_1"] if found else [])}
    assert topic.has("2200001", "배달플랫폼 거래 공정화에 관한 법률", day) is found


@pytest.mark.parametrize(
    ("law", "found"), [("온라인 플랫폼 상생협력법", True), ("온라인 플랫폼 종사자 보호법", False)]
)
def test_cards_and_topics_read_the_words_of_an_act_alike(store, fill, bill, index, law, found):
    day = date(2026, 4, 1)
    fill.bills(bill("PRC_1", proposed_on=day, title=f"{law}안"))
    rebuild(store, index)
    with Reader(index) as reader:
        assert reader.ids(Filters(topic="online-platform-act")) == ({"PRC_1"} if found else set())
    assert read_topics()["online-platform-act"].has("2200001", law, day) is found


def test_a_law_comes_into_force_without_being_written_again(store, fill, bill, index, monkeypatch):
    fill.bills(bill("PRC_1"))
    rebuild(store, index)
    days = [{"key": "in_force", "when": "2026-05-01", "basis": "stated"}]
    law = {**card(index, "PRC_1"), "stage": "promulgated", "steps": days}
    with closing(card_writing.open_to_write(next(index.glob("0*")) / CARDS)) as written:
        card_writing.put(written, [law])
        for day, stage in ((date(2026, 4, 30), "promulgated"), (date(2026, 5, 1), "in_force")):
            monkeypatch.setattr(cards, "today", lambda day=day: day)
            monkeypatch.setattr(conditions, "today", lambda day=day: day)
            assert cards.by_ids(written, ["PRC_1"])[0]["stage"] == stage
            assert columns.ids(written, Filters(stage=(stage,))) == {"PRC_1"}
