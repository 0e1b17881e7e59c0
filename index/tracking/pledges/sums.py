"""The amounts of a clause with what each is for, how many, and what it depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.korean.amount import Amount
from index.korean.durations import FrequencyMention
from index.korean.patterns import lazy
from index.tracking.pledges.pledge import Count, Span, Sum

_BASES = {
    **{"person": "per_person", "item": "per_item", "shop": "per_shop", "day": "per_day", "week": "per_week"},
    **{"month": "per_month", "year": "per_year", "household": "per_household", "hour": "per_hour"},
}
_CASE = lazy(r"(?:건|1건|회|1회)당")
_OF_SHOP = lazy(r"(?:개소|곳|점|팀|개사|사|브랜드|업체|점포|매장|시장|가게)(?:당|에) ?(?:최대 |약 )?$")
_OF_PERSON = lazy(r"(?:분|명|인|사람|가구주|학생)(?:당|에게|께) ?(?:최대 |약 |각각 )?$")
_APIECE = lazy(r" ?씩")
_SHOPS = lazy(r"(?:점포|매장|가게|가맹점|업체|업소|음식점|시장|상점)")
_BY = lazy(
    r"(?P<of>박|대|주문|건|회|세트|장|편|권|벌|잔|병|상자|톤|좌석|객실|개)"
    r"(?:당|마다|(?<=한 .)에) ?(?:최대 |약 )?$"
)
_LARGE = 100_000_000  # won, from which an amount is no single person's
_TOTAL = lazy(
    r" ?(?:규모|을 들여|를 들여|을 투입|을 출연|을 투자|을 조성|를 조성|을 기부|의 (?:기금|펀드|재원"
    r"|예산|상생))"
)
_CASES = lazy(r"(?:경우|때)에?는? ?(?:각각 )?$")
_CONDITIONED = lazy(r"선착순|신청|희망|요청|접수|가입|확인|입증|인정|증빙|한해")  # in every condition
_CONDITION = lazy(
    r"선착순(?: [\d만천백,]{1,9} ?명)?|(?:사전 ?)?(?:신청|희망|요청|접수|가입)(?:한|하는|하면|시"
    r"|을 한) ?(?=[가-힣])"
    r"|[가-힣]{2,10}(?: [가-힣]{2,8})?(?:이|을|를)? (?:확인|입증|인정|증빙)(?:되면|된|될) ?(?:경우)?"
    r"|[^\s,]{1,12} (?:이용자|사업자|판매자|소상공인|고객)에 한해|(?:최초|첫) 가입자"
)
_MEASURED = lazy(r"(?<![\d가-힣])(?:[가-힣]{1,9}[^은는\W] ){0,2}[가-힣]{2,10}(?:이|가|은|는)? $")
_RAISED = lazy(
    r"에서 (?:최대 |총 |약 |연 )?[\d,.]{1,12} ?[만천백억조]{0,3} ?원?(?:으로|로|까지)"
)  # 2000억원에서 3000억원으로
_BOUNDS = lazy(r"(?<=이하|미만|초과) (?!규모|수준)[가-힣]{2,8}(?:에|의|인|을|를|에게|은|는|이|가|한|께)?[ ,]")
# 10억원이 안 되는 브랜드에, 1억원 아래 가게에는, 100만 달러까지의 결제.
_BELOW = lazy(
    r"(?:이|가) (?:채 )?안 되는 |에 못 미치는 |(?: ?밑| 아래)(?:인|의)? (?!규모|수준)(?=[가-힣])"
    r"|까지의 (?:[가-힣]{1,4} )?(?:결제|주문|거래|구매|매출|송금|충전)"
)
# 5만원 이상 구매 고객에게: of whom it holds; but 10억원 이상 투자 and 1000억원 이상 판매자 지원 are promised.
_SPENT = lazy(
    r"(?<=이상) (?:구매|주문|결제|거래|이용|충전|예치|입금|판매)"
    r"(?:하면|하는|한|할|시에?|에|자(?:들?에게?|께|는)| ?(?:고객|회원|이용자|사용자|소비자|건|시|때))"
)
_PERIODS = {"P1D": "/일", "P1W": "/주", "P1M": "/월", "P3M": "/분기", "P1Y": "/연"}
_LENGTH = lazy(
    r"(?<![\d.,월~])(?<!월 )(?P<before>\d{1,3}) ?(?P<unit>영업일|일|주|개월|년|시간)에서 "
    r"(?:최대 |약 )?(?P<value>\d{1,3}) ?(?P=unit)으?로"
)
_NUMERALS = {
    word: str(number) for number, word in enumerate(("한", "두", "세", "네", "다섯", "여섯", "일곱"), 1)
}
_STEPS = lazy(
    rf"(?<![\d가-힣,.])(?P<before>\d{{1,2}}|{'|'.join(_NUMERALS)}) ?(?P<unit>단계|차례)에서 "
    rf"(?P<value>\d{{1,2}}|{'|'.join(_NUMERALS)}) ?(?P=unit)(?:으로|로)"
)
_TOOK = lazy(  # 평균 26시간 걸리던 처리를 6시간으로
    r"(?<![\d,.])(?P<before>\d{1,3}) ?(?P<unit>영업일|일|주|개월|시간|분)(?:이나|씩)? 걸리(?:던"
    r"|는) [가-힣]{1,8}[을를] "
    r"(?P<value>\d{1,3}) ?(?P=unit)으?로"
)
_MAY_CHANGE = lazy(r"에서 |걸리")
_IS_NOW = lazy(r"(?:현재|지금|기존) ?$")
_BECOMES = lazy(r"(?:으로|로|까지)")
_NOW = lazy(r"(?:인|이던|에 불과한) ")  # 현재 320곳인 쉼터를 500곳으로
_OVER = lazy(r"[을를] (?:넘|초과하)(?:고|으면서|는|은|긴)")  # 30만 원을 넘고 50만 원 이하
_BESIDE = 2  # letters between two conditions that are one: 30만원 초과 50만원 이하


def read_sums(text: str, where: Span, amounts: Sequence[Amount], beneficiary: str | None) -> list[Sum]:
    """Return the amounts of money in a stretch; conditions are told apart, and what was before left out."""
    return [
        Sum(
            text=one.text,
            span=(one.start, one.end),
            value=_whole(one.value),
            unit=one.unit,
            basis=_basis(text, where, one, beneficiary),
            role="condition" if _is_bound(text, one.end) else one.role,
            low=_whole(one.low),
            high=_whole(one.high),
            bound=one.bound,
        )
        for one in amounts
        if one.kind == "money" and not _RAISED.match(text, one.end)
    ]


def _is_bound(text: str, end: int) -> bool:
    """Tell whether an amount bounds of whom or what something holds, by what stands behind it."""
    return any(one.match(text, end) for one in (_BOUNDS, _SPENT, _BELOW))


def read_count(
    amounts: Sequence[Amount], often: Sequence[FrequencyMention], plain: str, where: Span
) -> Count | None:
    """Return how many are promised: a change first, then what is called the total, then the first."""
    if changed := _changed_length(plain, where):
        return changed
    if not amounts and not often:
        return None
    counted = [
        one
        for one in amounts
        if one.role != "condition" and (one.kind in ("count", "frequency") or one.before is not None)
    ]
    counted = [one for one in counted if one.kind != "money" and one.bound not in ("LT", "LE")]
    now = [one for one in counted if _NOW.match(plain, one.end)]
    counted = [one for one in counted if one not in now]
    if not counted and (changed := _changed_often(often, plain)):
        return changed
    if not counted and (regular := next((one for one in often if one.times), None)):
        unit = f"회{_PERIODS.get(regular.value, '')}"
        return Count(regular.text, (regular.start, regular.end), regular.times, unit)
    if not counted:
        shares = [one for one in amounts if one.kind == "percent" and one.role != "condition"]
        counted = shares[:1]
    ranked = sorted(
        counted,
        key=lambda one: (one.before is None, not one.total, plain[one.start] == "[", one.start),
    )
    return _from(plain, now, _count(ranked[0], often)) if ranked else None


def _from(plain: str, now: Sequence[Amount], count: Count) -> Count:
    """Return how many are promised with how many there are now: 현재 320곳인 쉼터를 500곳으로."""
    said = (
        one
        for one in now
        if one.unit == count.unit and _IS_NOW.search(plain, max(0, one.start - 6), one.start)
    )
    was = next(said, None)
    if was is None or count.before is not None or not _BECOMES.match(plain, count.span[1]):
        return count
    return replace(count, before=_number(was.value))


def _changed_length(plain: str, where: Span) -> Count | None:
    """Return how long or in how many steps something will be, and was: 60일에서 30일로, 3단계에서 1단계로."""
    if not _MAY_CHANGE.search(plain, *where):
        return None
    found = next((one for how in (_LENGTH, _STEPS, _TOOK) if (one := how.search(plain, *where))), None)
    if found is None:
        return None
    value, before = (int(_NUMERALS.get(found[name], found[name])) for name in ("value", "before"))
    return Count(found[0], found.span(), value, found["unit"], before)


def _changed_often(often: Sequence[FrequencyMention], plain: str) -> Count | None:
    """Return how often something will be, and was: 월 1회에서 월 2회로."""
    for last, one in pairwise(often):
        if last.times and one.times and plain[last.end : one.start].strip() == "에서":
            unit = f"회{_PERIODS.get(one.value, '')}"
            return Count(one.text, (last.start, one.end), one.times, unit, last.times)
    return None


def _count(one: Amount, often: Sequence[FrequencyMention]) -> Count:
    start, text = one.start, one.text
    if one.before is not None:
        start = next((mention.start for mention in often if one.start - 6 < mention.end <= one.start), start)
    return Count(text, (start, one.end), _number(one.value), one.unit, _number(one.before), one.bound)


def read_conditions(text: str, where: Span, amounts: Sequence[Amount]) -> tuple[str, ...]:
    """Return what a promise depends on, in the text's words: 매출 손실 30만원 이하, 선착순, 신청한."""
    named = _CONDITION.finditer(text, *where) if _CONDITIONED.search(text, *where) else ()
    found = [(one.start(), one[0].strip()) for one in named]
    last = -9
    for one in amounts:
        if one.role == "condition":
            over = _OVER.match(text, one.end, where[1])
            end = over.end() if over else one.end
            if one.start - last <= _BESIDE and found:
                found[-1] = (found[-1][0], text[found[-1][0] : end])
            else:
                measured = _MEASURED.search(text, max(where[0], one.start - 24), one.start)
                begin = measured.start() if measured else one.start
                found.append((begin, text[begin:end]))
            last = end
    return tuple(dict.fromkeys(condition for _, condition in sorted(found))) if found else ()


def _basis(text: str, where: Span, one: Amount, beneficiary: str | None) -> str:
    apiece = "per_shop" if beneficiary and _SHOPS.search(beneficiary) else "per_person"
    if one.per in (None, "each") and (told := _told_apiece(text, where, one)):
        return told
    if one.per in _BASES or one.per == "each":
        case = one.per == "item" and _CASE.match(text, one.start)
        return "per_case" if case else _BASES.get(str(one.per), apiece)
    value = one.value if one.value is not None else one.high
    if one.total or _TOTAL.match(text, one.end) or (value is not None and value >= _LARGE):
        return "total"
    if beneficiary and one.role == "amount":
        return apiece
    return "per_person" if _CASES.search(text, max(where[0], one.start - 8), one.start) else "unstated"


def _told_apiece(text: str, where: Span, one: Amount) -> str | None:
    """Return for each of what a sum is by the words before it: 한 곳에 1억원씩, 한 분당 20만원."""
    begin = max(where[0], one.start - 9)
    for basis, words in (("per_shop", _OF_SHOP), ("per_person", _OF_PERSON)):
        found = words.search(text, begin, one.start)
        if found and ("당" in found[0] or _APIECE.match(text, one.end)):
            return basis
    by = _BY.search(text, max(0, one.start - 9), one.start)
    return by and ("per_case" if by["of"] in ("건", "회", "주문") else "per_item")


def _whole(value: int | Decimal | float | None) -> int | None:
    if value is None:
        return None
    whole = int(value)
    return whole if whole == value else None


def _number(value: int | Decimal | None) -> int | float | None:
    whole = _whole(value)
    return whole if whole is not None or value is None else float(value)
