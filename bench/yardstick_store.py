"""Yardstick: download the same pages with urllib and insert the rows with sqlite3, nothing else."""

from __future__ import annotations

import json
import sqlite3
import sys
from urllib.request import Request, urlopen

base_url, path = sys.argv[1:]
connection = sqlite3.connect(path)
count = 0
for service in ("TVBPMBILL11", "nzmimeepazxkubdpn", "ncocpgfiaoituanbr"):
    page, total = 1, 1
    while (page - 1) * 1000 < total:
        address = f"{base_url}/portal/openapi/{service}?KEY=bench&Type=json&AGE=22&pIndex={page}&pSize=1000"
        with urlopen(Request(address, headers={"User-Agent": "Mozilla/5.0"})) as response:
            head, body = json.load(response)[service]
        total, rows = head["head"][0]["list_total_count"], body["row"]
        names = list(rows[0])
        if page == 1:
            connection.execute(f"CREATE TABLE {service} ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        connection.executemany(
            f"INSERT INTO {service} VALUES ({marks})", [list(row.values()) for row in rows]
        )
        connection.commit()
        count += len(rows)
        page += 1
print(json.dumps({"rows": count}))
