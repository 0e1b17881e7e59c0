"""What people decided, added and corrected about pledges; what software found is made anew from the texts."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class PledgeAct(SQLModel, table=True):
    """One act of a person on a pledge, never changed: what holds follows from all acts in their order.

    ``kind`` is add, edit, accept, refuse, judge, evidence or reverse; ``content`` is what it says.
    """

    __tablename__ = "pledge_act"

    id: int | None = Field(default=None, primary_key=True)
    anchor: str = Field(index=True, description="the mention that the pledge is known by, as in tracking")
    kind: str
    content: str = Field(default="{}", description="JSON object")
    reason: str | None = None
    done_by: str
    done_at: datetime = Field(sa_type=Moment)
    rubric: str | None = Field(default=None, description="version of the rubric that it was judged under")
    generation: int = Field(index=True)
