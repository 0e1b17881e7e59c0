import json

import pytest
import time_machine
from written_home import CHECKED_AT, ESCAPE

from index.errors import Exit

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
    assert "22대: 제안일 미상 1건 · 원천 목록에서 더는 보이지 않음 1건" in said
    assert "마지막 수집: 견본: 전체 3건 중 2건만 확인되어 1건이 모자랍니다." in said
    assert "확인 필요 행 1건" in said
    assert ESCAPE not in said


def test_a_fact_sheet_is_shown(platwatch):
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
