from dataclasses import replace
from datetime import date

import pytest
from pledge_fields import amounts_right, count_right, term_right
from pledge_joining import clusters, mentions_of, relations
from pledge_labels import Accounted, Document, Promised, Term
from pledge_scores import accounts, alarms, match, pledges

from index.tracking.pledges import pledge
from index.tracking.pledges.pledge import Account, Count, Promise, Relation, Strength, Sum, Voice
from index.tracking.pledges.told import Said

TEXT = (
    "네이버는 100억원을 투자하고 카카오는 교육을 열기로 했다. 쿠팡은 지원을 미뤘다. 정부는 인하를 요청했다."
)
DAY = date(2025, 3, 3)


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def promised(words, actor, thing, **fields):
    known = {"strengths": (Strength.FIRM,), "amounts": (), "counts": (), "before": None, "beneficiaries": ()}
    return Promised(
        **{"spans": (span(words),), "actors": (actor,), "groups": (thing,), "optional": False}
        | {"objects": (thing,), "term": None}
        | known
        | fields
    )


def said(words, actor, action, **fields):
    return Said(
        Promise(span(words), actor, "company", "stated", action, Strength.FIRM, **fields), words, words[:2]
    )


INVESTS = promised(
    "네이버는 100억원을 투자하고", "네이버", "투자", amounts=((10_000_000_000, ("total", "unstated")),)
)
TEACHES = promised("카카오는 교육을 열기로 했다", "카카오", "교육")
PUT_OFF = Accounted(
    (span("쿠팡은 지원을 미뤘다"),), ("쿠팡",), ("지원",), False, (Relation.DELAYS,), (Voice.PROMISOR,)
)
DOCUMENT = Document(
    "made-01", "open", DAY, "", "", TEXT, None, (INVESTS, TEACHES, PUT_OFF), (span("정부는 인하를 요청했다"),)
)
NAVER = said("네이버는 100억원을 투자하고", "네이버", "투자")
KAKAO = said("카카오는 교육을 열기로 했다", "카카오", "교육")
COUPANG = Said(
    Account(span("쿠팡은 지원을 미뤘다"), "쿠팡", "company", Voice.PROMISOR, Relation.DELAYS, "지원"),
    "",
    "쿠",
)


def test_what_is_labelled_is_right():
    found = match(DOCUMENT, [NAVER, KAKAO, COUPANG])
    assert [pledges(found).f1, accounts(found).recall, alarms(found).recall] == [1, 1, 1]


@pytest.mark.parametrize(
    "wrong",
    [
        said("네이버는 100억원을 투자하고", "카카오", "투자"),
        said("네이버는 100억원을 투자하고", "네이버", "지원"),
        said("정부는 인하를 요청했다", "정부", "인하"),
        Said(replace(COUPANG.said, evidence=INVESTS.spans[0], actor="네이버"), "", ""),
    ],
    ids=["another company", "another thing", "another place", "no promise"],
)
def test_what_is_not_labelled_is_not_found(wrong):
    assert pledges(match(DOCUMENT, [wrong])).right == 0
    assert pledges(match(DOCUMENT, [NAVER, wrong])).f1 < 1


def test_one_promise_given_twice_is_one_too_many():
    tally = pledges(match(DOCUMENT, [NAVER, NAVER]))
    assert (tally.right, tally.given) == (1, 2)


def test_what_is_put_off_may_be_given_as_a_promise_and_what_is_done_may_not():
    again = said("쿠팡은 지원을 미뤘다", "쿠팡", "지원")
    found = match(DOCUMENT, [again])
    assert (pledges(found).given, accounts(found).right) == (0, 1)
    done = replace(DOCUMENT, labels=(replace(PUT_OFF, relations=(Relation.REPORTS_DONE,)),))
    assert pledges(match(done, [again])).given == 1


def test_an_optional_promise_is_neither_missed_nor_wrong():
    document = replace(DOCUMENT, labels=(replace(TEACHES, optional=True),))
    assert pledges(match(document, [])).wanted == 0
    assert pledges(match(document, [KAKAO])).given == 0


def test_a_request_given_as_a_promise_is_a_false_alarm():
    asked = said("정부는 인하를 요청했다", "정부", "인하")
    assert alarms(match(DOCUMENT, [asked])).recall == 0


def test_what_is_doubtful_is_a_false_alarm_only_without_a_doubt():
    document = replace(DOCUMENT, labels=(), negatives=(), doubtful=(TEACHES.spans[0],))
    doubted = replace(KAKAO, said=replace(KAKAO.said, doubts=["satire"]))
    assert alarms(match(document, [KAKAO])).recall == 0
    assert alarms(match(document, [doubted])).recall == 1
    assert pledges(match(document, [doubted])).given == 0


@pytest.mark.parametrize(
    ("sums", "right"),
    [
        ([Sum("", (0, 0), 10_000_000_000, basis="total")], True),
        ([Sum("", (0, 0), 10_000_000_000), Sum("", (0, 0), 5, role="condition")], True),
        ([Sum("", (0, 0), 10_000_000_000, basis="per_year")], False),
        ([Sum("", (0, 0), 1_000_000_000)], False),
        ([], False),
    ],
)
def test_an_amount_is_right_with_its_basis(sums, right):
    assert amounts_right(replace(NAVER.said, sums=sums), INVESTS) is right


def test_a_range_is_from_and_to():
    label = replace(INVESTS, amounts=(((1, 5), ("unstated",)),))
    assert amounts_right(replace(NAVER.said, sums=[Sum("", (0, 0), None, low=1, high=5)]), label)
    assert not amounts_right(replace(NAVER.said, sums=[Sum("", (0, 0), None, low=1, high=6)]), label)


MARCH = (date(2025, 3, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("wanted", "given", "right"),
    [
        (("by", *MARCH, "month"), ("by", *MARCH, "month"), True),
        (("by", *MARCH, "month"), ("by", None, MARCH[1], "month"), True),
        (("by", *MARCH, "month"), ("by", *MARCH, "day"), False),
        (("by", *MARCH, "month"), ("start", *MARCH, "month"), False),
        (("start", *MARCH, "month"), ("start", MARCH[0], None, "month"), True),
        (("window", *MARCH, "range"), ("window", MARCH[0], None, "range"), False),
    ],
)
def test_a_term_is_as_precise_as_labelled(wanted, given, right):
    kind, first, last, precision = wanted
    label = replace(INVESTS, term=Term((kind,), first, last, (precision,)))
    kind, first, last, precision = given
    term = pledge.Term("", (0, 0), first, last, precision, kind)
    assert term_right(replace(NAVER.said, term=term), label) is right


def test_a_term_that_is_not_said_is_wrong_but_where_it_stands_apart():
    label = replace(INVESTS, term=Term(("by",), *MARCH, ("month",)))
    assert not term_right(NAVER.said, label)
    assert term_right(NAVER.said, replace(label, apart=True))


def test_a_count_is_right_with_what_it_was_before():
    label = replace(TEACHES, counts=(4,), before=2)
    assert count_right(replace(KAKAO.said, count=Count("", (0, 0), 4, "회/월", 2)), label)
    assert not count_right(replace(KAKAO.said, count=Count("", (0, 0), 4, "회/월")), label)


def mention(said_of, relation=None):
    source = pledge.Source("made-01", "article", "", "", None, DAY)
    return pledge.Mention(f"made-01:{said_of.mark}", source, "", said_of.said, relation)


def test_the_relation_is_that_to_the_pledge_which_it_was_joined_to():
    found = match(DOCUMENT, [COUPANG])
    assert relations(found, {}).recall == 1
    joined = [pledge.Pledge("p-1", KAKAO.said, [mention(KAKAO), mention(COUPANG, Relation.NARROWS)])]
    assert relations(found, mentions_of(joined)).recall == 0


def test_what_is_joined_to_no_pledge_is_alone():
    found = [match(DOCUMENT, [NAVER, KAKAO, COUPANG])]
    joined = mentions_of([pledge.Pledge("p-1", NAVER.said, [mention(NAVER), mention(KAKAO)])])
    assert sorted(clusters(found, joined)) == [("made-01:쿠", "지원"), ("p-1", "교육"), ("p-1", "투자")]
