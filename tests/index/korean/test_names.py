import csv
import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.names import Names, committee_names, law_names, read_committees, read_laws
from index.korean.text import squeeze

REAL = Path(__file__).parents[4] / "shared" / "data" / "assembly"


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("정무위원회", ("정무위원회",)),
        ("정무위", ("정무위원회",)),
        ("과방위", ("과학기술정보방송통신위원회",)),
        ("과학기술정보방송통신위", ("과학기술정보방송통신위원회",)),
        ("환노위", ("환경노동위원회", "기후에너지환경노동위원회")),
        ("기재위", ("기획재정위원회", "재정경제기획위원회")),
        ("여가위", ("여성가족위원회", "성평등가족위원회")),
        ("환경노동위원회", ("환경노동위원회",)),
        ("정치개혁특별위원회", ("정치개혁 특별위원회",)),
        ("예결위", ("예산결산특별위원회",)),
        ("없는위", ()),
        ("", ()),
    ],
)
def test_committee_names(word: str, names: tuple[str, ...]):
    assert committee_names(word) == names


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("방발법", ("방송통신발전 기본법",)),
        ("방송통신발전기본법", ("방송통신발전 기본법",)),
        ("「방송통신발전 기본법」", ("방송통신발전 기본법",)),
        ("정보통신망법", ("정보통신망 이용촉진 및 정보보호 등에 관한 법률",)),
        ("전기통신사업법", ("전기통신사업법",)),
        ("전기통신법", ("전기통신사업법", "전기통신기본법")),
        ("공정거래법", ("독점규제 및 공정거래에 관한 법률",)),
        ("대중소기업 상생협력 촉진에 관한 법률", ("대·중소기업 상생협력 촉진에 관한 법률",)),
        ("ai 기본법", ("인공지능 발전과 신뢰 기반 조성 등에 관한 기본법",)),
        ("없는법", ()),
    ],
)
def test_law_names(word: str, names: tuple[str, ...]):
    assert law_names(word) == names


def test_a_loose_word_means_several_laws():
    assert {"온라인 플랫폼 중개거래의 공정화에 관한 법률", "온라인 플랫폼 독점규제에 관한 법률"} < set(
        law_names("온플법")
    )


@pytest.mark.parametrize(("read", "look_up"), [(read_committees, committee_names), (read_laws, law_names)])
def test_every_word_of_the_data_leads_to_its_name(
    read: Callable[[], Names], look_up: Callable[[str], tuple[str, ...]]
):
    for name, others in read().items():
        assert all(name in look_up(word) for word in (name, *others))
        assert squeeze(name) not in map(squeeze, others)


@given(st.text())
def test_no_word_fails(word: str):
    assert isinstance(committee_names(word) + law_names(word), tuple)


@pytest.mark.skipif(not REAL.is_dir(), reason="../shared is missing")
def test_every_standing_committee_of_the_real_bills_is_known():
    with gzip.open(REAL / "bills_22.csv.gz", "rt", encoding="utf-8", newline="") as rows:
        committees = {row["committee"] for row in csv.DictReader(rows)} - {""}
    assert [name for name in committees if "특별" not in name and committee_names(name) != (name,)] == []
