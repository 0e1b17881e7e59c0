import pytest

from index.tracking.stages import (
    EXITS,
    PASSED,
    STAGES,
    ending,
    is_pending,
    knows_result,
    received_word,
    stage_of_word,
)


@pytest.mark.parametrize(
    ("kind", "word"),
    [("의원", "발의"), ("정부", "제출"), ("위원장", "제안"), ("의장", "제안"), (None, "접수")],
)
def test_each_kind_of_proposer_has_its_verb(kind, word):
    assert received_word(kind) == word


def test_pending_is_what_states_no_result():
    assert is_pending({"result": None})
    assert not is_pending({"result": "부결"})


def test_the_strip_goes_on_only_to_stages_that_follow():
    for stage in STAGES.values():
        for following in stage.next:
            assert STAGES[following].order > stage.order
            assert STAGES[following].kind != "mark"


def test_no_two_stages_share_a_place_a_name_or_a_word():
    stages = STAGES.values()
    for name in ("key", "korean", "english", "order", "says", "says_english"):
        assert len({getattr(stage, name) for stage in stages}) == len(STAGES), name
    words = [word for stage in stages for word in stage.words]
    assert len(set(words)) == len(words)


def test_every_stage_but_the_first_is_reached_from_another_or_is_an_exit_or_mark():
    reached = {following for stage in STAGES.values() for following in stage.next}
    strip = {stage.key for stage in STAGES.values() if stage.kind == "stage"}
    assert strip - reached == {"proposed"}


@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES)
def test_every_stage_says_what_it_is_in_both_languages(stage):
    assert stage.says.endswith("다.") or stage.says.endswith("다(국회법 제87조).") or "국회법" in stage.says
    assert stage.says_english.endswith(".")
    assert stage.says_english.isascii()


def test_ready_for_the_plenary_is_not_on_its_agenda():
    assert stage_of_word("본회의부의안건").key == "plenary_referred"
    assert stage_of_word("본회의 상정").key == "plenary_presented"
    assert stage_of_word(None) is stage_of_word("알 수 없음") is None


@pytest.mark.parametrize(
    ("result", "committee_result", "key"),
    [
        ("원안가결", "수정가결", "plenary_decided"),
        ("부결", None, "plenary_decided"),
        ("승인", None, "plenary_decided"),
        ("폐기", None, "discarded"),
        ("폐기", "폐기", "discarded_by_committee"),
        ("폐기", "대안반영폐기", "discarded"),
        ("대안반영폐기", "대안반영폐기", "absorbed"),
        ("철회", None, "withdrawn"),
        ("심사대상제외", None, "disposed"),
    ],
)
def test_a_bill_ends_by_its_cause(result, committee_result, key):
    assert ending(result, committee_result) == key


def test_a_rejection_is_a_decision_and_no_way_out():
    assert "부결" not in EXITS
    assert PASSED.isdisjoint(EXITS)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("원안가결", True),
        ("부결", True),
        ("대안반영폐기", True),
        ("승인", True),
        ("보류", False),
        ("미래의 결과", False),
    ],
)
def test_a_result_that_is_not_known_is_told_from_those_that_are(word, known):
    assert knows_result(word) is known
