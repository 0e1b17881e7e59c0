"""Words as they are spoken, told as they would be written: 준대요 as 준다, 하겠다고도 as 하겠다고."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import lazy
from index.tracking.events.predicates import Word, bare_of, read_words
from index.tracking.pledges import cues

_HEARD = lazy(
    r"(?P<verb>[가-힣]{0,8})(?:대요|답니다|다네요?|다죠|다지요|다더라고요|다더라구요|다더군요|다는군요|다는데요?)$"
)
_SEEN = lazy(r"(?P<verb>[가-힣]{0,8}[있없])(?:더라|더라고요|더라구요|더군요)$")  # 충전되어 있더라고요
_NOTES = ("함", "됨", "음", "침")
# Ends of official lines that tell what was done, and not what is to be.
_NOTED_SO = {
    **{"있음": "있다", "없음": "없다", "않음": "않았다", "못함": "못했다"},
    **{"마침": "마쳤다", "완료함": "완료했다", "이행함": "이행했다"},
}
_NOTED = lazy(r"(?P<noun>[가-힣]{2,6})(?P<form>[함됨])$")  # 대리인을 지정함
_GLUED = lazy(r"(?P<resolved>[가-힣]{1,6}[하되키]?[기키]로)(?:했|한|합|하)[가-힣]{1,4}$")  # 지원하기로했다
_TOO = lazy(r"(?P<said>[가-힣]{0,8}다고)(?:도|까지)$")
_THOSE_WHO = lazy(r"(?<![하되])자는$")  # 관계자는 is no 하자는
_NO_VERBS = frozenset({"가운데", "주요", "필요", "수요", "중요", "강요", "가요", "한데"})


def read_written(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch, those of speech and of the end of an official line as prose has them."""
    told = read_words(text, start, end, _as_prose)
    if text.find("한편", start, end) >= 0:
        for at, one in enumerate(told[1:]):
            if one.bare == "한편" and told[at].bare.endswith("는"):  # 쌓아 주는 한편
                told[at] = told[at]._replace(bare=told[at].bare[:-1] + "고")
    if told and told[-1].bare.endswith(_NOTES):
        told[-1] = told[-1]._replace(bare=ended(told[-1].bare))
    return told


def ended(bare: str) -> str:
    """Return the last word of an official line as prose has it: 지정한다 for 지정함, 않았다 for 않음."""
    if so := _NOTED_SO.get(bare):
        return so
    noted = _NOTED.match(bare)
    return bare if noted is None else noted["noun"] + ("한다" if noted["form"] == "함" else "된다")


@lru_cache(maxsize=16384)
def _as_prose(word: str) -> str:
    return written(bare_of(word))


@lru_cache(maxsize=16384)
def written(bare: str) -> str:
    """Return one word as prose has it."""
    if heard := _HEARD.match(bare):
        verb = heard["verb"]
        return f"{verb}다" if verb and _may_be_a_verb(verb[-1]) else bare
    if seen := _SEEN.match(bare):
        return f"{seen['verb']}었다"
    if bare.endswith("입니다") and cues.stem_of(bare):  # 사들입니다 is no 이다
        return f"{bare[:-3]}인다"
    if glued := _GLUED.match(bare):
        return glued["resolved"]
    said = _TOO.match(bare)
    return said["said"] if said else bare


def is_hearsay(bare: str) -> bool:
    """Tell whether a word tells what others say: 준대요, 들인다네요."""
    return _HEARD.match(bare) is not None and written(bare) != bare


def is_no_verb(bare: str) -> bool:
    """Tell whether a word only ends as a verb does: 관계자는, 주요."""
    return bare in _NO_VERBS or (bare.endswith("자는") and _THOSE_WHO.search(bare) is not None)


def _may_be_a_verb(syllable: str) -> bool:
    """Tell whether a syllable ends as a verb before 다 does: 준, 겠, 있, 는."""
    return (ord(syllable) - 0xAC00) % 28 in (4, 18, 20)
