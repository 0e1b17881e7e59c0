import pytest

from cli.output.mentions import SHOWN, bill_lines, news_lines
from cli.words import set_language


@pytest.fixture(autouse=True)
def korean():
    set_language("ko")


def text(number, *, certain=True, reasons=("proposer", "near")):
    said = {
        "title": "방발법 발의",
        "outlet": "한빛일보",
        "date": "2022-10-18",
        "words": "방발법 개정안을 발의했다",
    }
    return {"id": f"n-{number}", "certain": certain, "reasons": list(reasons), **said}


def bill(no, *, certain):
    said = {
        "title": "방송통신발전 기본법 일부개정법률안",
        "date": "2022-10-17",
        "result": None,
        "words": "방발법 개정안",
    }
    return {"no": no, "certain": certain, "reasons": ["several"], **said}


def test_news_of_a_bill_says_why_and_with_which_words():
    assert [*news_lines({"news": [text(1)]})] == [
        "",
        "관련 보도·발표 1건",
        "  n-1 · 한빛일보 · 2022-10-18 · 「방발법 발의」 (제안자, 제안일 무렵)",
        "    “방발법 개정안을 발의했다”",
    ]


def test_what_may_be_meant_stands_apart():
    lines = [*bill_lines({"bills": [bill("2117837", certain=False), bill("2117824", certain=False)]})]
    assert lines[0] == "언급했을 수 있는 의안 2건"
    assert "(같은 법률의 의안 여럿)" in lines[1]


def test_a_long_list_says_how_many_more_there_are():
    lines = [*news_lines({"news": [text(number) for number in range(SHOWN + 3)]})]
    assert lines[-1] == "  외 3건 (--format json: 전부)"


def test_nothing_is_said_where_nothing_is_known():
    assert [*news_lines({"news": []}), *bill_lines({"bills": []})] == []
