"""Articles, government releases, company and party statements, and posts: one record a canonical address."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from index.records.columns import Moment


class Article(SQLModel, table=True):
    """A piece of writing as its publisher put it out, read from the latest snapshot of its address.

    ``kind`` is article (press), release (government), statement (company, party) or post (blog). A piece that
    only a service or feed has named, whose page was not read, has no body and says why in ``no_text``.
    """

    id: str = Field(primary_key=True, description="n- and the start of the digest of its canonical address")
    kind: str = Field(index=True)
    address: str = Field(unique=True, description="canonical, by the table of addresses")
    source: str = Field(index=True, description="the fact sheet that brought it")
    outlet: str | None = Field(default=None, description="newspaper, ministry, company or party, as printed")
    title: str
    subtitle: str | None = None
    body: str | None = Field(default=None, description="paragraphs, a line each")
    captions: str | None = Field(default=None, description="of pictures, a line each")
    reporters: str | None = Field(default=None, description="names, joined by ', '")
    published_on: date | None = Field(default=None, index=True, description="day in Seoul")
    published_at: datetime | None = Field(default=None, sa_type=Moment)
    modified_at: datetime | None = Field(default=None, sa_type=Moment)
    embargo_at: datetime | None = Field(default=None, sa_type=Moment)
    # {"body": "site", "published_at": "json-ld", "title": "og", "encoding": "utf-8"}
    steps: str = Field(default="{}", description="JSON object, field to the step that gave it")
    no_text: str | None = Field(default=None, description="why there is no body: script, blocked, paywall …")
    reuse: str = Field(default="metadata", description="full, quote or metadata")
    kogl_type: str | None = Field(default=None, description="공공누리 0 to 4, or AI")
    state: str | None = Field(default=None, description="정정보도, 반론보도, 삭제됨; joined by ', '")
    source_revision: str | None = Field(default=None, description="the source's own revision number")
    source_id: str | None = Field(default=None, description="the source's own id")
    link: str | None = Field(
        default=None, description="the address as met, where it is not the canonical one"
    )
    learned_at: datetime = Field(sa_type=Moment)
    changed_at: datetime = Field(sa_type=Moment)
    snapshot_id: int = Field(foreign_key="snapshot.id")
    generation: int = Field(index=True)


class Lead(SQLModel, table=True):
    """An address met in a feed, listing, service or by hand that a crawl reads or has read: the frontier.

    ``state`` is waiting, read, no_text, refused (robots), failed or skipped; with its reason.
    """

    id: str = Field(primary_key=True, description="the id of the article it leads to")
    address: str = Field(description="canonical")
    link: str = Field(description="as it was met: what is asked")
    source: str = Field(index=True, description="the fact sheet that is asked")
    found_by: str = Field(description="feed, listing, service or query that named it")
    title: str | None = None
    published_on: date | None = Field(default=None, index=True)
    state: str = Field(default="waiting", index=True)
    reason: str | None = None
    tries: int = 0
    first_seen_at: datetime = Field(sa_type=Moment)
    asked_at: datetime | None = Field(default=None, sa_type=Moment)


class Validator(SQLModel, table=True):
    """What an address said of its version, for a conditional request."""

    address: str = Field(primary_key=True)
    etag: str | None = None
    last_modified: str | None = None
    asked_at: datetime = Field(sa_type=Moment)


class Redaction(SQLModel, table=True):
    """A tombstone: what was taken out of a record, why and when; its text never comes back."""

    id: str = Field(primary_key=True, description="the record's id")
    reason: str
    redacted_at: datetime = Field(sa_type=Moment)
