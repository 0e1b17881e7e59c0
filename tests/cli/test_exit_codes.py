import json
import sqlite3
from contextlib import closing

import pytest

from cli.commands import bills as bills_module
from index.errors import Exit
from index.records import (
    Article,
    Asked,
    Lead,
    Member,
    Membership,
    PledgeAct,
    Redaction,
    Sitting,
    StatuteText,
    StatuteVersion,
    Validator,
)
from index.store.stated import STATED

READING = (["search", "은행"], ["show", "2118769"], ["bills"], ["timeline", "2118769"])
READING += (["bills", "lineage", "2118769"],)
STORE = (["status"], ["sources", "check"], ["export"], ["index", "check"], ["index", "rebuild"])
STORE += (["members", "list"], ["changes"])
OF_ALL = [*READING, *STORE]


@pytest.mark.parametrize("command", OF_ALL, ids=" ".join)
def test_without_a_home_commands_say_what_to_do(platwatch, tmp_path, command):
    home = tmp_path / "없는 홈"
    result = platwatch("--home", str(home), *command)
    assert result.exit_code == Exit.DAMAGED
    assert "platwatch demo" in result.stderr
    assert not home.exists()
    home.mkdir()
    assert platwatch("--home", str(home), *command).exit_code == Exit.DAMAGED
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("command", STORE, ids=" ".join)
def test_a_store_that_is_no_database_is_damaged(platwatch, own_home, command):
    (own_home / "platwatch.db").write_bytes(b"no database " * 100)
    result = platwatch("--home", str(own_home), *command)
    assert result.exit_code == Exit.DAMAGED
    assert "저장소가 손상" in result.stderr


@pytest.mark.parametrize("command", STORE, ids=" ".join)
def test_a_newer_store_asks_for_an_upgrade(platwatch, own_home, command):
    with closing(sqlite3.connect(own_home / "platwatch.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    result = platwatch("--home", str(own_home), *command)
    assert (result.exit_code, "9999" in result.stderr) == (Exit.DAMAGED, True)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_damaged_index_names_the_rebuild_which_mends_it(platwatch, own_home, command):
    (own_home / "index" / "current.json").write_text("{")
    result = platwatch("--home", str(own_home), *command)
    assert result.exit_code == Exit.DAMAGED
    assert "platwatch index rebuild" in result.stderr
    assert platwatch("--home", str(own_home), "index", "rebuild").exit_code == Exit.DONE
    assert platwatch("--home", str(own_home), *command).exit_code == Exit.DONE


def test_status_says_that_the_index_cannot_be_used(platwatch, own_home):
    (own_home / "index" / "current.json").unlink()
    result = platwatch("--home", str(own_home), "status")
    row = next(row for row in map(json.loads, result.stdout.splitlines()) if row["id"] == "index")
    assert (result.exit_code, row["state"]) == (Exit.DONE, "unusable")


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_an_index_of_an_earlier_format_names_the_way_out(platwatch, own_home, command):
    current = own_home / "index" / "current.json"
    current.write_text(json.dumps({**json.loads(current.read_text()), "format": 1}))
    result = platwatch("--home", str(own_home), *command)
    assert (result.exit_code, "platwatch index rebuild" in result.stderr) == (Exit.DAMAGED, True)


@pytest.mark.parametrize("command", [["members", "list"], ["changes"], ["show", "2118769", "--history"]])
def test_a_store_of_an_earlier_version_is_migrated_by_a_rebuild_with_a_backup(platwatch, own_home, command):
    go_back(own_home / "platwatch.db")
    result = platwatch("--home", str(own_home), *command)
    assert (result.exit_code, "platwatch index rebuild" in result.stderr) == (Exit.DAMAGED, True)
    assert platwatch("--home", str(own_home), "index", "rebuild").exit_code == Exit.DONE
    assert [path.name[:14] for path in (own_home / "backup").iterdir()] == ["platwatch-0001"]
    assert platwatch("--home", str(own_home), *command).exit_code == Exit.DONE


def go_back(database):
    """Give a store the schema of the first version, without news and what is asked about one bill."""
    models = (
        *STATED.values(),
        Asked,
        Membership,
        Member,
        Article,
        Lead,
        Redaction,
        Validator,
        StatuteText,
        StatuteVersion,
        PledgeAct,
        Sitting,
    )
    with closing(sqlite3.connect(database)) as connection:
        for model in models:
            connection.execute(f"DROP TABLE {model.__tablename__}")
        connection.execute("ALTER TABLE revision DROP COLUMN first")
        connection.execute("DROP INDEX ix_snapshot_digest")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()


@pytest.mark.parametrize("flags", [[], ["--debug"]])
def test_an_unreachable_database_never_shows_its_password(platwatch, flags):
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    result = platwatch("--store", "postgresql://who:sekret@127.0.0.1:1/x", "status", *flags)
    assert result.exit_code == Exit.DAMAGED
    assert "sekret" not in result.output


def test_a_store_may_lie_outside_the_home(platwatch, filled_home, tmp_path):
    url = f"sqlite:///{(filled_home / 'platwatch.db').as_posix()}"
    result = platwatch("--home", str(tmp_path / "new"), "status", "--store", url)
    assert (result.exit_code, "TVBPMBILL11/21" in result.stdout) == (Exit.DONE, True)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["bils"], "비슷한 것: bills"),
        (["crawl", "asembly"], "비슷한 것: assembly"),
        (["sources", "sho"], "비슷한 것: show"),
        (["nonsense"], "nonsense: 없는 명령입니다. (도움말: platwatch --help)"),
        (["bills", "--comittee", "x"], "--committee"),
        (["bills", "-n"], "값이 하나 필요"),
        (["bills", "-n", "x"], "0 이상의 정수"),
        (["bills", "--format", "pdf"], "table, json, ndjson, csv, tsv, xlsx"),
        (["bills", "--since", "어제"], "어제: 날짜가 아닙니다"),
        (["bills", "--since", "2024-06", "--until", "2024-05"], "--since(2024-06-01)가 --until(2024-05-31)"),
        (["bills", "--stage", "꿈"], "소관위 회부"),
        (["search", "!!!"], "찾을 낱말이 없습니다"),
        (["bills", "-o", "의안.hwp"], ".csv"),
        (["bills", "--fields", "꿈"], "--fields에 없는 항목: 꿈"),
        (["bills", "더"], "더: 없는 명령입니다."),
        (["bills", "-n", "1", "lineage", "2118769"], "--limit: 의안 목록의"),
        (["bills", "--role", "대표발의"], "--proposer와 함께"),
        (["status", "더"], "쓰이지 않는 인수가 있습니다: 더."),
        (["bills", "-o", "."], "-o/--output: 폴더가 아니라 파일의 이름"),
        (["show"], "빠졌습니다"),
        (["help", "me"], "exit-codes"),
        (["bills", "--lang", "fr"], "ko, en"),
        (["sources", "show", "nowhere"], "assembly"),
        (["crawl", "assembly", "--assembly", "99"], "99대 국회"),
        (["--store", "nonsense", "status"], "sqlite:///"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_told_in_korean(platwatch, command, said):
    result = platwatch(*command)
    assert result.exit_code == Exit.USAGE
    assert result.stderr.startswith("오류: ")
    assert said in result.stderr
    assert platwatch("--lang", "en", *command).exit_code == Exit.USAGE


def test_no_command_shows_the_help(platwatch):
    result = platwatch()
    assert (result.exit_code, "사용법:" in result.stderr) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [(KeyboardInterrupt(), Exit.INTERRUPTED, ""), (RuntimeError("what"), Exit.FAILED, "RuntimeError: what")],
)
def test_what_nobody_expected_is_one_sentence(platwatch, monkeypatch, raised, code, said):
    def fail(*_):
        raise raised

    monkeypatch.setattr(bills_module, "Reader", fail)
    result = platwatch("bills")
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_debug_gives_the_traceback(platwatch, monkeypatch):
    monkeypatch.setattr(bills_module, "Reader", None)
    assert "Traceback" in platwatch("bills", "--debug").stderr
    assert "Traceback" in platwatch("--debug", "bills").stderr


@pytest.mark.parametrize("command", ["'bills'", "'show', '2118769'"])
def test_a_reader_that_goes_away_is_no_error(python, command):
    code = "import os; r, w = os.pipe(); os.close(r); os.dup2(w, 1); from cli.main import main; import sys\n"
    result = python("-c", code + f"sys.argv = ['platwatch', {command}]; main()")
    assert (result.returncode, result.stderr) == (Exit.DONE, "")


def test_a_history_of_which_nothing_can_be_read_is_partial_and_a_path_that_is_not_there_is_said(
    platwatch, own_home, tmp_path
):
    (tmp_path / "나쁨.jsonl").write_text("[]\n", encoding="utf-8")
    unread = platwatch("--home", str(own_home), "sources", "import", "statutes", str(tmp_path / "나쁨.jsonl"))
    assert (unread.exit_code, "하나도 없습니다" in unread.stderr) == (Exit.PARTIAL, True)
    missing = platwatch("sources", "import", "statutes", str(tmp_path / "없음"))
    assert (missing.exit_code, "그런 파일이나 폴더가 없습니다" in missing.stderr) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            ("timeline", "--compare", "네이버"),
            "--compare: 값이 2개 필요합니다. (도움말: platwatch timeline --help)",
        ),
        (("search", "--since"), "--since: 값이 하나 필요합니다. (도움말: platwatch search --help)"),
        (("timeline", "2118769", "--detail", "9"), "--detail에 쓸 수 있는 값: 0에서 3까지의 정수."),
        (
            ("bills", "-o", "없는 폴더/의안.csv"),
            "없는 폴더/의안.csv에 쓸 수 없습니다(그런 파일이나 폴더가 없음)",
        ),
    ],
)
def test_what_is_wrong_is_said_in_korean_with_the_help_to_read(platwatch, command, said):
    assert said in platwatch(*command).stderr


def test_a_word_that_names_nobody_is_told_nothing_of_ids(platwatch):
    assert "식별자를 대개 적지 않아" not in platwatch("timeline", "kakao-outag").stderr


def test_a_home_that_is_a_file_is_told(platwatch, tmp_path):
    home = tmp_path / "자료.txt"
    home.write_text("글", encoding="utf-8")
    result = platwatch("--home", str(home), "search", "은행")
    assert (result.exit_code, "폴더가 아닙니다" in result.stderr) == (Exit.DAMAGED, True)


def test_an_address_that_is_not_held_is_told_how_to_be_read(platwatch):
    address = "https://www.etnews.com/20241106000178"
    assert f"platwatch crawl url {address}" in platwatch("show", address).stderr
