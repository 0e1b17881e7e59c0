"""Which bills a text speaks of, and which texts speak of a bill, as the builder linked them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any


def news_of(connection: sqlite3.Connection, bill_id: str) -> list[dict[str, Any]]:
    """Return the texts that speak of a bill, the certain first, then the latest; each with why."""
    query = """
        SELECT id, certain, score, reasons, words, content FROM bill_mention JOIN card USING (number)
        JOIN document USING (number) WHERE bill = ? ORDER BY certain DESC, score DESC, date DESC, id
    """
    return [_mentioned(row, ("outlet",)) for row in connection.execute(query, [bill_id])]


def bills_of(connection: sqlite3.Connection, article_id: str) -> list[dict[str, Any]]:
    """Return the bills that a text speaks of, the certain first; each with why."""
    query = """
        SELECT card.id, certain, score, reasons, words, content FROM card AS text
        JOIN bill_mention USING (number) JOIN card ON card.id = bill
        JOIN document ON document.number = card.number
        WHERE text.id = ? ORDER BY certain DESC, score DESC, card.no, card.id
    """
    return [_mentioned(row, ("no", "assembly", "result")) for row in connection.execute(query, [article_id])]


def _mentioned(row: Sequence[Any], more: Sequence[str]) -> dict[str, Any]:
    record_id, certain, score, reasons, words, content = row
    card = json.loads(content)
    shown = {name: card[name] for name in ("kind", "title", "date", "url", *more)}
    why = {"certain": bool(certain), "score": score, "reasons": reasons.split(), "words": words}
    return {"id": record_id, **shown, **why}
