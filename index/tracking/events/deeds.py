"""What a deed is called in a title: the verb as a noun, with what became of it."""

from __future__ import annotations

import re

from index.tracking.events.event import Modality
from index.tracking.events.helpers import Predicate

_OPEN = "열"  # 상담센터를 한 곳씩 열 예정: what is to be opened may be a house
_NOUNS = ("목표",)  # 늘리는 것이 목표라고 말했다
_OF_CONSONANT = 588  # syllables that begin with one
_JOINED = {6: 20, 9: 8, 14: 13}  # ㅕ of ㅣ and ㅓ, ㅘ of ㅗ and ㅏ, ㅝ of ㅜ and ㅓ
_TAIL = re.compile(
    r"(?:(?:(?<=.)는|습니)?다(?:고요?|며|면서|는|지만|네요)?|는(?:데요?)?|으나|으며|지만|다가|기로|게|[고며요죠])$"
)
_POLITE = re.compile(r"(?<=.)습$")  # 짓습니다
_NOT = re.compile(r".*지(?=는$|도$|를$|$)")  # 받지는 않았다
_DID_NOT = re.compile(r"하(?:지[는도]?|진)$")
_COULD_NOT = re.compile(r"지[는도]? ?못")
_LOSING = "짓잇낫붓긋"  # 지을, and not 짓을
_N, _L, _M, _B = 4, 8, 16, 17  # places of final consonants in Unicode's table


def deed_of(done: Predicate, modality: Modality, said: str) -> str:
    """Return what a verb is called in a title: 발표, 발표 예정, 발표 안 함; ``said`` is it as it stands."""
    named = done.cue is not None or _is_noun(done) or done.noun in _NOUNS
    noun = done.noun if named else _with_ending(done.noun, _M)
    if done.form == "resolved" and modality is Modality.HAPPENED:
        return f"{noun} 결정"
    if modality is Modality.PLANNED and not named and done.tense == "past" and done.form != "resolved":
        return noun  # 27일로 미뤄졌다
    if modality is Modality.PLANNED and not noun.endswith(("예정", *_NOUNS)):
        coming = _with_ending(done.noun, _L) if not named else _OPEN if done.word == _OPEN else noun
        return f"{coming} 예정"
    if done.negated and modality is Modality.HAPPENED:
        return "장애" if noun == "원활" else f"{noun} 불가"
    return _undone(done, noun, said) if modality is Modality.NEGATED else noun


def _undone(done: Predicate, noun: str, said: str) -> str:
    if noun == "예정":
        return done.fate or "무산"
    if done.fate:
        return f"{noun} {done.fate}"
    if done.planned or done.form == "resolved":
        return f"{noun} 무산"
    short = "못" if _COULD_NOT.search(said) else "안"
    if done.word.startswith("열지"):
        return f"{noun} {short} 함"
    if (len(noun) == 1 or not _is_noun(done)) and (stem := _NOT.match(done.word)):
        return f"{stem[0]} {'못함' if short == '못' else '않음'}"  # 수수료를 받지 않음
    return f"{noun} {short} 함" if _DID_NOT.search(done.word) else f"{noun} 안 됨"


def _is_noun(done: Predicate) -> bool:
    """Tell whether the verb is a noun with 하다 or 되다 behind it."""
    return done.word.startswith(done.noun) and done.word[len(done.noun) : len(done.noun) + 1] in tuple(
        "하되했됐해돼한된할될함됨합됩시을를"
    )


def _with_ending(stem: str, ending: int) -> str:
    """Return the beginning of a verb as a noun, or as what is to be: 꾸렸음, 부름, 받음; 꾸릴, 부를, 받을."""
    stem = _POLITE.sub("", _TAIL.sub("", stem)) or stem
    last = stem[-1]
    if not "가" <= last <= "힣":
        return stem
    vowel, final = divmod((ord(last) - ord("가")) % _OF_CONSONANT, 28)
    if not final and vowel in _JOINED:  # 드려, of 드리다
        last = chr(ord(last) + 28 * (_JOINED[vowel] - vowel))
    if last in _LOSING:
        return stem[:-1] + chr(ord(last) - final) + ("음" if ending == _M else "을")
    if final in (0, _N, _L, _B):
        return stem[:-1] + chr(ord(last) - final + ending)
    if ending == _L and last == "을":
        return stem
    return stem + ("음" if ending == _M else "을")
