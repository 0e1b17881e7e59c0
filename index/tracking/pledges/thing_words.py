"""Which words may name what is promised: no people, numbers, verbs or adverbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from index.korean.known_names import known_words
from index.korean.patterns import lazy
from index.tracking.events import cues as events
from index.tracking.events.endings import read_ending
from index.tracking.events.predicates import Word
from index.tracking.pledges import cues
from index.tracking.pledges.phrases import LINKED, NUMBER, ends_phrase, is_relative, is_verb_by_sound
from index.tracking.pledges.subjects import BODIES

OBJECT = lazy(r"(?<=[가-힣A-Za-z0-9\]])[을를]$")
TOPICAL = lazy(r"(?<=[가-힣A-Za-z0-9])(?<![게에서로지와과])[은는도]$")
AT = lazy(r"(?<=[가-힣A-Za-z0-9\]])(?:에는|에도|에)$")
_PARTICLES, _LONGEST = (OBJECT, AT, TOPICAL), 2  # letters of the longest of these
_IGNORED = (
    "를 통해",
    "을 통해",
    "을 위해",
    "를 위해",
    "을 대상",
    "를 대상",
    "을 바탕",
    "를 바탕",
    "을 비롯",
    "를 비롯",
    "을 마지막으",
    "를 마지막으",
    "을 끝으",
    "를 끝으",
    "을 시작으",
    "를 시작으",
    "을 앞두",
    "를 앞두",
    "을 맞아",
    "를 맞아",
)
_PURPOSES = ("위해", "위하여", "위해서")  # 고객을 지키기 위해 정보보호에 1조 원을 투자
NO_THINGS = (
    "대당",
    "건당",
    "회당",
    "인당",
    "일",
    "일로",
    "일이",
    "그 부분",
    "무상",
    "경우",
    "때",
    "대상",
    "이하",
    "이상",
    "초과",
    "미만",
)
_WHO = lazy(
    rf"(?:{BODIES}|전문가)(?:들)?[은는]$"
    r"|^(?:회사|당사|양사|자사|본사|나머지|저희|우리)[은는도]$|^(?:이|그)(?:건|것은|는)$"
)
_SIDE = lazy(r"(?P<house>측)(?:은|이|도|에서는?)|쪽(?:은|이|도|에서는?)?")  # 당근 측은, 당근 쪽은
_NAMED = 16  # letters, in which a name stands
_AMONG = ("가운데", "중", "나머지")  # 직원 700명 가운데 400명은


def is_who(bare: str) -> bool:
    """Tell whether a word tells who speaks or acts, and no thing: 시민단체는, 회사는."""
    return _WHO.search(bare) is not None


def may_end(bare: str) -> bool:
    """Tell whether a word without a particle may be the last of a thing: 단말기 30만 대를, 창구 개설."""
    return not (
        bare in (*NO_THINGS, *_AMONG, *LINKED)
        or bare in events.words("not_joined")
        or ends_phrase(bare)
        or is_relative(bare)
        or bare in cues.words("nouns", "adverbs")
    )


def near_words(before: Sequence[Word]) -> Sequence[Word]:
    """Return the words behind the last relative clause or purpose."""
    for at in range(len(before) - 1, -1, -1):
        if is_relative(before[at].bare) or before[at].bare in _PURPOSES:
            return before[at + 1 :]
    return before


@lru_cache(maxsize=16384)
def particle_of(bare: str) -> re.Pattern[str] | None:
    """Return which of the particles a word has, of which it has but one."""
    return next((one for one in _PARTICLES if one.search(bare, len(bare) - _LONGEST)), None)


def is_no_step(word: Word) -> bool:
    """Tell whether a word is no verb that leads up to another, whose object is not the other's."""
    bare = word.bare
    leads = bare.endswith(("하고", "하며", "해", "하여")) and len(bare) > 2
    return not leads or bare in events.words("not_joined")


def may_be(plain: str, word: Word) -> bool:
    """Tell whether a word may be the last of a thing: no name, number or speaker."""
    if (
        is_who(word.bare)
        or is_verb(word.bare)
        or (word.bare[-1] in "은는도" and known_words().get(word.bare[:-1]))
    ):
        return False
    side = _SIDE.fullmatch(word.bare)
    if side is not None and (side["house"] or _is_named(plain, word.start)):
        return False
    return not plain.startswith(_IGNORED, max(0, word.end - 1)) and not NUMBER.match(word.bare)


def is_verb(bare: str) -> bool:
    """Tell whether what ends as a subject does is a verb: 운영하는, 내놓은, 못 미치는."""
    if is_verb_by_sound(bare) or bare.endswith(("다는", "냐는")):
        return True
    ending = read_ending(bare) if bare[-1] in "은는" else None
    return is_relative(bare) or (ending is not None and ending.form == "adnominal")


def _is_named(plain: str, end: int) -> bool:
    """Tell whether somebody known is named just before: 당근 측은."""
    before = plain[max(0, end - _NAMED) : end].split()
    return bool(before) and bool(known_words().get(before[-1]))
