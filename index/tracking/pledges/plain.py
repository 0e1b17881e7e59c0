"""Pledges and what texts say of them as JSON holds them: what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from index.tracking.pledges.pledge import Account, Mention, Pledge, Promise, Source

Plain = dict[str, Any]
T = TypeVar("T")
Read = Callable[[Any], Any]


def plain(one: Promise | Account | Source | Mention | Pledge) -> Plain:
    """Return one of the types of pledges as plain values."""
    told: Plain = _plain(one)
    return told


def made(kind: type[T], content: Mapping[str, Any]) -> T:
    """Return what plain values of that type stand for."""
    return kind(**_values(kind, content))


def told_of(content: Mapping[str, Any]) -> Promise | Account:
    """Return a promise, or an account, which alone has a voice."""
    return made(Account, content) if "voice" in content else made(Promise, content)


def corrected(one: T, content: Mapping[str, Any]) -> T:
    """Return one of the types with other values in some fields, given as plain values."""
    return type(one)(**{**vars(one), **_values(type(one), content)})


def _plain(one: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    if is_dataclass(one):
        kind: type = type(one)
        empty = _empty(kind)
        return {name: _plain(value) for name, value in vars(one).items() if (name, value) not in empty}
    if isinstance(one, tuple | list):
        return [_plain(each) for each in one]
    return one.isoformat() if isinstance(one, date) else str(one) if isinstance(one, StrEnum) else one


def _values(kind: type, content: Mapping[str, Any]) -> Plain:
    readers = _readers(kind)
    return {name: readers[name](value) for name, value in content.items()}


@cache
def _empty(kind: type) -> Sequence[tuple[str, object]]:
    """Return what the fields of a type hold where nothing is told, of those that may be left out."""
    left_out = [
        one.name for one in fields(kind) if one.default is not MISSING or one.default_factory is not MISSING
    ]
    return [(name, nothing) for name in left_out for nothing in (None, ())]


@cache
def _readers(kind: type) -> dict[str, Read]:
    """Return what makes the values of each field of a type."""
    hints = get_type_hints(kind)
    return {name: _reader(hint) for name, hint in hints.items()}


def _reader(hint: Any) -> Read:  # noqa: ANN401 - a type, or what stands for several
    parts = [one for one in get_args(hint) if one is not NoneType]
    if isinstance(hint, UnionType):
        inner = told_of if Promise in parts else _scalar(*parts) if len(parts) > 1 else _reader(parts[0])
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is Sequence:
        each, listed = _reader(parts[0]), _scalar(list, tuple)  # a text would be read letter by letter
        return lambda values: tuple(map(each, listed(values)))
    if get_origin(hint) is tuple:
        return tuple
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(made, hint)
    return partial(hint) if issubclass(hint, StrEnum) else _scalar(hint)


def _scalar(*kinds: type) -> Read:
    """Return what takes a value of one of those types as it is, and nothing else."""

    def read(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        if not isinstance(value, kinds):
            raise TypeError(value)
        return value

    return read
