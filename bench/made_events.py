"""Made-up bills with their steps and made-up news that tells events, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from bench.corpora import NOTHING, writing
from bench.server import COMMITTEES, SYLLABLES
from index.korean.gazetteer import read_table
from index.search.cards import Card

BILLS, NEWS = 42_040, 20_000
FIRST, DAYS = date(2020, 6, 1), 2_300
# How many of a thousand texts are about each: most about none of them.
COMPANIES = {"카카오": 50, "네이버": 40, "쿠팡": 20, "구글코리아": 10, "당근마켓": 4}
OTHERS = (
    "지역 화폐",
    "전력 수급",
    "버스 노선",
    "학교 급식",
    "주택 공급",
    "수출 통관",
    "의료 인력",
    "재난 문자",
)
MINISTRIES = (
    "과학기술정보통신부",
    "공정거래위원회",
    "방송통신위원회",
    "중소벤처기업부",
    "국토교통부",
    "교육부",
)
PLACES = ("서울 여의도 국회", "서울 중구 한국프레스센터", "정부세종청사", "판교 사옥", "부산 벡스코")
# Two of these make what an event is about, so that most events are of one text and some of several.
THINGS = (
    "수수료",
    "정산",
    "알고리즘",
    "개인정보",
    "광고",
    "배송",
    "요금제",
    "데이터센터",
    "결제",
    "입점",
    "환불",
    "망 이용",
)
SIDES = ("기준", "책임", "공시", "분쟁", "약관", "안정성", "투명성", "부담", "격차", "보호", "신뢰", "점유율")
SENTENCES = (
    "{ministry}는 {day}일 {about} {matter} 대책을 논의하는 간담회를 {place}에서 열었다.",
    "이날 회의에는 {people}명이 참석해 {share}%가 넘는 현장의 불만을 전했다.",
    "{about} {matter} 서비스는 지난 {before}일 오후 {hour}시간 동안 장애를 겪었다.",
    "{member} 의원은 {day}일 {act} 일부개정법률안을 대표발의했다.",
    "{about}은 다음 달 {coming}일부터 {matter} 피해를 본 {people}명에게 {amount}억원을 지급할 계획이다.",
    "{ministry}는 {about} {matter}에 관한 신고가 한 해 {people}건이 넘는다고 설명했다.",
    "업계 관계자는 “{about} 문제는 규제보다 자율이 먼저”라며 “{share}%는 이미 나아졌다”고 말했다.",
    "전문가들은 법이 시행되기까지 {hour}년이 걸리는 만큼 그 사이 피해를 줄일 방법을 찾아야 한다고 지적했다.",
    "{committee}는 {day}일 전체회의를 열고 {act} 개정안 등 {nth}건을 의결했다.",
    "{about} 노조는 지난달 {coming}일 {matter} 합의안에 서명했다.",
    "정부는 {matter} 예산 {amount}억원이 충분하지 않다고 본다.",
    "소비자 단체도 {nth}번째 성명을 내고 같은 뜻을 밝혔다.",
    "이 자리에서는 {about}을 둘러싼 책임을 누가 얼마나 질 것인지를 놓고 의견이 크게 갈렸다.",
    "한 참석자는 “현장의 목소리를 더 들어야 한다”며 “{hour}년째 같은 말을 되풀이하고 있다”고 했다.",
    "{about} 이용자는 전체의 {share}%로, 대체할 서비스가 마땅치 않다는 것이 업계의 공통된 시각이다.",
)
TOLD = 4  # sentences of a text


def bills() -> Iterator[Card]:
    """Yield bills that were proposed, one in three of them decided by the plenary."""
    chance, acts = random.Random(21), _acts()
    for number in range(BILLS):
        day = FIRST + timedelta(chance.randrange(DAYS))
        lead, act, committee = _name(chance), chance.choice(acts), chance.choice(COMMITTEES)
        steps = [_step("proposed", "발의", day)]
        if number % 3 == 0:
            steps.append(_step("plenary_decided", "본회의 의결", day + timedelta(200)))
        yield {
            **NOTHING,
            **{
                "id": f"PRC_{number:030}",
                "kind": "bill",
                "no": f"2{number // 30_000 + 1}{number % 30_000:05}",
            },
            **{"assembly": 21 + number // 30_000, "title": f"{act} 일부개정법률안", "law": act},
            **{"lead": [lead], "lead_ids": [], "co": [], "co_ids": [], "proposer": f"{lead}의원 등 10인"},
            **{"date": str(day), "proposed_on": str(day), "committee": committee},
            **{"steps": steps, "links": [], "attached": [], "sources": []},
        }


def news() -> Iterator[Card]:
    """Yield texts of some sentences each, one in eight about a company."""
    chance, acts = random.Random(7), _acts()
    for number in range(NEWS):
        published = FIRST + timedelta(chance.randrange(10, DAYS))
        about, *_ = chance.choices(
            [*COMPANIES, *OTHERS],
            [*COMPANIES.values(), *[(1000 - sum(COMPANIES.values())) / len(OTHERS)] * len(OTHERS)],
        )
        values: dict[str, object] = {"about": about}
        values |= {"ministry": chance.choice(MINISTRIES), "place": chance.choice(PLACES)}
        values |= {"act": chance.choice(acts), "committee": chance.choice([*filter(None, COMMITTEES)])}
        values |= {"matter": f"{chance.choice(THINGS)} {chance.choice(SIDES)}"}
        values |= {"member": _name(chance), "day": published.day, "before": (published - timedelta(3)).day}
        text = " ".join(
            one.format(**values, **_numbers(chance)) for one in sorted(chance.sample(SENTENCES, TOLD))
        )
        title = f"{about}, {values['ministry']} {number}번째 소식"
        yield {**writing(f"n-{number:010}", title, text, str(published)), "outlet": f"매체{number % 40}"}


def _acts() -> list[str]:
    return [*read_table("laws")["laws"], *read_table("statutes")["statutes"]]


def _numbers(chance: random.Random) -> dict[str, int]:
    return {
        **{"nth": chance.randrange(2, 90), "people": chance.randrange(10, 9_000)},
        **{"share": chance.randrange(2, 99), "hour": chance.randrange(2, 12)},
        **{"coming": chance.randrange(1, 28), "amount": chance.randrange(2, 900)},
    }


def _step(key: str, word: str, day: date) -> Card:
    nothing = dict.fromkeys(("result", "committee", "meeting", "said", "tally", "source"))
    return {
        **nothing,
        "key": key,
        "step": word,
        "when": str(day),
        "basis": "stated",
        "disagrees": [],
        "sources": [],
    }


def _name(chance: random.Random) -> str:
    return "김" + "".join(chance.sample(SYLLABLES, 2))
