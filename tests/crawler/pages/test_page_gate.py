"""The quality gate on the real pages, and the gate itself."""

from __future__ import annotations

import json

import page_gate
import pytest
from page_gate import FLOORS, f1, lower, main, measure
from page_gold import ABSENT, FOLDER, digest, read_gold
from trafilatura import extract

here = pytest.mark.skipif(not FOLDER.is_dir(), reason=ABSENT)


@pytest.fixture(scope="module")
def reached():
    return measure()


@here
def test_every_floor_is_reached(reached):
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert pinned["digest"] == digest()
    assert lower(reached, pinned["floors"]) == []


@here
def test_the_bars_are_kept(reached):
    overall = reached["overall"]
    assert overall["macro_f1"] >= 0.93
    assert overall["least_outlet_f1"] >= 0.85
    assert (overall["title"], overall["published"]) == (1.0, 1.0)


@here
def test_a_page_without_reader_is_read_as_well_as_by_trafilatura_alone(reached):
    for page in read_gold():
        alone = f1(extract(page.content, favor_precision=True) or "", page.text)
        assert reached["pages"][page.name]["f1_without_reader"] >= round(alone, 4), page.name


def test_a_lower_figure_is_named_and_pinned_only_when_that_is_meant(tmp_path, monkeypatch):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"digest": "x", "floors": {"overall": {"macro_f1": 0.9}}}))
    monkeypatch.setattr(page_gate, "FLOORS", floors)
    monkeypatch.setattr(page_gate, "FOLDER", tmp_path)
    monkeypatch.setattr(page_gate, "digest", lambda: "x")
    monkeypatch.setattr(page_gate, "measure", lambda: {"overall": {"macro_f1": 0.8}, "outlets": {}})
    assert main([]) == main(["--update"]) == 1
    assert json.loads(floors.read_text())["floors"]["overall"]["macro_f1"] == 0.9
    assert main(["--update", "--lower"]) == 0
    assert json.loads(floors.read_text())["floors"]["overall"]["macro_f1"] == 0.8


def test_the_measure_ignores_whitespace_and_counts_grams():
    assert f1("가나다라 마바", "가나\n다라마바") == 1
    assert f1("가나다라", "가나다라마") == pytest.approx(2 / 3)
    assert f1("", "가나다라") == 0
