"""How long and how often: 향후 5년간, 90일, 1개월여 만, 한 달 · 월 4회, 매주 월요일, 3년마다."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from index.korean.patterns import lazy
from index.korean.periods import Unit, add_months
from index.korean.spans import Span, place

NATIVE = {
    "한": 1,
    "두": 2,
    "석": 3,
    "세": 3,
    "서": 3,
    "넉": 4,
    "네": 4,
    "너": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
}
NATIVE |= {
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "스무": 20,
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "오": 5,
    "육": 6,
    "십": 10,
}
_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
}
_DAYS |= {"열흘": 10, "보름": 15}
# Letters of ISO 8601 durations; 분 is told apart from 월 by its place behind T.
_ISO = {"년": "Y", "해": "Y", "개월": "M", "달": "M", "주": "W", "일": "D", "시간": "h", "분": "m"}
_ISO |= {"주일": "W", "개년": "Y"}
_UNITS: dict[str, Unit] = {"Y": "year", "M": "month", "W": "week", "D": "day"}

_COUNTED = (
    r"(?P<counted>(?P<quarters>\d{1,2}) ?(?:개 ?분기|분기(?= ?(?:연속|째|만에)))"
    r"|(?:(?P<low>\d{1,3}) ?[~∼～-] ?)?(?P<digits>\d{1,4}(?:\.\d)?) ?(?P<unit>개 ?년"
    r"|년(?! ?차(?![가-힣]{2})|[생제물산식](?![가-힣])"
    r"|(?<=\d\d년)(?:도| ?\d{1,2}월| ?[상하]반기| ?[1-4]분기))|개월|달|주일?(?![년기차주식민자택])|일"
    r"|시간|분(?![기의야양]))"
    r"|(?P<native>한|두|석|세|서(?!해)|넉|네|너|다섯|여섯|일곱|여덟|아홉|열|스무) ?(?P<unit2>달|해"
    r"|주(?![요민식택차])|시간|개월)"
    r"|(?P<sino>[일이삼사오육십]) ?(?P<unit3>년|개월)"
    r"|(?P<days>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)(?=$|[^가-힣]"
    r"|[간만에전후뒤동이내의도를가씩째치])"
    r"|(?P<week>일주일)|(?P<half>반년)(?![가-힣]도)|(?P<several>수|몇) ?(?:십 ?)?(?P<unit4>년|개월|달"
    r"|주|일|시간)(?=[간째만전후뒤 ]))"
)
_TAIL = (
    r"(?P<halved> ?반)?(?P<more> ?여)?"
    r"(?: ?(?:(?P<span>간(?![가-힣]{2})|동안|내내|연속|(?<= )연속|가량|가까이|남짓|이상|이내|안에|미만"
    r"|이하|초과|넘게|정도|씩|[째치](?![가-힣])"
    r"|만(?=[에의이 ]|$)|내(?=[에로 ]|$))|(?P<ago>전(?=[에까부인의 ,.)보]|$))"
    r"|(?P<later>[후뒤](?=[에까부인의엔 ,.)면]|$))|(?P<before>이전)|(?P<after>이후)))?"
)
_FURTHER = lazy(rf" ?(?P<digits>\d{{1,2}}) ?(?P<unit>개월|주|일|시간|분)(?![가-힣]*요일){_TAIL}")
_LENGTH = lazy(rf"(?<![\d.,가-힣])(?:{_COUNTED}){_TAIL}")
_FIRST = lazy(
    r"[\d한두석세서넉네너다여일아열스이삼사오육십하나닷엿보반수몇매격해달주날연월분화수목금토](?<![가-힣\d].)"
)
_TIMES = (
    "(?P<times>\\d{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉"
    "|열)(?: ?[~∼～-] ?(?P<most>\\d{1,4}))? ?(?:회(?![장차담의원계사생])|번(?!째)|차례)"
)
_EVERY = {
    "년": "P1Y",
    "해": "P1Y",
    "월": "P1M",
    "달": "P1M",
    "주": "P1W",
    "일": "P1D",
    "날": "P1D",
    "분기": "P3M",
}
_EVERY |= {"반기": "P6M", "연": "P1Y", "하루": "P1D", "연간": "P1Y", "시간": "PT1H", "학기": "P6M"}
_EVERY |= {"1년": "P1Y", "한달": "P1M", "일주일": "P1W", "한해": "P1Y", "1주일": "P1W", "1일": "P1D"}
_WEEKDAYS = "[월화수목금토일](?:요일)?(?: ?[·ㆍ,/] ?[월화수목금토일](?:요일)?){0,6}(?<=요일)"
_ORDINAL = "(?:첫|둘|셋|넷|다섯|마지막)째?"
_WHEN = (  # what 매월 and 격주 say beside how often: 매월 1일·15일, 매월 둘째·넷째 주 수요일, 매주 월·수요일
    rf"(?: ?(?:\d{{1,2}}월(?: ?\d{{1,2}}일)?|\d{{1,2}}일(?: ?(?:[·ㆍ,]|[과와] ) ?\d{{1,2}}일){{0,3}}"
    rf"|{_ORDINAL}(?: ?[·ㆍ,] ?{_ORDINAL}){{0,4}} ?주?(?: ?{_WEEKDAYS})?|{_WEEKDAYS}|말일?|초))?"
)
_OFTEN = lazy(
    r"(?<![\d.,가-힣])(?:"
    rf"(?:매 ?)?(?P<per>연간|연|월|주|일|하루|분기|반기|1년|한 ?달|한 ?해|일주일|1주일|1일|년"
    rf"|달)(?:에|당| 평균)? ?(?:최소|최대|약|평균)? ?{_TIMES}"
    r"|매 ?(?P<every>분기|반기|학기|시간|년|월|달|주|일(?!경제|신문|유업|방송|매일))"
    rf"{_WHEN}(?![가-힣]*출액)"
    rf"|(?P<other>격[년월주일])(?:{_WHEN}(?<!격.)|(?![가-힣]{{2}}))"
    r"|(?P<each>해|달|주|날|분기|[월화수목금토일]요일)마다"
    r"|(?P<number>\d{1,3}|한|두|석|세|네) ?(?P<unit>년|개월|달|주|일|시간|분)(?:마다| ?간격으로"
    r"|에 한 ?번))"
)


@dataclass(frozen=True, kw_only=True)
class DurationMention(Span):
    """A length of time; ``value`` as ISO 8601 has it, P5Y, with X for what is left open (수개월 is PXM).

    ``first`` and ``last`` are its window where something in the text anchors it, and ``bound`` is APPROX_MORE
    (여), GE, LE, LT, GT or APPROX.
    """

    value: str
    first: date | None = None
    last: date | None = None
    bound: str | None = None


@dataclass(frozen=True, kw_only=True)
class FrequencyMention(Span):
    """How often: ``times`` in each ``value`` (P1M), to ``most`` in a range; no ``times`` for just every."""

    value: str
    times: int | None = None
    most: int | None = None


@dataclass(frozen=True)
class Counted:
    """A number of units of time as the text counts them, with what follows it (ago, later, span …)."""

    start: int
    end: int
    counted: int  # the end of the number and its unit, without the tail
    parts: tuple[tuple[str, str], ...]  # ("1", "Y"), ("6", "M")
    tail: str | None
    said: str
    more: bool
    low: str | None = None

    @property
    def value(self) -> str:
        """The length as ISO 8601 writes it."""
        days = "".join(number + unit for number, unit in self.parts if unit.isupper())
        hours = "".join(number + unit.upper() for number, unit in self.parts if unit.islower())
        value = f"P{days}T{hours}" if hours else f"P{days}"
        return f"{value.replace(self.parts[0][0], self.low, 1)}/{value}" if self.low else value

    @property
    def unit(self) -> Unit:
        """The finest unit that was counted, no finer than a day."""
        return _UNITS.get(self.parts[-1][1], "day")

    @property
    def may_be_day(self) -> bool:
        """Whether this is 15일, which is a day of a month where nothing else is said."""
        (number, unit), *others = self.parts
        return (
            unit == "D"
            and not others
            and number.isdecimal()
            and int(number) <= 31
            and self.said[0].isdecimal()
        )

    def after(self, one: date, sign: int = 1) -> date | None:
        """Return the day so long after another, before it for a ``sign`` of -1; ``None`` where it is open."""
        try:
            for number, unit in self.parts:
                count = sign * float(number)
                if unit in "YM":
                    one = add_months(one, round(count * (12 if unit == "Y" else 1)))
                elif unit in "WD":
                    one += timedelta(days=round(count * (7 if unit == "W" else 1)))
        except (ValueError, OverflowError):  # an open number (수년), or beyond the calendar
            return None
        return one


def read_counted(text: str) -> Iterator[Counted | FrequencyMention]:
    """Yield what a text counts in units of time, and how often it says that something happens."""
    at = 0
    while (first := _FIRST.search(text, at)) is not None:
        at = first.end()
        found: Counted | FrequencyMention | None = _frequency(text, first.start())
        found = found or _counted(text, first.start())
        if found is not None:
            yield found
            at = found.end


def _frequency(text: str, at: int) -> FrequencyMention | None:
    found = _OFTEN.match(text, at)
    if found is None:
        return None
    if found["number"]:
        value = _iso([(_number(found["number"]), found["unit"])])
    else:
        word = found["per"] or found["every"] or found["each"]
        value = (
            _EVERY.get("".join(word.split()), "P1W")
            if word
            else "P2" + {"년": "Y", "월": "M", "주": "W", "일": "D"}[found["other"][1]]
        )
    times = found["times"]
    return FrequencyMention(
        **place(text, at, found.end()),
        value=value,
        times=int(_number(times)) if times else None,
        most=int(found["most"]) if found["most"] else None,
    )


def _counted(text: str, at: int) -> Counted | None:
    found = _LENGTH.match(text, at)
    if found is None or _is_year(found):
        return None
    counted = found.end("counted")
    parts, more, low = [_part(found)], bool(found["more"]), found["low"]
    if found["halved"]:
        parts = [(f"{float(parts[0][0]) + 0.5:g}", parts[0][1])] if parts[0][0] != "X" else parts
    while (
        not _tail(found)
        and (further := _FURTHER.match(text, found.end()))
        and _finer(parts[-1][1], further["unit"])
    ):
        found = further
        parts.append((found["digits"], _ISO[found["unit"]]))
    tail = _tail(found)
    if parts[0][1] == "m" and tail is None:  # with hours before them minutes can be no time of day
        return None
    said = text[at : found.end()]
    return Counted(at, found.end(), counted, tuple(parts), tail, said, more or bool(found["more"]), low)


def _is_year(found: re.Match[str]) -> bool:
    digits = found["digits"]
    return bool(digits) and found["unit"] == "년" and digits.isdecimal() and 1000 <= int(digits) <= 2999


def _part(found: re.Match[str]) -> tuple[str, str]:
    if found["quarters"]:
        return str(3 * int(found["quarters"])), "M"
    if found["days"]:
        return str(_DAYS[found["days"]]), "D"
    if found["week"] or found["half"]:
        return ("1", "W") if found["week"] else ("6", "M")
    unit = "".join((found["unit"] or found["unit2"] or found["unit3"] or found["unit4"]).split())
    number = found["digits"] or found["native"] or found["sino"] or "X"
    return _number(number), _ISO[unit]


def _number(word: str) -> str:
    return str(NATIVE.get(word, word))


def _tail(found: re.Match[str]) -> str | None:
    return next((name for name in ("ago", "later", "before", "after") if found[name]), found["span"])


def _finer(unit: str, word: str) -> bool:
    order = "YMWDhm"
    return order.index(_ISO[word]) > order.index(unit)


def _iso(parts: list[tuple[str, str]]) -> str:
    number, unit = parts[0]
    letter = _ISO[unit]
    return f"PT{number}{letter.upper()}" if letter.islower() else f"P{number}{letter}"
