"""What each word of time says, put down beside what the words before it said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from index.korean.datewords import Word, name_words, names, table
from index.korean.periods import Period, Third, Unit, day
from index.korean.said import UNITS, Said, put_number

_ORDINALS = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "마지막": -1}
_HANGUL_DIGITS = {letter: number for number, letter in enumerate("일이삼사오육칠팔구", 1)} | {
    "유": 6,
    "시": 10,
    "십": 10,
}
_THIRDS: dict[str, Third] = {"초": "early", "상": "early", "중": "middle", "하": "late", "말": "late"}
_PARTS = {"오전": "MO", "아침": "MO", "새벽": "MO", "오후": "AF", "점심": "AF", "낮": "AF"}
_PARTS |= {"저녁": "EV", "밤": "NI", "심야": "NI"}


def take(said: Said, word: Word) -> None:
    """Put down what a word says."""
    _TAKERS[word.kind](said, word.said)


def _part(said: Said, found: re.Match[str]) -> None:
    low, high = int(found["part_a"]), int(found["part_b"])
    is_range = found["part_s"][0] not in "·ㆍ," or high == low + 1
    put_number(said, found["part_u"], low if is_range else high)
    said.high = high if is_range else None


def _full(said: Said, found: re.Match[str]) -> None:
    kind = (found.lastgroup or "").rstrip("_")
    year, month, of_month = (int(found[f"{kind}_{part}"]) for part in "ymd")
    said.fixed = _day(_century(year), month, of_month)


def _day(year: int, month: int, of_month: int) -> Period | None:
    try:
        return day(date(year, month, of_month))
    except ValueError:  # 2024.13.45 is no date
        return None


def _century(year: int) -> int:
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _year(said: Said, found: re.Match[str]) -> None:
    said.year = _century(int(found["year"] or found["year2"] or found["year3"]))


def _years(said: Said, found: re.Match[str]) -> None:
    low, high = _century(int(found["yr_a"] or found["yr_c"])), int(found["yr_b"])
    _span_years(said, low, high if high > 99 else low // 100 * 100 + high)


def _decade(said: Said, found: re.Match[str]) -> None:
    low = int(found["decade"])
    low = low if low > 99 else 2000 + low if low < 30 else 1900 + low
    _span_years(said, low, low + 9)


def _span_years(said: Said, low: int, high: int) -> None:
    if low <= high:
        said.fixed = Period(date(low, 1, 1), date(high, 12, 31), "range")


def _month_day(said: Said, found: re.Match[str]) -> None:
    said.named, said.day = ("month", int(found["md_m"])), int(found["md_d"] or found["md_e"])


def _end(said: Said, found: re.Match[str]) -> None:
    said.named, said.day = ("month", int(found["end_m"])), int(found["end_d"])
    said.ends = True


def _hangul(said: Said, found: re.Match[str]) -> None:
    month, tens, ones = found["hangul_m"], *_tens(found["hangul_d"])
    said.named = ("month", sum(_HANGUL_DIGITS[letter] for letter in month))  # 십이 is ten and two
    said.day = tens + ones


def _tens(word: str) -> tuple[int, int]:
    before, ten, after = word.rpartition("십")
    return (10 * _HANGUL_DIGITS.get(before, 1) if ten else 0), _HANGUL_DIGITS.get(after, 0)


def _relative(said: Said, found: re.Match[str]) -> None:
    word = "".join(found["rel"].split())
    back, ahead = (
        sum(map(word.count, "지저전")),
        sum(map(word.count, "다담")),
    )  # 지지난 is two back, 다다음 two ahead
    said.coming = word == "오는"
    said.by = (UNITS[found["rel_u"]], 1 if word == "오는" else ahead - back)


def _direction(said: Said, found: re.Match[str]) -> None:
    said.direction = found["direction"]
    if said.direction == "올":
        said.by = ("year", 0)


def _by(unit: Unit) -> Callable[[Said, re.Match[str]], None]:
    def take(said: Said, found: re.Match[str]) -> None:
        said.by = (unit, table(unit)["".join(found[f"{unit}_by_"].split())])

    return take


def _year_part(said: Said, found: re.Match[str]) -> None:
    word = found["yearpart"]
    if word in ("새해", "신년", "정초"):
        said.named = ("year", 1)  # the year that begins, or has just begun
        return
    unit: Unit = "month" if word.startswith("월") else "year"
    if said.by is None and said.year is None:
        # The end of a year that has passed is not that of the year which goes on.
        said.by = (unit, -1 if word.endswith("말") and said.direction in ("지난", "저번") else 0)
    if word == "연내":
        said.within = True
    else:
        said.third = _THIRDS[word[1]]


def _season(said: Said, found: re.Match[str]) -> None:
    said.season = table("seasons")[found["season"]]


def _holiday(said: Said, found: re.Match[str]) -> None:
    word = "".join(found["holiday_"].split())
    said.long = word.endswith(("연휴", "명절"))
    said.holiday = word if word in table("holidays") or word in table("lunar") else word.removesuffix("연휴")


def _nth(said: Said, found: re.Match[str]) -> None:
    number = _ORDINALS[found["nth"]]
    if found["nth_w"] == "날":
        said.edge = number
        return
    said.nth, said.row = number, found["nth_w"] == "주"
    if found["nth_w"] == "주말":
        said.weekday, said.days = 5, "weekend"


def _week_number(said: Said, found: re.Match[str]) -> None:
    said.nth, said.row = int(found["weekno"]), True


def _weekend(said: Said, found: re.Match[str]) -> None:
    _this_weekend(said)
    said.days = {"주말": "weekend", "주초": "begin"}.get(found["weekend"], "weekdays")


def _third(said: Said, found: re.Match[str]) -> None:
    which = _THIRDS[found["third"][0]]
    if said.by and said.by[0] == "week":
        if which == "late":
            _this_weekend(said)
        said.days = {"early": "begin", "middle": None, "late": "weekend"}[which]
    else:
        said.third = which


def _this_weekend(said: Said) -> None:
    if said.coming:  # 오는 주말 is that of this week
        said.by = ("week", 0)


def _name(said: Said, found: re.Match[str]) -> None:
    said.name = True
    month, of_month = (int(found[f"name_{part}"]) for part in "md")
    known, mark, word = names().get((month, of_month)), found["name_s"], found["name_b"] or ""
    dotted = mark is not None and not mark.startswith(".")
    if mark is None and len(found["name_d"]) == 1:
        return  # 11 특별법
    if known and ((known.plain and dotted) or word.startswith(known.beside)):
        said.fixed = day(known.day)
    elif dotted and word in name_words():
        said.named, said.day = ("month", month), of_month


def _clock(said: Said, found: re.Match[str]) -> None:
    part = found["clock_p"]
    hour = found["clock_h"] or found["clock_h2"]
    if hour is None:
        said.time = {"정오": "12:00", "자정": "24:00"}.get(part) or _PARTS[part]
        return
    half = found["clock_b"] or found["clock_b2"]
    minute = (
        found["clock_m"]
        or found["clock_m2"]
        or found["clock_n"]
        or found["clock_n2"]
        or ("30" if half else "0")
    )
    later = (
        12 if part in ("오후", "저녁", "밤", "낮", "점심") and int(hour) < (12 if part != "낮" else 7) else 0
    )
    said.time = f"{int(hour) + later:02}:{int(minute):02}"


def _simple(field: str, group: str) -> Callable[[Said, re.Match[str]], None]:
    def take(said: Said, found: re.Match[str]) -> None:
        setattr(said, field, int(found[group]))

    return take


def _weekday(group: str) -> Callable[[Said, re.Match[str]], None]:
    def take(said: Said, found: re.Match[str]) -> None:
        said.weekday = "월화수목금토일".index(found[group])

    return take


def _named(unit: Unit, group: str) -> Callable[[Said, re.Match[str]], None]:
    def take(said: Said, found: re.Match[str]) -> None:
        number = found[group]
        said.named = (unit, int(number) if number.isdecimal() else 1 if number == "상" else 2)

    return take


def _year_month(said: Said, found: re.Match[str]) -> None:
    said.year, said.named = int(found["ym_y"]), ("month", int(found["ym_m"]))


def _first_day(said: Said, found: re.Match[str]) -> None:
    said.edge = 1 if found["firstday"] == "첫날" else -1


def _mentioned(said: Said, found: re.Match[str]) -> None:
    said.mentioned = table("mentioned")["".join(found["mentioned_"].split())]


def _year_named(said: Said, found: re.Match[str]) -> None:
    said.by = ("year", table("mentioned_year")["".join(found["year_named_"].split())])
    said.from_named = True


def _month_named(said: Said, found: re.Match[str]) -> None:
    said.by = ("month", table("mentioned_month")["".join(found["month_named_"].split())])
    said.from_named = True


def _vague(said: Said, found: re.Match[str]) -> None:
    said.vague = table("vague")["".join(found["vague_"].split()).removesuffix("는").removesuffix("도")]


_TAKERS: dict[str, Callable[[Said, re.Match[str]], None]] = {
    **{"ymd": _full, "short": _full, "ym": _year_month, "yrange": _years, "md": _month_day, "part": _part},
    **{"dashed": _full, "compact": _full, "end": _end},
    **{"decade": _decade, "year": _year, "month": _named("month", "month"), "day": _simple("day", "day")},
    **{"quarter": _named("quarter", "quarter"), "half": _named("half", "half"), "weekno": _week_number},
    **{"hangul": _hangul, "relative": _relative, "direction": _direction, "nth": _nth, "season": _season},
    **{
        "weekday": _weekday("weekday"),
        "paren": _weekday("paren"),
        "yearpart": _year_part,
        "holiday": _holiday,
    },
    **{"clock": _clock, "part_of_day": _clock, "weekend": _weekend, "third": _third, "firstday": _first_day},
    **{"year_by": _by("year"), "month_by": _by("month"), "week_by": _by("week"), "day_by": _by("day")},
    **{"mentioned": _mentioned, "vague": _vague, "year_named": _year_named, "name": _name},
    "month_named": _month_named,
}
