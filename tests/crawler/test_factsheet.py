from datetime import date

import pytest

from crawler import factsheet
from crawler.factsheet import SOURCES, read_fact_sheet
from crawler.sources import reader
from index.errors import ConfigurationError
from index.records import Bill, PlenaryVote
from index.store.engine import fields

MEANINGS = {"rows", "none", "key_refused", "our_bug", "quota", "retry"}


@pytest.mark.parametrize("name", SOURCES)
def test_every_sheet_is_whole(name):
    sheet = read_fact_sheet(name)
    assert sheet.name == name
    assert sheet.address.startswith("https://")
    assert sheet.terms.address.startswith("https://")
    assert sheet.terms.read_on <= date.today()
    assert sheet.politeness.tries >= 6
    assert set(sheet.result_codes.values()) == MEANINGS
    assert reader(name).read_rows([], sheet.services[0]) == []


@pytest.mark.parametrize("name", SOURCES)
def test_every_field_has_its_column(name):
    known = {*fields(Bill), *fields(PlenaryVote)}
    for service in read_fact_sheet(name).services:
        assert set(service.fields.values()) <= known
        assert {service.key, *service.required} <= set(service.fields)
        assert not set(service.fields) & set(service.ignored)


def test_user_agent_is_like_a_browser_and_names_the_project():
    assert read_fact_sheet("assembly").politeness.user_agent.startswith("Mozilla/5.0 (compatible; platwatch/")


@pytest.mark.parametrize(
    ("day", "number"),
    [(date(2022, 10, 15), 21), (date(2024, 5, 29), 21), (date(2024, 5, 30), 22), (date(2040, 1, 1), 22)],
)
def test_the_assembly_on_a_day(day, number):
    assert read_fact_sheet("assembly").assembly_on(day).number == number


def test_an_assembly_or_source_nobody_knows():
    with pytest.raises(ConfigurationError, match=r"error\.assembly\.unknown"):
        read_fact_sheet("assembly").assembly(99)
    with pytest.raises(ConfigurationError, match=r"error\.source\.unknown"):
        read_fact_sheet("nowhere")


@pytest.mark.parametrize("text", ["", "name = 1", "nonsense", "[key]\nunknown = 1"])
def test_a_wrong_sheet_is_named(text, tmp_path, monkeypatch):
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "source.toml").write_text(text)
    monkeypatch.setattr(factsheet, "files", lambda _: tmp_path)
    monkeypatch.setattr(factsheet, "SOURCES", ("wrong",))
    with pytest.raises(ConfigurationError, match=r"error\.source\.sheet"):
        read_fact_sheet("wrong")
