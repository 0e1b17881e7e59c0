"""One pledge of many mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from mentions import DAY, LATER, account, by, count, merged, promise, source, text, won

from index.tracking.pledges.identity import merge
from index.tracking.pledges.ids import pledge_id, unit_of
from index.tracking.pledges.pledge import Promise, Relation
from index.tracking.pledges.status import Promisor, promisor


def test_a_restatement_joins_and_is_not_the_wording() -> None:
    first = promise("SME AI 교육 프로젝트", "네이버", sums=(won(60_000_000_000, "600억원"),))
    again = promise("SME AI 교육", "네이버", action="투자", sums=(won(60_000_000_000, "600억 원"),))
    (one,) = merged(text(first), text(again, of=source("b", LATER)))
    assert one.promise == first
    assert [mention.relation for mention in one.mentions] == [None, Relation.RESTATES]
    assert one.mentions[1].changes == ()


def test_what_an_arm_of_a_company_says_again_is_the_companys() -> None:
    first = promise("SME AI 교육 프로젝트", "네이버")
    (one,) = merged(text(first), text(promise("SME AI 교육", "네이버 커넥트재단"), of=source("b", LATER)))
    assert one.promise.actor == "네이버"
    assert len(one.mentions) == 2


def test_a_subsidiary_promises_for_itself() -> None:
    assert len(merged(text(promise()), text(promise(actor="카카오페이"), of=source("b", LATER)))) == 2


def test_an_article_printed_again_on_another_day_says_nothing_new():
    first = promise(term=by(date(2024, 12, 31), "month", date(2024, 12, 1)))
    moved = promise(term=by(date(2025, 4, 30), "month", date(2025, 4, 1)))
    of, (one,) = text(first)
    (pledge,) = merged((of, [one]), (source("b", LATER), [replace(one, said=moved)]))
    assert [mention.relation for mention in pledge.mentions] == [None, Relation.RESTATES]
    assert pledge.mentions[1].changes == ()
    assert promisor(pledge) is Promisor.NONE
    (pledge,) = merged(text(first), text(moved, of=source("b", LATER, copy_of="a")))
    assert pledge.mentions[1].changes == ()
    assert promisor(pledge) is Promisor.NONE


def test_numbers_alone_never_join() -> None:
    fund = promise("임팩트펀드", "네이버", sums=(won(60_000_000_000, "600억원"),), count=count(1_000_000))
    school = promise("SME AI 교육", "네이버", sums=(won(60_000_000_000, "600억원"),), count=count(1_000_000))
    assert len(merged(text(fund), text(school, of=source("b", LATER)))) == 2


def test_a_text_that_states_two_means_two() -> None:
    low = promise("피해 지원금", sums=(won(30_000, "3만원"),), conditions=("30만원 이하",))
    high = promise("피해 지원금", sums=(won(50_000, "5만원"),), conditions=("50만원 이하",))
    assert len(merged(text(low, high))) == 2
    both = merged(text(low, high), text(low, high, of=source("b", LATER)))
    assert [[mention.said for mention in one.mentions] for one in both] == [[low, low], [high, high]]


def test_a_text_that_says_one_thing_twice_means_one() -> None:
    first = promise("카카오톡 채널 캐시 프로그램", sums=(won(50_000, "5만원"),))
    (one,) = merged(text(first, promise("카카오톡 채널 캐시 프로그램", evidence=(20, 30))))
    assert len(one.mentions) == 2


def test_an_earlier_mention_becomes_the_first_and_every_mention_finds_its_pledge() -> None:
    late = merged(text(promise(), of=source("b", LATER)))[0]
    (one,) = merged(text(promise(), of=source("b", LATER)), text(promise(), of=source("a", DAY)))
    assert one.id == pledge_id(one.mentions[0].anchor) != late.id
    assert one.mentions[0].source.record_id == "a"
    assert late.id in {pledge_id(mention.anchor) for mention in one.mentions}


def test_the_order_of_texts_does_not_matter() -> None:
    texts = [
        text(promise("분수펀드 재편성", "네이버")),
        text(promise("분수펀드 확대", "네이버"), of=source("b", LATER)),
        text(account(words="분수펀드", actor="네이버"), of=source("c", date(2025, 5, 5))),
    ]
    assert len({repr(merged(*some)) for some in permutations(texts)}) == 1


def test_an_account_of_what_nobody_promised_is_left() -> None:
    assert merged(text(account(words="이모티콘"))) == []
    (one,) = merged(text(promise()), text(account(words="이모티콘"), of=source("b", LATER)))
    assert len(one.mentions) == 1


def test_an_account_in_the_text_of_the_promise_or_its_copy_tells_nothing_later() -> None:
    copy = source("b", LATER, copy_of="a")
    (one,) = merged(text(promise(), account()), text(account(), of=copy))
    assert len(one.mentions) == 1


def test_an_account_before_the_promise_is_of_something_else() -> None:
    (one,) = merged(text(account(Relation.REPORTS_DONE)), text(promise(), of=source("b", LATER)))
    assert len(one.mentions) == 1


def test_a_later_programme_of_its_kind_waits_in_doubt() -> None:
    late = date(2026, 5, 5)
    (one,) = merged(text(promise()), text(account(), of=source("b", late)))
    assert one.mentions[1].doubts == ("later_kind",)
    known = promise(programme="빠른 정산")
    (one,) = merged(text(known), text(account(programme="빠른 정산"), of=source("b", late)))
    assert one.mentions[1].doubts == ()


def test_a_new_round_after_the_term_is_a_pledge_of_its_own_in_doubt() -> None:
    first = promise(programme="프로젝트 단골", term=by(date(2024, 12, 31), "year", date(2024, 1, 1)))
    again = promise(programme="프로젝트 단골", term=by(date(2025, 12, 31), "year", date(2025, 1, 1)))
    one, other = merged(text(first), text(again, of=source("b", LATER)))
    assert other.doubts == (f"later_round {one.id}",)


def test_what_two_promise_together_is_linked() -> None:
    both = [promise(actor=actor) for actor in ("네이버", "카카오")]
    one, other = merged(text(*both))
    assert (one.linked, other.linked) == ((other.id,), (one.id,))


def test_doubts_of_the_reader_are_the_pledges() -> None:
    (one,) = merged(text(promise(doubts=("headline",))))
    assert one.doubts == ("headline",)


WORDS = ("교환권 정산", "분수펀드", "감사 쿠폰", "소상공인 지원", "빠른 정산")
said = st.builds(
    lambda account_of, words, actor: (
        account(Relation.DELAYS, words, actor) if account_of else promise(words, actor)
    ),
    st.booleans(),
    st.sampled_from(WORDS),
    st.sampled_from(("네이버", "카카오", "네이버 커넥트재단")),
)
texts = st.lists(st.tuples(st.integers(0, 900), st.lists(said, max_size=3)), max_size=8)


@settings(max_examples=80)
@given(texts, st.randoms())
def test_every_promise_is_of_one_pledge_whatever_the_order(days, chance):
    pieces = [
        text(*told, of=source(f"r{place}", DAY + timedelta(days=later)))
        for place, (later, told) in enumerate(days)
    ]
    pledges = merge(pieces)
    mentions = [one for pledge in pledges for one in pledge.mentions if isinstance(one.said, Promise)]
    assert len(mentions) == len({one.anchor for one in mentions})
    assert len(mentions) == sum(isinstance(one.said, Promise) for _, told in pieces for one in told)
    assert all(one.relation for pledge in pledges for one in pledge.mentions[1:])
    chance.shuffle(pieces)
    assert merge(pieces) == pledges
    units = {unit_of(pledge.promise.actor) for pledge in pledges}
    assert [one for unit in sorted(units) for one in merge(pieces, {unit})] == pledges


def test_a_text_that_tells_a_promise_again_may_tell_that_it_was_put_off():
    again = promise("보상 지급", said_on=DAY - timedelta(days=80))
    late = account(Relation.DELAYS, "접수 늘어났")
    (pledge,) = merged(text(again, late))
    assert [(one.relation, one.doubts) for one in pledge.mentions[1:]] == [(Relation.DELAYS, ("like",))]
    (new,) = merged(text(promise("보상 지급", said_on=DAY), late))
    assert len(new.mentions) == 1
    two = merged(text(again, promise("수수료 인하", said_on=DAY - timedelta(days=80)), late))
    assert [len(one.mentions) for one in two] == [1, 1]
