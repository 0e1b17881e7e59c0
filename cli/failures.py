"""What went wrong, as one sentence that says what to do next, and the exit code that goes with it."""

from __future__ import annotations

import errno
import os
import re
import traceback
from difflib import get_close_matches

import click

from cli.caret import pointed
from cli.output.lines import echo
from cli.types import Spoken
from cli.words import WORDS, say
from index.errors import Exit, PlatwatchError
from index.search.language.errors import QueryError

# What the system says in English only, by its words; error.system.* says it in the user's language.
_OF_SYSTEM = {
    os.strerror(getattr(errno, name)): name
    for name in (
        "ENOENT",
        "EACCES",
        "EPERM",
        "EROFS",
        "ENOSPC",
        "ENOTDIR",
        "EISDIR",
        "ENAMETOOLONG",
        "EEXIST",
    )
}


def report(failure: Exception, *, debug: bool) -> int:
    """Say what went wrong on standard error; return the exit code."""
    if isinstance(failure, click.Abort):
        return Exit.INTERRUPTED
    if isinstance(failure, click.exceptions.NoArgsIsHelpError):
        click.echo(failure.format_message(), err=True)
        return Exit.USAGE
    if debug:
        traceback.print_exception(failure)
    echo(f"{say('error')}: {sentence(failure)}", err=True)
    if isinstance(failure, QueryError) and failure.at is not None:
        click.echo(pointed(failure.query, failure.at), err=True)
    if isinstance(failure, PlatwatchError):
        return failure.exit
    return Exit.USAGE if isinstance(failure, click.UsageError) else Exit.FAILED


def sentence(failure: Exception) -> str:
    """Return the sentence for a failure."""
    if isinstance(failure, PlatwatchError):
        values = {name: _reason(value) for name, value in failure.values.items()}
        return say(failure.key, **values) if failure.key in WORDS else str(failure)
    if isinstance(failure, click.UsageError):
        path = failure.ctx.command_path if failure.ctx else "platwatch"
        return f"{_usage(failure)} {say('error.usage.see', path=path)}"
    if isinstance(failure, click.ClickException):
        return failure.format_message()
    return say("error.unexpected", what=f"{type(failure).__name__}: {failure}")


def _reason(value: object) -> object:
    """Return what the system says of a file in the user's language; any other value as it is."""
    code = _OF_SYSTEM.get(value) if isinstance(value, str) else None
    return say(f"error.system.{code}") if code else value


def _usage(failure: click.UsageError) -> str:
    """Return click's own complaints in the user's language; ours are in it already."""
    match failure:
        case click.NoSuchOption():
            return _not_there("option", failure.option_name, list(failure.possibilities or []))
        case click.exceptions.NoSuchCommand():
            return _no_command(failure)
        case click.MissingParameter():
            return say("error.usage.missing", name=_name(failure.param))
        case click.BadOptionUsage():
            return _too_few(failure)
        case click.BadParameter():
            return _bad_value(failure)
    return _miscounted(failure.message)


def _too_few(failure: click.BadOptionUsage) -> str:
    """Return how many values an option takes, of which there were fewer."""
    params = failure.ctx.command.params if failure.ctx else []
    count = next((param.nargs for param in params if failure.option_name in param.opts), 1)
    key = "error.usage.argument" if count == 1 else "error.usage.arguments"
    return say(key, name=failure.option_name, count=count)


def _miscounted(message: str) -> str:
    """Return which arguments are too many, as click says only in its sentence."""
    extra = re.match(r"Got unexpected extra arguments? \((.*)\)", message)
    return say("error.usage.extra", what=extra[1]) if extra else message


def _bad_value(failure: click.BadParameter) -> str:
    expected = values_of(failure.param.type) if failure.param else None
    if isinstance(failure.param and failure.param.type, click.Path) and "is a directory" in failure.message:
        return say("error.usage.is_folder", name=_name(failure.param))
    if isinstance(failure.param and failure.param.type, click.Path) and "does not exist" in failure.message:
        return say("error.usage.not_there", name=_name(failure.param))
    if expected is None:
        return say("error.usage.bad_value", name=_name(failure.param), why=failure.message)
    return say("error.usage.value", name=_name(failure.param), expected=expected)


def _no_command(failure: click.exceptions.NoSuchCommand) -> str:
    # click itself looks only at commands that are loaded already.
    group, context = failure.ctx and failure.ctx.command, failure.ctx
    known = group.list_commands(context) if isinstance(group, click.Group) and context else []
    return _not_there("command", failure.command_name, get_close_matches(failure.command_name, known, 1))


def _not_there(what: str, name: str, close: list[str]) -> str:
    if close:
        return say(f"error.usage.no_{what}_close", name=name, close=", ".join(close))
    return say(f"error.usage.no_{what}", name=name)


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    return param.human_readable_name if isinstance(param, click.Argument) else "/".join(param.opts)


def values_of(kind: object) -> str | None:
    """Return what a kind of values takes, in words; None for those that say it themselves."""
    if isinstance(kind, Spoken):
        return kind.spoken()
    if isinstance(kind, click.Choice):
        return ", ".join(map(str, kind.choices))
    if isinstance(kind, click.IntRange):
        if kind.max is None:
            return say("error.usage.number_from", least=kind.min)
        return say("error.usage.number_between", least=kind.min, most=kind.max)
    return None
