"""Plenary votes (본회의 표결)."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class PlenaryVote(SQLModel, table=True):
    """The tally of one vote: ``members`` 재적, ``voted`` 재석, then 찬성, 반대 and 기권."""

    __tablename__ = "plenary_vote"

    bill_id: str = Field(primary_key=True, foreign_key="bill.bill_id")
    voted_on: date | None = None
    bill_kind: str | None = None
    result: str | None = None
    members: int | None = None
    voted: int | None = None
    yes: int | None = None
    no_votes: int | None = None
    abstain: int | None = None
    listed: bool | None = None
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)
