"""The Kakao outage on one line, from the bundled sample and from the bills of the 21st Assembly."""

import csv
import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli
from index.errors import Exit

ROOT = Path(__file__).parents[2]
REPLAY = ROOT.parent / "shared" / "replay"
ROWS = ROOT.parent / "shared" / "data" / "assembly"
TOPIC = "kakao-outage-2022"
LAWS = FRAMEWORK, TELECOM, NETWORK = (
    *("방송통신발전 기본법", "전기통신사업법"),
    "정보통신망 이용촉진 및 정보보호 등에 관한 법률",
)
MEMBERS = ("조승래", "최승재", "박성중", "변재일")

# Day, whether the record is official, sources, and the title: all there is.
LINE = [
    ("2022-10-15", False, 2, " … 데이터센터 화재로 … 카카오의 서비스에 장애 발생"),
    ("2022-10-17", True, 1, "정보통신망 … (변재일의원 … 발의"),
    ("2022-10-17", True, 2, "방송통신발전 기본법 … (조승래의원 … 발의"),
    ("2022-10-17", True, 2, "방송통신발전 기본법 … (최승재의원 … 발의"),
    ("2022-10-18", True, 2, "방송통신발전 기본법 … (박성중의원 … 발의"),
    ("2022-11-10", False, 1, " … 장애로 … 간담회 개최"),
    ("2022-11-15", False, 2, " … 소위원회 … 정보통신망법 개정안 의결"),
    ("2022-11-21", False, 2, " … 협의체 … 첫 회의 개최"),
    ("2022-12-01", False, 1, " … 과방위 … 정보통신망법 개정안 의결"),
    *(("2022-12-08", True, 2, f"{law} … 본회의 의결") for law in LAWS),
    ("2022-12-29", False, 1, "카카오 … 보상안 발표"),
    ("2022-12-29", False, 1, "카카오 … 이모티콘 3종을 지급 … [약속]"),
    ("2022-12-29", False, 1, "카카오 … 지원금 3만 원을 지급 … [약속]"),
    ("2022-12-29", False, 1, "카카오 … 지원금 5만 원을 지급 … [약속]"),
    ("2022-12-29", False, 1, "카카오 … 추가 지원을 고려 … [약속]"),
    ("2023-01-05", False, 1, "카카오 … 이모티콘 3종을 지급 … [약속의 시작]"),
    ("2023-01-05", False, 1, "카카오 … 약속한 이모티콘 3종을 … 지급했다고 … [약속: 했다고 함]"),
    ("2023-01-30", False, 1, "카카오 … 접수 시작"),
    ("2023-03-01", False, 1, "카카오 … 지급 마칠 예정"),
    *(("2023-01-03", True, 2, f"{law} … 공포") for law in LAWS),
    *(("2023-07-04", True, 2, f"{law} … 시행") for law in LAWS),
]
# The sample knows no day of these.
UNDATED = [*(f"{law} … 제안" for law in LAWS), *(f" … ({name}의원 … 대안반영폐기" for name in MEMBERS)]
TALLIES = {FRAMEWORK: "245/0/1", TELECOM: "239/0/4", NETWORK: "245/0/2"}


def run(home, *arguments):
    asked = [sys.executable, "-m", "cli", "--home", str(home), *arguments]
    environment = {"ASSEMBLY_API_KEY": "demo", "PATH": "", "PYTHONUTF8": "1"}
    done = subprocess.run(asked, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    assert done.returncode in (Exit.DONE, Exit.PARTIAL), done.stderr


def timeline(home, *arguments):
    asked = ["--home", str(home), "timeline", TOPIC, *arguments]
    result = CliRunner().invoke(cli, asked)
    assert result.exit_code == Exit.DONE, result.stderr
    return result.stdout


def events(home, *arguments):
    return json.loads(timeline(home, "--format", "json", *arguments))


def is_titled(event, title):
    parts = map(re.escape, title.split(" … "))  # titles of news are the sentences' own words, shortened
    return re.fullmatch(".*".join(parts), event["title"]) is not None


def assert_is_the_line(told):
    dated = [one for one in told if one["date"]]
    days = sorted((one["date"], one["official"], one["sources"]) for one in dated)
    assert days == sorted((day, official, sources) for day, official, sources, _ in LINE)
    for day, official, _, title in LINE:
        found = [one for one in dated if (one["date"], one["official"]) == (day, official)]
        assert len([one for one in found if is_titled(one, title)]) == 1, title
    undated = [one for one in told if not one["date"]]
    assert len(undated) == len(UNDATED)
    assert all(any(is_titled(one, title) for one in undated) for title in UNDATED)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("demo") / "home"
    run(home, "demo")
    return home


@pytest.fixture(scope="module")
def home_of_the_21st(home, tmp_path_factory):
    """The same texts beside every bill of the 21st Assembly on the three laws, as the portal lists them."""
    folder, copied = tmp_path_factory.mktemp("rows"), tmp_path_factory.mktemp("more") / "home"
    shutil.copytree(home, copied)
    for name, title in (("bills_21.csv.gz", "bill_name"), ("plenary_votes_21_22.csv.gz", "bill_name")):
        with gzip.open(ROWS / name, "rt", encoding="utf-8", newline="") as file:
            every = list(csv.DictReader(file))
        few = [row for row in every if row[title].startswith(LAWS) and row["assembly"] == "21"]
        assert len(few) > 3
        with gzip.open(folder / name, "wt", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, every[0].keys())
            writer.writeheader()
            writer.writerows(few)
    for name in ("bills_22.csv.gz", "absorbed.csv", "service_specs.json", "recorded"):
        (folder / name).symlink_to(ROWS / name)
    served = [sys.executable, str(REPLAY / "assembly_replay.py"), "--data", str(folder), "--port", "0"]
    with subprocess.Popen(served, stdout=subprocess.PIPE, text=True) as server:
        try:
            url = server.stdout.readline().split()[0]
            run(copied, "crawl", "assembly", "--assembly", "21", "--fresh", "--base-url", url)
        finally:
            server.kill()
    return copied


def test_the_line_of_the_sample_is_whole_and_nothing_else_is_on_it(home):
    assert_is_the_line(events(home))


def test_every_event_has_its_sources_with_a_quotation(home):
    for one in events(home):
        assert all((report["quotation"] or report["label"]) and report["url"] for report in one["reports"]), (
            one["title"]
        )
        if one["official"]:
            assert one["reports"][0]["kind"] == "bill"
            assert one["reports"][0]["url"].startswith("https://likms.assembly.go.kr/")


def test_the_plenary_decided_three_acts_and_the_committee_two(home):
    told = events(home)
    plenary = [one for one in told if one["stage"] == "plenary_decided"]
    assert {
        law: one["reports"][0]["label"] for law in LAWS for one in plenary if is_titled(one, f"{law} … 의결")
    } == {law: f"본회의 의결 원안가결 {tally}" for law, tally in TALLIES.items()}
    for day in ("2022-11-15", "2022-12-01"):
        said = [report["quotation"] for one in told if one["date"] == day for report in one["reports"]]
        assert f"{FRAMEWORK}과 정보통신망법 개정안" in said[0]
        assert TELECOM not in " ".join(said)


def test_a_law_in_force_comes_with_what_its_addenda_say(home):
    (one,) = [
        one for one in events(home) if one["stage"] == "in_force" and is_titled(one, f"{FRAMEWORK} … 시행")
    ]
    assert "법률 제19152호 부칙 제2조(적용례)" in one["reports"][0]["label"]
    assert one["basis"] == "inferred"  # from the history of the law, as no answer of the Assembly is at hand


def test_what_was_and_was_not_collected_is_said(home):
    page = timeline(home, "--format", "markdown")
    assert "수집 범위: 21대 의안 28건" in page
    assert "기사·보도자료·발표 16건(매체 3곳)" in page
    assert "의안 7건은 위원회 심사 기록을 수집하지 않았습니다" in page


@pytest.mark.skipif(not REPLAY.is_dir(), reason="needs ../shared/replay, which is not here")
def test_a_hundred_other_bills_on_the_three_laws_change_nothing(home_of_the_21st):
    assert_is_the_line(events(home_of_the_21st))
