from datetime import date

import pytest

from index.errors import ConfigurationError
from index.korean import topic_files
from index.korean.topic_checks import faults_of
from index.korean.topic_files import shipped_files
from index.korean.topics import queries_of, read_topic, read_topics, topic_named

KAKAO = read_topics()["kakao-outage-2022"]
SMALL = 'title = "가"\nwords = ["가나"]\nfirst_day = 2024-11-06\n'
SAID = 'about = "가"\ncounts = "가"\nleaves_out = "가"\nbasis = "가"\n'


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Return how to write a topic of the user's own."""
    monkeypatch.setattr(topic_files, "_own", lambda: tmp_path)

    def write(content, name="mine"):
        path = tmp_path / f"{name}.toml"
        path.write_text(content, encoding="utf-8")
        return path

    return write


def test_every_topic_says_where_its_line_is_drawn_in_both_languages():
    assert read_topics().keys() == {
        "coexistence-pledges",
        "coupang-data-leak",
        "delivery-app-fees",
        "in-app-payment",
        "kakao-outage-2022",
        "network-fees",
        "online-platform-act",
        "tmon-wemakeprice",
    }
    for topic in read_topics().values():
        texts = (topic.title, topic.about, topic.counts, topic.leaves_out, topic.basis)
        english = (topic.title_en, topic.about_en, topic.counts_en, topic.leaves_out_en, topic.basis_en)
        assert all((*texts, *english, *topic.words, *topic.signs))
        assert topic.names
        assert all(bill.basis_en for bill in topic.bills)


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_nothing_is_wrong_with_what_ships(path):
    assert list(faults_of(path, {})) == []


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("kakao-outage-2022", "kakao-outage-2022"),
        ("카카오먹통", "kakao-outage-2022"),
        ("온 플 법", "online-platform-act"),
        ("티메프 사태", "tmon-wemakeprice"),
        ("망사용료법", "network-fees"),
        ("The Kakao outage and the safety of data centres", "kakao-outage-2022"),
    ],
)
def test_a_topic_is_known_by_several_words(word, name):
    topic = topic_named(word)
    assert topic is not None
    assert topic.name == name


def test_an_unknown_word_names_no_topic():
    assert topic_named("반도체") is None


@pytest.mark.parametrize(
    ("topic", "no", "law", "day", "belongs"),
    [
        ("kakao-outage-2022", "2118769", None, None, True),
        ("kakao-outage-2022", "2117989", "전기통신사업법", date(2022, 10, 31), False),
        ("delivery-app-fees", "2213519", None, None, True),
        ("delivery-app-fees", "2300001", "배달 플랫폼 거래 공정화에 관한 법률", date(2024, 7, 23), True),
        ("delivery-app-fees", "2300001", "배달플랫폼 거래 공정화에 관한 법률", date(2024, 7, 22), False),
        ("delivery-app-fees", "2300001", "배달플랫폼 거래 공정화에 관한 법률", None, False),
        ("delivery-app-fees", "2300001", "독점규제 및 공정거래에 관한 법률", date(2025, 1, 1), False),
        ("delivery-app-fees", "2300001", None, date(2025, 1, 1), False),
        ("online-platform-act", "2300001", "온라인 플랫폼 기본법", date(2030, 1, 1), True),
        (
            *("online-platform-act", "2300001"),
            *("온라인 플랫폼 이용사업자 보호 및 상생협력에 관한 법률", date(2026, 4, 1), True),
        ),
        ("online-platform-act", "2300001", "온라인플랫폼 종사자 보호법", date(2026, 4, 1), False),
        ("delivery-app-fees", "2300001", "배달 온라인 플랫폼의 수수료에 관한 법률", date(2026, 4, 1), True),
        ("delivery-app-fees", "2300001", "배달플랫폼 노동자 보호법", date(2026, 4, 1), False),
        ("online-platform-act", "2300001", "디지털플랫폼정부 특별법", date(2026, 4, 1), False),
        ("online-platform-act", "2300001", "온라인 플랫폼 책임법", date(2020, 5, 29), False),
    ],
)
def test_a_bill_belongs_by_its_number_or_by_a_whole_act_and_its_day(topic, no, law, day, belongs):
    assert read_topics()[topic].has(no, law, day) is belongs


@pytest.mark.parametrize(
    ("text", "named", "day", "belongs"),
    [
        ("카카오 먹통 사태로 소상공인이 피해를 봤다", [], date(2022, 11, 10), True),
        ("카카오먹통 사태", [], date(2022, 10, 14), False),
        ("카카오 먹통 사태", [], date(2023, 7, 5), False),
        ("카카오 먹통 사태", [], None, False),
        ("서비스 장애에 따른 피해지원 협의체", ["카카오"], date(2022, 12, 29), True),
        ("서비스 장애에 따른 피해지원 협의체", [], date(2022, 12, 29), False),
        ("소상공인 피해 보상 접수가 늘어났다", ["카카오"], date(2023, 4, 18), True),
        ("분기 실적을 발표했다", ["카카오"], date(2022, 12, 29), False),
        ("데이터센터 화재 대책", ["방송통신발전 기본법"], date(2022, 12, 1), True),
    ],
)
def test_a_text_belongs_by_a_name_of_the_topic_or_a_sign_beside_one_of_its_names(text, named, day, belongs):
    assert KAKAO.has_text(text, named, day) is belongs


def test_own_topics_stand_beside_those_that_ship(own):
    path = own(SMALL)
    assert read_topics()["mine"].title == "가"
    assert topic_named("가 나").name == "mine"
    assert queries_of("mine") == ("가나",)
    assert queries_of("망 사용료법") == ("망 사용료", "망 이용대가", "망 무임승차")
    path.unlink()
    assert "mine" not in read_topics()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("title = ", "error.topic.unreadable"),
        (SMALL + 'lows = ["방발법"]\n', "error.topic.unknown"),
        (SMALL + '[[bills]]\nno = "2118769"\nwhy = ""\n', "error.topic.unknown"),
        (SMALL + '[[bills]]\nbasis = "가"\n', "error.topic.missing"),
        ('title = "가"\nfirst_day = 2024-11-06\n', "error.topic.missing"),
        (SMALL + 'laws = "방발법"\n', "error.topic.value"),
        (SMALL + "last_day = 2024-11-06T10:00:00\n", "error.topic.value"),
        (SMALL + "bills = [1]\n", "error.topic.value"),
        (SMALL.replace("가나", " "), "error.topic.value"),
        (SMALL.replace("가나", "온플법"), "error.topic.taken"),
    ],
)
def test_a_file_that_is_no_topic_is_told_and_not_guessed_at(own, content, key):
    own(content)
    with pytest.raises(ConfigurationError) as wrong:
        read_topics()
    assert wrong.value.key == key


@pytest.mark.parametrize(
    ("content", "keys"),
    [
        (SMALL + SAID, []),
        (SMALL + "lows = 1\n", ["error.topic.unknown"]),
        (SMALL, ["topics.fault.unsaid"] * 4),
        (SMALL + SAID + "last_day = 2024-11-05\n", ["topics.fault.days"]),
        (SMALL + SAID + "last_day = 2024-11-07\nlast_text_day = 2024-11-06\n", ["topics.fault.days"]),
        (SMALL + SAID + "last_text_day = 2024-11-05\n", ["topics.fault.days"]),
        (SMALL + SAID + 'laws = ["방발법", "없는법"]\n', ["topics.fault.law"]),
        (SMALL + SAID + 'whole_laws = ["방발법"]\n', ["topics.fault.whole"]),
        (SMALL + SAID + 'companies = ["카카오", "없는회사"]\n', ["topics.fault.company"]),
        (SMALL + SAID + 'bodies = ["공정거래위원회", "정무위원회", "없는청"]\n', ["topics.fault.body"]),
        (SMALL + SAID + '[[bills]]\nno = "2118769"\n', ["topics.fault.no_basis"]),
        (SMALL + SAID + '[[bills]]\nno = "18769"\nbasis = "가"\n', ["topics.fault.number"]),
        (SMALL + SAID + '[[bills]]\nno = "2118769"\nbasis = "가"\n' * 2, ["topics.fault.twice"]),
        (SMALL.replace("가나", "온플법") + SAID, ["error.topic.taken"]),
    ],
)
def test_what_is_wrong_with_a_file(own, content, keys):
    taken = {"온플법": "online-platform-act"}
    assert [fault.key for fault in faults_of(own(content), taken)] == keys


def test_a_file_keeps_its_name(own):
    assert read_topic(own(SMALL, "알고리즘-공개")).name == "알고리즘-공개"
