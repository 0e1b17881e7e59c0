"""Yardstick of a cold search: pandas reads all rows and looks for a substring in each."""

from __future__ import annotations

import sys

import pandas as pd  # type: ignore[import-untyped, import-not-found, unused-ignore]  # installed by the bench

path, word = sys.argv[1:]
rows = pd.read_csv(path, keep_default_na=False)
hits = rows[rows["title"].str.contains(word, regex=False) | rows["body"].str.contains(word, regex=False)]
print(hits.sort_values("date", ascending=False).head(20).to_json(orient="records", force_ascii=False))
