import csv
import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.korean.gazetteer import read_table
from index.korean.names import law_names
from index.korean.text import squeeze
from index.korean.titles import read_title
from index.search.aliases import widen
from index.search.language.errors import QueryError
from index.search.language.parser import parse
from index.search.language.printing import show
from index.search.language.tree import (
    Alias,
    Alternative,
    And,
    Bills,
    During,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Within,
    Word,
)

SHORT = {"카톡", "배민"}  # of which no other word is made
TODAY = date(2026, 11, 22)
TITLES = Path(__file__).parents[4] / "shared" / "data" / "assembly"
FIRST_NAMED = ("2118769", "2118774", "2118766")

NETWORK_ACT = (
    "act on promotion of information and communications network utilization and information protection"
)


def widened(query: str) -> Node:
    return widen(parse(query), TODAY)


def aliases(tree: Node) -> list[Alias]:
    match tree:
        case Alias():
            return [tree]
        case And(parts) | Or(parts):
            return [one for part in parts for one in aliases(part)]
        case Within(_, part) | Not(part):
            return aliases(part)
    return []


def whys(query: str) -> list[str]:
    return [
        ("~ " if other.related else "") + other.why for one in aliases(widened(query)) for other in one.others
    ]


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("法律", ["法律 → 법률"]),
        ("電氣通信事業法", ["電氣通信事業法 → 전기통신사업법", "電氣通信事業法 → 전통법, 전기통신법"]),
        ("政務委", ["政務委 → 정무위", "政務委 → 위원회 정무위원회"]),
        ("公正去來 一部改正", ["公正去來 → 공정거래", "一部改正 → 일부개정"]),
        ("龘", []),
    ],
)
def test_hanja_mean_what_hangul_spells(query, why):
    assert whys(query) == why


def test_a_statute_by_its_short_name():
    named = Or((Is("law", "방송통신발전 기본법"), Phrase("방송통신발전 기본법")))
    assert widened("방발법") == Alias(Word("방발법"), (Alternative(named, "방발법 → 방송통신발전 기본법"),))


def test_a_nickname_over_words_means_its_bills_in_order_and_others_are_related():
    tree = widened("카카오 먹통 방지법")
    assert isinstance(tree, Alias)
    assert tree.part == And((Word("카카오"), Word("먹통"), Word("방지법")))
    bills, *beside = tree.others
    assert (bills.part, bills.related) == (Bills(FIRST_NAMED), False)
    assert bills.why == "카카오 먹통 방지법 → 본회의 가결: 의안 2118769, 2118774, 2118766"
    assert all(one.related for one in beside)
    assert Is("topic_bills", "kakao-outage-2022") in [one.part for one in beside]
    stage = And(
        (
            Or(
                (
                    Is("law", "방송통신발전 기본법"),
                    Is("law", "정보통신망 이용촉진 및 정보보호 등에 관한 법률"),
                )
            ),
            During("proposed_on", date(2022, 10, 15), date(2022, 12, 7)),
        )
    )
    assert stage in [one.part for one in beside]


def test_a_family_of_acts_is_meant_whole_and_amendments_of_others_that_speak_of_it_are_related():
    tree = widened("온플법 상태:계류 대수:22")
    assert isinstance(tree, And)
    alias, *facts = tree.parts
    assert facts == [Is("status", "계류"), Is("assembly", "22")]
    assert isinstance(alias, Alias)
    meant = [one.part for one in alias.others if not one.related]
    laws = {one.value for part in meant for one in (part.parts if isinstance(part, Or) else [part])}  # type: ignore[union-attr]
    assert laws == set(law_names("온플법"))
    fair = And(
        (
            Is("law", "독점규제 및 공정거래에 관한 법률"),
            Phrase("온라인 플랫폼"),
            During("proposed_on", date(2020, 6, 1), None),
        )
    )
    assert fair in [one.part for one in alias.others if one.related]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # laws, both ways
        ("정통망법", ["정통망법 → 정보통신망 이용촉진 및 정보보호 등에 관한 법률"]),
        ("전기통신사업법", ["전기통신사업법 → 전통법, 전기통신법"]),
        ("전기통신법", ["전기통신법 → 전기통신사업법", "전기통신법 → 전기통신기본법"]),
        ("정보통신망 이용촉진", ["정보통신망 이용촉진 → 정보통신망 이용촉진 및 정보보호 등에 관한 법률"]),
        ("독점규제 및 공정거래에 관한 법률", ["독점규제 및 공정거래에 관한 법률 → 공정거래법, 독점규제법"]),
        ("김영란법", ["김영란법 → 부정청탁 및 금품등 수수의 금지에 관한 법률"]),
        ("정보공개법", ["정보공개법 → 공공기관의 정보공개에 관한 법률"]),
        ("표시 광고법", ["표시 광고법 → 표시·광고의 공정화에 관한 법률"]),
        ("개인정보보호법", ["개인정보보호법 → 개보법, 개인정보법"]),
        ("국회법", []),
        ("헌법", ["헌법 → 대한민국헌법"]),
        ("방발법을", ["방발법 → 방송통신발전 기본법"]),
        ("방 발 법", ["방 발 법 → 방송통신발전 기본법"]),
        # nicknames
        (
            "인앱결제 방지법을",
            [
                "인앱결제 방지법 → 의안 2112203",
                "인앱결제 방지법 → 후속 개정: 전기통신사업법 (인앱결제, 앱 마켓)",
                "~ 인앱결제 방지법 → 전기통신사업법",
            ],
        ),
        (
            "로톡법",
            ["로톡법 → 변호사법 (법률플랫폼, 법률서비스 플랫폼, 변호사 광고 외 2)", "~ 로톡법 → 변호사법"],
        ),
        (
            "납품대금 연동제",
            [
                "납품대금 연동제 → 하도급법: 의안 2120964",
                "납품대금 연동제 → 상생협력법: 의안 2118789",
                "납품대금 연동제 → 하도급법: 하도급거래 공정화에 관한 법률 "
                "(납품단가, 하도급대금 연동, 납품대금 연동)",
            ],
        ),
        (
            "배달앱법 발의일:2024",
            [
                "배달앱법 → 소상공인법: 소상공인 보호 및 지원에 관한 법률 (배달)",
                "배달앱법 → 공정거래법: 독점규제 및 공정거래에 관한 법률 (배달)",
                "배달앱법 → 배달플랫폼 제정: 배달플랫폼 거래 공정화에 관한 법률",
            ],
        ),
        (
            "카카오먹통법 -네이버",
            [
                "카카오먹통법 → 본회의 가결: 의안 2118769, 2118774, 2118766",
                "~ 카카오먹통법 → 상임위 단계: 방송통신발전 기본법, "
                "정보통신망 이용촉진 및 정보보호 등에 관한 법률",
                "~ 카카오먹통법 → 같은 때: 전기통신사업법",
                "네이버 → 회사 네이버 (NAVER, 팀네이버, 네이버쇼핑 외 16)",
            ],
        ),
        # committees and public bodies, under all their names
        ("과방위", ["과방위 → 위원회 과학기술정보방송통신위원회, 미래창조과학방송통신위원회"]),
        ("정무위", ["정무위 → 위원회 정무위원회"]),
        ("재경위", ["재경위 → 위원회 재정경제기획위원회, 기획재정위원회"]),
        ("방통위", ["방통위 → 방송미디어통신위원회, 방송통신위원회, 방미통위"]),
        ("방송통신위원회", ["방송통신위원회 → 방송미디어통신위원회, 방미통위"]),
        ("방미통위", ["방미통위 → 방송미디어통신위원회, 방송통신위원회"]),
        ("공정위", ["공정위 → 공정거래위원회"]),
        ("공정거래위원회", []),  # 공정위 alone also stands in 불공정 위반
        ("과기부", ["과기부 → 과학기술정보통신부, 미래창조과학부, 과기정통부"]),
        ("산업부", ["산업부 → 산업통상부, 산업통상자원부"]),
        ("소공연", ["소공연 → 소상공인연합회, 한국소상공인연합회"]),
        # companies and services
        ("네이버", ["네이버 → 회사 네이버 (NAVER, 팀네이버, 네이버쇼핑 외 16)"]),
        ("NAVER", ["NAVER → 회사 네이버 (네이버, 팀네이버, 네이버쇼핑 외 16)"]),
        ("naver", ["naver → 회사 네이버 (네이버, 팀네이버, 네이버쇼핑 외 16)"]),
        ("배민", ["배민 → 배달의민족", "~ 배민 → 회사 우아한형제들"]),
        ("로켓배송", ["~ 로켓배송 → 회사 쿠팡"]),
        ("네카오", ["네카오 → 네이버, 카카오"]),
        ("당근", []),
        ("라인", []),
        ("다음", []),
        # topics
        ("온라인 플랫폼 공정화", ["온라인 플랫폼 공정화 → 주제 온라인 플랫폼법"]),
        # other words for the same
        (
            "플랫폼 독점규제법",
            ["플랫폼 독점규제법 → 독점규제: 온라인 플랫폼 독점규제에 관한 법률 외 3"],
        ),
        ("AI", ["AI → 인공지능"]),
        ("인공지능", []),
        ("망사용료", ["망사용료 → 망 이용대가, 망 이용료"]),
        ("자영업자", ["~ 자영업자 → 소상공인"]),
        ("플랫폼 노동자", ["플랫폼 노동자 → 플랫폼 노동, 플랫폼 종사자"]),
        ("카톡", ["카톡 → 카카오톡", "~ 카톡 → 회사 카카오"]),
        ("신속처리안건", ["신속처리안건 → 패스트트랙"]),
        ("전기통신사업법 개정안", ["전기통신사업법 → 전통법, 전기통신법", "개정안 → 개정법률안"]),
        # nothing
        ("정보보호", []),
        ("입점업체 상생", []),
        ("카카*", []),
        ('"방발법"', []),
        ("Telecommunications Business Act", ["Telecommunications Business Act → 전기통신사업법"]),
        ("fair trade act", ["fair trade act → 독점규제 및 공정거래에 관한 법률"]),
        (NETWORK_ACT, [f"{NETWORK_ACT} → 정보통신망 이용촉진 및 정보보호 등에 관한 법률"]),
        (
            "머지포인트 방지법",
            ["머지포인트 방지법 → 의안 2123983", "~ 머지포인트 방지법 → 전자금융거래법"],
        ),
        ("딥페이크 처벌법", ["딥페이크 처벌법 → 의안 2204300"]),
        ('"카카오 먹통 방지법"', []),
        ('"카카오 먹통"~5', []),
        # exclusions, by what is meant and not by what is only related
        ("-네이버", ["네이버 → 회사 네이버 (NAVER, 팀네이버, 네이버쇼핑 외 16)"]),
        (
            "상생 NOT (네이버 OR 방발법)",
            ["네이버 → 회사 네이버 (NAVER, 팀네이버, 네이버쇼핑 외 16)", "방발법 → 방송통신발전 기본법"],
        ),
        ("-(카카오 먹통 방지법)", ["카카오 먹통 방지법 → 본회의 가결: 의안 2118769, 2118774, 2118766"]),
        ("내용:(가 -과방위)", ["과방위 → 위원회 과학기술정보방송통신위원회, 미래창조과학방송통신위원회"]),
        ("회사:당근", []),
        ("법률:방발법", []),
    ],
)
def test_what_words_stand_for(query: str, expected: list[str]):
    assert whys(query) == expected


def test_the_longest_name_comes_first_and_the_words_after_it_stay():
    tree = widened("카카오 먹통 방지법 화재")
    assert isinstance(tree, And)
    assert tree.parts[1:] == (Word("화재"),)
    assert Bills(FIRST_NAMED) in [one.part for one in aliases(tree)[0].others]


def test_a_misspelt_nickname_is_none():
    assert not any(
        isinstance(one.part, Bills) for alias in aliases(widened("카카오 멋통")) for one in alias.others
    )


def test_words_parted_by_anything_else_are_no_name():
    assert whys("방송통신발전 -데이터 기본법") == []


def test_parts_of_an_or_are_widened_each():
    assert [one.part for one in aliases(widened("방발법 OR 정보통신망법"))] == [
        Word("방발법"),
        Word("정보통신망법"),
    ]


@pytest.mark.parametrize(
    ("days", "meant"),
    [
        ("발의일:2022-10-20..2022-11-30", ["~ 상임위 단계", "~ 같은 때"]),
        ("발의일:2022-12-09..", ["본회의 가결"]),
        ("발의일:2022-11..2022-12", ["본회의 가결", "~ 상임위 단계", "~ 같은 때"]),
        ("보도일:2021-05", []),
        ("보도일:2021-05 OR 보도일:2022-12-09", ["본회의 가결"]),
        ("-보도일:2021-05", ["본회의 가결", "~ 상임위 단계", "~ 같은 때"]),
    ],
)
def test_a_nickname_has_the_readings_of_the_days_that_are_asked_for(days: str, meant: list[str]):
    told = [
        why.replace("카카오 먹통 방지법 → ", "").split(":")[0] for why in whys(f"카카오 먹통 방지법 ({days})")
    ]
    assert [one for one in told if "주제" not in one and "회사" not in one] == meant


def test_within_a_field_of_the_text_only_names_are_looked_for():
    named = Alternative(Phrase("방송통신발전 기본법"), "방발법 → 방송통신발전 기본법")
    assert widened("제목:방발법") == Within("title", Alias(Word("방발법"), (named,)))
    assert widened("제목:(로톡법 방발법)") == Within(
        "title", And((Word("로톡법"), Alias(Word("방발법"), (named,))))
    )


@given(st.text(alphabet='카카오 먹통방지법온플개정안네이버AI()"-:제목OR*~5', max_size=40))
@example("-(카카오 먹통 방지법)")
@example("온플법 OR (카카오 먹통 방지법)")
def test_what_was_typed_stays(query: str):
    try:
        tree = parse(query)
    except QueryError:
        return
    assert show(widen(tree, TODAY)) == show(tree)


def test_a_long_query_takes_time_in_proportion_to_its_words():
    words = And(tuple(Word("온플") for _ in range(3000)))
    assert widen(words, TODAY) == words


def test_the_tables_hold_what_a_search_reads_of_them():
    for entry in read_table("nicknames")["nicknames"]:
        for one in (*entry["readings"], *entry.get("related", ())):
            assert not (one.get("whole") and one.get("about")), one
            assert all(len(squeeze(word)) > 1 for word in one.get("about", ()))


def test_no_synonym_stands_inside_other_words():
    """What two letters, or Latin ones, find in texts without spaces is mostly something else."""
    table = read_table("synonyms")
    one_way = [
        word for others in (*table["stands_for"].values(), *table["related"].values()) for word in others
    ]
    found = [word for words in table["same"] for word in words]
    assert all(
        len(squeeze(word)) > 2 and not word.isascii() for word in (*found, *one_way) if word not in SHORT
    )
    assert len(found) == len(set(map(squeeze, found)))


def test_a_law_that_a_nickname_means_whole_is_an_act_made_for_it():
    """Bills on an act that was there before may be on anything."""
    if not TITLES.exists():
        pytest.skip("the bill lists are not here")
    amended = set()
    for path in TITLES.glob("bills_2?.csv.gz"):
        with gzip.open(path, "rt", encoding="utf-8-sig") as rows:
            for row in csv.DictReader(rows):
                title = read_title(next(value for name, value in row.items() if name.lower() == "bill_name"))
                if title.law and title.action != "제정":
                    amended.add(squeeze(title.law))
    readings = [one for entry in read_table("nicknames")["nicknames"] for one in entry["readings"]]
    assert not {squeeze(law) for one in readings if one.get("whole") for law in one["laws"]} & amended
