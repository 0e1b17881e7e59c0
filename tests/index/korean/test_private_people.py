"""Private people are told by their surnames alone."""

import pytest

from index.korean.private_people import private_masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("피해자 김영희 씨에게", "피해자 김○○ 씨에게"),
        ("점주 이철수(45) 씨는", "점주 이○○(45) 씨는"),
        ("박말순씨가", "박○○씨가"),
        ("남궁민수 씨", "남궁○○ 씨"),
        *((text, text) for text in ("김모 씨", "A씨", "좋은 날씨", "씨앗 심기", "한글 글씨", "우리 씨름")),
        *((text, text) for text in ("최수연 대표", "김범수 의장", "최승재 의원")),
    ],
)
def test_who_is_called_by_no_office_is_hidden(text, shown):
    assert private_masked(text) == shown
