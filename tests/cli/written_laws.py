"""A home with a law in several versions, one of them to come, and two laws of one name."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from written_home import bill

from crawler.run import Place
from crawler.statutes import import_statutes
from index.search import builder
from index.store.engine import connect, sqlite_url
from index.store.migrate import migrate

LAW = """---
제목: {title}
법령MST: {mst}
법령ID: '{law_id}'
법령구분: 법률
소관부처:
- 견본부
공포일자: {promulgated}
공포번호: '{number}'
시행일자: {effective}
출처: https://example.org/law
---

# {title}

## 제1장 총칙

##### 제1조 (목적)

이 법은 {what}을 목적으로 한다.

##### 제2조의2 (의무)

**①** 누구든지 다음 각 호를 지켜야 한다.

  1\\. 첫째
    가\\. 가목

## 부칙

부칙 <제1호,2000.1.1>

이 법은 공포한 날부터 시행한다.
{earlier}
부칙 <제{number}호,{told}>

제1조(시행일) 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제2조의2의 개정규정은 2098년 1월 1일부터 시행한다.

제2조(견본에 관한 적용례) 제1조는 이 법 시행 이후의 견본부터 적용한다.
"""
VERSIONS = (
    # MST, 법령ID, title, promulgated, number, effective, what for
    (11, "000001", "견본통신법", "2021-06-08", 18198, "2021-12-09", "처음"),
    (12, "000001", "견본통신법", "2023-01-03", 19152, "2023-07-04", "둘째"),
    (13, "000001", "견본통신법", "2023-01-03", 19153, "2023-07-04", "같은 날 뒤의 것"),
    (14, "000001", "견본통신법", "2024-02-01", 19200, "2099-01-01", "앞날"),
    (21, "000002", "겹친이름법", "1980-01-01", 3000, "1980-07-01", "옛 법"),
    (22, "000003", "겹친이름법", "2010-01-01", 10000, "2010-07-01", "새 법"),
    (31, "000004", "앞지른법", "2012-01-17", 11200, "2012-07-18", "먼저 것"),
    (32, "000004", "앞지른법", "2012-02-22", 11373, "2012-05-23", "먼저 것과 뒤의 것"),
    (41, "000005", "늦은법", "2025-10-01", 21065, "2026-01-02", "늦게 시행된 것"),
)
EARLIER = {32: "\n부칙 <제11200호,2012.1.17>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다.\n"}
OF_OWN, OF_LATE = ("000001", "견본통신법"), ("000005", "늦은법")
HISTORY = (
    # Two of which nothing but their history is held, and what kind of change two others are.
    (*OF_OWN, 15, "2010-03-22", "10165", "2010-09-23", "제정"),
    (*OF_OWN, 12, "2023-01-03", "19152", "2023-07-04", "일부개정"),
    (*OF_OWN, 13, "2023-01-03", "19153", "2023-07-04", "타법개정"),
    (*OF_LATE, 42, "2025-10-01", "21066", "2025-10-01", "타법개정"),
)
FIELDS = ("law_id", "title", "mst", "promulgated", "promulgation_no", "effective", "revision_kind")
PASSED = {"result": "원안가결", "decided_on": date(2022, 12, 8)}
BILL = bill("PRC_L1", "2118769", "견본통신법 일부개정법률안(대안)", **PASSED)


def write(folder: Path) -> None:
    """Write the files of all versions."""
    for mst, law_id, title, promulgated, number, effective, what in VERSIONS:
        told = ".".join(str(int(part)) for part in promulgated.split("-"))
        days = {"promulgated": promulgated, "effective": effective, "told": told}
        more = {"what": what, "earlier": EARLIER.get(mst, "")}
        text = LAW.format(mst=mst, law_id=law_id, title=title, number=number, **more, **days)
        (folder / f"{mst}.md").write_text(text, encoding="utf-8")
    rows = [dict(zip(FIELDS, row, strict=True)) for row in HISTORY]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "history.jsonl").write_text(lines, encoding="utf-8")


def fill(home: Path) -> None:
    """Make a store and its index of a bill and the laws."""
    from made_up_store import Filler

    place = Place(home, sqlite_url(home / "platwatch.db"))
    engine = connect(place.store_url)
    migrate(engine, home / "backup")
    Filler(engine).bills(BILL)
    builder.rebuild(engine, place.index)
    engine.dispose()
    folder = home / "판"
    folder.mkdir()
    write(folder)
    import_statutes(folder, place)
