"""When a negative verdict may be told, and what is proposed."""

from __future__ import annotations

import pytest
from mentions import account, mention, pledge_with, promise

from index.tracking.pledges.pledge import Relation, Voice
from index.tracking.pledges.verdict import GroundsError, Verdict, proposal, require_grounds

ONE, TWO = (mention(Relation.CONTRADICTS, record=name) for name in "ab")
COPY = mention(Relation.CONTRADICTS, record="c", copy_of="a")
DONE = mention(Relation.REPORTS_DONE, record="d")
FOUND = mention(Relation.CONTRADICTS, Voice.AUTHORITY, record="e")


@pytest.mark.parametrize("cited", [[], [ONE], [ONE, COPY], [ONE, DONE]])
def test_a_negative_verdict_needs_two_independent_sources(cited):
    with pytest.raises(GroundsError, match="grounds"):
        require_grounds(Verdict.NOT_KEPT, cited)


@pytest.mark.parametrize("cited", [[ONE, TWO], [FOUND]])
def test_or_an_authority(cited):
    require_grounds(Verdict.NOT_KEPT, cited)


@pytest.mark.parametrize("verdict", [Verdict.KEPT, Verdict.KEPT_CHANGED, Verdict.PARTLY_KEPT])
@pytest.mark.parametrize("later", [[], [account(Relation.REPORTS_DONE)]])
def test_what_only_the_promisor_says_calls_nothing_done(verdict, later):
    with pytest.raises(GroundsError, match="unconfirmed"):
        require_grounds(verdict, pledge_with(*later).mentions[1:])


@pytest.mark.parametrize(
    ("verdict", "relation"),
    [
        (Verdict.KEPT, Relation.REPORTS_DONE),
        (Verdict.KEPT_CHANGED, Relation.NARROWS),
        (Verdict.PARTLY_KEPT, Relation.REPORTS_PROGRESS),
    ],
)
def test_somebody_else_confirms_as_much_as_a_verdict_says(verdict, relation):
    require_grounds(verdict, pledge_with(account(relation, voice=Voice.OTHER)).mentions[1:])


def test_what_is_open_is_the_persons_own():
    for verdict in (Verdict.UNDECIDED, Verdict.IN_PROGRESS):
        require_grounds(verdict, [])


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ([account(Relation.REPORTS_PROGRESS)], Verdict.IN_PROGRESS),
        ([account(Relation.REPORTS_DONE)], Verdict.UNDECIDED),
        ([account(Relation.REPORTS_DONE, voice=Voice.OTHER)], Verdict.KEPT),
        ([account(Relation.REPORTS_DONE, voice=Voice.OTHER, conditions=("선착순",))], Verdict.KEPT_CHANGED),
        ([account(Relation.WITHDRAWS)], Verdict.UNDECIDED),
        ([account(Relation.CONTRADICTS, voice=Voice.OTHER)], Verdict.UNDECIDED),
        ([account(Relation.CONTRADICTS, voice=Voice.AUTHORITY)], Verdict.NOT_KEPT),
        ([account(Relation.CONTRADICTS, voice=Voice.OTHER)] * 2, Verdict.NOT_KEPT),
    ],
)
def test_what_is_proposed(later, verdict):
    found = proposal(pledge_with(*later))
    assert found is not None
    assert found.verdict is verdict
    assert len(found.mentions) == len(later)


def test_nothing_found_proposes_nothing():
    assert proposal(pledge_with()) is None
    assert proposal(pledge_with(promise())) is None
    assert proposal(pledge_with(account(Relation.DELAYS))) is None  # put off, and nobody says begun
