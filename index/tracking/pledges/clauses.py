"""The clauses of a sentence: what is said to be done in each, under which verb, and who is told to say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.korean.patterns import lazy
from index.tracking.events.helpers import Predicate
from index.tracking.events.joining import inside, quoted
from index.tracking.events.predicates import Word
from index.tracking.pledges import cues
from index.tracking.pledges.pledge import Span
from index.tracking.pledges.spoken import read_written
from index.tracking.pledges.verbs import read_verbs

_PAREN = re.compile(r"\([^()\n]{0,300}\)")
_LINKED = ("고", "며", "면서", "고서")
RESOLVED = lazy(r"(?<![계전위기무시경반분단장초후중사])[기키]로(?: ?[했한하합]|[\s,.”\"’]*$)")
# 지급하기로 한 돈은 tells of which money, and not that it will be paid.
_WHICH = lazy(r"[”\"’']? (?:한|했던|한다던|된|됐던) (?!것|바|만큼|데|상태)")
_VERBAL = lazy(r"(?:않|하|되|시키|받|드리|주|가|오|지|내|두|놓|나서)기로|키로")
_CYCLE = lazy(  # 15일 주기로, 정산 주기로
    r"(?:\d ?(?:일|주일?|개월|달|년|분기|시간)|[한두세] ?달|분기|반기|일정|같은|배송|정산|교체|점검"
    r"|갱신|결제) 주기로"
)
_SETTLED = lazy(
    r"[”\"’',.]|$| (?:(?![가-힣]{0,7}기로 )[가-힣]{1,8} ){0,2}"
    r"(?:[했하합함해]|뜻|결정|결의|의결|약속|확정|방침|의견|가닥)"
)
_REPORTED = lazy(r"[”\"]|(?<=것으로)|(?<=것을)| ?것으로")
_EMBEDDED = lazy(r" [^,]{0,14}?(?:도록(?! ?(?:하겠|하기로|할|한다|합니다|하고))|[기] 위|수 있)")
# What somebody's words are called behind them: 뽑겠다는 게 회사의 복안이다.
CLAIMS = "설명|입장|답|방침|계획|약속|구상|말|복안|생각|목표|전략|취지|포부"
_CLAIM = lazy(
    r" ?(?:[가-힣]{1,6} ){0,2}?[가-힣]{0,5}(?:입장|뜻|의지|의사|의향|계획|방침|구상|약속|다짐|각오|포부"
    r"|목표|방안|내용|취지|것|결정|생각|복안|청사진|로드맵|전략|대책|정책|비전|원칙|안(?=[을이도 ])"
    r"|공약|카드"
    r"|말(?=[을이도은 ])|답|설명|문장|한마디|메시지|[환상지보]\w책|소식|공지|안내|얘기|이야기"
    r"|(?:[가-힣]{1,4} )?(?:조사|점검|평가|집계|감사) ?(?:결과|보고서)"
    rf"|게 (?:[가-힣A-Za-z]{{1,8}} ){{0,2}}(?:핵심|골자|요지|주장|{CLAIMS}))"
)


class Clause(NamedTuple):
    """One thing done, at ``span``: ``done`` is its verb, ``ruling`` the one whose tense and mood it shares.

    ``reports`` are the verbs by which it is reported, ``place`` the quotation it is in (-1 for none),
    ``steps`` the verbs that lead up to ``done`` within it (확대해), ``ifs`` those on which it depends.
    """

    span: Span
    done: Predicate
    ruling: Predicate
    reports: Sequence[Predicate]
    place: int
    steps: Sequence[Predicate] = ()
    ifs: Sequence[Predicate] = ()
    put: bool = False  # 확대하는 방안을 내놨다
    quotes: Sequence[Span] = ()
    words: Sequence[Word] = ()  # of the sentence

    @property
    def is_listed(self) -> bool:
        """Whether it is a line of a list, which ends with a noun or goes on in the next line."""
        ruling = self.ruling
        named = ruling.word == ruling.noun and ruling.form == "final"
        nominal = named and not ruling.negated and ruling.word[-1] not in "다요죠게"
        return ruling.form == "join" or (nominal and not (ruling.planned or ruling.going_on))

    @property
    def said(self) -> Predicate | None:
        """The verb by which the clause is reported."""
        return self.reports[0] if self.reports else None


def without_brackets(text: str) -> str:
    """Return a text as long, in which brackets and what is in them are marks that no word keeps."""
    for _ in range(2):  # 네이버(NAVER(035420))
        if "(" in text:
            text = _PAREN.sub(lambda found: "[" * len(found[0]), text)
    return text


def read_clauses(text: str, plain: str, where: Span) -> list[Clause]:
    """Return the clauses of a sentence; ``plain`` is the text without its brackets."""
    quotes = quoted(text, where)
    words = read_written(plain, *where)
    verbs = read_verbs(plain, words, where)
    found = [(one, inside(one.span[0], quotes) if quotes else -1) for one in verbs]
    clauses: list[Clause] = []
    begins: dict[int, int] = {}
    steps: list[Predicate] = []
    ifs: list[Predicate] = []
    for number, (done, place) in enumerate(found):
        if done.form == "if":
            ifs.append(done)
            continue
        put = done.form == "adnominal"
        if not put and (not _closes(plain, done) or _is_embedded(plain, done)):
            if done.form == "join":
                steps.append(done)
            continue
        opens = quotes[place][0] + 1 if place >= 0 else where[0]
        start = begins.get(place, opens)
        if quotes and place < 0:
            start = max(start, _behind_quote(quotes, begins, done))
        ruling = done if put else _ruling(found, number)
        if ruling is not None:
            own = [one for one in steps if one.span[0] >= start]
            its = [one for one in ifs if one.span[0] >= start]
            reports = _reports(plain, found, ruling)
            clauses.append(
                Clause((start, done.span[1]), done, ruling, reports, place, own, its, put, quotes, words)
            )
        begins[place] = done.span[1]
        steps, ifs = [], []
    return _together(plain, clauses)


def _together(plain: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Return clauses with those that have nothing but a verb joined to the one before: 도출하고 실행한다."""
    kept: list[Clause] = []
    for one in clauses:
        last = kept[-1] if kept else None
        joined = last is not None and last.ruling is one.ruling and last.place == one.place
        if last is not None and joined and len(plain[one.span[0] : one.done.span[0]].split()) <= 1:
            kept[-1] = last._replace(span=(last.span[0], one.span[1]))
        else:
            kept.append(one)
    return kept


def _closes(plain: str, done: Predicate) -> bool:
    """Tell whether a clause ends here: 하고, 하며, 한다, 하겠다고; not 확대해, which leads up to another."""
    if done.doubtful and plain[done.span[1] - 1] == "게":  # 볼 수 있게
        return False
    if done.form == "join":
        return done.word.endswith(_LINKED) and not done.doubtful
    if done.form == "resolved" and not done.planned:
        return RESOLVED.search(plain[slice(*done.span)]) is not None and _resolves(plain, done)
    return done.form in ("final", "quote", "resolved", "clause")


def _resolves(plain: str, done: Predicate) -> bool:
    """Tell whether something is resolved; not 같은 크기로, nor 지급하기로 한 돈은, which tells of which."""
    behind = done.span[1]
    if _CYCLE.search(plain, max(0, done.span[0] - 6), behind):
        return False
    verb = _VERBAL.search(plain, *done.span) is not None or cues.stem_of(done.word) is not None
    return _WHICH.match(plain, behind) is None and (verb or _SETTLED.match(plain, behind) is not None)


def _is_embedded(plain: str, done: Predicate) -> bool:
    """Tell whether a linked verb is part of a purpose: 안심하고 판매할 수 있도록."""
    if done.form != "join" or plain[done.span[1] - 1] == ",":
        return False
    return _EMBEDDED.match(plain, done.span[1]) is not None


def _behind_quote(quotes: Sequence[Span], begins: dict[int, int], done: Predicate) -> int:
    """Return where words outside begin behind the last quotation whose speech ended before a verb."""
    ended = [end for number, (_, end) in enumerate(quotes) if number in begins and end <= done.span[0]]
    return max(ended, default=0)


def _ruling(found: Sequence[tuple[Predicate, int]], number: int) -> Predicate | None:
    """Return the verb whose tense and mood a linked one shares: 재편성하고 … 투자하겠다고.

    A line of a list may end with a linked verb, which then has its own.
    """
    done, place = found[number]
    if done.form != "join" or (number == len(found) - 1 and place < 0):
        return done
    for one, where in found[number + 1 :]:
        if where == place and (
            one.form in ("final", "quote", "resolved", "clause") or one.form == "adnominal"
        ):
            return one
    return None


def _reports(plain: str, found: Sequence[tuple[Predicate, int]], ruling: Predicate) -> list[Predicate]:
    """Return the verbs that report what a clause says, the nearest first: 내겠다고 했다고 주장했다."""
    if ruling.form not in ("quote", "resolved") and not _REPORTED.match(plain, ruling.span[1]):
        return []
    reports: list[Predicate] = []
    for one, _ in found:
        if one.word == "한":  # 지원하기로 한 것으로 알려졌다
            continue
        if one.span[0] > ruling.span[0] and one.form in ("final", "clause", "quote", "join"):
            reports.append(one)
            if one.form != "quote":
                break
    return reports


def is_claim(plain: str, ruling: Predicate) -> bool:
    """Tell whether what is quoted is told as somebody's own: 하겠다는 뜻을; 하겠다는 기업 is anybody's."""
    word = plain[slice(*ruling.span)].rstrip("”\"'’,. ")
    return not word.endswith("는") or _CLAIM.match(plain, ruling.span[1]) is not None
