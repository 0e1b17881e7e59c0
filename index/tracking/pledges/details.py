"""What a stretch of a clause says beside its verb: what, for whom, how much, how many, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.korean.patterns import lazy
from index.korean.sentences import Sentence
from index.tracking.pledges import cues
from index.tracking.pledges.beneficiaries import read_beneficiary
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.phrases import Thing
from index.tracking.pledges.pledge import Count, Span, Sum, Term
from index.tracking.pledges.sums import read_conditions, read_count, read_sums
from index.tracking.pledges.terms import counted, read_term
from index.tracking.pledges.things import read_programme
from index.tracking.pledges.whole import Whole

_OF_MORE = lazy(
    r"\d[\d,.만천백억조]{0,12} ?여?(?:원|[가-힣]{1,3})?(?: [가-힣]{2,6})? ?(?:가운데|중|대비) (?!하나)"
)
_STAFF = ("직원", "인력", "담당자", "개발자", "상담사", "상담원", "요원", "매니저")
_WAYS = ("익일", "당일")  # 익일 정산, 당일 배송


@dataclass(frozen=True)
class Details:
    """What a stretch of a clause says beside its verb."""

    thing: Thing | None
    beneficiary: Thing | None
    sums: Sequence[Sum]
    count: Count | None
    term: Term | None
    conditions: Sequence[str]


def details_of(
    whole: Whole, clause: Clause, where: Span, published: date, *, broken: bool = False, reached: bool = False
) -> Details:
    """Return what a stretch says; a day or a beneficiary said for the whole clause is each thing's.

    Of what was ``reached`` of more it tells the part: 14건 가운데 12건.
    """
    text, plain, numbers = whole.text, whole.plain, whole.named
    shared = clause.span
    amounts = numbers.amounts.within(where)
    dates = numbers.dates.within(where)
    beneficiary = read_beneficiary(text, where)
    if beneficiary is None and where != shared:
        beneficiary = read_beneficiary(text, shared)
    thing = read_programme(
        text,
        plain,
        clause,
        where,
        [(one.start, one.end) for one in (*amounts, *dates) if one.text not in _WAYS],
    )
    if beneficiary is not None and thing is not None and _is_taken_on(clause, beneficiary, thing):
        beneficiary = None
    term = read_term(text, where, dates, published, broken=broken)
    if term is None and where != shared:
        term = read_term(text, shared, numbers.dates.within(shared), published, broken=broken)
    numbers_of = amounts
    if reached and (more := _OF_MORE.search(plain, *where)):
        numbers_of = [one for one in amounts if not more.start() <= one.start < more.end()] or amounts
    return Details(
        thing=thing,
        beneficiary=beneficiary,
        sums=tuple(read_sums(text, where, numbers_of, beneficiary.text if beneficiary else None)),
        count=read_count(numbers_of, numbers.often.within(where), plain, where),
        term=counted(term, numbers.dates.within(shared)),
        conditions=read_conditions(text, where, amounts),
    )


def _is_taken_on(clause: Clause, beneficiary: Thing, thing: Thing) -> bool:
    """Tell whether those named are whom one takes on for others: 상인회마다 담당 직원을 두기로."""
    same = beneficiary.span[0] < thing.span[1] and thing.span[0] < beneficiary.span[1]
    return same and thing.text.endswith(_STAFF) and cues.tells(clause.done, "verbs", "staffing")


def share_of(details: Details, at: int, actors: int, said: str) -> Details:
    """Return the details of one of several actors: of 각각 100억원, 50억원 the one in its place."""
    amounts = [one for one in details.sums if one.role == "amount"]
    if actors > 1 and "각각" in said and len(amounts) == actors:
        others = [one for one in details.sums if one.role != "amount"]
        return replace(details, sums=(amounts[at], *others))
    return details


def under_heading(details: Details, text: str, heading: Sentence | None) -> Details:
    """Return details with the programme as the heading has it in full: 소상공인 피해 지원금."""
    thing = details.thing
    if thing is None or thing.named or heading is None:
        return details
    at = heading.text.rfind(thing.text)
    if at < 0 or heading.text[at + len(thing.text) :].strip(" '’"):
        return details
    begin = max((heading.text.rfind(mark, 0, at) + 1 for mark in "’'」”"), default=0)
    while heading.text[begin].isspace():
        begin += 1
    span = (heading.start + begin, heading.start + at + len(thing.text))
    return replace(details, thing=thing._replace(text=text[slice(*span)], span=span))
