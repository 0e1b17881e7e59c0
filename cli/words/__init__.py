"""Every sentence a user reads, in Korean and in English, looked up by key.

The catalogue is the union of the ``WORDS`` tables of this package; a test checks that each entry has both
languages with the same placeholders and that each key used in the code exists.
"""

from __future__ import annotations

from typing import Literal

from cli.words import (
    agenda,
    articles,
    citations,
    crawls,
    errors,
    headings,
    help_texts,
    law_texts,
    laws,
    lives,
    news,
    pledge_columns,
    pledge_errors,
    pledge_help,
    pledge_rubric,
    pledges,
    queries,
    reports,
    searches,
    statutes,
    texts,
    timelines,
    topics,
)

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")

MODULES = (
    headings,
    help_texts,
    reports,
    lives,
    articles,
    laws,
    law_texts,
    crawls,
    errors,
    news,
    texts,
    queries,
    searches,
    timelines,
    topics,
    pledges,
    pledge_help,
    pledge_columns,
    pledge_rubric,
    pledge_errors,
    statutes,
    agenda,
    citations,
)
WORDS: dict[str, tuple[str, str]] = {key: words for module in MODULES for key, words in module.WORDS.items()}

_current: Language = "ko"


def set_language(language: Language) -> None:
    """Choose the language of everything said from now on."""
    global _current  # noqa: PLW0603 - one process speaks one language
    _current = language


def language() -> Language:
    """Return the language spoken now."""
    return _current


def say(key: str, /, **values: object) -> str:
    """Return the text behind ``key`` in the current language, its placeholders filled in."""
    korean, english = WORDS[key]
    text = korean if _current == "ko" else english
    return text.format(**{name: _counted(value) for name, value in values.items()}) if values else text


class _Count(int):
    """A number in a text: ``{count:source|sources}`` is the word that goes with it."""

    def __format__(self, form: str) -> str:
        one, several, many = form.partition("|")
        return (one if self == 1 else many) if several else super().__format__(form)


def _counted(value: object) -> object:
    return _Count(value) if type(value) is int else value
