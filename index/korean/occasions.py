"""Times told by what happened: 간담회 직후, 사태 발생 직후, 취임 후 처음으로."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.korean.patterns import lazy

_AFTER = lazy(r"직[후전](?![가-힣]?방)|후(?= ?(?:처음으로|처음|첫)(?![가-힣]))")
_FIRST = lazy(r"후 ?(?:처음으로|처음|첫)")
_NOUN = lazy(r"(?<![가-힣])(?:(?P<first>[가-힣]{1,8}) )?(?P<noun>[가-힣]{2,10}) ?이?$")
_PARTICLES: tuple[str, ...] = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "에",
    "로",
    "고",
    "며",
    "도",
    "서",
    "과",
    "와",
    "의",
    "만",
    "해",
    "한",
    "된",
)
# Deeds whose doer or object may stand before them: 사태 발생 직후.
_DEEDS: tuple[str, ...] = (
    "발생",
    "취임",
    "출범",
    "시행",
    "도입",
    "발표",
    "개최",
    "종료",
    "출시",
    "통과",
    "당선",
    "선고",
    "인수",
    "합병",
    "공개",
)
_DEEDS += (
    "보도",
    "체결",
    "설립",
    "상장",
    "개원",
    "제정",
    "개정",
    "선출",
    "임명",
    "지정",
    "가입",
    "부임",
    "창립",
    "개장",
)


@dataclass(frozen=True)
class Occasion:
    """A time told by an occasion; ``noun`` is what happened."""

    start: int
    end: int
    noun: str


def read_occasions(text: str) -> Iterator[Occasion]:
    """Yield the occasions by which a text tells times."""
    for after in _AFTER.finditer(text):
        noun = _NOUN.search(text, max(0, after.start() - 24), after.start())
        if noun is None or noun["noun"].endswith(_PARTICLES):
            continue
        is_deed = noun["noun"].endswith(_DEEDS)
        if after.group() == "후":
            if is_deed:
                first = _FIRST.match(text, after.start())
                yield Occasion(noun.start("noun"), first.end() if first else after.end(), "")
            continue
        with_first = is_deed and noun["first"] and not noun["first"].endswith(_PARTICLES)
        start = noun.start("first" if with_first else "noun")
        yield Occasion(start, after.end(), text[start : noun.end("noun")])
