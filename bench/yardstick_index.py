"""Yardstick: write the bigrams of the same titles into a Whoosh index, nothing else."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import time
from pathlib import Path

from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in

store, folder = sys.argv[1:]
titles = sqlite3.connect(store).execute("SELECT bill_id, title FROM bill").fetchall()
Path(folder).mkdir()
started = time.perf_counter()
index = create_in(folder, Schema(id=ID(unique=True), bigrams=TEXT(analyzer=SpaceSeparatedTokenizer())))
writer = index.writer(limitmb=48, compound=False)
for bill_id, title in titles:
    plain = re.sub(r"\W", "", title)
    writer.add_document(id=bill_id, bigrams=" ".join(plain[at : at + 2] for at in range(len(plain) - 1)))
writer.commit()
print(json.dumps({"rate": len(titles) / (time.perf_counter() - started)}))
