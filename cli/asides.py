"""Why a row was set aside, in the user's language: the store keeps the reasons as the crawler words them."""

from __future__ import annotations

import re

from cli.output.fields import heading
from cli.words import say

SENTENCES = {
    re.compile(r"lists disagree on (?P<field>.+)"): "aside.disagree",
    re.compile(r"(?P<field>\w+): no date: (?P<value>.+)", re.DOTALL): "aside.no_date",
    re.compile(r"(?P<field>\w+): no number: (?P<value>.+)", re.DOTALL): "aside.no_number",
    re.compile(r"(?P<field>\w+): not text"): "aside.not_text",
    re.compile(r"(?P<field>\w+): text that cannot be kept"): "aside.unkeepable",
    re.compile(r"(?P<field>\w+): text beyond .+"): "aside.too_long",
    re.compile(r"not an object"): "aside.not_an_object",
    re.compile(r"of another Assembly"): "aside.another_assembly",
    re.compile(r"empty body"): "aside.empty_body",
    re.compile(r"html or xml instead of json"): "aside.html",
    re.compile(r"no json: (?P<value>.+)"): "aside.no_json",
    re.compile(r"json of unknown shape|no list_total_count"): "aside.unknown_shape",
    re.compile(r"result code (?P<value>.+) without rows"): "aside.result_code",
    re.compile(r"no (?P<field>\w+)"): "aside.missing",
}


def aside_words(reason: str) -> str:
    """Return a reason as a sentence of the catalogue; one that is not known is given as it is."""
    for form, key in SENTENCES.items():
        if found := form.fullmatch(reason):
            values = found.groupdict()
            return say(key, **values | ({"field": heading(values["field"])} if "field" in values else {}))
    return reason
