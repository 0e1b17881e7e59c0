"""What people decide about pledges: it is kept, it can be taken back, and it outlives all that is derived."""

import json
from datetime import date
from itertools import count

import pytest
import written_pledges

from index.errors import Exit

BY = ("--by", "홍길동")


@pytest.fixture
def decide(run, tmp_path):
    """Review with a file of decisions, and return what came of it."""
    numbers = count()

    def review(*decisions, form="jsonl"):
        file = tmp_path / f"{next(numbers)}.{form}"
        if form == "csv":
            lines = [",".join(decisions[0]), *(",".join(one.values()) for one in decisions)]
        else:
            lines = [json.dumps(one, ensure_ascii=False) for one in decisions]
        file.write_text("\n".join(lines), encoding="utf-8")
        return run("pledges", "review", "--from", str(file), *BY)

    return review


def decided(one):
    verdict = one["verdict"]
    return verdict["verdict"], verdict.get("by"), verdict.get("reason"), verdict.get("rubric")


def test_decisions_outlive_a_rebuild_of_all_that_is_derived(run, of, decide, own_pledges):
    kakao, coupang = of("카카오")["id"], of("쿠팡")["id"]
    decisions = [
        {"id": kakao, "decision": "accept", "verdict": "undecided", "reason": "회사 발표뿐"},
        {"id": coupang, "decision": "refuse", "reason": "기사의 요약일 뿐"},
    ]
    assert decide(*decisions, form="csv").exit_code == Exit.USAGE  # the second has no column for a verdict
    assert decide(*decisions).exit_code == Exit.DONE
    written_pledges.rebuild_alone(own_pledges)
    assert decided(of("카카오")) == ("undecided", "홍길동", "회사 발표뿐", "1")
    assert of("쿠팡")["review"] == "refused"
    assert "쿠팡" not in run("pledges", "list").stdout
    assert run("search", "종류:약속 번개").stdout == ""
    assert run("index", "check").exit_code == Exit.DONE


def test_decisions_stay_with_a_pledge_when_an_earlier_mention_turns_up(run, of, decide, own_pledges):
    before = of("네이버")
    assert (
        decide({"id": before["id"], "verdict": "in_progress", "reason": "교육이 열림"}).exit_code == Exit.DONE
    )
    written_pledges.add(own_pledges, written_pledges.article(9, *written_pledges.EARLIER))
    after = of("네이버")
    assert after["date"] == "2024-11-04"
    assert after["id"] != before["id"]
    assert decided(after) == ("in_progress", "홍길동", "교육이 열림", "1")
    shown = json.loads(run("pledges", "show", before["id"], "--format", "json").stdout)
    assert shown["id"] == after["id"]
    assert run("search", f"식별자:{before['id']}").exit_code != Exit.FAILED
    assert run("index", "check").exit_code == Exit.DONE


def test_an_update_leaves_what_a_rebuild_makes(run, own_pledges):
    written_pledges.add(own_pledges, written_pledges.article(9, *written_pledges.EARLIER))
    updated = run("pledges", "list", "--format", "json").stdout
    written_pledges.rebuild_alone(own_pledges)
    assert run("pledges", "list", "--format", "json").stdout == updated


def test_a_text_that_promises_no_more_takes_its_pledge_along(run, own_pledges):
    changed = {**written_pledges.ARTICLES[0], "body": "장관과 플랫폼 대표들이 만나 이야기를 나누었다."}
    written_pledges.add(own_pledges, changed)
    assert {json.loads(line)["company"] for line in run("pledges", "list").stdout.splitlines()} == {"네이버"}
    assert run("search", "종류:약속 번개").stdout == ""
    checked = run("index", "check")
    assert checked.exit_code == Exit.DONE, checked.stderr


def test_an_act_on_words_that_are_gone_is_told(run, of, decide, own_pledges):
    assert decide({"id": of("쿠팡")["id"], "decision": "accept", "reason": "확인"}).exit_code == Exit.DONE
    changed = {**written_pledges.ARTICLES[0], "body": "장관과 플랫폼 대표들이 만나 이야기를 나누었다."}
    written_pledges.add(own_pledges, changed)
    assert "사람이 한 일 1건은" in run("pledges", "list").stderr


def test_a_negative_verdict_needs_two_sources_or_an_authority(run, of, decide):
    coupang = of("쿠팡")["id"]
    verdict = {"id": coupang, "verdict": "not_kept", "reason": "적용되지 않음"}
    refused = decide(verdict)
    assert refused.exit_code == Exit.USAGE
    assert "서로 독립된 출처 2곳" in refused.stderr
    add = (
        "pledges",
        "evidence",
        coupang,
        "--relation",
        "contradicts",
        "--on",
        "2025-02-01",
        "--name",
        "홍길동",
    )
    said = ("--quote", "번개 정산은 적용되지 않았다", "--add")
    assert run(*add, "--by", "other", *said, "https://a.example/1").exit_code == Exit.DONE
    assert decide(verdict).exit_code == Exit.USAGE
    other = ("--quote", "판매자들은 기다린다고 했다", "--add")
    assert run(*add, "--by", "other", *other, "https://b.example/1").exit_code == Exit.DONE
    assert decide(verdict).exit_code == Exit.DONE
    answer = ("--quote", "12월에 적용했다", "--on", "2025-03-01", "--name", "쿠팡 홍보실")
    rebuts = ("pledges", "evidence", coupang, "--relation", "rebuts", "--by", "company", *answer)
    assert run(*rebuts, "--add", "https://c.example/1").exit_code == Exit.DONE
    told = of("쿠팡")
    assert (told["evidence"], decided(told)[0]) == ("differs", "not_kept")
    assert [one["quotation"] for one in told["answers"]] == ["12월에 적용했다"]
    assert "12월에 적용했다" in run("pledges", "list", "--format", "html").stdout


def test_a_verdict_can_be_taken_back_and_stays_in_the_history(run, of, decide):
    naver = of("네이버")["id"]
    assert decide({"id": naver, "verdict": "in_progress", "reason": "성급한 판정"}).exit_code == Exit.DONE
    (act,) = of("네이버")["acts"]
    back = ("pledges", "review", *BY, "--take-back", naver, str(act["id"]), "--reason", "잘못 봄")
    assert run(*back).exit_code == Exit.DONE
    told = of("네이버")
    assert decided(told)[0] == "not_reviewed"
    assert [one["kind"] for one in told["acts"]] == ["judge", "reverse"]
    assert run(*back[:-3], "99").exit_code == Exit.USAGE
    again = run(*back)
    assert again.exit_code == Exit.USAGE
    assert "이미 거두었습니다" in again.stderr


def test_nothing_is_called_done_on_the_word_of_the_promisor_alone(run, of, decide):
    kakao = of("카카오")
    assert kakao["promisor"] == "done"
    verdict = {"id": kakao["id"], "verdict": "이행", "reason": "지급이 끝남"}
    refused = decide(verdict)
    assert refused.exit_code == Exit.USAGE
    assert "약속하지 않은 쪽의 자료" in refused.stderr
    add = (
        "pledges",
        "evidence",
        kakao["id"],
        "--relation",
        "reports_done",
        "--by",
        "other",
        "--name",
        "홍길동",
    )
    found = ("--quote", "상인회는 모두 받았다고 했다", "--on", "2025-07-01", "--add", "https://a.example/1")
    assert run(*add, *found).exit_code == Exit.DONE
    assert decide(verdict).exit_code == Exit.DONE
    shown = run("pledges", "list", "--company", "카카오", "--format", "html").stdout
    assert "지급이 끝남" in shown
    (act, *_) = of("카카오")["acts"]
    assert run("pledges", "review", *BY, "--take-back", kakao["id"], str(act["id"])).exit_code == Exit.DONE
    assert decided(of("카카오"))[0] == "not_reviewed"  # what bore it is gone


@pytest.mark.parametrize(
    "line",
    [
        {"id": "p-000000000000", "decision": "accept"},
        {"decision": "accept"},
        {"decision": "praise"},
        {"verdict": "broken", "reason": "몰라"},
        {"verdict": "kept"},
        {"decision": "change", "changes": {"actor": "카카오"}},
        {"decision": "change", "changes": {"strength": "loud"}},
    ],
)
def test_of_a_file_all_decisions_hold_or_none(of, decide, line):
    good = {"id": of("네이버")["id"], "decision": "accept"}
    bad = line if "id" in line or line == {"decision": "accept"} else {"id": of("카카오")["id"], **line}
    result = decide(good, bad)
    assert result.exit_code == Exit.USAGE, result.stdout
    assert "2번째 결정" in result.stderr
    assert of("네이버")["review"] == "found"


def test_what_is_no_file_of_decisions_is_refused(run, tmp_path):
    file = tmp_path / "decisions.jsonl"
    file.write_bytes(b"\xff\xfe{")
    assert run("pledges", "review", "--from", str(file), *BY).exit_code == Exit.USAGE


def test_evidence_that_is_half_stated_is_refused(run, of):
    naver = of("네이버")["id"]
    assert run("pledges", "evidence", naver, "--quote", "말").exit_code == Exit.USAGE
    assert run("pledges", "evidence", naver, "--add", "https://a.example").exit_code == Exit.USAGE
    assert "뒤에 나온 언급" in run("pledges", "evidence", naver).stdout


def test_two_pledges_that_are_one_are_one_until_that_is_taken_back(run, of, own_pledges):
    extra = (date(2024, 12, 2), "네이버 판매자 지원", "네이버는 창작자에게 무료 강의장을 열겠다고 밝혔다.")
    written_pledges.add(own_pledges, written_pledges.article(8, *extra))
    listed = run("pledges", "list", "--company", "네이버").stdout.splitlines()
    first, second = (json.loads(line)["id"] for line in reversed(listed))
    joined = run("pledges", "edit", second, "--join", first, *BY, "--reason", "같은 사업")
    assert joined.exit_code == Exit.DONE, joined.stderr
    assert of("네이버")["id"] == first
    assert json.loads(run("pledges", "show", second, "--format", "json").stdout)["id"] == first
    written_pledges.rebuild_alone(own_pledges)
    assert of("네이버")["id"] == first
    assert run("index", "check").exit_code == Exit.DONE
    (act,) = of("네이버")["acts"]
    taken = run("pledges", "review", *BY, "--take-back", first, str(act["id"]))
    assert taken.exit_code == Exit.DONE, taken.stderr
    assert run("pledges", "list", "--company", "네이버").stdout.count("\n") == 2


def test_pledges_of_two_promisors_are_never_one(run, of, decide):
    naver, kakao = of("네이버")["id"], of("카카오")["id"]
    assert run("pledges", "edit", naver, "--join", kakao, *BY).exit_code == Exit.USAGE
    assert decide({"id": naver, "join": kakao}).exit_code == Exit.USAGE
    assert decide({"id": naver, "join": naver}).exit_code == Exit.USAGE


def test_a_mention_that_is_not_of_a_pledge_is_parted_from_it(run, of, decide):
    kakao = of("카카오")
    (mention,) = kakao["mentions"][1:]
    assert kakao["promisor"] == "done"
    parted = run("pledges", "edit", kakao["id"], "--part", mention["id"], *BY)
    assert parted.exit_code == Exit.DONE, parted.stderr
    assert of("카카오")["promisor"] == "none"
    again = {"id": kakao["id"], "mention": mention["anchor"], "decision": "accept"}
    assert decide(again).exit_code == Exit.USAGE  # it is no mention of it now: that is taken back
    (act,) = of("카카오")["acts"]
    assert run("pledges", "review", *BY, "--take-back", kakao["id"], str(act["id"])).exit_code == Exit.DONE
    assert of("카카오")["promisor"] == "done"


@pytest.mark.parametrize(
    "changes",
    [
        {"programme": 5},
        {"said_to": "장관"},
        {"sums": [{"text": "1원", "span": [0, 2], "value": 1, "basis": "per_moon"}]},
        {"term": {"text": "x", "span": [0, 1], "first": None, "last": None, "precision": "day", "kind": "x"}},
        {"count": {"text": "1", "span": [0, 1], "value": "하나", "unit": "명"}},
    ],
)
def test_what_no_list_could_show_is_not_recorded(run, of, decide, changes):
    assert (
        decide({"id": of("네이버")["id"], "decision": "change", "changes": changes}).exit_code == Exit.USAGE
    )
    assert run("pledges", "list", "--format", "markdown").exit_code == Exit.DONE


@pytest.mark.parametrize(
    "content", ["[1]", "null", "[" * 100_000, '{"id": ["x"], "decision": "accept"}', '{"decision": "accept"}']
)
def test_lines_that_are_no_decisions_are_named(run, tmp_path, content):
    file = tmp_path / "decisions.jsonl"
    file.write_text(content, encoding="utf-8")
    result = run("pledges", "review", "--from", str(file), *BY)
    assert result.exit_code == Exit.USAGE, result.stderr
    assert "예상하지 못한" not in result.stderr


def test_a_row_with_too_many_columns_is_named(run, of, tmp_path):
    file = tmp_path / "decisions.csv"
    file.write_text(f"id,decision\n{of('네이버')['id']},accept,more\n", encoding="utf-8")
    result = run("pledges", "review", "--from", str(file), *BY)
    assert result.exit_code == Exit.USAGE
    assert "열의 수" in result.stderr


def test_a_verdict_is_taken_in_the_words_of_the_page(of, decide):
    assert (
        decide({"id": of("네이버")["id"], "verdict": "판단 보류", "reason": "엇갈림"}).exit_code == Exit.DONE
    )
    assert decided(of("네이버"))[0] == "undecided"
    assert decide({"id": of("네이버")["id"], "verdict": "검토 전", "reason": "x"}).exit_code == Exit.USAGE


def test_evidence_has_a_web_address_and_an_answer_is_the_company_s(run, of):
    add = ("pledges", "evidence", of("네이버")["id"], "--quote", "말", "--name", "홍길동", "--add")
    script = run(*add, "javascript:alert(1)", "--relation", "contradicts", "--by", "other")
    assert script.exit_code == Exit.USAGE
    answer = run(*add, "https://a.example", "--relation", "rebuts", "--by", "other")
    assert answer.exit_code == Exit.USAGE


def test_a_private_person_is_named_in_no_export(run, own_pledges):
    body = "쿠팡은 피해자 김영희 씨에게 3억 원을 지급하겠다고 밝혔다."
    written_pledges.add(own_pledges, written_pledges.article(9, date(2025, 5, 1), "쿠팡 사과", body))
    for form in ("json", "csv", "html", "markdown"):
        shown = run("pledges", "list", "--company", "쿠팡", "--reviewed", "--format", form).stdout
        shown += run("pledges", "list", "--company", "쿠팡", "--format", form).stdout
        assert "김영희" not in shown
    assert "김○○" in run("pledges", "list", "--company", "쿠팡").stdout
