"""Bills that no source links: the index shows what was inferred at both ends, and drops it at both."""

from datetime import date

import pytest

from index.search import build_writing
from index.search.builder import bring_up_to_date, rebuild
from index.search.reader import Reader
from index.store.stated import save_stated

DAY = date(2025, 5, 1)
OLD = {"bill_no": "2200001", "proposed_on": date(2024, 9, 1), "decided_on": date(2024, 12, 1)}
TEXT = "현행법은 부가통신사업자의 재난 대비 의무를 정하지 아니하여 이용자의 피해가 반복된다는 지적이 있음."


@pytest.fixture
def index(tmp_path):
    return tmp_path / "색인"


@pytest.fixture
def kin(store, fill, bill):
    """A withdrawn bill and its successor, one that an amendment took in, and an older Assembly's."""
    fill.bills(
        bill("PRC_1", **OLD, result="철회"),
        bill("PRC_2", proposed_on=date(2025, 1, 2)),
        bill("PRC_3", lead_member_id="BB1", result="수정안반영폐기", decided_on=DAY),
        bill("PRC_4", lead_member_id="CC1", result="수정가결", decided_on=DAY),
        bill("PRC_5", lead_member_id="DD1", assembly=21, bill_no="2100005", result="임기만료폐기"),
        bill("PRC_6", lead_member_id="EE1", title="방송법 일부개정법률안"),
    )
    return fill


def say(fill, **texts):
    said = [{"id": f"{key}/S", "bill_id": key, "service": "S", "text": text} for key, text in texts.items()]

    def save(connection, stamp):
        return save_stated(connection, "summary", said, {one["id"]: stamp for one in said})

    fill._page("S", save)


def links(index, *keys):
    with Reader(index) as reader:
        return {
            key: [(one["relation"], one["from"], one["to"]) for one in reader.bill(key)["links"]]
            for key in keys
        }


AGAIN = ("proposed_again", "PRC_1", "PRC_2")
TAKEN = ("absorbed_into", "PRC_3", "PRC_4")
EARLIER = ("same_earlier", "PRC_5", "PRC_2")


def test_what_is_inferred_stands_on_both_cards(store, kin, index):
    say(kin, PRC_2=TEXT, PRC_5=TEXT)
    rebuild(store, index)
    assert links(index, "PRC_1", "PRC_2", "PRC_3", "PRC_4", "PRC_5", "PRC_6") == {
        "PRC_1": [AGAIN],
        "PRC_2": [AGAIN, EARLIER],
        "PRC_3": [TAKEN],
        "PRC_4": [TAKEN],
        "PRC_5": [EARLIER],
        "PRC_6": [],
    }
    with Reader(index) as reader:
        (link,) = reader.bill("PRC_5")["links"]
    assert (link["basis"], link["score"]) == ("inferred", 1.0)


def test_a_companion_is_the_bill_of_its_number_and_not_what_was_moved_on_it(store, kin, bill, index):
    again = {"bill_no": "2200077", "proposer_kind": "정부"}
    kin.bills(bill("GOV_7", **again), bill("PRC_7", bill_no="2200077"))
    say(kin, PRC_6=f"{TEXT}\n참고사항\n「다법」(의안번호 제77호)의 의결을 전제로 함.")
    rebuild(store, index)
    assert links(index, "PRC_6") == {"PRC_6": [("companion", "PRC_6", "PRC_7")]}


def test_an_amendment_that_nobody_names_is_unknown(store, fill, bill, index):
    fill.bills(bill("PRC_3", result="수정안반영폐기", decided_on=DAY), bill("PRC_4"))
    rebuild(store, index)
    with Reader(index) as reader:
        assert [reader.bill(key)["carrier_unknown"] for key in ("PRC_3", "PRC_4")] == [True, False]


def test_what_a_source_states_is_not_inferred_beside_it(store, kin, index):
    link = {"id": "PRC_3/A/PRC_6", "bill_id": "PRC_3", "service": "A", "into_id": "PRC_6"}

    def save(connection, stamp):
        return save_stated(connection, "absorption", [link], {link["id"]: stamp})

    rebuild(store, index)
    kin._page("A", save)
    bring_up_to_date(store, index)
    assert links(index, "PRC_3", "PRC_4", "PRC_6") == {
        "PRC_3": [("absorbed_into", "PRC_3", "PRC_6")],
        "PRC_4": [],
        "PRC_6": [("absorbed_into", "PRC_3", "PRC_6")],
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda fill, bill: fill.bills(bill("PRC_1", **OLD)),
        lambda fill, bill: fill.bills(
            bill("PRC_2", proposed_on=date(2025, 1, 2), title="방송법 일부개정법률안")
        ),
        lambda fill, bill: fill.bills(bill("PRC_4", lead_member_id="CC1", result="원안가결", decided_on=DAY)),
        lambda fill, bill: fill.bills(bill("PRC_9", proposed_on=date(2024, 12, 15))),
        lambda fill, bill: say(fill, PRC_2=TEXT, PRC_5=TEXT),
        lambda fill, bill: say(fill, PRC_6=f"{TEXT}\n참고사항\n「다법」(의안번호 제1호)의 의결을 전제로 함."),
    ],
    ids=["not withdrawn", "another law", "not amended", "once more", "texts", "companion"],
)
def test_a_change_reaches_both_ends(store, kin, bill, index, tmp_path, monkeypatch, change):
    rebuild(store, index)
    keys = [f"PRC_{n}" for n in range(1, 7)]
    before = links(index, *keys)
    change(kin, bill)
    written = []
    whole = build_writing.document
    monkeypatch.setattr(
        build_writing, "document", lambda one, *rest: written.append(one["id"]) or whole(one, *rest)
    )
    bring_up_to_date(store, index)
    assert len(written) < 6  # an update and no rebuild
    rebuild(store, tmp_path / "anew")
    assert links(index, *keys) == links(tmp_path / "anew", *keys) != before
