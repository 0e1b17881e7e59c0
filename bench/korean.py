"""Reading Korean: all readers together against mecab-ko over the same text."""

from __future__ import annotations

from datetime import date

from bench.processes import cpu_seconds, say
from index.korean.reading import read
from index.korean.tokens import morphemes_available

ROUNDS = 5
PUBLISHED = date(2024, 11, 6)
# What news says, in its usual mix of words, names, dates and amounts; written for this bench.
PARAGRAPH = """[한결뉴스 김바다 기자] 온라인 플랫폼의 책임을 놓고 국회와 업계가 다시 마주 앉았다.
국회 정무위원회는 5일 전체회의를 열고 온라인 플랫폼 관련 법률안 등 12건을 상정했다.
이날 회의에서는 입점업체 수수료와 정산 주기가 쟁점이 됐다.
공정거래위원회에 따르면 지난해 접수된 분쟁은 4041건으로 1년 전보다 23.5% 늘었다.
이 가운데 1213건은 정산을 둘러싼 다툼이었다.
네이버와 카카오는 소상공인을 위한 상생 방안을 내놓았다.
네이버는 향후 3년간 300억원을 들여 교육을 지원하고, 카카오는 다음 달부터 매주 두 차례 정산하기로 했다.
업계 관계자는 “규제보다 자율이 먼저”라며 “현장의 목소리를 더 들어야 한다”고 말했다.
전문가들은 법이 시행되기까지 시간이 걸리는 만큼 그 사이 피해를 줄일 방법을 찾아야 한다고 지적했다.
소비자 단체도 같은 뜻을 밝혔다.
"""
TEXT = PARAGRAPH * 200


def bench_korean() -> None:
    """Time both in turn over the same text."""
    if not morphemes_available():
        return
    from mecab_ko import Tagger  # noqa: PLC0415 - the yardstick may be missing

    tagger = Tagger()
    cpu_seconds(_read)  # the patterns are compiled once
    tagger.parse(PARAGRAPH)
    pairs = [(cpu_seconds(_read), cpu_seconds(lambda: tagger.parse(TEXT))) for _ in range(ROUNDS)]
    best = [len(TEXT) / min(times) / 1000 for times in zip(*pairs, strict=True)]
    ratios = [theirs / ours for ours, theirs in pairs]
    say(
        "reading Korean / mecab-ko",
        ratios,
        "at least 0.35",
        f"{best[0]:.0f} / {best[1]:.0f} thousand letters a second",
    )


def _read() -> None:
    read(TEXT, PUBLISHED)
