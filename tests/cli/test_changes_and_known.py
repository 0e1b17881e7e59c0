import json
import shutil
import sqlite3
from contextlib import closing

import pytest
import time_machine
from sqlalchemy import select
from written_life import DECIDED, EDITED, FIRST, SECOND, Life, live

from cli.history import told
from index.errors import Exit
from index.records import Bill
from index.store.engine import table
from index.store.history import revisions
from index.tracking.changes import by_bill_and_day, known

EXACTLY = {
    ("PRC_E8", "title", "이름이 바뀔 법률안", EDITED["title"]),
    ("PRC_E8", "committee", "정무위원회", EDITED["committee"]),
    ("PRC_E8", "result", None, "철회"),
    ("PRC_E8", "decided_on", None, "2026-03-03"),
    ("PRC_E9", "listed", "true", "false"),
}


def rows(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_exactly_what_changed_is_listed(lived):
    found = rows(lived("changes", "--since", "2026-03-01"))
    assert {(row["id"].split("/")[1], row["field"], row["old"], row["new"]) for row in found} == EXACTLY
    assert all({"id", "kind", "title", "date", "url"} <= row.keys() for row in found)
    assert len({row["id"] for row in found}) == len(found)
    one = next(row for row in found if row["field"] == "result")
    assert (one["kind"], one["date"], one["so_on"], one["service"], one["no"], one["about"]) == (
        "change",
        "2026-03-04",
        "2026-03-03",
        "TVBPMBILL11",
        "2200008",
        "result",
    )


@pytest.mark.parametrize(
    ("arguments", "numbers"),
    [
        (["--committee", "과방위"], {"2200008"}),
        (["--proposer", "홍길동"], {"2200009"}),
        (["--proposer", "김가나", "--role", "대표발의"], {"2200008"}),
        (["--proposer", "김가나", "--role", "공동발의"], set()),
        (["--result", "철회"], {"2200008"}),
        (["--law", "은행법"], set()),
        (["--topic", "online-platform-act"], set()),
    ],
)
def test_changes_are_narrowed_by_what_bills_are(lived, arguments, numbers):
    assert {row["no"] for row in rows(lived("changes", "--since", "2026", *arguments))} == numbers


def test_a_week_is_meant_unless_told_otherwise(lived):
    with time_machine.travel(SECOND.replace(day=11)):
        assert len(rows(lived("changes"))) == len(EXACTLY)
        assert rows(lived("changes", "--since", "6d")) == []
        assert len(rows(lived("changes", "--since", "1주"))) == len(EXACTLY)


def test_no_change_and_a_cut_list_are_said(lived):
    nothing = lived("changes", "--since", "2026-03-05", "--committee", "정무의", "--format", "json")
    assert (nothing.exit_code, nothing.stdout) == (Exit.DONE, "[]\n")
    assert "2026-03-05부터 알게 된 의미 있는 변경이 없습니다" in nothing.stderr
    assert "없는 소관위원회입니다: 정무의" in nothing.stderr
    assert "전체 5건 중 2건" in lived("changes", "--since", "2026", "-n", "2").stderr


def test_a_table_tells_changes_in_words(lived, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = lived("changes", "--since", "2026", "--format", "table").stdout
    assert "출처 목록" in shown
    assert "있음 → 없음" in shown
    assert "true" not in shown


def test_a_long_text_is_told_by_its_beginning():
    assert told("가 나 " * 50).endswith(" …")
    assert (told(None), told("false"), told("정무위원회")) == ("(출처에 없음)", "없음", "정무위원회")


def test_the_history_of_a_bill_has_what_changed_and_from_where(lived):
    shown = lived("show", "2200008", "--history").stdout
    assert "내력 (2026-03-02에 처음 알게 됨)" in shown
    assert "2026-03-04 처리 결과: (출처에 없음) → 철회 (바뀐 날 2026-03-03, TVBPMBILL11)" in shown
    assert "처음 알게 된 뒤 바뀐 것이 없습니다" in lived("show", "2200001", "--history").stdout
    document = json.loads(lived("show", "2200009", "--history", "--format", "json").stdout)
    assert [(row["field"], row["new"]) for row in document["history"]] == [("listed", "false")]


def test_the_list_that_no_longer_has_a_bill_is_named(platwatch, lived_home, tmp_path):
    home = shutil.copytree(lived_home, tmp_path / "home")
    with closing(sqlite3.connect(home / "platwatch.db")) as store:  # as a sweep marks it: no answer says so
        store.execute("UPDATE revision SET snapshot_id = NULL WHERE field = 'listed'")
        store.commit()
    shown = platwatch("--home", str(home), "show", "2200009", "--history").stdout
    assert "출처 목록: 있음 → 없음 (TVBPMBILL11)" in shown


def test_a_bill_is_told_as_it_was_known(lived):
    before, after = (lived("show", "2200008", "--known", day).stdout for day in ("2026-03-03", "2026-03-04"))
    assert "제목: 이름이 바뀔 법률안" in before
    assert "처리 결과: 계류" in before
    assert "소관위원회: 정무위원회" in before
    assert "제목: 이름이 바뀐 법률안" in after
    assert "처리 결과: 철회" in after
    assert "출처 목록: 없음" in lived("show", "2200009", "--known", "2026-03-04").stdout
    assert "출처 목록: 있음" in lived("show", "2200009", "--known", "2026-03-03").stdout
    assert not {"None", "True", "False"} & set(before.split())


def test_what_services_stated_is_known_too(lived):
    shown = lived("show", "2200001", "--known", "2026-03-02").stdout
    assert "BILLJUDGECONF: 회의일 2025-02-03" in shown
    vote = json.loads(lived("show", "2200003", "--known", "2026-03-02", "--format", "json").stdout)["vote"]
    assert (vote["yes"], vote["result"]) == ("2", "원안가결")


def test_nothing_was_known_before_it_was_learned(lived):
    assert "아직 알지 못했습니다(2026-03-02" in lived("show", "2200008", "--known", "2026-03-01").stdout
    document = json.loads(lived("show", "2200008", "--known", "2026-03-01", "--format", "json").stdout)
    assert (document["bill"], document["vote"], document["stated"]) == (None, None, [])


def test_every_database_tells_the_same_changes(any_store):
    life = Life(any_store)
    live(life)
    bills = table(Bill)
    with any_store.connect() as connection:
        found = by_bill_and_day(revisions(connection, since=FIRST))
        row = connection.execute(select(bills).where(bills.c.bill_id == "PRC_E8")).mappings().one()
        said = list(revisions(connection, bill_id="PRC_E8"))
        assert list(revisions(connection, bill_id=DECIDED)) == []
    told_of = {(one.key, one.field, one.old, one.new) for day in found for one in day.changes}
    assert told_of == EXACTLY
    assert [day.bill_id for day in found] == ["PRC_E8", "PRC_E9"]
    assert known(row, said, FIRST.date())["title"] == "이름이 바뀔 법률안"
