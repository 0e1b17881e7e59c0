"""The nouns of a text that stand together and name a thing: where they begin, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from index.korean.known_names import known_words
from index.korean.patterns import lazy
from index.tracking.events import cues as events
from index.tracking.events.predicates import Word
from index.tracking.pledges import cues
from index.tracking.pledges.pledge import Span

NUMBER = lazy(
    r"^(?=.*\d)(?:약|총|최대|1인당|[\d월연])[\d,.만천백억조여]*(?:원|명|개|종|곳|회|건|장|%"
    r"|[가-힣]{1,2})?[을를에]?$"
)
_BOUND = lazy(
    r"(?:[은는]|[을를]|에게서?|에서는?|에는?|에도|께|[로]|으로|와|과|까지|부터|보다|처럼|마다|하고|하며"
    r"|[해하]여?|[되하으리]면|들여|는지|[피리이기우추치키돕]고|지만|으나|으며|도록|및|등|의|이며|이자)$"
)
_RELATIVE = lazy(
    r"(?:한|하는|된|되는|할|될|있는|없는|던|위한|대한|인한|따른|통한|관한|담은|받은|만든|쓰는|주는"
    r"|새로운|다양한|큰|많은|높은|낮은|낮춘|맞춘|갖춘|늘린|내린|올린|달린|넘어선|넘은"
    r"|앞당긴|줄인|높인|붙인|들인|키운"
    r"|내놓은|맺은|얻은|찾은|묶은|쏟은|쌓은|뽑은"
    r"|같은|원하는|어려운|운영하는|[가-힣]던|겪는|입은|열린|높이는|돕는|줄이는|잇는|들인|이르는|미치는|그치는|머무는|(?<![가-힣])(?:쓸|줄|낼))$"
)
_JOINED = (
    "놓아",
    "맞춰",
    "따라",
    "보내",
    "만들어",
    "달아",
    "심어",
    "실어",
    "되면서",
    "하면서",
    "따르면",
    "의하면",
    "뒤집고",
    "찾아",
    "넘어",
    "줄어",
    "뽑아",
    "들여",
    "늦춰",
    "털어",
    "받아",
    "나눠",
    "모아",
    "쏟아",
    "걸쳐",
    "거쳐",
    "묶어",
    "보면",
    "열면",
    "만나",
    "아니라",
)
# Too short to tell by their ends.
LINKED = (
    "어기고",
    "깨고",
    "돕고",
    "주고",
    "내고",
    "두고",
    "열고",
    "짓고",
    "쓰고",
    "덜고",
    *_JOINED,
)
_HARMS = ("피해", "손해", "재해", "침해")  # nouns that look like verbs
_COUNT = lazy(r"\d[\d,.만천백억조]{0,9} ?여? ?(?:명|개|곳|건|종|대|개소|개사|가구)")  # AI 인재 10만 명 양성
_SHORT = 2  # words, of which the first has as many letters, and says too little without the second
_SS = 20  # place of the final ㅆ
_MOST = 6  # words of a thing


class Thing(NamedTuple):
    """What a clause is about, as the text names it; ``named`` where it stands in quotation marks."""

    text: str
    span: Span
    named: bool = False


def noun_phrase(
    text: str, plain: str, words: Sequence[Word], particle: re.Pattern[str] | None
) -> Thing | None:
    """Return the nouns at the end of some words, without particle, measures and number."""
    last = words[-1]
    found = particle.search(last.bare) if particle else None
    cut = len(last.bare) - found.start() if found else 0
    taken, abstract = [last], cues.words("nouns", "abstract")
    for word in reversed(words[:-1]):
        gap = plain[word.end : taken[0].start].strip()
        counted = _COUNT.fullmatch(gap) and _bare(taken[0], cut) in cues.words("nouns", "done_to")
        apart = (gap and not counted and _bare(taken[0], cut) not in abstract) or plain[
            word.end - 1
        ] in ",”’["
        if len(taken) == _MOST or apart or _stops(word, taken[0]):
            break
        taken.insert(0, word)
    while len(taken) > 1 and taken[0].bare in cues.words("nouns", "adverbs"):
        taken.pop(0)
    while len(taken) > 1 and _bare(taken[-1], cut).endswith(cues.ends("nouns", "measures")):
        last_word = _bare(taken[-1], cut)
        alone = len(taken) == _SHORT == len(taken[0].bare)  # 정산 횟수
        if last_word not in cues.words("nouns", "measures") or alone:
            break
        taken.pop()
        cut = 0
    while len(taken) > 1 and NUMBER.match(taken[-1].bare):
        taken.pop()
        cut = 0
    start, end = taken[0].start, taken[-1].end
    return _thing(text, plain, start, end, cut)


def _bare(word: Word, cut: int) -> str:
    return word.bare[: len(word.bare) - cut] if cut else word.bare


def _thing(text: str, plain: str, start: int, end: int, cut: int) -> Thing | None:
    while end > start and plain[end - 1] in ",.”’\"'[":
        end -= 1
    end -= cut
    if text[end - 1] == "의" and end - start > 2 and not _is_whole(text[start:end]):  # 강의
        end -= 1
    while end > start and plain[end - 1] in "”’\"'[」』":
        end -= 1
    while start < end and plain[start] in "“‘\"'[「『":
        start += 1
    said = text[start:end].strip()
    return Thing(said, (start, end)) if len(said) > 1 and not NUMBER.match(said) else None


def _stops(word: Word, after: Word) -> bool:
    bare = word.bare
    if bare in _HARMS:
        return False
    if (
        not bare
        or is_relative(bare)
        or bare.endswith("드린")
        or bare in LINKED
        or bare in events.words("not_joined")
    ):
        return True
    if bare.endswith("의"):
        return not after.bare.startswith(cues.ends("nouns", "kept_with", "measures"))
    return ends_phrase(bare)


@lru_cache(maxsize=16384)
def ends_phrase(bare: str) -> bool:
    """Tell whether a word ends with a particle, and so ends what is before the next noun."""
    if bare in ("등", "및"):
        return True
    if _is_whole(bare):
        return False
    if len(bare) == 2 and not bare.endswith(("을", "를", "은", "는", "에")):
        return False
    if bare.endswith(("이", "가")) and known_words().get(bare[:-1]):
        return True
    return len(bare) > 1 and (_BOUND.search(bare) is not None or bare.endswith(("이", "가", "도")))


@lru_cache(maxsize=16384)
def is_relative(bare: str) -> bool:
    """Tell whether a word is a verb before its noun: 조성한 분수펀드."""
    return (_RELATIVE.search(bare) is not None or _is_present(bare)) and not _is_whole(bare)


def _is_present(bare: str) -> bool:
    """Tell whether a word is a verb of the present: 나누는; 받는 by its sound, as a noun would have 은."""
    if len(bare) < 2 or bare[-1] != "는":
        return False
    return _final(bare[-2]) > 0 or bare[:-1] in cues.words("verbs", "native")


def is_verb_by_sound(bare: str) -> bool:
    """Tell whether what ends as an object does is a verb: 발생했을."""
    return len(bare) > 1 and bare[-1] in "을은" and _final(bare[-2]) == _SS


def _final(letter: str) -> int:
    """Return the place of a syllable's final consonant in Unicode's table, 0 for none."""
    return (ord(letter) - ord("가")) % 28 if "가" <= letter <= "힣" else 0


def _is_whole(bare: str) -> bool:
    """Tell whether a word is a noun though it ends as a particle or a verb does: 제도, 기한."""
    return not cues.words("nouns", "whole").isdisjoint((bare, bare[-2:], bare[-3:]))
