from index.tracking.events import cues
from index.tracking.events.event import Kind


def test_the_longest_end_of_a_noun_is_what_a_verb_tells():
    assert cues.verb("사전실태점검").noun == "실태점검"
    assert cues.verb("축구") is None


def test_a_plan_tells_no_kind_once_it_is_done():
    assert cues.verb("완공").kind is None


def test_a_native_verb_is_known_by_its_beginning_or_whole():
    assert cues.native("내놓았다").kind is Kind.ANNOUNCEMENT
    assert cues.native("나").kind is Kind.INCIDENT
    assert cues.native("나무") is None


def test_the_nouns_of_a_clause_are_found_in_order():
    assert [(kind, noun) for _, kind, noun in cues.noun_kinds("화재로 간담회를")] == [
        (Kind.INCIDENT, "화재"),
        (Kind.MEETING, "간담회"),
    ]
