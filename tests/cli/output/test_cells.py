import pytest

from cli.output.cells import cell_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("2118769", "2118769"),
        (245, "245"),
        (-1.5, "-1.5"),
        (True, "true"),
        ([], ""),
        ("하나\r\n둘\r셋", "하나\n둘\n셋"),
        (["김가나", "이다라"], "김가나, 이다라"),
        (("가", None, 3), "가, , 3"),
        ({"찬성": 245, "반대": 0}, '{"찬성":245,"반대":0}'),
        ([{"a": 1}, {"b": 2}], '{"a":1}, {"b":2}'),
    ],
)
def test_cell_text(value, text):
    assert cell_text(value) == text
