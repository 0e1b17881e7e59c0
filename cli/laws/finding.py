"""Which law a name means, and which of its versions a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cli.telling import tell
from cli.words import say
from index.errors import AmbiguousError, NotFoundError
from index.korean.text import squeeze
from index.moments import today
from index.search import statutes
from index.search.layout import damage_named
from index.search.reader import Reader
from index.search.statutes import Version

COMING, IN_FORCE, PAST = "시행 예정", "시행 중", "지난 판"  # words of the data, like a bill's results
ENACTED = "제정"  # before such a version there was no law
NEAR = 3


@dataclass(frozen=True)
class HeldLaw:
    """A law with its versions, in the order in which they were promulgated."""

    law_id: str
    versions: Sequence[Version]

    @property
    def title(self) -> str:
        """Return its name as it is now, or was last."""
        return (statutes.in_force(self.versions, today()) or self.versions[-1]).title

    @property
    def begins(self) -> str:
        """Return the first day on which it was in force, as far as versions are held."""
        return min(one.begins for one in self.versions)

    def state(self, version: Version, day: date | None = None) -> str:
        """Return whether a version is in force on a day, is still to come, or was followed by another."""
        day = day or today()
        if version.is_to_come(day):
            return COMING
        return IN_FORCE if version == statutes.in_force(self.versions, day) else PAST


def find_law(reader: Reader, name: str, day: date | None = None) -> HeldLaw:
    """Return the law that a name means; of several of one name the one that was there on a day.

    Raises NotFoundError for a name of which no version is held, AmbiguousError for one of several laws.
    """
    with damage_named():
        ids = statutes.law_ids(reader.connection, name)
        laws = [HeldLaw(one, statutes.versions(reader.connection, one)) for one in ids]
    if not laws:
        raise _unknown(reader, name)
    if len({squeeze(one.title) for one in laws}) > 1:
        raise AmbiguousError("error.laws.ambiguous", name=name, laws=", ".join(one.title for one in laws))
    begun = [one for one in laws if one.begins <= str(day or today())]
    found = max(begun or laws, key=lambda one: one.begins)
    for other in laws:
        if other is not found:
            tell("laws.namesake", title=other.title, law_id=other.law_id, day=other.begins)
    return found


def version_on(law: HeldLaw, day: date) -> Version:
    """Return the version in force on a day; raises NotFoundError for one before the first that is held."""
    version = statutes.in_force(law.versions, day)
    if version is None:
        first = min(law.versions, key=lambda one: one.begins)
        key = "error.laws.before" if first.revision_kind == ENACTED else "error.laws.not_held"
        raise NotFoundError(key, law=law.title, day=day, first=first.begins, version=first.name)
    return version


def all_laws(reader: Reader) -> list[HeldLaw]:
    """Return all laws by their names."""
    with damage_named():
        held = statutes.all_versions(reader.connection)
    by_law: dict[str, list[Version]] = {}
    for one in held:
        by_law.setdefault(one.law_id, []).append(one)
    return sorted((HeldLaw(*one) for one in by_law.items()), key=lambda one: (one.title, one.law_id))


def facts(law: HeldLaw, version: Version) -> Mapping[str, object]:
    """Return what a row tells of a version."""
    return {
        "law": version.title,
        "law_id": version.law_id,
        "version": version.name,
        "promulgated_on": version.promulgated_on,
        "promulgation_no": version.promulgation_no,
        "effective_on": version.effective_on,
        "revision_kind": version.revision_kind,
        "ministries": version.ministries,
        "law_state": law.state(version),
    }


def _unknown(reader: Reader, name: str) -> NotFoundError:
    titles = [one.title for one in all_laws(reader)]
    if not titles:
        return NotFoundError("error.laws.none")
    from difflib import get_close_matches  # noqa: PLC0415 - most names are known

    near = get_close_matches(name, titles, NEAR, cutoff=0.3)
    if not near:
        return NotFoundError("error.laws.unknown", name=name)
    return NotFoundError("error.laws.unknown_near", name=name, near=", ".join(near))


def no_text(law: HeldLaw, version: Version) -> NotFoundError:
    """Return that the text of a version is not held, with the versions whose text is, or how to have one."""
    texts = (one for one in law.versions if one.has_text)
    if held := [say("diff.version", name=one.name, day=one.promulgated_on) for one in texts]:
        return NotFoundError("error.laws.no_text", version=version.name, held=", ".join(held))
    return NotFoundError("error.laws.no_texts", law=law.title)
