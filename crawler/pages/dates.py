"""When a page says that its article was published and modified, and how that is known.

The order of the witnesses is the one that gave the right time on every recorded page; a ``Z`` beside the same
time on the wall in Seoul is a mistake of the site, nine hours off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as date_type
from datetime import timedelta
from urllib.parse import urlsplit

from crawler.pages.moments import Written, read_date
from crawler.pages.notices import is_sentence
from crawler.pages.reading import Dated

_LABELLED = (
    r"[^\S\n]{0,3}(?:일시|일자|시간|시각|일)?[^\S\n]{0,2}[:：ㅣ|]?[^\S\n]{0,3}(?=(?:19|20)\d\d[-./년\s])"
)
_PUBLISHED = re.compile(r"(?:입력|등록|승인|작성|게시|발행|게재|배포)" + _LABELLED)
_MODIFIED = re.compile(r"(?:수정|업데이트|최종\s?수정|편집)" + _LABELLED)
# "2022/12/08 17:44 송고"
_SENT = re.compile(
    r"((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}[^\S\n]{1,2}\d{1,2}:\d{2}(?::\d{2})?)[^\S\n]{0,2}송고"
)
_SENT_BEFORE = re.compile(r"송고(?:시간|일시)?\s{0,2}[:：]?\s{0,2}(?=(?:19|20)\d\d)")
# "/2024/11/06/", "/AKR20241106071000017", "/20241106000178"; of the queries only ZDNet's number is a time.
_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/.-]|\Z)"
    r"|(?<![0-9a-z])[A-Z]{0,4}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{0,14}(?!\d))"
)
_IN_QUERY = re.compile(
    r"(?:\A|&)(?:no=|\w+=[A-Z]{2,4})((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
    r"(?=(?:[01]\d|2[0-3])[0-5]\d)"
)
# In a page's head a label begins a line or follows a mark or a name: "민원 등록" is none.
_LABEL_PLACE = (
    r"(?:^|[|ㅣ│·/,(\[\])>]|기자|위원|(?<=\d)|@\S{1,60})\s*(?:기사|최초|인터넷|온라인|최종)?[^\S\n]?"
)
_IN_HEAD = re.compile(
    rf"{_LABEL_PLACE}(?:입력|등록|승인|작성|게시|발행|게재|배포|송고|수정|업데이트|편집)" + _LABELLED
)
_BARE = re.compile(
    r"[\[(]?((?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[일.]?[^\n]{0,12}\d{1,2}:\d{2}(?::\d{2})?)\s?(?:송고)?[\])]?"
)
_DAY_LENGTH = 40


@dataclass(frozen=True)
class Witness:
    """One place where a page states a date: the step it is known by, and the text."""

    step: str
    text: str | None


def dated(witnesses: Sequence[Witness], others: Sequence[Witness]) -> Dated | None:
    """Return the date of the first witness that states one; ``others`` help to see through a false Z."""
    said = _stated(witnesses)
    if not said:
        return None
    step, date = said[0]
    if _falsely_utc(date, [other for _, other in (*said, *_stated(others))]):
        return Dated(date.day, Written(date.day, date.wall).moment, f"{step}, false Z")
    # The day of a witness that knows no time is told in full by another of the same day.
    if date.wall is None:
        fuller = next(
            ((name, one) for name, one in said[1:] if one.wall and _seoul_day(one) == date.day), None
        )
        step, date = fuller or (step, date)
    return Dated(_seoul_day(date), date.moment, step)


def by_offset(metas: Sequence[Witness]) -> tuple[list[Witness], list[Witness]]:
    """Return the witnesses that name their offset, and those that leave it open."""
    sure = [one for one in metas if (date := read_date(one.text)) and date.offset is not None]
    return sure, [one for one in metas if one not in sure]


def says_utc(witness: Witness) -> bool:
    """Tell whether a witness states a time that it calls UTC."""
    date = read_date(witness.text)
    return date is not None and date.says_utc


def not_after(latest: date_type | None, witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses that state no day after ``latest``."""
    if latest is None:
        return list(witnesses)
    said = ((one, read_date(one.text)) for one in witnesses)
    return [one for one, date in said if date is None or _seoul_day(date) <= latest]


def visible(text: str) -> tuple[list[Witness], list[Witness]]:
    """Return what the labels in a text say of publication and of modification."""
    sent = [Witness("visible", found[1]) for found in [_SENT.search(text)] if found]
    sent += list(_after(_SENT_BEFORE, text))
    return [*_after(_PUBLISHED, text), *sent], list(_after(_MODIFIED, text))


def in_head(lines: Iterable[str]) -> tuple[list[Witness], list[Witness]]:
    """Return what the lines of a page's head say: with a label in a label's place, else a bare time."""
    said = [line for line in lines if not is_sentence(line)]
    published, modified = visible("\n".join(line for line in said if _IN_HEAD.search(line)))
    bare = [Witness("visible", found[1]) for line in said if (found := _BARE.fullmatch(line))]
    return [*published, *bare[:1]], modified


def in_address(url: str) -> list[Witness]:
    """Return the day that an address carries; an article's number is none, though it may look so."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return []
    found = _IN_PATH.search(parts.path) or _IN_QUERY.search(parts.query)
    return [Witness("address", "-".join(part for part in found.groups() if part))] if found else []


def _stated(witnesses: Sequence[Witness]) -> list[tuple[str, Written]]:
    return [(one.step, date) for one in witnesses if (date := read_date(one.text))]


def _after(label: re.Pattern[str], text: str) -> Iterator[Witness]:
    if found := label.search(text):
        yield Witness("visible", text[found.end() : found.end() + _DAY_LENGTH])


def _seoul_day(date: Written) -> date_type:
    return date.moment.date() if date.moment else date.day


def _falsely_utc(date: Written, said: Sequence[Written]) -> bool:
    """Tell whether Seoul's clocks showed what a date calls UTC: another says so or names no offset."""
    return date.says_utc and any(
        _same_wall(one, date) and one.offset in {None, timedelta(hours=9)} for one in said
    )


def _same_wall(one: Written, other: Written) -> bool:
    """Tell whether two dates show the same time, to the minute where one knows no seconds."""
    if one.wall is None or other.wall is None:
        return False
    if one.wall.second and other.wall.second:
        return one.wall == other.wall
    return one.wall.replace(second=0) == other.wall.replace(second=0)
