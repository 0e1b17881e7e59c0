"""What changed, what could not be understood, and the store's own state."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Revision(SQLModel, table=True):
    """One field of one record changed: old and new value as text, when it was so, and when we learned it.

    ``first`` marks the record itself as new: of a service that had been heard out about its bill before. A
    kind that begins with ``first_`` tells what a list said first of what another had named on a day before.
    """

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    key: str = Field(index=True)
    field: str
    old: str | None
    new: str | None
    first: bool = Field(default=False)
    so_on: date | None = Field(description="the day the source gives for the change, where it gives one")
    learned_at: datetime = Field(sa_type=Moment, index=True)
    snapshot_id: int | None = Field(default=None, foreign_key="snapshot.id")


class Aside(SQLModel, table=True):
    """A row or body that could not be understood, kept with its reason (확인 필요 행)."""

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="run.id", index=True)
    service: str
    key: str | None
    reason: str
    content: str = Field(description="the row as received, cut to 10,000 characters")
    learned_at: datetime = Field(sa_type=Moment)
    snapshot_id: int | None = Field(default=None, foreign_key="snapshot.id")


class StoreState(SQLModel, table=True):
    """One row: the generation counter that the search index is compared with, and what names this store."""

    __tablename__ = "store_state"

    id: int = Field(default=1, primary_key=True)
    generation: int = 0
    identity: str = Field(
        description="drawn at random: tells an index that its store was replaced by another"
    )
