"""Numbers as Korean text writes them: 1,234 · 3조7426억 · 1억6천400여만 · 이천칠백삼십오만 · 일쩜이삼."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from index.korean.patterns import lazy

DIGITS = {digit: number for number, digit in enumerate("영일이삼사오육칠팔구")} | {"공": 0}
SMALL = {"십": 10, "백": 100, "천": 1000}
MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
LONGEST = 25  # digits, beyond which no amount is meant

_ARABIC = lazy(r"(?:\d{1,3}(?:,\d{3})++|\d++)(?:\.\d++)?+")
# 조회, 조성, 경기 and 경쟁 begin with no 조 or 경 of a number.
_UNIT = lazy(r" ?(?:[만억]|조(?![회사직합정성항각건기작치])|경(?![기영제쟁찰력우험]))|[십백천]")
_MORE = lazy(r" ?여(?=[가-힣 \u00a0])")
_NEXT = lazy(r" ?(?=\d)")
_HANGUL = lazy(r"[일이삼사오육칠팔구십백천만억조경]++(?:[쩜점][영공일이삼사오육칠팔구]++)?+")
_SEVERAL = lazy(r"(?:수|몇) ?(?P<scale>[십백천]?[만억조]?)(?P<more>여)?")

Number = int | Decimal


@dataclass(frozen=True)
class Numeral:
    """A number that ends at ``end``; ``myriad`` is the last of 만, 억, 조 in it, 1 for none.

    ``more`` is set by 여 (somewhat more); ``several`` by 수 and 몇, of which the value is the order alone.
    """

    end: int
    value: Number
    myriad: int = 1
    more: bool = False
    several: bool = False


def whole(value: Decimal) -> Number:
    """Return a number as an int where it is one."""
    return int(value) if value == value.to_integral_value() else value


def arabic(text: str, at: int) -> Numeral | None:
    """Return the number that begins with digits at an offset, with its 십 to 경."""
    total, section, myriad, more = Decimal(0), Decimal(0), 1, False
    found = _ARABIC.match(text, at)
    while found is not None and found.end() - found.start() <= LONGEST:
        current: Decimal | None = Decimal(found.group().replace(",", ""))
        at = found.end()
        more, at = _skip_more(text, at, more)
        while (unit := _UNIT.match(text, at)) and (word := unit.group()[-1]):
            if word in MYRIADS and current is None and not section:
                break  # 3억 조 is none
            if word in SMALL:
                section += (1 if current is None else current) * SMALL[word]
            else:
                myriad = MYRIADS[word]
                total, section = total + (section + (current or 0)) * myriad, Decimal(0)
            current, at = None, unit.end()
            more, at = _skip_more(text, at, more)
        total, section, current = (
            (total, section, None) if current is None else (total, section + current, None)
        )
        ends_in_unit = text[at - 1] in "십백천만억조경여"
        following = _NEXT.match(text, at) if ends_in_unit else None
        found = _ARABIC.match(text, following.end()) if following else None
        if found is None:
            return Numeral(at, whole(total + section), myriad, more)
    return None


def _skip_more(text: str, at: int, more: bool) -> tuple[bool, int]:
    found = _MORE.match(text, at)
    return (True, found.end()) if found else (more, at)


def hangul(text: str, at: int) -> Numeral | None:
    """Return the number written in Hangul at an offset: 이천칠백삼십오만, 천, 일쩜이삼."""
    found = _HANGUL.match(text, at)
    if found is None or found.end() - at > LONGEST:
        return None
    integer, _, fraction = found.group().replace("쩜", "점").partition("점")
    total, section, current, myriad = 0, 0, 0, 1
    for letter in integer:
        if letter in DIGITS:
            current = 10 * current + DIGITS[letter]
        elif letter in SMALL:
            section, current = section + (current or 1) * SMALL[letter], 0
        else:
            myriad = MYRIADS[letter]
            total, section, current = total + (section + current or 1) * myriad, 0, 0
    value = Decimal(total + section + current)
    if fraction:
        value += Decimal("0." + "".join(str(DIGITS[digit]) for digit in fraction))
    more, end = _skip_more(text, found.end(), False)
    return Numeral(end, whole(value), myriad, more)


def several(text: str, at: int) -> Numeral | None:
    """Return the order of what 수십억 and 몇백만 leave open."""
    found = _SEVERAL.match(text, at)
    if found is None or not found["scale"]:
        return None
    value, myriad = 1, 1
    for unit in found["scale"]:
        value *= SMALL.get(unit) or MYRIADS[unit]
        myriad = MYRIADS.get(unit, myriad)
    return Numeral(found.end(), value, myriad, bool(found["more"]), several=True)


def numeral_at(text: str, at: int) -> Numeral | None:
    """Return the number at an offset, in digits or in Hangul."""
    return arabic(text, at) if text[at : at + 1].isdecimal() else hangul(text, at)
