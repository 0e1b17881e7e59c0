"""Where records come from: sources, runs, snapshots, and the sweeps through their lists."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Source(SQLModel, table=True):
    """A place we collect from, as its fact sheet describes it."""

    name: str = Field(primary_key=True)
    title: str
    publisher: str
    licence: str
    rank: str
    address: str


class Run(SQLModel, table=True):
    """One crawl: what was asked and what it counted.

    ``state`` is running, complete, partial, interrupted or failed.
    """

    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(foreign_key="source.name", index=True)
    scope: dict[str, Any] = Field(sa_type=JSON)
    state: str = Field(index=True)
    started_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    counts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    reasons: list[str] = Field(default_factory=list, sa_type=JSON)


class Snapshot(SQLModel, table=True):
    """The bytes of one response: where in the archive they are and what they hash to."""

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="run.id", index=True)
    service: str
    url: str
    status: int
    fetched_at: datetime = Field(sa_type=Moment)
    file: str
    offset: int
    length: int
    digest: str = Field(index=True)


class Sweep(SQLModel, table=True):
    """One pass through a list; complete when the announced number stood still and that many records came."""

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="run.id", index=True)
    service: str
    assembly: int
    scope: str = Field(description="'' for the whole list, else what narrowed it")
    state: str = Field(description="open, complete, moved or short")
    announced: int
    distinct: int = 0
    started_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)


class SweepPage(SQLModel, table=True):
    """A page that an open sweep has read: the keys it named; gone when the sweep ends."""

    __tablename__ = "sweep_page"

    sweep_id: int = Field(primary_key=True, foreign_key="sweep.id")
    page: int = Field(primary_key=True)
    keys: list[str] = Field(sa_type=JSON)
    repeats: int = 0
