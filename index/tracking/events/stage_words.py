"""Which stage of a bill the words of an event tell."""

from __future__ import annotations

from index.korean.patterns import lazy
from index.tracking.events.event import Found, Kind

_DONE = r"(?:통과|의결|처리|가결)"
# The narrower comes first: what passed the 법사위 will go to the 본회의.
_STAGES = (
    ("veto_requested", lazy(r"재의요구|재의를 요구|거부권")),
    ("plenary_decided", lazy(rf"본회의[^.]{{0,60}}{_DONE}|{_DONE}[^.]{{0,20}}본회의|국회를? {_DONE}")),
    ("law_decided", lazy(rf"(?:법사위|법제사법위)[^.]{{0,60}}{_DONE}")),
    ("subcommittee", lazy(rf"소위[^.]{{0,60}}(?:{_DONE}|심사|논의|상정|열)")),
    ("committee_decided", lazy(rf"(?:위원회|과방위|정무위|[가-힣]위|전체회의)[^.]{{0,60}}{_DONE}")),
    ("promulgated", lazy(r"공포")),
    ("in_force", lazy(r"시행|발효")),
    ("proposed", lazy(r"발의|제출|제안")),
)
_OF_KIND = {Kind.PROPOSAL: ("proposed",), Kind.IN_FORCE: ("in_force", "promulgated")}
_OTHERS = tuple(key for key, _ in _STAGES if key not in ("proposed", "in_force"))
_BEHIND = 12  # characters of a verb's ending


def stage_told(text: str, found: Found) -> str | None:
    """Return the stage that an event tells, by the words from its date to its verb, else by its sentence."""
    wanted = _OF_KIND.get(found.kind) or (_OTHERS if found.kind in (Kind.STEP, Kind.MEETING) else ())
    for said in (_clause(text, found), text[slice(*found.sentence)]):
        for key, form in _STAGES:
            if key in wanted and form.search(said):
                return key
    return None


def _clause(text: str, found: Found) -> str:
    """Return the words from the date to behind the verb: a sentence may tell two steps of a bill."""
    if not found.spans:
        return ""
    first, last = min(start for start, _ in found.spans), max(end for _, end in found.spans)
    return text[first : min(last + _BEHIND, found.sentence[1])]
