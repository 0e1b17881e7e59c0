import pytest
from gate_pledges import BARS, GATE, OF_SHARED, PINNED, digests, measured
from pinning import lower
from pledge_fields import FIELDS
from pledge_labels import Promised, documents
from pledge_scores import accounts, alarms, field, match, pledges
from pledge_seeds import GOLD

from index.tracking.pledges import pledge
from index.tracking.pledges.pledge import Account, Count, Promise, Sum
from index.tracking.pledges.told import Said


def test_every_second_text_of_the_first_set_is_kept():
    first = {one.register for one in documents() if one.half == "kept"}
    texts = [one for one in documents() if one.register in first]
    assert all((int(one.name.partition("-")[2]) % 2 == 0) == (one.half == "kept") for one in texts)


def test_no_pledge_is_spoken_of_in_two_parts():
    groups = {(text.half, group) for text in documents() for one in text.labels for group in one.groups}
    assert len(groups) == len({group for _, group in groups})


def test_every_quotation_is_found_once():
    spans = [(one, span) for one in documents() for label in one.labels for span in label.spans]
    spans += [(one, span) for one in documents() for span in (*one.negatives, *one.doubtful)]
    assert [
        one.text[slice(*span)] for one, span in spans if one.text.count(one.text[slice(*span)]) != 1
    ] == []


@pytest.mark.parametrize("name", PINNED)
def test_pledges_keep_to_their_floors(name):
    if name in OF_SHARED and not GOLD.exists():
        pytest.skip("../shared/data/gold is not on this machine")
    pinned = GATE.floors()[name]
    assert pinned["digest"] == digests()[name], "the set is another than the floors were measured on"
    assert lower(measured()[name][0], pinned) == []


@pytest.mark.parametrize("name", BARS)
def test_the_floors_keep_to_the_bars(name):
    assert lower(GATE.floors()[name], BARS[name]) == []


def test_what_says_the_labels_is_all_right():
    for document in documents():
        found = match(document, [_said(one, number) for number, one in enumerate(document.labels)])
        tallies = [pledges(found), alarms(found), accounts(found), *(field(name, found) for name in FIELDS)]
        assert [line for tally in tallies for line in tally.misses] == []


def _said(label, number):
    made = _promise(label) if isinstance(label, Promised) else _account(label)
    return Said(made, "", str(number))


def _promise(label):
    term = label.term and pledge.Term(
        "", (0, 0), label.term.first, label.term.last, label.term.precisions[0], label.term.kinds[0]
    )
    return Promise(
        evidence=label.spans[0],
        actor=label.actors[0],
        actor_type="company",
        actor_basis="stated",
        action=label.objects[0],
        strength=label.strengths[0],
        beneficiary=label.beneficiaries[0] if label.beneficiaries else None,
        sums=[Sum("", (0, 0), value, basis=bases[0]) for value, bases in label.amounts],
        count=Count("", (0, 0), label.counts[0], "", label.before) if label.counts else None,
        term=term,
    )


def _account(label):
    return Account(label.spans[0], label.actors[0], "company", label.voices[0], label.relations[0], "")
