"""From files of law versions to records: one version a Markdown file, or a history in JSON lines."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

import yaml

from crawler.answers import Misfit, Record
from index.korean.statutes.faults import faults
from index.korean.statutes.reading import read_law
from index.korean.statutes.tree import Law, packed

LONGEST_TEXT = 8 * 2**20  # characters of one version; the longest laws have one million
MOST_FAULTS = 20  # named of one text
LONGEST_FRONT = LONGEST_LINE = 2**16  # characters
LONGEST_ASIDE = 2_000
FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
LONGEST_ADDENDA = 4_000
# From when and to whom a change applies; the day in force has a field of its own.
APPLICATION = re.compile(
    r"^(제\d{1,3}조(?:의\d{1,2})?\([^)\n]{0,200}(?:적용례|경과조치|특례)[^)\n]{0,80}\) .*)$", re.MULTILINE
)
UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL keeps no NUL, UTF-8 no lone surrogate

# What each kind of file calls the fields of a version.
FRONT_MATTER = {
    "법령MST": "mst",
    "법령ID": "law_id",
    "제목": "title",
    "법령구분": "law_kind",
    "소관부처": "ministries",
    "공포일자": "promulgated_on",
    "공포번호": "promulgation_no",
    "시행일자": "effective_on",
    "출처": "link",
}
HISTORY = {
    "mst": "mst",
    "law_id": "law_id",
    "title": "title",
    "ministries": "ministries",
    "promulgated": "promulgated_on",
    "promulgation_no": "promulgation_no",
    "effective": "effective_on",
    "revision_kind": "revision_kind",
    "url": "link",
    "amend_url": "amendment_link",
    "addenda": "addenda",
}
REQUIRED = ("mst", "law_id", "title", "promulgated_on", "promulgation_no")


class Said(NamedTuple):
    """What one place of a file says: a version of a law, or why it cannot be understood.

    ``content`` is the tree of its text, where there is one, as the store keeps it, compressed: many wait
    together. ``faults`` is what is odd in it.
    """

    place: str
    version: Record | Misfit
    content: bytes | None = None
    faults: Sequence[str] = ()


def read_versions(body: bytes, place: str) -> Iterator[Said]:
    """Yield what the bytes of a file say, place by place."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        yield Said(place, Misfit("no utf-8", None, ""))
        return
    if place.endswith(".jsonl"):
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield Said(f"{place}:{number}", _of_line(line))
    else:
        yield _with_text(Said(place, _of_front_matter(text)), text)


def _with_text(said: Said, text: str) -> Said:
    """Return what a file says together with its text, unless that is too long."""
    if isinstance(said.version, Misfit):
        return said
    if len(text) > LONGEST_TEXT:
        return said._replace(faults=(f"text beyond {LONGEST_TEXT} characters",))
    return with_law(said, read_law(UNKEEPABLE.sub("", text)))


def with_law(said: Said, law: Law) -> Said:
    """Return what is said of a version together with its text, where it has one, and what is odd in that."""
    if not (law.body or law.addenda):
        return said
    odd = tuple(f"{reason}: {where}"[:LONGEST_ASIDE] for reason, where in islice(faults(law), MOST_FAULTS))
    content = zlib.compress(json.dumps(packed(law), ensure_ascii=False).encode(), level=1)
    return said._replace(content=content, faults=odd)


def _of_line(line: str) -> Record | Misfit:
    try:
        row = json.loads(line) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        return Misfit("no json object", None, line[:LONGEST_ASIDE])
    return version_of(row, HISTORY, line)


def _of_front_matter(text: str) -> Record | Misfit:
    """A text that begins without --- has none."""
    front = FRONT.match(text[:LONGEST_FRONT])
    if front is None:
        return Misfit("no front matter", None, text[:LONGEST_ASIDE])
    try:
        # Text and no types: law ids begin with zeros, and nothing in them is to be made into an object.
        row = yaml.load(front[1], yaml.BaseLoader)  # noqa: S506 - makes strings, lists and mappings alone
    except (yaml.YAMLError, RecursionError):
        row = None
    if not isinstance(row, dict):
        return Misfit("broken front matter", None, front[1][:LONGEST_ASIDE])
    version = version_of(row, FRONT_MATTER, front[1])
    if not isinstance(version, Misfit) and (addenda := _addenda(text, version["promulgation_no"])):
        version["addenda"] = addenda
    return version


def _addenda(text: str, number: str) -> str | None:
    """Return what the 부칙 of a promulgation says of its application, article by article."""
    _, _, behind = text.partition(f"\n부칙 <제{number}호,")
    own = behind.partition("\n부칙")[0]
    return UNKEEPABLE.sub("", "\n".join(APPLICATION.findall(own)))[:LONGEST_ADDENDA] or None


def version_of(row: Mapping[Any, Any], fields: Mapping[str, str], raw: str) -> Record | Misfit:
    """Return the version that a row states by ``fields``; a field that it lacks is left out.

    A row that does not do is kept ``raw``: what its aliases stand for may be without end.
    """
    version: Record = {}
    for theirs, ours in fields.items():
        if theirs in row:
            stated = _text(row[theirs])
            day = _day(stated) if ours.endswith("_on") and stated else None
            if ours.endswith("_on") and stated and day is None:
                return Misfit(f"{theirs}: no date: {stated[:40]!r}", None, raw[:LONGEST_ASIDE])
            version[ours] = day or stated
    missing = (theirs for theirs, ours in fields.items() if ours in REQUIRED and not version.get(ours))
    lacking = next(missing, None)
    return Misfit(f"no {lacking}", None, raw[:LONGEST_ASIDE]) if lacking else version


def _text(value: object) -> str | None:
    """Return a text, or the texts of a list one after another; what is neither says nothing."""
    if isinstance(value, list):
        value = ", ".join(one for one in value if isinstance(one, str))
    if type(value) not in (str, int):  # a bool is an int to isinstance
        return None
    return UNKEEPABLE.sub("", str(value)).strip() or None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
