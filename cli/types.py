"""Kinds of values that options take, with what a shell can complete."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

import click
from click.shell_completion import CompletionItem

from cli.amounts import read_won
from cli.words import WORDS, language, say
from index.korean.text import squeeze
from index.moments import today

# 2024, 2024-06, 2024. 6. 1., 2024년 6월 1일; without marks only whole two-digit months and days.
MARKED = re.compile(r"(\d{4})(?:\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?)?\s*[.년월일]?", re.ASCII)
AGO = re.compile(
    r"([0-9]{1,2}(?= ?[y년])|[0-9]{1,4}(?! ?[y년])) ?(d|w|y|일|주|개월|달|년)"
)  # 2024년 is a year
UNITS = {"d": 1, "일": 1, "w": 7, "주": 7, "개월": 30, "달": 30, "y": 365, "년": 365}
LONGEST_NUMBER = 12  # digits
MOST = 10**12  # SQLite takes no more than 2**63, and an offset and a limit are added
PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})?", re.ASCII)


class Day(click.ParamType[date]):
    """A day as 2024-06-01, 2024. 6. 1. or 20240601; a month or year means its first day, or its last."""

    name = "day"

    def __init__(self, *, end: bool = False) -> None:
        self.end = end

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; a value that is none is a usage error."""
        if isinstance(value, date):
            return value
        text = str(value).strip()
        match = PLAIN.fullmatch(text) or MARKED.fullmatch(text)
        try:
            if match is None:
                raise ValueError(text)
            year, month, day = (int(part) if part else None for part in match.groups())
            assert year is not None
            month = month or (12 if self.end else 1)
            return date(year, month, day or (monthrange(year, month)[1] if self.end else 1))
        except ValueError as wrong:
            raise click.UsageError(say("error.usage.day", value=text), ctx) from wrong


class WholeDay(Day):
    """A day that is stated whole: where a month stands for its first day, nobody said so."""

    name = "whole-day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; a month, a year or what is no day is a usage error."""
        day = super().convert(value, param, ctx)
        if day != Day(end=not self.end).convert(value, param, ctx):
            raise click.UsageError(say("error.usage.whole_day", value=value), ctx)
        return day


class Ago(Day):
    """A day, or how long ago: 7d, 2w."""

    name = "ago"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; a value that is none is a usage error."""
        ago = AGO.fullmatch(str(value).strip())
        if ago is None:
            return super().convert(value, param, ctx)
        return today() - timedelta(days=int(ago[1]) * UNITS[ago[2]])


class Within(click.ParamType[timedelta]):
    """How long from now: 90d, 12w, 2y."""

    name = "within"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the time; a value that is none is a usage error."""
        if isinstance(value, timedelta):
            return value
        said = AGO.fullmatch(str(value).strip())
        if said is None:
            raise click.UsageError(say("error.usage.within", value=value), ctx)
        return timedelta(days=int(said[1]) * UNITS[said[2]])


class Won(click.ParamType[int]):
    """An amount in won: 100000000, or as texts write it: 1억, 1조 5,000억 원."""

    name = "won"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the amount; a value that is none is a usage error."""
        amount = read_won(str(value))
        if amount is None:
            raise click.UsageError(say("error.usage.won", value=value), ctx)
        return amount


class Spoken(click.Choice[str]):
    """One of several names, each by its word in either language, too: restates, 다시 밝힘."""

    def __init__(self, names: Sequence[str], words: str) -> None:
        super().__init__(names)
        self.words = {name: WORDS[f"{words}.{name}"] for name in names}

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; what is neither a name nor a word for one is a usage error."""
        said = squeeze(str(value))
        named = (name for name, words in self.words.items() if said in map(squeeze, words))
        return super().convert(next(named, str(value)), param, ctx)

    def spoken(self) -> str:
        """Return all names with their words in the current language."""
        return ", ".join(f"{name}({words[language() == 'en']})" for name, words in self.words.items())


class ActNumber(click.ParamType[int]):
    """The number of an act, as it is shown (#5) or alone."""

    name = "number"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; a value that is none is a usage error."""
        text = str(value).strip().removeprefix("#")
        if not text.isdecimal() or len(text) > LONGEST_NUMBER:
            raise click.UsageError(say("error.usage.act_number", value=value), ctx)
        return int(text)


class Name(click.ParamType[str]):
    """Who is answerable for what a command records; blanks are no name."""

    name = "name"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; a value that is none is a usage error."""
        text = str(value).strip()
        if not text:
            raise click.UsageError(say("error.usage.name", option=param.opts[0] if param else ""), ctx)
        return text


class Count(click.IntRange):
    """A whole number, the largest of which all mean as much: more than there can be."""

    def __init__(self, least: int = 0) -> None:
        super().__init__(least)

    def convert(self, value: int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number, which an index can hold; a value that is none is a usage error."""
        return min(super().convert(value, param, ctx), MOST)


class Word(click.ParamType[str]):
    """Free text that a shell completes from known words."""

    name = "word"

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the known words that begin so."""
        return [CompletionItem(word) for word in known_words(self.kind) if word.startswith(incomplete)]


class TopicName(Word):
    """A topic by its name, title or another word for it; its value is the name."""

    def __init__(self) -> None:
        super().__init__("topic")

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name of the topic; a word that means none is a usage error."""
        from index.korean.topics import read_topics, topic_named  # noqa: PLC0415 - most lists have no topic

        topic = topic_named(str(value))
        if topic is None:
            raise click.UsageError(say("error.usage.topic", word=value, known=", ".join(read_topics())), ctx)
        return topic.name


def known_words(kind: str) -> list[str]:
    """Return the words of a kind that a shell completes; none for a kind of free words."""
    return _KNOWN[kind]() if kind in _KNOWN else []


def _named(names: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [word for name, others in names.items() for word in (name, *others)]


def _committees() -> list[str]:
    from index.korean.names import read_committees  # noqa: PLC0415

    return _named(read_committees())


def _laws() -> list[str]:
    from index.korean.names import read_laws  # noqa: PLC0415

    return _named(read_laws())


def _companies() -> list[str]:
    from index.korean.gazetteer import read_table  # noqa: PLC0415

    return list(read_table("companies")["companies"])


def _topics() -> list[str]:
    from index.korean.topics import read_topics  # noqa: PLC0415

    return list(read_topics())


def _sources() -> list[str]:
    from crawler.factsheet import SOURCES  # noqa: PLC0415
    from crawler.news.sheets import news_names  # noqa: PLC0415

    return [*SOURCES, *news_names()]


def _results() -> list[str]:
    from index.tracking.stages import RESULTS  # noqa: PLC0415

    return ["계류", *RESULTS]


def _stages() -> list[str]:
    from index.tracking.stages import REACHED  # noqa: PLC0415

    return [stage.korean for stage in REACHED.values()]


def _proposer_kinds() -> list[str]:
    return ["의원", "정부", "위원장", "의장", "기타"]


_KNOWN: Mapping[str, Callable[[], list[str]]] = {
    "committee": _committees,
    "law": _laws,
    "company": _companies,
    "topic": _topics,
    "source": _sources,
    "result": _results,
    "stage": _stages,
    "proposer_kind": _proposer_kinds,
}
