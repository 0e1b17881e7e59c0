"""Lines of a list, which end with the noun of a deed: 할인쿠폰 20억원 지원, 이중화를 3월까지 완료 예정."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.events.predicates import read_words
from index.tracking.pledges import cues
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Span

_HOW = r" ?(?:할 )?(?:예정|계획|방침|추진|완료|목표|약속)| ?(?:검토|중|등)"
_DEED = lazy(rf"(?<![가-힣\d])(?P<noun>[가-힣]{{2,6}})(?P<how>{_HOW})?(?: ?\[{{2,300}})?[\s.,;]*$")
_CUT = lazy(rf"(?<![가-힣\d])(?P<noun>[가-힣]{{2,6}})(?:{_HOW})?(?: ?\[{{2,300}})?(?:[,;·] ?(?=[^\s\d])|\n)")
_LABEL = lazy(r"[^:：\n]{1,24}[:：]\s*|[(\[〈<【][^)\]〉>】\n]{1,24}[)\]〉>】]\s*")
_INFLECTED = lazy(r"(?:[며고겠다요주두리이추우내놨됐었였렸줬]|기로|[가-힣](?:는|은|을|를))$")
_HEADED = lazy(
    r"(?P<what>[^:：\n]{0,30}?(?P<noun>[가-힣]{2,6})) ?[:：] (?=\S)"
)  # 제작비 지원: 150개사, 1개사당 2천만 원
_BAR = lazy(r" \| ")
_MEASURED = lazy(r"\d")
_BY = "까지"
_PLANS = ("예정", "계획", "방침", "추진", "목표")
_OPEN = ("검토", "중", "등")  # of which nothing is promised yet


def parts(plain: str, where: Span) -> list[Span]:
    """Return the parts of a line that each tell a deed: 기획전 개최, 쿠폰 지원."""
    if (headed := _HEADED.match(plain, *where)) and is_deed(headed["noun"]):
        return [where]
    cuts = [one.end() for one in _CUT.finditer(plain, *where) if is_deed(one["noun"])]
    return list(zip([where[0], *cuts], [*cuts, where[1]], strict=True)) if cuts else [where]


def _of_row(plain: str, where: Span) -> Clause | None:
    """Return what the first measured cell of a table's row tells that ends with a deed: 기금 "
    "| 300억 원 조성."""
    bars = [one.span() for one in _BAR.finditer(plain, *where)]
    if not bars:
        return None
    cells = zip([where[0], *(end for _, end in bars)], [*(start for start, _ in bars), where[1]], strict=True)
    for cell in cells:
        told = _DEED.search(plain, *cell)
        if (
            told
            and not told["how"]
            and is_deed(told["noun"])
            and _MEASURED.search(plain, cell[0], told.start())
        ):
            done = Predicate(told.span("noun"), told["noun"], told["noun"], None, "final", "past")
            return Clause((cell[0], where[1]), done, done, (), -1, words=read_words(plain, *where))
    return None


def with_deed(plain: str, where: Span, clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses of a line with the noun that ends it as the verb of the last."""
    if row := _of_row(plain, where):
        return [row]
    headed = _HEADED.match(plain, *where)
    if headed and is_deed(headed["noun"]) and all(one.is_listed for one in clauses):
        noun = headed["noun"]
        deed = Predicate(headed.span("noun"), noun, noun, None, "final", "past")
        return [Clause(where, deed, deed, (), -1, words=read_words(plain, *where))]
    found = _DEED.search(plain, *where)
    if (
        found is None
        or not is_deed(found["noun"], plain[where[0] : found.start()])
        or (found["how"] or "").strip() in _OPEN
    ):
        return list(clauses)
    linked = [one for one in clauses if one.done.form == "join" and one.span[1] <= found.start()]
    label = _LABEL.match(plain, *where)
    start = (
        linked[-1].span[1] if linked else label.end() if label and label.end() < found.start() else where[0]
    )
    planned = (found["how"] or "").strip(" 할") in _PLANS
    deed = Predicate(
        (found.start(), found.end("how") if found["how"] else found.end("noun")),
        found["noun"],
        found["noun"],
        None,
        "final",
        "future" if planned else "past",
        planned=planned,
    )
    last = Clause((start, where[1]), deed, deed, (), -1, words=read_words(plain, *where))
    return [*(one._replace(ruling=deed) for one in linked), last]


def is_deed(noun: str, before: str = "") -> bool:
    """Tell whether a noun is that of a deed; 3월까지 완료 is one of what stands before."""
    done = Predicate((0, 0), noun, noun, None, "final", "past")
    if _INFLECTED.search(noun) is not None:
        return False
    finished = _BY in before and cues.tells(done, "relations", "done")
    return finished or cues.tells(done, "verbs", "concrete")
