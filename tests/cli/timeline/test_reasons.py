import re
from datetime import date
from typing import get_args

import pytest

from cli.timeline.reasons import merge_words, precision_word, rule_words
from cli.words import set_language
from index.korean.periods import Precision
from index.tracking.events.endings import Form, Tense
from index.tracking.events.extract import extract

TEXT = """카카오는 지난 6일 서비스 장애를 겪었다. 이날 오후 과방위는 회의를 열고 개정안을 의결했다.
네이버는 다음 달 3일 상생 방안을 발표할 예정이다. 새해에는 교육 과정을 마련하기로 했다.
최승재 의원은 개정안 발의 사실을 밝혔다. 2022년 10월 15일 발생한 장애 뒤 1015 장애 협의체가 꾸려졌다.
간담회가 12일 열렸다. 간담회 직후 대표들은 합의문에 서명했다. 11. 6.(수) 회의를 연다."""
HELPERS = {"not", "noun", "future"}  # forms that a helper always makes another


@pytest.fixture(autouse=True, params=["ko", "en"])
def _spoken(request):
    set_language(request.param)
    yield
    set_language("ko")


def test_every_rule_of_a_text_is_said_in_words():
    rules = {rule for found in extract(TEXT, date(2022, 11, 13)) for rule in found.rules}
    assert len(rules) > 8
    assert not [rule for rule in rules if re.search(r"_|KeyError", rule_words(rule))]


@pytest.mark.parametrize("form", sorted({*get_args(Form)} - HELPERS))
def test_every_form_and_tense_has_words(form):
    assert "발의" in rule_words(f"verb 발의 {form}")
    assert all(rule_words(f"tense {tense}") for tense in get_args(Tense))


def test_every_reason_to_merge_has_words():
    told = ["bill", "kind", "actors", "words", "numbers", "place", "text", "near_day", "vague_day"]
    assert all("n-1" in merge_words(f"{one} n-1 0.80") for one in told)
    assert "PRC_1" in merge_words("step PRC_1 inferred")
    assert "n-1" in merge_words("official n-1")


def test_every_precision_has_words():
    known = {*get_args(Precision)} - {"vague"} | {"before", "after", "around"}
    assert all(map(precision_word, known))
