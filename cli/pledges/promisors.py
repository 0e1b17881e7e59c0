"""Who promised, by any name: a company, or an authority, party or association as texts call it."""

from __future__ import annotations

from index.search.meanings.words import canonical


def names_of(word: str) -> tuple[str, ...]:
    """Return the names under which pledges of who is named so stand: 공정위 is 공정거래위원회."""
    known = canonical("company", word)
    return known if known != (word,) else _organisation(word)[0]


def kind_of(name: str) -> str:
    """Return what kind of body is named so; one that is not known is a company."""
    return _organisation(name)[1]


def _organisation(word: str) -> tuple[tuple[str, ...], str]:
    # Imported here: the name of a company is known without them.
    from index.korean.organisations import read_organisations  # noqa: PLC0415
    from index.tracking.pledges.actors import organisation  # noqa: PLC0415

    meant = [one for one in read_organisations(word) if one.text == word]
    found = organisation(meant[0]) if len(meant) == 1 else ()
    return (tuple(one.name for one in found), found[0].type) if found else ((word,), "company")
