"""Whether 15일 is a length or a day of the month, by the words around it."""

from __future__ import annotations

from index.korean.durations import Counted
from index.korean.patterns import lazy

_BEFORE = 16  # letters
# What only a day of a month stands after: 11월 14일, 지난 14일, 이번 주 5일.
_OF_MONTH = lazy(r"(?:[월달]|지난|오는|다가오는|(?:이번|다음|지난|째) ?주) ?$")
_CUES_BEFORE = lazy(
    r"(?:(?P<sure>(?<![가-힣])(?:최대|최소|최장|최단|평균|보통|통상|약|총|대략|무려|불과|꼬박|향후|앞으로"
    r"|지금부터|매|주)|영업일 ?기준|영업일|근무일 ?기준|정지|휴업|정직|구류"
    r"|연차|휴가|체험|유예|\d ?박|(?<!이)[날일]로부터"
    r"|[은는한된인] 날부터(?<!같은 날부터)|시점부터) ?(?:최대|약)?"
    r"|(?P<perhaps>(?<![가-힣])[가-힣]{1,8}(?<!이) ?후|(?:기간|주기)[은이을를도]?)) ?$"
)
_LASTS = lazy(
    r"까지 (?:환|취|신청|교환|반|무|철|가능)|이? ?(?:지나|지난|경과)|부터 |[로을] |이[며고다]|입니|[,.]|$"
)

_CHANGE = "(?:단축|줄|축소|감축|늘|연장|확대)"
# What a length stands before; the unsure words may also follow the day of a report.
_CUES_AFTER = lazy(
    r"(?:(?P<sure> ?(?:까지|[이은을])? ?(?:걸리|걸린|걸려|걸렸|소요|경과|초과"
    r"|지나|넘[게는어기]|남[았은짓])"
    r"| ?(?:빨라|빨리|빠른|늦은(?! (?:밤|오|저|새|시))|늦어|늦춰|앞당겨|연속|짜리|근무|보관|보존|유예)"
    rf"|에서 ?\d{{1,3}} ?일(?:로|까지) ?{_CHANGE}|로 ?(?:단축|줄|축소|감축))"
    r"|(?P<unsure> ?(?:(?:이내|이후) ?)?(?:단축|줄(?!줄)|[가-힣]{0,2}정지|무료 ?(?:체험|이용)|유급"
    r"|자동|삭제|파기|소멸|만료)))"
)
_BECOMES = lazy(r"(?:에서|→|->| ?[~∼～] ?) ?(?:최대|약|평균)? ?| ?(?:또는|이나|내지) ")
_CHANGED = lazy(r"(?:로|까지) ?(?:단축|줄|축소|감축|늘|늦|연장|확대|앞당|당겨|조정|바꾸|바꿔|변경)")
_NOTICES = lazy(
    r"[^.!?\n]{0,20}?(?:공지|고지|통지|통보|예고|알려|알리|신고|제출|신청)"
    r"[^.!?\n]{0,8}?(?:야 한|야 하|야 합|하도록|토록|의무)"
)
_TOPIC = lazy(r"[은는이가] ?$")


def is_length(text: str, one: Counted, before: Counted | None) -> bool:
    """Tell whether what is counted is no day of a month; ``before`` is the length named last."""
    if not one.may_be_day:
        return True
    start = one.start
    if one.tail not in (None, "before", "after"):
        return True
    if _OF_MONTH.search(text, max(0, start - _BEFORE), start):
        return False
    found = _CUES_BEFORE.search(text, max(0, start - _BEFORE), start)
    if found is not None and (found["sure"] or _LASTS.match(text, one.counted)):
        return True
    after = _CUES_AFTER.match(text, one.counted)
    if after is not None and (after["sure"] or not _TOPIC.search(text, max(0, start - 2), start)):
        return True
    return before is not None and _goes_on(text, before, one)


def is_notice(text: str, end: int) -> bool:
    """Tell whether a length before which something is due ends here: 30일 전 공지해야 한다."""
    return _NOTICES.match(text, end) is not None


def _goes_on(text: str, before: Counted, one: Counted) -> bool:
    """Tell whether two lengths are set side by side: 60일에서 30일로, 30일 보관하고 14일 이후 지운다."""
    between = text[before.end : one.start]
    if len(between) > 30 or any(mark in between for mark in ".!?\n"):
        return False
    if _BECOMES.fullmatch(between):
        return True
    return one.tail == "after" or _CHANGED.match(text, one.counted) is not None
