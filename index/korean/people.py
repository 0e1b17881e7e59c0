"""People in Korean text: names told by the title, the organisation or the party beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from index.korean.formed_people import people_by_form
from index.korean.organisations import Organisation, read_organisations
from index.korean.person import Person
from index.korean.spans import Unspaced, place
from index.korean.titled_people import Short, TitledPeople

# Titles that one person may bear in one text: 조승래 의원 is later 조 간사.
_CIRCLES = (
    ("의원", "위원장", "간사", "원내대표", "당대표", "최고위원", "정책위의장", "위원", "의장"),
    ("대표", "대표이사", "사장", "의장", "회장", "CEO", "부사장", "창업자", "부회장"),
    ("교수", "박사", "원장", "소장", "학장"),
)


def read_people(
    text: str,
    organisations: Sequence[Organisation] | None = None,
    *,
    unspaced: Unspaced | None = None,
) -> tuple[Person, ...]:
    """Return the people of a text; ``organisations`` are those of the text, where they are known already."""
    told = read_organisations(text) if organisations is None else organisations
    reader = TitledPeople(text, told, unspaced or Unspaced(text))
    people = _without_inner([*reader.read(), *people_by_form(text, reader)])
    return tuple(
        sorted([*people, *_resolved(text, reader.shorts, people)], key=lambda one: (one.start, one.end))
    )


def _in_one_circle(one: str, other: str) -> bool:
    return any(one.endswith(circle) and other.endswith(circle) for circle in _CIRCLES)


def _without_inner(people: Iterable[Person]) -> list[Person]:
    kept: list[Person] = []
    for one in sorted(people, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _resolved(text: str, shorts: Iterable[Short], people: Sequence[Person]) -> Iterator[Person]:
    """Yield the short forms whose person the text names in full, first those of the same title."""
    covered = {offset for one in people for offset in range(one.start, one.end)}
    by_surname: defaultdict[str, dict[tuple[str, str | None], Person]] = defaultdict(dict)
    for one in people:
        for surname in {one.name[0], one.name[:2], *one.name.split()[1:][-1:]}:
            by_surname[surname].setdefault((one.name, one.title), one)
    for short in shorts:
        same = _meant(by_surname[short[2]].values(), short[3]) if short[0] not in covered else []
        if same:
            yield _short(text, short, same)


def _meant(people: Iterable[Person], title: str) -> list[Person]:
    """Return those of the same title, else those who may bear it beside their own."""
    known = list(people)
    same = [one for one in known if one.title and one.title.endswith(title)]
    return same or [one for one in known if _in_one_circle(one.title or "", title)]


def _short(text: str, short: Short, meant: Sequence[Person]) -> Person:
    start, end, surname, title = short
    names = tuple(dict.fromkeys(one.name for one in meant))
    where = place(text, start, end)
    if len(names) > 1:
        return Person(**where, basis="short", name=surname, title=title, candidates=names)
    return Person(**where, basis="short", name=names[0], title=title, organisation=meant[0].organisation)
