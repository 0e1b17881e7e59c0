"""The laws beside this repository: every version read, printed, kept and shown as of a day."""

import json
import re
import tarfile
from time import process_time

import pytest
from click.testing import CliRunner
from printed_law import print_law
from test_laws import SHARED

from cli.main import cli
from crawler.run import Place
from crawler.statutes import import_statutes
from index.korean.statutes.addresses import address_of, find, parse_address
from index.korean.statutes.faults import faults
from index.korean.statutes.reading import read_law
from index.korean.statutes.tree import walk
from index.store.engine import sqlite_url

STATUTES = SHARED / "data" / "statutes"
LAW = "방송통신발전 기본법"

pytestmark = pytest.mark.skipif(
    not STATUTES.is_dir(), reason="needs ../shared/data/statutes, which is not here"
)


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("versions")
    with tarfile.open(STATUTES / "versions" / "방송통신발전기본법.tar.xz") as packed:
        packed.extractall(folder, filter="data")
    return folder


@pytest.fixture(scope="module")
def texts(versions):
    files = [*STATUTES.glob("*.md"), *versions.rglob("*.md")]
    assert len(files) == 16 + 27
    return {path.name: path.read_text(encoding="utf-8") for path in files}


@pytest.fixture(scope="module")
def home(versions, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    place = Place(home, sqlite_url(home / "platwatch.db"))
    import_statutes(STATUTES / "amendment_history.jsonl", place)
    import_statutes(versions, place)
    return home


def laws(home, *arguments):
    done = CliRunner().invoke(cli, ["--home", str(home), "laws", *arguments])
    assert done.exit_code == 0, done.stderr
    return done.stdout


def rows(home, *arguments):
    return [json.loads(line) for line in laws(home, *arguments, "--format", "ndjson").splitlines()]


def bare(text):
    return re.sub(r"[\s#*\\]", "", text)


def test_every_version_printed_is_its_text(texts):
    for name, text in texts.items():
        body = re.sub(r"\A---\n.*?^---$", "", text, count=1, flags=re.DOTALL | re.MULTILINE)
        law = read_law(text)
        printed = print_law(law)
        assert bare(printed) == bare(body), name
        assert read_law(printed) == law, name
        assert not list(faults(law)), name


def test_every_provision_has_an_address_that_leads_to_it(texts):
    law = read_law(texts["방송통신발전기본법.md"])
    for path in (*walk(law.body), *walk(law.addenda)):
        assert find(law, parse_address(address_of(LAW, path)))[-1] == path[-1]


def test_every_history_is_whole_and_in_order(home):
    lines = (STATUTES / "amendment_history.jsonl").read_text(encoding="utf-8").splitlines()
    stated = list(map(json.loads, lines))
    assert len(stated) == 474
    by_law = {}
    for row in stated:
        by_law.setdefault(row["law_id"], []).append(row)
    assert len(rows(home, "list")) == len(by_law)
    for law_id, versions in by_law.items():
        ordered = sorted(versions, key=lambda one: (one["promulgated"], int(one["promulgation_no"])))
        told = [(row["promulgation_no"], row["effective_on"]) for row in rows(home, "history", law_id)]
        cited = [(str(int(one["promulgation_no"])), one["effective"]) for one in ordered]  # 제5호, not 00005
        assert told == cited, law_id


@pytest.mark.parametrize(
    ("day", "number", "text_of"),
    [
        ("2012-06-01", "11373", "11373"),
        ("2012-08-01", "11200", "11373"),  # began in July; the text of what began in May holds both
        ("2022-10-15", "18198", "18198"),  # the day of the outage
        ("2023-03-01", "18198", "18198"),  # the next is promulgated, and not in force
        ("2023-07-03", "18198", "18198"),
        ("2023-07-04", "19152", "19152"),
        ("2025-10-01", "21066", "21066"),
    ],
)
def test_what_was_in_force_on_a_day(home, day, number, text_of, texts):
    for name in ("제26조", "제35조"):
        (article,) = rows(home, "show", f"{LAW}/{name}", "--as-of", day)
        assert (article["promulgation_no"], article["text_of"]) == (number, f"법률 제{text_of}호")
        (file,) = [text for path, text in texts.items() if f"_{text_of}_" in path]
        own = file.partition(f"##### {name} ")[2].partition("#####")[0]
        assert bare(article["wording"]) == bare(f"{name}{own}")


@pytest.mark.parametrize(
    ("day", "number"), [("2024-12-26", "20151"), ("2025-01-15", "19841"), ("2026-03-01", "21065")]
)
def test_of_what_has_begun_the_last_to_begin_is_in_force(home, day, number):
    done = CliRunner().invoke(cli, ["--home", str(home), "cite", "전기통신사업법", "--as-of", day])
    assert f"법률 제{number}호" in done.stdout


def test_two_versions_of_one_day_keep_their_order(home):
    numbers = [row["promulgation_no"] for row in rows(home, "history", "방발법")]
    assert numbers.index("21065") + 1 == numbers.index("21066")
    assert numbers.index("12720") + 1 == numbers.index("12743")


def test_to_whom_it_applies_stands_beside_the_day_in_force(home):
    shown = laws(home, "show", "방발법/제35조의2", "--as-of", "2023-08-01")
    assert "2023-07-04" in shown
    assert "부칙 제2조(방송통신재난관리기본계획의 수립 등에 관한 적용례)" in shown
    assert "법률 제19152호" in shown


def test_the_day_before_the_first_version_is_said(home):
    done = CliRunner().invoke(cli, ["--home", str(home), "laws", "show", LAW, "--as-of", "2010-09-22"])
    assert (done.exit_code, "2010-09-23" in done.stderr) == (3, True)


def test_importing_is_fast(versions, tmp_path):
    place = Place(tmp_path, sqlite_url(tmp_path / "platwatch.db"))
    import_statutes(STATUTES / "amendment_history.jsonl", place)  # makes the store
    begun = process_time()  # others may use the machine
    done = import_statutes(versions, place)
    assert done.versions / (process_time() - begun) > 20
