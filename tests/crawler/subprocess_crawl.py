"""A crawl in a process of its own, since Scrapy's reactor starts once a process; without the index."""

import json
import subprocess
import sys
from pathlib import Path

CODE = """
import json, logging, sys
from dataclasses import replace
from datetime import date
from pathlib import Path
import crawler.run
from crawler.factsheet import read_fact_sheet
from crawler.plan import plan
from crawler.run import Means, Place, crawl
from crawler.session import Order

told = json.loads(sys.argv[1])
if not told["index"]:
    crawler.run.bring_up_to_date = lambda *_: None
exec(told["before"])
sheet = read_fact_sheet("assembly")
sheet = replace(sheet, politeness=replace(sheet.politeness, **told["politeness"]))
order = Order(tuple(told["assemblies"]), **told["order"])
home = Path(told["home"])
place = Place(home, f"sqlite:///{home / 'platwatch.db'}")
means = Means(told["base_url"], told["key"], [Path(path) for path in told["from_archive"]])
if told["plan"]:
    planned = [vars(row) for row in plan(sheet, order, place, means)]
    rows = [row | {"problem": row["problem"] and row["problem"].key} for row in planned]
    print(json.dumps([list(row.values()) for row in rows]))
    sys.exit()
report = crawl(sheet, order, place, means)
reasons = [[reason.key, reason.values] for reason in report.reasons]
said = {"state": report.state, "counts": report.counts, "reasons": reasons, "notes": len(report.notes)}
print(json.dumps(said))
"""


def command(home, base_url=None, key="real", from_archive=(), assemblies=(22,), **told):
    told = {"before": "", "politeness": {}, "order": {}, "plan": False, "index": False, **told}
    told |= {"home": str(home), "base_url": base_url, "key": key, "assemblies": assemblies}
    told["from_archive"] = [str(path) for path in from_archive]
    return [sys.executable, "-c", CODE, json.dumps(told)]


def crawl(home, base_url=None, **told):
    """Return what the crawl printed, and its standard error."""
    done = subprocess.run(
        command(home, base_url, **told), capture_output=True, text=True, timeout=120, check=False, cwd=ROOT
    )
    return (json.loads(done.stdout) if done.stdout else None), done.stderr


ROOT = Path(__file__).parents[2]
