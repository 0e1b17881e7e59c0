"""Mentions of laws and bills in Korean text: statutes, nicknames, amendments, articles, bill numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.korean.articles import ArticleReference, read_articles
from index.korean.boundaries import ENDS, NAME_ENDS
from index.korean.law_words import Reading, flat_name, flatten, gazetteer, law_words, not_laws
from index.korean.spans import STATED, Span, Unspaced

_LONG = 5  # letters from which a name may be broken by stray spaces
_FARTHEST = 150  # characters from a law to an article said to be its own
_CLOSING = "」』’'\"”>》〉"
_CHANGE = re.compile(
    rf"[ ]?[{_CLOSING}]?[ ]?(?:(?P<part>일부|전부|일부를|전부를)[ ]?)?"
    rf"(?P<action>개정|폐지|제정)[ ]?(?P<bill>(?:법률?)?[ ]?안)?{ENDS}"
)
_NEW = re.compile(rf"[ ]?[{_CLOSING}]?(?P<bill>[ ]?(?:제정)?[ ]?법?률?안){ENDS}")
_AFTER_NAME = re.compile(rf"[ ]?시행(?:령|규칙)(?:안)?{ENDS}|상(?![가-힣])|[{_CLOSING}(（]|안{ENDS}")
_BRACKETS = re.compile(r"[ ]?\([^()\n]{1,60}\)[ ]?")
_QUOTED = re.compile(r"[「『](?P<name>[^「」『』\n]{2,80}?(?:법률|법))(?P<new>안)?[」』]")
_ABOUT = re.compile(r"에[ ]?관한[ ]?(?:(?:특별|특례)[ ]?)?(?:법률|법)(?=안|[^가-힣]|" + ENDS + ")")
_TOKEN = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{{1,18}}?법)"
    rf"(?={ENDS}|[ ]?(?:일부|전부)?[ ]?개정|상[ ]|안{ENDS})"
)
_LAWLIKE = re.compile(
    r"[ ]?(?:시행령|시행규칙|제\s?\d{1,4}조"
    r"|(?:일부|전부)?[ ]?(?:개정|폐지|제정)|상[ ]|위반|에[ ]따라|에[ ]따른|을[ ]위반|의[ ]적용)"
)
# How unknown acts end, alone or after other words: 전세사기특별법, 우주개발 진흥법.
_ENDINGS = (
    *("특별법", "기본법", "진흥법", "촉진법", "지원법", "보호법", "규제법"),
    *("사업법", "금지법", "방지법", "처벌법", "관리법", "산업법"),
)
_FORM_LONGEST = 60  # letters of a name that no list has
_PHRASE_EDGE = re.compile(
    r"[.!?\n:;\"“”‘’'「」『』()<>《》○□△▲ㅇ※]"
    r"|(?<=[은는을를가고며])[ ]|(?<=[안법률][과와])[ ]|(?<=위한)[ ]|(?<=[^의및와과등]의)[ ](?=.{40})"
)
_LISTED = re.compile(rf"[ ]?[{_CLOSING}]?[ ]?(?:[·ㆍ‧・,、/]|및|와|과)[ ]?[「『‘'\"“]?[ ]?")
_OPENED = re.compile(rf"[ ]?[{_CLOSING}]?[ ]?\([ ]?[‘'\"“「『]?")
_CALLED = re.compile(
    rf"[{_CLOSING}]?(?:으?로|이라고|라고|이라|라|이란|란)?[ ]?"
    rf"(?:불리는|불린|알려진|일컬어지는|하는|부르는|일컫는|이라는|라는|인|이른바)[ ][‘'\"“「『]?"
)
_NUMBER = re.compile(
    r"의안[ ]?번호[ ]?[:：]?[ ]?(?:제[ ]?)?(?P<said>\d{7})(?!\d)(?:[ ]?호)?"
    r"|(?<![가-힣])제[ ]?(?P<ordinal>2[0-9]\d{5})[ ]?호"
    r"|\((?P<bracketed>2[0-4]\d{5})\)|(?<![A-Z0-9_])(?P<id>(?:PRC|ARC|GOV)_[A-Z0-9]{20,40})(?![A-Z0-9])"
)
_ACTIONS = {"일부": "일부개정", "일부를": "일부개정", "전부": "전부개정", "전부를": "전부개정"}


@dataclass(frozen=True, kw_only=True)
class Law(Span):
    """A law or bill as a text names it, with what it may mean.

    ``action`` is 개정, 일부개정, 전부개정, 폐지 or 제정 where a bill is named. ``basis`` beyond ``stated``:
    alias and shortened (names of one law), nickname (what the press calls bills), quoted and form (a name
    that no list has, told by its marks or its ending).
    """

    readings: tuple[Reading, ...]
    action: str | None = None
    nickname: bool = False

    @property
    def laws(self) -> tuple[str, ...]:
        """Return the formal names of all laws that may be meant."""
        return tuple(dict.fromkeys(law for one in self.readings for law in one.laws))

    @property
    def ambiguous(self) -> bool:
        """Say whether the name alone leaves open which law is meant."""
        return len(self.readings) > 1 or any(one.any for one in self.readings)


@dataclass(frozen=True, kw_only=True)
class BillNumber(Span):
    """A 의안번호 or BILL_ID."""

    number: str


@dataclass(frozen=True, kw_only=True)
class Article(Span):
    """An article reference; ``law`` is the law named last before it, which is inferred."""

    reference: ArticleReference
    law: str | None = None


def read_laws(
    text: str, published: date | None = None, *, unspaced: Unspaced | None = None
) -> tuple[Law, ...]:
    """Return the laws and bills that a text names; a nickname's readings are those of the day."""
    named = list(_known(text, published, unspaced or Unspaced(text)))
    named = _without_inner([*named, *_told_by_form(text, named)])
    return tuple(_joined(text, [_with_action(text, one) for one in named]))


def read_bill_numbers(text: str) -> tuple[BillNumber, ...]:
    """Return the numbers of bills; seven digits alone are none without a sign that a bill is meant."""
    found = []
    for match in _NUMBER.finditer(text):
        number = next(value for value in match.groupdict().values() if value)
        found.append(BillNumber(start=match.start(), end=match.end(), text=match[0], number=number))
    return tuple(found)


def read_law_articles(text: str, laws: Sequence[Law]) -> tuple[Article, ...]:
    """Return the article references with the law that they belong to."""
    found: list[Article] = []
    starts = [law.start for law in laws]
    for one in read_articles(text) if "제" in text or "부칙" in text or "별표" in text else ():
        place = bisect_right(starts, one.start)
        owner = laws[place - 1] if place and 0 <= one.start - laws[place - 1].end <= _FARTHEST else None
        law = (
            owner.laws[0]
            if owner and len(owner.laws) == 1 and "\n\n" not in text[owner.end : one.start]
            else None
        )
        found.append(
            Article(
                start=one.start,
                end=one.end,
                text=text[one.start : one.end],
                basis="owner" if law else STATED,
                reference=one,
                law=law,
            )
        )
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
            readings=readings_on(word.readings, published),
            nickname=word.nickname,
        )


def readings_on(readings: tuple[Reading, ...], day: date | None) -> tuple[Reading, ...]:
    """Return the readings in use on a day; all where none is, since people go on using a word."""
    if day is None:
        return readings
    return tuple(one for one in readings if one.since <= day <= one.until) or readings


def _stands_alone(text: str, start: int, end: int, letters: int) -> bool:
    before = text[start - 1 : start]
    if before.isalnum() and not ("\u4e00" <= before <= "\u9fff") and before != "구":
        return False
    said = text[start:end]
    if letters < _LONG and len(said) != letters:
        return False
    if "\n\n" in said or ("\n" in said and letters < 2 * _LONG):
        return False
    return bool(
        NAME_ENDS.match(text, end)
        or _AFTER_NAME.match(text, end)
        or _CHANGE.match(text, end)
        or _NEW.match(text, end)
    )


def _told_by_form(text: str, named: Sequence[Law]) -> Iterator[Law]:
    """Yield what only its marks or its ending tell to be a law: 「…법」, …에 관한 법률, 문신사법 제정안."""
    starts = {one.start for one in named}
    ends = [one.end for one in named]
    known_ends = set(ends)
    last = 0
    for match in _QUOTED.finditer(text):
        yield _formed(text, match.start("name"), match.end("name"), "quoted")
    for match in _ABOUT.finditer(text):
        before = ends[bisect_left(ends, match.end()) - 1] if ends and ends[0] < match.end() else 0
        if match.end() in known_ends:
            continue
        start = _phrase_start(text, max(before, last, match.start() - _FORM_LONGEST), match.start())
        last = match.end()
        if start is not None:
            yield _formed(text, start, match.end(), "form")
    for match in _TOKEN.finditer(text):
        if match.start() not in starts and (start := _token_start(text, match)) is not None:
            yield _formed(text, start, match.end(), "form")


def _token_start(text: str, match: re.Match[str]) -> int | None:
    """Return where the name begins that ends in this word, if it is a law's: 우주개발 진흥법 개정안."""
    name, start, end = match["name"], match.start(), match.end()
    if name in not_laws():
        change = _CHANGE.match(text, end)
        if not name.endswith(_ENDINGS) or change is None or not change["bill"]:
            return None
        first = _phrase_start(text, max(0, start - _FORM_LONGEST), start)
        return first if first is not None and first < start - 1 else None
    if len(name) < 3 or name.endswith(("방법", "입법", "해법")):
        return None
    long = len(name) >= 5 and name.endswith(_ENDINGS)
    return start if long or _LAWLIKE.match(text, end) else None


def _phrase_start(text: str, floor: int, end: int) -> int | None:
    """Return where the noun phrase before a place begins; ``None`` where it is longer than a law's name."""
    start, whole = floor, floor == 0 or not text[floor - 1].isalnum()
    for edge in _PHRASE_EDGE.finditer(text, floor, end):
        start, whole = edge.end(), True
    while start < end and not text[start].isalnum():
        start += 1
    return start if whole and start < end else None


def _formed(text: str, start: int, end: int, basis: str) -> Law:
    name = " ".join(text[start:end].split())
    known = law_words().get(flatten(name.replace(" ", "")).upper())
    readings = known.readings if known else (Reading((name,)),)
    return Law(start=start, end=end, text=text[start:end], basis=basis, readings=readings)


def _with_action(text: str, one: Law) -> Law:
    """Widen a law to the bill on it: 전기통신사업법 일부 개정 법률안."""
    end = one.end
    match = _CHANGE.match(text, end)
    if match is None and (aside := _BRACKETS.match(text, end)):
        # 법률(약칭) 개정안 is one mention; what stands in the brackets is read beside it.
        if change := _CHANGE.match(text, aside.end()):
            return replace(one, action=_action(change))
        return one
    if match is not None:
        last = match.end("bill") if match["bill"] else match.end("action")
        return replace(one, end=last, text=text[one.start : last], action=_action(match))
    if new := _NEW.match(text, end):
        last = new.end("bill")
        return replace(one, end=last, text=text[one.start : last], action="제정")
    return one


def _action(match: re.Match[str]) -> str:
    return (
        _ACTIONS.get(match["part"] or "", match["action"]) if match["action"] == "개정" else match["action"]
    )


def _joined(text: str, laws: list[Law]) -> Iterator[Law]:
    """Let mentions that belong together tell each other what they say.

    The laws of a list share the action after the last (A·B 개정안); a nickname means the laws that the text
    puts beside it: 로톡법(변호사법 개정안), 구글 갑질방지법으로 불리는 전기통신사업법 개정안.
    """
    for place in range(len(laws) - 2, -1, -1):
        between = text[laws[place].end : laws[place + 1].start]
        listed = _LISTED.fullmatch(between)
        if (
            laws[place].action is None
            and laws[place + 1].action
            and listed
            and laws[place + 1].action != "제정"
        ):
            laws[place] = replace(laws[place], action=laws[place + 1].action)
    for place, one in enumerate(laws[:-1]):
        between = text[one.end : laws[place + 1].start]
        if not (_OPENED.fullmatch(between) or _CALLED.fullmatch(between)):
            continue
        others = [laws[place + 1]]
        for later in laws[place + 2 :]:
            if not _LISTED.fullmatch(text[others[-1].end : later.start]):
                break
            others.append(later)
        _agree(laws, place, others)
    yield from laws


def _agree(laws: list[Law], place: int, others: list[Law]) -> None:
    """Narrow a nickname to the laws beside it, whichever of the two comes first."""
    one = laws[place]
    if one.nickname and not any(other.nickname for other in others):
        named = tuple(dict.fromkeys(law for other in others for law in other.laws))
        laws[place] = replace(one, readings=_narrowed(one.readings, named))
        if len(named) == 1:
            laws[place + 1] = replace(others[0], readings=laws[place].readings)
    elif others[0].nickname and not one.nickname:
        readings = _narrowed(others[0].readings, one.laws)
        laws[place + 1] = replace(others[0], readings=readings)
        laws[place] = replace(one, readings=readings)


def _narrowed(readings: Iterable[Reading], named: tuple[str, ...]) -> tuple[Reading, ...]:
    flat = set(map(flat_name, named))
    fitting = tuple(one for one in readings if flat == set(map(flat_name, one.laws)))
    partly = tuple(
        replace(one, laws=named, bills=()) for one in readings if flat & set(map(flat_name, one.laws))
    )
    return fitting or partly[:1] or (Reading(named),)


def _without_inner(laws: Iterable[Law]) -> list[Law]:
    kept: list[Law] = []
    for one in sorted(laws, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif kept[-1].basis == "form" and one.basis != "form" and one.end >= kept[-1].end:
            kept[-1] = one  # a known name that a guess at its beginning ran over
    return kept
