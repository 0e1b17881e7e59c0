import pytest
from event_labels import HALVES, documents
from event_scores import actors, alarms, dates, events, kinds, match
from event_seeds import GOLD
from gate_events import BARS, GATE, PINNED, digests, measured
from pinning import lower

from index.tracking.events.event import Actor, Found, Lane, Moment

MEASURES = (dates, events, alarms, kinds, actors)


def test_every_second_text_is_kept():
    texts = [one for one in documents() if one.half in HALVES]
    assert all((int(one.name.partition("-")[2]) % 2 == 0) == (one.half == "kept") for one in texts)


def test_no_event_is_told_in_both_halves():
    groups = {(text.half, one.group) for text in documents() for one in text.labels}
    assert len(groups) == len({group for _, group in groups})


def test_every_quotation_is_found_once():
    told = [(one.text, one.text[slice(*label.span)]) for one in documents() for label in one.labels]
    assert [quoted for text, quoted in told if text.count(quoted) != 1] == []


@pytest.mark.parametrize("name", PINNED)
def test_events_keep_to_their_floors(name):
    if name == "seeds" and not GOLD.exists():
        pytest.skip("../shared/data/gold/articles_gold.json is not on this machine")
    pinned = GATE.floors()[name]
    assert pinned["digest"] == digests()[name], "the set is another than the floors were measured on"
    assert lower(measured()[name][0], pinned) == []


def test_what_says_the_labels_is_all_right():
    for document in documents():
        matched = match(document, [_said(one) for one in document.labels])
        assert [line for measure in MEASURES for line in measure(matched).misses] == []


def _said(label):
    moment = label.first and Moment(label.first, label.last, label.precisions[0])
    actors = [Actor(name, "other") for name in label.actors]
    return Found(
        label.span, "", moment, label.kinds[0], label.modalities[0], Lane.PRESS, actors, spans=(label.span,)
    )


@pytest.mark.parametrize("name", BARS)
def test_the_floors_keep_to_the_bars(name):
    assert lower(GATE.floors()[name], BARS[name]) == []
