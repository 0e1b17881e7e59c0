"""What people's acts make of pledges."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from mentions import DAY, LATER, account, merged, pledge_with, promise, source, text

from index.errors import PlatwatchError
from index.tracking.pledges.acts import (
    BY_HAND,
    Review,
    Views,
    act_of,
    added,
    anchor_by_hand,
    apply,
    cited,
    settled,
)
from index.tracking.pledges.edits import edited
from index.tracking.pledges.identity import merge
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.pledge import Pledge, Relation, Strength
from index.tracking.pledges.status import Evidence, Promisor, evidence, promisor
from index.tracking.pledges.verdict import Verdict

AT = datetime(2025, 5, 5, tzinfo=UTC)
HAND = {
    "source": {"title": "상생 발표", "published": "2024-11-06", "url": "https://a.kr/7", "outlet": "가나"},
    "promise": {
        "actor": "쿠팡",
        "actor_type": "company",
        "action": "전용관 신설",
        "strength": "firm",
        "words": ["전용관"],
    },
    "quotation": "쿠팡은 전용관을 신설하겠다고 밝혔다.",
}
FOUND = {
    "relation": "contradicts",
    "by": "other",
    "quotation": "정산 횟수는 그대로다.",
    "published": "2025-04-04",
}


class Acts:
    """Acts as the store has them, in their order."""

    def __init__(self, anchor: str) -> None:
        self.anchor, self.rows = anchor, []

    def do(self, kind: str, anchor: str | None = None, reason: str | None = None, **content) -> int:
        number = len(self.rows) + 1
        given = {"id": number, "anchor": anchor or self.anchor, "kind": kind, "content": json.dumps(content)}
        self.rows.append(
            {**given, "reason": reason, "done_by": "김", "done_at": AT, "rubric": "1", "generation": 1}
        )
        return number

    def on(self, *pledges: Pledge) -> Views:
        return apply(pledges, map(act_of, self.rows))


def acts_on(pledge: Pledge) -> Acts:
    return Acts(pledge.mentions[0].anchor)


def only(views: Views):
    (view,) = views.views
    return view


def test_nobody_has_looked():
    view = only(apply([pledge_with()], []))
    assert (view.review, view.verdict, view.decided) == (Review.FOUND, Verdict.NOT_REVIEWED, None)
    doubtful = only(apply(merged(text(promise(doubts=("headline",)))), []))
    assert doubtful.review is Review.WAITING


def test_accepted_then_refused_then_taken_back():
    pledge = pledge_with(first=promise(doubts=("headline",)))
    acts = acts_on(pledge)
    acts.do("accept")
    assert only(acts.on(pledge)).review is Review.ACCEPTED
    refused = acts.do("refuse", reason="홍보 문구")
    assert only(acts.on(pledge)).review is Review.REFUSED
    reversal = acts.do("reverse", act=refused)
    view = only(acts.on(pledge))
    assert view.review is Review.ACCEPTED
    assert [act.reversed_by for act in view.acts] == [None, reversal, None]
    acts.do("reverse", act=reversal)
    assert only(acts.on(pledge)).review is Review.REFUSED


def test_a_verdict_with_who_when_why_and_rubric():
    pledge = pledge_with()
    acts = acts_on(pledge)
    acts.do("judge", verdict="in_progress", reason="보도 확인")
    acts.do("judge", reason="고지 확인", verdict="undecided")
    view = only(acts.on(pledge))
    assert view.verdict is Verdict.UNDECIDED
    act = view.decided.act
    assert (act.done_by, act.done_at, act.reason, act.rubric) == ("김", AT, "고지 확인", "1")
    acts.do("reverse", act=2)
    assert only(acts.on(pledge)).verdict is Verdict.IN_PROGRESS


def test_a_negative_verdict_falls_with_its_grounds():
    pledge = pledge_with()
    acts = acts_on(pledge)
    acts.do("evidence", **FOUND, url="https://one.kr/1")
    second = acts.do("evidence", **{**FOUND, "quotation": "여전히 월 4회"}, url="https://two.kr/1")
    acts.do("judge", verdict="not_kept")
    view = only(acts.on(pledge))
    assert view.verdict is Verdict.NOT_KEPT
    assert len(cited(view.pledge, {})) == 2
    acts.do("reverse", act=second)
    view = only(acts.on(pledge))
    assert (view.verdict, view.decided.founded) == (Verdict.NOT_REVIEWED, False)


def test_two_quotations_of_one_site_are_one_source():
    pledge = pledge_with()
    acts = acts_on(pledge)
    acts.do("evidence", **FOUND, url="https://one.kr/1")
    acts.do("evidence", **{**FOUND, "quotation": "여전히 월 4회"}, url="https://one.kr/2")
    acts.do("judge", verdict="not_kept")
    assert only(acts.on(pledge)).decided.founded is False


def test_evidence_counts_and_the_companys_answer_stands_beside_it():
    pledge = pledge_with()
    acts = acts_on(pledge)
    acts.do("evidence", **FOUND)
    acts.do("evidence", **{**FOUND, "relation": "rebuts", "by": "company", "quotation": "1월부터 10회다."})
    view = only(acts.on(pledge))
    assert evidence(view.pledge).state is Evidence.DIFFERS
    assert [one.quotation for one in view.answers] == ["1월부터 10회다."]
    assert [one.relation for one in view.pledge.mentions] == [None, Relation.CONTRADICTS]
    assert only(apply([pledge], [])).pledge == pledge


def test_a_correction_leaves_the_wording():
    pledge = pledge_with()
    acts = acts_on(pledge)
    acts.do("edit", strength="plan", beneficiary="소상공인")
    view = only(acts.on(pledge))
    assert (view.pledge.promise.strength, view.pledge.promise.beneficiary) == (Strength.PLAN, "소상공인")
    assert view.original == pledge.promise == view.pledge.mentions[0].said
    with pytest.raises(PlatwatchError, match="field"):
        edited(pledge.promise, {"evidence": [0, 1]})


def test_a_doubtful_mention_is_accepted_or_taken_out():
    pledge = pledge_with(account(Relation.WITHDRAWS, doubts=("headline",)))
    doubtful = pledge.mentions[1].anchor
    acts = acts_on(pledge)
    acts.do("accept", doubtful, join=True)
    view = only(acts.on(pledge))
    assert (promisor(view.pledge), view.review) == (Promisor.WITHDRAWN, Review.FOUND)
    acts.do("refuse", doubtful, join=True)
    view = only(acts.on(pledge))
    assert len(view.pledge.mentions) == 1
    assert len(view.acts) == 2


def test_what_bears_on_two_pledges_is_refused_for_one():
    names = [promise(programme="감사 쿠폰"), promise("마음 패키지", programme="마음 패키지")]
    report = account(Relation.REPORTS_DONE, "감사 쿠폰 마음 패키지 교환권")
    both = merged(text(*names), text(report, of=source("b", LATER)))
    assert [len(one.mentions) for one in both] == [2, 2]
    acts = acts_on(both[0])
    acts.do("refuse", both[0].mentions[1].anchor, join=both[0].mentions[0].anchor)
    assert [len(view.pledge.mentions) for view in acts.on(*both).views] == [1, 2]


def test_a_promise_that_is_taken_out_stands_alone():
    pledge = pledge_with(promise())
    other = pledge.mentions[1].anchor
    acts = acts_on(pledge)
    acts.do("refuse", other, join=True)
    acts.do("accept", other)
    views = {view.pledge.id: view for view in acts.on(pledge).views}
    assert views.keys() == {pledge.id, pledge_id(other)}
    assert views[pledge_id(other)].review is Review.ACCEPTED
    assert views[pledge_id(other)].pledge.mentions[0].relation is None
    assert views[pledge.id].review is Review.FOUND


def test_decisions_hold_when_an_earlier_mention_turns_up():
    (late,) = merged(text(promise(), of=source("b", LATER)))
    acts = acts_on(late)
    acts.do("judge", verdict="undecided")
    (whole,) = merged(text(promise(), of=source("b", LATER)), text(promise(), of=source("a", DAY)))
    assert whole.id != late.id
    assert only(acts.on(whole)).verdict is Verdict.UNDECIDED


def test_an_act_on_words_that_are_gone_is_kept():
    acts = Acts("gone:0123")
    acts.do("judge", verdict="kept")
    views = acts.on(pledge_with())
    assert [act.content for act in views.lost] == [{"verdict": "kept"}]
    assert only(views).acts == []


def test_what_people_add_is_merged_with_what_texts_say():
    acts = Acts(anchor_by_hand(HAND))
    acts.do("add", **HAND)
    acts.do("add", **HAND)
    by_hand = list(added(map(act_of, acts.rows)))
    later = text(promise("전용관", "쿠팡"), of=source("b", LATER))
    (pledge,) = merge([*by_hand, later])
    assert pledge.promise.actor_basis == BY_HAND
    assert [one.source.published for one in pledge.mentions] == [date(2024, 11, 6), LATER]
    view = only(acts.on(pledge))
    assert view.review is Review.ACCEPTED
    assert len(view.acts) == 2
    acts.do("reverse", act=1)
    acts.do("reverse", act=2)
    assert list(added(map(act_of, acts.rows))) == []


def test_acts_come_from_rows_or_from_json():
    acts = Acts("a:1")
    acts.do("judge", verdict="kept")
    (row,) = acts.rows
    again = act_of({**row, "content": {"verdict": "kept"}, "done_at": AT.isoformat()})
    assert again == act_of(row)
    assert settled([again]) == [again]
