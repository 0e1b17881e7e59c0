"""What is asked of one bill at a time: its course, its meetings, its text, its law."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Stated(SQLModel):
    """What every record has that a service states about a bill: a key of its own, its evidence, its times."""

    id: str = Field(primary_key=True, description="bill, service and what tells the row apart, joined by /")
    bill_id: str = Field(index=True)
    service: str
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int
    listed: bool = Field(default=True, description="False: the latest answer or whole list lacks it")


class BillCourse(Stated, table=True):
    """A bill's course as one service states it in one row: its days and results, merged with no other's."""

    __tablename__ = "bill_course"

    proposed_on: date | None = None
    committee: str | None = None
    committee_referred_on: date | None = None
    committee_presented_on: date | None = None
    committee_decided_on: date | None = None
    committee_result: str | None = None
    law_referred_on: date | None = None
    law_presented_on: date | None = None
    law_decided_on: date | None = None
    law_result: str | None = None
    plenary_presented_on: date | None = None
    plenary_decided_on: date | None = None
    plenary_meeting: str | None = None
    plenary_result: str | None = None
    sent_on: date | None = Field(default=None, description="정부이송")
    promulgated_on: date | None = None
    promulgation_no: str | None = None
    law_name: str | None = None
    stage_word: str | None = Field(default=None, description="접수, 위원회 심사 … as a service prints it")
    state_word: str | None = Field(default=None, description="계류의안 or 처리의안")


class Meeting(Stated, table=True):
    """A meeting that dealt with a bill: of its committee, of a subcommittee, of the 법제사법위원회."""

    kind: str = Field(description="committee, law_committee or subcommittee")
    name: str | None = None
    held_on: date | None = None
    result: str | None = None


class Summary(Stated, table=True):
    """제안이유 및 주요내용, as received."""

    text: str | None = None


class Notice(Stated, table=True):
    """국회 입법예고 of a bill; the source prints only the day it ends."""

    open: bool
    ends_on: date | None = None
    link: str | None = None


class Document(Stated, table=True):
    """Something to read: the bill itself (hwp, pdf) or minutes (회의록), as a link."""

    kind: str
    name: str | None = None
    dated_on: date | None = None
    link: str | None = None


class Absorption(Stated, table=True):
    """A bill (``bill_id``) whose content a committee's 대안 or another bill's amendment took in."""

    into_id: str = Field(index=True)


class ProposerLine(Stated, table=True):
    """One proposer of a bill as the proposers' service prints it, with the party it prints."""

    __tablename__ = "proposer_line"

    name: str | None = None
    hanja: str | None = None
    party: str | None = None
    role: str | None = Field(default=None, description="대표발의 or None")


class RollCall(Stated, table=True):
    """How one member voted: 찬성, 반대, 기권 or 불참; ``party`` is the one printed, which is today's."""

    __tablename__ = "roll_call"

    member_id: str = Field(index=True)
    name: str | None = None
    party: str | None = None
    district: str | None = None
    choice: str | None = None
    voted_at: datetime | None = Field(default=None, sa_type=Moment)


class Asked(SQLModel, table=True):
    """When a service was last asked about a bill, and how many rows it gave."""

    id: str = Field(primary_key=True, description="bill and service, joined by /")
    bill_id: str
    service: str
    asked_at: datetime = Field(sa_type=Moment)
    rows: int
