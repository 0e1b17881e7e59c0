import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.proposers import Proposer, read_proposer, split_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이자스민의원 등 10인", Proposer("의원", ("이자스민",), 10)),
        ("이자스민의원등10인", Proposer("의원", ("이자스민",), 10)),
        ("윤미향의원 등 10인 외 1인", Proposer("의원", ("윤미향",), 11)),
        ("허영의원 외 165인", Proposer("의원", ("허영",), 166)),
        ("김기현의원등 3인 외 109인", Proposer("의원", ("김기현",), 112)),
        ("최민희의원등", Proposer("의원", ("최민희",))),
        ("권영진의원ㆍ복기왕의원 등 21인", Proposer("의원", ("권영진", "복기왕"), 21)),
        ("권영진의원 등ㆍ복기왕의원 등 2인", Proposer("의원", ("권영진", "복기왕"), 2)),
        (
            "서영교의원ㆍ정춘생의원ㆍ윤종오의원 외 188인",
            Proposer("의원", ("서영교", "정춘생", "윤종오"), 191),
        ),
        ("서삼석, 양향자 의원 등 12명", Proposer("의원", ("서삼석", "양향자"), 12)),
        ("김형동 의원 대표발의", Proposer("의원", ("김형동",))),
        ("박수현의원(대표발의) 등 26인발의", Proposer("의원", ("박수현",), 26)),
        ("정부", Proposer("정부")),
        ("(정부)", Proposer("정부")),
        ("과학기술정보방송통신위원장", Proposer("위원장")),
        ("정치개혁 특별위원장", Proposer("위원장")),
        ("정치개혁특별위원회 위원장", Proposer("위원장")),
        ("의장", Proposer("의장")),
        ("방송통신위원회위원장", Proposer("기타")),
        ("4·16세월호참사 특별조사위원회", Proposer("기타")),
        ("국회의원", Proposer("기타")),
        ("예산안", Proposer("기타")),
        ("", Proposer("기타")),
    ],
)
def test_read_proposer(text: str, expected: Proposer):
    assert read_proposer(text) == expected


def test_petitioners_are_counted_and_not_named():
    assert read_proposer("홍길동외 50,052인") == Proposer("기타", (), 50053)


@given(st.text() | st.text(alphabet="김나의원등외인,ㆍ 1９０()정부장"))
def test_read_proposer_never_fails(text: str):
    proposer = read_proposer(text)
    assert bool(proposer.leads) == (proposer.kind == "의원")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("강은미,심상정,배진교", ["강은미", "심상정", "배진교"]),
        (" 강은미 ，\u00a0김 웅、이수진,이수진,", ["강은미", "김웅", "이수진", "이수진"]),
        ("강은미ㆍ심상정;배진교", ["강은미", "심상정", "배진교"]),
        (" , ", []),
    ],
)
def test_split_names(text: str, expected: list[str]):
    assert split_names(text) == expected


@given(st.lists(st.text(alphabet="김이박최정강", min_size=2, max_size=4)))
def test_split_names_undoes_a_join(names: list[str]):
    assert split_names(", ".join(names) + ",") == names
