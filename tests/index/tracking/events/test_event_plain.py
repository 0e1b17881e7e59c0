import json

from hypothesis import given
from hypothesis import strategies as st

from index.tracking.events.event import Actor, Event, Found, Kind, Lane, Modality, Moment, Report
from index.tracking.events.plain import event_of, found_of, plain

texts = st.text(max_size=8)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99))
moments = st.none() | st.builds(
    Moment, st.dates(), st.none() | st.dates(), st.sampled_from(["day", "month"]), texts
)
actors = st.lists(st.builds(Actor, texts, texts, texts), max_size=2).map(tuple)
reports = st.builds(
    Report,
    *(texts, texts, st.none() | texts, texts, st.none() | texts, st.none() | st.dates(), texts),
    *(moments, spans, st.none() | texts, st.lists(texts, max_size=2).map(tuple)),
)
founds = st.builds(
    Found,
    *(spans, texts, moments, st.sampled_from(Kind), st.sampled_from(Modality), st.sampled_from(Lane)),
    *(actors, st.none() | texts, st.lists(spans, max_size=2).map(tuple)),
    *(st.lists(texts, max_size=2).map(tuple) for _ in range(2)),
)
events = st.builds(
    Event,
    *(texts, texts, moments, st.sampled_from(Kind), st.sampled_from(Modality), st.sampled_from(Lane)),
    *(st.booleans(), actors, st.none() | texts, st.lists(reports, max_size=2).map(tuple)),
    *(st.none() | texts, st.none() | texts),
    st.lists(st.tuples(texts, texts, st.lists(texts, max_size=2).map(tuple)), max_size=2).map(tuple),
    *(st.lists(texts, max_size=2).map(tuple), st.lists(st.tuples(texts, texts), max_size=2).map(tuple)),
)


def through_json(one):
    return json.loads(json.dumps(plain(one)))


@given(events)
def test_an_event_is_read_as_it_was_written(event):
    assert event_of(through_json(event)) == event


@given(founds)
def test_a_find_is_read_as_it_was_written(found):
    assert found_of(through_json(found)) == found
