import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.numbers import BillReference, read_bill_reference

BILL_ID = "PRC_A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2118769", BillReference(number="2118769")),
        (" 제 2118769 호 ", BillReference(number="2118769")),
        ("의안번호 제2118769호", BillReference(number="2118769")),
        ("의안번호: 2118769", BillReference(number="2118769")),
        ("２１１８７６９", BillReference(number="2118769")),
        ("161473", BillReference(number="161473")),
        ("dd20544", BillReference(number="DD20544")),
        ("ZZ21193", BillReference(number="ZZ21193")),
        ("18769", BillReference(short="18769")),
        ("제18769호", BillReference(short="18769")),
        ("00001", BillReference(short="1")),
        (BILL_ID, BillReference(bill_id=BILL_ID)),
        (BILL_ID.lower(), BillReference(bill_id=BILL_ID)),
        ("ARC_" + BILL_ID[4:], BillReference(bill_id="ARC_" + BILL_ID[4:])),
        ("GOV_" + BILL_ID[4:], BillReference(bill_id="GOV_" + BILL_ID[4:])),
        (
            f"https://likms.assembly.go.kr/bill/billDetail.do?billId={BILL_ID}&ageFrom=21&ageTo=21",
            BillReference(bill_id=BILL_ID),
        ),
        (f"https://pal.assembly.go.kr/view.do?x=1&lgsltPaId={BILL_ID}", BillReference(bill_id=BILL_ID)),
        ("http://likms.assembly.go.kr/bill/billDetail.do?billId=020543", BillReference(bill_id="020543")),
        ("방송법 2118769", None),
        ("21187690", None),
        ("2024 5", None),
        ("0", None),
        ("제호", None),
        ("", None),
    ],
)
def test_read_bill_reference(text: str, expected: BillReference | None):
    assert read_bill_reference(text) == expected


@given(st.text())
def test_one_field_is_set_or_there_is_no_reference(text: str):
    reference = read_bill_reference(text)
    if reference is not None:
        assert [reference.bill_id, reference.number, reference.short].count(None) == 2


@given(st.integers(1, 9_999_999))
def test_every_number_is_understood(number: int):
    reference = read_bill_reference(f"제{number}호")
    assert reference is not None
    assert str(number) in (reference.number, reference.short)
