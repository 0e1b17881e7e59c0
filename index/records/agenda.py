"""What is on the agenda: sittings of the plenary, of committees and subcommittees, and hearings."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Sitting(SQLModel, table=True):
    """A sitting as a schedule announces it; ``listed`` False: the latest answer for its days lacks it."""

    id: str = Field(primary_key=True, description="service and what tells the row apart, joined by /")
    service: str
    kind: str = Field(description="plenary, committee, subcommittee or hearing")
    assembly: int | None = None
    session: str | None = Field(default=None, description="제414회국회(임시회)")
    degree: str | None = Field(default=None, description="차수")
    title: str | None = None
    committee: str | None = None
    held_on: date | None = Field(default=None, index=True)
    time: str | None = Field(default=None, description="as printed: 10:00, 전체회의 산회 직후")
    place: str | None = None
    items: str | None = Field(default=None, description="안건, a line each")
    link: str | None = None
    listed: bool = True
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)
