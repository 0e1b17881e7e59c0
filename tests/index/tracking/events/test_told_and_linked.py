import json
from datetime import date

import pytest

from index.korean.links import Bill, Bills
from index.tracking.events.event import Modality
from index.tracking.events.linking import bills_of, links_of, meant, steps_told
from index.tracking.events.told import packed, tell, unpacked

PUBLISHED = date(2022, 12, 9)
LAW = "방송통신발전 기본법"
TEXT = (
    "최승재 의원은 지난 10월 17일 방송통신발전 기본법 개정안을 대표발의했다. "
    "국회는 8일 본회의에서 이 법안을 의결했다. 카카오는 내년 상반기 데이터센터를 연다."
)
IDS = {"2117837": "PRC_1", "2117824": "PRC_2"}
STEPS = {"PRC_1": [("proposed", "2022-10-17", None), ("plenary_decided", "2022-12-08", 245)]}


def bill(number, proposer, proposed=date(2022, 10, 17)):
    return Bill(number, f"{LAW} 일부개정법률안", LAW, (proposer,), proposed)


BILLS = Bills([bill("2117837", "최승재"), bill("2117824", "조승래")])


@pytest.fixture(scope="module")
def told():
    return tell(TEXT, PUBLISHED, "방발법 통과")


def test_what_a_text_tells_is_kept_as_it_is(told):
    assert told.mentions
    assert told.bills
    kept = json.loads(json.dumps(packed(told), ensure_ascii=False, default=str))
    assert unpacked(kept) == told


def test_the_words_around_a_bill_end_at_a_word_or_with_their_sentence():
    long = "국회는 8일 방송통신발전 기본법 개정안을 의결했다" + " 그리고 다른 개정안도" * 9 + " 의결했다."
    (cut,) = tell(long, PUBLISHED, "").bills
    assert cut.quotation.endswith((" 그리고…", " 다른…", " 개정안도…"))
    (whole,) = tell("국회는 방송통신발전 기본법 개정안을 의결했다. 다음 날이다.", PUBLISHED, "").bills
    assert whole.quotation == "국회는 방송통신발전 기본법 개정안을 의결했다."


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("국회는 8일 본회의를 열어 방송통신발전 기본법 개정안을 의결했다.", "plenary_decided"),
        ("과방위는 1일 전체회의에서 방송통신발전 기본법 개정안을 의결했다.", "committee_decided"),
        ("개정 방송통신발전 기본법이 지난 1일 시행됐다.", "in_force"),
        ("최승재 의원은 5일 방송통신발전 기본법 개정안을 발의했다.", "proposed"),
        ("카카오는 8일 보상 방안을 발표했다.", None),
    ],
)
def test_an_event_tells_a_stage_of_a_bill(text, stage):
    assert {one.stage for one in tell(text, PUBLISHED, "").mentions} == {stage}


def test_a_bill_is_linked_by_its_proposer_and_those_after_it_by_the_words_for_it(told):
    links = links_of(told, PUBLISHED, BILLS)
    found = [bills_of(one, links, IDS, STEPS) for one in told.mentions if one.stage]
    assert found == [["PRC_1"], ["PRC_1"]]
    steps = [steps_told(one, ["PRC_1"], STEPS) for one in told.mentions if one.stage]
    assert steps == [[("PRC_1", "proposed", "2022-10-17")], [("PRC_1", "plenary_decided", "2022-12-08")]]
    assert [(one.bill, one.certain, one.reasons) for one in meant(told, links, IDS)] == [
        ("PRC_1", True, ("proposer",))
    ]


def test_several_bills_stay_several_unless_one_of_them_took_the_step_that_day():
    told = tell("국회는 8일 본회의에서 방송통신발전 기본법 개정안을 의결했다.", PUBLISHED, "")
    links = links_of(told, PUBLISHED, BILLS)
    assert {(one.bill, one.certain, one.score) for one in meant(told, links, IDS)} == {
        ("PRC_1", False, 0.5),
        ("PRC_2", False, 0.5),
    }
    mention = told.mentions[-1]
    assert bills_of(mention, links, IDS, STEPS) == ["PRC_1"]
    both = {**STEPS, "PRC_2": STEPS["PRC_1"]}
    assert bills_of(mention, links, IDS, both) == []


def test_of_two_bills_passed_on_a_day_the_votes_tell_which_is_meant():
    told = tell("국회는 8일 본회의에서 찬성 245명으로 방송통신발전 기본법 개정안을 의결했다.", PUBLISHED, "")
    links = links_of(told, PUBLISHED, BILLS)
    both = {**STEPS, "PRC_2": [("plenary_decided", "2022-12-08", 207)]}
    passed = next(one for one in told.mentions if one.stage == "plenary_decided")
    assert bills_of(passed, links, IDS, both) == ["PRC_1"]


def test_a_step_long_before_is_not_the_one_that_is_told(told):
    passed = next(one for one in told.mentions if one.stage == "plenary_decided")
    assert steps_told(passed, ["PRC_1"], {"PRC_1": [("plenary_decided", "2022-05-02", None)]}) == []


def test_the_law_in_force_is_no_bill():
    told = tell("방송통신발전 기본법에 따라 정부는 8일 점검에 나섰다.", PUBLISHED, "")
    assert meant(told, links_of(told, PUBLISHED, BILLS), IDS) == []


def test_several_laws_in_force_on_a_day_are_the_bills_that_became_them():
    other = Bill("2118774", "전기통신사업법 일부개정법률안", "전기통신사업법", ("조승래",))
    ids = {**IDS, "2118774": "PRC_3"}
    told = tell("방송통신발전 기본법, 전기통신사업법 개정 법률이 5일 시행됐다.", PUBLISHED, "")
    links = links_of(told, PUBLISHED, Bills([bill("2117837", "최승재"), bill("2117824", "조승래"), other]))
    (mention,) = told.mentions
    steps = {one: [("in_force", "2022-12-05", None)] for one in ("PRC_1", "PRC_3")}
    assert bills_of(mention, links, ids, steps) == ["PRC_1", "PRC_3"]
    assert bills_of(mention, links, ids, {}) == []


def test_what_was_not_done_is_told_as_such_and_is_no_step_of_a_bill():
    told = tell(
        "전기통신사업법 개정안은 8일 본회의를 통과하지 못했다. 정부는 이날 대책을 발표하려 했으나 미뤘다.",
        date(2022, 12, 9),
        "",
    )
    assert [(one.found.modality, one.stage) for one in told.mentions] == [(Modality.NEGATED, None)] * 2
