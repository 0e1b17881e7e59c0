"""Whether a clause speaks of a promise, and how far what was promised has gone: 15억원으로 올라갔다."""

from __future__ import annotations

from functools import lru_cache

from index.korean.patterns import each, either, lazy
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause

_OF_KEEPING = lazy(r"약속|이행|당초|공언")
_OF_GIVING = lazy(r"약속|이행|당초|공언|예고|협약|상생|지원금|위로금|보상금|지원(?:하|해) ?(?:주|드리|겠)")
OF_PROMISE = either(
    each("약속|공언|예고|발표|다짐|장담|공지|제시", "(?:한|했던|대로)"),
    each("예정|계획|약속|목표|방침", "대로"),
    each("약속|말씀|안내", "드린 "),
    each("약속|답변|공언", "한 바 있"),
    each("협약|협약서|각서|합의문|확약서", "에 (?:적|담|명시)[가-힣]{1,2} "),
    each("약속|예정", " ?(?:시한|기한|시점)"),
    r"당초|겠다던|기로 (?:한|했던) |내걸었던 |내건 |겠다고 (?:밝힌|했던|약속한|공언한) |예정된 \d",
)
# 집행률은 21%에 그쳤다, 목표 2만곳의 62%인, 밝힌 30명에 미치지 못하였다.
RATE = either(
    each("집행|이행|달성|지급|소진", r"률[은이] [^,]*?(?<!\d)\d{1,2}(?:\.\d)?%"),
    r"목표[^,]{0,16}(?:의|인) \d{1,2}(?:\.\d)?%",
    each("목표|약속|계획|밝힌|당초", " ?[^,]{0,20}(?:미치지 못|못 미[쳤치]|밑돌)"),
    "절반에도 못 미[쳤치]",
)
_COUNTERS = r"명|분|곳|개사|개|건|대|종|권|팀|장|기|회|t|가구|사람|점포|업체|농가"
# 1500억원 가운데 1120억원, 목표한 100기 가운데 64기.
PART = lazy(
    rf"\d[\d,.만천백억조]{{0,12}} ?(?:원|{_COUNTERS})?(?: [가-힣]{{2,6}})? (?:가운데"
    rf"|중) (?:[^\s,.]{{1,12}} ){{0,5}}?(?:\d|[한두세네] ?[곳명개]|절반|일부)"
)
REACHED = lazy(
    r"목표(?:치|였던 [^\s]{1,8})?[를을]? (?:이미 |모두 )?(?:넘|채|달성|웃돌|초과|상회)"
    r"|목표(?:였던|인) [^,]{1,12}보다 많"
)
UNTOLD = lazy(  # 얼마를 썼는지는 공개하지 않고 있다, 질의에 답하지 않았다
    r"(?:지|내역|여부|근거)[은는을를도]? (?:[가-힣]{1,6} )?(?:공개|밝히|알리|내놓|설명)[가-힣]{0,2}지"
    r"|(?:질의|질문|물음|요청|취재)[^,.]{0,12}(?:답|응)[가-힣]{0,2}지|(?:답변|응답|회신"
    r"|입장)[을를]? ?(?:내놓|밝히|하)지"
)
OF_BUSINESS = lazy(r"매출|실적|이익|거래액|예상|전망|점유율|주가|주식")
_HOW_MUCH = lazy(rf"\d[\d,.만천백억조]{{0,12}} ?여? ?(?:원|%|{_COUNTERS})|한 (?:푼|건|명|곳|번)도 |\d분의 \d")


def speaks_of_promise(plain: str, clause: Clause) -> bool:
    """Tell whether a clause itself says that it is of a promise: 기로 했던, 당초, 목표의 62%."""
    return any(one.search(plain, *clause.span) for one in (OF_PROMISE, RATE, REACHED, PART))


@lru_cache(maxsize=8)
def is_of_keeping(plain: str) -> bool:
    """Tell whether a text speaks of promises, and so its deeds may be what became of them."""
    return _OF_KEEPING.search(plain) is not None


@lru_cache(maxsize=8)
def _is_of_giving(plain: str) -> bool:
    """Tell whether a text speaks of promises or of help, which is then what goes somewhere."""
    return _OF_GIVING.search(plain) is not None


def has_moved(plain: str, clause: Clause) -> bool:
    """Tell whether so much of what was promised went somewhere, or was used: 점포 64곳이 받았다."""
    if not cues.tells(clause.done, "relations", "moved") or OF_BUSINESS.search(plain, *clause.span):
        return False
    measured = _HOW_MUCH.search(plain, *clause.span) is not None
    return measured and (_is_of_giving(plain) or OF_PROMISE.search(plain, *clause.span) is not None)
