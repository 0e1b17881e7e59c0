from datetime import date

from index.store.doubts import of_record
from index.store.read import number_groups
from index.tracking.cards import Detail, cards_of
from index.tracking.history import Told
from index.tracking.lineage import Link

MEETING = {
    "service": "BILLJUDGECONF",
    "kind": "committee",
    "name": "제1차 전체회의",
    "held_on": date(2025, 2, 3),
    "result": "상정/의결(원안가결)",
}
DOCUMENT = {"kind": "pdf", "name": None, "dated_on": None, "link": "https://example.org/1.pdf"}


def group_of(store):
    with store.connect() as connection:
        ((*group,),) = number_groups(connection)
    return group


def test_a_card_tells_what_is_known_beyond_the_lists(store, fill, bill):
    fill.bills(bill("PRC_1"))
    text = "현행법은 신고를 정함. 이에 신고를 앞당기려는 것임(안 제2조)."
    link = Link("PRC_1", "PRC_9", "absorbed_into", evidence=("TVBPMBILL11",))
    detail = Detail(Told(meetings=[MEETING]), [{"text": text}], [DOCUMENT], links=[link])
    (card,) = cards_of(group_of(store), {"PRC_1": detail})
    assert [(step["key"], step["when"], step["meeting"]) for step in card["steps"]] == [
        ("proposed", "2025-01-02", None),
        ("committee_referred", None, None),
        ("committee_presented", "2025-02-03", "제1차 전체회의"),
        ("committee_decided", "2025-02-03", "제1차 전체회의"),
    ]
    assert card["stage"] == "committee_decided"
    assert card["summary"]["line"] == "신고를 앞당기려는 것임(안 제2조)."
    assert card["summary"]["does"][0]["articles"] == ["안 제2조"]
    assert card["documents"] == [
        {"kind": "pdf", "name": None, "date": None, "url": "https://example.org/1.pdf"}
    ]
    ((shown),) = card["links"]
    assert (shown["from"], shown["to"], shown["basis"]) == ("PRC_1", "PRC_9", "stated")


def test_only_addresses_of_the_web_are_links(store, fill, bill):
    fill.bills(bill("PRC_1", link="javascript:alert(1)"))
    documents = [{**DOCUMENT, "link": link} for link in ("javascript:alert(1)", "https://example.org/1.pdf")]
    (card,) = cards_of(group_of(store), {"PRC_1": Detail(documents=documents)})
    assert card["url"] is None
    assert [one["url"] for one in card["documents"]] == [None, "https://example.org/1.pdf"]
    assert list(of_record({"link": "javascript:alert(1)"})) == ["link is no web address: javascript:alert(1)"]
    assert list(of_record({"link": "http://likms.assembly.go.kr"})) == []


def test_the_source_that_states_the_bill_comes_first(store, fill, bill, vote):
    fill.votes(vote("PRC_1"))
    fill.bills(bill("PRC_1"))
    (group,) = [group_of(store)]
    own = group[0].bill["snapshot_id"]
    group[0].snapshots = dict(sorted(group[0].snapshots.items(), key=lambda one: one[0] == own))
    (card,) = cards_of(group)
    assert card["sources"][0]["service"] == group[0].snapshots[own]["service"]
    assert len(card["sources"]) == 2


def test_a_bill_has_the_end_that_its_vote_states_before_the_list_does(store, fill, bill, vote):
    fill.bills(bill("PRC_1"))
    fill.votes(vote("PRC_1", voted_on=date(2025, 5, 1), result="원안가결"))
    (card,) = cards_of(group_of(store))
    assert (card["pending"], card["result"], card["decided_on"]) == (False, "원안가결", "2025-05-01")
    assert (card["content"], card["stage"]) == ("passed", "plenary_decided")
    assert [step["sources"] for step in card["steps"] if step["key"] == "plenary_decided"] == [
        ["ncocpgfiaoituanbr"]  # the list of bills is not said to state it
    ]


def test_a_card_without_more_has_the_same_fields(store, fill, bill):
    fill.bills(bill("PRC_1"))
    (plain,), (more,) = cards_of(group_of(store)), cards_of(group_of(store), {"PRC_1": Detail()})
    assert plain == more
    assert (plain["summary"], plain["documents"], plain["notices"], plain["links"]) == (None, [], [], [])


def test_a_reconsideration_is_folded_into_its_bill(store, fill, bill, vote):
    fill.bills(
        bill("PRC_1", bill_no="2200946", result="원안가결", decided_on=date(2025, 5, 1)),
        bill(
            "GOV_1", bill_no="2200946", proposer_kind="정부", proposed_on=date(2025, 5, 20), lead_names=None
        ),
    )
    fill.votes(
        vote("PRC_1", bill_no="2200946"),
        vote("GOV_1", bill_no="2200946", voted_on=date(2025, 6, 5), result="부결"),
    )
    main, again = cards_of(group_of(store))
    assert [(step["key"], step["when"]) for step in main["steps"]][-3:] == [
        ("veto_requested", "2025-05-20"),
        ("reconsidered", "2025-06-05"),
        ("discarded_after_veto", "2025-06-05"),
    ]
    assert main["steps"][-1]["basis"] == "computed"
    assert (main["result"], main["stage"]) == ("원안가결", "discarded_after_veto")
    assert (again["attached_to"], again["role"]) == ("PRC_1", "reconsideration")


def test_a_vote_that_is_no_longer_listed_decides_nothing_and_is_told_as_gone(store, fill, bill, vote):
    fill.bills(bill("PRC_1"))
    fill.votes(vote("PRC_1"))
    fill.missing("vote", [])
    (card,) = cards_of(group_of(store))
    assert (card["vote"], card["stage"]) == (None, "committee_referred")
    ((gone),) = card["gone"]
    assert (gone["record"], gone["service"]) == ("plenary_vote", "ncocpgfiaoituanbr")
    assert (gone["date"], gone["result"]) == ("2025-05-01", "원안가결")
    assert {one["service"] for one in card["sources"]} == {"TVBPMBILL11", "ncocpgfiaoituanbr"}


def test_a_revote_that_is_no_longer_listed_ends_no_bill(store, fill, bill, vote):
    fill.bills(
        bill("PRC_1", bill_no="2200946", result="원안가결", decided_on=date(2025, 5, 1)),
        bill("GOV_1", bill_no="2200946", proposer_kind="정부", proposed_on=date(2025, 5, 20)),
    )
    fill.votes(vote("GOV_1", bill_no="2200946", voted_on=date(2025, 6, 5), result="부결"))
    fill.missing("vote", [])
    main, again = cards_of(group_of(store))
    assert main["stage"] == "veto_requested"
    assert [one["from"] for one in (*main["gone"], *again["gone"])] == ["GOV_1", "GOV_1"]
