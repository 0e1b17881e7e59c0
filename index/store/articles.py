"""Articles in the store: written with revisions, read for the index, and taken out for good on request."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, or_, select, update

from index.addresses import article_id, canonical
from index.records import Article, Aside, Lead, Redaction, Revision, Snapshot, Validator
from index.store.engine import lists, table
from index.store.leads import ids_of
from index.store.pledges import take_words_out
from index.store.upsert import Outcome, Record, Stamp, existing, upsert

BATCH = 500
# How something is known without its page: such a record adds to what a page said and never changes it.
SECONDHAND = frozenset({"feed", "sitemap", "listing", "service", "search", "export"})
QUIET = ("source", "steps", "link")  # how it is known, not what it says: no revision of these
TEXT = ("body", "captions")
REDACTED = "redacted"
DELETED = "삭제됨"
_SPARED: dict[str, Any] = {
    **dict.fromkeys(("subtitle", "body", "captions", "reporters", "link", "source_id")),
    "title": "",
    "steps": "{}",
    "no_text": REDACTED,
}
_E_MAIL = re.compile(r"\s*[\w.+-]*@[\w.-]*", re.ASCII)

Row = Mapping[Any, Any]


def save_articles(connection: Connection, records: Sequence[Record], stamp: Stamp) -> Outcome:
    """Save articles under their canonical addresses; a changed field adds a revision.

    What a record lacks or leaves empty is not stated. What feeds and services say (their ``steps`` are all
    SECONDHAND) never changes what a page said. A page without text may be a wall in the article's place: it
    only adds to what has a text, or was not said by a page. What is redacted stays so.
    """
    said = {article_id(record["address"]): record for record in records}
    spared = redacted_ids(connection, list(said))
    known = existing(connection, Article, said)
    admitted = [
        {"id": key, **_admitted(record, known.get(key)), "address": _address(record, known.get(key))}
        for key, record in said.items()
        if key not in spared
    ]
    loud = [_without_quiet(record) if record["id"] in known else record for record in admitted]
    outcome = upsert(connection, Article, loud, stamp, known=known)
    _write_quiet(connection, admitted, known, stamp)
    return outcome


def _admitted(record: Record, row: RowMapping | None) -> dict[str, Any]:
    """Return what a record may say of the stored row, of which ``None`` means that there is none."""
    said = {name: value for name, value in record.items() if value is not None}
    if reporters := said.get("reporters"):
        said["reporters"] = _E_MAIL.sub("", reporters).strip(" ,")
    if row is None:
        return {"title": "", "reuse": "metadata", **said, "steps": _steps({"steps": "{}"}, said)}
    corrected = _corrections(row["state"])
    if said.get("state") == DELETED:  # the title of a page that is gone is not the article's
        return {"state": ", ".join([*corrected, DELETED]), "steps": row["steps"]}
    if said.get("no_text") and row["body"] is not None:
        return _filling({name: value for name, value in said.items() if name not in (*TEXT, "no_text")}, row)
    if said.get("no_text") and _is_secondhand(row):
        return {**_filling(said, row), "no_text": said["no_text"]}
    if said.get("body"):
        said["no_text"] = None
        if DELETED in (row["state"] or ""):  # it is there again
            said.setdefault("state", ", ".join(corrected) or None)
    if _is_secondhand(said) and not _is_secondhand(row):
        return _filling(said, row)
    return {**said, "steps": _steps(row, said)}


def _corrections(state: str | None) -> list[str]:
    """Return what an article was marked with beside that it was removed."""
    return [mark for mark in (state or "").split(", ") if mark not in ("", DELETED)]


def _address(record: Record, row: RowMapping | None) -> str:
    """Return the address of a record: with or without www, as it was first known."""
    return canonical(record["address"]) if row is None else str(row["address"])


def _filling(said: Record, row: RowMapping) -> dict[str, Any]:
    """Return what a feed or service adds to what a page left empty."""
    new = {name: value for name, value in said.items() if row[name] is None and name not in QUIET}
    if "body" in new:
        new["no_text"] = None
    told = json.loads(said.get("steps", "{}"))
    added = {"steps": json.dumps({name: step for name, step in told.items() if name in new})}
    return {**new, "steps": _steps(row, added)}


def _steps(row: Record | RowMapping, said: Record) -> str:
    """Return how each field is known, the stored steps and those of a record together."""
    steps = {**json.loads(row["steps"]), **json.loads(said.get("steps", "{}"))}
    return json.dumps(steps, ensure_ascii=False, sort_keys=True)


def _is_secondhand(record: Record | RowMapping) -> bool:
    """Tell whether nothing in a record was read from the article's own page."""
    steps = json.loads(record.get("steps") or "{}")
    return all(step in SECONDHAND for step in steps.values())


def _without_quiet(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in QUIET}


def _write_quiet(
    connection: Connection, records: Sequence[Record], known: Mapping[str, RowMapping], stamp: Stamp
) -> None:
    """Note how known articles are known now; what a feed added leaves the page's snapshot in its place."""
    target = table(Article)
    for record in records:
        row = known.get(record["id"])
        if row is None:
            continue
        quiet = {name: record[name] for name in QUIET if name in record and record[name] != row[name]}
        if "source" not in record:
            quiet["snapshot_id"] = row["snapshot_id"]
        if quiet.get("link"):
            if _is_other(row["link"], row["id"]) and not _is_other(quiet["link"], row["id"]):
                del quiet["link"]  # it is found by both its addresses
            elif _is_other(quiet["link"], row["id"]):
                quiet["generation"] = stamp.generation(connection)
        if quiet:
            connection.execute(update(target).where(target.c.id == record["id"]).values(**quiet))


def _is_other(link: str | None, key: str) -> bool:
    """Tell whether an address that an article was met under has another id than the article."""
    return link is not None and article_id(link) != key


def articles_changed(connection: Connection, since: int = 0) -> Iterator[tuple[Row, Row, Row | None]]:
    """Yield each article changed after a generation with its snapshot and, where it is redacted, why."""
    articles, snapshots = table(Article), table(Snapshot)
    query = select(articles).where(articles.c.generation > since).order_by(articles.c.id)
    rows = connection.execute(query.execution_options(yield_per=BATCH)).mappings()
    for partition in rows.partitions():
        ids = {row["snapshot_id"] for row in partition}
        evidence = connection.execute(select(snapshots).where(snapshots.c.id.in_(ids))).mappings()
        by_id = {row["id"]: row for row in evidence}
        spared = existing(connection, Redaction, [row["id"] for row in partition])
        yield from ((row, by_id[row["snapshot_id"]], spared.get(row["id"])) for row in partition)


def articles_of(connection: Connection, source: str, since: date | None, until: date | None) -> Iterator[Row]:
    """Yield what a source has stored of those days, what has no day with them: its words and its day."""
    articles = table(Article)
    day = articles.c.published_on
    query = select(*articles.c["id", "link", "title", "subtitle", "body", "published_on"])
    query = query.where(articles.c.source == source)
    if since:
        query = query.where(or_(day.is_(None), day >= since))
    if until:
        query = query.where(or_(day.is_(None), day <= until))
    yield from connection.execute(query).mappings()


def address_of(connection: Connection, met: str) -> str | None:
    """Return the address of the article that was met under a canonical one, ``None`` where there is none."""
    if existing(connection, Article, [article_id(met)]):
        return met
    articles = table(Article)
    found: str | None = connection.execute(
        select(articles.c.address).where(articles.c.link == met).limit(1)
    ).scalar()
    return found


def redacted_ids(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return which of those records are redacted."""
    return set(existing(connection, Redaction, ids))


def redact(connection: Connection, key: str, reason: str, stamp: Stamp) -> list[Row] | None:
    """Take the text of an article out of the store for good and leave a tombstone.

    Returns the snapshots of its address, which the archive still has; ``None`` for an unknown article.
    """
    row = existing(connection, Article, [key]).get(key)
    if row is None:
        return None
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")  # else the text stays in freed pages
    addresses = [address for address in (row["address"], row["link"]) if address]
    snapshots = table(Snapshot)
    seen = snapshots.c.url.in_(addresses) | (snapshots.c.id == row["snapshot_id"])
    kept = connection.execute(select(snapshots).where(seen).order_by(snapshots.c.id)).mappings().all()
    _blank(connection, row, stamp)
    for met in ids_of(row):
        _blank_lead(connection, met, row, stamp)
    _forget(connection, key, addresses)
    take_words_out(connection, ids_of(row), reason, stamp.learned_at)
    tombstone = {"id": key, "reason": reason, "redacted_at": stamp.learned_at}
    connection.execute(delete(table(Redaction)).where(table(Redaction).c.id == key))
    connection.execute(insert(table(Redaction)), tombstone)
    return list(kept)


def _blank(connection: Connection, row: RowMapping, stamp: Stamp) -> None:
    """Empty the record; its address may tell what its title said."""
    articles = table(Article)
    made = {"changed_at": stamp.learned_at, "generation": stamp.generation(connection)}
    values = {**_SPARED, **made, "address": f"{REDACTED}:{row['id']}"}
    connection.execute(update(articles).where(articles.c.id == row["id"]).values(**values))


def _blank_lead(connection: Connection, met: str, row: RowMapping, stamp: Stamp) -> None:
    """Keep a lead that is never followed, so that no crawl meets the address as a new one."""
    leads = table(Lead)
    before = existing(connection, Lead, [met])
    gone = f"{REDACTED}:{met}"
    lead = {
        "source": row["source"],
        "found_by": REDACTED,
        "published_on": row["published_on"],
        "tries": 0,
        "first_seen_at": row["learned_at"],
        "asked_at": stamp.learned_at,
        **before.get(met, {}),
        **{"id": met, "address": gone, "link": gone, "title": None},
        **{"state": "skipped", "reason": REDACTED},
    }
    connection.execute(delete(leads).where(leads.c.id == met))
    connection.execute(insert(leads), lead)


def _forget(connection: Connection, key: str, addresses: Sequence[str]) -> None:
    """Empty the revisions of the texts, and drop what was set aside or noted of the addresses."""
    revisions, asides, validators = table(Revision), table(Aside), table(Validator)
    spoken = revisions.c.field.in_([*_SPARED, "address"])
    theirs = (revisions.c.kind == "article") & (revisions.c.key == key) & spoken
    connection.execute(update(revisions).where(theirs).values(old=None, new=None))
    connection.execute(delete(asides).where(or_(asides.c.key == key, asides.c.key.in_(addresses))))
    for some in lists(addresses):
        connection.execute(delete(validators).where(validators.c.address.in_(some)))
