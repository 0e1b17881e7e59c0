"""Laws as they were promulgated, version by version (법령 연혁)."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class StatuteVersion(SQLModel, table=True):
    """One promulgated version of a law; the key is its 법령일련번호 (MST), as one day may bring several."""

    __tablename__ = "statute_version"

    mst: str = Field(primary_key=True)
    law_id: str = Field(index=True, description="법령ID: the same for all versions of a law")
    title: str
    title_key: str = Field(index=True, description="the title as bills' titles are compared with it")
    law_kind: str | None = Field(default=None, description="법률, 대통령령 …")
    promulgated_on: date = Field(index=True)
    promulgation_no: str
    effective_on: date | None = None
    revision_kind: str | None = Field(default=None, description="일부개정, 타법개정 …; None: not stated")
    ministries: str | None = None
    link: str | None = None
    amendment_link: str | None = Field(default=None, description="제개정문")
    addenda: str | None = Field(
        default=None, description="부칙: from when and to whom it applies (적용례, 경과조치)"
    )
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)


class StatuteText(SQLModel, table=True):
    """The text of one version: its tree, as ``index.korean.statutes.tree`` packs it."""

    __tablename__ = "statute_text"

    mst: str = Field(primary_key=True, foreign_key="statute_version.mst")
    content: str = Field(description="JSON")
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)
