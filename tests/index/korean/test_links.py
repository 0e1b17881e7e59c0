from datetime import date

import pytest

from index.korean.laws import read_laws
from index.korean.links import Bill, Bills, Context, link

NETWORKS, CARS = "전기통신사업법", "여객자동차 운수사업법"


def bill(number, law, proposer, proposed, decided=None, action="일부개정"):
    days = [date.fromisoformat(day) if day else None for day in (proposed, decided)]
    title = f"{law} {action}법률안" if action != "제정" else f"{law}안"
    return Bill(number, title, law, (proposer,) if proposer else (), *days)


BILLS = Bills(
    [
        bill("2200101", NETWORKS, "가나다", "2024-07-01"),
        bill("2200102", NETWORKS, "가나다", "2024-11-04"),
        bill("2200103", NETWORKS, "라마바", "2024-11-05"),
        bill("2200104", NETWORKS, None, None, "2024-12-26"),
        bill("2100105", NETWORKS, "가나다", "2022-07-01"),
        bill("2200201", CARS, "사아자", "2024-10-24"),
        bill("2200202", CARS, "사아자", "2024-10-25"),
        bill("2200301", "이동통신단말장치 유통구조 개선에 관한 법률", "차카타", "2024-06-03", action="폐지"),
        bill("2200401", "로봇배달법", "파하가", "2024-06-03", action="제정"),
    ]
)


def linked(text, day, *actors, filed=None):
    (mention, *_) = read_laws(text, date.fromisoformat(day))
    return link(mention, BILLS, Context(date.fromisoformat(day), actors, filed))


@pytest.mark.parametrize(
    ("text", "day", "actors", "numbers", "sure"),
    [
        ("전기통신사업법 개정안", "2024-11-06", ["라마바"], ["2200103"], True),
        (
            "전기통신사업법 개정안",
            "2024-11-06",
            ["가나다"],
            ["2200102"],
            True,
        ),  # the other is four months old
        ("전기통신사업법 개정안", "2025-03-06", ["가나다"], ["2200101", "2200102"], False),
        ("전기통신사업법 개정안", "2024-07-02", ["가나다"], ["2200101"], True),  # the other is not there yet
        ("전기통신사업법 개정안", "2022-08-06", ["가나다"], ["2100105"], True),  # of the Assembly of the day
        ("전기통신사업법 개정안", "2024-12-27", [], ["2200104"], True),  # passed the day before
        (
            "전기통신사업법 개정안",
            "2024-11-06",
            ["파하가"],
            ["2200101", "2200102", "2200103", "2200104"],
            False,
        ),
        ("여객자동차법 개정안", "2024-10-26", ["사아자"], ["2200201", "2200202"], False),
        ("단통법 폐지안", "2024-11-21", [], ["2200301"], True),
        ("단통법 개정안", "2024-11-21", [], [], False),
        ("「로봇배달법」", "2024-11-21", [], ["2200401"], False),  # may be in force by then
        ("「로봇배달법안」", "2024-11-21", [], ["2200401"], True),
        ("전기통신사업법 위반이라고 했다", "2024-11-06", ["라마바"], ["2200103"], False),
        ("전기통신사업법에 따라 과태료를 문다", "2024-12-27", [], ["2200104"], False),
        ("전기통신사업법상 의무다", "2024-11-06", ["라마바"], ["2200103"], False),
        ("전기통신사업법을 대표 발의했다", "2024-11-06", ["라마바"], ["2200103"], True),
        ("단통법 폐지에 따라 지원금이 는다", "2024-11-21", [], ["2200301"], False),
        ("전기통신사업법 시행령 개정안", "2024-11-06", ["라마바"], [], False),
        ("전기통신사업법 시행령 일부개정령안", "2024-12-27", [], [], False),
        ("민법 개정안", "2024-11-21", [], [], False),
    ],
)
def test_a_mention_means_one_bill_several_or_none(text, day, actors, numbers, sure):
    told = linked(text, day, *actors)
    assert (sorted(told.numbers), told.sure) == (numbers, sure)
    assert told.reasons


def test_a_said_day_of_filing_decides():
    told = linked(
        "전기통신사업법 개정안", "2025-03-06", "가나다", filed=(date(2024, 7, 1), date(2024, 7, 31))
    )
    assert (told.numbers, told.sure) == (("2200101",), True)


def test_a_bill_announced_before_it_is_filed_is_found():
    assert linked("전기통신사업법 개정안", "2024-11-01", "라마바").numbers == ("2200103",)


def test_a_nickname_of_many_laws_is_never_sure_without_a_proposer():
    assert not linked("쿠팡 방지법", "2025-12-10").sure
    assert linked("티메프 방지법", "2024-10-20").reasons == ("none",)


def test_a_nickname_means_all_its_bills_where_they_are_held():
    number = "2118769"
    held = Bills([bill(number, "방송통신발전 기본법", None, None, "2022-12-08")])
    (mention,) = read_laws("카카오 먹통 방지법", date(2022, 12, 9))
    told = link(mention, held, Context(date(2022, 12, 9)))
    assert (told.numbers, told.sure, told.reasons) == ((number,), False, ("nickname",))
