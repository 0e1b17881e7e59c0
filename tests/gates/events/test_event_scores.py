from dataclasses import replace
from datetime import date

import pytest
from event_labels import Document, Label
from event_scores import alarms, b_cubed, dates, events, match, torn_and_mixed

from index.tracking.events.event import Found, Kind, Lane, Modality, Moment

TEXT = "국회는 3일 법을 통과시켰다. 정부는 11월 중 시행한다. 예산은 논의되지 않았다."
DAY = date(2024, 9, 3)
NOVEMBER = (date(2024, 11, 1), date(2024, 11, 30))


def label(quote, first=None, last=None, precision="day", modality=Modality.HAPPENED, optional=False):
    start = TEXT.index(quote)
    return Label(
        span=(start, start + len(quote)),
        first=first,
        last=last or first,
        precisions=tuple(precision.split("|")),
        modalities=(modality,),
        kinds=(Kind.STEP,),
        actors=(),
        group=quote,
        optional=optional,
    )


def found(words, moment, modality=Modality.HAPPENED):
    start = TEXT.index(words)
    end = TEXT.index(".", start) + 1
    return Found((start, end), words, moment, Kind.STEP, modality, Lane.ASSEMBLY)


PASSED = label("3일 법을 통과시켰다", DAY)
PLANNED = label("11월 중 시행한다", *NOVEMBER, precision="month", modality=Modality.PLANNED)
DENIED = label("예산은 논의되지 않았다", modality=Modality.NEGATED)
DOCUMENT = Document("made-01", "open", DAY, "", "", TEXT, None, (PASSED, PLANNED, DENIED))
ON_DAY = found("국회", Moment(DAY, DAY, "day"))
IN_NOVEMBER = found("정부", Moment(*NOVEMBER, "month"), Modality.PLANNED)


def test_what_is_labelled_is_right():
    matched = match(DOCUMENT, [ON_DAY, IN_NOVEMBER])
    assert [events(matched).f1, dates(matched).f1, alarms(matched).recall] == [1, 1, 1]


def test_what_is_missed_lowers_recall_alone():
    tally = events(match(DOCUMENT, [ON_DAY]))
    assert (tally.precision, tally.recall) == (1, 0.5)


@pytest.mark.parametrize(
    "wrong",
    [
        found("국회", Moment(date(2024, 9, 4), date(2024, 9, 4), "day")),
        found("국회", None),
        found("국회", Moment(DAY, DAY, "day"), Modality.PLANNED),
        found("예산", Moment(DAY, DAY, "day")),
    ],
    ids=["another day", "no day", "planned", "denied"],
)
def test_what_is_not_labelled_is_wrong(wrong):
    tally = events(match(DOCUMENT, [wrong]))
    assert (tally.right, tally.given, tally.found) == (0, 1, 0)


def test_a_coarser_date_is_an_event_found_and_a_date_missed():
    matched = match(DOCUMENT, [found("국회", Moment(date(2024, 9, 1), date(2024, 9, 30), "month"))])
    assert (events(matched).right, dates(matched).right) == (1, 0)


def test_two_finds_of_one_mention_are_one_too_many():
    assert events(match(DOCUMENT, [ON_DAY, ON_DAY])).given == 2
    assert events(match(DOCUMENT, [ON_DAY, ON_DAY])).right == 1


def test_what_was_denied_and_is_given_as_happened_is_a_false_alarm():
    assert alarms(match(DOCUMENT, [found("예산", None)])).recall == 0
    assert alarms(match(DOCUMENT, [found("예산", None, Modality.NEGATED)])).recall == 1


def test_an_optional_mention_is_neither_missed_nor_wrong():
    document = replace(DOCUMENT, labels=(replace(PASSED, optional=True),))
    assert events(match(document, [])).wanted == 0
    assert events(match(document, [found("국회", None)])).given == 0


@pytest.mark.parametrize(
    ("precision", "moment", "right"),
    [
        ("before", Moment(DAY, DAY, "before"), True),
        ("before", Moment(DAY, DAY, "day"), False),
        ("day|after", Moment(DAY, None, "after"), True),
        ("month|before", Moment(DAY, DAY, "month"), False),
    ],
)
def test_a_date_is_as_precise_as_labelled(precision, moment, right):
    first = date(2024, 9, 1) if precision.startswith("month") else DAY
    assert (
        label("3일", first, date(2024, 9, 30) if precision.startswith("month") else DAY, precision).says(
            moment
        )
        is right
    )


def test_a_text_without_events_is_right_when_none_is_given():
    document = replace(DOCUMENT, labels=())
    assert events(match(document, [])).f1 == 1
    assert events(match(document, [ON_DAY])).f1 == 0


def test_what_is_never_found_is_worth_nothing():
    assert events(match(DOCUMENT, [])).f1 == 0


def test_b_cubed_of_two_merged_and_of_one_torn():
    assert b_cubed([("a", 1), ("a", 1), ("b", 2)])[2] == 1
    assert b_cubed([("a", 1), ("a", 2)]) == (0.5, 1, pytest.approx(2 / 3))
    assert b_cubed([("a", 1), ("b", 1)]) == (1, 0.5, pytest.approx(2 / 3))


def test_what_is_torn_and_what_is_mixed_is_named():
    assert torn_and_mixed([("a", "x"), ("b", "x"), ("b", "y")]) == ["torn in 2 | x", "mixed | x | y"]
    assert torn_and_mixed([("a", "x"), ("a", "x")]) == []
