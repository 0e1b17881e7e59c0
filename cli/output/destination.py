"""Where output goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from index.errors import Exit, PlatwatchError


class OutputError(PlatwatchError):
    """The output cannot be written."""


def on_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout.isatty()


@contextmanager
def text(path: Path | None, *, bom: bool = False) -> Iterator[TextIO]:
    """Open a file, or standard output without one, for UTF-8 with plain newlines on every system.

    Raises ``OutputError`` when it cannot be written.
    """
    with binary(path) as stream:
        # A lone surrogate, which UTF-8 cannot carry, is shown by its number.
        encoding = "utf-8-sig" if bom else "utf-8"
        wrapper = io.TextIOWrapper(stream, encoding=encoding, errors="backslashreplace", newline="\n")
        try:
            yield wrapper
        finally:
            wrapper.detach()


@contextmanager
def binary(path: Path | None) -> Iterator[BinaryIO]:
    """Open a file, or standard output without one, for bytes.

    Raises ``OutputError`` when it cannot be written.
    """
    if path is None:
        with _standard_output() as stream:
            yield stream
        return
    try:
        with _in_place(path) if _is_device(path) else _whole(path) as stream:
            yield stream
    except OSError as error:
        raise OutputError("error.output.not_written", path=path, reason=error.strerror or error) from error


def _is_device(path: Path) -> bool:
    """Tell whether a path is a pipe or a device, which must be written to and never replaced."""
    return path.exists() and not path.is_file()


@contextmanager
def _in_place(path: Path) -> Iterator[BinaryIO]:
    with path.open("wb") as stream:
        yield stream


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Write beside the file and put the result in its place at the end; a failure leaves the old one."""
    target = path.resolve()
    part = target.with_name(f".platwatch-{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    """Give standard output for bytes; a reader that has gone away (``| head``) ends the program quietly."""
    if sys.stdout is None:  # closed by who started the program: >&-
        raise OutputError("error.output.not_printed", reason=os.strerror(errno.EBADF))
    sys.stdout.flush()
    stream = sys.stdout.buffer
    try:
        yield stream
        stream.flush()
    except OSError as error:
        # What is still buffered must go somewhere when the interpreter closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if _reader_is_gone(error):
            raise SystemExit(Exit.DONE) from None
        raise OutputError("error.output.not_printed", reason=error.strerror or error) from error


def _reader_is_gone(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
