"""Makes typos of one jamo in words that are known, and prints how often and how fast they are put right."""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from collections import Counter
from pathlib import Path

from index.search.spelling.jamo import CODAS, ONSETS, VOWELS
from index.search.spelling.terms import terms_of
from index.search.spelling.words import add, create, known, suggest

TYPOS = 500
FIRST, LAST = ord("가"), ord("힣")
chance = random.Random(5)


def typo(word: str) -> str:
    """Return a word with one letter of one syllable another, one too many or one missing."""
    at = chance.choice([place for place, one in enumerate(word) if FIRST <= ord(one) <= LAST])
    place = ord(word[at]) - FIRST
    parts, sizes = [place // 588, place // 28 % 21, place % 28], [len(ONSETS), len(VOWELS), len(CODAS) + 1]
    which = chance.randrange(3)
    parts[which] = chance.choice([one for one in range(sizes[which]) if one != parts[which]])
    return word[:at] + chr(FIRST + parts[0] * 588 + parts[1] * 28 + parts[2]) + word[at + 1 :]


words = sqlite3.connect(":memory:")
create(words)
counts: Counter[str] = Counter()
with (Path(sys.argv[1]) / "rows.jsonl").open(encoding="utf-8") as rows:
    for row in rows:
        counts.update(terms_of(json.loads(row)["card"]["title"]))
add(words, counts.items())
able = sorted(
    word for word in counts if all(FIRST <= ord(one) <= LAST for one in word) and known(words, word)
)
firsts = fives = 0
spent = []
for word in chance.sample(able, TYPOS):
    typed = typo(word)
    while known(words, typed):
        typed = typo(word)
    started = time.perf_counter()
    found = suggest(words, typed)
    spent.append((time.perf_counter() - started) * 1000)
    firsts += found[:1] == [word]
    fives += word in found[:5]
print(json.dumps({"top1": firsts / TYPOS, "top5": fives / TYPOS, "ms": spent, "words": len(able)}))
