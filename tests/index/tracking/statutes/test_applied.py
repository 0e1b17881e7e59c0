import pytest

from index.tracking.statutes.applied import applies_to

OWNERS = (
    "제2조(최대주주(대주주) 변경에 관한 적용례) 제10조, 제18조부터 제20조까지 및 제104조의2의 개정규정은 "
    "이 법 시행 이후부터 적용한다."
)


@pytest.mark.parametrize(
    ("said", "article", "about"),
    [
        (OWNERS, "10", True),
        (OWNERS, "19", True),
        (OWNERS, "104의2", True),
        (OWNERS, "104", False),
        (OWNERS, "22의9", False),
        (OWNERS, "2", False),  # its own number in the 부칙
        ("제3조(벌칙에 관한 경과조치) 이 법 시행 전의 행위에 대하여는 종전의 규정에 따른다.", "22의9", True),
        (
            "제4조(경과조치) 제5조의 개정규정에도 불구하고 종전의 제9조에 따라 신고한 자는 그대로 둔다.",
            "9",
            True,
        ),
        ("이 법의 개정규정은 시행 이후 체결된 계약부터 적용한다.", "7", True),
    ],
)
def test_an_addendum_that_tells_of_other_articles_alone_is_not_about_one(said, article, about):
    assert applies_to(said, article) is about
