"""Who wrote an article: names from fields, datelines and signatures; e-mail addresses go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crawler.pages.markup import letters

_NAME = "[가-힣]{2,4}"
_POST = "(?:[가-힣]{0,4}(?:기자|특파원|논설위원|위원|앵커|캐스터|리포터|PD))"
_NAMED = re.compile(rf"({_NAME}(?:·{_NAME})*)\s?{_POST}(?!단)")
# "홍길동 김철수 기자" behind a place: all are names, as no outlet stands among them there.
_LISTED = re.compile(rf"[\])]\s*({_NAME}(?:[\s·,]{{1,3}}{_NAME}){{0,8}})\s?{_POST}\s*=")
_PLAIN = re.compile(rf"\s*({_NAME})\s*")
_NO_NAME = re.compile(
    "기자|편집|인턴|선임|온라인|디지털|수습|객원|전문|경제|취재|사회|정치|담당|논설|기획|영상|사진|데스크|특별|스포츠|연예|문화|그는|이는"
    "|.*(?:뉴스|일보|신문|방송|투데이|경제|팀)|.{2,3}부"
)
_EMAIL = r"[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
_HIDDEN_EMAIL = r"\[email\s?protected\]"
_ANY_EMAIL = rf"(?:{_EMAIL}|{_HIDDEN_EMAIL})"
# "(서울=연합뉴스) 홍길동 기자 =", "[서울=뉴시스] 홍길동 기자 =", "[이데일리 홍길동 기자]"
_DATELINE = re.compile(
    r"\A\s*(?:"
    rf"[\[(](?:[^\])=\n]{{1,20}}=)\s?[^\])\n]{{1,25}}[\])]\s*(?:(?:[가-힣·,\s]{{2,40}}{_POST}\s*)?=\s*)?"
    rf"|[\[(【][^\])】\n]{{0,20}}?{_NAME}\s?{_POST}[\])】]\s*=?\s*"
    rf"|{_NAME}\s{_POST}\s?=\s"
    r")"
)
_END_EMAIL = re.compile(rf"\s?[/(\[<]?\s?{_ANY_EMAIL}\s?[)\]>]?\s*\Z")
_END_SIGNATURE = re.compile(rf"\s?/\s?{_NAME}\s?{_POST}\s?\Z")
_SIGN_OFF = re.compile(
    rf"\A[\s]*(?:KBS|MBC|SBS|YTN|MBN|JTBC|OBS|연합뉴스TV|TV조선|채널A)\s?(?:뉴스|NEWS)?(?:TV)?\s?({_NAME})\s?(?:기자)?입니다\.?\s*\Z"
)
# "[홍길동 한국스타 기자]"
_BRACKETED = re.compile(rf"[\[(]({_NAME})\s[^\])\n:=]{{0,20}}{_POST}[\])]")
_SENTENCE = re.compile(r"[다요까죠][.?!]")
_LONGEST_SIGNATURE = 120


def reporters(fields: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """Return the names in fields that hold authors, each once; outlets and addresses are no names."""
    names: dict[str, None] = {}
    for field in fields:
        if "://" not in field and field != outlet:
            names.update(dict.fromkeys(names_in(field) or _plain(field)))
    return tuple(names)


def names_in(text: str) -> list[str]:
    """Return the names in a byline that a post follows."""
    together = [name for found in _NAMED.findall(text[:300]) for name in found.split("·")]
    return [name for name in together if not _NO_NAME.fullmatch(name)]


def without_dateline(paragraph: str) -> tuple[str, list[str]]:
    """Return a first paragraph without what stands before its first sentence, and the names in that."""
    found = _DATELINE.match(paragraph)
    if not found or found.end() == len(paragraph):
        return paragraph, []
    return paragraph[found.end() :].lstrip(), _names_before(found[0])


def without_signature(paragraph: str) -> tuple[str, list[str]]:
    """Return a paragraph without the writer's name and address at its end, '' for one that is only these."""
    if bracketed := _BRACKETED.fullmatch(paragraph):
        return "", [bracketed[1]]
    if is_signature(paragraph):
        return "", names_in(paragraph)
    head, tail = paragraph[:-_LONGEST_SIGNATURE], paragraph[-_LONGEST_SIGNATURE:]
    tail = _END_EMAIL.sub("", tail)
    if sign_off := _SIGN_OFF.fullmatch(head + tail):
        # It is spoken: a sentence of the report.
        return tail, [sign_off[1]]
    unsigned = _END_SIGNATURE.sub("", tail)
    return head + unsigned, names_in(tail[len(unsigned) :])


def is_signature(paragraph: str) -> bool:
    """Tell whether a paragraph is little more than names with their posts and e-mail addresses."""
    if len(paragraph) > _LONGEST_SIGNATURE or _SENTENCE.search(paragraph) or ":" in paragraph:
        return False
    unsigned, addresses = re.subn(_ANY_EMAIL, "", paragraph)
    if not addresses and not names_in(paragraph):
        return False
    # A desk or a town may stand beside an address; what stands beside a mere name may be a heading.
    return len(letters(_NAMED.sub("", unsigned))) <= (12 if addresses else 4)


def _names_before(dateline: str) -> list[str]:
    if listed := _LISTED.search(dateline):
        return [name for name in re.split(r"[\s·,]+", listed[1]) if not _NO_NAME.fullmatch(name)]
    return names_in(dateline)


def _plain(field: str) -> Iterator[str]:
    for part in re.split(r"[,/·;]", field[:300]):
        found = _PLAIN.fullmatch(part)
        if found and not _NO_NAME.fullmatch(found[1]):
            yield found[1]
