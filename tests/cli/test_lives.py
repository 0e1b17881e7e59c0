"""A bill's whole life as it is shown: what it went into, who voted, what it rests on."""

import json
from xml.etree import ElementTree

import pytest
from written_home import bill, vote
from written_life import ODD_TITLE, Life, member

from cli.lineage import Traced, as_svg, as_text
from cli.output.svg import Knot, draw
from index.errors import Exit
from index.search import builder
from index.tracking.tree import Branch, Lineage


def lineage(lived, *arguments):
    result = lived("bills", "lineage", *arguments)
    assert result.exit_code == Exit.DONE, result.stderr
    return result.stdout


def test_a_bill_taken_in_shows_two_dates(lived):
    shown = lived("show", "2200001").stdout
    assert "위원회 의결(대안반영) 2025-11-26" in shown
    assert "대안 본회의 의결 2025-12-02 원안가결 2/1/0" in shown
    assert "대안·수정안 반영 → 2200003 은행법 일부개정법률안(대안) (22대, 원안가결)" in shown
    assert "주요 내용       신고를 앞당기려는 것임(안 제2조)." in shown
    assert "내용은 계류" not in shown


def test_sources_are_those_of_all_that_is_shown(lived):
    sources = {
        one["service"] for one in json.loads(lived("show", "2200001", "--format", "json").stdout)["sources"]
    }
    assert sources == {"TVBPMBILL11", "BILLJUDGECONF", "BPMBILLSUMMARY", "ncocpgfiaoituanbr"}
    assert "제안이유 및 주요내용 (BPMBILLSUMMARY)" in lived("show", "2200001").stdout


def test_a_vote_that_the_source_took_back_stands_among_what_is_gone(platwatch, store, tmp_path):
    life = Life(store)
    life.bills(bill("PRC_V1", "2200011", "은행법 일부개정법률안"))
    life.votes(vote("PRC_V1", "2200011"))
    life.missing("vote", [])
    builder.rebuild(store, tmp_path / "index")
    above, gone = platwatch("--home", str(tmp_path), "show", "2200011").stdout.split("출처에서 사라짐")
    assert "본회의 표결" not in above
    assert "본회의 표결 · 2022-12-08 · 원안가결 · ncocpgfiaoituanbr" in gone


def test_what_was_known_has_the_result_of_a_vote_before_the_list_does(platwatch, store, tmp_path):
    life = Life(store)
    life.bills(bill("PRC_V1", "2200011", "은행법 일부개정법률안"))
    life.votes(vote("PRC_V1", "2200011"))
    builder.rebuild(store, tmp_path / "index")
    day = str(life.at.date())
    assert (
        "처리 결과: 원안가결" in platwatch("--home", str(tmp_path), "show", "2200011", "--known", day).stdout
    )
    life.missing("vote", [])
    builder.rebuild(store, tmp_path / "index")
    assert "처리 결과: 계류" in platwatch("--home", str(tmp_path), "show", "2200011", "--known", day).stdout


def test_content_is_pending_until_its_alternative_is_decided(lived):
    waiting, taken = (
        json.loads(lived("show", no, "--format", "json").stdout) for no in ("2200002", "2200001")
    )
    assert (waiting["pending"], waiting["content"]) == (True, "pending")
    assert (taken["pending"], taken["content"]) == (False, "reflected")


def test_a_timeline_names_meetings(lived):
    rows = [json.loads(line) for line in lived("timeline", "2200001").stdout.splitlines()]
    assert [row["stage"] for row in rows] == [
        "proposed",
        "committee_referred",
        "committee_presented",
        "committee_decided",
        "alternative_decided",
        "absorbed",
    ]
    assert rows[2]["place"] == "제1차 전체회의"


def test_a_lineage_is_drawn_from_both_ends(lived):
    taken, carrier = lineage(lived, "2200001"), lineage(lived, "2200003")
    assert "그 뒤\n└─ 대안·수정안 반영: 2200003 은행법" in taken
    assert "이 의안에 들어온 것\n└─ 대안·수정안 반영: 2200001 은행법" in carrier
    assert "그 뒤" not in carrier
    assert "알려진 연계가 없습니다" in lineage(lived, "2200009")


@pytest.mark.parametrize(
    ("services", "said"),
    [(["TVBPMBILL11"], True), (["TVBPMBILL11", "BILLINFODETAIL"], False)],
)
def test_a_lineage_of_a_bill_of_which_no_details_are_held_says_so(services, said):
    card = {"no": "2200009", "title": "빠질 법률안", "assembly": 22, "result": None, "pending": True}
    card["sources"] = [{"service": one} for one in services]
    alone = Branch("PRC_E9")
    traced = Traced(Lineage(alone, alone), alone, {"PRC_E9": card})
    for drawn in ("\n".join(as_text(traced)), as_svg(traced)):
        assert "알려진 연계가 없습니다" in drawn
        assert ("crawl details --bill 2200009" in drawn) == said


def test_a_lineage_that_loops_ends_and_says_so(lived):
    assert "대안·수정안 반영(되돌아옴): 2200005" in lineage(lived, "2200005")
    tree = json.loads(lineage(lived, "2200005", "--format", "json"))
    assert tree["onward"]["branches"][0]["branches"][0]["cut"] == "loop"


def test_a_bill_that_is_not_held_is_named_by_its_id(lived):
    assert "└─ 대안·수정안 반영: PRC_N0" in lineage(lived, "2200007")
    assert "반영 → PRC_N0" in lived("show", "2200007").stdout


@pytest.mark.parametrize("number", ["2200001", "2200003", "2200005", "2200007", "2200009"])
def test_a_drawing_is_sound_xml(lived, number):
    drawn = ElementTree.fromstring(lineage(lived, number, "--format", "svg"))
    texts = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert number in texts[0]
    assert len(texts) >= 2


def test_a_drawing_has_a_stroke_for_every_branch():
    drawn = ElementTree.fromstring(
        draw([Knot("하나"), Knot("둘", 1, 0), Knot("셋 " + ODD_TITLE, 2, 1)], "ko")
    )
    assert len(list(drawn.iter("{http://www.w3.org/2000/svg}path"))) == 2
    assert drawn.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "ko"


def test_a_list_and_a_lineage_take_their_own_options(lived, platwatch, lived_home):
    assert "2200003" in platwatch("bills", "--home", str(lived_home), "lineage", "2200001").stdout
    assert "2200003" in platwatch("bills", "lineage", "2200001", "--home", str(lived_home)).stdout
    refused = lived("bills", "--committee", "정무위", "lineage", "2200001")
    assert (refused.exit_code, "--committee" in refused.stderr) == (Exit.USAGE, True)
    assert lived("bills", "lineage", "9999999").exit_code == Exit.NOT_FOUND


def test_a_roll_call_is_told_by_party_with_dissenters_and_absentees(lived):
    shown = lived("show", "2200003", "--votes").stdout
    assert "가당: 찬성 2 · 반대 1 · 기권 0 · 불참 0" in shown
    assert "이수진 (가당, 반대)" in shown
    assert "불참 1명: 이수진" in shown
    assert "집계와 맞지 않습니다" not in shown
    document = json.loads(lived("show", "2200003", "--votes", "--format", "json").stdout)["roll_call"]
    assert (len(document["calls"]), document["dissenters"], document["differences"]) == (4, ["AA2"], [])
    assert "수집된 의원별 표결이 없습니다" in lived("show", "2200001", "--votes").stdout


def test_namesakes_never_merge(lived):
    result = lived("members", "show", "이수진")
    assert result.exit_code == Exit.AMBIGUOUS
    assert "AA1" in result.stderr
    assert "AA2" in result.stderr
    shown = lived("members", "show", "AA1")
    assert (shown.exit_code, "대표발의 6건" in shown.stdout, "찬성 1" in shown.stdout) == (
        Exit.DONE,
        True,
        True,
    )


def test_bills_under_a_bare_name_are_no_bills_of_nobody(platwatch, store, tmp_path):
    life = Life(store)
    life.members(member("AA1", "이수진", "가당"))
    by_others = {"lead_names": "김하나", "lead_member_id": "CC3", "co_names": "이수진,박다라"}
    life.member_bills(
        bill("PRC_N1", "2200011", "은행법 일부개정법률안", **by_others),
        bill("PRC_N2", "2200012", "상법 일부개정법률안", **by_others),
        bill("PRC_N3", "2100012", "형법 일부개정법률안", **by_others),
    )
    builder.rebuild(store, tmp_path / "index")
    shown = platwatch("--home", str(tmp_path), "members", "show", "AA1").stdout
    assert "발의 의안: 대표발의 0건, 공동발의 0건" in shown
    assert "이름만 적은 의안: 대표발의 0건, 공동발의 2건(이름이 같은 다른 의원의 것일 수 있음)" in shown
    assert (
        "이름만"
        not in platwatch("--home", str(tmp_path), "members", "show", "AA1", "--as-of", "2024-06-30").stdout
    )


def test_a_member_nobody_knows_is_not_found(lived):
    assert lived("members", "show", "아무개").exit_code == Exit.NOT_FOUND


def test_members_are_listed_and_narrowed(lived):
    rows = [json.loads(line) for line in lived("members", "list").stdout.splitlines()]
    assert [(row["id"], row["name"], row["party"]) for row in rows] == [
        ("BB1", "박다라", "가당"),
        ("AA1", "이수진", "가당"),
        ("AA2", "이수진", "가당"),
    ]
    assert all({"id", "kind", "title", "date", "url"} <= row.keys() for row in rows)
    assert len(lived("members", "list", "--name", "수진").stdout.splitlines()) == 2
    assert lived("members", "list", "--assembly", "21").stdout == ""


def test_marks_are_no_stages_to_choose(lived):
    result = lived("bills", "--stage", "공청회")
    assert result.exit_code == Exit.USAGE
    assert "공청회" not in result.stderr.partition("고를 수 있는")[2]
    assert lived("bills", "--stage", "대안반영폐기").exit_code == Exit.DONE
