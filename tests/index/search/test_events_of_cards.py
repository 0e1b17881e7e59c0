"""What the texts of the cards tell, beside the steps of bills, as it is read from the index."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.korean.topics import Topic
from index.search import card_writing, event_texts, event_writing
from index.search.events import Chosen, Target, event, events_of
from index.search.mentions import bills_of, news_of
from index.search.token_cache import TokenCache
from index.tracking.events.event import Kind

LAW = "방송통신발전 기본법"
OUTAGE = "지난 10월 15일 판교 데이터센터 화재로 카카오 서비스 장애가 발생했다."
PASSED = "국회는 8일 본회의를 열어 방송통신발전 기본법 개정안을 통과시켰다."


def step(key, when, word="본회의 의결", **more):
    rest = {"result": None, "committee": None, "meeting": None, "said": None, "tally": None}
    told = {"step": word, "key": key, "when": when, "basis": "stated", "source": None, "sources": []}
    return {**rest, **told, "disagrees": [], **more}


def bill(name, no, *steps, lead=("최승재",), result="원안가결"):
    return {
        **dict.fromkeys(("committee", "vote", "proposer", "proposer_kind", "url", "decided_on")),
        **{
            "id": name,
            "kind": "bill",
            "no": no,
            "assembly": 21,
            "title": f"{LAW} 일부개정법률안",
            "law": LAW,
        },
        **{"lead": list(lead), "lead_ids": [], "co": [], "co_ids": [], "content": "passed", "links": []},
        **{"steps": list(steps), "stage": steps[-1]["key"], "date": steps[0]["when"], "result": result},
        "decided_on": steps[-1]["when"],
        "proposed_on": steps[0]["when"],
    }


def text(name, body, published="2022-12-09", outlet="한빛일보"):
    return {
        **{
            "id": name,
            "kind": "article",
            "title": f"{outlet}의 기사",
            "outlet": outlet,
            "url": f"https://{name}",
        },
        **{"date": published, "body": body},
    }


ONE = bill("PRC_1", "2118769", step("proposed", "2022-10-17", "발의"), step("plenary_decided", "2022-12-08"))
OTHER = bill("PRC_2", "2117000", step("proposed", "2022-05-02", "발의"), lead=("조승래",), result=None)


@pytest.fixture
def cache(tmp_path):
    with closing(TokenCache(tmp_path / "told.db", event_texts.MADE_BY)) as made:
        yield made


@pytest.fixture
def written(tmp_path, cache):
    connection = card_writing.create(tmp_path / "cards.db")

    def write(*cards):
        numbers = card_writing.put(connection, cards)
        event_writing.write(connection, cache, numbers.values())
        return connection

    yield write
    connection.close()


def told(connection, **target):
    return list(events_of(connection, Target(**target)))


def test_news_of_a_vote_joins_the_step_of_the_bill(written):
    connection = written(ONE, OTHER, text("n-1", PASSED))
    events = {one.id: one for one in told(connection, bills=["PRC_1"])}
    assert list(events) == ["PRC_1/proposed/2022-10-17", "PRC_1/plenary_decided/2022-12-08"]
    passed = events["PRC_1/plenary_decided/2022-12-08"]
    assert passed.official
    assert [one.record_id for one in passed.reports] == ["PRC_1", "n-1"]
    assert passed.outlets == 1
    assert event(connection, passed.id) == passed


def test_a_bill_has_its_own_steps_alone_of_a_report_that_tells_several(written):
    other = {**bill("PRC_4", "2118770", step("plenary_decided", "2022-12-08")), "law": "전기통신사업법"}
    other["title"] = "전기통신사업법 일부개정법률안"
    both = text("n-1", "국회는 8일 본회의를 열어 방송통신발전 기본법과 전기통신사업법 개정안을 통과시켰다.")
    connection = written(ONE, other, both)
    passed = [one for one in told(connection, records=["n-1"]) if one.official]
    assert [one.bill_id for one in passed] == ["PRC_1", "PRC_4"]
    assert {one.bill_id for one in told(connection, bills=["PRC_1"])} == {"PRC_1"}


def test_the_official_day_wins_and_the_day_of_the_press_is_shown(written):
    connection = written(ONE, text("n-1", PASSED.replace("8일", "지난 7일")))
    (passed,) = [one for one in told(connection, bills=["PRC_1"]) if one.stage == "plenary_decided"]
    assert passed.moment.first == date(2022, 12, 8)
    assert passed.disagreements == (("when", "2022-12-07", ("n-1",)),)


def test_what_leaves_open_which_bill_it_means_joins_none(written):
    later = bill("PRC_3", "2117001", step("proposed", "2022-11-01"), step("plenary_decided", "2022-12-08"))
    connection = written(ONE, later, text("n-1", PASSED))
    assert [one["certain"] for one in bills_of(connection, "n-1")] == [False, False]
    assert [len(one.reports) for one in told(connection, bills=["PRC_1"])] == [1, 1]
    assert not any(one.official for one in told(connection, records=["n-1"]))


def test_a_bill_lists_its_news_and_a_text_its_bills(written):
    connection = written(ONE, OTHER, text("n-1", "의안번호 2118769호를 다룬 기사다."))
    assert [(one["id"], one["certain"], one["reasons"]) for one in news_of(connection, "PRC_1")] == [
        ("n-1", True, ["number"])
    ]
    assert [one["no"] for one in bills_of(connection, "n-1")] == ["2118769"]
    assert news_of(connection, "PRC_2") == []


def test_the_vote_on_what_took_a_bill_in_is_told_once_where_both_are_asked_for(written):
    taken_in = {
        **bill("PRC_3", "2117837", step("proposed", "2022-10-17"), step("alternative_decided", "2022-12-08")),
        "links": [{"from": "PRC_3", "to": "PRC_1", "relation": "absorbed_into", "basis": "stated"}],
    }
    connection = written(ONE, taken_in)
    told = [(one.bill_id, one.stage) for one in events_of(connection, Target(["PRC_1", "PRC_3"]))]
    assert told.count(("PRC_1", "plenary_decided")) == 1
    assert ("PRC_3", "alternative_decided") not in told
    alone = [one.stage for one in events_of(connection, Target(["PRC_3"]))]
    assert alone == ["proposed", "alternative_decided"]


def test_an_alternative_of_no_stated_day_is_not_meant_long_before_its_vote(written):
    voted = bill("PRC_1", "2118769", step("proposed", None, "제안"), step("plenary_decided", "2022-12-08"))
    words = "방송통신발전 기본법 개정안에 관한 간담회가 열렸다."
    connection = written(voted, text("n-1", words, "2022-11-10"), text("n-2", words, "2022-12-07"))
    assert bills_of(connection, "n-1") == []
    assert [one["no"] for one in bills_of(connection, "n-2")] == ["2118769"]


def test_a_company_has_the_events_that_name_it(written):
    connection = written(ONE, text("n-1", OUTAGE), text("n-2", OUTAGE, outlet="새벽일보"))
    (outage,) = told(connection, companies=["카카오"])
    assert (outage.kind, outage.moment.first, outage.outlets) == (Kind.INCIDENT, date(2022, 10, 15), 2)
    assert told(connection, companies=["네이버"]) == []


def test_a_member_has_the_bills_that_he_leads(written):
    connection = written(ONE, OTHER)
    assert {one.bill_id for one in told(connection, people=["조승래"])} == {"PRC_2"}


def test_a_law_has_its_bills_by_any_of_its_names(written):
    connection = written(ONE, OTHER)
    assert {one.bill_id for one in told(connection, laws=["방발법"])} == {"PRC_1", "PRC_2"}


def test_a_topic_has_what_shows_its_signs_in_its_days(written):
    topic = Topic(
        "outage",
        "장애",
        ("카카오 먹통",),
        date(2022, 10, 15),
        companies=("카카오",),
        signs=("데이터센터 화재",),
    )
    connection = written(
        ONE, text("n-1", OUTAGE), text("n-2", "카카오는 12월 7일 새 지도 서비스를 발표했다.")
    )
    assert [one.moment.first for one in told(connection, topic=topic)] == [date(2022, 10, 15)]


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        (Chosen(), 3),
        (Chosen(since=date(2022, 12, 1)), 1),
        (Chosen(until=date(2022, 10, 16)), 1),
        (Chosen(kinds=(Kind.PROPOSAL,)), 1),
        (Chosen(min_outlets=2), 2),  # the official ones need none
    ],
)
def test_events_are_narrowed(written, chosen, count):
    connection = written(ONE, text("n-1", OUTAGE))
    target = Target(bills=["PRC_1"], companies=["카카오"])
    assert len(list(events_of(connection, target, chosen))) == count


def test_what_is_only_planned_can_be_left_out(written):
    connection = written(text("n-1", "카카오는 오는 20일 보상 방안을 발표할 예정이다."))
    assert len(told(connection, companies=["카카오"])) == 1
    assert not list(events_of(connection, Target(companies=["카카오"]), Chosen(planned=False)))


def test_written_again_events_keep_their_ids(written, cache):
    connection = written(ONE, text("n-1", OUTAGE), text("n-2", PASSED))
    before = [*connection.execute("SELECT id, content FROM event ORDER BY id")]
    event_writing.write(connection, cache, None)
    assert [*connection.execute("SELECT id, content FROM event ORDER BY id")] == before
    assert before


def rows(connection):
    tables = {
        "event": "SELECT id, unit, first, last, content FROM event",
        "names": "SELECT id, name, value FROM event_name JOIN event USING (number)",
        "steps": "SELECT id, bill, stage, day, reports FROM event_step JOIN event USING (number)",
        "bills": "SELECT id, bill, certain, reasons FROM bill_mention JOIN card USING (number)",
    }
    return {name: sorted(connection.execute(query)) for name, query in tables.items()}


EARLIER = bill("PRC_1", "2118769", step("proposed", "2022-10-17", "발의"), result=None)
NEWS = [
    ONE,
    text("n-1", OUTAGE),
    text("n-2", PASSED),
    OTHER,
    text("n-3", "카카오는 지난 10월 16일 서비스 장애가 발생했다고 기억했다.", "2023-01-08"),
    text("n-4", "카카오는 11월 중 보상 방안을 발표할 예정이다.", "2022-10-20"),
    text(
        "n-5",
        "카카오는 21일 보상 방안을 발표했다. 국회는 12월 8일 방송통신발전 기본법 개정안을 의결했다.",
        "2022-11-21",
    ),
    text("n-6", OUTAGE.replace("발생했다", "일어났다"), outlet="새벽일보"),
]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(NEWS), cut=st.integers(1, len(NEWS) - 1))
def test_what_is_written_in_parts_is_what_is_written_at_once(order, cut, tmp_path_factory):
    told = []
    folder = tmp_path_factory.mktemp("events")
    for name, parts in (("parts", ([EARLIER, *order[:cut]], order[cut:], [ONE])), ("once", (order,))):
        with (
            closing(card_writing.create(folder / f"{name}.db")) as connection,
            closing(TokenCache(folder / "told.db", event_texts.MADE_BY)) as cache,
        ):
            for part in parts:
                event_writing.write(connection, cache, card_writing.put(connection, part).values())
            told.append(rows(connection))
    assert told[0] == told[1]
    assert all(told[0].values())


def test_a_text_that_becomes_a_copy_counts_no_more(written):
    connection = written(text("n-1", OUTAGE), text("n-2", OUTAGE, outlet="새벽일보"))
    connection.executemany("INSERT INTO copy VALUES (?, 'n-1', 'earliest', ?)", [("n-1", 0), ("n-2", 1)])
    written(ONE)
    (outage,) = told(connection, companies=["카카오"])
    assert [one.copy_of for one in outage.reports] == [None, "n-1"]
    assert outage.outlets == 1


def test_a_bill_of_another_law_leaves_events_alone(written, monkeypatch):
    connection = written(ONE, text("n-1", PASSED))
    monkeypatch.setattr(
        event_writing, "merge", lambda *_: pytest.fail("nothing that a text tells has changed")
    )
    written({**OTHER, "law": "은행법", "title": "은행법 일부개정법률안"})
    assert len(bills_of(connection, "n-1")) == 1


def test_a_bill_that_comes_later_gets_the_news_of_it(written):
    connection = written(text("n-1", PASSED))
    assert bills_of(connection, "n-1") == []
    written(ONE)
    assert [one["certain"] for one in bills_of(connection, "n-1")] == [True]


def test_a_bill_that_comes_later_is_meant_by_its_number_however_early_it_was_named(written):
    early = text("n-1", f"{LAW} 일부개정법률안(의안번호 2118769)이 논의됐다.", "2022-11-01")
    connection = written(early)
    written(bill("PRC_1", "2118769", step("proposed", None, "제안"), step("plenary_decided", "2022-12-08")))
    assert [one["no"] for one in bills_of(connection, "n-1")] == ["2118769"]


def test_a_bill_whose_number_means_another_is_meant_no_longer(written):
    connection = written(ONE, text("n-1", PASSED))
    written({**ONE, "attached_to": "PRC_3", "role": "unlisted"})
    assert bills_of(connection, "n-1") == []
    written(ONE)
    assert [one["id"] for one in bills_of(connection, "n-1")] == ["PRC_1"]


def reporting(connection):
    official = [one for one in told(connection, bills=["PRC_1"]) if one.official]
    return [report.record_id for one in official for report in one.reports]


def test_a_step_that_comes_later_takes_in_the_news_of_it(written):
    connection = written(EARLIER, text("n-1", PASSED))
    assert "n-1" not in reporting(connection)
    written(ONE)
    assert "n-1" in reporting(connection)


def test_a_bill_that_says_nothing_new_leaves_events_alone(written, monkeypatch):
    connection = written(ONE, text("n-1", PASSED))
    monkeypatch.setattr(
        event_writing, "merge", lambda *_: pytest.fail("nothing that a text tells has changed")
    )
    written({**ONE, "url": "https://likms.assembly.go.kr/moved"})
    assert len(bills_of(connection, "n-1")) == 1


def test_what_loses_its_text_tells_nothing_more(written):
    connection = written(text("n-1", OUTAGE))
    written(text("n-1", None))
    assert told(connection, companies=["카카오"]) == []


def test_a_damaged_event_is_no_event(written):
    connection = written(text("n-1", OUTAGE))
    connection.execute("UPDATE event SET content = '{'")
    with pytest.raises(ValueError, match="Expecting"):
        told(connection, companies=["카카오"])
    assert isinstance(connection, sqlite3.Connection)
