"""The rubric that a page brings along says what docs/rubric.md says."""

import re
from pathlib import Path

import pytest

from cli.words import WORDS
from index.search.pledge_lines import COLUMNS

RUBRIC = Path(__file__).parents[3] / "docs" / "rubric.md"


def test_every_word_of_the_four_columns_has_a_meaning():
    words = {key for key in WORDS if key.partition(".")[0] in COLUMNS}
    assert {f"rubric.{key}" for key in words} <= WORDS.keys()


def test_a_verdict_means_on_the_page_what_the_rubric_says():
    rows = re.findall(r"^\| .* `(\w+)` \| (.*) · (.*) \|$", RUBRIC.read_text("utf-8"), re.MULTILINE)
    told = {name: (korean, english) for name, korean, english in rows}
    assert len(told) == 7
    # Its rule, which the rubric has below the table, is told in a line.
    del told["not_kept"]
    assert {name: WORDS[f"rubric.verdict.{name}"] for name in told} == told


@pytest.mark.parametrize(
    ("language", "line"),
    [("ko", "도래 전: 기한까지 30일 넘게 남음"), ("en", "not due: more than 30 days are left")],
)
def test_the_page_in_markdown_brings_its_words_along(pledges, language, line):
    page = pledges("list", "--format", "markdown", "--lang", language).stdout
    assert f"    - {line}" in page
    assert "rubric.md" not in page


def test_the_page_in_markdown_has_no_blank_line_twice(pledges):
    for company in ("네이버", "카카오"):  # with a sum below the table, and without
        page = pledges("list", "--format", "markdown", "--company", company).stdout
        assert "\n## 이 표에 나온 말의 뜻" in page
        assert "\n\n\n" not in page
