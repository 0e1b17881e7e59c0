"""Members of the Assembly, known by MONA_CD; birth dates, phones and staff are not kept."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Member(SQLModel, table=True):
    """A member; namesakes are two members."""

    member_id: str = Field(primary_key=True)
    name: str = Field(index=True)
    hanja: str | None = None
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)


class Membership(SQLModel, table=True):
    """A member's party, district or committee, from the day we first saw it stated until it was no longer.

    What a member was elected with, as the list of all members has it, is a kind of its own: it ends only
    where that list came to state another, and was so never.
    """

    id: str = Field(primary_key=True, description="member, Assembly, kind, name and first day, joined by /")
    member_id: str = Field(index=True, foreign_key="member.member_id")
    assembly: int | None = None
    kind: str = Field(description="party, district, committee, elected_party or elected_district")
    name: str
    seen_from: date
    seen_until: date | None = None
    snapshot_id: int = Field(foreign_key="snapshot.id")
