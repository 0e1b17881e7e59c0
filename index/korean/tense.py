"""Which way a sentence looks from a date in it: what was, or what will be."""

from __future__ import annotations

import re
from typing import Literal

from index.korean.patterns import lazy

# A plan reported: 여야는 14일 본회의를 열기로 합의했다 says a day of the report, or of the plan.
Lean = Literal["past", "future", "perhaps future", "reported"]

_AHEAD = 240  # letters, within which a date's verb stands
_BACK = 40

_QUOTES = '"“”'


def _ending_in(final: int) -> str:
    """Return the syllables that end in a consonant, by its place in Unicode's table."""
    return "".join(map(chr, range(0xAC00 + final, 0xD7A4, 28)))


_PAST = _ending_in(20).replace("있", "").replace("겠", "")  # ㅆ: 했, 열렸, 밝혔
_NIEUN, _RIEUL = _ending_in(4), _ending_in(8)
# What is still to be: 10일 열릴 청문회, 11월 1일 선보일 서비스.
_TO_BE = (
    r"(?:(?<![가-힣])(?:열릴|열|치를|치러질|선보일|내놓을)"
    r"|(?:출시|시행|공개|발표|개최|도입|시작|개막|개시|적용)[할될]) (?!예정|계획|방침|전망|것|수 )"
)
_VERBS = lazy(
    rf"(?P<quoted>(?<![가-힣A-Za-z\d.!?])[\"“][^{_QUOTES}\n]{{1,200}}[\"”])"
    r"|(?P<planned>(?:예정|계획|방침)(?:이었|이던|됐던|되었던)|려(?:던|고? 했던) )"
    # 6일 누구나 쓸 수 있는 도구를 공개했다 tells of which tool.
    rf"|(?P<which>(?:예정|계획|방침)인 |앞둔 |{_TO_BE}|[{_RIEUL}] ?수 있(?:는 |도록|게 )"
    r"|겠다는 (?!계획|방침|뜻|입장|의지|약속|목표|구상|취지|의사|말|생각|각오|포부))"
    rf"|(?P<future>예정(?!대로)|앞두|앞둔|[{_RIEUL}] ?(?:(?:계획|방침)(?!이었|이던)|전망|것|수 있(?!었))|겠)"
    rf"|(?P<perhaps>[{_NIEUN}]다(?![가-힣]{{2}}(?<!고는)(?<!면서)))"
    r"|(?P<whose>[되하열리]는 )"
    # 30일 처리에 합의했다 and 28일 파업을 예고했다 tell of what is to come.
    r"|(?P<resolved>기로|[가-힣]자고(?! 있)|[달하]라고|(?:합의|예고|소집|약속)(?=[했하]))"
    rf"|(?P<past>[{_PAST}]|(?<=[가-힣])(?:(?<![위대관요양])한|된|린|친|낸) )"
    rf"|(?P<stop>[.!?](?!\d)|[\n{_QUOTES}])"
)
# What after a date tells by itself: 25일~내달 3일, 15일부터, 14일로 미뤘다, 13일이었다.
_CUES = lazy(
    r"(?P<range> ?(?:[~∼～-]|부터) ?(?:내달|다음 ?달|내년))|(?P<bounds>까지|부터)"
    r"|(?P<moved>(?:에서 \d{1,2}일)?로 (?:[^ .]{1,6} )?"
    r"(?:미루|미뤄|미뤘|연기|연장|늦|변경|옮|조정|잡|앞당|확정))"
    r"|(?P<was>이었|였)|(?P<is>이다|입니다|이에요|이며|이고)"
)
# 8월까지 갚겠다고 했으나 지키지 못했다: the day has passed; 대상은 밝히지 않았다 says nothing of it.
_BROKEN = lazy(
    r"(?:다고|기로|다며|[가-힣]로)?[^.!?\n]{0,16}[했혔](?:으나|지만|는데),? [^.!?\n]{0,60}"
    r"(?:(?:지키|지켜지|이행하|이행되)지 (?:않|못)|(?:약속|기한|시한)[을를] (?:어[기겼]|넘[기겼])"
    r"|(?:물거품|공염불)(?:이 됐|이 되었|이었|로 끝|에 그쳤))"
)
_DUE = lazy(r"(?:예정일|시행일|마감일|기한|시한|마감|출시일|선고일|개최일|납기|기일)[은이] $")
# 발인은 22일입니다 announces; 사고가 난 것은 22일이다 and 유출은 22일이다 tell when it was.
_ANNOUNCED = lazy(r"[가-힣][은는] $")
_TOLD_OF = lazy(
    r"(?:[것건날때점각]|시기|(?:발생|유출|인지|신고|사고|장애|침해|의결|결정|체결|압수수색|사망)일?)[은는] $"
)
_EARLIER = lazy(r"(?<!에)(?<!에 )앞서,? [^.!?\n]{0,30}$")
_TOPIC = lazy(r"[가-힣A-Za-z)\]”\"’'](?:은|는|이|가|께서) $")
_OPENING = lazy(r"(?:^|[.!?\n”\"=]\s*|(?:앞서|한편|이어|또),? )$")
_SUBJECT = lazy(r"[가-힣A-Za-z)][은는이가] ")
# What makes a verb one that is reported: 하겠다고, 연다며, 방침이라고.
_REPORTED = lazy(r"(?:(?<=다)|[가-힣]{0,2}[다라])(?:고|며|면서)(?![가-힣])")


def leaning(text: str, start: int, end: int, of_day: bool) -> Lean | None:
    """Return where the verb that a date belongs to puts it; ``None`` where nothing tells.

    Only a day (``of_day``) may be that of the report, and not of what is reported.
    """
    about = _CUES.match(text, end)
    kind = about.lastgroup if about else None
    if kind in ("range", "moved"):
        return "future" if kind == "range" else "perhaps future"
    before = text[max(0, start - _BACK) : start]
    if _DUE.search(before):
        return "past" if kind == "was" else "future"
    if kind == "is" and _ANNOUNCED.search(before) and not _TOLD_OF.search(before):
        return "perhaps future"
    bounds = kind == "bounds"
    if _EARLIER.search(before) and not bounds:
        return "past"
    return _by_verb(text, start, end, bounds, of_day)


def in_topic_slot(text: str, start: int) -> bool:
    """Tell whether a date stands where news puts that of its report: 네이버는 5일 …."""
    return _TOPIC.search(text, max(0, start - _BACK), start) is not None


def _by_verb(text: str, start: int, end: int, bounds: bool, of_day: bool) -> Lean | None:
    """Return where the first verb leads that is not what somebody is reported to say."""
    reported: Lean | None = None
    for found in _VERBS.finditer(text, end, end + _AHEAD):
        kind = found.lastgroup
        if kind == "quoted":
            continue
        if kind == "stop":
            return "perhaps future" if bounds else reported
        if kind == "past":
            return reported or "past"
        if kind in ("which", "whose") and of_day and not bounds and _is_of_a_thing(text, start, end, found):
            # 25일 회의를 열겠다는 공문을 보냈다: of a day to come, where the last 25th is no news.
            reported = "reported" if found[0].startswith("겠") else reported
            continue
        said_by_other = kind == "resolved" or _REPORTED.match(text, found.end())
        if said_by_other and of_day and not bounds and _is_reports(text, start, end, found.start()):
            reported = "reported"
            continue
        if bounds and kind in ("future", "resolved") and _BROKEN.match(text, found.end()):
            return "past"
        sure = kind in ("future", "which") or (bounds and not said_by_other and not _begins(text, end, kind))
        return "future" if sure else "perhaps future"
    return "perhaps future" if bounds else reported


def _begins(text: str, end: int, kind: str | None) -> bool:
    """Tell whether what is so from a day on may have begun: 10월 1일부터 적용된다, told on the second."""
    return kind == "perhaps" and text.startswith(("부터", "0시부터", " 0시부터"), end)


def _is_of_a_thing(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    """Tell whether a relative clause is of a thing told on the day: 6일 누구나 쓸 수 있는 도구를 공개했다.

    20일 열릴 예정인 and 13일 열리는, right behind the day, have it for their own.
    """
    between = text[end : found.start()]
    words = len(between.split()) - (not between.endswith(" "))
    return words > found[0].startswith(("예정", "계획", "방침", "앞둔")) and in_topic_slot(text, start)


def _is_reports(text: str, start: int, end: int, verb: int) -> bool:
    """Tell whether a date is that of the report (5일 네이버는 … 하겠다고 밝혔다), not of what is reported."""
    if in_topic_slot(text, start):
        return True
    opens = _OPENING.search(text, max(0, start - _BACK), start)
    return opens is not None and _SUBJECT.search(text, end, verb) is not None
