"""What a person may state of a pledge, as options and the review at a terminal both take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from cli.types import Day, Spoken, WholeDay, Won

# Named here too, as help is shown without the types that they are the values of; a test holds them together.
STRENGTHS = ("firm", "plan", "conditional", "vague")
BASES = ("total", "per_person", "per_item", "per_shop", "per_case", "per_day", "per_month", "per_year")
BINDINGS = ("voluntary", "agreement", "self_regulation", "consent_decision", "order", "testimony")

FACTS: Mapping[str, click.ParamType[Any]] = {
    "programme": click.STRING,
    "action": click.STRING,
    "beneficiary": click.STRING,
    "amount": Won(),
    "basis": Spoken(BASES, "pledge.basis"),
    "count": click.STRING,
    "due": Day(end=True),
    "strength": Spoken(STRENGTHS, "strength"),
    "binding": Spoken(BINDINGS, "binding"),
    "said_on": WholeDay(),
}
