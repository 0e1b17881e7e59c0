"""A news crawl in a process of its own, since Scrapy's reactor starts once a process; without the index."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = """
import json, sys
from dataclasses import replace
from datetime import date
from pathlib import Path
import crawler.news.run as run
import crawler.run
from crawler.news import sheets
from crawler.news.session import NewsOrder
from crawler.run import Place

told = json.loads(sys.argv[1])
if not told["index"]:
    crawler.run.bring_up_to_date = lambda *_: None
quick = dict(timeout_seconds=2, tries=told["tries"], largest_body_bytes=told["largest"])
run.USUAL = replace(run.USUAL, **quick)
made = {name: sheets.news_sheet(name) for name in sheets.news_names()}
for name, changes in told["sheets"].items():
    changes = {key: tuple(value) if isinstance(value, list) else value for key, value in changes.items()}
    made[name] = replace(made[name], **changes)
made = {name: replace(one, politeness=replace(one.politeness, **quick)) for name, one in made.items()}
sheets.news_sheet = made.__getitem__
exec(told["before"])
asked = told["order"]
days = {name: date.fromisoformat(asked.pop(name)) for name in ("since", "until") if name in asked}
asked = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
order = NewsOrder(**asked, **days)
home = Path(told["home"])
place = Place(home, f"sqlite:///{home / 'platwatch.db'}")
means = run.NewsMeans(told["base_url"], told["keys"], [Path(path) for path in told["from_archive"]])
report = run.crawl_news(order, [made[name] for name in told["sources"]], place, means)
outcomes = {f"{source}: {outcome}": times for (source, outcome), times in report.outcomes.items()}
reasons = [reason.key for reason in report.reasons]
notes = [reason.key for reason in report.notes]
print(json.dumps({"state": report.state, "counts": report.counts, "outcomes": outcomes, "reasons": reasons,
                  "notes": notes}))
"""


def command(home, base_url=None, sources=(), **told):
    usual = {"before": "", "order": {}, "keys": {}, "from_archive": [], "sheets": {}, "index": False}
    told = {**usual, "tries": 1, "largest": 2_000_000, **told}
    told |= {"home": str(home), "base_url": base_url, "sources": list(sources)}
    told["from_archive"] = [str(path) for path in told["from_archive"]]
    return [sys.executable, "-W", "error", "-c", CODE, json.dumps(told)]


def crawl(home, base_url=None, sources=(), **told):
    """Return what the crawl printed."""
    done = subprocess.run(
        command(home, base_url, sources, **told),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    assert done.stdout, done.stderr[-3000:]
    return json.loads(done.stdout)
