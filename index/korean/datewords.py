"""The words that dates are made of: each found with what it says, before any of them is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from index.korean.gazetteer import read_table

TILDE = "[~∼～〜–—-]"

_FOLLOWED = (
    r"(?![가-힣])|(?=[초말중내안에은는이의까부도과와엔로께쯤]|만(?:[에의]| )|[상하]반기|[월화수목금토일]요일)"
)
# 일 and 월 that begin another word are neither day nor month. What is counted is told apart in durations.
_DAY = r"일(?! ?평균|본|반(?!에)|부(?!터|로 )|괄|정|체|환|손|몰|출|상|용직|자리|회용|차|장(?!관)|제(?!주))"
_MONTH = r"월(?:달)?(?!급|세|드|요일|권| ?결산)"
_MONTH_WORD = "십[일이]|[일이삼사오유육칠팔구시십]"
# Behind words of a sentence nothing is numbered: 공정위는 5. 13. 과징금을 부과했다, 지난 5.13. 회의에서.
_IN_A_SENTENCE = "|".join(
    rf"(?<={before} {month}\.{gap}{day}\.)"
    for before, gap in (("[은는이가을를에해난고며서와과,]", " "), ("[지오][난는]", ""))
    for month in (r"\d", r"\d\d")
    for day in (r"\d", r"\d\d")
)

_NUMBERS = {
    "ymd": (
        r"(?P<ymd_y>(?:1[89]|20)\d\d)(?P<ymd_s>\. ?"
        r"|[/-])(?P<ymd_m>\d{1,2})(?P=ymd_s)(?P<ymd_d>\d{1,2})(?![\d%]|,\d)(?:\.(?!\d))?"
    ),
    "dashed": r"(?<!-)(?P<dashed_y>[0-3]\d)-(?P<dashed_m>0[1-9]|1[0-2])-(?P<dashed_d>[0-3]\d)(?![\d-])",
    "compact": (  # 일시: 20241106
        r"(?P<compact_y>20\d\d)(?P<compact_m>0[1-9]|1[0-2])(?P<compact_d>[0-3]\d)(?!\d)"
        r"(?:(?<=[일자시:]\d{8})|(?<=[일자시:] \d{8})|(?= ?(?:기준|현재|작성|등록|배포|시행|까지|부터)))"
    ),
    "short": r"[’'‘]?(?P<short_y>\d\d)\. ?(?P<short_m>\d{1,2})\. ?(?P<short_d>\d{1,2})(?![\d%]|[.,]\d)\.?",
    "ym": (
        r"(?P<ym_y>(?:19|20)\d\d)(?:\. ?|[/-])(?P<ym_m>0[1-9]|1[0-2]|[1-9](?=\.? ?월|\.[^\d]))(?![\d,%/-]"
        r"|\.\d)\.?(?: ?월)?"
    ),
    "yrange": rf"(?:(?P<yr_a>(?:19|20)\d\d)|[’'‘](?P<yr_c>\d\d))년? ?{TILDE} ?[’'‘]?"
    r"(?P<yr_b>(?:19|20)?\d\d) ?년(?![생산])도?+(?! ?(?:\d{1,2} ?월|[상하]반기|[1-4] ?분기))",
    "md": r"(?P<md_m>1[0-2]|0?[1-9])(?:\. ?(?P<md_d>3[01]|[12]\d|0?[1-9])"
    r"(?:\.(?= ?(?:[(~∼～,]|까지|부터|자 |공포|시행|개정|제정|상정|의결|발의|제출|회부|가결|부결|통과|처리"
    r"|접수|송부|이송|보도|배포|개최|발표|공고|공지|선고|결정|기준|현재|\)))|\.?(?= ?\([월화수목금토일]\))"
    rf"|\.(?= [가-힣])(?:{_IN_A_SENTENCE}))"
    r"|/(?P<md_e>3[01]|[12]\d|0?[1-9])(?:(?= ?\([월화수목금토일]\)| ?(?:오전|오후|\d\d:\d\d))"
    r"|(?<=/1[3-9])|(?<=/[23]\d)|(?= ?[~∼～] ?\d{1,2}/(?:1[3-9]|[23]\d)))(?![\d/]))",
    "end": rf"(?:(?<={TILDE})|(?<={TILDE} ))(?P<end_m>1[0-2]|0?[1-9])(?:\. ?|/)"
    r"(?P<end_d>3[01]|[12]\d|0?[1-9])"
    r"(?![\d%/]|[.,]\d)\.?",
    "part": rf"(?P<part_a>\d{{1,2}}) ?(?P<part_s>{TILDE}|[·ㆍ,]) ?(?P<part_b>\d{{1,2}}) ?"
    rf"(?P<part_u>{_MONTH}|{_DAY}(?! ?(?:간|동안|이내|뒤|후))|분기)",
    "decade": r"(?P<decade>(?:19|20)?[0-9]0)년대",
    "year": r"(?P<year>(?:1[5-9]|20|21)\d\d) ?(?:(?:학년|회계연)도|년(?:도(?![로시]))?)"
    r"(?!대|생|산(?!업)|형|식| 물)"
    r"|[’'‘](?P<year2>\d\d)(?: ?년도?|\.(?= ?(?:\d{1,2}월|[1-4] ?분기|[상하]반기)))"
    r"|(?P<year3>\d\d)년도?(?= ?(?:\d{1,2}월"
    r"|[상하] ?반기|[1-4] ?분기))",
    "month": rf"(?P<month>1[0-2]|0?[1-9]) ?{_MONTH}",
    "clock": (
        r"(?P<clock_h>\d{1,2})(?: ?시(?![간장도민설행작범즌리내중각안군청])(?: ?(?P<clock_m>\d{1,2})분"
        r"| ?(?P<clock_b>반))?|:(?P<clock_n>\d\d)(?!\d))"
    ),
    "day": rf"(?<![A-Za-z+])(?<![A-Z]-)(?P<day>3[01]|[12]\d|0?[1-9]) ?{_DAY}",
    "quarter": r"(?P<quarter>[1-4])(?: ?(?:/4 ?)?분기|[QＱ](?![가-힣A-Za-z]))",
    "weekno": r"(?P<weekno>[1-5]) ?주 ?차(?![량장])",
}
_WORDS = {
    "hangul": (
        rf"(?P<hangul_m>{_MONTH_WORD})월 ?(?P<hangul_d>[이삼]?십[일이삼사오육칠팔구]?"
        rf"|[일이삼사오육칠팔구])일(?![가-힣])"
    ),
    "relative": r"(?P<rel>지{1,3}난|저{1,2}번|이번|금번|다음 ?다음|다{0,2}(?:다음|담)|오는|전전) {0,2}"
    rf"(?P<rel_u>해|달|주|분기|반기)(?:{_FOLLOWED}|(?<=해)(?= |\d))",
    "direction": (
        r"(?P<direction>지난|오는|다가오는|저번|이번|다음|올)(?= {0,2}(?:\d|[월화수목금토일]요일|봄|여름"
        r"|가을|겨울|[상하]반기|주말|추석|설|크리스|성탄|현충|광복|개천|한글|삼일|어린이|들어|연말|연초"
        r"|초(?:에|의 |만 |부터|까지|[^가-힣]|$)))"
    ),
    "nth": r"(?P<nth>첫|둘|두|셋|세|넷|네|다섯|마지막)(?:째| ?번 ?째)?"
    r"(?: ?(?P<nth_w>주말|주(?![가-힣])|주(?=[월화수목금토일에의까부])|날(?![가-힣]{2}))"
    r"|(?= ?[월화수목금토일]요일))",
    "weekday": r"(?P<weekday>[월화수목금토일])(?:요일(?!마다)|욜)",
    "yearpart": r"(?P<yearpart>연말(?!정산|연시)|연초|연내|월말|월초|새해|신년|정초)",
    "part_of_day": r"(?P<clock_p>오전|오후|새벽|아침|점심|저녁|심야|정오|자정|밤(?![가-힣])|낮(?![가-힣]))"
    r"(?: ?(?P<clock_h2>\d{1,2})(?: ?시(?: ?(?P<clock_m2>\d{1,2})분| ?(?P<clock_b2>반))?"
    r"|:(?P<clock_n2>\d\d)))?",
}
# What may hang on the word before it: 3월말, 올상반기, 5일(월).
# 낼 봐요, and not 결론을 낼 전망.
_TOMORROW = (
    r"(?:(?<!낼)|(?<![을를도로만] 낼)(?= (?:봐|보|봬|뵙|만나|\d|오전|오후|아침|점심|저녁)|부터|까지|$))"
)
# What may follow 초 and 말, of which 말 is the word for words, too.
_EDGE = r"에[ 는도야나서]|의 |만 |로(?:만|는)? |부터|까지|쯤|께|경|인 |보다|이다|입니다|이후"
_COMES = r"(?:되면|될|돼야|됐|지나|다가오|오면|기한|시한|마감|유력|목표)"
_AS_DAY = r"(?:시한|기한|목표|기점|전후|넘기|앞두|지나)"
_TAILS = {
    "paren": r" ?\((?P<paren>[월화수목금토일])(?:요일)?\)",
    "weekend": r" {0,2}(?P<weekend>주말|주중|평일|주초)(?![가-힣]{2})",
    "third": (
        rf"(?:의? ?)(?P<third>초(?:순|반|(?={_EDGE}|면 |나 |였|가 {_COMES}|를 {_AS_DAY})|(?![가-힣]))"
        rf"|상순|중순|중반|하순|말(?:(?={_EDGE}|이면|이나 |이었|이 {_COMES}|을 {_AS_DAY})|(?![가-힣])))"
    ),
    "weekday": r" {0,2}(?P<weekday>[월화수목금토일])(?:요일(?!마다)|욜)",
    "half": r" ?(?P<half>[상하]) ?반 ?기",
    "firstday": r"(?:의? ?)(?P<firstday>첫날|말일)",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a date: its kind, and what the groups of its pattern say."""

    kind: str
    start: int
    end: int
    said: re.Match[str]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that became a name beside some words, with ``plain`` also alone: 6·25."""

    day: date
    beside: tuple[str, ...]
    plain: bool


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table of data/dates.toml, its words without their spaces."""
    return {word.replace(" ", ""): value for word, value in read_table("dates")[name].items()}


@cache
def names() -> Mapping[tuple[int, int], NamedDay]:
    """Return the days that became names, by their month and day."""
    rows = [
        NamedDay(row["day"], tuple(row["beside"]), row.get("plain", False))
        for row in read_table("dates")["names"]
    ]
    return {(row.day.month, row.day.day): row for row in rows}


@cache
def name_words() -> tuple[str, ...]:
    """Return what follows any day to make it a name: 5·30 총선."""
    return tuple(read_table("dates")["name_words"]["any"])


def read_words(text: str) -> Iterator[Word]:
    """Yield the words of time in a text, each with what hangs on it; none overlaps another."""
    first, word, tail = _patterns()
    at = 0
    while (begin := first.search(text, at)) is not None:
        found, at = word.match(text, begin.start()), begin.end()
        while found is not None and found.lastgroup is not None:
            yield Word(found.lastgroup.rstrip("_"), found.start(), found.end(), found)
            at = found.end()
            found = tail.match(text, at)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of where a word may begin, of a word there, and of what may hang on a word."""
    words = _WORDS | {
        **{name: _TAILS[name] for name in ("half", "firstday")},
        "weekend": r"(?P<weekend>주말|주중|주초)(?![가-힣]{2})",  # 평일 alone is how often
        "month_named": rf"(?:{_any('mentioned_month')})(?![가-힣]{{2}})",
        "holiday": rf"(?:{_any('holidays', 'lunar')})(?: ?(?P<holidays>연휴))?",
        "year_by": rf"(?:{_any('year')})(?!대비해)",
        "month_by": rf"(?:{_any('month')})(?![음빠])",
        "week_by": (
            rf"금주(?= |[의에중]|$)|(?:{_any('week')})(?= {{0,2}}(?:[월화수목금토일]요일|초|중|말|주말)|$)"
        ),
        "year_named": rf"(?:{_any('mentioned_year')})(?![가-힣]{{2}})",
        "mentioned": rf"(?:{_any('mentioned')})(?!배송|치기|지급|정산|도착|배달|국|부(?!터))",
        "day_by": rf"(?:{_any('day')})(?!신문|정(?: |[을이])|서야|야 |날|다녀|채움|배움){_TOMORROW}",
        "season": rf"(?P<season>{_any('seasons')})(?![가-힣]{{2}}|[비볕옷꽃])",
        "vague": rf"(?:{_any('vague')})(?:는|도(?![가-힣]))?",
    }
    order = [
        "hangul",
        "relative",
        "direction",
        "holiday",
        "year_by",
        "yearpart",
        "month_by",
        "week_by",
        "year_named",
        "month_named",
    ]
    order += [
        "mentioned",
        "day_by",
        "nth",
        "weekday",
        "part_of_day",
        "season",
        "half",
        "weekend",
        "firstday",
        "vague",
    ]
    tables = ("year", "month", "week", "day", "mentioned", "vague", "holidays", "lunar", "seasons")
    letters = {word[0] for name in tables for word in read_table("dates")[name]} | set(
        "십일이삼사오유육칠팔구시지저금다전올첫둘두셋세넷네마월화수목토연새신정후아점심자밤낮주평초상하말"
    )
    hangul = "".join(sorted(letter for letter in letters if not letter.isdigit()))
    # The engine runs over a class fastest; whether a word begins there is looked up after.
    first = rf"[\d’'‘{hangul}](?:(?<=\d)(?<![\d.,/박].)|(?<![가-힣\d].))"
    numbers = {"name": _names()} | _NUMBERS
    word = rf"(?=[\d’'‘])(?:{_alternatives(numbers, numbers)})|{_alternatives(words, order)}"
    tails = _TAILS | {"season": rf"(?P<season>{_any('seasons')})(?![가-힣]{{2}}|[비볕옷꽃])"}
    tail = _alternatives(tails, tails)
    return re.compile(first), re.compile(word), re.compile(tail)


def _alternatives(patterns: Mapping[str, str], order: Iterable[str]) -> str:
    return "|".join(f"(?P<{kind}_>{patterns[kind]})" for kind in order)


def _any(*tables: str) -> str:
    """Return the words of tables, longest first, with the spaces that they may have."""
    listed = {word for name in tables for word in read_table("dates")[name]}
    return "|".join(_spaced(word) for word in sorted(listed, key=len, reverse=True))


def _spaced(word: str) -> str:
    # A stray space may cut a word of three letters or more; one of two is too often something else (내 일).
    between = " ?" if len(word) > 2 and " " not in word and word.isalpha() else ""
    return between.join(re.escape(letter) for letter in word).replace(r"\ ", " ?")


def _names() -> str:
    """Return the pattern of 6·25, 10.29 참사 and 1015 장애."""
    plain = "|".join(f"(?<={month}[·ㆍ∙]{day})" for (month, day), row in names().items() if row.plain)
    words = {*name_words(), *(word for row in names().values() for word in row.beside)}
    beside = "|".join(sorted(words, key=len, reverse=True))
    return (
        r"(?P<name_m>1[0-2]|[1-9])(?P<name_s>[·ㆍ∙]|\. ?)?(?P<name_d>3[01]|[12]\d|0?[1-9])"
        rf"(?:(?= ?(?P<name_b>{beside}))|(?:{plain})(?![\d%]))"
    )
