"""Laws made up for the bench: as long as 전기통신사업법, in versions that differ as amendments make them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

LAWS = ("전기통신사업법", "방송통신발전 기본법", "개인정보 보호법")
ARTICLES, PARAGRAPHS, ITEMS = 120, 4, 5
FIRST = date(2011, 1, 3)
_HEAD = """---
제목: {law}
법령MST: '{mst}'
법령ID: '{law_id:06}'
법령구분: 법률
소관부처:
- 과학기술정보통신부
공포일자: {day}
공포번호: '{number}'
시행일자: {day}
---

# {law}

## 제1장 총칙

"""
_SENTENCE = (
    "사업자는 제{other}조제1항에 따라 대통령령으로 정하는 바에 따라 {word}에 관한 사항을 장관에게 신고하여야 "
    "하고, 장관은 「방송법」 제2조에 따른 기준에 맞는지를 따져 그 결과를 알려야 한다. <개정 2013.3.23>"
)
_WORDS = (
    "시설의 설치",
    "이용자의 보호",
    "요금의 산정",
    "자료의 제출",
    "망의 제공",
    "품질의 평가",
    "장애의 고지",
)


def write_versions(folder: Path, count: int) -> None:
    """Write so many versions of three laws, one file a version."""
    for at in range(count):
        law = at % len(LAWS)
        number = at // len(LAWS)
        day = FIRST + timedelta(days=90 * number + law)
        head = _HEAD.format(law=LAWS[law], mst=at + 1, law_id=law + 1, day=day, number=10_000 + at)
        addendum = (
            f"## 부칙\n\n부칙 <제{10_000 + at}호,{day:%Y.%m.%d}>\n\n\n이 법은 공포한 날부터 시행한다.\n"
        )
        (folder / f"{at:03}.md").write_text(head + _body(number) + addendum, encoding="utf-8")


def _body(version: int) -> str:
    return "".join(map(_article, range(1, ARTICLES + 1), [version] * ARTICLES))


def _article(number: int, version: int) -> str:
    """Return an article; each version has other words in one of eight."""
    changed = version if number % 8 == version % 8 else 0
    lines = [f"##### 제{number}조 ({_word(number)})\n"]
    for paragraph in range(PARAGRAPHS):
        words = _SENTENCE.format(other=number % ARTICLES + 1, word=_word(number + paragraph + changed))
        lines.append(f"**{'①②③④⑤⑥⑦⑧'[paragraph]}** {words}\n")
    lines += [f"  {item}\\. {_word(number * item + changed)}에 관한 사항" for item in range(1, ITEMS + 1)]
    return "\n".join(lines) + "\n\n"


def _word(number: int) -> str:
    return f"{_WORDS[number % len(_WORDS)]} {number}"
