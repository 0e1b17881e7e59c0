"""Bills (의안), the people who propose them and the committees that hold them."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Bill(SQLModel, table=True):
    """One 의안 as its source lists it; the key is BILL_ID, as floor amendments and vetoes reuse the number.

    Field terms keep the portal's words: ``result`` stays 대안반영폐기. A date that is not stated is ``None``.
    """

    bill_id: str = Field(primary_key=True)
    bill_no: str = Field(index=True)
    assembly: int = Field(index=True)
    title: str
    proposer_text: str | None = None
    proposer_kind: str | None = None
    proposed_on: date | None = Field(default=None, index=True)
    committee: str | None = None
    committee_id: str | None = None
    committee_referred_on: date | None = None
    committee_presented_on: date | None = None
    committee_decided_on: date | None = None
    committee_result: str | None = None
    law_referred_on: date | None = None
    law_presented_on: date | None = None
    law_decided_on: date | None = None
    law_result: str | None = None
    decided_on: date | None = None
    result: str | None = None
    link: str | None = None
    lead_member_id: str | None = None
    lead_names: str | None = None
    co_names: str | None = None
    co_member_ids: str | None = None
    proposers_link: str | None = None
    listed: bool | None = Field(default=None, description="None: the list of all bills has never named it")
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    proposers_snapshot_id: int | None = Field(default=None, foreign_key="snapshot.id")
    generation: int = Field(index=True, description="the store's generation that last changed it")


class Proposer(SQLModel, table=True):
    """One name among a bill's proposers, in the order that the bill's name lists print."""

    __table_args__ = {"sqlite_with_rowid": False}  # the key is nearly the whole row: one tree instead of two

    bill_id: str = Field(primary_key=True, foreign_key="bill.bill_id")
    role: str = Field(primary_key=True, description="대표발의 or 공동발의")
    position: int = Field(primary_key=True)
    name: str
    member_id: str | None = None


class Committee(SQLModel, table=True):
    """A committee under one of its names, as the list of all bills has it; '' where no id is stated."""

    name: str = Field(primary_key=True)
    committee_id: str = Field(primary_key=True)
    learned_at: datetime = Field(sa_type=Moment)
