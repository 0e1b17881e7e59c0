"""Why a row was set aside, in the user's language: the store keeps the reasons as the crawler words them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cli.outcomes import outcome_words
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
    re.compile(r"no xml: (?P<value>.+)"): "aside.no_xml",
    re.compile(r"xml of unknown shape"): "aside.unknown_xml",
    re.compile(r"xml with a document type"): "aside.doctype",
    re.compile(r"body beyond (?P<value>\d+) MB"): "aside.too_large",
    re.compile(r"no html"): "aside.no_html",
    re.compile(r"(?P<count>\d+) of (?P<selector>pre\S+)"): "aside.selector",
    re.compile(r"(?P<field>\w+): no bill: (?P<value>.+)", re.DOTALL): "aside.no_bill",
    re.compile(r"no front matter"): "aside.no_front_matter",
    re.compile(r"broken front matter"): "aside.broken_front_matter",
    re.compile(r"no json object"): "aside.no_json_object",
    re.compile(r"no utf-8"): "aside.not_utf8",
    re.compile(r"empty or too large"): "aside.file_size",
    re.compile(r"two versions of one day and number: (?P<value>.+)"): "aside.same_day",
    re.compile(r"article out of order: (?P<value>.+)"): "aside.text_order",
    re.compile(r"article twice: (?P<value>.+)"): "aside.text_twice",
    re.compile(r"item outside its place: (?P<value>.+)"): "aside.text_misplaced",
    re.compile(r"text without articles: (?P<value>.*)"): "aside.text_articles",
    re.compile(r"text beyond (?P<value>\d+) characters"): "aside.text_too_long",
    re.compile(r"HTTP (?P<value>\d+)"): "aside.http",
    re.compile(r"(?P<value>(ERROR|INFO)-\d+)"): "aside.code",
    re.compile(r"DownloadTimeoutError"): "aside.timeout",
    re.compile(r"CannotResolveHostError"): "aside.no_host",
    re.compile(r"DownloadConnectionRefusedError|ConnectError"): "aside.refused",
    re.compile(r"ConnectionDone|ConnectionLost|DownloadFailedError"): "aside.cut",
    re.compile(r"ResponseDataLossError|BadGzipFile"): "aside.cut_body",
    re.compile(r"DownloadCancelledError|ArchiveUnreadableError|IgnoreRequest"): "aside.unreadable",
    re.compile(r"no rows where (?P<count>\d+) were stated"): "aside.no_rows",
    re.compile(r"(?P<field>\w+) is in the future: (?P<value>.+)"): "aside.future",
    re.compile(r"counts do not add up: (?P<sum>.+) is not (?P<value>\d+)"): "aside.sum",
    re.compile(r"more voted than there are members: (?P<value>\d+) of (?P<members>\d+)"): "aside.voters",
    re.compile(r"promulgated before its vote: (?P<value>\S+), voted on (?P<voted_on>\S+)"): "aside.too_early",
    re.compile(r"meeting without name, day or result"): "aside.empty_meeting",
    re.compile(r"roll call (?P<called>\S+), tally (?P<tally>\S+)"): "aside.roll_call",
    re.compile(r"absorption loops: (?P<way>.+)"): "aside.loop",
    re.compile(r"(?P<parties>\d+) parties for (?P<assemblies>\d+) Assemblies"): "aside.parties",
    re.compile(r"not what was asked for: another (?P<field>\w+)"): "aside.another",
    re.compile(r"(?P<field>\w+) is no web address: (?P<value>.+)", re.DOTALL): "aside.no_address",
    re.compile(r"text had characters that cannot be kept"): "aside.characters",
    re.compile(r"said otherwise in another row"): "aside.otherwise",
    re.compile(r"no (?P<field>\w+)"): "aside.missing",
}


def spoken(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a reason; why there was no usable answer is told as for a row set aside."""
    return {name: aside_words(value) if name == "why" else value for name, value in values.items()}


def aside_kind(reason: str) -> str:
    """Return what reasons of one sort have in common: their sentence, or themselves where they have none."""
    return next((key for form, key in SENTENCES.items() if form.fullmatch(reason)), reason)


def aside_words(reason: str) -> str:
    """Return a reason as a sentence of the catalogue; one that is not known is given as it is."""
    if (outcome := outcome_words(reason)) != reason:
        return outcome
    for form, key in SENTENCES.items():
        if found := form.fullmatch(reason):
            values = found.groupdict()
            return say(key, **values | ({"field": heading(values["field"])} if "field" in values else {}))
    return reason
