"""What people say of which pledges are one, and which mention is of which."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from mentions import account, by, merged, pledge_with, promise, source, text

from index.tracking.pledges.acts import Act, Kind, Review, apply
from index.tracking.pledges.ids import pledge_id
from index.tracking.pledges.joins import joined
from index.tracking.pledges.pledge import Relation
from index.tracking.pledges.status import Promisor, promisor

AT = datetime(2025, 5, 5, tzinfo=UTC)
TEXTS = [
    text(promise("판매자 교육"), of=source("a", date(2024, 1, 1))),
    text(promise("물류 창고 증설", term=by(date(2025, 1, 1))), of=source("b", date(2024, 3, 1))),
    text(account(Relation.REPORTS_DONE, "물류 창고 증설"), of=source("c", date(2024, 9, 1))),
]


def act(number, kind, anchor, **content):
    return Act(number, anchor, Kind(kind), content, None, "김", AT)


@pytest.fixture
def pledges():
    return sorted(merged(*TEXTS), key=lambda one: one.mentions[0].source.published)


def anchors(pledges):
    return [[mention.source.record_id for mention in one.mentions] for one in pledges]


def test_two_that_are_one_are_told_as_one_whichever_is_named_first(pledges):
    early, late = (one.mentions[0].anchor for one in pledges)
    for part, whole in ((early, late), (late, early)):
        (one,) = joined(pledges, [act(1, "accept", part, join=whole)])
        assert anchors([one]) == [["a", "b", "c"]]
        assert one.id == pledge_id(early)
        assert one.mentions[1].relation is Relation.RESTATES
        assert promisor(one) is Promisor.DONE
        (view,) = apply([one], [act(1, "accept", part, join=whole)]).views
        assert view.review is Review.FOUND


def test_taken_back_they_are_two_again(pledges):
    early, late = (one.mentions[0].anchor for one in pledges)
    acts = [act(1, "accept", late, join=early), act(2, "reverse", late, act=1)]
    assert anchors(joined(pledges, acts)) == anchors(pledges)


def test_a_later_word_that_it_is_not_of_it_holds(pledges):
    early, late = (one.mentions[0].anchor for one in pledges)
    acts = [act(1, "accept", late, join=early), act(2, "refuse", late, join=early)]
    assert anchors(joined(pledges, acts)) == anchors(pledges)


def test_one_mention_goes_to_another_pledge_alone(pledges):
    early, moved = pledges[0].mentions[0].anchor, pledges[1].mentions[1].anchor
    found = joined(pledges, [act(1, "accept", moved, join=early)])
    assert sorted(anchors(found)) == [["a", "c"], ["b"]]


def test_what_no_text_says_any_more_joins_nothing(pledges):
    anchor = pledges[0].mentions[0].anchor
    for one in (act(1, "accept", "x:y", join=anchor), act(1, "accept", anchor, join="x:y")):
        assert anchors(joined(pledges, [one])) == anchors(pledges)


def test_a_text_that_takes_back_what_was_told_makes_its_pledge_wait():
    pledge = pledge_with(promise(doubts=("retraction",)))
    (view,) = apply([pledge], []).views
    assert (view.review, view.pledge.doubts) == (Review.WAITING, ("retraction",))
    seen = act(1, "accept", pledge.mentions[1].anchor, join=pledge.mentions[0].anchor)
    (view,) = apply([pledge], [seen]).views
    assert view.review is Review.FOUND
