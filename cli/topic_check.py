"""What is wrong with files of topics, and which of their bills the index does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cli.scope import partly_collected
from cli.settings import Settings
from cli.telling import tell
from cli.words import say
from index.errors import ConfigurationError, IndexUnusableError
from index.korean.topic_checks import NUMBER, faults_of
from index.korean.topic_files import own_files, shipped_files
from index.korean.topics import Topic, read_topic, words_of
from index.search.reader import Reader

Named = tuple[Path, str]


def check_files(settings: Settings, files: Sequence[Path]) -> tuple[int, list[str]]:
    """Return how many files were checked, all where none are given, and a line for each fault."""
    every = [*shipped_files(), *(path for path, _ in own_files())]
    checked = files or every
    lines = [
        say(fault.key, **fault.values) for path in checked for fault in faults_of(path, _taken(path, every))
    ]
    return len(checked), lines + _not_held(settings, checked)


def _taken(path: Path, every: Sequence[Path]) -> dict[str, str]:
    """Return the words of all other topics, with the topics that have them."""
    others = (topic for other in every if not other.samefile(path) for topic in _readable(other))
    return {word: topic.name for topic in others for word in words_of(topic)}


def _readable(path: Path) -> Iterator[Topic]:
    """Yield the topic of a file that is one; one that is none has its own line."""
    try:
        yield read_topic(path)
    except ConfigurationError:
        return


def _not_held(settings: Settings, files: Sequence[Path]) -> list[str]:
    """Return a line for each bill that the index does not have, and say which could not be judged."""
    missing, whole = _missing(settings, [(path, no) for path in files for no in _numbers(path)])
    shipped = {*shipped_files()}
    lines, unjudged = [], set()
    for path, no in missing:
        # The numbers that ship were compared with the whole lists; a home that lacks some holds less.
        if path not in shipped and int(no[:2]) in whole:
            lines.append(say("topics.fault.not_held", path=path.name, no=no))
        else:
            unjudged.add(no)
    if unjudged:
        tell("topics.not_judged", count=len(unjudged), numbers=", ".join(sorted(unjudged)))
    return lines


def _missing(settings: Settings, named: list[Named]) -> tuple[list[Named], set[int]]:
    """Return which bills the index does not have, and the Assemblies whose lists were read whole."""
    try:
        with Reader(settings.index) as reader:
            missing = [(path, no) for path, no in named if not reader.bills_numbered(no)]
            return missing, {row.assembly for row in reader.counts()} - {*partly_collected(reader)}
    except IndexUnusableError as unusable:
        tell(unusable.key, **unusable.values)
        return named, set()


def _numbers(path: Path) -> list[str]:
    numbers = (no for topic in _readable(path) for no in dict.fromkeys(topic.numbers))
    return [no for no in numbers if NUMBER.fullmatch(no)]
