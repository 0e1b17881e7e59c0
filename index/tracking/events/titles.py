"""A short title of an event, of the sentence's own words: who, what, and the verb as a noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from index.tracking.events import cues
from index.tracking.events.deeds import deed_of
from index.tracking.events.event import Modality, Span
from index.tracking.events.helpers import Predicate

_LONGEST = 40
_SHORTEST = 5  # letters of a last word that tells who by itself
_AS_LONG_AS = 16  # what a name that is never cut takes of it
_LIMIT = 90  # letters, with such a name
_TIE = "\ue000"  # in the place of the spaces of such a name
_MARKS = re.compile(r"[\"“”'‘’「」『』\[\]<>〈〉《》]|\s?\((?:[^()]|\([^()]*\))*\)")
# 재석 177명 중 찬성 176명으로: a tally, which bill was passed is more.
_TALLY = re.compile(
    r"(?:재석 ?(?:의원)? ?\d+[명인](?: ?(?:중|가운데))?,? )?"
    r"찬성 ?\d+[명인표](?:[,·]? ?(?:반대|기권) ?\d+[명인표])*(?:으?로)? "
)
_BRACKET = re.compile(r"[()\[\]]")  # whose other half was cut off
_BEHIND_CLAUSE = ("뒤", "후", "이후", "직후")  # 법안을 처리한 뒤 본회의에 올린다
_BEGINNING = re.compile(r"\s*(?:[\[(【][^\])】\n]{1,40}[\])】])?(?:[^=\n]{0,30}=)?\s*")
_OF_DATE = re.compile(
    r"(?:이?라?(?:고|며|면서|는)|에서|에는|에도|에|부터|까지도?|도|은|는|이|가|의|중에?|경|쯤|께|으로|로)*(?=[\s,]|$)"
)
_LEADS = frozenset(
    [
        *(
            "앞서",
            "한편",
            "이어",
            "또",
            "또한",
            "먼저",
            "특히",
            "다만",
            "이날",
            "당초",
            "이에",
            "이후",
            "그러나",
            "하지만",
            "반면",
            "아울러",
            "실제",
        ),
        *(
            "오전",
            "오후",
            "지난",
            "오는",
            "이르면",
            "함께",
            "모두",
            "처음으로",
            "결국",
            "실제로",
            "현재",
            "최근",
        ),
        *("이와", "같이", "이같이", "향후", "앞으로"),
        *("라면서", "이라면서"),  # cut off a quotation by a stray space
        *("이미", "다시", "뜻을", "그리고", "안녕하세요", "이달", "당일", "같은", "이를"),
    ]
)
# Words that need one before them, and so begin no title.
_DANGLING = re.compile(
    r"(?:인한|위한|위해|대한|대해|대하여|관한|통한|통해|따른|따라|등|및|의|그|이|된|한|하는|되는|[을를에은는]|[^가-힣\w]+)$"
)
_HELD_SO = re.compile(
    r"(?:실시|진행|개최|추진|마련|발표|구성|운영)(?:한|된|하는|되는)$"
)  # without what before it
_HELPER = re.compile(r"(?:않|못|있|없)|(?:수|데|줄|적|바)$")
_LAST = re.compile(r"(?<=[가-힣A-Za-z0-9%])(?:을|를|이|가|은|는)$")
_QUOTED = re.compile(r"[다라자냐\"”'’]\s?(?:고|며)\s?$")  # and 내리려고 했다 says nothing
_GAVE_OUT = ("내고", "내어", "내며", "배포하고", "통해", "열고")  # 논평을 내고 …라고 밝혔다
_BEFORE_DATE = re.compile(r"(?:(?<=[뒤전날일])|(?<=직후)|(?<= 후))인 ?$")  # 개원 직후인 지난해 6월
_SAID = re.compile(r"(?<=[가-힣]{2})(?:했|됐|하였|되었)다고$")
_PARTICLES = ("은", "는", "가", "을", "를", "의", "와", "과")  # behind a bracket: 과기정통부(장관 …)는
_HELD = "개최"
_HOUSE = re.compile(
    r"(?:센터|사무[실소]|매장|점포|지점|공장|캠퍼스|[시험물]관|상점|학교|연구소|창고|쉼터|스토어|몰|허브|플랫폼|누리집|창구|전용관|사이트)$"
)
_VERBAL = re.compile(r"(?:하|되|있|없|주|받)는$|[가-힣](?:많은|적은|높은|낮은)$")
_PARTICLE = re.compile(
    r"(?<=[가-힣A-Za-z0-9])(?:에서는|에서도|에서|에게|에는|에도|에|으로|로|을|를|은|는|도|의)$"
)
_APART = re.compile(r"(?<=[가-힣A-Za-z]{2})(?:에서?[는도]?|은|는)$")  # 공개한 자료에 따르면 산재 신청은
_SUBJECT = re.compile(r"(?<=[가-힣A-Za-z])[이가와과]$")
_OF_SUBJECT = 3  # letters, beyond which a word that ends as a subject does is one: 자율기구가
_STOP = re.compile(r"[.!?](?=\s|$)|\n")
_MOST = 8  # words that the noun behind a relative clause may have
_BEHIND = 120  # letters, in which it stands


def title_of(
    text: str,
    start: int,
    done: Predicate,
    left_out: Sequence[Span],
    subject: Span | None,
    modality: Modality,
    names: Sequence[str] = (),
) -> str:
    """Return a title from the words between ``start`` and the verb, without those ``left_out``.

    ``names`` are never cut in their middle.
    """
    deed = "발언" if only_says(text, done) else deed_of(done, modality, text[slice(*done.span)])
    if is_relative(text, done):
        what = behind(text, done)
    else:
        behind_subject = max(start, subject[0]) if subject else start
        what = _words(text, behind_subject, done.span[0], [*left_out, subject]) if subject else []
        what = what or _words(text, start, done.span[0], [*left_out, subject] if subject else left_out)
        what = _given_out(_joined(what, done), deed)
        what, deed = _opened(what, deed)
    who = _MARKS.sub("", text[slice(*subject)]).strip() + (", " if what else " ") if subject else ""
    return _fitting(_tied(who, names), _tied(" ".join(what), names).split(), deed).replace(_TIE, " ")


def _given_out(what: list[str], deed: str) -> list[str]:
    """Return words without how something was said, where that is all that is left: 논평을 내고 발표."""
    if deed not in ("발표", "발언") or len(what) < 2 or what[-1] not in _GAVE_OUT:
        return what
    return [*what[:-2], _LAST.sub("", what[-2])]


def only_says(text: str, done: Predicate) -> bool:
    """Tell whether a verb tells no more than that something was said: 존중한다”고 했다."""
    if done.tense != "past" or done.negated:
        return False
    if done.noun == "말":
        return True
    return done.word.startswith("했") and bool(_QUOTED.search(text, max(0, done.span[0] - 4), done.span[0]))


def _tied(words: str, names: Sequence[str]) -> str:
    for name in names:
        words = words.replace(name, name.replace(" ", _TIE))
    return words


def is_relative(text: str, done: Predicate) -> bool:
    """Tell whether a verb is of the noun behind it, and not of an object before it (회동을 가진 데 이어)."""
    if done.form != "adnominal":
        return False
    return not text[max(0, done.span[0] - 4) : done.span[0]].rstrip().endswith(("을", "를"))


def behind(text: str, done: Predicate) -> list[str]:
    """Return the noun that a relative clause is of: 열린 「납품단가 연동제 도입 관련 민당정협의회」에."""
    ahead = _STOP.split(text[done.span[1] : done.span[1] + _BEHIND], maxsplit=1)[0]
    words = [one.strip(".,") for one in _MARKS.sub("", ahead).split()][:_MOST]
    for at, word in enumerate(words):
        bare = _PARTICLE.sub("", word)
        bare = _SUBJECT.sub("", bare) if bare == word else bare
        if any(start + len(noun) >= len(bare) for start, _, noun in cues.noun_kinds(bare)):
            return [*words[:at], bare]
        if _APART.search(word):
            break
    for at, word in enumerate(words):
        if _PARTICLE.search(word):
            return [*words[:at], _PARTICLE.sub("", word)]
        if at and len(word) > _OF_SUBJECT and _SUBJECT.search(word):
            return [*words[:at], _SUBJECT.sub("", word)]
    return words[:2]


def _words(text: str, start: int, end: int, left_out: Iterable[Span]) -> list[str]:
    """Return the words of a stretch without what is left out, nor the particles behind it."""
    opening = _BEGINNING.match(text, start, end)
    kept, at = [], opening.end() if opening else start
    for one in sorted(set(left_out)):
        particle = _OF_DATE.match(text, one[1])
        if particle is None and "가" <= text[one[1] : one[1] + 1] <= "힣":
            continue  # 중장기적인
        kept.append(_BEFORE_DATE.sub("", text[at : max(at, min(one[0], end))]))
        at = max(at, min(particle.end() if particle else one[1], end))
    kept.append(text[at:end])
    plain = _BRACKET.sub(" ", _TALLY.sub("", _MARKS.sub("", " ".join(kept))))
    words = (one.strip(".,·~:;ㆍ…") for one in plain.split())
    said = [one for one in words if one and one not in _LEADS and one not in _PARTICLES]
    said = said[1:] if said and said[0] in _BEHIND_CLAUSE else said
    return [
        one for one, then in zip_longest(said, said[1:], fillvalue="") if one != "약" or then[:1].isdigit()
    ]


def _joined(what: list[str], done: Predicate) -> list[str]:
    """Return words without the particles that a noun instead of the verb does not want."""
    if not what or _VERBAL.search(what[-1]):
        return what
    said = _SAID.sub("", what[-1]) if done.cue else what[-1]
    if said != what[-1] and len(what) > 1:
        return [*what[:-2], _LAST.sub("", what[-2]), said]
    last = _LAST.sub("", what[-1])
    return [*what[:-1], last.removesuffix("에") if done.noun == "시작" else last]


def _opened(what: list[str], deed: str) -> tuple[list[str], str]:
    """Return words and deed of what was opened, where that is a house and no meeting: 물류센터 개설."""
    if not (what and deed.startswith(_HELD)):
        return what, deed
    *before, last = what
    then = deed.removeprefix(_HELD)
    if last != "문":
        return what, f"개설{then}" if _HOUSE.search(last) else deed
    if before and before[-1].endswith("의"):
        return what, f"개방{then}"  # 대화의 문을 열었다 founds no house
    return [*before[:-1], *(_LAST.sub("", one) for one in before[-1:])], f"개설{then}"


def _fitting(who: str, what: list[str], deed: str) -> str:
    """Return as many of the last words as fit."""
    if _length(who) > _LONGEST // 2:
        who = _tail(who) if _TIE not in who else ""
    kept: list[str] = []
    room = _LONGEST - _length(who) - len(deed) - 1
    for one in reversed(what):
        room -= _length(one) + 1
        if room < 0:
            break
        kept.insert(0, one)
    if 1 < len(kept) < len(what) and what[-len(kept) - 1].endswith(("을", "를")):
        kept.pop(0)  # 요구하는 without its 시정조치를, 이행하지 않은 without its 명령을
        while len(kept) > 1 and _HELPER.match(kept[0]):
            kept.pop(0)
    while (
        len(kept) < len(what)
        and len(kept) > 1
        and (_DANGLING.fullmatch(kept[0]) or _HELD_SO.fullmatch(kept[0]))
    ):
        kept.pop(0)
    return (who + " ".join([*kept, deed])).strip(" ,")[:_LIMIT]


def _tail(who: str) -> str:
    """Return the last of many words for who, where it is a name by itself: 법안심사제1소위원회."""
    last = who.rsplit(maxsplit=1)[-1]
    return f"{last} " if len(last) > _SHORTEST and len(last) <= _LONGEST // 2 else ""


def _length(words: str) -> int:
    """Return how much of the title words take: a name that is never cut takes little."""
    return min(len(words), _AS_LONG_AS) if _TIE in words else len(words)
