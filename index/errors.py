"""The named failures of platwatch; each names a sentence of the catalogue and an exit code."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the command line."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_FOUND = 3
    AMBIGUOUS = 4
    PARTIAL = 5
    DAMAGED = 6
    INTERRUPTED = 130


class PlatwatchError(Exception):
    """A failure that a user can act on: ``key`` names its sentence, ``values`` fill it in."""

    exit = Exit.FAILED

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return f"{self.key} {self.values}" if self.values else self.key


class NotFoundError(PlatwatchError):
    """What was asked for is not in the store."""

    exit = Exit.NOT_FOUND


class AmbiguousError(PlatwatchError):
    """What was asked for names more than one record."""

    exit = Exit.AMBIGUOUS


class StoreError(PlatwatchError):
    """The store is missing, damaged, or newer than this program."""

    exit = Exit.DAMAGED


class IndexUnusableError(PlatwatchError):
    """The search index is missing, damaged, or of another format."""

    exit = Exit.DAMAGED


class StoreBusyError(PlatwatchError):
    """Another process is writing."""


class ConfigurationError(PlatwatchError):
    """A setting or fact sheet is wrong."""

    exit = Exit.USAGE
