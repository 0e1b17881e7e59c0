from datetime import date

from index.tracking.proposals import by_role_and_result

MAY = date(2023, 5, 1)


def row(result=None, decided_on=None, proposed_on=date(2023, 1, 2), role="대표발의"):
    return {
        "role": role,
        "assembly": 21,
        "result": result,
        "decided_on": decided_on,
        "proposed_on": proposed_on,
    }


def test_now_all_bills_count_with_their_last_result():
    rows = [row("임기만료폐기"), row("철회", date(2023, 2, 1)), row(role="공동발의")]
    assert by_role_and_result(rows) == {
        ("대표발의", "임기만료폐기"): 1,
        ("대표발의", "철회"): 1,
        ("공동발의", None): 1,
    }


def test_on_a_day_what_came_later_is_not_there_yet():
    rows = [
        row("임기만료폐기"),
        row("철회", date(2023, 2, 1)),
        row("원안가결", date(2023, 6, 1)),
        row(proposed_on=date(2023, 6, 1)),
        row(proposed_on=None),
    ]
    assert by_role_and_result(rows, MAY) == {("대표발의", None): 3, ("대표발의", "철회"): 1}
    assert by_role_and_result(rows, date(2024, 5, 29))["대표발의", "임기만료폐기"] == 1
