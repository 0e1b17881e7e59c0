"""Where platwatch lives and how it is set: flags, then environment, then ``config.toml``, then defaults."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from cli.words import LANGUAGES, Language
from index.errors import ConfigurationError

CONFIG = "config.toml"


@dataclass
class Settings:
    """What the common flags say; everything else is looked up when it is needed."""

    home_flag: Path | None = None
    store_flag: str | None = None
    debug: bool = False

    @property
    def home(self) -> Path:
        """Return the folder of the data: ``--home``, ``PLATWATCH_HOME``, or the data folder of the system."""
        chosen = self.home_flag or os.environ.get("PLATWATCH_HOME")
        return Path(chosen).expanduser() if chosen else default_home("platwatch")

    @property
    def store_url(self) -> str:
        """Return the store's URL: ``--store``, ``PLATWATCH_STORE``, ``config.toml``, or the home's own."""
        chosen = self.store_flag or os.environ.get("PLATWATCH_STORE") or self.config.get("store")
        return str(chosen) if chosen else self.own_store_url

    @property
    def own_store_url(self) -> str:
        """Return the URL of the SQLite store in the home."""
        from index.store.engine import sqlite_url  # noqa: PLC0415 - brings SQLAlchemy

        return sqlite_url(self.home / "platwatch.db")

    @property
    def index(self) -> Path:
        """Return the folder of the search index."""
        return self.home / "index"

    @property
    def topics(self) -> Path:
        """Return the folder of the user's own topics."""
        return self.home / "topics"

    def key(self, variable: str) -> str | None:
        """Return a source's key, from the environment or from ``config.toml`` under the lower-case name."""
        found = os.environ.get(variable) or self.config.get(variable.lower())
        return str(found).strip() or None if found else None

    def terms_read_on(self, source: str) -> date | None:
        """Return the day on which the user says to have read a source's robots.txt and terms.

        Raises ConfigurationError for a value that is no day.
        """
        name = f"{source}_terms_read_on"
        day: date | None = self.config.get(name)
        if day is not None and type(day) is not date:
            raise ConfigurationError("error.config.day", path=self.home / CONFIG, name=name)
        return day

    @cached_property
    def config(self) -> dict[str, Any]:
        """Return what ``config.toml`` in the home says; raises ConfigurationError where it cannot be read."""
        path = self.home / CONFIG
        if not path.is_file():
            return {}
        import tomllib  # noqa: PLC0415 - most homes have no such file

        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as wrong:
            raise ConfigurationError("error.config", path=path, why=wrong) from wrong


def default_home(name: str) -> Path:
    """Return the folder for data that the system gives a program of this name."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed where the home is named

    return user_data_path(name, appauthor=False)


def chosen_language(arguments: Sequence[str], settings: Settings) -> Language:
    """Return the language to speak, before any option is parsed: help itself is written in it.

    Raises ConfigurationError where the environment or ``config.toml`` names a language we do not speak.
    """
    if home := flag(arguments, "--home"):
        settings.home_flag = Path(home)  # its config.toml may name the language
    typed = flag(arguments, "--lang")
    said = typed or os.environ.get("PLATWATCH_LANG") or settings.config.get("lang") or "ko"
    for language in LANGUAGES:
        if said == language:
            return language
    if typed:
        return "ko"  # click refuses it in a moment
    raise ConfigurationError("error.language", value=said)


def flag(arguments: Sequence[str], name: str) -> str | None:
    """Return the last value of a flag among unparsed arguments, as click takes it."""
    found = None
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{name}="):
            found = argument.partition("=")[2]
        elif argument == name and place + 1 < len(arguments):
            found = arguments[place + 1]
    return found
