"""Who took part in an event, and as what: told by the particle behind the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.korean.known_names import known_words
from index.korean.organisations import Organisation, formal
from index.korean.patterns import lazy
from index.korean.person import Person
from index.tracking.events.event import Actor, Span

Named = Organisation | Person

_PARTICLE = lazy(
    r"[’'\"”)\]」』]{0,3}"
    r"(?:들|측|당국| 측| 당국| 등| [가-힣0-9]{1,8}(?:부|팀|실|국|과|본부))?"  # 대법원 2부는
    r"(?:(?P<agent>[은는도](?![가-힣])|[이가](?=[ ,])|께서)"
    r"|(?P<target>을|를|에게?(?![가-힣])|에 대|을 상대|를 상대|의(?![가-힣]))"
    r"|(?P<partner>[와과](?![가-힣]))|(?P<list>[ ]?[·ㆍ,/]|[ ](?:및|등)|(?=[ ](?:대표|장관|위원장|의원))))"
)
_NOT_ACTORS = ("media", "service", "university")
_ASSEMBLY = "국회"
_MINISTERS = ("장관", "차관")
_HEADS = (*_MINISTERS, "위원장", "원장", "청장")
_MEMBERS = ("의원", "원내대표", "정책위의장", "최고위원", "당대표", "국회의장", "간사")


def read_actors(text: str, spans: Sequence[Named], where: Span) -> list[Actor]:
    """Return who is named in a stretch, each once, with the role in which the first particle puts them."""
    found: dict[str, Actor] = {}
    role = "named"
    for one in sorted(spans, key=lambda one: (-one.end, one.start)):
        if not where[0] <= one.start < where[1]:
            continue
        role = _role(text, _led_by(one, spans) or one, role)
        for actor in _actors(one, role, led=_is_led(one, spans)):
            known = found.get(actor.name)
            if known is None or actor.role == "agent":
                found[actor.name] = actor
    in_order = list(found.values())[::-1]
    return sorted(in_order, key=lambda one: one.role != "agent")


def is_of_member(names: Iterable[Named]) -> bool:
    """Tell whether somebody acts who is told to be of the National Assembly by the title."""
    return any(isinstance(one, Person) and (one.title or "").endswith(_MEMBERS) for one in names)


def is_of_minister(text: str, one: Named) -> bool:
    """Tell whether a name is that of a minister, or of a public body before the title of its head."""
    if isinstance(one, Person):
        return (one.title or "").endswith(_MINISTERS)
    return one.kind in ("ministry", "agency") and text[one.end : one.end + 5].lstrip(" ").startswith(_HEADS)


def _role(text: str, one: Named, next_role: str) -> str:
    """Return the role that the particle tells; in a list that of the next one."""
    particle = _PARTICLE.match(text, one.end)
    if particle is None:
        return "named"
    kind = particle.lastgroup or "named"
    return next_role if kind in ("list", "partner") else kind


def _is_led(one: Named, spans: Sequence[Named]) -> bool:
    """Tell whether the body that a person speaks for is named beside the person: 김정관 산업부 장관."""
    within = (other for other in spans if isinstance(other, Organisation) and other.kind not in _NOT_ACTORS)
    return any(one.start <= other.start < one.end and not other.ambiguous for other in within)


def _led_by(one: Named, spans: Sequence[Named]) -> Person | None:
    """Return the person whose title names a body, and with whom it acts: 네이버 최수연 대표는."""
    people = (other for other in spans if isinstance(other, Person) and other is not one)
    return next((other for other in people if other.start <= one.start < other.end), None)


def _actors(one: Named, role: str, *, led: bool) -> Iterable[Actor]:
    if isinstance(one, Person):
        if not one.byline and not one.candidates and one.title != "씨":
            yield Actor(one.name, "person", role)
            if one.organisation and not led:
                yield _of(formal(one.organisation), role)
        return
    if one.ambiguous:
        return
    if one.kind == "service" and one.parent:
        yield Actor(one.parent, "company", role)
    if one.kind in _NOT_ACTORS:
        return
    for name in one.names:
        yield Actor(_full(name, one.kind), one.kind, role)


def _of(name: str, role: str) -> Actor:
    known = known_words().get(name.replace(" ", ""))
    return Actor(_full(name, known[0].kind), known[0].kind, role) if known else Actor(name, "other", role)


def _full(name: str, kind: str) -> str:
    return f"{_ASSEMBLY} {name}" if kind == "committee" and not name.startswith(_ASSEMBLY) else name
