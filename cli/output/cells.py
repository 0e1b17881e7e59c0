"""Values of rows as the text of a cell."""

from __future__ import annotations

import json
from collections.abc import Mapping


def cell_text(value: object) -> str:
    """Return a value as one text: nothing for None, lists joined by commas, mappings as compact JSON.

    Lines end plainly: csv leaves a lone carriage return unquoted, and a reader would end the row there.
    """
    match value:
        case None:
            return ""
        case str():
            return value.replace("\r\n", "\n").replace("\r", "\n")
        case bool():
            return "true" if value else "false"
        case Mapping():
            return json.dumps(dict(value), ensure_ascii=False, separators=(",", ":"))
        case list() | tuple():
            return ", ".join(cell_text(item) for item in value)
        case _:
            return str(value)
