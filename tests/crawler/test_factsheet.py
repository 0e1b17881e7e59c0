import json
from datetime import date
from pathlib import Path

import pytest

from crawler import factsheet
from crawler.factsheet import SOURCES, read_fact_sheet
from crawler.service_sheets import read_detail
from crawler.sources import reader
from index.errors import ConfigurationError
from index.records import Bill, PlenaryVote
from index.store.engine import fields, table
from index.store.stated import STATED, columns

MEANINGS = {"rows", "none", "key_refused", "our_bug", "quota", "retry"}


@pytest.mark.parametrize("name", SOURCES)
def test_every_sheet_is_whole(name):
    sheet = read_fact_sheet(name)
    assert sheet.name == name
    assert sheet.address.startswith("https://")
    assert sheet.terms.address.startswith("https://")
    assert sheet.terms.read_on is None or sheet.terms.read_on <= date.today()
    assert sheet.politeness.tries >= 6
    assert set(sheet.result_codes.values()) == (MEANINGS if sheet.key else set())
    assert reader(name).read_rows([], sheet.details[0]) == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_daily_update_takes_over_nothing_of_the_day_before(name):
    sheet = read_fact_sheet(name)
    assert sheet.updates is None or 2 * sheet.sweeps.adopt_hours <= sheet.updates.every_hours


def test_a_source_whose_robots_txt_nobody_has_read_is_off():
    off = [name for name in SOURCES if not read_fact_sheet(name).enabled]
    assert off == [name for name in SOURCES if read_fact_sheet(name).robots == "unknown"] == ["likms"]


@pytest.mark.parametrize("name", SOURCES)
def test_every_field_has_its_column(name):
    known = {*fields(Bill), *fields(PlenaryVote)}
    for service in read_fact_sheet(name).services:
        assert set(service.fields.values()) <= known
        assert {service.key, *service.required} <= set(service.fields)
        assert not set(service.fields) & set(service.ignored)


KEPT_OTHERWISE = {  # fields that serve to read members, their committees and nothing else
    "member": {"member_id", "name", "hanja", "parties", "districts", "assemblies"},
    "membership": {"member_id", "name", "hanja", "parties", "districts", "committees", "assemblies"},
    "committee": {"committee", "committee_id"},
}


DETAILS = [detail for name in SOURCES for detail in read_fact_sheet(name).details]


@pytest.mark.parametrize("detail", DETAILS, ids=lambda detail: detail.code)
def test_every_field_of_a_detail_has_its_column(detail):
    kinds = [detail.record, *(part.record for part in detail.parts)]
    known = set().union(*(KEPT_OTHERWISE.get(kind) or columns(kind) for kind in kinds if kind))
    assert {*detail.columns.values(), *detail.constant} <= known
    assert detail.key in detail.fields
    assert not set(detail.columns) & set(detail.ignored)
    assert all(detail.ignored.values())


def test_a_detail_that_is_asked_of_nobody_is_named():
    sheet = read_fact_sheet("assembly")
    assert {detail.asked for detail in sheet.details} == {"bill", "assembly", "once"}
    with pytest.raises(ValueError, match="X is asked of everyone"):
        read_detail({"code": "X", "asked": "everyone"})


def test_no_detail_keeps_what_is_private():
    private = (
        "BIR",
        "BTH",
        "TEL_NO",
        "MAIL",
        "STAFF",
        "SECRETARY",
        "AIDE",
        "SCRT",
        "ASSEM_ADDR",
        "OFFM",
        "PIC",
    )
    for detail in read_fact_sheet("assembly").details:
        assert not [name for name in detail.columns if any(word in name for word in private)]


SPECS = Path(__file__).parents[3] / "shared" / "data" / "assembly" / "service_specs.json"


def test_the_portals_own_fields_are_all_mapped_or_ignored():
    if not SPECS.exists():
        pytest.skip("../shared is missing: the fact sheet is not compared with the portal's lists of fields")
    specs = {one["endpoint"]: one for one in json.loads(SPECS.read_text(encoding="utf-8"))}
    for detail in read_fact_sheet("assembly").details:
        if detail.code in specs:
            row = {field["name"]: None for field in specs[detail.code]["fields"]}
            assert detail.unknown_fields([row]) == set(), detail.code


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


@pytest.mark.parametrize("name", SOURCES)
def test_what_a_record_cannot_do_without_is_required_or_constant(name):
    own = {"id", "service", "bill_id", "learned_at", "changed_at", "snapshot_id", "generation", "listed"}
    for one in read_fact_sheet(name).details:
        for stated in (one, *one.parts):
            if stated.record not in STATED:
                continue
            needed = {column.name for column in table(STATED[stated.record]).columns if not column.nullable}
            said = one.required if stated is one else (*one.required, stated.mark)
            given = {one.columns.get(field) for field in said} | {*one.constant, *stated.constant}
            assert needed - own <= given, (one.code, stated.record)
