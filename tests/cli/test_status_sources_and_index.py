import json

import pytest
import time_machine
from written_home import CHECKED_AT, ESCAPE, bill
from written_life import Life

from cli.asides import aside_words
from index.errors import Exit
from index.store import runs
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

SOURCE = dict.fromkeys(("title", "publisher", "licence", "rank", "address"), "견본")

FORMATS = ("table", "json", "ndjson", "csv", "tsv")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "command", [["status"], ["sources", "list"], ["timeline", "2118769"], ["bills"]], ids=" ".join
)
def test_every_listing_has_every_format(platwatch, command, form):
    result = platwatch(*command, "--format", form)
    assert (result.exit_code, bool(result.stdout)) == (Exit.DONE, True)


@pytest.mark.parametrize("command", [["status"], ["sources", "list"]], ids=" ".join)
def test_rows_keep_their_keys(platwatch, command):
    for line in platwatch(*command).stdout.splitlines():
        assert {"id", "kind", "title", "date", "url"} <= json.loads(line).keys()


def test_status_says_what_is_held_and_how_fresh_it_is(platwatch):
    rows = {row["id"]: row for row in map(json.loads, platwatch("status").stdout.splitlines())}
    bills, tallies = rows["TVBPMBILL11/22"], rows["ncocpgfiaoituanbr/22"]
    assert (bills["stored"], bills["state"], bills["checked_at"]) == (4, "complete", "2026-03-02 12:00")
    assert (bills["undated"], bills["unlisted"]) == (1, 1)
    assert (tallies["state"], tallies["announced"]) == ("partial", None)
    assert rows["index"]["state"] == "current"
    assert rows["run/1"]["assembly"] == [21, 22]


def test_status_says_what_is_open(platwatch):
    said = platwatch("status").stderr
    assert "22대: 제안일 미상 1건 · 출처 목록에서 더는 보이지 않음 1건" in said
    assert "마지막 수집: 견본: 전체 3건 중 2건만 확인되어 1건이 모자랍니다." in said
    assert "확인 필요 행 1건" in said
    assert ESCAPE not in said


@pytest.mark.parametrize(
    ("reason", "korean"),
    [
        ("lists disagree on result", "목록끼리 값이 다름: 처리 결과"),
        ("PROPOSE_DT: no date: '작년'", "PROPOSE_DT: 날짜가 아님('작년')"),
        ("no BILL_ID", "BILL_ID 값이 없음"),
        ("not an object", "행의 모양이 아님"),
        ("no json: JSONDecodeError", "JSON으로 읽을 수 없는 응답(JSONDecodeError)"),
        ("no xml: XMLSyntaxError", "XML로 읽을 수 없는 응답(XMLSyntaxError)"),
        ("xml of unknown shape", "알려지지 않은 모양의 XML"),
        ("xml with a document type", "문서 형식 선언(DTD)이 있어 읽지 않은 XML"),
        ("body beyond 16 MB", "16MB를 넘는 응답"),
        ("no html", "HTML이 아닌 응답"),
        ("0 of pre.print_pre", "페이지에 pre.print_pre가 하나가 아니라 0개"),
        ("exhaust_billLink: no bill: 'x'", "exhaust_billLink: 의안을 가리키지 않음('x')"),
        ("no list_total_count", "알려지지 않은 모양의 JSON"),
        ("HTTP 500", "HTTP 500 응답"),
        ("ERROR-600", "결과 코드 ERROR-600"),
        ("CannotResolveHostError", "주소의 서버를 찾을 수 없음"),
        ("ResponseDataLossError", "응답이 중간에 잘림"),
        ("promulgated_on is in the future: 2027-01-01", "공포일: 아직 오지 않은 날(2027-01-01)"),
        (
            "counts do not add up: 200 + 1 + 0 is not 246",
            "표결 수가 맞지 않음: 200 + 1 + 0의 합이 재석 246과 다름",
        ),
        ("more voted than there are members: 301 of 300", "재석 301이 재적 300보다 많음"),
        (
            "promulgated before its vote: 2025-01-01, voted on 2025-02-01",
            "의결(2025-02-01) 전에 공포(2025-01-01)",
        ),
        ("roll call 1/1/0, tally 2/1/0", "의원별 표결(찬성/반대/기권 1/1/0)이 집계(2/1/0)와 다름"),
        ("absorption loops: PRC_1 → PRC_2 → PRC_1", "대안 반영이 되돌아옴: PRC_1 → PRC_2 → PRC_1"),
        ("2 parties for 1 Assemblies", "대수는 1개, 정당은 2개라 대별로 가를 수 없음"),
        ("not what was asked for: another BILL_ID", "물은 것과 다른 답(BILL_ID)"),
    ],
)
def test_why_a_row_is_set_aside_is_told_in_korean(reason, korean):
    assert aside_words(reason) == korean


def test_a_narrowed_crawl_says_so(platwatch, own_home):
    engine = connect(sqlite_url(own_home / "platwatch.db"))
    with engine.begin() as connection:
        scope = {"assemblies": [22], "narrowed": "since=2024-06-01&limit=5"}
        run_id = runs.begin(connection, {**SOURCE, "name": "assembly"}, scope)
        runs.end(connection, run_id, "complete", {}, [])
    engine.dispose()
    said = platwatch("--home", str(own_home), "status", "--format", "table").stdout
    assert "--since" in said
    rows = map(json.loads, platwatch("--home", str(own_home), "status").stdout.splitlines())
    conditions = [row["condition"] for row in rows if row["id"] == f"run/{run_id}"]
    assert conditions == ["수집 완료(범위를 좁힘: --since 2024-06-01 --limit 5)"]


def test_a_fact_sheet_is_shown(platwatch):
    shown = platwatch("sources", "show", "assembly").stdout
    assert {"등급: 1차 자료", "재이용: 전문 재이용 가능"} <= set(shown.splitlines())
    assert "이용 약관: https://open.assembly.go.kr" in shown
    assert "ASSEMBLY_API_KEY" in platwatch("sources", "show", "assembly").stdout
    assert (
        json.loads(platwatch("sources", "show", "assembly", "--format", "json").stdout)["name"] == "assembly"
    )


def test_a_check_names_what_is_wrong(platwatch):
    result = platwatch("sources", "check")
    assert result.exit_code == Exit.FAILED
    assert "인증키가 없습니다" in result.stdout
    assert "일부만 수집됨" in result.stdout
    assert "예상(10,000~40,000)을 벗어납니다" in result.stdout


def test_a_check_knows_a_crawl_however_many_others_there_were_since(platwatch, own_home):
    engine = connect(sqlite_url(own_home / "platwatch.db"))
    with engine.begin() as connection:
        for _ in range(60):
            runs.begin(connection, {"name": "etnews", **SOURCE}, {})
    engine.dispose()
    assert "일부만 수집됨" in platwatch("--home", str(own_home), "sources", "check", "assembly").stdout


def test_a_young_assembly_is_not_expected_to_have_its_bills(platwatch):
    with time_machine.travel(CHECKED_AT.replace(year=2025, month=3)):
        said = platwatch("sources", "check").stdout
    assert "의안검색 21대가 3건으로" in said
    assert "의안검색 22대가 3건으로" not in said


def test_a_check_knows_what_has_gone_stale(platwatch):
    with time_machine.travel(CHECKED_AT.replace(month=12)):
        assert "의안검색 22대를 2026-03-02 이후 확인하지 않았습니다." in platwatch("sources", "check").stdout
    with time_machine.travel(CHECKED_AT):
        assert "이후 확인하지" not in platwatch("sources", "check").stdout


def test_an_index_is_checked_and_made_anew(platwatch, own_home):
    checked = platwatch("--home", str(own_home), "index", "check")
    assert (checked.exit_code, "7건" in checked.stderr) == (Exit.DONE, True)
    rebuilt = platwatch("index", "rebuild", "--home", str(own_home))
    assert (rebuilt.exit_code, rebuilt.stdout) == (Exit.DONE, "")


def test_export_writes_every_record(platwatch, tmp_path):
    lines = platwatch("export").stdout.splitlines()
    assert len([line for line in lines if json.loads(line).get("record") == "bill"]) == 7
    assert platwatch("export", "-o", "-").stdout.splitlines() == lines
    platwatch("export", "-o", str(tmp_path / "전체.ndjson"))
    assert (tmp_path / "전체.ndjson").read_text(encoding="utf-8").splitlines() == lines


def test_status_names_numbers_not_collected(lived, platwatch):
    assert "22대: 수집 범위 밖 번호(정부안·예산안 등일 수 있음)" in platwatch("status").stderr
    assert "수집 범위 밖" not in lived("status").stderr


def test_status_lists_every_run_of_numbers_and_names_the_longest(platwatch):
    rows = [json.loads(line) for line in platwatch("status").stdout.splitlines()]
    found = [row for row in rows if row["kind"] == "gap"]
    assert found
    assert all(int(row["last"]) - int(row["first"]) + 1 == row["count"] for row in found)
    assert {row["assembly"] for row in found} == {21, 22}
    found = [row for row in found if row["assembly"] == 22]
    longest = max(found, key=lambda row: row["count"])
    assert f"가장 긴 곳: {longest['title']} ({longest['count']:,})" in platwatch("status").stderr
    assert longest["title"] not in platwatch("status", "--format", "table").stdout


def test_status_names_bills_whose_course_went_back(platwatch, tmp_path):
    engine = connect(sqlite_url(tmp_path / "platwatch.db"))
    migrate(engine, tmp_path / "backup")
    life = Life(engine)
    life.bills(bill("PRC_1", "2200001", "은행법 일부개정법률안", result="철회"))
    life.bills(bill("PRC_1", "2200001", "은행법 일부개정법률안"))
    engine.dispose()
    with time_machine.travel(CHECKED_AT.replace(day=20)):
        said = platwatch("--home", str(tmp_path), "status").stderr
    assert "최근 30일 사이 단계나 결과가 되돌려진 의안 1건: PRC_1" in said
    with time_machine.travel(CHECKED_AT.replace(month=5)):
        assert "되돌려진" not in platwatch("--home", str(tmp_path), "status").stderr


def test_status_says_what_a_source_gives_otherwise_than_known(platwatch, own_home):
    engine = connect(sqlite_url(own_home / "platwatch.db"))
    odd = {"unknown_fields": {"S": ["NEW"]}, "absent_fields": {"S": ["OLD"]}, "unknown_results": ["미래"]}
    with engine.begin() as connection:
        run_id = runs.begin(connection, {"name": "assembly", **SOURCE}, {"assemblies": [22]})
        runs.end(connection, run_id, "complete", odd, [])
    engine.dispose()
    said = platwatch("--home", str(own_home), "status").stderr
    assert f"수집 #{run_id}: S에 모르는 항목이 있습니다: NEW" in said
    assert f"수집 #{run_id}: S에 있어야 할 항목이 어느 행에도 없습니다: OLD" in said
    assert f"수집 #{run_id}: 뜻을 모르는 처리 결과가 있습니다: 미래" in said


def test_a_source_that_has_gone_silent_is_named(platwatch):
    # The newest bill of the sitting Assembly is older than its fact sheet allows for.
    with time_machine.travel(CHECKED_AT):
        said = platwatch("status").stderr
        checked = platwatch("sources", "check", "assembly").stdout
    silent = "2026-03-02에 읽었을 때 2025-01-02 뒤의 기록이 없습니다"
    assert silent in said
    assert silent in checked


@pytest.mark.parametrize(("lang", "word"), [("ko", "모든 의안"), ("en", "every 의안")])
def test_what_a_source_covers_is_told_in_the_language_spoken(platwatch, lang, word):
    assert word in platwatch("sources", "show", "assembly", "--lang", lang).stdout


def test_laws_histories_are_a_source_like_others(platwatch):
    assert "statutes" in {json.loads(line)["id"] for line in platwatch("sources", "list").stdout.splitlines()}
    shown = platwatch("sources", "show", "statutes").stdout
    assert ("저작권법 제7조" in shown, "전문 재이용 가능" in shown) == (True, True)
    assert platwatch("sources", "show", "statutes", "--format", "json").exit_code == Exit.DONE
