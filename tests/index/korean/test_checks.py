from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.korean.checks import read_contradictions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("접수된 1만건 가운데 83.1%에 해당하는 8200건을 살폈다.", [("83.1%", Decimal("82.00"))]),
        ("접수된 1만건 가운데 82%에 해당하는 8200건을 살폈다.", []),
        ("1,000명 중 653명(65.3%)이 찬성하고 200명(21%)은 반대했다.", [("21%", Decimal("20.00"))]),
        ("3명 중 2명(66.6%)", []),
        ("3명 중 2명(66.7%)", []),
        ("매출은 20% 늘고 직원은 300명이다.", []),
        ("100명 중 10건(15%)", []),
    ],
)
def test_a_percentage_that_its_counts_do_not_give_is_flagged(text, found):
    assert [(one.text, one.computed) for one in read_contradictions(text)] == found


@given(st.integers(1, 999), st.integers(1000, 99999))
def test_what_was_rounded_or_cut_rightly_is_no_contradiction(part, whole):
    share = Decimal(part * 100) / whole
    for written in (round(share, 1), share.quantize(Decimal("0.1"), rounding="ROUND_DOWN")):
        assert read_contradictions(f"{whole}명 중 {part}명({written}%)") == ()
