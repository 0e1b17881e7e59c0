"""Rows as the portal sends them, made up."""

from datetime import date, timedelta

BILLS, MEMBERS, VOTES = "TVBPMBILL11", "nzmimeepazxkubdpn", "ncocpgfiaoituanbr"


def bill(number, assembly=22, **changes):
    return {
        "BILL_ID": f"PRC_{number}",
        "BILL_NO": f"{assembly}{number:05}",
        "AGE": str(assembly),
        "BILL_NAME": f"{number}번 법률안",
        "PROPOSE_DT": str(date(2024, 6, 1) + timedelta(days=number)),
        "PROC_RESULT_CD": None,
        **changes,
    }


def member_bill(number, assembly=22, **changes):
    row = {**bill(number, assembly), "PUBL_PROPOSER": "홍길동,이몽룡", "PROC_RESULT": None, **changes}
    del row["PROC_RESULT_CD"]
    return row


def vote(number, assembly=22, **changes):
    counts = {"MEMBER_TCNT": 300, "VOTE_TCNT": 3, "YES_TCNT": 2, "NO_TCNT": 1, "BLANK_TCNT": 0}
    about = {"BILL_ID": f"PRC_{number}", "BILL_NO": f"{assembly}{number:05}", "AGE": str(assembly)}
    return {**about, "BILL_NAME": f"{number}번 법률안", "PROC_DT": "2025-01-02", **counts, **changes}


def whole_lists(count=9):
    return {
        BILLS: [bill(number) for number in range(count)],
        MEMBERS: [member_bill(number) for number in range(count)],
        VOTES: [vote(1)],
    }
