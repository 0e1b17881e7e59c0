"""A server of rows in a process of its own: the shared replay of real ones, else made-up ones."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.loopback import LoopbackAssembly

REPLAY = Path(__file__).parents[2] / "shared" / "replay" / "assembly_replay.py"
BILLS, VOTES, ASSEMBLY = 16_500, 1_300, "22"
ACTS = (
    "전기통신사업법",
    "방송통신발전 기본법",
    "전자상거래 등에서의 소비자보호에 관한 법률",
    "독점규제 및 공정거래에 관한 법률",
)
COMMITTEES = ("정무위원회", "과학기술정보방송통신위원회", "산업통상자원중소벤처기업위원회", None)
SYLLABLES = "가나다라마바사아자차카타파하강민서윤지현우진"


@contextmanager
def serving() -> Iterator[tuple[str, str]]:
    """Start the server; yield its base URL and what rows it has."""
    real = REPLAY.is_file()
    command = [str(REPLAY), "--port", "0"] if real else ["-m", "bench.server"]
    process = subprocess.Popen(
        [sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[0], "real, from the shared replay" if real else "made up"
    finally:
        process.kill()
        process.communicate()


def made_up() -> dict[str, list[dict[str, object]]]:
    """Return rows of three services, the same on every run."""
    chance = random.Random(22)
    names = ["".join(chance.sample(SYLLABLES, 3)) for _ in range(300)]
    bills, member_bills, votes = [], [], []
    for number in range(BILLS):
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        lead, *others = chance.sample(names, 11)
        same: dict[str, object] = {
            "BILL_ID": f"PRC_{number:030}",
            "BILL_NO": f"22{number:05}",
            "AGE": ASSEMBLY,
            "BILL_NAME": f"{chance.choice(ACTS)} 일부개정법률안",
            "PROPOSER": f"{lead}의원 등 11인",
            "PROPOSE_DT": day,
            "RST_PROPOSER": lead,
        }
        committee = chance.choice(COMMITTEES)
        bills.append({**same, "PROPOSER_KIND": "의원", "CURR_COMMITTEE": committee, "PROC_RESULT_CD": None})
        member_bills.append(
            {**same, "COMMITTEE": committee, "PROC_RESULT": None, "PUBL_PROPOSER": ",".join(others)}
        )
        if number < VOTES:
            counts = {"MEMBER_TCNT": 300, "VOTE_TCNT": 250, "YES_TCNT": 240, "NO_TCNT": 5, "BLANK_TCNT": 5}
            votes.append(
                {**same, "PROC_DT": day, "PROC_RESULT_CD": "원안가결", "BILL_KIND_CD": "법률안", **counts}
            )
    return {"TVBPMBILL11": bills, "nzmimeepazxkubdpn": member_bills, "ncocpgfiaoituanbr": votes}


if __name__ == "__main__":
    with LoopbackAssembly(made_up()) as server:
        print(server.base_url, flush=True)
        sys.stdin.read()
