"""Which law real bills became, from the replay server beside this repository and a real history of laws."""

import csv
import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
DATA, REPLAY = SHARED / "data" / "assembly", SHARED / "replay"

pytestmark = pytest.mark.skipif(not REPLAY.is_dir(), reason="needs ../shared/replay, which is not here")

ALTERNATIVE, ABSORBED = "2118769", {"2117824", "2117837", "2117838"}
VETOED = {"2200851", "2200946", "2205958"}
# The rows of a few bills, and what the lists say of a 재의요구: a record of its own under the same number.
# Its days and counts are made up.
SERVER = """
import sys
sys.path.insert(0, {replay!r})
import assembly_replay as replay

class Vetoed(replay.Assembly):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        if not {vetoed!r}:
            return
        for row in [row for row in self.tables["TVBPMBILL11"] if row["BILL_NO"] in {vetoed!r}]:
            again = {{"BILL_ID": "GOV_" + row["BILL_ID"][4:], "PROC_DT": "2025-04-17"}}
            again["PROC_RESULT_CD"] = "부결"
            kind = {{"PROPOSER": "정부", "PROPOSER_KIND": "정부", "PROPOSE_DT": "2025-01-21"}}
            bare = {{"RST_PROPOSER": None, "RST_MONA_CD": None}}
            self.tables["TVBPMBILL11"].append({{**row, **kind, **bare, **again}})
            tallies = self.tables["ncocpgfiaoituanbr"]
            tally = next(one for one in tallies if one["BILL_ID"] == row["BILL_ID"])
            counts = {{"VOTE_TCNT": 299, "YES_TCNT": 190, "NO_TCNT": 106, "BLANK_TCNT": 3}}
            tallies.append({{**tally, **counts, **again}})

replay.Assembly = Vetoed
replay.main()
"""


def rows(name):
    opened = gzip.open if name.endswith(".gz") else open
    with opened(DATA / name, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def candidates():
    """Return the passed bills of the 21st and 22nd Assemblies, by number, with what they can have become."""
    return {
        row["bill_no"]: row
        for row in rows("passed_bill_to_promulgation_candidates.csv")
        if row["bill_no"][:2] in ("21", "22")
    }


def write_few(folder):
    """Write the rows of the bills that these tests ask about, as the replay server reads them."""
    wanted = candidates().keys() | {ALTERNATIVE} | ABSORBED
    for name in ("bills_21.csv.gz", "bills_22.csv.gz", "plenary_votes_21_22.csv.gz"):
        few = [row for row in rows(name) if row["bill_no"] in wanted]
        with gzip.open(folder / name, "wt", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, few[0].keys())
            writer.writeheader()
            writer.writerows(few)
    for name in ("absorbed.csv", "service_specs.json", "recorded"):
        (folder / name).symlink_to(DATA / name)


def ask(home, *arguments):
    result = CliRunner().invoke(cli, ["--home", str(home), *arguments])
    assert result.exit_code == 0, result.stderr
    return result.stdout


def show(home, number):
    return json.loads(ask(home, "show", number, "--format", "json"))


def became(card):
    return [link for link in card["links"] if link["relation"] == "promulgated_as"]


def collect(home, folder, *vetoed):
    """Crawl the few bills from a replay that hides their laws, and import the laws' histories."""
    code = SERVER.format(replay=str(REPLAY), vetoed=vetoed)
    served = [sys.executable, "-c", code, "--data", str(folder), "--port", "0", "--hide-law"]
    with subprocess.Popen(served, stdout=subprocess.PIPE, text=True) as server:
        try:
            url = server.stdout.readline().split()[0]
            both = ["--assembly", "21", "--assembly", "22", "--base-url", url]
            run(home, "crawl", "assembly", *both)
            run(home, "crawl", "details", *both, "--bill", ALTERNATIVE, "--budget", "60")
        finally:
            server.kill()
    run(home, "sources", "import", "statutes", str(SHARED / "data" / "statutes" / "amendment_history.jsonl"))


def run(home, *arguments):
    asked = [sys.executable, "-m", "cli", "--home", str(home), *arguments]
    environment = {"ASSEMBLY_API_KEY": "demo", "PATH": "", "PYTHONUTF8": "1"}
    done = subprocess.run(asked, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    assert done.returncode in (0, 5), done.stderr


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder, home = tmp_path_factory.mktemp("rows"), tmp_path_factory.mktemp("home")
    write_few(folder)
    collect(home, folder, *sorted(VETOED))
    return home


def test_every_certain_law_is_right_and_no_other_is_told_as_certain(home):
    known = candidates()
    assert len(known) == 84
    for number, row in known.items():
        links = became(show(home, number))
        laws = [f"법률 제{law}호" for law in filter(None, row["promulgation_no"].split("|"))]
        assert [link["to"] for link in links] == laws, number
        assert all(link["basis"] == "inferred" for link in links)
        assert [link["certain"] for link in links] == [True] * (len(laws) == 1) + [False] * len(
            laws[1:] and laws
        )


def test_the_days_of_promulgation_and_of_force_are_those_of_the_law(home):
    for number, row in candidates().items():
        days = {one["key"]: one for one in show(home, number)["steps"]}
        if row["n_candidates"] != "1":
            assert not days.keys() & {"promulgated", "in_force"}, number
            continue
        assert (days["promulgated"]["when"], days["in_force"]["when"]) == (
            row["promulgated"],
            row["effective"],
        )
        assert {days[key]["basis"] for key in ("promulgated", "in_force")} == {"inferred"}
    assert "법률 제21380호 [추정]" in ask(home, "show", "2201054")


def test_a_vetoed_bill_passed_and_became_no_law(home):
    for number in sorted(VETOED):
        card, shown = show(home, number), ask(home, "show", number)
        assert card["result"].endswith("가결")
        assert became(card) == []
        steps = {one["key"]: one for one in card["steps"]}
        assert (steps["veto_requested"]["when"], steps["reconsidered"]["when"]) == (
            "2025-01-21",
            "2025-04-17",
        )
        assert (steps["reconsidered"]["result"], card["stage"]) == ("부결", "discarded_after_veto")
        assert "재의요구 1건: 부결 190/106/3" in shown
        assert "무기명투표: 의원별 표결 없음" in shown


def test_an_alternative_has_its_stages_vote_kind_law_and_what_it_took_in(home):
    card = show(home, ALTERNATIVE)
    assert (card["bill_kind"], card["vote"]["yes"], card["vote"]["voted_on"]) == ("법률안", 245, "2022-12-08")
    assert {"proposed", "plenary_decided", "promulgated", "in_force"} <= {one["key"] for one in card["steps"]}
    assert [(link["to"], link["certain"]) for link in became(card)] == [("법률 제19152호", True)]
    taken = [link["from"] for link in card["links"] if link["relation"] == "absorbed_into"]
    assert {row["bill_no"] for row in rows("absorbed.csv") if row["bill_id"] in taken} == ABSORBED
    assert {show(home, number)["content"] for number in ABSORBED} == {"reflected"}


def test_the_three_counts_differ(home):
    counted = [json.loads(line) for line in ask(home, "bills", "counts").splitlines()]
    names = ("assembly", "law_bills", "pending", "passed", "reflected", "promulgated")
    assert [tuple(one[name] for name in names) for one in counted] == [
        (21, 61, 0, 58, 61, 44),
        (22, 26, 0, 26, 26, 21),
    ]
