from datetime import date

from tellings import OUTAGE, on

from index.tracking.events.event import Moment
from index.tracking.events.ids import event_id, step_id
from index.tracking.events.units import unit_of


def test_an_id_depends_on_kind_time_and_words_and_not_on_spaces():
    name = event_id("incident", on(OUTAGE), ["SK C&C"])
    assert name == event_id("incident", on(OUTAGE), ["SKC&C"]) == "e-" + name[2:]
    assert name != event_id("meeting", on(OUTAGE), ["SK C&C"])
    assert name != event_id("incident", on(OUTAGE, date(2022, 10, 31)), ["SK C&C"])
    assert name != event_id("incident", None, ["SK C&C"])


def test_a_step_is_named_by_its_bill():
    assert step_id("PRC_1", "promulgated", "2023-01-03") == "PRC_1/promulgated/2023-01-03"
    assert step_id("PRC_1", "absorbed", None) == "PRC_1/absorbed"


def test_what_is_compared_is_in_one_unit():
    month = on(date(2022, 10, 1), date(2022, 10, 31), "month")
    assert unit_of(on(OUTAGE), "n-1") == unit_of(month, "n-2") == "2022-10"
    half = on(date(2022, 7, 1), date(2022, 12, 31), "half")
    assert unit_of(half, "n-1") == "2022-07-01..2022-12-31"
    assert unit_of(Moment(OUTAGE, None, "after"), "n-1") == "2022-10-15.."
    assert unit_of(None, "n-1") == "n-1"
