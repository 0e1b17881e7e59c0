import json

import pytest

from index.errors import Exit

NO_OUTAGE, OUTAGE = "online-platform-act", "kakao-outage-2022"


def numbers(result):
    assert result.exit_code == Exit.DONE, result.stderr
    return {json.loads(line)["no"] for line in result.stdout.splitlines()}


def test_topics_are_listed(platwatch):
    rows = [json.loads(line) for line in platwatch("topics", "list").stdout.splitlines()]
    assert {NO_OUTAGE, OUTAGE} <= {row["name"] for row in rows}
    assert all({"id", "kind", "title", "date", "url"} <= row.keys() for row in rows)
    assert "2118769" in next(row for row in rows if row["name"] == OUTAGE)["named"]


@pytest.mark.parametrize(("lang", "said"), [("ko", "카카오 장애와"), ("en", "The Kakao outage")])
def test_a_topic_says_what_belongs_to_it_and_what_not(platwatch, lang, said):
    shown = platwatch("topics", "show", "카카오먹통", "--lang", lang).stdout
    assert shown.startswith(said)
    assert "2022-10-15 ~ 2022-12-08" in shown
    assert "2118769" in shown
    document = json.loads(platwatch("topics", "show", OUTAGE, "--format", "json").stdout)
    assert document["laws"][0] == "방송통신발전 기본법"
    assert document["leaves_out"]


def test_a_topic_narrows_lists_and_searches(platwatch):
    assert "2118769" in numbers(platwatch("bills", "--topic", OUTAGE, "-n", "0"))
    assert "2118769" not in numbers(platwatch("bills", "--topic", NO_OUTAGE, "-n", "0"))
    assert numbers(platwatch("search", "방송통신발전", "--topic", "카카오 먹통")) == {"2118769"}


def test_an_unknown_topic_names_those_there_are(platwatch):
    result = platwatch("bills", "--topic", "반도체")
    assert result.exit_code == Exit.USAGE
    assert "반도체" in result.stderr
    assert NO_OUTAGE in result.stderr
