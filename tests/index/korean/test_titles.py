import csv
import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.proposers import read_proposer
from index.korean.titles import Title, read_title

REAL = Path(__file__).parents[4] / "shared" / "data" / "assembly"
needs_real_titles = pytest.mark.skipif(not REAL.is_dir(), reason="../shared is missing")

DEVELOPMENT = "방송통신발전 기본법"
PLATFORM = "온라인 플랫폼 중개거래의 공정화에 관한 법률"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{DEVELOPMENT} 일부개정법률안",
            Title(f"{DEVELOPMENT} 일부개정법률안", False, None, DEVELOPMENT, "일부개정"),
        ),
        (
            f"{DEVELOPMENT}  일부개정법률안(대안)(과학기술정보방송통신위원장)",
            Title(
                f"{DEVELOPMENT} 일부개정법률안", True, "과학기술정보방송통신위원장", DEVELOPMENT, "일부개정"
            ),
        ),
        (f"{PLATFORM}안(정부)", Title(f"{PLATFORM}안", False, "정부", PLATFORM, "제정")),
        (
            "양곡관리법 일부개정법률안(박수현의원 등 26인발의)",
            Title("양곡관리법 일부개정법률안", False, "박수현의원 등 26인", "양곡관리법", "일부개정"),
        ),
        (
            "3. 기상법 일부개정법률안(김형동 의원 대표발의)(의안번호 2204916)",
            Title("기상법 일부개정법률안", False, "김형동 의원", "기상법", "일부개정"),
        ),
        (
            "기초학력 보장법안(대안)(김기현의원 등 105인)",
            Title("기초학력 보장법안", True, "김기현의원 등 105인", "기초학력 보장법", "제정"),
        ),
        (
            "상속세 및 증여세법 일부개정법률안(위원회안)(기획재정위원장)",
            Title(
                "상속세 및 증여세법 일부개정법률안", False, "기획재정위원장", "상속세 및 증여세법", "일부개정"
            ),
        ),
        (
            "교과서 등재 촉구 결의안(문화체육관광위원회)(문화체육관광위원장)",
            Title("교과서 등재 촉구 결의안", False, "문화체육관광위원장", None, None),
        ),
        (
            "특별검사 임명 요청안(특별조사위원회)",
            Title("특별검사 임명 요청안", False, "특별조사위원회", None, None),
        ),
        ("2024년도 예산안(정부)", Title("2024년도 예산안", False, "정부", None, None)),
        (
            "제409회국회(임시회) 회기결정의 건(의장)",
            Title("제409회국회(임시회) 회기결정의 건", False, "의장", None, None),
        ),
        (
            "공사 결산 승인안 (방송통신위원회위원장)",
            Title("공사 결산 승인안", False, "방송통신위원회위원장", None, None),
        ),
        (
            "정상회의 지원 결의안(아시아태평양경제협력체(APEC) 지원 특별위원장)",
            Title("정상회의 지원 결의안", False, "아시아태평양경제협력체(APEC) 지원 특별위원장", None, None),
        ),
        (
            "무임손실 국비보전에 관한 청원(홍길동외 50,052인)",
            Title("무임손실 국비보전에 관한 청원", False, "홍길동외 50,052인", None, None),
        ),
        ("12.3. 계엄에 관한 감사문", Title("12.3. 계엄에 관한 감사문", False, None, None, None)),
        ("(정부)", Title("(정부)", False, None, None, None)),
    ],
)
def test_read_title(text: str, expected: Title):
    assert read_title(text) == expected


@pytest.mark.parametrize(
    ("name", "law", "action"),
    [
        ("선박평형수(船舶平衡水) 관리법 일부개정법률안", "선박평형수(船舶平衡水) 관리법", "일부개정"),
        ("은퇴자마을(도시) 조성에 관한 특별법안", "은퇴자마을(도시) 조성에 관한 특별법", "제정"),
        ("교통약자의 이동편의 증진법 전부개정법률안", "교통약자의 이동편의 증진법", "전부개정"),
        ("전파법 일부 개정 법률안", "전파법", "일부개정"),
        ("지적재조사에 관한 법률 폐지법률안", "지적재조사에 관한 법률", "폐지"),
        ("정당법중개정법률안", "정당법", "일부개정"),
        ("정당법개정법률안", "정당법", "전부개정"),
        ("용어정비를 위한 상법 등 6개 법률의 일부개정에 관한 법률안", "상법", "일부개정"),
        (
            "정비 등을 위한 신공항 건설을 위한 특별법 등 8개 법률의 일부개정에 관한 법률안",
            "신공항 건설을 위한 특별법",
            "일부개정",
        ),
        (
            "정비를 위한 교육위원회 소관 34개 법률 일부개정을 위한 법률안",
            "교육위원회 소관 34개 법률",
            "일부개정",
        ),
        ("교육과정 개정 및 운영 등에 관한 법률안", "교육과정 개정 및 운영 등에 관한 법률", "제정"),
        ("국회청원심사규칙 일부개정규칙안", None, None),
        ("의대정원 증원 추진과정에 대한 감사요구안", None, None),
    ],
)
def test_law_and_action(name: str, law: str | None, action: str | None):
    title = read_title(name)
    assert (title.name, title.law, title.action) == (name, law, action)


@given(st.text() | st.text(alphabet="법률안(대안)정부일개 위원장"))
def test_read_title_never_fails_and_never_empties_a_name(text: str):
    title = read_title(text)
    assert title == read_title(f" {text}\n")
    if "(" in title.name:
        assert title.name


def _read_names(file: str) -> list[str]:
    with gzip.open(REAL / file, "rt", encoding="utf-8", newline="") as rows:
        return [row["bill_name"] for row in csv.DictReader(rows)]


@needs_real_titles
def test_every_real_title_has_a_name_and_every_law_bill_its_law():
    names = {name for file in ("bills_21.csv.gz", "bills_22.csv.gz") for name in _read_names(file)}
    titles = {name: read_title(name) for name in names}
    assert len(names) > 1000
    assert [name for name, title in titles.items() if not title.name or not title.law or title.proposer] == []


@needs_real_titles
def test_every_real_vote_title_tells_its_proposer():
    titles = [(name, read_title(name)) for name in _read_names("plenary_votes_21_22.csv.gz")]
    assert [name for name, title in titles if title.proposer is None] == []
    assert [name for name, title in titles if "(대안)" in title.name] == []
    unclear = [title.proposer for _, title in titles if read_proposer(title.proposer or "").kind == "기타"]
    assert all(proposer and "위원회" in proposer for proposer in unclear)
    assert [name for name, title in titles if title.name.endswith(("법률안", "법안")) and not title.law] == []
