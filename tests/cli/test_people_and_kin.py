"""Members on a day, parties at the time, and bills that hang together though no source says so."""

import json
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from written_home import bill
from written_life import Life

from index.moments import SEOUL
from index.search import builder
from index.store import sweeps
from index.store.engine import connect, sqlite_url
from index.store.members import save_memberships
from index.store.migrate import migrate

LAW = "은행법 일부개정법률안"
SITTING = "nwvrqwxyaytdsfvhu"
FIRST, LAST = datetime(2025, 6, 1, 12, tzinfo=SEOUL), datetime(2025, 8, 1, 12, tzinfo=SEOUL)
TEXT = "현행법은 신고를 정함. 그러나 늦다는 지적이 있음. 이에 신고를 앞당기려는 것임(안 제2조)."
JULY = date(2025, 7, 1)
BILLS = [
    bill("PRC_1", "2200001", LAW, result="철회", decided_on=date(2025, 6, 20), proposed_on=date(2025, 6, 10)),
    bill("PRC_2", "2200002", LAW, proposed_on=JULY),
    bill("PRC_3", "2200003", "보험업법 일부개정법률안", result="수정안반영폐기", decided_on=JULY),
    bill(
        "PRC_4", "2200004", "보험업법 일부개정법률안", result="수정가결", decided_on=JULY, lead_member_id="X"
    ),
    bill("PRC_5", "2200005", "상법 일부개정법률안", result="수정안반영폐기", decided_on=JULY),
    bill("PRC_6", "2100006", LAW, proposed_on=date(2023, 1, 2), result="임기만료폐기"),
    bill("PRC_7", "2200007", "민법 일부개정법률안", proposed_on=date(2025, 9, 1)),
    bill("PRC_8", "2200008", "형법 일부개정법률안", lead_names="김둘", lead_member_id="BB2"),
    bill("PRC_9", "2200009", "형법 일부개정법률안", lead_names="김둘", lead_member_id="BB3"),
]
CALL = {
    "bill_id": "PRC_4",
    "name": "홍길동",
    "choice": "찬성",
    "voted_at": datetime(2025, 7, 1, 16, tzinfo=SEOUL),
}


def sitting(life, party, committee):
    def save(connection, stamp):
        said = {"member_id": "AA1", "name": "홍길동", "parties": party, "committees": committee}
        save_memberships(connection, [{**said, "assemblies": "제22대"}], stamp)
        which = sweeps.List(SITTING, "membership", 0)
        sweep = sweeps.begin(connection, life.run_id, which, 1, life.at)
        sweeps.finish(connection, sweep, "complete", life.at, 1)

    life._page(SITTING, save)


def elected(key, name, parties, hanja=None):
    return {
        "member_id": key,
        "name": name,
        "hanja": hanja,
        "parties": parties,
        "assemblies": "제22대",
        "districts": "서울 갑",
    }


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("people")
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    life = Life(engine)
    life.at = FIRST
    life.members(
        elected("AA1", "홍길동", "나당", hanja="洪吉童"),
        elected("BB2", "김둘", "나당"),
        elected("DD4", "박넷", "하당/가당"),
    )
    sitting(life, "가당", "환경노동위원회")
    life.at = LAST
    sitting(life, "가당", "기후에너지환경노동위원회")
    life.at = LAST + timedelta(days=30)
    sitting(life, "다당", "기후에너지환경노동위원회")
    life.bills(*BILLS)
    life.state("summary", "S", {"bill_id": "PRC_2", "text": TEXT})
    life.state("summary", "S", {"bill_id": "PRC_6", "text": TEXT})
    life.state(
        "proposer_line", "P", {"bill_id": "PRC_2", "name": "홍길동", "party": "다당", "role": "대표발의"}
    )
    calls = [("AA1", "다당"), ("BB2", "나당"), ("CC3", "라당")]
    life.state("roll_call", "R", *({**CALL, "member_id": key, "party": party} for key, party in calls))
    builder.rebuild(engine, home / "index")
    engine.dispose()
    return home


@pytest.fixture
def run(platwatch, home):
    return lambda *arguments: platwatch("--home", str(home), *arguments)


def test_a_lead_is_shown_with_the_party_at_the_proposal_beside_today_s(run):
    assert "홍길동 (제안 당시 당적: 가당, 현재 당적: 다당)" in run("show", "2200002").stdout
    (lead,) = json.loads(run("show", "2200002", "--format", "json").stdout)["lead_parties"]
    assert (lead["party"], lead["basis"], lead["current"], lead["printed"]) == (
        "가당",
        "stated",
        "다당",
        "다당",
    )


def test_a_party_at_a_proposal_that_nobody_saw_is_not_made_up(run):
    assert "홍길동 (현재 당적: 다당)" in run("show", "2100006").stdout
    assert "제안 당시" not in run("show", "2200007").stdout


def test_a_roll_call_counts_by_the_party_at_the_vote_and_says_which(run):
    shown = run("show", "2200004", "--votes").stdout
    assert "당적(표결 당시)을 아는 의원은 2명입니다(추정 1명 포함). 나머지 1명은" in shown
    assert "가당: 찬성 1" in shown
    assert "다당" not in shown
    calls = json.loads(run("show", "2200004", "--votes", "--format", "json").stdout)["roll_call"]["calls"]
    assert [(one["member_id"], one["party"], one["then"], one["printed"]) for one in calls] == [
        ("AA1", "가당", "stated", "다당"),
        ("BB2", "나당", "inferred", "나당"),
        ("CC3", "라당", None, "라당"),
    ]


def test_a_roll_call_is_a_list_of_members_with_their_party_at_the_vote(run):
    shown = run(
        "bills",
        "votes",
        "2200004",
        "2200002",
        "--format",
        "csv",
        "--fields",
        "식별자,정당,현재 당적,의원 표결",
    )
    assert [line.split(",")[1:] for line in shown.stdout.splitlines()[1:]] == [
        ["가당", "다당", "찬성"],
        ["나당", "나당", "찬성"],
        ["", "라당", "찬성"],
    ]
    assert "의안 2200002: 수집된 의원별 표결이 없습니다." in shown.stderr


def test_a_list_of_bills_has_the_parties_of_those_who_lead(run):
    shown = run(
        "bills", "--format", "csv", "--fields", "no,정당,lead_party_now", "-n", "0"
    ).stdout.splitlines()
    assert "2200002,가당,다당" in shown
    assert "2200007,,다당" in shown


def test_a_member_on_a_day(run):
    july = run("members", "show", "AA1", "--as-of", "2025-07-01").stdout
    assert "2025-07-01 당적: 가당" in july
    assert "당선 당시 정당: 나당 (22대)" in july
    assert (
        "위원회: 환경노동위원회 (다른 때 이름: 기후에너지환경노동위원회) (22대, 2025-06-01 ~ 2025-08-01 확인)"
        in july
    )
    assert "대표발의 철회: 1" in july
    assert "찬성 1" in july
    early = run("members", "show", "AA1", "--as-of", "2025-06-15").stdout
    assert "대표발의 계류: 3" in early
    assert "의원별 표결" not in early
    assert "알 수 없음" in run("members", "show", "AA1", "--as-of", "2025-01-01").stdout


@pytest.mark.parametrize("name", ["洪吉童", "홍길동", "洪吉"])
def test_members_are_found_by_their_name_in_hanja_too(run, name):
    assert [json.loads(one)["id"] for one in run("members", "list", "--name", name).stdout.splitlines()] == [
        "AA1"
    ]


@pytest.mark.parametrize("name", ["洪吉童", "AA1"])
def test_a_member_is_shown_by_the_name_in_hanja_too(run, name):
    assert run("members", "show", name).stdout.startswith("홍길동 洪吉童 (AA1)")


def test_members_are_listed_as_of_a_day(run):
    def listed(*arguments):
        rows = [json.loads(line) for line in run("members", "list", *arguments).stdout.splitlines()]
        return [(row["id"], row["party"], row["party_basis"], row["committees"]) for row in rows]

    assert listed("--as-of", "2025-07-01") == [
        ("BB2", None, None, []),
        ("DD4", None, None, []),
        ("AA1", "가당", "stated", ["환경노동위원회"]),
    ]
    assert listed() == [
        ("BB2", "나당", "inferred", []),
        ("DD4", None, None, []),  # of two parties in one Assembly, which was the last is not told
        ("AA1", "다당", "stated", ["기후에너지환경노동위원회"]),
    ]
    assert listed("--as-of", "2022-01-01") == []


def test_what_was_withdrawn_and_what_an_earlier_assembly_had_is_drawn_both_ways(run):
    drawn = run("bills", "lineage", "2200002").stdout
    assert "이 의안에 들어온 것" in drawn
    assert "철회 뒤 다시 발의(추정, 불확실): 2200001 은행법" in drawn
    assert "다른 국회의 같은 의안(추정, 유사도 1.00): 2100006 은행법" in drawn
    for number, relation in (("2200001", "proposed_again"), ("2100006", "same_earlier")):
        (onward,) = json.loads(run("bills", "lineage", number, "--format", "json").stdout)["onward"][
            "branches"
        ]
        assert (onward["no"], onward["relation"], onward["basis"]) == ("2200002", relation, "inferred")
    shown = run("show", "2200002").stdout
    assert "다른 국회의 같은 의안 (추정, 유사도 1.00) ← 2100006" in shown


def test_what_an_amendment_took_in_is_told_or_is_unknown(run):
    assert "대안·수정안 반영(추정): 2200004" in run("bills", "lineage", "2200003").stdout
    assert "대안·수정안 반영(추정): 2200003" in run("bills", "lineage", "2200004").stdout
    assert "대안·수정안 반영: 반영 의안 미상" in run("bills", "lineage", "2200005").stdout
    assert "대안·수정안 반영 → 반영 의안 미상" in run("show", "2200005").stdout
    tree = json.loads(run("bills", "lineage", "2200005", "--format", "json").stdout)
    assert tree["onward"]["branches"][0]["id"] is None
    drawn = ElementTree.fromstring(run("bills", "lineage", "2200005", "--format", "svg").stdout)
    assert "반영 의안 미상" in "".join(drawn.itertext())


def test_namesakes_are_told_apart_by_id_and_a_name_says_whom_it_means(run):
    def numbers(who):
        return [json.loads(line)["no"] for line in run("bills", "--proposer", who).stdout.splitlines()]

    assert numbers("김둘") == ["2200009", "2200008"]
    assert (numbers("BB2"), numbers("BB3")) == (["2200008"], ["2200009"])
    for command in (["bills"], ["bills", "counts"], ["changes", "--since", "2020"]):
        said = run(*command, "--proposer", "김둘").stderr
        assert "BB2  김둘 (나당, 서울 갑)" in said
        assert "BB3  김둘" in said
        by_id = run(*command, "--proposer", "BB2").stderr
        assert "BB3" not in by_id
        assert "이름만 남은 의안은 빠졌을 수 있습니다" in by_id
    assert "이름만 남은" not in run("bills", "--proposer", "BB2", "--role", "대표발의").stderr
