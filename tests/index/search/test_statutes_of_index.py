import json

from crawler.run import Place
from crawler.statutes import import_statutes
from index.search import statutes
from index.search.reader import Reader
from index.store.engine import sqlite_url

HISTORY = {
    **{"law_id": "001416", "title": "국회법", "mst": 4040, "promulgated": "2008-02-29"},
    **{"promulgation_no": "08867", "effective": "2008-02-29", "revision_kind": "타법개정"},
}


def test_a_number_is_told_as_it_is_cited(store, tmp_path):
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "history.jsonl").write_text(json.dumps(HISTORY, ensure_ascii=False), encoding="utf-8")
    place = Place(tmp_path, sqlite_url(tmp_path / "platwatch.db"))
    import_statutes(folder, place)
    with Reader(place.index) as reader:
        (version,) = statutes.all_versions(reader.connection)
    assert version.name == "법률 제8867호"
