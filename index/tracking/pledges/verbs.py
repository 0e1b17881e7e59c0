"""The verbs of a sentence: those of any text, and those that set phrases of plans and reports make."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from index.korean.patterns import lazy
from index.tracking.events.endings import Form, ending_in
from index.tracking.events.helpers import Predicate
from index.tracking.events.predicates import Word, read_predicates
from index.tracking.pledges import cues
from index.tracking.pledges.counted import IDLE, came_to_nothing, counted, only_reached, under_way, upon
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.spoken import is_no_verb

_PUT = lazy(
    r"는 (?P<gist>(?:것|내용)이 (?:골자|핵심|뼈대))"
    r"|는 (?:등의? |등을 |것 등의? )?(?:(?:상생|지원|보상|개선|시정|종합|추가|후속|자체) )?"
    r"(?:내용|정책|제도|안|방안|계획|방향|조치|대책"
    r"|약속|시정방안|상생안|자구책|개선안)"
    r"(?:[을를이의도]|으로|로|에| 등| )"
)
_PUT_VERB = lazy(
    r"(?P<noun>[가-힣]{2,6})(?:[을를] )?하는$|(?P<stem>[가-힣]{0,3}[리이추우내주기드꾸치키누히두놓애쓰])는$"
)
_CONTAINED = lazy(
    r"(?:이|도)? ?(?:[가-힣]{1,4} )?(?:들어|담겨|포함돼|포함되어) ?(?:있|갔)"
)  # 내용이 들어 있다
_WISH = lazy(
    r"(?P<verb>(?P<noun>[가-힣]{1,6}?)하?(?:고자|려고?)) "
    r"(?:합니다|한다|하며|하고|함|밝혔|계획)[가-힣]{0,3}(?: 있[가-힣]{1,3})?\.?"
)
_AIM = lazy(
    r"(?P<noun>[가-힣]{2,6}?)(?:하는 것|되는 것|한다는 것)?[을를] 목표로"
    r" (?:하|한|삼|잡|세|추진|준비|개발|협의)[^\s,]*"
    r"(?: (?:있|중)[^\s,]*)?"
    r"|(?P<stem>[가-힣]{1,4}(?<!하))는 (?:것이|게) 목표[^\s,]*"
)
_SET = lazy(
    r"(?P<how>[가-힣]{0,3}[려혀여춰]|[^\s]{0,12}로) 잡(?:았다|았습니다|기로|고 있|은 상태|는다)[^\s,]*"
)
_OF_MARKET = lazy(r"목표주가|목표가|전망치|매출|이익|실적|주가|득표|의석|지지율|승률")
_AGREEMENT = lazy(r"(?P<noun>[가-힣]{2,6}?)(?:하는|는) 데(?:에도|에|도)? (?:뜻|의견)을 모[^\s,]*")
_GOING = lazy(r"(?P<noun>[가-힣]{2,6}) 중(?:(?P<quote>이라고|이라며|이라는)|이다|입니다|이며|이에요|이었다)")
_NOT_LINKED = lazy(r"(?P<stem>[가-힣]{1,4})지(?:는|도)?$")
_NOT = ("않고", "않으며")
_MINDS = ("참", "작정", "생각", "셈", "심산", "복안", "포부", "각오")
_MEANT = lazy(
    rf"(?P<verb>(?P<noun>[가-힣]{{0,7}}[{ending_in(8)}])) (?:{'|'.join(_MINDS)})"
    r"(?P<quote>이라고|이라며|이라는|임을)?(?:이다|입니다|이며|이고)?(?=[ .,”\"]|$)"
)
_LEFT = lazy(r"(?P<noun>[가-힣]{1,6}?)(?:하|되|지)?지(?:는|도)? 않고 있(?P<quote>다고|다며|다는)?[^\s]*")
_AS_PLANNED = ("인", "대로", "보다", "처럼", "만큼")  # 정산 예정인 대금, 예정대로
_FINDS = ("나타", "조사", "확인", "파악", "집계", "드러", "밝혀")
_FOUND = lazy(
    r"(?P<deed>(?P<noun>[가-힣]{2,6})(?:(?:[된한]|(?P<not>[되하]지 (?:않은|못한))) 것으로|(?:되었|됐"
    r"|하였|했)음이))"
    rf" (?:{'|'.join(_FINDS)})"
)
# 지급하겠다고 한 대금은 tells of which money.
_STANDS = lazy(r"(?P<noun>[가-힣]{2,6})(?:된|한) 상태(?:다|이다|입니다|라고)[^\s,]*")
_SAID_WHICH = lazy(
    r" (?:한|했던) (?!(?:바|것|데|적|만큼|이상|뒤|후|상태|상황|이후|점|지)(?:[은이도의에을만 ]|$))[가-힣]"
)
_LINKED_VERB = lazy(
    r"(?P<stem>[가-힣]{0,4}(?:주|내|리|추|우|키|치|기|꾸|누|두|놓|애|드리|(?:높|줄|붙|들|녹|기울)이)|열"
    r"|돕|받|갖|걷|덜|짓|잇|쌓|쓰|모으|낮추"
    r"|줄이)(?:고|으며|며)$"
)
_LINKS = ("고", "며")
_TOLD_WHICH = ("다고", "라고")  # 줄이겠다고 했던 일
_SO = lazy(r"(?P<noun>[가-힣]{0,6}?)(?:해드리|드리|해주|하|되)?(?:도록|토록|(?<![에렇떻함])게)$")
_SEES_TO = ("하겠", "할", "하기로", "한다", "합니다", "해준다", "하고")
_GIVES = ("준", "줄", "주", "드")
_GOES_ON = ("나갈", "나가겠", "나가기로", "나간다", "나갑니다", "나가려", "나가고")
_MAY_SEE_TO = (*_SEES_TO, *_GIVES)
_JOINED = lazy(r"(?:하여|해|여|어|아)$")
_HELPERS = ("주", "드리", "나가")
_PLACE = attrgetter("span")
_PUT_LETTERS = 10  # of its verb
_PUT_BY = 60  # letters behind it, in which it is told that the plan was put


def read_verbs(plain: str, words: Sequence[Word], where: Span) -> list[Predicate]:
    """Return the verbs of a sentence, in its order; ``plain`` is the text without its brackets."""
    told = [_seen_to(words, one) for one in read_predicates(words) if not _is_beside(plain, one)]
    told = _without_what_is_seen_to(told)
    own = [*_of_phrases(plain, where), *_linked(words, told)]
    if own:
        ends = {one.span[1] for one in own}
        told = [one for one in told if one.span[1] not in ends]
    return sorted([*told, *own, *_put(plain, where, told)], key=_PLACE)


def _of_phrases(plain: str, where: Span) -> list[Predicate]:
    """Return the verbs that set phrases make, which few sentences have."""
    found = list(counted(plain, where))
    begun, readers = _phrases()
    if words := begun.findall(plain, *where):
        for read in dict.fromkeys(map(readers.__getitem__, words)):
            found += read(plain, where)
    return found


Phrase = Callable[[str, Span], Iterable[Predicate]]


@cache
def _phrases() -> tuple[re.Pattern[str], Mapping[str, Phrase]]:
    """Return what finds the words of which each kind of phrase has one, and what reads that kind."""
    kinds: Sequence[tuple[Sequence[str], Phrase]] = (
        (("고자 ", "려고 ", "려 "), _wished),
        ((" 중이", " 중입니다"), _going),
        ([*(f" 것으로 {word}" for word in _FINDS), *(f"음이 {word}" for word in _FINDS)], _found),
        ([f" {word}" for word in _MINDS], _meant),
        ((" 목표로 ", "것이 목표", "게 목표"), _aimed),
        (("는 데 ",), only_reached),
        (("지고 있", "이고 있", "리고 있", "루고 있", "추고 있"), under_way),
        (IDLE, came_to_nothing),
        (("하자", "되자", "루자", "추자"), upon),
        ((" 뜻을 모", " 의견을 모"), _agreed),
        ((" 잡",), _set),
        (("상태",), _stands),
        ((" 않고 있",), _left_undone),
    )
    readers = {word: read for words, read in kinds for word in words}
    behind = [word[1:] for word in readers if word[0] == " "]
    others = [word for word in readers if word[0] != " "]
    source = f"{cues.alternatives(others)}| (?:{cues.alternatives(behind)})"
    # A space behind one word may be the space before another.
    source = re.sub(r"\\ (?=[|)])", "(?= )", source)
    return re.compile(source), {word.rstrip(): read for word, read in readers.items()}


def _is_beside(plain: str, one: Predicate) -> bool:
    """Tell whether a verb only tells of which thing, or how: 운영하는, 넓히겠다던, 예정대로."""
    form = one.form
    if form == "adnominal" or is_no_verb(one.word):
        return True
    if form == "quote" and (one.word.endswith("던") or _SAID_WHICH.match(plain, one.span[1])):
        return True
    if form == "resolved" and plain.endswith("던", *one.span):  # 열기로 했던 누리집은
        return True
    return one.planned and plain.endswith(_AS_PLANNED, *one.span)


def _put(plain: str, where: Span, told: Sequence[Predicate]) -> Iterator[Predicate]:
    """Yield the verbs of relative clauses that tell a plan that is put: 확대하는 방안을 내놨다."""
    for found in _PUT.finditer(plain, *where):
        end = found.start() + 1
        verb = _PUT_VERB.search(plain, max(where[0], end - _PUT_LETTERS), end)
        by = next((one for one in told if end <= one.span[0] <= end + _PUT_BY and one.form != "noun"), None)
        told_so = by is not None and not (by.negated or by.doubtful) and cues.tells(by, "said", "put")
        if verb is None or not (told_so or _CONTAINED.match(plain, found.end()) or found["gist"]):
            continue
        yield Predicate(verb.span(), verb[0], verb["noun"] or verb["stem"], None, "adnominal", "present")


def _wished(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what somebody means to do: 마련하고자 합니다."""
    for found in _WISH.finditer(plain, *where):
        yield Predicate(found.span(), found["verb"], found["noun"], None, "final", "future", planned=True)


def _going(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what is told to be under way by a noun: 시행 중이라고 밝혔다."""
    for found in _GOING.finditer(plain, *where):
        form: Form = "quote" if found["quote"] else "final"
        yield Predicate(found.span(), found["noun"], found["noun"], None, form, "present", going_on=True)


def _meant(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what somebody has in mind: 떼어 놓을 참이다."""
    for one in _MEANT.finditer(plain, *where):
        form: Form = "quote" if one["quote"] else "final"
        yield Predicate(one.span(), one["verb"], one["noun"], None, form, "future", planned=True)


def _aimed(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what somebody aims at: 전환하는 것을 목표로 하고 있다, 시행을 목표로 한다, 늘리는 게 목표다."""
    for one in _AIM.finditer(plain, *where):
        noun = one["noun"] or one["stem"]
        yield Predicate(one.span(), noun, noun, None, "final", "future", planned=True)


def _set(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield how much is aimed at: 두 배로 늘려 잡았다."""
    for one in _SET.finditer(plain, *where):
        if _OF_MARKET.search(plain, *where):
            continue
        yield Predicate(one.span(), one[0], one["how"], None, "final", "future", planned=True)


def _agreed(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what several agreed upon: 방법을 가르치는 데도 뜻을 모았다."""
    for one in _AGREEMENT.finditer(plain, *where):
        yield Predicate(one.span(), one[0], one["noun"], None, "final", "future")


def _found(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what somebody found to have been done, or not: 장착된 것으로 나타났다."""
    for one in _FOUND.finditer(plain, *where):
        yield Predicate(
            one.span("deed"), one["noun"], one["noun"], None, "quote", "past", negated=bool(one["not"])
        )


def _stands(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield how far something has come: 26곳까지 완료된 상태다."""
    for one in _STANDS.finditer(plain, *where):
        yield Predicate(one.span(), one[0], one["noun"], None, "final", "past", going_on=True)


def _left_undone(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what is still not done: 이뤄지지 않고 있다."""
    for one in _LEFT.finditer(plain, *where):
        form: Form = "quote" if one["quote"] else "final"
        yield Predicate(
            one.span(), one["noun"], one["noun"], None, form, "present", negated=True, going_on=True
        )


def _linked(words: Sequence[Word], told: Sequence[Predicate]) -> Iterator[Predicate]:
    """Yield the verbs without 하다 that are linked to the next: 빌려주고, 지급해 드리며."""
    known = {one.span[1]: one for one in told}
    for at, (begin, end, bare) in enumerate(words):
        if not bare.endswith(_LINKS) or bare.endswith(_TOLD_WHICH):
            continue
        goes_on = at + 1 < len(words) and words[at + 1].bare.startswith("있")  # 이뤄지지 않고 있다
        left = _NOT_LINKED.match(words[at - 1].bare) if at and not goes_on and bare in _NOT else None
        if left and left["stem"] in cues.words("verbs", "forborne"):
            span, noun = (words[at - 1].start, end), left["stem"]
            yield Predicate(span, noun + bare, noun, None, "join", "present", negated=True)
            continue
        found = _LINKED_VERB.match(bare) if end not in known else None
        stem = found["stem"] if found else (cues.stem_of(bare) if end not in known else None)
        if stem is None:
            continue
        last = known.get(words[at - 1].end) if at else None
        helped = last is not None and last.form == "join" and stem.startswith(_HELPERS)
        start, noun = (last.span[0], last.noun) if last and helped else (begin, stem)
        said = bare if noun in bare else noun + bare
        yield Predicate((start, end), said, noun, None, "join", "present")


def _seen_to(words: Sequence[Word], one: Predicate) -> Predicate:
    """Return 하겠다 as the verb that it sees to: 단축하도록 하겠습니다, 환불해 드리도록 하겠습니다."""
    if one.word.startswith(_GOES_ON):
        return _gone_on(words, one)
    if not one.word.startswith(_MAY_SEE_TO):
        return one
    at = bisect_left(words, (one.span[0],))
    if at and words[at - 1].bare == "해" and one.word.startswith(_GIVES):  # 쓸 수 있게 해 준다
        at -= 1
    elif not one.word.startswith(_SEES_TO):
        return one
    so = _SO.match(words[at - 1].bare) if at else None
    if so is None:
        return one
    noun, start = so["noun"], words[at - 1].start
    if noun == "있" and at > 2:  # 볼 수 있게 할 계획이다
        noun, start = f"{words[at - 3].bare}수있게", words[at - 3].start
    elif not noun and at > 1:
        noun, start = _JOINED.sub("", words[at - 2].bare), words[at - 2].start
    return one._replace(span=(start, one.span[1]), word=noun + one.word, noun=noun) if noun else one


def _gone_on(words: Sequence[Word], one: Predicate) -> Predicate:
    """Return 나갈 as the verb with which somebody goes on: 종이로 바꿔 나갈 것입니다."""
    at = bisect_left(words, (one.span[0],))
    stem = cues.drawn_apart(words[at - 1].bare) if at else ""
    if stem not in cues.words("verbs", "native"):
        return one
    return one._replace(span=(words[at - 1].start, one.span[1]), word=stem + one.word, noun=stem)


def _without_what_is_seen_to(told: Sequence[Predicate]) -> list[Predicate]:
    """Return verbs without those that are part of the next: 볼 수 있게 of 볼 수 있게 하겠다."""
    apart = [one for one, then in pairwise(told) if one.span[0] < then.span[0]]
    return [*apart, *told[-1:]]
