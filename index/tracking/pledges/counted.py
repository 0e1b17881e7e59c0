"""Verbs that set phrases of reports make: 빌려준 자금이 431억원으로 집계됐다, 지급되는 데 그쳤다."""

from __future__ import annotations

from collections.abc import Iterator

from index.korean.patterns import lazy
from index.tracking.events.endings import Form
from index.tracking.events.helpers import Predicate
from index.tracking.pledges.pledge import Span

_MONEY = r"[가-힣]{0,4}(?:돈|금액|예산|기금|자금|비용|대금|액|[가-힣]금)"
_GAVE = r"(?:빌려|나눠|돌려|보내|물어|채워|대|내|사|얹어) ?(?:준|드린)|사들인|들여온|깔아 ?준|갚은"
_WHICH = (
    r"(?:(?P<noun>[가-힣]{2})(?:된|한|하신|받은|받으신|[을를] (?:마친|끝낸))|(?P<opened>문을 연)"
    r"|(?P<given>(?:지원|보상|대출|교육|혜택|쿠폰|상담|포인트|환급|돈|시스템)[가-힣]{0,2}[을를] 받(?:은|으신)"
    rf"|{_GAVE}|[가-힣][을를] (?:바꾼|새로 단|들인)"
    rf"|(?:들어간|나간|쓰인|풀린|쓴|받은|받아 ?간)(?= {_MONEY}[은는이가] )))"
)
_HEAD = r" (?P<head>(?:[가-힣]{1,8} ){0,2}[가-힣]{1,10}?)(?:은|는|이|가) "
_AMOUNT = r"\d[\d,.만천백억조]{0,12}(?: ?여)?(?: ?[가-힣t]{1,3}?)?"
_IS = (
    r"(?: ?남짓)?(?:이다|이며|였다|입니다|이었다|뿐|으로|다[.]|남짓"
    r"|에 (?:그쳤|그친|머문|머물|불과|이르|이른|달하|달한|달했)[^.\s]*"
    r"|[을를] (?:넘|웃돌|돌파)[^.\s]*)"
)
# What begins with a letter is looked for first: most sentences have none of it.
_MAY_END_SO = lazy(
    r"이다|이며|였다|입니다|이었다|뿐|남짓|그쳤|그친|머문|머물|불과|으로 [집나조파확]"
    r"|에 이[르른]|에 달[하한했]|을 [넘웃돌]|를 [넘웃돌]"
)
_MAY_BE_COUNTED = lazy(rf"\d[^\s%]{{0,14}}(?: ?[가-힣]{{1,3}})?{_IS}")
_COUNTED = lazy(rf"{_WHICH}{_HEAD}(?:[^\s.,%]{{1,8}} ){{0,4}}{_AMOUNT}{_IS}")
_NO_HEADS = ("률", "율", "비중", "평균", "매출", "이익", "실적", "시간", "기간", "사고", "신고")
_ONLY = lazy(r"(?P<noun>[가-힣]{2,6}?)(?:하|되)는 데(?:만)? (?:그쳤|그치|머물|머문)[^\s.,]*")
_UNDER_WAY = lazy(
    r"(?P<verb>이뤄지|이루어지|지켜지|늦어지|미뤄지|미루|늦추|쓰이|깔리|풀리|채워지)고 있"
    r"(?:다|습니다|어요|는 것으로|(?P<quote>다고|다며|다는))(?=[ .,”\"]|$)"
)
IDLE = (
    "제자리걸음",
    "감감무소식",
    "함흥차사",
    "지지부진",
    "공염불",
    "빈말",
    "헛말",
    "공수표",
    "물거품",
    "유명무실",
    "흐지부지",
    "휴지조각",
    "휴지 조각",
)
_IDLE = lazy(
    rf"(?:{'|'.join(IDLE)})(?:이|에|을)? ?"
    r"(?:다(?=[.]|$)|입니다|해졌다|됐다|되었다|되고 있다|하다|그쳤다|그치고 있다|(?:이|인|한) 상태다)"
)
_UPON = lazy(
    r"(?:(?P<noun>백지화|철회|취소|중단|번복|포기|연기|보류|축소|삭감)(?:하|되)|(?P<stem>미루|늦추))"
    r"(?P<upon>자),? "
)


def counted(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what a number tells has been done so far: 상반기에 집행된 돈은 214억원이다."""
    if not (_MAY_END_SO.search(plain, *where) and _MAY_BE_COUNTED.search(plain, *where)):
        return
    for one in _COUNTED.finditer(plain, *where):
        if not one["head"].endswith(_NO_HEADS):
            noun = "개소" if one["opened"] else "지급" if one["given"] else one["noun"]
            yield Predicate(one.span(), noun, noun, None, "final", "past", going_on=True)


def under_way(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what native verbs tell to be going on: 지급이 늦어지고 있다, 약속이 지켜지고 있다고 했다."""
    for one in _UNDER_WAY.finditer(plain, *where):
        form: Form = "quote" if one["quote"] else "final"
        yield Predicate(one.span(), one["verb"], one["verb"], None, form, "present", going_on=True)


def came_to_nothing(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what is told to stand still or to have come to nothing: 지급은 석 달째 제자리걸음이다."""
    for one in _IDLE.finditer(plain, *where):
        yield Predicate(one.span(), "이행", "이행", None, "final", "present", negated=True, going_on=True)


def only_reached(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what was done only so far: 31억원이 집행되는 데 그쳤다."""
    for one in _ONLY.finditer(plain, *where):
        yield Predicate(one.span(), one["noun"], one["noun"], None, "final", "past", going_on=True)


def upon(plain: str, where: Span) -> Iterator[Predicate]:
    """Yield what was done, upon which others did something: 지원을 백지화하자 노조가 나섰다."""
    for one in _UPON.finditer(plain, *where):
        span, noun = (one.start(), one.end("upon")), one["noun"] or one["stem"]
        yield Predicate(span, plain[slice(*span)], noun, None, "final", "past")
