from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.reading import read
from index.tracking.events.event import Kind, Lane, Modality, Moment
from index.tracking.events.extract import extract

DAY = date(2024, 11, 7)
WORDS = (
    "카카오는 6일 지난 9일 열린 회의를 열고 발표했다 밝혔다. 않았다 예정이다 “ ” ( ) 부터 까지 했다 한 "
    "바 있다 \n 11월 중 사실을"
)


def only(text):
    (found,) = extract(text, DAY)
    return found


def test_a_deed_is_told_with_day_kind_actor_place_and_lane():
    found = only("과학기술정보통신부는 6일 서울 중구 한국프레스센터에서 간담회를 열었다.")
    assert (found.moment.first, found.moment.precision) == (date(2024, 11, 6), "day")
    assert (found.kind, found.modality, found.lane) == (Kind.MEETING, Modality.HAPPENED, Lane.GOVERNMENT)
    assert found.actors[0].name == "과학기술정보통신부"
    assert found.place == "서울 중구 한국프레스센터"
    assert found.title == "과학기술정보통신부, 간담회 개최"


def test_the_background_is_an_event_of_its_own_date():
    founds = extract("공정위는 6일 제재를 발표했다. 조사는 지난해 8월 시작됐다.", DAY)
    assert [one.moment.precision for one in founds] == ["day", "month"]


@pytest.mark.parametrize(
    ("text", "day", "title"),
    [
        ("국회는 20일 열릴 청문회의 증인을 확정했다.", date(2024, 11, 20), "청문회 개최 예정"),
        ("네이버는 12월 1일 선보일 새 서비스를 공개했다.", date(2024, 12, 1), "네이버, 새 서비스 발표 예정"),
        (
            "카카오는 12월 1일 시행하려던 요금 인상을 보류했다.",
            date(2024, 12, 1),
            "카카오, 요금 인상 시행 연기",
        ),
        ("카카오는 12월 1일로 예정된 요금 인상을 철회했다.", date(2024, 12, 1), "요금 인상 무산"),
        ("11월 30일 열려던 토론회는 무산됐다.", date(2024, 11, 30), "토론회 개최 무산"),
        ("내달 1일 시작하려던 서비스를 접었다.", date(2024, 12, 1), "서비스 시작 무산"),
        ("간담회는 지난 9월 26일 전산실 화재를 계기로 마련되었다.", date(2024, 9, 26), "전산실 화재"),
        ("2022년 8월 출범한 민간 자율기구가 3년을 맞았다.", date(2022, 8, 1), "민간 자율기구 출범"),
    ],
)
def test_what_is_to_be_on_a_day_is_no_deed_of_it(text, day, title):
    assert [(one.moment.first, one.title) for one in extract(text, DAY)] == [(day, title)]


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        ("공정위는 쿠팡이 2023년 4월 도입한 요금제를 조사하고 있다.", ["쿠팡"], "쿠팡, 요금제 도입"),
        ("정무위는 카카오가 지난해 발표한 상생안을 점검했다.", ["카카오"], "카카오, 상생안 발표"),
    ],
)
def test_who_does_what_a_relative_clause_tells_is_its_own_subject(text, who, title):
    found = extract(text, DAY)[0]
    assert ([one.name for one in found.actors], found.title) == (who, title)


def test_a_headline_that_asks_tells_nothing():
    assert extract("쿠팡 상생 협력, 작년 약속 어디까지 왔나", DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "카카오는 올해까지 얼마를 썼는지는 공개하지 않고 있다.",
        "카카오는 2027년 준공 예정인 데이터센터에 이중화 체계를 도입한다.",
        "무신사는 내년 봄·여름 시즌을 준비하는 브랜드에 자금을 빌려준다.",
    ],
)
def test_the_day_of_a_thing_is_not_that_of_the_deed(text):
    assert extract(text, DAY) == []


def test_what_a_meeting_decided_is_told_beside_it():
    founds = extract("공정위는 6일 회의를 열고 쿠팡에 과징금을 부과하기로 의결했다.", DAY)
    assert [one.kind for one in founds] == [Kind.MEETING, Kind.SANCTION]


def test_what_was_done_at_once_is_told_beside_it():
    text = "공정위는 6일 쿠팡에 과징금을 부과하고 검찰에 고발했다."
    assert [one.title for one in extract(text, DAY)] == ["공정위, 쿠팡에 과징금 부과", "공정위, 검찰에 고발"]


def test_what_has_a_day_of_its_own_is_not_told_of_another():
    text = "공정위는 지난 7월 심사보고서를 송부하였고, 11월 6일 전원회의를 개최하여 의결하였다."
    days = {one.kind: one.moment.first for one in extract(text, DAY) if one.kind is Kind.STEP}
    assert days == {Kind.STEP: date(2024, 11, 6)}


def test_the_news_of_a_text_that_begins_without_a_day_is_of_its_publication():
    text = "공정거래위원회는 쿠팡에 과징금 112억 원을 부과하기로 결정하였다. 앞으로도 제재할 계획이다."
    (one,) = extract(text, DAY)
    assert (one.kind, one.moment, one.title) == (
        Kind.SANCTION,
        Moment(DAY, DAY, "day", "inferred"),
        "공정거래위원회, 쿠팡에 과징금 112억 원 부과 결정",
    )


@pytest.mark.parametrize(
    "text",
    [
        "과거 공정위는 구글에 과징금을 부과했다.",
        "공정위는 지난 2년간 쿠팡을 제재했다.",
        "참여연대는 쿠팡을 고발했다.",
        "공정위는 구글에 시정명령을 내릴 것으로 알려졌다.",
        "공정위는 쿠팡에 과징금을 부과하겠다고 예고했다.",
        "문재인 정부 시절 공정위는 쿠팡에 과징금을 부과했다.",
        "“공정위는 쿠팡을 봐줬다”고 시민단체는 공정위를 고발했다.",
    ],
)
def test_what_a_text_begins_with_is_not_always_its_news(text):
    assert extract(text, DAY) == []


def test_the_news_of_a_text_is_of_the_day_that_it_gives_further_on():
    text = "공정거래위원회는 쿠팡에 과징금을 부과했다. 공정위는 6일 이같이 발표했다."
    assert [one.moment.first for one in extract(text, DAY)] == [date(2024, 11, 6), date(2024, 11, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "공정위는 2023년 5월 2일 조사에 착수하고 2년 만에 과징금을 부과했다.",
        "쿠팡은 6일 유출 사실을 공개하고 이후 정부 조사를 받았다.",
    ],
)
def test_what_was_done_at_another_time_has_not_that_day(text):
    assert len(extract(text, DAY)) == 1


@pytest.mark.parametrize("text", ["서비스가 중단된 상태라고 밝혔다.", "서비스가 중단된 상황이라며 사과했다."])
def test_the_day_is_of_who_tells_of_a_state(text):
    assert [one.kind for one in extract(f"쿠팡은 6일 {text}", DAY)] == [Kind.ANNOUNCEMENT]


@pytest.mark.parametrize(
    "later", ["앞서 11월 5일 검찰은 배달의민족을 기소했다.", "11월 5일 쿠팡은 실적을 발표했다."]
)
def test_the_news_of_a_text_has_not_the_day_of_somebody_elses_deed(later):
    news, other = extract(f"공정위는 쿠팡에 과징금을 부과했다. {later}", DAY)
    assert (news.moment.first, other.moment.first) == (DAY, date(2024, 11, 5))


def test_a_meeting_that_decided_nothing_is_told_alone():
    founds = extract("소위는 6일 회의를 열고 법안을 상정했으나 의결하지 못했다.", DAY)
    assert [one.kind for one in founds] == [Kind.MEETING]


def test_what_is_printed_twice_is_told_once():
    assert len(extract("카카오는 6일 대책을 발표했다.\n카카오는 6일 대책을 발표했다.\n", DAY)) == 1


def test_a_text_that_repeats_its_title_tells_it_once():
    text = "카카오 6일 대책 발표\n카카오는 6일 대책을 발표했다."
    assert len(extract(text, DAY)) == 2
    assert len(extract(text, DAY, "카카오 6일 대책 발표")) == 1


def test_speech_without_a_day_is_no_event():
    assert extract("유 장관은 상생이 중요하다고 강조했다.", DAY) == []


def test_a_day_until_which_something_is_asked_for_is_not_that_of_the_asking():
    assert extract("참석자들은 연내 입법을 요구했다.", DAY) == []


def test_a_photograph_is_no_event():
    assert extract("6일 서울에서 장관이 기념사진을 촬영하고 있다.", DAY) == []


@pytest.mark.parametrize(
    "text", ["2023년 매출은 3조원으로 집계됐다.", "6일은 분석 대상입니다.", "6일 무엇을 발표했나?"]
)
def test_figures_states_and_questions_are_no_events(text):
    assert extract(text, DAY) == []


def test_what_was_said_to_have_been_done_has_no_day():
    found = only("최승재 의원은 방송통신발전 기본법 개정안 발의 사실을 밝혔다.")
    assert (found.moment, found.kind, found.lane) == (None, Kind.PROPOSAL, Lane.ASSEMBLY)


def test_what_goes_on_with_the_news_takes_its_day():
    founds = extract("공정위는 6일 결과를 발표했다. 서울중앙지검은 쿠팡 본사를 압수수색했다.", DAY)
    assert [(one.moment.first.day, one.moment.basis) for one in founds] == [(6, "stated"), (6, "inferred")]


def test_who_acted_before_acts_on():
    founds = extract("네이버는 6일 교육을 시작했다. 내년 상반기 상담 창구도 둘 계획이다.", DAY)
    assert [one.actors[0].name for one in founds] == ["네이버", "네이버"]


def test_somebody_without_a_name_is_not_who_acted_before():
    founds = extract("네이버는 6일 교육을 시작했다. 경쟁 업체는 5일 서비스를 중단했다.", DAY)
    assert [one.name for one in founds[1].actors] == []


def test_a_day_ahead_on_which_something_was_done_is_the_day_of_the_news():
    text = "위원들은 오는 11일까지 답을 요청했다. 이날 회의에서 배달의민족은 방안을 제시했다."
    assert [one.moment.first.day for one in extract(text, DAY) if one.modality is Modality.HAPPENED] == [7]


def test_an_event_called_by_its_day():
    (found,) = extract("이번 지원은 '1015 장애'를 계기로 한 것", date(2022, 12, 29))
    assert (found.title, found.kind, found.moment.basis) == ("1015 장애", Kind.INCIDENT, "inferred")


def test_a_reading_that_is_given_is_used():
    text = "카카오는 6일 대책을 발표했다."
    assert extract(text, DAY, reading=()) == []
    assert extract(text, DAY, reading=read(text, DAY)) == extract(text, DAY)


@given(st.text() | st.lists(st.sampled_from(WORDS.split(" ")), max_size=60).map(" ".join))
def test_any_text_is_read(text):
    for one in extract(text, DAY):
        assert 0 <= one.sentence[0] < one.sentence[1] <= len(text)
        assert one.title
        assert len(one.title) <= 40


def test_a_sentence_without_an_end_takes_no_more_time_than_its_length():
    text = "카카오는 " + "".join(f"{number % 27 + 1}일 방안을 발표하고, " for number in range(400))
    assert len(extract(text, DAY)) > 390


@pytest.mark.parametrize(
    "text",
    [
        "네이버와 카카오 대표들은 6일 유상임 과기정통부 장관과 간담회를 가졌다.",
        "네이버와 카카오는 6일 유상임 과기정통부 장관 주재로 열린 간담회에 참석했다.",
        "공정위원장은 6일 네이버 등 기업의 임원들을 만났다.",
    ],
)
def test_a_ministers_meeting_with_companies_is_the_governments(text):
    assert only(text).lane is Lane.GOVERNMENT


def test_an_incident_is_of_whom_its_noun_names_and_not_of_who_speaks_of_it():
    incident, demand = extract(
        "과기정통부는 10월 15일 발생한 카카오 장애와 관련해 11월 6일 시정을 요구했다.", DAY
    )
    assert (incident.title, incident.lane) == ("카카오 장애 발생", Lane.COMPANY)
    assert [one.name for one in incident.actors] == ["카카오"]
    assert (demand.kind, demand.lane) == (Kind.SANCTION, Lane.GOVERNMENT)


def test_who_is_spoken_of_without_a_day_acts_in_what_follows():
    text = "네이버는 6일 상생 방안을 발표했다. 쿠팡은 비용을 지원할 계획이다. 11월 중 정산을 확대한다."
    assert [one.name for one in list(extract(text, DAY))[-1].actors] == ["쿠팡"]


def test_a_price_that_is_raised_is_no_step_of_a_bill():
    assert only("배달앱은 다음 달 1일부터 수수료를 올린다.").kind is Kind.PLAN
    assert only("과방위는 6일 개정안을 전체회의에 올렸다.").kind is Kind.STEP


def test_among_is_no_verb() -> None:
    (told,) = extract(
        "쿠팡은 4일 영업점 1,020곳 가운데 512곳이 5일제를 도입했다고 밝혔다.", date(2025, 4, 4), ""
    )
    assert (told.modality, told.kind) == (Modality.HAPPENED, Kind.ANNOUNCEMENT)
