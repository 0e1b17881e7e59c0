import json

import pytest

from crawler.run import Place
from crawler.statutes import import_statutes
from index.search import statutes
from index.search.reader import Reader
from index.store.engine import sqlite_url

HISTORY = {
    **{"law_id": "001416", "title": "국회법", "mst": 4040, "promulgated": "2008-02-29"},
    **{"promulgation_no": "08867", "effective": "2008-02-29", "revision_kind": "타법개정"},
}


def held(tmp_path, **stated):
    folder = tmp_path / "laws"
    folder.mkdir()
    line = json.dumps(HISTORY | stated, ensure_ascii=False)
    (folder / "history.jsonl").write_text(line, encoding="utf-8")
    place = Place(tmp_path, sqlite_url(tmp_path / "platwatch.db"))
    import_statutes(folder, place)
    with Reader(place.index) as reader:
        (version,) = statutes.all_versions(reader.connection)
    return version


def test_a_number_is_told_as_it_is_cited(store, tmp_path):
    assert held(tmp_path).name == "법률 제8867호"


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ({}, "https://www.law.go.kr/LSW/lsInfoP.do?lsiSeq=4040"),
        ({"url": "https://www.law.go.kr/법령/국회법"}, "https://www.law.go.kr/LSW/lsInfoP.do?lsiSeq=4040"),
        ({"url": "https://example.org/국회법/8867"}, "https://example.org/국회법/8867"),
    ],
)
def test_the_address_of_a_version_leads_to_that_version(store, tmp_path, stated, address):
    assert held(tmp_path, **stated).address == address
