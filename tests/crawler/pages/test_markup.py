import pytest

from crawler.pages.markup import TooDeepError, letters, parse, text_of, tidy


@pytest.mark.parametrize(
    ("fragment", "lines"),
    [
        ("<p>하나<br>둘&nbsp; 셋<b>넷</b>다섯</p>여섯", ("하나", "둘 셋넷다섯", "여섯")),
        ("글<script>x</script>과 <style>y</style>글", ("글과 글",)),
        ("<div>앞<span class='blind'>확대</span>뒤</div>", ("앞뒤",)),
        ("<ul><li>가</li><li>나</li></ul>다", ("가", "나", "다")),
        ("<div hidden>가</div><div style='DISPLAY:none'>나</div>다", ("다",)),
        ("<table><tr><td>가</td><td>나</td></tr></table>", ("가", "나")),
        ("줄\n바꿈", ("줄 바꿈",)),
        ("&lt;p&gt;", ("<p>",)),
        ("", ()),
        ("<!-- -->", ()),
        ("<div>" * 10_000 + "가", ()),
    ],
)
def test_a_fragment_becomes_its_visible_lines(fragment, lines):
    assert text_of(fragment) == lines


def test_too_deep_is_an_error_of_its_own():
    with pytest.raises(TooDeepError):
        parse("<div>" * 1000)
    assert parse("   ") is None


def test_tidy_leaves_single_plain_spaces():
    assert tidy("\ufeff 가\u00a0\u00a0나\u200b다\n\t라\x00 \ud800") == "가 나다 라"
    assert letters("가 나, '다'_1!") == "가나다1"
