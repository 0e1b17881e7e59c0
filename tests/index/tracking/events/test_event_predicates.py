import pytest
from hypothesis import given
from hypothesis.strategies import text as texts

from index.tracking.events.predicates import read_predicates, read_words


def verbs(text):
    return read_predicates(read_words(text, 0, len(text)))


def last(text):
    return verbs(text)[-1]


@pytest.mark.parametrize(
    ("text", "noun", "form", "tense"),
    [
        ("결과를 발표했다.", "발표", "final", "past"),
        ("결과를 발표하였으며", "발표", "clause", "past"),
        ("협약을 맺었어요.", "체결", "final", "past"),
        ("법이 시행됐습니다.", "시행", "final", "past"),
        ("위원회를 꾸렸다", "구성", "final", "past"),
        ("공청회를 엽니다.", "개최", "final", "present"),
        ("회의를 열고", "개최", "join", "present"),
        ("본회의를 통과해", "통과", "join", "present"),
        ("지난 9일 열린", "개최", "adnominal", "past"),
        ("불이 나", "발생", "join", "present"),
        ("곧 공지할게요.", "공지", "final", "future"),
        ("공개하겠다고", "공개", "quote", "future"),
        ("과징금을 부과하기로", "부과", "resolved", "future"),
        ("유출 신고를 했다", "신고", "final", "past"),
        ("첫 회의를 한 지", "회의", "final", "past"),
        ("출범식을 했다", "개최", "final", "past"),
        ("12월 8일 본회의 통과", "통과", "final", "past"),
    ],
)
def test_a_verb_is_read_by_its_ending(text, noun, form, tense):
    found = last(text)
    assert (found.noun, found.form, found.tense) == (noun, form, tense)


@pytest.mark.parametrize(
    ("text", "noun", "says"),
    [
        ("의결하지 못했다", "의결", "negated"),
        ("복구되지 않았다", "복구", "negated"),
        ("부과할 수 있다", "부과", "doubtful"),
        ("발표할 예정이다", "발표", "planned"),
        ("‘실행해 나갈 예정’이라고", "실행", "planned"),
        ("개정안을 발의할 것으로 보인다", "발의", "planned"),
        ("소위를 구성하기로 했다", "구성", "planned"),
        ("배송을 도입할 거예요", "도입", "planned"),
        ("업무협약 체결 예정", "체결", "planned"),
        ("지원을 강화한다는 계획입니다", "강화", "planned"),
        ("자료를 확보하고 있다", "확보", "going_on"),
    ],
)
def test_a_helper_makes_something_of_a_verb(text, noun, says):
    found = next(one for one in verbs(text) if one.noun == noun)
    assert getattr(found, says)


def test_what_was_to_be_is_told_from_what_will_be():
    assert last("공개할 예정이었지만").tense == "was to be"


def test_what_was_done_is_told_from_what_may_be_done():
    assert last("보상을 실행한 바 있다").tense == "past"
    assert not last("보상을 실행한 바 있다").doubtful


@pytest.mark.parametrize(
    "text", ["큰 피해", "올해", "온라인 플랫폼을 위해", "분석 대상입니다", "제한", "체결"]
)
def test_a_noun_is_no_verb(text):
    assert [one for one in verbs(f"{text} 그 밖의 것") if one.form != "final"] == []


@pytest.mark.parametrize(
    ("text", "forms"), [("보상을 할 예정", ["final"]), ("보상을 할", []), ("서울 지역을 지원할", [])]
)
def test_a_word_that_ends_as_what_is_to_be_is_a_verb_by_the_next(text, forms):
    assert [one.form for one in verbs(text)] == forms


@given(texts(alphabet="가 \u3000\n\x1c.a"), texts(alphabet=" 나"))
def test_words_are_where_they_stand(text, before):
    words = read_words(before + text, len(before), len(before + text), str)
    assert [one.bare for one in words] == text.split()
    assert [(before + text)[one.start : one.end] for one in words] == text.split()
