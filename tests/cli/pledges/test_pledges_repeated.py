"""What was decided already, by the same person in the same words, is told and not recorded again."""

import json

import pytest

from index.errors import Exit

BY = ("--by", "홍길동")


@pytest.fixture
def review(run, tmp_path):
    def review(*decisions, by="홍길동"):
        file = tmp_path / "decisions.jsonl"
        file.write_text("\n".join(json.dumps(one) for one in decisions), encoding="utf-8")
        return run("pledges", "review", "--from", str(file), "--by", by)

    return review


@pytest.fixture
def acts(run):
    return lambda key: json.loads(run("pledges", "show", key, "--format", "json").stdout)["acts"]


def test_a_file_given_twice_is_recorded_once(of, review, acts):
    kakao, naver = of("카카오")["id"], of("네이버")["id"]
    decisions = [
        {"id": kakao, "decision": "accept", "verdict": "undecided", "reason": "회사 발표뿐"},
        {"id": naver, "decision": "change", "changes": {"beneficiary": "소상공인 전체"}, "reason": "원문"},
    ]
    assert "4건을 적었습니다" in review(*decisions).stderr
    before = acts(kakao), acts(naver)
    again = review(*decisions)
    assert (again.exit_code, acts(kakao), acts(naver)) == (Exit.DONE, *before)
    assert "0건을 적었습니다" in again.stderr
    assert "4건은 같은 사람이 같은 말로 이미 정한 그대로" in again.stderr


def test_what_another_person_or_other_words_decide_is_recorded(of, review, acts):
    line = {"id": of("카카오")["id"], "decision": "accept", "reason": "확인"}
    review(line)
    review(line, by="김철수")
    review(line | {"reason": "다시 확인"}, by="김철수")
    assert len(acts(line["id"])) == 3


def test_what_was_decided_otherwise_or_taken_back_since_is_recorded_again(run, of, review, acts):
    key = of("카카오")["id"]
    yes, no = {"id": key, "decision": "accept"}, {"id": key, "decision": "refuse"}
    review(yes)
    review(no)
    review(yes)
    assert [one["kind"] for one in acts(key)] == ["accept", "refuse", "accept"]
    run("pledges", "review", "--take-back", key, str(acts(key)[-1]["id"]), *BY)
    review(yes)
    assert [one["kind"] for one in acts(key)][-2:] == ["reverse", "accept"]


def test_a_correction_made_twice_is_recorded_once(run, of, acts):
    key = of("네이버")["id"]
    for due, count in (("2030-12-31", 1), ("2030-12-31", 1), ("2031-12-31", 2), ("2030-12-31", 3)):
        run("pledges", "edit", key, "--due", due, *BY)
        assert len(acts(key)) == count
