"""What kind of event a verb tells, with the nouns beside it, and whose lane it is on."""

from __future__ import annotations

from collections.abc import Sequence

from index.korean.patterns import lazy
from index.tracking.events import cues
from index.tracking.events.event import Actor, Kind, Lane, Modality
from index.tracking.events.helpers import Predicate

_LANES = {
    "company": Lane.COMPANY,
    "ministry": Lane.GOVERNMENT,
    "agency": Lane.GOVERNMENT,
    "local": Lane.GOVERNMENT,
    "assembly": Lane.ASSEMBLY,
    "committee": Lane.ASSEMBLY,
    "party": Lane.ASSEMBLY,
    "party_organ": Lane.ASSEMBLY,
    "court": Lane.COURT,
}
_OF_KIND = {
    Kind.PROPOSAL: Lane.ASSEMBLY,
    Kind.STEP: Lane.ASSEMBLY,
    Kind.RULING: Lane.COURT,
    Kind.SANCTION: Lane.GOVERNMENT,
    Kind.IN_FORCE: Lane.GOVERNMENT,
}
_OF_DEED = {"공포": Lane.GOVERNMENT, "재의요구": Lane.GOVERNMENT}
# What a verb that only tells something of a measure leaves to the measure: 과징금을 물리겠다고 알렸다.
_TELLS = frozenset({"통보", "발표", "예고", "공개"})
# What makes a measure final; a bill on measures stays a bill: 과징금을 부과하기로 의결했다.
_RESOLVES = frozenset({"의결", "심의의결"})
# What is applied for with an office or a court, and no support: 동의의결을 신청했다.
_APPLICATIONS = lazy(r"동의의결|(?P<court>가처분|집행정지|영장)")
# What is no bill: 의견서를 제출했다, 상생안을 제안했다.
_OFFERS = {"제출": Kind.OTHER, "제안": Kind.ANNOUNCEMENT}
_REACH, _LIGHT_REACH = 10, 24  # letters between a noun and the verb that it is of
_AT = ("에서", "에 ", "에는")
_PLACES = (Kind.MEETING, Kind.RULING)  # what something is said or done at
_SUBJECTS = ("은 ", "는 ", "이 ", "가 ")
_ASIDE = lazy(r"[와과] 관련|에 대|으?로 인|에 따")  # 장애와 관련해 시정을 요구했다
_HELD = lazy(r"[가-힣]{2,}(?:회|식|캠프|콘서트|페어)(?:[을를이가은는도]|에서|$)")
_DRAFT = lazy(
    r"법안|(?:법률|개정|제정|결의|수정|제안|폐지|전부|소추|탄핵|동의|예산|추경|의|해임건의|규제)안"
    r"|(?<![방해기비편위불])법(?=[을 」’'])|청원|당론|입법"
)
_COMPLAINT = lazy(r"(?:고발|고소|진정|신고)(?:장|서)")
_MEASURES = frozenset({"과징금", "과태료", "시정명령", "시정조치", "시정요구"})


def kind_of(done: Predicate, clause: str, modality: Modality) -> Kind:
    """Return the kind of what is done; ``clause`` is what stands before the verb, or behind an adnominal."""
    if done.negated and done.noun.endswith(tuple(cues.words("uses"))):
        return Kind.INCIDENT
    nouns = cues.noun_kinds(clause)
    if (own := _own(done.cue, clause, nouns)) is not None:
        return Kind.PLAN if own is Kind.OTHER and modality is Modality.PLANNED else own
    cue = done.cue
    if (cue is None or cue.light) and (beside := _beside(nouns, clause, cue is not None)):
        return beside
    if cue is not None and cue.kind is not None:
        return cue.kind
    return Kind.PLAN if modality is Modality.PLANNED else Kind.OTHER


def _own(cue: cues.Cue | None, clause: str, nouns: Sequence[tuple[int, Kind, str]]) -> Kind | None:
    """Return the kind that a verb tells whatever noun it is of; None where that noun tells it."""
    if cue is None or cue.kind is None:
        return None
    if any(noun in _MEASURES for _, _, noun in nouns) and (
        cue.noun in _TELLS or (cue.noun in _RESOLVES and not _DRAFT.search(clause))
    ):
        return Kind.SANCTION
    if cue.noun == "신청" and (applied := _APPLICATIONS.search(clause)):
        return Kind.RULING if applied["court"] else Kind.SANCTION
    if cue.noun in _OFFERS and not _DRAFT.search(clause):
        return Kind.SANCTION if _COMPLAINT.search(clause) else _OFFERS[cue.noun]
    return None if cue.light else cue.kind


def _beside(nouns: Sequence[tuple[int, Kind, str]], clause: str, light: bool) -> Kind | None:
    """Return the kind of the last noun that the verb is of: an object of it, or a meeting it was at."""
    reach = len(clause) - (_LIGHT_REACH if light else _REACH)
    for start, kind, noun in reversed(nouns):
        end = start + len(noun)
        if _ASIDE.match(clause, end):
            continue
        if (
            end > reach
            or (light and clause.startswith(_SUBJECTS, end))
            or (kind in _PLACES and clause.startswith(_AT, end))
        ):
            return kind
    return Kind.MEETING if light and _HELD.search(clause) else None


def lane_of(
    kind: Kind, actors: Sequence[Actor], subject: str = "", *, of_member: bool = False, deed: str = ""
) -> Lane:
    """Return the lane of who did it, by name or by the words of the subject, else of whose business it is."""
    for one in actors:
        if one.role == "agent" and one.kind in _LANES:
            return Lane.GOVERNMENT if "검찰" in one.name else _LANES[one.kind]
    if of_member:
        return Lane.ASSEMBLY
    lanes = (lane for word, lane in cues.agents().items() if subject.endswith(word))
    if subject and (lane := next(lanes, None)):
        return lane
    if deed in _OF_DEED or kind in _OF_KIND:
        return _OF_DEED.get(deed) or _OF_KIND[kind]
    return next((_LANES[one.kind] for one in actors if one.kind in _LANES), Lane.PRESS)
