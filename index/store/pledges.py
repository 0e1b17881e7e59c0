"""What people decided about pledges: acts are added and read, and changed only where words must go."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from index.addresses import AddressError, article_id, canonical
from index.records import PledgeAct
from index.store.engine import fields, table
from index.store.save import next_generation

Act = dict[str, Any]
BLANKS = ("add", "evidence")  # the acts that say what a page says
PROMISOR = ("actor", "actor_type", "strength")


def add_acts(connection: Connection, acts: Iterable[Mapping[str, Any]], done_at: datetime) -> int:
    """Add acts in their order as one change of the store; return how many they were."""
    given = list(acts)
    if given:
        generation = next_generation(connection)
        rows = [_row(act) | {"done_at": done_at, "generation": generation} for act in given]
        connection.execute(insert(table(PledgeAct)), rows)
    return len(given)


def acts(connection: Connection, since: int = 0) -> list[Act]:
    """Return the acts done after a generation, the first first; ``content`` is what it says, unpacked."""
    target = table(PledgeAct)
    query = select(target).where(target.c.generation > since).order_by(target.c.id)
    return [
        {**row, "content": json.loads(row["content"]), "done_at": row["done_at"].isoformat()}
        for row in connection.execute(query).mappings()
    ]


def take_words_out(connection: Connection, records: Collection[str], reason: str, done_at: datetime) -> None:
    """Take the words of records that are redacted out of what people did, which itself stays.

    What they added from such a page is taken back, as nothing bears it any more.
    """
    held = acts(connection)
    added = [act for act in held if act["kind"] in BLANKS and _page_of(act["content"]) in records]
    anchors = {act["anchor"] for act in added if act["kind"] == "add"}
    about = [act for act in held if act["anchor"] in anchors or act["anchor"].partition(":")[0] in records]
    target = table(PledgeAct)
    for act in {act["id"]: act for act in (*added, *about)}.values():
        content = json.dumps(_without_words(act), ensure_ascii=False)
        words = {"content": content, "reason": None}
        connection.execute(update(target).where(target.c.id == act["id"]).values(words))
    back = {"kind": "reverse", "reason": reason, "done_by": "redact"}
    add_acts(
        connection,
        [{**back, "anchor": act["anchor"], "content": {"act": act["id"]}} for act in added],
        done_at,
    )


def _page_of(content: Act) -> str | None:
    """Return the id of the page that an act took its words from, if that has an address."""
    url = content.get("url") or content.get("source", {}).get("url")
    try:
        return article_id(canonical(url)) if url else None
    except AddressError:  # what a person typed names no page
        return None


def _without_words(act: Act) -> Act:
    """Return what an act says, without what a page said: who promised, and of a finding what it does."""
    content = act["content"]
    if act["kind"] == "edit":
        return {}
    if act["kind"] not in BLANKS:
        return dict(content)
    told = {name: content[name] for name in ("relation", "by", "published") if name in content}
    if promise := content.get("promise"):
        told["promise"] = {"action": "", **{name: promise[name] for name in PROMISOR}}
        told["source"] = {
            "title": "",
            "outlet": None,
            "url": None,
            "published": content["source"]["published"],
        }
    return {**told, "quotation": "", "redacted": True}


def _row(act: Mapping[str, Any]) -> Act:
    """Return an act as the table has it, every column but those that tell when it was done."""
    columns = [name for name in fields(PledgeAct) if name not in ("id", "done_at", "generation")]
    content = json.dumps(act.get("content") or {}, ensure_ascii=False)
    return {name: act.get(name) for name in columns} | {"content": content}
