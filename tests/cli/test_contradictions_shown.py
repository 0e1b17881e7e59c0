import json
from datetime import date

from cli.reading import rows
from index.korean.reading import read


def test_a_percentage_against_its_counts_is_a_row_that_json_can_tell():
    found = list(rows(read("1,000건 가운데 83.1%에 해당하는 820건", date(2024, 11, 6))))
    (row,) = (one for one in found if one["kind"] == "contradiction")
    assert json.loads(json.dumps(row["facts"]))["part"] == "820건"
    assert row["value"] == "82.00% = 820건 / 1,000건"
