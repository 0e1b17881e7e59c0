"""What ``show`` tells of bills that texts speak of, and of texts that speak of a bill."""

import json

from written_news import PRESS_ID

from cli.words import say


def test_a_text_tells_which_bills_it_speaks_of(news):
    assert json.loads(news("show", PRESS_ID, "--format", "json").stdout)["bills"] == []


def test_a_bill_tells_what_was_written_of_it_but_not_as_of_a_day(news):
    bill = json.loads(news("search", "플랫폼", "--kind", "의안", "-n", "1", "--format", "json").stdout)[0]
    told = json.loads(news("show", bill["id"], "--format", "json").stdout)
    assert told["news"] == []
    then = json.loads(news("show", bill["id"], "--as-of", "2026-03-03", "--format", "json").stdout)
    assert then["news"] == []


def test_the_only_bill_on_an_act_is_the_only_one_that_was_collected():
    assert say("meant.only") == "수집한 의안 가운데 그 법률의 유일한 의안"
