"""Names on the labelled articles: python tests/gates/gate_names.py prints figures and misses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from gate import SHARED, Figure, report

from index.korean.organisations import Organisation, read_organisations
from index.korean.people import read_people
from index.korean.person import Person

# Named in menus and share buttons; the labels leave them out.
NOT_LABELLED = {"국회", "트위터", "페이스북", "카카오스토리"}


def _articles(path: Path) -> Iterator[tuple[str, date, dict[str, list[dict[str, str]]]]]:
    for seed in json.loads(path.read_text("utf-8"))["seeds"].values():
        text = (SHARED / "seeds" / seed["file"]).read_text("utf-8")
        yield text, date.fromisoformat(seed["publish_date"]), seed


def people_recall(path: Path) -> Figure:
    """Labelled people whose whole span is found, with the name."""
    right, misses, total = 0, [], 0
    for text, _, labels in _articles(path):
        found = [(one, _bare(one)) for one in read_people(text)]
        for label in labels["people"]:
            total += 1
            hit = any(one.name == label["name"] and label["span"] in spans for one, spans in found)
            right += hit
            if not hit:
                misses.append(label["span"])
    return Figure(right, total, tuple(misses))


def _bare(one: Person) -> tuple[str, str]:
    """Return what a label may span: with and without the organisation before (the labels differ)."""
    return one.text, one.text.removeprefix(f"{one.organisation} ")


def people_precision(path: Path) -> Figure:
    """People found who are labelled, by name, once an article."""
    told: list[tuple[str, bool]] = []
    for text, _, labels in _articles(path):
        names = {one["name"] for one in labels["people"]}
        told += [(name, name in names) for name in sorted({one.name for one in read_people(text)})]
    return _figure(told)


def people_titles(path: Path) -> Figure:
    """Labelled people whose title is found, one of several where the label has several."""
    told: list[tuple[str, bool]] = []
    for text, _, labels in _articles(path):
        people = read_people(text)
        for label in labels["people"]:
            wanted = {"".join(title.split()) for title in (label["title"] or "").split(" / ")}
            titles = ["".join((one.title or "").split()) for one in people if one.name == label["name"]]
            right = any(title and any(_same(title, whole) for whole in wanted) for title in titles)
            if label["title"]:
                told.append((f"{label['span']}: {label['title']}, not {titles}", right))
    return _figure(told)


def _same(title: str, label: str) -> bool:
    """Tell whether two titles are one, with or without its body: 연합회장 and 회장."""
    return title.endswith(label) or label.endswith(title)


def people_organisations(path: Path) -> Figure:
    """Labelled people whose organisation is found, under any of its names."""
    told: list[tuple[str, bool]] = []
    for text, day, labels in _articles(path):
        organisations = read_organisations(text, day)
        names = {one.text: {one.text, *one.names} for one in organisations}
        people = read_people(text, organisations)
        for label in labels["people"]:
            own = {one.organisation for one in people if one.name == label["name"]} - {None}
            known = {name for one in own for name in names.get(one or "", {one})}
            if label["org"]:
                told.append(
                    (f"{label['span']}: {label['org']}, not {own}", _formal_name(label["org"]) in known)
                )
    return _figure(told)


def _formal_name(name: str) -> str:
    return name.removeprefix("국회 ")


def organisations_recall(path: Path) -> Figure:
    """Labelled organisations found under their name or their formal name."""
    told: list[tuple[str, bool]] = []
    for text, day, labels in _articles(path):
        found = {name for one in read_organisations(text, day) for name in (one.text, *one.names)}
        told += [
            (one["name"], bool({one["name"], one["span"], _formal(one)} & found)) for one in labels["orgs"]
        ]
    return _figure(told)


def organisations_precision(path: Path) -> Figure:
    """Organisations found that are labelled, once an article; services only where the labels have any."""
    told: list[tuple[str, bool]] = []
    for text, day, labels in _articles(path):
        known = {name for one in labels["orgs"] for name in (one["name"], _formal(one))}
        services = any(one["kind"] == "service" for one in labels["orgs"])
        found = {
            one.names[0]: one for one in read_organisations(text, day) if services or one.kind != "service"
        }
        told += [(name, _is_known(one, known)) for name, one in found.items() if name not in NOT_LABELLED]
    return _figure(told)


def _is_known(one: Organisation, known: set[str]) -> bool:
    return bool({*one.names, one.text} & known)


def _formal(label: dict[str, str]) -> str:
    return _formal_name(label["canonical"])


def _figure(told: list[tuple[str, bool]]) -> Figure:
    return Figure(
        sum(right for _, right in told), len(told), tuple(name for name, right in told if not right)
    )


MEASURES: dict[str, Callable[[Path], Figure]] = {
    "seed people, found": people_recall,
    "seed people, right": people_precision,
    "seed people, titles": people_titles,
    "seed people, organisations": people_organisations,
    "seed organisations, found": organisations_recall,
    "seed organisations, right": organisations_precision,
}

if __name__ == "__main__":
    report(MEASURES)
