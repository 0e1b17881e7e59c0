"""Files that were exported elsewhere: archived first, then stored as a service's answer would be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from crawler.answers import Misfit
from crawler.archive import ArchiveWriter, Exchange
from crawler.asking import Fetched
from crawler.ledger import Ledger
from crawler.news.refusals import write_each
from crawler.news.services import met_in
from crawler.news.session import NewsReport
from crawler.news.sheets import NewsSheet
from crawler.run import Place, writing
from crawler.sheet import source_row
from crawler.sources.bigkinds import read_export
from index.errors import ConfigurationError
from index.moments import now
from index.search.builder import bring_up_to_date
from index.store import leads, runs
from index.store.articles import save_articles
from index.store.save import aside, save_asides

BATCH = 500


def import_file(path: Path, sheet: NewsSheet, place: Place) -> NewsReport:
    """Take an export in and bring the index up to date; raises ConfigurationError for another file."""
    report = NewsReport()
    rows = read_export(path, sheet)
    first = list(islice(rows, BATCH))  # before anything is written: it may be no export at all
    with ArchiveWriter(place.archive, sheet.name) as archive, writing(place) as engine:
        fetched = _archived(path, sheet, archive)
        with engine.begin() as connection:
            run_id = runs.begin(connection, source_row(sheet), {"imported": path.name})
        ledger = Ledger(engine, run_id)
        while first:
            _keep(ledger, sheet, first, fetched, report)
            first = list(islice(rows, BATCH))
        with engine.begin() as connection:
            runs.end(connection, run_id, report.state, report.counts, [])
        bring_up_to_date(engine, place.index)
    return report


def _archived(path: Path, sheet: NewsSheet, archive: ArchiveWriter) -> Fetched:
    try:
        body = path.read_bytes()
    except OSError as wrong:
        raise ConfigurationError("error.import.file", path=path, why=wrong) from wrong
    at, url = now(), f"import:{sheet.name}/{path.name}"
    kept = archive.write(Exchange(url, 200, (), body, at))
    told = {"service": sheet.name, "url": url, "status": 200, "fetched_at": at}
    where = {"file": kept.file, "offset": kept.offset, "length": kept.length, "digest": kept.digest}
    return Fetched(200, b"", None, {**told, **where})


def _keep(
    ledger: Ledger, sheet: NewsSheet, rows: Sequence[object], fetched: Fetched, report: NewsReport
) -> None:
    records = [row for row in rows if isinstance(row, dict)]
    misfits = [row for row in rows if isinstance(row, Misfit)]
    kind = sheet.record_kind
    with ledger.engine.begin() as connection:
        stamp = ledger.stamp(connection, fetched)
        refused = write_each(
            ledger,
            connection,
            records,
            lambda some: report.count_records(kind, save_articles(connection, some, stamp)),
        )
        misfits += [Misfit(why, record["address"], record) for record, why in refused]
        asides = [aside(sheet.name, one.key, one.reason, one.row) for one in misfits]
        save_asides(connection, ledger.run_id, asides, stamp)
        left_out = {record["address"] for record, _ in refused}
        stored = [record for record in records if record["address"] not in left_out]
        leads.add_leads(connection, met_in(stored, sheet, fetched.at))
    report.asides.setdefault(sheet.name, set()).update(f"{one.key}/{one.reason}" for one in misfits)
