import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.summary import companion_numbers, full_number, read_summary, units

DATA = Path(__file__).parents[4] / "shared" / "data" / "assembly"

WHOLE = (
    "제안이유 및 주요내용\r\n\r\n  현행법은 통신사업자의 점검 의무를 정하고 있음.\r\n"
    "  그러나 부가통신사업자는 빠져 있음. 지난 장애 때 그 공백이 드러남.\r\n"
    "  이에 부가통신사업자도 점검하게 하려는 것임(안 제22조의9 및 제50조제1항제9호).\r\n"
)
LISTED = (
    "제안이유\n\n 온라인 거래가 크게 늘었음.\n 이에 기준을 마련하려는 것임.\n\n\n주요내용\n\n"
    "가. 목적을 정함(안 제1조).\n나. 위원회를 두고\n 그 구성을 정함(안 제4조부터 제6조까지).\n\n"
    "참고사항\n\n 이 법률안은 「나법 일부개정법률안」(의안번호 제21797호) 및 제21798호의 의결을 전제로 함.\n"
)
ALTERNATIVE = (
    "■ 대안의 제안경위\n 의안번호 제2117824호 등 3건을 함께 심사함.\n\n"
    "■ 대안의 제안이유\n 현행 기준은 미흡함.\n\n"
    "■ 대안의 주요내용\n가. 기준을 높임(안 제3조).\n"
)


def test_a_summary_says_what_is_what_is_wrong_and_what_the_bill_does():
    summary = read_summary(WHOLE)
    assert summary.what_is == "현행법은 통신사업자의 점검 의무를 정하고 있음."
    assert summary.what_is_wrong == "그러나 부가통신사업자는 빠져 있음. 지난 장애 때 그 공백이 드러남."
    assert summary.line == "부가통신사업자도 점검하게 하려는 것임(안 제22조의9 및 제50조제1항제9호)."
    ((item),) = summary.does
    assert [one.name for one in item.articles] == ["제22조의9", "제50조제1항제9호"]
    assert all(item.text[one.start : one.end] == one.text for one in item.articles)
    assert summary.raw == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("\r\n", "<br/>"),
        WHOLE.replace("\r\n", " ").replace("  ", " "),
        WHOLE.replace("주요내용", "주요 내용"),
        WHOLE.replace("의무를 정하고", "의무를\r\n      정하고"),
        WHOLE.removeprefix("제안이유 및 주요내용"),
        WHOLE.replace("(", "&#40;").replace(")", "&amp;#41;"),
    ],
)
def test_a_summary_reads_alike_however_its_lines_break(text):
    whole, other = read_summary(WHOLE), read_summary(text)
    assert (other.what_is, other.what_is_wrong, other.line) == (
        whole.what_is,
        whole.what_is_wrong,
        whole.line,
    )


@pytest.mark.parametrize("text", [LISTED, LISTED.replace("\n", " "), LISTED.replace("\n", "\r\n")])
def test_a_list_of_contents_is_read_item_by_item(text):
    summary = read_summary(text)
    assert [item.text for item in summary.does] == [
        "목적을 정함(안 제1조).",
        "위원회를 두고 그 구성을 정함(안 제4조부터 제6조까지).",
    ]
    ((reference),) = summary.does[1].articles
    assert (reference.article, reference.until.article) == (4, 6)
    assert summary.line == "기준을 마련하려는 것임."
    assert summary.companions == ("21797", "21798")
    assert "전제로" in summary.note


@pytest.mark.parametrize("heading", ["주요내용", "주요 내용", "■ 대안의 주요내용"])
def test_a_heading_may_stick_to_what_follows(heading):
    summary = read_summary(
        f"제안이유장애가 잦음.\n{heading}가. 의무를 정함(안 제3조).\n나. 벌칙을 정함(안 제9조)."
    )
    assert [item.text for item in summary.does] == ["의무를 정함(안 제3조).", "벌칙을 정함(안 제9조)."]


def test_what_names_articles_before_a_list_is_kept():
    text = "제안이유\n이에 점검을 두려는 것임(안 제2조).\n주요내용\n가. 벌칙을 정함(안 제9조).\n"
    assert [item.text[:4] for item in read_summary(text).does] == ["이에 점", "벌칙을 "]
    assert units(text) == [item.text for item in read_summary(text).does]


def test_an_alternative_tells_how_it_came_about():
    summary = read_summary(ALTERNATIVE)
    assert summary.history == "의안번호 제2117824호 등 3건을 함께 심사함."
    assert (summary.what_is, summary.what_is_wrong) == (None, "현행 기준은 미흡함.")
    assert (summary.line, summary.companions) == ("기준을 높임(안 제3조).", ())


def test_without_a_word_of_contrast_the_trouble_is_known_by_its_words():
    summary = read_summary(
        "현행법은 신고를 정함. 신고가 늦다는 지적이 있음. 신고를 앞당기려는 것임(안 제2조)."
    )
    assert summary.what_is == "현행법은 신고를 정함."
    assert summary.what_is_wrong == "신고가 늦다는 지적이 있음."
    assert summary.line == "신고를 앞당기려는 것임(안 제2조)."


@pytest.mark.parametrize("text", ["", " ", "&#xD800;&#99999999999;&amp;amp;&broken", "제안이유", "\x00"])
def test_any_text_gives_a_summary(text):
    summary = read_summary(text)
    assert (summary.raw, summary.does) == (text, () if "broken" not in text else summary.does)


@given(
    st.text(max_size=200) | st.text(alphabet="제안이유주요내용가나다. 이에그러나\n■<>&;것임함", max_size=200)
)
def test_no_text_breaks_the_reader(text):
    assert read_summary(text).raw == text


@pytest.mark.parametrize(
    ("printed", "whole"), [("21797", "2221797"), ("1", "2200001"), ("2117824", "2117824"), ("161473", None)]
)
def test_a_printed_number_gets_its_assembly(printed, whole):
    assert full_number(printed, 22) == whole


def test_companions_may_stand_in_a_row():
    assert companion_numbers("(의안번호 제21797호), (의안번호 21798호)와 제21799호") == [
        "21797",
        "21798",
        "21799",
    ]


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared with the real texts is not here")
def test_every_real_summary_has_a_line_and_articles():
    with (DATA / "summaries_22.csv").open(encoding="utf-8", newline="") as file:
        texts = {row["bill_no"]: row["summary"] for row in csv.DictReader(file)}
    assert len(texts) == 7
    for text in texts.values():
        summary = read_summary(text)
        assert summary.line
        assert summary.what_is_wrong
        assert all(item.articles for item in summary.does)
    listed = read_summary(texts["2214455"])
    assert (len(listed.does), listed.does[1].articles[0].until.article) == (12, 6)
    assert [one.name for one in read_summary(texts["2214457"]).does[0].articles] == ["제13조제1항제7호"]
