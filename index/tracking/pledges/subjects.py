"""Who promises: the subject of a clause, of the sentence, or of the sentences before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.korean.organisations import Organisation
from index.korean.patterns import behind, each, lazy
from index.korean.person import Person
from index.tracking.events.actors import Named
from index.tracking.events.endings import read_ending
from index.tracking.events.joining import inside
from index.tracking.pledges import cues
from index.tracking.pledges.actors import Cast, Who, organisation_of
from index.tracking.pledges.claims import claimed_by
from index.tracking.pledges.clauses import Clause
from index.tracking.pledges.pledge import Span

_SUBJECT = lazy(
    r"[’'\"”\]」』]{0,2}(?:\[{1,60})?(?:의 경우(?:에는?|엔)?)?"
    r"(?: ?(?:측|쪽|관계자|대변인|정책위(?:의장)?|원내대표|최고위원|지도부|선대위|담당자|대표이사|대표|부사장"
    r"|사장|의장|회장|최고경영자|CEO|장관|차관"
    r"|위원장|본부장|총괄|경영진))?"
    r"(?: 등(?: ?[가-힣0-9A-Za-z]{1,10}){0,3}?)?"
    r"(?P<particle>[은는](?=[ ,“\"‘']|$)|[이가도](?=[ ,“\"‘'])|께서는?|에서는|(?<=측)은"
    r"|(?<=경우)(?= |,)|(?<=경우에)(?= |,)|(?<=경우엔)(?= )| ?(?:역시|또한)(?= ))"
)
_PROMISED_BY = lazy(
    r"의 (?:약속|다짐|방침|계획|제안)(?:으로|대로|에 따라)"
    r"|\[{0,20}[이가] (?:[^\s]{1,8} ){0,2}(?:약속|발표|공언"
    r"|예고|제시)(?:한|했던) "
)
# 방통위가 마련하기로 한 지침은 확정되지 않았다.
_RESOLVED_BY = lazy(r"[이가] (?:[^\s]{1,10} ){0,4}[^\s]{1,8}기로 (?:한|했던) ")
# 조정원이 작성한 보고서에 따르면, 위원회가 점검한 결과 name who tells, and not who acts.
_TELLS = lazy(r"따르면|의하면|보면| 결과")
_TOLD_BY = lazy(
    r" ?(?:[^\s.,]{1,10} ){0,7}?(?:[^\s.,]{1,12}(?:에|을|를) (?:따르면|의하면|보면)"
    r"|(?:들여다본|살펴본|점검한|조사한|집계한|분석한) 결과[, ])"
)
_PERSONS = lazy(r"(?:의원|위원|장관|교수|변호사|연구원|씨)(?:은|는) ")
_ACCORDING = ("에 따르면", "에 의하면", " 측에 따르면")
_BETWEEN = lazy(r"[’'”\]」』]{0,60}(?:,? ?(?:와|과|및|그리고) ?|[,·ㆍ/] ?)")
BODIES = (
    "교수|의원|전문가|위원|씨|협회|단체|노조|노동조합|연대|업계|정부|협의체|위원회|간사|변호사|기자|네티즌"
    "|연구원|학계|상인|소상공인|이용자|소비자|고객|판매자|가맹점주|기사|라이더|업체|시민단체|대통령"
    "|총리|시장|지사|점주|증권가|일각|외신|경찰|검찰|법원|재판부|시민|누리꾼|대표|관계자|주인|활동가|연구소"
    "|모임|연합|연합회|노총|학회|당국|여당|야당|국회|변협|지부장|이사장|사무총장|소장|국장|과장|임원|에디터|실사단|조사단|대표단"
)
_OTHERS = lazy(  # looked for by the particle: 은, 는, 도, 께서
    rf"[은는도께](?:{behind(BODIES, '.')}|{behind(each(BODIES, '들'), '.')})(?:(?<!께)|(?<=께)서) "
)
_PRESS = lazy(r"(?:본지|본보|필자|기자|취재팀|[가-힣]{1,8}(?:뉴스|일보|신문|경제|타임스))(?:는|은|라면) ")
# 미국 법무부는, 일본 공정위는: of no Korean company; but 미국 사업부는 may be of one.
_ABROAD = lazy(
    r"(?<![가-힣])(?:미국?|美|중국|中|일본|日|영국|英|프랑스|독일|유럽|유럽연합|EU|캐나다|호주|인도|대만|러시아)"
    r" (?:연방 ?|의회 ?|상원 ?|하원 ?)?"
    r"(?:(?:법무|상무|외교|국방|재무|국무|통상|노동|산업|환경)[가-힣]{0,6}?부"
    r"|(?:공정|경쟁|무역|법사|정보)[가-힣]{0,8}?위|[가-힣]{1,8}?(?:위원회|[세경검관]청))[은는도] "
)
_CAUSED = lazy(r"[가-힣]{0,8}(?:도록|게) (?:하|할|한|합|해)")
_WHETHER = ("는지", "을지", "할지", "될지", "은지")
_LATIN = lazy(r"[A-Z][A-Za-z0-9&]{1,11}(?:은|는) ")
_ENABLED = lazy(r"수 있(?:게|도록) (?:하|할|한|합|해)")  # 기사도 갈아탈 수 있게 할 예정이다
_LOCALS = ("도는 ", "시는 ", "군은 ", "구는 ", "도가 ", "시가 ")  # of a place that was named before
_I = lazy(cues.begun(("제가 ", "저는 ", "저도 ", "내가 ", "나는 ", "나도 ", "필자는 ")))
_LABEL = lazy(r"\s?(?:[)\]】>〉]|[:：|=]|[–-] )")  # (네이버) 600억원 투자
_NAME = lazy(
    r"[(\[<]?(?P<name>[가-힣A-Za-z0-9]{2,16}) ?[)\]>]? ?(?:[:：] |=)"
    r"|[(\[<](?P<within>[가-힣A-Za-z0-9]{2,16})[)\]>] "
)
# How nouns end that could be verbs told of the future: 9월, 서울, 기술.
_NOUN_ENDS = tuple("을를월일말울율률술설실절질물별콜")
_TAKING = 6  # words, in which the verb of a relative clause stands
_OWNED = lazy(r"의 (?:[^.,\s]{1,12} ){0,4}?[^.,\s]{1,14}[은는] ")
# A programme, and no figure: 네이버의 주가는.
_PROGRAMME = lazy(
    r"[’'”\"][은는] $"
    r"|(?:프로그램|프로젝트|사업|캠페인|제도|패키지|[가-힣]안|지원책|대책|계획|약속|공약|기금|펀드)[은는] $"
)
_AT_FIRST = 5  # letters, in which the name stands that a sentence begins with: 반면 카카오의
_OPENING = 30  # letters, in which the subject of a sentence without a known name stands


Subject = tuple[Span, str, tuple[Who, ...]]
"""Where a subject stands, its particle, and whom it names."""


class Subjects:
    """The subjects of one sentence, in its order, and who was spoken of before it."""

    def __init__(self, text: str, plain: str, where: Span, names: Sequence[Named], cast: Cast) -> None:
        self.text, self.plain, self.where = text, plain, where
        self.names, self.cast = names, cast
        self.labelled = False
        self.found = [*self._label(), *self._subjects()] if names else [*self._label()]
        self.topic = self._topic()

    @property
    def places(self) -> Sequence[Span]:
        """Where the sentence names its subjects."""
        return [one[0] for one in self.found]

    def _label(self) -> Sequence[Subject]:
        """Return the company with which a line begins: before a colon 리디 is one, and in brackets 당근."""
        label = _NAME.match(self.text, *self.where)
        if label is None:
            return ()
        name = label["name"] or label["within"]
        start = label.start() + label[0].index(name)
        known = organisation_of(name)
        if known is None or any(one.start <= start < one.end for one in self.names):
            return ()
        self.labelled = True
        return [((start, start + len(name)), "는", (known,))]

    def _subjects(self) -> Iterable[Subject]:
        """Yield where each subject stands, its particle, and whom it names, with those joined to it."""
        told_by = _TELLS.search(self.plain, *self.where) is not None
        people = [(one.start, one.end) for one in self.names if isinstance(one, Person)]
        chain: list[Who] = []
        last = -1
        for one in self.names:
            if any(start <= one.start < end and isinstance(one, Organisation) for start, end in people):
                continue
            his = isinstance(one, Person) and last >= 0 and self.plain[last : one.start] == "의 "
            if last >= 0 and not his and not _BETWEEN.fullmatch(self.plain, last, one.start):
                chain = []
            if one.start < last:
                continue
            own = self.cast.whom(one)
            chain, last = [*chain, *(() if his and chain else own)], one.end
            subject = _SUBJECT.match(self.plain, one.end, self.where[1])
            if subject and not (told_by and _TOLD_BY.match(self.plain, subject.end(), self.where[1])):
                yield (one.start, subject.end()), subject["particle"], tuple(dict.fromkeys(chain))
            elif not subject and self._is_label(one):
                self.labelled = True
                yield (one.start, one.end), "는", tuple(dict.fromkeys(chain))

    def _is_label(self, one: Named) -> bool:
        """Tell whether a name stands before its line: (네이버) 600억원 투자."""
        begins = one.start - self.where[0] <= 2
        return begins and _LABEL.match(self.text, one.end, self.where[1]) is not None

    def of(self, clause: Clause, carried: Sequence[Who]) -> tuple[Who, ...]:
        """Return who does what a clause tells; nobody where it is somebody whose name is not known."""
        if _I.search(self.plain, clause.span[0], clause.done.span[0]):
            return ()
        if self.names or self.found:
            by = self._promised_by(clause, _PROMISED_BY) or self._own(clause)
            if by := by or self._promised_by(clause, _RESOLVED_BY):
                return by
        if claimed := self._claimed(clause, carried):
            return claimed
        outer = self._outer(clause)
        if outer is not None:
            return outer
        if not carried and not self._stranger(clause.done.span[0]):
            # 카카오가 운영하는 … with nobody else near is of that company too.
            return next(
                (tuple(map(_carried, one[2])) for one in self.found if one[0][0] < clause.done.span[0]), ()
            )
        return tuple(_carried(one) for one in carried)

    def speaker(self, clause: Clause) -> tuple[Who, ...]:
        """Return who is told to say what a clause tells."""
        said = clause.said.span[0] if clause.said else clause.span[1]
        found = [one for one in self.found if one[0][0] < said and inside(one[0][0], clause.quotes) < 0]
        topics = [one for one in found if one[1] not in ("이", "가")]
        return (topics or found)[-1][2] if found else ()

    def is_told_by_another(self, clause: Clause) -> bool:
        """Tell whether somebody of no body begins to tell it: 한 의원은 쿠팡이 …했다고 밝혔다."""
        first = min((one[0][0] for one in self.found), default=clause.span[0])
        return _PERSONS.search(self.plain, self.where[0], first) is not None

    def source(self) -> tuple[Who, ...]:
        """Return by whose word a sentence tells what it tells: 12일 네이버에 따르면."""
        by = (one for one in self.names if self.plain.startswith(_ACCORDING, one.end))
        return next(map(self.cast.whom, by), ())

    def _topic(self) -> tuple[Who, ...] | None:
        """Return of whom a sentence is told; None where it names nobody, () where it is a stranger."""
        if self.found:
            return self.found[0][2]
        return () if self._stranger(min(self.where[1], self.where[0] + 2 * _OPENING)) else None

    def owner(self) -> tuple[Who, ...]:
        """Return the company of whose thing a sentence begins to tell: 카카오의 ‘프로젝트 단골’은."""
        first = next(iter(self.names), None)
        if first is None or first.start - self.where[0] > _AT_FIRST:
            return ()
        owned = _OWNED.match(self.plain, first.end, self.where[1])
        if owned is None or not _PROGRAMME.search(owned[0]):
            return ()
        return tuple(who for who in self.cast.whom(first) if who.type == "company" and not who.person)

    def _promised_by(self, clause: Clause, how: re.Pattern[str]) -> tuple[Who, ...]:
        """Return whom a clause names as the one whose promise it is of."""
        for one in self.names:
            if clause.span[0] <= one.start < clause.done.span[0] and how.match(self.plain, one.end):
                return self.cast.whom(one)
        return ()

    def _claimed(self, clause: Clause, carried: Sequence[Who]) -> tuple[Who, ...]:
        """Return whose claim the words behind a clause say that it is."""
        claimant = claimed_by(self.plain, clause.ruling.span[1], self.where[1], self.names)
        if isinstance(claimant, str):
            return tuple(map(_carried, carried))
        return self.cast.whom(claimant) if claimant is not None else ()

    def _own(self, clause: Clause) -> tuple[Who, ...]:
        """Return the subject in the clause: the last topic, or the 이/가 that no relative clause takes."""
        found = [
            one
            for one in self.found
            if clause.span[0] <= one[0][0] < clause.done.span[0]
            and inside(one[0][0], clause.quotes) == clause.place
            and one[2]
        ]
        since = max((one.span[1] for one in clause.ifs), default=0)  # 쿠팡이 지키지 않으면 is another's
        agents = [
            one
            for one in found
            if one[1] in ("이", "가") and one[0][0] >= since and not self._is_taken(one[0][1], clause)
        ]
        topics = [one for one in found if one[1] not in ("이", "가")]
        if agents and (not topics or clause.ruling.form == "quote" or agents[-1][0][0] > topics[-1][0][0]):
            return agents[-1][2]
        return topics[-1][2] if topics else ()

    def _is_taken(self, start: int, clause: Clause) -> bool:
        """Tell whether a subject is of a relative clause: 카카오가 운영하는 …."""
        words = self.plain[start : clause.done.span[0]].split(maxsplit=_TAKING)[:_TAKING]
        if any(word.endswith("도록") for word in words) and not any(
            word.endswith(("이", "가")) for word in words
        ):
            return True  # 쿠팡이 보상하도록 법을 고치겠다
        if _CAUSED.match(self.plain, clause.done.span[0]) or any(map(_asks_whether, words)):
            return True  # 쿠팡이 내도록 하겠다, 쿠팡이 이행했는지 점검하겠다
        return any(_tells_which(word.strip("’'\"”“‘,")) for word in words)

    def _outer(self, clause: Clause) -> tuple[Who, ...] | None:
        """Return the subject of the sentence, which speaks or did what came before; None for none."""
        before = [one for one in self.found if one[0][0] < clause.done.span[0] and one[2]]
        outside = [one for one in before if inside(one[0][0], clause.quotes) < 0]
        since = max((one.span[1] for one in clause.ifs), default=0)  # 국회가 열리면
        within = [one for one in before if inside(one[0][0], clause.quotes) == clause.place >= 0]
        within = [one for one in within if one[0][0] >= since]
        if within and not self._is_taken(within[-1][0][1], clause):
            return tuple(map(_carried, within[-1][2]))  # “쿠팡이 … 약속해 놓고 올렸다”
        if self._stranger(clause.done.span[0]) and not outside:
            return ()
        topics = [
            one for one in outside if one[1] not in ("이", "가") or not self._is_taken(one[0][1], clause)
        ]
        if topics:
            chosen = topics[-1] if clause.place < 0 else topics[0]
            return tuple(Who(who.name, who.type, "carried", who.person, who.service) for who in chosen[2])
        return None

    def _stranger(self, end: int) -> bool:
        """Tell whether a sentence is of somebody whose name is not known, as far as some place."""
        start = self.where[0]
        if self.plain.startswith(_LOCALS, start) or _PRESS.match(self.plain, start):
            return True
        if self._begins_with_another() if self.found else _LATIN.match(self.plain, start):  # MBK는
            return True
        if _ABROAD.search(self.plain, start, end):
            return True
        other = _OTHERS.search(self.plain[start:end])
        return other is not None and not _ENABLED.search(self.plain, start + other.end(), self.where[1])

    def _begins_with_another(self) -> bool:
        """Tell whether the first subject is a body that promises nothing, such as a newspaper or station."""
        span, particle, whom = self.found[0]
        bodies = (one.start for one in self.names if isinstance(one, Organisation) and not one.ambiguous)
        return not whom and particle not in ("", "이", "가") and span[0] in bodies


def _asks_whether(word: str) -> bool:
    return word.endswith(_WHETHER)


def _tells_which(word: str) -> bool:
    """Tell whether a word is a verb of which somebody is told: 운영하는, 협의할; 보상을 only looks so."""
    ending = read_ending(word)
    if ending is None or word.endswith(_NOUN_ENDS):
        return False
    return ending.form in ("adnominal", "future")


def _carried(one: Who) -> Who:
    return Who(one.name, one.type, "carried", one.person, one.service)
