"""A home of bills with summaries, in the shapes that they have, and of two versions of their law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from click.testing import CliRunner
from made_up_summaries import LAW, SUMMARIES
from written_home import bill
from written_life import Life

from cli.main import cli
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

NUMBERS = [f"22010{place:02}" for place in range(len(SUMMARIES))]
EARLIER = "2101001"  # of the Assembly before, and much like the third
UNTOLD = "2202000"  # of which no summary is held
HEAD = """---
제목: {law}
법령MST: '{mst}'
법령ID: '000001'
법령구분: 법률
소관부처:
- 과학기술정보통신부
공포일자: {day}
공포번호: '{number}'
시행일자: {day}
---

# {law}

## 제1장 총칙

##### 제1조 (목적)

이 법은 방송통신의 발전을 목적으로 한다.

##### 제35조 (기본계획의 수립)

**①** 장관은 대통령령으로 정하는 바에 따라 기본계획을 세운다.

**②** 제1항에 따른 {words}은 장관이 정하여 고시한다.{more}

## 부칙
"""
ADDENDUM = "\n부칙 <제{number}호,{day:%Y.%m.%d}>\n\n\n이 법은 공포한 날부터 시행한다.\n"
VERSIONS = (
    ("1", "18198", date(2021, 6, 8), "계획", ""),
    (
        "2",
        "19152",
        date(2023, 1, 3),
        "계획과 점검",
        "\n\n**③** 사업자는 제9조의 자료를 「방송법」 제2조에 따라 낸다.",
    ),
)


def fill(home: Path) -> None:
    """Make a store with a bill for each summary and with the law, and its index."""
    engine = connect(sqlite_url(home / "platwatch.db"))
    migrate(engine, home / "backup")
    life = Life(engine)
    told = {number: (title, text) for number, (title, text, _) in zip(NUMBERS, SUMMARIES, strict=True)}
    told[EARLIER] = (told[NUMBERS[2]][0], told[NUMBERS[2]][1] + "라. 벌금을 올림(안 제47조).\n")
    for place, (number, (title, text)) in enumerate(told.items()):
        key = f"PRC_S{place}"
        assembly = int(number[:2])
        life.bills(bill(key, number, title, assembly=assembly, proposed_on=date(2024, 7, 1 + place)))
        life.state("summary", "BPMBILLSUMMARY", {"bill_id": key, "text": text})
    life.bills(bill("PRC_U1", UNTOLD, f"{LAW} 일부개정법률안", proposed_on=date(2024, 9, 1)))
    engine.dispose()
    _import_law(home)


def _import_law(home: Path) -> None:
    folder = home / "statutes"
    folder.mkdir()
    addenda = ""
    for mst, number, day, words, more in VERSIONS:
        addenda += ADDENDUM.format(number=number, day=day)  # a version holds those before it
        text = HEAD.format(law=LAW, mst=mst, number=number, day=day, words=words, more=more) + addenda
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["--home", str(home), "sources", "import", "statutes", str(folder)])
    assert done.exit_code == 0, done.output
