"""Yardstick of a cold search: click, the index opened, the query parsed and ranked, nothing shown."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from index.search.columns import CardColumns
from index.search.language.parser import parse
from index.search.layout import POSTINGS, open_current
from index.search.whoosh_engine.engine import open_engine

current, connection = open_current(Path(sys.argv[1]))
engine = open_engine(Path(sys.argv[1], current.folder, POSTINGS), current.postings)
click.echo(len(engine.search(parse(sys.argv[2]), CardColumns(connection), enough=20).best))
