"""Mentions of laws and bills in Korean text: statutes, nicknames, amendments, bill numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from index.korean.boundaries import CLOSING, ends_name
from index.korean.law_changes import read_change, read_level, said_of_a_bill
from index.korean.law_forms import told_by_form
from index.korean.law_lists import join
from index.korean.law_words import Law, Reading, flatten, gazetteer, law_words, word_for
from index.korean.patterns import lazy
from index.korean.spans import Span, Unspaced, place, plain

_LONG = 5  # letters from which a name may be broken by stray spaces
_COUNTED = lazy(r"[ ]\d법$")  # 방송 3법 is written so
# What may stand between a law and its change: 법률(약칭) 개정안, 법률 등 3개 법률 개정안.
_ASIDE = lazy(r"[ ]?\([^()\n]{1,60}\)[ ]?|[ ]등(?:[ ]?\d{1,2}개)?(?:[ ]법률?)?의?(?=[ ])")
_NUMBER = lazy(
    r"의안[ ]?번호[ ]?[:：]?[ ]?(?:제[ ]?)?(?P<said>\d{7})(?!\d)(?:[ ]?호)?"
    r"|(?<![가-힣])제[ ]?(?P<ordinal>2[0-9]\d{5})[ ]?호"
    r"|\((?P<bracketed>2[0-4]\d{5})\)|(?<![A-Z0-9_])(?P<id>(?:PRC|ARC|GOV)_[A-Z0-9]{20,40})(?![A-Z0-9])"
)


@dataclass(frozen=True, kw_only=True)
class BillNumber(Span):
    """A 의안번호 or BILL_ID."""

    number: str


def read_laws(
    text: str, published: date | None = None, *, unspaced: Unspaced | None = None
) -> tuple[Law, ...]:
    """Return the laws and bills that a text names; a nickname's readings are those of the day."""
    named = list(_known(text, published, unspaced or Unspaced(text)))
    formed = [_formed(text, *one) for one in told_by_form(text, [(one.start, one.end) for one in named])]
    named = _without_inner([*named, *formed])
    return tuple(join(text, [_widened(text, one) for one in named], published))


def read_bill_numbers(text: str) -> tuple[BillNumber, ...]:
    """Return the numbers of bills; seven digits alone are none without a sign that a bill is meant."""
    found = []
    for match in _NUMBER.finditer(plain(text)):
        number = next(value for value in match.groupdict().values() if value)
        found.append(BillNumber(**place(text, *match.span()), number=number))
    return tuple(found)


def _known(text: str, published: date | None, unspaced: Unspaced) -> Iterator[Law]:
    words = law_words()
    flat = flatten(unspaced.text)
    upper = flat.upper()
    flat = upper if len(upper) == len(flat) else flat

    def accept(start: int, end: int) -> bool:
        return _stands_alone(text, *unspaced.given(start, end), end - start)

    for start, end in gazetteer().find(flat, accept):
        word = words[flat[start:end]]
        first, last = unspaced.given(start, end)
        yield Law(
            start=first,
            end=last,
            text=text[first:last],
            basis=word.basis,
            readings=word.on(published),
            nickname=word.nickname,
        )


def _stands_alone(text: str, start: int, end: int, letters: int) -> bool:
    before = text[start - 1 : start]
    if before.isalnum() and not ("\u4e00" <= before <= "\u9fff") and before != "구":
        return False
    said = text[start:end]
    if letters < _LONG and len(said) != letters and not _COUNTED.search(said):
        return False
    if "\n\n" in said or ("\n" in said and letters < 2 * _LONG):
        return False
    return bool(
        ends_name(text, end)
        or text[end : end + 1] in tuple(CLOSING + "(（")
        or (text[end : end + 1] in ("상", "안") and ends_name(text, end + 1))
        or read_level(text, end)
        or read_change(text, end)
    )


def _formed(text: str, start: int, end: int, basis: str) -> Law:
    name = " ".join(text[start:end].split())
    known = word_for(name)
    readings = known.readings if known else (Reading((name,)),)
    return Law(start=start, end=end, text=text[start:end], basis=basis, readings=readings)


def _widened(text: str, one: Law) -> Law:
    """Widen a law to its decree and to the bill on it: 전기통신사업법 일부 개정 법률안."""
    if found := read_level(text, one.end):
        end, one = found.end, _of_level(one, found.word)
        one = replace(one, end=end, text=text[one.start : end], level=found.level)
    aside = _ASIDE.match(text, one.end)
    if change := read_change(text, one.end):
        end = change.end
        one = replace(one, end=end, text=text[one.start : end], action=change.action, bill=change.bill)
    elif aside and (change := read_change(text, aside.end())):
        # One mention; what stands in the brackets is read beside it.
        one = replace(one, action=change.action if change.changes else None, bill=change.bill)
    return one if one.bill else replace(one, bill=said_of_a_bill(text, one.start, one.end))


def _of_level(one: Law, word: str) -> Law:
    readings = (
        replace(reading, laws=tuple(f"{law} {word}" for law in reading.laws), bills=())
        for reading in one.readings
    )
    return replace(one, readings=tuple(readings))


def _without_inner(laws: Iterable[Law]) -> list[Law]:
    kept: list[Law] = []
    for one in sorted(laws, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
