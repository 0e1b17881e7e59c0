"""Yardstick of a cold search: click, a bare Whoosh index opened, the query parsed and ranked by Whoosh."""

from __future__ import annotations

import sys

import click
from whoosh.index import open_dir
from whoosh.qparser.default import QueryParser

from index.korean.tokens import bigrams, morphemes

folder, word = sys.argv[1:]
index = open_dir(folder)
# Tokens as ours: the pairs of letters in their order, or all morphemes.
typed = f'"{" ".join(bigrams(word))}" OR ({" AND ".join(f"morphemes:{one}" for one in morphemes(word))})'
query = QueryParser("bigrams", index.schema).parse(typed)
with index.searcher() as searcher:
    click.echo(len(searcher.search(query, limit=20)))
