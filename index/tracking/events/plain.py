"""Events and finds as JSON holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from index.tracking.events.event import Actor, Event, Found, Kind, Lane, Modality, Moment, Report

Plain = dict[str, Any]
_NOTHING = {"outlet": None, "url": None}
_FIELDS = frozenset(one.name for kind in (Event, Found) for one in fields(kind))  # not what is cached beside


def plain(one: Event | Found) -> Plain:
    """Return an event or a find as plain values; what is empty is left out."""
    # dataclasses.asdict copies every value deeply: five times as slow.
    told = {name: value for name, value in vars(one).items() if value not in (None, ()) and name in _FIELDS}
    told["moment"] = one.moment and _plain_moment(one.moment)
    told["actors"] = [_fields(actor) for actor in one.actors]
    if isinstance(one, Event):
        told["reports"] = [_plain_report(report) for report in one.reports]
    return told


def event_of(content: Mapping[str, Any]) -> Event:
    """Return an event from its plain values."""
    told = _told(content)
    told["reports"] = tuple(map(_report, content.get("reports", ())))
    told["disagreements"] = tuple(
        (what, value, tuple(records)) for what, value, records in content.get("disagreements", ())
    )
    told["why"] = tuple(content.get("why", ()))
    told["linked"] = tuple(map(tuple, content.get("linked", ())))
    return Event(**{"place": None, **told})


def found_of(content: Mapping[str, Any]) -> Found:
    """Return a find from its plain values."""
    told = _told(content)
    told["sentence"] = tuple(content["sentence"])
    told["spans"] = tuple(map(tuple, content.get("spans", ())))
    told |= {name: tuple(content.get(name, ())) for name in ("numbers", "rules")}
    return Found(**told)


def _told(content: Mapping[str, Any]) -> Plain:
    return {
        **content,
        "moment": _moment(content.get("moment")),
        "kind": Kind(content["kind"]),
        "modality": Modality(content["modality"]),
        "lane": Lane(content["lane"]),
        "actors": tuple(Actor(**actor) for actor in content.get("actors", ())),
    }


def _report(content: Mapping[str, Any]) -> Report:
    day, span = content.get("published"), content["span"]
    given = {"moment": _moment(content.get("moment")), "published": date.fromisoformat(day) if day else None}
    return Report(**{**_NOTHING, **content, **given, "span": tuple(span), "rules": tuple(content["rules"])})


def _moment(content: Mapping[str, Any] | None) -> Moment | None:
    if content is None:
        return None
    last = content["last"]
    return Moment(
        date.fromisoformat(content["first"]),
        date.fromisoformat(last) if last else None,
        content["precision"],
        content["basis"],
    )


def _plain_report(report: Report) -> Plain:
    given = {"moment": report.moment and _plain_moment(report.moment), "rules": list(report.rules)}
    return {**_fields(report), **given, "published": report.published and str(report.published)}


def _plain_moment(moment: Moment) -> Plain:
    return {**_fields(moment), "first": str(moment.first), "last": moment.last and str(moment.last)}


def _fields(one: Actor | Moment | Report) -> Plain:
    return {name: value for name, value in vars(one).items() if value is not None}
