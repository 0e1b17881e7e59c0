"""What reads and what helps starts fast: it never loads the crawler's or the store's machinery."""

import pytest
from written_news import PRESS, PRESS_ID

HEAVY = ("scrapy", "twisted", "sqlalchemy", "sqlmodel", "pydantic", "alembic", "rich", "xlsxwriter", "whoosh")
CODE = """
import sys
from cli.main import main
sys.argv = {arguments!r}
try:
    main()
finally:
    print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""


def loaded(python, *arguments, **environment):
    code = CODE.format(arguments=["platwatch", *arguments], heavy=HEAVY)
    return python("-c", code, **environment).stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["crawl", "assembly", "--help"],
        ["search", "온라인"],
        ["show", "2118769"],
        ["bills"],
        ["timeline", "2118769"],
        ["timeline", "온플법"],
        ["timeline", "2118769", "--format", "html"],
        ["timeline", "2118769", "--format", "ics"],
        ["pledges", "list"],
        ["pledges", "list", "--format", "html"],
        ["pledges", "stats"],
        ["bills", "lineage", "2118769"],
        ["bills", "lineage", "2118769", "--format", "svg"],
        ["bills", "counts", "--by", "law"],
        ["sources", "import", "--help"],
        ["changes", "--help"],
        ["members", "show", "--help"],
        ["sources", "list"],
        ["read", __file__, "--date", "2024-11-06"],
        ["read", __file__, "--date", "2024-11-06", "--format", "html"],
        ["help", "query"],
    ],
    ids=" ".join,
)
def test_reading_is_light(python, arguments):
    assert loaded(python, *arguments) == "[]"


@pytest.mark.parametrize(
    "arguments",
    [["show", PRESS_ID], ["show", PRESS_ID, "--snapshot"], ["show", PRESS["address"]], ["search", "간담회"]]
    + [["cite", PRESS_ID, "--style", style] for style in ("korean", "csl-json", "bibtex")],
    ids=" ".join,
)
def test_reading_news_is_light(python, news_home, arguments):
    assert loaded(python, *arguments, PLATWATCH_HOME=str(news_home)) == "[]"


@pytest.mark.parametrize(
    "words", ["platwatch se", "platwatch bills --committee 정", "platwatch crawl assembly --f"]
)
def test_completion_is_light(python, words):
    place = str(len(words.split()) - 1)
    surroundings = {"_PLATWATCH_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": place}
    assert loaded(python, **surroundings) == "[]"
