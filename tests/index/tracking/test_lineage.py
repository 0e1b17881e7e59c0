from datetime import date

import pytest

from index.tracking.lineage import (
    Link,
    absorptions,
    companions,
    into_amendments,
    on_one_number,
    proposed_again,
    same_earlier,
)
from index.tracking.tree import lineage

MAY = date(2025, 5, 1)
TEXT = "현행법은 통신사업자의 의무를 정하고 있으나 부가통신사업자의 재난 대비 의무는 정하지 아니함."


def bill(key, **stated):
    plain = {
        "bill_id": key,
        "bill_no": "2200001",
        "assembly": 22,
        "title": "방송통신발전 기본법 일부개정법률안",
        "proposed_on": date(2025, 1, 2),
        "decided_on": None,
        "result": None,
        "lead_member_id": "AA1",
        "text": TEXT,
    }
    return {**plain, **stated}


def ways(links):
    return [(link.source, link.target, link.relation, link.certain) for link in links]


def test_an_absorption_that_two_services_state_is_one_link():
    rows = [{"bill_id": "PRC_1", "into_id": "PRC_9", "service": service} for service in ("a", "b")]
    (link,) = absorptions(rows)
    assert (link.source, link.target, link.relation) == ("PRC_1", "PRC_9", "absorbed_into")
    assert (link.basis, link.evidence) == ("stated", ("a", "b"))


def test_what_an_amendment_took_in_went_into_the_amended_bill_of_that_law_and_day():
    taken = bill("PRC_1", result="수정안반영폐기", decided_on=MAY)
    amended = bill("PRC_2", result="수정가결", decided_on=MAY)
    other = bill("PRC_3", result="수정가결", decided_on=MAY, title="방송법 일부개정법률안")
    (link,) = into_amendments([taken, amended, other])
    assert (link.target, link.basis, link.certain) == ("PRC_2", "inferred", True)
    assert into_amendments([taken, other]) == []
    assert [link.certain for link in into_amendments([taken, amended, {**amended, "bill_id": "PRC_4"}])] == [
        False,
        False,
    ]


def test_without_its_day_a_bill_went_into_the_only_one_amended_but_not_for_certain():
    taken = bill("PRC_1", result="수정안반영폐기")
    amended = bill("PRC_2", result="수정가결", decided_on=MAY)
    earlier = bill("PRC_3", result="수정가결", decided_on=date(2024, 12, 31))
    other = bill("PRC_4", result="수정가결", decided_on=MAY, assembly=21)
    assert ways(into_amendments([taken, amended, earlier, other])) == [
        ("PRC_1", "PRC_2", "absorbed_into", False)
    ]
    assert into_amendments([taken, amended, {**amended, "bill_id": "PRC_5"}]) == []


def test_a_floor_amendment_and_a_reconsideration_belong_to_their_bill():
    others = [({"bill_id": "PRC_2"}, "floor_amendment"), ({"bill_id": "GOV_1"}, "reconsideration")]
    others.append(({"bill_id": "PRC_3"}, "unlisted"))
    assert ways(on_one_number(bill("PRC_1"), others)) == [
        ("PRC_2", "PRC_1", "amendment_of", True),
        ("GOV_1", "PRC_1", "reconsideration_of", True),
    ]


def test_companions_are_known_by_their_whole_number():
    text = (
        "가. 정함.\n참고사항\n「나법」(의안번호 제21797호), 「다법」(의안번호 제21798호)의 의결을 전제로 함."
    )
    (link,) = companions(bill("PRC_1"), text, {"2221797": "PRC_7"})
    assert (link.target, link.relation, link.evidence) == ("PRC_7", "companion", ("의안번호 제21797호",))


def test_a_withdrawn_bill_comes_back_under_the_same_lead():
    old = bill("PRC_1", result="철회", proposed_on=date(2024, 9, 1))
    new = bill("PRC_2")
    (link,) = proposed_again(old, [new])
    assert (*link.ends, link.basis, link.score, link.certain) == ("PRC_1", "PRC_2", "inferred", 1.0, True)
    for changed in (
        {"result": "폐기"},
        {"lead_member_id": "BB1"},
        {"lead_member_id": None},
        {"title": "방송법 일부개정법률안"},
        {"proposed_on": date(2025, 9, 1)},
        {"text": "택배 종사자의 휴게 시간을 늘리고 산재보험의 적용을 넓히려는 것임."},
    ):
        assert proposed_again({**old, **changed}, [new]) == []


def test_several_bills_with_a_withdrawn_one_s_text_are_each_uncertain():
    old = bill("PRC_1", result="철회", proposed_on=date(2024, 9, 1))
    again = [bill("PRC_2"), bill("PRC_3", text=None), bill("PRC_4", proposed_on=date(2025, 9, 1))]
    assert ways(proposed_again(old, again)) == [
        ("PRC_1", "PRC_2", "proposed_again", False),
        ("PRC_1", "PRC_4", "proposed_again", False),
    ]


@pytest.mark.parametrize(
    ("withdrawn_on", "came_back"),
    [(date(2025, 2, 1), ["PRC_3"]), (date(2025, 4, 2), []), (date(2024, 9, 1), []), (None, ["PRC_2"])],
    ids=["the next after", "none after", "too long after", "a day unknown"],
)
def test_without_texts_only_the_next_bill_soon_after_is_what_came_back_and_never_for_certain(
    withdrawn_on, came_back
):
    old = bill("PRC_1", result="철회", decided_on=withdrawn_on, text=None)
    days = {"PRC_2": date(2025, 1, 31), "PRC_3": date(2025, 3, 1), "PRC_4": date(2025, 4, 1)}
    again = [bill(key, proposed_on=day) for key, day in days.items()]
    assert ways(proposed_again(old, again)) == [("PRC_1", one, "proposed_again", False) for one in came_back]


def test_an_earlier_assembly_s_bill_is_the_same_only_by_its_text():
    new, old = bill("PRC_2"), bill("PRC_1", assembly=21, bill_no="2100001")
    unlike = [(old, 0.49), ({**old, "assembly": 22}, 1.0), ({**old, "title": "방송법 일부개정법률안"}, 1.0)]
    (link,) = same_earlier(new, [(old, 0.8), *unlike])
    assert (*link.ends, link.relation, link.basis, link.score) == (
        "PRC_1",
        "PRC_2",
        "same_earlier",
        "inferred",
        0.8,
    )


def test_of_many_earlier_selves_the_likest_are_named():
    olds = [(bill(f"PRC_{n}", assembly=21), 0.5 + n / 10) for n in range(5)]
    assert [link.score for link in same_earlier(bill("PRC_9"), olds)] == [0.9, 0.8, 0.7]


LINKS = [
    Link("old", "member", "same_earlier"),
    Link("member", "alternative", "absorbed_into"),
    Link("other", "alternative", "absorbed_into"),
    Link("alternative", "법률 제1호", "promulgated_as"),
]


def touching(links):
    return lambda key: [link for link in links if key in (link.source, link.target)]


def drawn(branch):
    return (branch.id, [drawn(one) for one in branch.branches]) if branch.branches else branch.id


def cuts(branch):
    """Return where a tree was cut, and why."""
    below = [cut for one in branch.branches for cut in cuts(one)]
    return [(branch.id, branch.cut), *below] if branch.cut else below


def test_a_tree_goes_both_ways():
    tree = lineage("alternative", touching(LINKS))
    assert drawn(tree.onward) == ("alternative", ["법률 제1호"])
    assert drawn(tree.back) == ("alternative", [("member", ["old"]), "other"])
    assert drawn(lineage("member", touching(LINKS)).onward) == ("member", [("alternative", ["법률 제1호"])])
    assert cuts(tree.onward) + cuts(tree.back) == []


def test_a_loop_is_cut_and_named():
    tree = lineage("a", touching([Link("a", "b", "absorbed_into"), Link("b", "a", "absorbed_into")]))
    assert drawn(tree.onward) == ("a", [("b", ["a"])])
    assert cuts(tree.onward) == cuts(tree.back) == [("a", "loop")]


def test_a_record_linked_to_itself_is_a_loop():
    assert cuts(lineage("a", touching([Link("a", "a", "companion")])).onward) == [("a", "loop")]


def test_a_tree_is_bounded_and_says_so():
    chain = touching([Link(f"{n}", f"{n + 1}", "absorbed_into") for n in range(20)])
    assert cuts(lineage("0", chain, deepest=3).onward) == [("3", "deep")]
    wide = touching([Link(f"{n}", "a", "absorbed_into") for n in range(20)])
    back = lineage("a", wide, most=5).back
    assert (len(back.branches), back.cut) == (4, "many")
